// SPDX-License-Identifier: EUPL-1.2
// Why: every expected failure in Samsyn is a value with a number that never changes meaning.
#pragma once

#include <QString>

namespace samsyn {

/// Stable numbers: they stand in logs, on the wire and in support mails. A number is never reused or
/// redefined.
enum class ErrorCode : int {
    // 1xx files a person hands us
    FileUnreadable = 101, ///< the file is missing, not readable or too large
    JsonSyntax = 102, ///< not JSON; `where` holds file and byte offset
    FrameworkRule = 103, ///< JSON, but a rule of the framework grammar is broken; `where` = file + JSON path
    CsvSyntax = 104, ///< quoting or column count is wrong; `where` = file + line
    CsvRule = 105, ///< a row names something unknown or a value outside its type; `where` = file + line
    FileUnwritable = 106, ///< an output file cannot be written; nothing was replaced
    ArgumentInvalid =
        107, ///< a command-line argument or a JSON input of a calculation is missing or malformed
    WorkbookSyntax = 121, ///< not a whole, well-formed .xlsx workbook in UTF-8; `where` = file + part or cell
    WorkbookOtherFormat = 122, ///< another spreadsheet format (.xls, .xlsb, .ods); to be saved anew as .xlsx
    WorkbookEncrypted = 123, ///< protected with a password
    WorkbookTooLarge = 124, ///< over a limit of size, sheets, cells or text, or far larger when inflated
    WorkbookUnsafe = 125, ///< holds what no workbook needs: entity declarations, part names that lead outside
    XlsFormRule = 126, ///< the workbook is no form that can be read; `where` = file + sheet + row
    YamlSyntax = 127, ///< not well-formed YAML in UTF-8; `where` = file + line
    YamlUnsafe = 128, ///< YAML over a limit, or with anchors that could unfold; `where` = file + line
    MappingRule = 129, ///< a mapping of a foreign model is broken, or does not fit its source
    RescueNotAFile = 141, ///< not a rescue file, or one of a later version
    RescueWrongKey = 142, ///< neither these words nor this recovery key open the rescue file
    RescueDamaged = 143, ///< the rescue file is cut off, was changed or contradicts itself
    RescueTooLarge = 144, ///< more than one rescue file may hold; `what` = the limit
    RescueOtherAccount = 145, ///< the rescue file is of another person or server; `where` = whose
    RescuePassphraseShort = 146, ///< fewer characters than a rescue file's passphrase needs
    // 2xx answers and rounds
    AnswerUnknownQuestion = 201,
    AnswerOutsideScale = 202,
    AnswerStateNotAllowed = 203, ///< e.g. notApplicable where the question does not allow it
    AnswerWrongType = 204, ///< e.g. a level given to a free-text question
    AnswerTooLong = 205,
    AnswerHidden = 206, ///< the question is hidden by its condition
    RoundNotOpen = 207,
    RoundUnknown = 208,
    FrameworkMissing = 209, ///< the round's framework has not (completely) arrived on this device
    EvidenceTooMany = 210, ///< the answer has as many pictures as it may have
    EvidenceTooLarge = 211, ///< a picture is over the limit, or too large to be opened
    EvidenceUnreadable = 212, ///< the file is not a picture that can be read
    FormIncomplete = 213, ///< handing in: required questions are unanswered or answers must be mended
    ReleaseDiffers = 214, ///< a second release of a round would show other figures than the first
    PlanFieldInvalid = 220, ///< a target, an action or a note is not what it may be; `where` = field
    VolumeFieldInvalid = 230, ///< a yearly figure, or what is said of it, may not be so; `where` = field
    // 3xx store
    StoreOpen = 301,
    StoreNewerSchema = 302, ///< written by a newer Samsyn; opened read-only, never migrated down
    StoreCorrupt = 303,
    StoreFull = 304,
    StoreBusy = 305,
    StoreIo = 306,
    StoreConstraint = 307,
    StoreSealBroken = 308, ///< a sealed value does not open with this account's key
    // 4xx canonical CBOR and records
    CborTruncated = 401,
    CborNotCanonical = 402,
    CborTooDeep = 403,
    CborWrongType = 404,
    CborTrailingBytes = 405,
    RecordUnknownKind = 411,
    RecordUnknownGroup = 412,
    RecordFieldInvalid = 413,
    // 5xx sync
    SyncMalformed = 501, ///< request or response does not follow FEED/1
    SyncTooLarge = 502,
    SyncStaleAnswer = 503, ///< nonce is not that of the last request
    SyncWrongServer = 504, ///< the server's identity is not the enrolled one (e.g. a captive portal)
    // 505 and 506 were a fork and a rewind, which heal by themselves
    SyncNeedsUpgrade = 507,
    SyncSignedOut = 508,
    SyncServerBusy = 509,
    SyncNotPermitted = 510, ///< the server keeps the change apart: its author may not write there
    SyncQuota = 511, ///< the server keeps the change apart or asks to wait: a limit of the account is reached
    SyncMassDelete =
        512, ///< the server keeps the change apart: more deletions at once than one person may make
    // 6xx network and enrolment
    NetworkUnreachable = 601,
    NetworkTimeout = 602,
    NetworkNotSamsyn = 603, ///< an answer came, but not from a Samsyn server
    EnrolCodeInvalid = 604,
    EnrolCodeUsed = 605,
    EnrolTooManyTries = 606,
};

/// An expected failure. `where` names the place (file:line, JSON path, record id), `what` the broken rule in
/// technical English. Text for people is made from `code` by ErrorText (app) or the CLI's table, never from
/// `what` alone.
struct Error {
    ErrorCode code;
    QString where;
    QString what;

    friend bool operator==(const Error &, const Error &) = default;
};

} // namespace samsyn
