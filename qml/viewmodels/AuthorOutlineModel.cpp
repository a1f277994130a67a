// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/AuthorOutlineModel.h"

#include "core/service/DraftDocument.h"
#include "core/service/DraftShapes.h"
#include "qml/viewmodels/AuthorWords.h"

#include <algorithm>

namespace samsyn {

namespace {

bool isInside(const QString &pointer, const QString &place)
{
    return pointer == place || pointer.startsWith(place + QLatin1Char('/'));
}

} // namespace

QString authorPartAt(const QString &pointer)
{
    const QStringList path = pointer.split(QLatin1Char('/'));
    int length = 1;
    switch (authorPartOf(pointer)) {
    case AuthorPart::Framework:
        return {};
    case AuthorPart::Area:
    case AuthorPart::ChoiceList:
        length = 3;
        break;
    case AuthorPart::Capability:
    case AuthorPart::ClosingQuestion:
        length = 5;
        break;
    case AuthorPart::Question:
        length = 7;
        break;
    }
    return path.mid(0, length).join(QLatin1Char('/'));
}

void AuthorOutlineModel::show(const Shown &shown)
{
    if (shown.current != m_shown.current)
        m_closed.removeIf([&shown](const QString &place) { return isInside(shown.current, place); });
    m_shown = shown;
    rebuild();
}

bool AuthorOutlineModel::isOpen(const QString &pointer) const
{
    if (m_closed.contains(pointer))
        return false;
    return m_opened.contains(pointer) || isInside(m_shown.current, pointer);
}

void AuthorOutlineModel::toggle(int row)
{
    if (row < 0 || row >= count() || !m_rows.at(row).canOpen)
        return;
    const QString pointer = m_rows.at(row).pointer;
    const bool wasOpen = isOpen(pointer);
    m_opened.removeAll(pointer);
    m_closed.removeAll(pointer);
    (wasOpen ? m_closed : m_opened).append(pointer);
    rebuild();
}

int AuthorOutlineModel::wrongAt(const QString &pointer) const
{
    return int(std::ranges::count_if(m_shown.findings, [&pointer](const AuthorFinding &finding) {
        return finding.weight == AuthorFinding::Weight::Wrong && authorPartAt(finding.pointer) == pointer;
    }));
}

int AuthorOutlineModel::wrongWithin(const QString &pointer) const
{
    return int(std::ranges::count_if(m_shown.findings, [&pointer](const AuthorFinding &finding) {
        return finding.weight == AuthorFinding::Weight::Wrong && finding.isWithin(pointer);
    }));
}

AuthorOutlineModel::Row AuthorOutlineModel::rowOf(const QString &pointer, int depth) const
{
    const QJsonObject part = jsonAt(m_shown.root, pointer).toObject();
    Row row;
    row.pointer = pointer;
    row.depth = depth;
    row.isCurrent = pointer == m_shown.current;
    const QString code = part.value(QStringLiteral("code")).toString();
    const AuthorPart kind = authorPartOf(pointer);
    const bool isQuestion = kind == AuthorPart::Question || kind == AuthorPart::ClosingQuestion;
    const LocalText text =
        draftText(part.value(isQuestion ? QStringLiteral("text") : QStringLiteral("name")));
    row.title = (code + QLatin1Char(' ') + text.in(m_shown.language)).trimmed();
    if (row.title.isEmpty())
        row.title = tr("Utan namn");
    row.canOpen = kind == AuthorPart::Area || kind == AuthorPart::Capability;
    row.isOpen = row.canOpen && isOpen(pointer);
    row.wrongCount = row.canOpen && !row.isOpen ? wrongWithin(pointer) : wrongAt(pointer);
    const QString names[] = {tr("Formuläret"),           tr("Område"),    tr("Förmåga"), tr("Fråga"),
                             tr("Fråga sist i området"), tr("Svarslista")};
    row.detail = isQuestion ? AuthorWords::type(draftType(part)) : names[int(kind)];
    if (row.wrongCount > 0)
        row.detail += QStringLiteral(" · ") + AuthorWords::wrongCount(row.wrongCount);
    return row;
}

void AuthorOutlineModel::appendQuestions(const QString &list, int depth, QList<Row> &rows) const
{
    const qsizetype count = jsonAt(m_shown.root, list).toArray().size();
    for (qsizetype index = 0; index < count; ++index)
        rows.append(rowOf(authorEntryOf(list, index), depth));
}

void AuthorOutlineModel::appendArea(const QString &pointer, QList<Row> &rows) const
{
    rows.append(rowOf(pointer, 1));
    if (!rows.last().isOpen)
        return;
    const QString list = pointer + QStringLiteral("/capabilities");
    const qsizetype count = jsonAt(m_shown.root, list).toArray().size();
    for (qsizetype index = 0; index < count; ++index) {
        rows.append(rowOf(authorEntryOf(list, index), 2));
        if (rows.last().isOpen)
            appendQuestions(authorEntryOf(list, index) + QStringLiteral("/questions"), 3, rows);
    }
    appendQuestions(pointer + QStringLiteral("/closingQuestions"), 2, rows);
}

void AuthorOutlineModel::rebuild()
{
    QList<Row> rows{rowOf({}, 0)};
    const QString areas = QStringLiteral("/areas"), lists = QStringLiteral("/choiceLists");
    for (qsizetype index = 0; index < jsonAt(m_shown.root, areas).toArray().size(); ++index)
        appendArea(authorEntryOf(areas, index), rows);
    for (qsizetype index = 0; index < jsonAt(m_shown.root, lists).toArray().size(); ++index)
        rows.append(rowOf(authorEntryOf(lists, index), 1));
    const bool isSame = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                                   [](const Row &a, const Row &b) { return a.pointer == b.pointer; });
    if (!isSame)
        beginResetModel();
    const QList<Row> before = std::exchange(m_rows, rows);
    if (!isSame)
        endResetModel();
    for (int row = 0; isSame && row < count(); ++row) {
        if (before.at(row) != m_rows.at(row))
            Q_EMIT dataChanged(index(row), index(row));
    }
    Q_EMIT changed();
}

int AuthorOutlineModel::currentRow() const
{
    const auto found = std::ranges::find(m_rows, true, &Row::isCurrent);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int AuthorOutlineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant AuthorOutlineModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= count())
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case TitleRole:
        return row.title;
    case DetailRole:
        return row.detail;
    case DepthRole:
        return row.depth;
    case WrongCountRole:
        return row.wrongCount;
    case IsCurrentRole:
        return row.isCurrent;
    case CanOpenRole:
        return row.canOpen;
    case IsOpenRole:
        return row.isOpen;
    default:
        return {};
    }
}

QHash<int, QByteArray> AuthorOutlineModel::roleNames() const
{
    return {{TitleRole, "title"},           {DetailRole, "detail"},       {DepthRole, "depth"},
            {WrongCountRole, "wrongCount"}, {IsCurrentRole, "isCurrent"}, {CanOpenRole, "canOpen"},
            {IsOpenRole, "isOpen"}};
}

} // namespace samsyn
