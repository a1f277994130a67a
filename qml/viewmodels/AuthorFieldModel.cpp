// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/AuthorFieldModel.h"

namespace samsyn {

namespace {

/// Whether a field is the place of a pointer, and how near: the length of what both share.
qsizetype nearness(const AuthorField &field, const QString &pointer)
{
    if (field.kind == AuthorField::Kind::Heading)
        return -1;
    if (field.kind == AuthorField::Kind::Flags) {
        for (const AuthorTick &tick : field.ticks) {
            if (pointer == field.pointer + QLatin1Char('/') + tick.key)
                return pointer.size();
        }
        return -1;
    }
    const bool holds = pointer == field.pointer || pointer.startsWith(field.pointer + QLatin1Char('/'));
    return holds ? field.pointer.size() : -1;
}

void append(QString &problem, const QString &sentence)
{
    if (problem.contains(sentence))
        return;
    problem += (problem.isEmpty() ? QString() : QStringLiteral(" ")) + sentence;
}

} // namespace

int authorRowOf(const QList<AuthorField> &fields, const QString &pointer)
{
    int best = -1;
    qsizetype most = -1;
    for (int row = 0; row < fields.size(); ++row) {
        const qsizetype near = nearness(fields.at(row), pointer);
        if (near > most) {
            best = row;
            most = near;
        }
    }
    return best;
}

bool AuthorFieldModel::isSamePlace(const Row &a, const Row &b)
{
    return a.field.kind == b.field.kind && a.field.pointer == b.field.pointer
        && a.field.ticks.size() == b.field.ticks.size() && a.field.actions.size() == b.field.actions.size();
}

void AuthorFieldModel::placeFindings(QList<Row> &rows, const QList<AuthorFinding> &findings) const
{
    QList<AuthorField> fields;
    for (const Row &row : std::as_const(rows))
        fields.append(row.field);
    for (const AuthorFinding &finding : findings) {
        const int at = authorRowOf(fields, finding.pointer);
        if (at < 0)
            continue;
        Row &row = rows[at];
        const bool isOdd = finding.weight == AuthorFinding::Weight::Odd;
        const bool isEnglish =
            row.field.kind == AuthorField::Kind::Text && finding.pointer.endsWith(QLatin1String("/en"));
        QString &problem = isEnglish ? row.problemEn : row.problem;
        row.isOdd = isOdd && (problem.isEmpty() || row.isOdd);
        append(problem, AuthorFindings::sentence(finding.what));
    }
}

void AuthorFieldModel::show(const QList<AuthorField> &fields, const QList<AuthorFinding> &findings)
{
    QList<Row> rows;
    for (const AuthorField &field : fields)
        rows.append({field, {}, {}, false});
    placeFindings(rows, findings);
    const bool isSame =
        rows.size() == m_rows.size() && std::equal(rows.begin(), rows.end(), m_rows.begin(), isSamePlace);
    if (!isSame) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        Q_EMIT changed();
        return;
    }
    m_rows = rows;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(count() - 1));
}

std::optional<AuthorField> AuthorFieldModel::field(int row) const
{
    if (row < 0 || row >= m_rows.size())
        return {};
    return m_rows.at(row).field;
}

int AuthorFieldModel::rowOf(const QString &pointer) const
{
    QList<AuthorField> fields;
    for (const Row &row : m_rows)
        fields.append(row.field);
    return authorRowOf(fields, pointer);
}

int AuthorFieldModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant AuthorFieldModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= count())
        return {};
    const Row &row = m_rows.at(index.row());
    QStringList options;
    QList<bool> ticked;
    for (const AuthorTick &tick : row.field.ticks) {
        options.append(tick.label);
        ticked.append(tick.isTicked);
    }
    for (const AuthorAction &action : row.field.actions)
        options.append(action.label);
    switch (role) {
    case KindRole:
        return int(row.field.kind);
    case LabelRole:
        return row.field.label;
    case HintRole:
        return row.field.hint;
    case SvRole:
        return row.field.sv;
    case EnRole:
        return row.field.en;
    case ProblemRole:
        return row.problem;
    case ProblemEnRole:
        return row.problemEn;
    case OptionsRole:
        return options;
    case TickedRole:
        return QVariant::fromValue(ticked);
    case ChosenRole:
        return int(ticked.indexOf(true));
    case IsOddRole:
        return row.isOdd;
    default:
        return {};
    }
}

QHash<int, QByteArray> AuthorFieldModel::roleNames() const
{
    return {{KindRole, "kind"},
            {LabelRole, "label"},
            {HintRole, "hint"},
            {SvRole, "sv"},
            {EnRole, "en"},
            {ProblemRole, "problem"},
            {ProblemEnRole, "problemEn"},
            {OptionsRole, "options"},
            {TickedRole, "ticked"},
            {ChosenRole, "chosen"},
            {IsOddRole, "isOdd"}};
}

} // namespace samsyn
