// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/AuthorCompareModel.h"

#include "qml/viewmodels/AuthorWords.h"

#include <QRegularExpression>

#include <algorithm>

namespace samsyn {

namespace {

QString titleOf(const Framework &framework, const QString &code, const QString &language)
{
    const Question *question = framework.question(code);
    return question ? (code + QLatin1Char(' ') + question->text.in(language)).trimmed() : code;
}

/// What the earlier questions said where it was something else, in each language.
QStringList beforeOf(const Framework &before, const Framework &after, const MappedQuestion &mapped)
{
    QStringList lines;
    for (const QString &origin : mapped.from) {
        for (const char *language : {"sv", "en"}) {
            const QString title = titleOf(before, origin, QLatin1String(language));
            if (title != titleOf(after, mapped.to, QLatin1String(language)))
                lines.append(title);
        }
    }
    lines.removeDuplicates();
    return lines;
}

bool isAsItWas(const MappedQuestion &mapped)
{
    return mapped.isDecided && mapped.compatibility == Compatibility::Safe && mapped.differs.isEmpty()
        && mapped.relation == QuestionRelation::Identical;
}

} // namespace

void AuthorCompareModel::show(const Shown &shown)
{
    m_shown = shown;
    m_isShown = true;
    const QList<Row> rows = makeRows();
    const bool isSame = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                                   [](const Row &a, const Row &b) { return a.code == b.code; });
    if (!isSame)
        beginResetModel();
    m_rows = rows;
    if (!isSame)
        endResetModel();
    else if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(count() - 1));
    Q_EMIT changed();
}

QList<AuthorCompareModel::Row> AuthorCompareModel::makeRows() const
{
    QList<Row> rows;
    if (!m_shown.check.mapping || !m_shown.predecessor)
        return rows;
    const Framework &before = *m_shown.predecessor, &after = *m_shown.check.reading.framework;
    for (const MappedQuestion &mapped : m_shown.check.mapping->questions) {
        if (isAsItWas(mapped))
            continue;
        Row row{mapped.to, titleOf(after, mapped.to, m_shown.language), {}, {}, mapped};
        row.before = beforeOf(before, after, mapped).join(QLatin1Char('\n'));
        rows.append(row);
    }
    for (const QString &code : m_shown.check.mapping->retired)
        rows.append({code, titleOf(before, code, m_shown.language), {}, {}, std::nullopt});
    return rows;
}

QString AuthorCompareModel::summary() const
{
    if (m_shown.check.predecessor.isEmpty())
        return tr("Det finns ingen publicerad version med den här koden. Det här blir den första.");
    if (!m_shown.check.mapping)
        return tr("Rätta felen i utkastet, så kan det jämföras med version %1.")
            .arg(m_shown.check.predecessor);
    const QList<MappedQuestion> &questions = m_shown.check.mapping->questions;
    const auto count = [&questions](const auto &test) { return int(std::ranges::count_if(questions, test)); };
    const int same = count(isAsItWas);
    const int added =
        count([](const MappedQuestion &mapped) { return mapped.relation == QuestionRelation::New; });
    const int undecided = m_shown.check.mapping->undecidedCount();
    return QStringList{tr("%n är som de var", nullptr, same),
                       tr("%n behöver ditt besked", nullptr, undecided), tr("%n är nya", nullptr, added),
                       tr("%n utgår", nullptr, int(m_shown.check.mapping->retired.size()))}
        .join(QStringLiteral(" · "));
}

QStringList AuthorCompareModel::obstacles() const
{
    QStringList words;
    for (const PublishObstacle obstacle : m_shown.check.obstacles)
        words.append(AuthorWords::obstacle(obstacle));
    return words;
}

QString AuthorCompareModel::neededVersion() const
{
    const QList<PublishObstacle> &obstacles = m_shown.check.obstacles;
    const bool isMajor = m_shown.check.mapping && m_shown.check.mapping->isMajor();
    if (!obstacles.contains(PublishObstacle::VersionTooLow)
        && !obstacles.contains(PublishObstacle::VersionNotMajor))
        return {};
    const QStringList parts = m_shown.check.predecessor.split(QLatin1Char('.'));
    const int major = parts.value(0).toInt(), minor = parts.value(1).toInt();
    return isMajor ? QStringLiteral("%1.0").arg(major + 1)
                   : QStringLiteral("%1.%2").arg(major).arg(minor + 1);
}

QString AuthorCompareModel::codeOf(int row) const
{
    return row < 0 || row >= count() ? QString() : m_rows.at(row).code;
}

MappingDecision AuthorCompareModel::seen(const QString &code, MappingDecision decision) const
{
    decision.seen = seenQuestion(*m_shown.predecessor, *m_shown.check.reading.framework, code, decision.from);
    return decision;
}

std::optional<MappingDecision> AuthorCompareModel::decisionOf(int row, int choice) const
{
    if (row < 0 || row >= count() || !m_rows.at(row).mapped)
        return {};
    const MappedQuestion &mapped = *m_rows.at(row).mapped;
    if (mapped.choices.isEmpty())
        return seen(mapped.to, {mapped.from, QuestionRelation::Revised, {}});
    if (choice < 0 || choice >= mapped.choices.size())
        return {};
    return seen(mapped.to, {mapped.from, mapped.choices.at(choice), {}});
}

std::optional<MappingDecision> AuthorCompareModel::decisionFrom(int row, const QString &origins)
{
    if (row < 0 || row >= count() || !m_rows.at(row).mapped)
        return {};
    static const QRegularExpression between(QStringLiteral("[,;\\s]+"));
    QStringList codes = origins.split(between, Qt::SkipEmptyParts);
    codes.removeDuplicates();
    m_rows[row].problem.clear();
    for (const QString &code : std::as_const(codes)) {
        if (!m_shown.predecessor->question(code))
            m_rows[row].problem = tr("Ingen fråga i version %1 har koden %2.").arg(predecessor(), code);
    }
    Q_EMIT dataChanged(index(row), index(row));
    if (!m_rows.at(row).problem.isEmpty())
        return {};
    return seen(m_rows.at(row).code, {codes, QuestionRelation::Revised, {}});
}

int AuthorCompareModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant AuthorCompareModel::mappedData(const MappedQuestion &mapped, int role) const
{
    QStringList words;
    switch (role) {
    case StateRole:
        if (mapped.isDecided && mapped.compatibility == Compatibility::NeedsMapping)
            return tr("Du har sagt: %1").arg(AuthorWords::relation(mapped.relation).toLower());
        return AuthorWords::compatibility(mapped.isDecided ? mapped.compatibility
                                                           : Compatibility::NeedsMapping);
    case DiffersRole:
        for (const QuestionAspect aspect : mapped.differs)
            words.append(AuthorWords::aspect(aspect));
        return words.isEmpty() ? QString() : tr("Skiljer: %1").arg(words.join(QStringLiteral(", ")));
    case OriginsRole:
        return mapped.from.join(QStringLiteral(", "));
    case ChoicesRole:
        for (const QuestionRelation relation : mapped.choices)
            words.append(AuthorWords::relation(relation));
        if (mapped.choices.isEmpty() && mapped.relation != QuestionRelation::New)
            words.append(AuthorWords::relation(mapped.relation));
        return words;
    case ChosenRole:
        if (!mapped.isDecided)
            return -1;
        return mapped.choices.isEmpty() ? 0 : int(mapped.choices.indexOf(mapped.relation));
    case RelationRole:
        return AuthorWords::relation(mapped.relation);
    case NeedsYouRole:
        return !mapped.isDecided;
    default:
        return {};
    }
}

QVariant AuthorCompareModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= count())
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case TitleRole:
        return row.title;
    case BeforeRole:
        return row.before;
    case IsRetiredRole:
        return !row.mapped.has_value();
    case ProblemRole:
        return row.mapped && row.mapped->isClash ? AuthorWords::obstacle(PublishObstacle::Clash)
                                                 : row.problem;
    default:
        break;
    }
    if (row.mapped)
        return mappedData(*row.mapped, role);
    switch (role) {
    case StateRole:
        return AuthorWords::compatibility(Compatibility::Retired);
    case RelationRole:
        return AuthorWords::relation(QuestionRelation::Retired);
    case ChoicesRole:
        return QStringList();
    case ChosenRole:
        return -1;
    case NeedsYouRole:
        return false;
    default:
        return QString();
    }
}

QHash<int, QByteArray> AuthorCompareModel::roleNames() const
{
    return {{TitleRole, "title"},     {BeforeRole, "before"},      {StateRole, "stateText"},
            {DiffersRole, "differs"}, {OriginsRole, "origins"},    {ChoicesRole, "relations"},
            {ChosenRole, "chosen"},   {RelationRole, "relation"},  {NeedsYouRole, "needsYou"},
            {ProblemRole, "problem"}, {IsRetiredRole, "isRetired"}};
}

} // namespace samsyn
