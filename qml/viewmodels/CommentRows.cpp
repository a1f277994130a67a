// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/CommentRows.h"

#include "qml/viewmodels/GroupWords.h"

#include <algorithm>

namespace samsyn {

namespace {

/// A question with its place in the questionnaire.
struct QuestionPlace {
    qsizetype order = 0;
    QString capability, text;
};

QMap<QString, QuestionPlace> placesIn(const Framework *framework, const QString &language)
{
    QMap<QString, QuestionPlace> places;
    if (!framework)
        return places;
    const auto add = [&](const LocalText &above, const QList<Question> &questions) {
        for (const Question &question : questions)
            places.insert(question.code, {places.size(), above.in(language), question.text.in(language)});
    };
    for (const Area &area : framework->areas) {
        for (const Capability &capability : area.capabilities)
            add(capability.name, capability.questions);
        add(area.name, area.closingQuestions);
    }
    return places;
}

/// Questions that are not in the questionnaire come last, by code.
bool comesBefore(const QMap<QString, QuestionPlace> &places, const RoundComment &a, const RoundComment &b)
{
    const auto orderOf = [&places](const RoundComment &comment) {
        const auto found = places.find(comment.questionCode);
        return std::pair(found == places.end() ? places.size() : found->order, comment.questionCode);
    };
    return orderOf(a) < orderOf(b);
}

} // namespace

QList<QByteArray> CommentRows::roles()
{
    return {"capability", "question", "text", "detail", "reachText", "actionText", "isCleared", "spoken"};
}

QString CommentRows::detail(const RoundComment &comment, const CommentContext &context)
{
    QStringList parts{GroupWords::name(comment.group), context.organisations.value(comment.organisation)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QString CommentRows::reach(const RoundComment &comment)
{
    if (comment.comment.isNull())
        return tr("Citat");
    if (!comment.mayBeQuoted)
        return tr("Får inte citeras. Läses bara av er som samordnar.");
    return comment.isCleared ? tr("Släppt som citat: chefer hos er och samordnarna för samverkan läser det.")
                             : tr("Får citeras. Ingen annan läser det förrän du släpper det.");
}

QList<PlanRow> CommentRows::rows(const std::vector<RoundComment> &comments, const CommentContext &context)
{
    const QMap<QString, QuestionPlace> places = placesIn(context.framework, context.language);
    std::vector<RoundComment> sorted = comments;
    std::ranges::stable_sort(sorted, [&places](const RoundComment &a, const RoundComment &b) {
        return comesBefore(places, a, b);
    });
    QList<PlanRow> rows;
    QString above;
    for (const RoundComment &comment : sorted) {
        const QuestionPlace place = places.value(comment.questionCode, {0, {}, comment.questionCode});
        const bool isFirst = comment.questionCode != above || rows.isEmpty();
        above = comment.questionCode;
        const auto &own = context.rights.reviewable;
        const bool mayReview = !comment.comment.isNull() && comment.mayBeQuoted
            && std::ranges::find(own, comment.organisation) != own.end();
        const QString action = !mayReview ? QString()
            : comment.isCleared           ? tr("Ta tillbaka citatet")
                                          : tr("Släpp som citat");
        const QString detail = CommentRows::detail(comment, context), reach = CommentRows::reach(comment);
        QStringList spoken{comment.text, detail, reach};
        spoken.removeAll(QString());
        const QString key = comment.comment.isNull() ? QStringLiteral("quote %1").arg(rows.size())
                                                     : comment.comment.toString();
        rows.append({key,
                     {isFirst ? place.capability : QString(), isFirst ? place.text : QString(), comment.text,
                      detail, reach, action, comment.isCleared, spoken.join(QStringLiteral(". "))}});
    }
    return rows;
}

} // namespace samsyn
