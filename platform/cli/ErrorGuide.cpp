// SPDX-License-Identifier: EUPL-1.2
#include "platform/cli/Console.h"

namespace samsyn::cli {

namespace {

QString adviceForInput(ErrorCode code)
{
    switch (code) {
    case ErrorCode::FileUnreadable:
        return QStringLiteral("check the name and your right to read the file");
    case ErrorCode::FileUnwritable:
        return QStringLiteral("check that the folder exists, is yours to write to and has room; "
                              "no existing file was changed");
    case ErrorCode::JsonSyntax:
        return QStringLiteral("correct the JSON at the place named and run again");
    case ErrorCode::FrameworkRule:
        return QStringLiteral("run \"samsyn-cli framework validate\" on the file");
    case ErrorCode::CsvSyntax:
    case ErrorCode::CsvRule:
        return QStringLiteral("correct the row named and run again; nothing was written");
    case ErrorCode::ArgumentInvalid:
        return QStringLiteral("correct the input named and run again");
    case ErrorCode::WorkbookSyntax:
        return QStringLiteral(
            "open the workbook in Excel or LibreOffice, save it anew as .xlsx and run again");
    case ErrorCode::WorkbookOtherFormat:
        return QStringLiteral("open the file in Excel or LibreOffice and save it anew as .xlsx");
    case ErrorCode::WorkbookEncrypted:
        return QStringLiteral("open the workbook, take its password away, save it and run again");
    case ErrorCode::WorkbookTooLarge:
        return QStringLiteral("keep the sheets survey, choices and settings alone and run again");
    case ErrorCode::WorkbookUnsafe:
        return QStringLiteral(
            "do not trust this file; ask its sender for a copy saved in Excel or LibreOffice");
    case ErrorCode::YamlSyntax:
    case ErrorCode::YamlUnsafe:
        return QStringLiteral("correct the file at the line named and run again; nothing was written");
    case ErrorCode::MappingRule:
        return QStringLiteral("correct the mapping at the place named, or give it the source that it is for");
    case ErrorCode::XlsFormRule:
        return QStringLiteral("correct the rows named in the workbook and run again; nothing was written");
    case ErrorCode::RoundUnknown:
        return QStringLiteral("check the round's name; \"pull\" lists the rounds of a store");
    case ErrorCode::RoundNotOpen:
        return QStringLiteral("only an open round can be changed or closed");
    case ErrorCode::FormIncomplete:
        return QStringLiteral("answer or mend the questions named and hand in again; nothing was changed");
    case ErrorCode::ReleaseDiffers:
        return QStringLiteral("a round is released from the same answers with the same settings every time; "
                              "what was released stays as it is");
    case ErrorCode::FrameworkMissing:
        return QStringLiteral("run \"samsyn-cli pull\" until it says that all is received");
    default:
        return QStringLiteral("correct the answer named and run again; nothing was written");
    }
}

QString adviceForStore(ErrorCode code)
{
    switch (code) {
    case ErrorCode::StoreOpen:
        return QStringLiteral("check the path; the file must be a Samsyn database");
    case ErrorCode::StoreNewerSchema:
        return QStringLiteral("install a newer Samsyn; the file was not changed");
    case ErrorCode::StoreCorrupt:
        return QStringLiteral("take a copy of the file, then import it again or use a backup");
    case ErrorCode::StoreFull:
        return QStringLiteral("make room on the disk and run again; nothing was lost");
    case ErrorCode::StoreBusy:
        return QStringLiteral("another program uses the file; close it and run again");
    case ErrorCode::StoreIo:
        return QStringLiteral("check the disk; what was stored before is safe");
    case ErrorCode::StoreSealBroken:
        return QStringLiteral("the file does not belong to this store's key; use the right one");
    default:
        return QStringLiteral("this is a fault in Samsyn; please report it with the line above");
    }
}

QString adviceForSync(ErrorCode code)
{
    switch (code) {
    case ErrorCode::SyncWrongServer:
        return QStringLiteral("check the address; a login page of the network may be in between");
    case ErrorCode::SyncNeedsUpgrade:
        return QStringLiteral("install a newer Samsyn; your work is kept in the store");
    case ErrorCode::SyncSignedOut:
        return QStringLiteral("ask for a new join code; your work is kept in the store");
    case ErrorCode::SyncServerBusy:
        return QStringLiteral("wait a minute and run again; your work is kept in the store");
    case ErrorCode::NetworkUnreachable:
    case ErrorCode::NetworkTimeout:
        return QStringLiteral("check the address and the network, then run again; your work is "
                              "kept in the store");
    case ErrorCode::NetworkNotSamsyn:
        return QStringLiteral("check the address: what answered there is not a Samsyn server");
    case ErrorCode::EnrolCodeInvalid:
        return QStringLiteral("check the code, or ask for a new one");
    case ErrorCode::EnrolCodeUsed:
        return QStringLiteral("a code works once; ask for a new one");
    case ErrorCode::EnrolTooManyTries:
        return QStringLiteral("wait an hour, then try with a new code");
    default:
        return QStringLiteral("run again; if it stays, report the line above");
    }
}

} // namespace

QString whatToDo(ErrorCode code)
{
    const int number = int(code);
    if (number >= int(ErrorCode::RescueNotAFile) && number <= int(ErrorCode::RescuePassphraseShort))
        return QStringLiteral("rescue files are written and taken in by the app, and by \"samsyn-server "
                              "open-rescue\"; nothing was changed");
    if (number < 300)
        return adviceForInput(code);
    if (number < 500)
        return adviceForStore(code);
    return adviceForSync(code);
}

ExitCode exitCodeOf(ErrorCode code)
{
    const int number = int(code);
    const bool isFile = code == ErrorCode::FileUnreadable || code == ErrorCode::FileUnwritable;
    if (isFile || (number >= 300 && number < 400 && code != ErrorCode::StoreConstraint))
        return ExitCode::File;
    if (number < 300)
        return ExitCode::Refused;
    return number < 500 ? ExitCode::Internal : ExitCode::Network;
}

} // namespace samsyn::cli
