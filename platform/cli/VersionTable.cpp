// SPDX-License-Identifier: EUPL-1.2
#include "platform/cli/VersionTable.h"

#include "core/questionnaire/FormatWords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace samsyn::cli {

namespace {

constexpr const char *kCompatibilityWords[] = {"safe", "needs mapping", "new", "retired"};
constexpr const char *kAspectWords[] = {"code",   "type",      "scale", "wording",  "levels", "choices",
                                        "limits", "condition", "help",  "audience", "weight", "place"};

QString word(Compatibility compatibility)
{
    return QLatin1String(kCompatibilityWords[std::size_t(compatibility)]);
}

QStringList words(const QList<QuestionAspect> &aspects)
{
    QStringList words;
    for (const QuestionAspect aspect : aspects)
        words.append(QLatin1String(kAspectWords[std::size_t(aspect)]));
    return words;
}

bool isUnchanged(const ComparedQuestion &compared)
{
    return compared.change.relation == QuestionRelation::Identical && compared.differs.isEmpty();
}

QString line(const ComparedQuestion &compared)
{
    const QuestionChange &change = compared.change;
    const QString from = change.from.join(QLatin1Char('+')), to = change.to.join(QLatin1Char('+'));
    const QString codes = from == to || to.isEmpty() ? from
        : from.isEmpty()                             ? to
                                                     : from + QStringLiteral(" -> ") + to;
    const QString differs = words(compared.differs).join(QStringLiteral(", "));
    return QStringLiteral("%1  %2  %3%4\n")
        .arg(word(compared.compatibility), -13)
        .arg(formatWord(questionRelationWords(), change.relation), -9)
        .arg(codes, differs.isEmpty() ? QString() : QStringLiteral("  (%1)").arg(differs));
}

struct VersionNumber {
    int major = 0, minor = 0;
    friend auto operator<=>(const VersionNumber &, const VersionNumber &) = default;
};

VersionNumber numberOf(const QString &version)
{
    const QStringList parts = version.split(QLatin1Char('.'));
    return {parts.value(0).toInt(), parts.value(1).toInt()};
}

Error refused(const Framework &framework, const QString &what)
{
    return {ErrorCode::FrameworkRule, QStringLiteral("%1 %2").arg(framework.code, framework.version), what};
}

} // namespace

QByteArray versionTable(const Framework &from, const Framework &to, const VersionComparison &comparison)
{
    QString text = QStringLiteral("%1 %2 -> %3\n").arg(to.code, from.version, to.version);
    qsizetype unchanged = 0;
    for (const ComparedQuestion &compared : comparison.questions) {
        if (isUnchanged(compared))
            ++unchanged;
        else
            text += line(compared);
    }
    text += QStringLiteral("unchanged %1, safe %2, needs mapping %3, new %4, retired %5\n")
                .arg(unchanged)
                .arg(comparison.count(Compatibility::Safe) - unchanged)
                .arg(comparison.count(Compatibility::NeedsMapping))
                .arg(comparison.count(Compatibility::Added))
                .arg(comparison.count(Compatibility::Retired));
    return text.toUtf8();
}

QByteArray versionJson(const Framework &from, const Framework &to, const VersionComparison &comparison)
{
    QJsonArray questions;
    for (const ComparedQuestion &compared : comparison.questions) {
        questions.append(QJsonObject{
            {QStringLiteral("relation"), formatWord(questionRelationWords(), compared.change.relation)},
            {QStringLiteral("compatibility"), word(compared.compatibility)},
            {QStringLiteral("from"), QJsonArray::fromStringList(compared.change.from)},
            {QStringLiteral("to"), QJsonArray::fromStringList(compared.change.to)},
            {QStringLiteral("differs"), QJsonArray::fromStringList(words(compared.differs))},
            {QStringLiteral("likeness"), compared.likeness}});
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("from"), from.version},
                                     {QStringLiteral("to"), to.version},
                                     {QStringLiteral("isMajor"), comparison.isMajor},
                                     {QStringLiteral("questions"), questions}})
        .toJson(QJsonDocument::Indented);
}

QList<Error> findingsAgainstPublishing(const Framework &from, const Framework &to,
                                       const VersionComparison &comparison)
{
    QList<Error> findings;
    if (from.code != to.code)
        findings.append(refused(
            to, QStringLiteral("it is not a version of %1; a framework keeps its code").arg(from.code)));
    const VersionNumber before = numberOf(from.version), after = numberOf(to.version);
    if (after <= before)
        findings.append(
            refused(to, QStringLiteral("a new version is higher than %1; raise it").arg(from.version)));
    else if (comparison.isMajor && after.major == before.major)
        findings.append(refused(to,
                                QStringLiteral("questions are revised, new or retired: raise the first "
                                               "number of the version, to %1.0")
                                    .arg(before.major + 1)));
    for (const ComparedQuestion &compared : comparison.questions) {
        if (compared.compatibility == Compatibility::NeedsMapping)
            findings.append(
                refused(to,
                        QStringLiteral("nobody has decided what became of %1; write it into the history "
                                       "(\"framework diff --out\" suggests: %2)")
                            .arg((compared.change.from.isEmpty() ? compared.change.to : compared.change.from)
                                     .join(QLatin1Char('+')),
                                 formatWord(questionRelationWords(), compared.change.relation))));
    }
    return findings;
}

} // namespace samsyn::cli
