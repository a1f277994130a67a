// SPDX-License-Identifier: EUPL-1.2
// Key files are two lines of text: "samsyn-recovery-secret 1" or "samsyn-recovery-public 1", then 64
// hexadecimal digits.
#include "platform/server/RescueCommands.h"

#include "core/store/RescueSeal.h"
#include "core/store/StoredGroup.h"
#include "core/sync/BlobAccess.h"
#include "core/sync/RescuePush.h"
#include "platform/common/AtomicFile.h"
#include "platform/common/SystemRandom.h"
#include "platform/server/BlobFiles.h"

#include <QDateTime>
#include <QFileInfo>
#include <QTimeZone>

namespace samsyn {

namespace {

constexpr char kSecretTitle[] = "samsyn-recovery-secret 1\n", kPublicTitle[] = "samsyn-recovery-public 1\n";
constexpr qint64 kMaxKeyFileBytes = 200;

struct Whose {
    AccountRow account;
    QString name;
    bool isProven = false;
};
struct PictureShelf {
    BlobFiles &files;
    UserId user;
};
struct PictureCount {
    int stored = 0, known = 0, unnamed = 0;
};

QString publicPath(const QString &databasePath)
{
    return databasePath + QStringLiteral(".recovery");
}

QByteArray keyText(const char *title, const RecoveryKey &key)
{
    return title + QByteArray(reinterpret_cast<const char *>(key.data()), qsizetype(key.size())).toHex()
        + '\n';
}

Result<RecoveryKey> readKey(const QString &path, const char *title)
{
    const Result<QByteArray> text = readSmallFile(path, kMaxKeyFileBytes);
    if (!text)
        return text.error();
    const QByteArray digits = text->mid(qsizetype(qstrlen(title))).trimmed();
    const QByteArray bytes = QByteArray::fromHex(digits);
    RecoveryKey key{};
    if (!text->startsWith(title) || digits.size() != 64 || bytes.size() != qsizetype(key.size()))
        return Error{ErrorCode::FileUnreadable, path,
                     QStringLiteral("not a recovery key; its first line is \"%1\"")
                         .arg(QString::fromLatin1(title).trimmed())};
    std::copy_n(reinterpret_cast<const std::byte *>(bytes.constData()), key.size(), key.begin());
    return key;
}

Error invalid(const QString &where, const QString &what)
{
    return {ErrorCode::ArgumentInvalid, where, what};
}

Result<RecoveryKey> secretKeyOf(const CommandLine &line)
{
    const Result<RecoveryKey> secret = readKey(line.value("key"), kSecretTitle);
    return secret ? secret : invalid(line.value("key"), secret.error().what);
}

Result<RescueReading> decode(const QByteArray &plain, const RecoveryKeyPair &pair)
{
    SystemRandom random;
    return isLockedRescue(plain) ? decodeLockedRescue(plain, pair, random) : decodeRescue(plain);
}

Result<RescueReading> readSealed(const CommandLine &line, const SealedFile &sealed)
{
    const Result<RecoveryKey> secret = secretKeyOf(line);
    if (!secret)
        return secret.error();
    const RecoveryKeyPair pair = recoveryKeyPairOf(*secret);
    const Result<QByteArray> plain = openRescue(sealed.bytes, pair);
    Result<RescueReading> reading = plain ? decode(*plain, pair) : Result<RescueReading>(plain.error());
    if (!reading)
        return Error{reading.error().code, sealed.name, reading.error().what};
    const bool isAnothers = sealed.leftBy && reading->content.owner.user != *sealed.leftBy;
    if (isAnothers)
        return Error{ErrorCode::RescueOtherAccount, sealed.name,
                     QStringLiteral("it was left by one account and says that it is another one's")};
    return reading;
}

Result<Whose> whoseIs(ServerEngine &engine, const RescueReading &reading)
{
    const RescueOwner &owner = reading.content.owner;
    if (owner.server != engine.server())
        return Error{ErrorCode::RescueOtherAccount, owner.collaborationName,
                     QStringLiteral("the file is of another server")};
    const Result<std::optional<AccountRow>> account = engine.store().account(owner.user);
    if (!account)
        return account.error();
    if (!*account)
        return Error{ErrorCode::RescueOtherAccount, owner.user.toString(),
                     QStringLiteral("this server has no such person")};
    Whose whose{**account, QStringLiteral("a respondent without a name"), false};
    const auto profile = storedGroup<UserProfileGroup>(engine.store(), RecordId(owner.user.bytes()));
    if (!profile)
        return profile.error();
    if (*profile && !(*profile)->displayName.isEmpty())
        whose.name = (*profile)->displayName;
    const Result<std::vector<SessionRow>> sessions = engine.store().sessionsOf(owner.user);
    if (!sessions)
        return sessions.error();
    whose.isProven = std::ranges::any_of(
        *sessions, [&](const SessionRow &session) { return reading.isProvenBy(session.tokenHash); });
    return whose;
}

QString title(const RescueReading &reading, const Whose &whose)
{
    const RescueContent &content = reading.content;
    return QStringLiteral("of %1 (%2), written %3 UTC: %4 changes, %5 pictures\n%6\n")
        .arg(whose.name, whose.account.id.toString(),
             QDateTime::fromMSecsSinceEpoch(content.writtenAtMs, QTimeZone::utc()).toString(Qt::ISODate))
        .arg(content.changes.size())
        .arg(content.pictures.size())
        .arg(whose.isProven ? QStringLiteral("proven: written by a device that is signed in as this person")
                            : QStringLiteral(
                                "NOT proven to come from this person: no session that is open now wrote it"));
}

/// Bytes that a record names by now. One transaction of files is not to be had: what a crash leaves behind
/// is swept after seven days, as after an upload.
Result<void> storePicture(ServerEngine &engine, const RescuedPicture &picture, const PictureShelf &shelf,
                          PictureCount &count)
{
    const Result<std::optional<BlobGrant>> grant =
        blobGrant(engine.store(), shelf.user, {picture.feed, picture.sha256});
    if (!grant)
        return grant.error();
    if (!*grant || !(*grant)->maySend || (*grant)->sizeBytes != picture.bytes.size()) {
        ++count.unnamed;
        return {};
    }
    const BlobTerms terms{(*grant)->blob, (*grant)->sizeBytes, (*grant)->media};
    const qint64 offset = shelf.files.offset(terms);
    if (offset == terms.sizeBytes) {
        ++count.known;
        return {};
    }
    const Result<BlobReply> reply = shelf.files.append(terms, offset, picture.bytes.mid(offset));
    if (!reply)
        return reply.error();
    ++(reply->verdict == BlobVerdict::Stands ? count.stored : count.unnamed);
    return {};
}

QString standingText(const RescueStanding &standing, const PictureCount &pictures)
{
    QString text = QStringLiteral("changes: %1 taken, %2 known before, %3 superseded by newer ones\n")
                       .arg(standing.applied)
                       .arg(standing.known)
                       .arg(standing.superseded);
    for (const auto &[reason, count] : standing.held)
        text += QStringLiteral("changes kept apart for review: %1 (%2)\n").arg(count).arg(reason);
    text += QStringLiteral("pictures: %1 stored, %2 known before\n").arg(pictures.stored).arg(pictures.known);
    if (pictures.unnamed > 0)
        text += QStringLiteral("pictures that no accepted answer names: %1; keep the file\n")
                    .arg(pictures.unnamed);
    return text;
}

Result<QString> apply(ServerEngine &engine, const CommandLine &line, const RescueContent &content)
{
    const Result<RescueStanding> standing = RescuePush(engine.store(), engine.responder()).send(content);
    if (!standing)
        return standing.error();
    BlobFiles files(line.value("db") + QStringLiteral(".blobs"));
    PictureCount pictures;
    for (const RescuedPicture &picture : content.pictures)
        SAMSYN_TRY(storePicture(engine, picture, {files, content.owner.user}, pictures));
    return standingText(*standing, pictures);
}

} // namespace

Result<QByteArray> readRecoveryKey(const QString &databasePath)
{
    const QString path = publicPath(databasePath);
    if (!QFileInfo::exists(path))
        return QByteArray();
    const Result<RecoveryKey> key = readKey(path, kPublicTitle);
    if (!key)
        return key.error();
    return QByteArray(reinterpret_cast<const char *>(key->data()), qsizetype(key->size()));
}

Result<QString> makeRecoveryKey(const CommandLine &line)
{
    const QString database = line.value("db");
    if (!QFileInfo::exists(database))
        return invalid(database, QStringLiteral("there is no such database"));
    if (QFileInfo::exists(publicPath(database)) && !line.isSet("replace"))
        return invalid(
            publicPath(database),
            QStringLiteral("there is a recovery key; --replace makes devices that join from now on "
                           "use a new one. Keep the old secret key: it opens older files"));
    SystemRandom random;
    const RecoveryKeyPair pair = makeRecoveryKeyPair(random);
    SAMSYN_TRY(createFile(line.value("new"), keyText(kSecretTitle, pair.secretKey), FileAudience::OwnerOnly));
    SAMSYN_TRY(
        replaceFile(publicPath(database), keyText(kPublicTitle, pair.publicKey), FileAudience::Everyone));
    return QStringLiteral("wrote the secret key to %1: move it to a safe place off this machine, and two "
                          "people should know where.\nWrote the public key to %2; a running server hands it "
                          "out after its next start.\n")
        .arg(line.value("new"), publicPath(database));
}

Result<QString> openRescueFile(ServerEngine &engine, const CommandLine &line)
{
    SAMSYN_TRY(secretKeyOf(line));
    const Result<QByteArray> sealed =
        readSmallFile(line.value("file"), kMaxRescueBytes + kMaxRescueBytes / 1024);
    if (!sealed)
        return sealed.error();
    return openSealedFile(engine, line, {line.value("file"), *sealed, std::nullopt});
}

Result<QString> openSealedFile(ServerEngine &engine, const CommandLine &line, const SealedFile &sealed)
{
    const Result<RescueReading> reading = readSealed(line, sealed);
    if (!reading)
        return reading.error();
    const RescueContent &content = reading->content;
    Result<Whose> whose = whoseIs(engine, *reading);
    if (!whose)
        return whose.error();
    // A deposit comes from a device that has lost its session, perhaps because somebody else has it now.
    whose->isProven = whose->isProven && !sealed.leftBy;
    const QString head = title(*reading, *whose);
    if (!line.isSet("apply")) {
        const Result<int> known = RescuePush(engine.store(), engine.responder()).countKnown(content);
        if (!known)
            return known.error();
        return head
            + QStringLiteral("the server has %1 of the changes; --apply brings in the other %2\n")
                  .arg(*known)
                  .arg(qsizetype(content.changes.size()) - *known);
    }
    if (!whose->isProven && !line.isSet("identity-checked"))
        return invalid(sealed.name,
                       head
                           + QStringLiteral("anybody who knows the public key can write such a file, and who "
                                            "has found a device can leave one: make sure that it came "
                                            "from this person, then add --identity-checked"));
    const Result<QString> done = apply(engine, line, content);
    if (!done)
        return done.error();
    return head + *done;
}

} // namespace samsyn
