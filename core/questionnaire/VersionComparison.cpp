// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/VersionComparison.h"

#include "core/questionnaire/TextLikeness.h"

#include <algorithm>
#include <set>

namespace samsyn {

namespace {

constexpr double kSameQuestion = 0.6; ///< above: a question that is gone and one that is new may be the same
constexpr double kPartOfQuestion = 0.35; ///< above: it may be a part of one that was split or merged
constexpr double kOtherWords = 0.8; ///< below: the wording is too different to be a matter of style

using A = QuestionAspect;

/// A question and where it stands.
struct PlacedQuestion {
    const Question *question = nullptr;
    QString capability; ///< or the area, for what closes one
};

QList<PlacedQuestion> placedQuestions(const Framework &framework)
{
    QList<PlacedQuestion> placed;
    for (const Area &area : framework.areas) {
        for (const Capability &capability : area.capabilities) {
            for (const Question &question : capability.questions)
                placed.append({&question, capability.code});
        }
        for (const Question &question : area.closingQuestions)
            placed.append({&question, area.code});
    }
    return placed;
}

/// The texts that carry what is asked: the question, then its levels or statements.
QList<LocalText> askedTexts(const Question &question)
{
    QList<LocalText> texts{question.text};
    for (const LevelDescriptor &descriptor : question.descriptors)
        texts.append(descriptor.text);
    for (const StagedStatement &statement : question.statements)
        texts.append(statement.text);
    return texts;
}

/// The least alike pair; 0 when they do not pair.
double likenessOf(const Question &a, const Question &b)
{
    const QList<LocalText> left = askedTexts(a), right = askedTexts(b);
    if (left.size() != right.size())
        return 0;
    double least = 1;
    for (qsizetype i = 0; i < left.size(); ++i)
        least = std::min(least, textLikeness(left[i].sv, right[i].sv));
    return least;
}

QString allWords(const Question &question)
{
    QStringList words;
    const QList<LocalText> texts = askedTexts(question);
    for (const LocalText &text : texts)
        words.append(text.sv);
    return words.join(QLatin1Char(' '));
}

bool changesMeaning(const Question &a, const Question &b)
{
    const QList<LocalText> left = askedTexts(a), right = askedTexts(b);
    for (qsizetype i = 0; i < left.size(); ++i) {
        if (differsInMeaningWords(left[i].sv, right[i].sv))
            return true;
    }
    return false;
}

class QuestionComparison {
public:
    QuestionComparison(const Framework &from, const Framework &to) : m_from(from), m_to(to) { }

    ComparedQuestion pair(const PlacedQuestion &before, const PlacedQuestion &after) const
    {
        const Question &a = *before.question, &b = *after.question;
        ComparedQuestion compared;
        compared.change = {QuestionRelation::Identical, {a.code}, {b.code}};
        compared.likeness = likenessOf(a, b);
        const auto note = [&compared](A aspect, bool differs) {
            if (differs)
                compared.differs.append(aspect);
        };
        note(A::Code, a.code != b.code);
        note(A::Type, a.type != b.type || a.reverse != b.reverse);
        note(A::Scale, a.isScored() && scaleDiffers());
        note(A::Wording, a.text != b.text);
        note(A::Levels, a.descriptors != b.descriptors || a.statements != b.statements);
        note(A::Choices, choicesOf(m_from, a) != choicesOf(m_to, b));
        note(A::Limits, limitsDiffer(a, b));
        note(A::Condition, a.showIf != b.showIf || a.calculation != b.calculation);
        note(A::Help, a.help != b.help || a.evidenceWanted != b.evidenceWanted);
        note(A::Audience,
             a.audience != b.audience || a.inShortForm != b.inShortForm || a.allowDontKnow != b.allowDontKnow
                 || a.allowNotApplicable != b.allowNotApplicable || a.isRequired != b.isRequired);
        note(A::Weight, a.weight != b.weight);
        note(A::Place, before.capability != after.capability);
        judge(compared, a, b);
        return compared;
    }

private:
    bool scaleDiffers() const
    {
        return !m_from.scale.hasSameLevels(m_to.scale);
    }

    static QList<Choice> choicesOf(const Framework &framework, const Question &question)
    {
        const ChoiceList *list = question.hasChoices() ? framework.choiceList(question.choiceList) : nullptr;
        return list ? list->choices : QList<Choice>();
    }

    static bool limitsDiffer(const Question &a, const Question &b)
    {
        return a.bandThresholds != b.bandThresholds || a.bandHigherIsBetter != b.bandHigherIsBetter
            || a.unit != b.unit || a.number != b.number || a.constraint != b.constraint;
    }

    /// Whether every choice that could be made before can still be made, in the same order.
    bool keepsChoices(const Question &a, const Question &b) const
    {
        const QList<Choice> before = choicesOf(m_from, a), after = choicesOf(m_to, b);
        qsizetype next = 0;
        for (const Choice &choice : after) {
            if (next < before.size() && before[next] == choice)
                ++next;
        }
        return next == before.size();
    }

    void judge(ComparedQuestion &compared, const Question &a, const Question &b) const
    {
        const auto differs = [&compared](A aspect) { return compared.differs.contains(aspect); };
        const bool otherAnswer = differs(A::Type) || differs(A::Scale) || differs(A::Limits)
            || a.descriptors.size() != b.descriptors.size() || a.statements.size() != b.statements.size();
        const bool otherChoices = differs(A::Choices) && !keepsChoices(a, b);
        const bool words = differs(A::Wording) || differs(A::Levels);
        if (otherAnswer || otherChoices) {
            compared.change.relation = QuestionRelation::Revised;
            compared.compatibility = Compatibility::NeedsMapping;
        } else if (words) {
            const bool isStyle = compared.likeness >= kOtherWords && !changesMeaning(a, b);
            compared.change.relation = isStyle ? QuestionRelation::Editorial : QuestionRelation::Revised;
            compared.compatibility = Compatibility::NeedsMapping;
        } else {
            const bool onlyCode = compared.differs.isEmpty() || compared.differs == QList<A>{A::Code};
            compared.change.relation = onlyCode ? QuestionRelation::Identical : QuestionRelation::Editorial;
            compared.compatibility = differs(A::Code) ? Compatibility::NeedsMapping : Compatibility::Safe;
        }
    }

    const Framework &m_from;
    const Framework &m_to;
};

/// Walks both versions and pairs what belongs together.
class VersionWalk {
public:
    VersionWalk(const Framework &from, const Framework &to)
        : m_compare(from, to), m_before(placedQuestions(from)), m_after(placedQuestions(to))
    {
        for (const VersionStep &step : to.history) {
            if (step.from == from.version && step.to == to.version)
                m_stated = step.changes;
        }
    }

    VersionComparison run()
    {
        takeStated();
        pairByCode();
        pairByLikeness();
        findSplitAndMerged();
        for (const PlacedQuestion &question : std::as_const(m_after)) {
            if (!m_paired.contains(question.question))
                add({{QuestionRelation::New, {}, {question.question->code}}, Compatibility::Added, {}, 0});
        }
        for (const PlacedQuestion &question : std::as_const(m_before)) {
            if (!m_paired.contains(question.question))
                add({{QuestionRelation::Retired, {question.question->code}, {}},
                     Compatibility::Retired,
                     {},
                     0});
        }
        sort();
        return std::move(m_result);
    }

private:
    using Placed = QList<PlacedQuestion>;

    static const PlacedQuestion *find(const Placed &among, const QString &code)
    {
        const auto found =
            std::ranges::find_if(among, [&code](const auto &item) { return item.question->code == code; });
        return found == among.end() ? nullptr : &*found;
    }

    void add(const ComparedQuestion &compared) { m_result.questions.append(compared); }

    /// What the author has stated stands, and needs no further look.
    void takeStated()
    {
        for (const QuestionChange &change : std::as_const(m_stated)) {
            ComparedQuestion compared;
            compared.compatibility = change.relation == QuestionRelation::New ? Compatibility::Added
                : change.relation == QuestionRelation::Retired                ? Compatibility::Retired
                                                                              : Compatibility::Safe;
            const PlacedQuestion *before =
                change.from.size() == 1 ? find(m_before, change.from.first()) : nullptr;
            const PlacedQuestion *after = change.to.size() == 1 ? find(m_after, change.to.first()) : nullptr;
            if (before && after) {
                const ComparedQuestion pair = m_compare.pair(*before, *after);
                compared.differs = pair.differs;
                compared.likeness = pair.likeness;
            }
            compared.change = change;
            mark(change);
            add(compared);
        }
    }

    void mark(const QuestionChange &change)
    {
        for (const QString &code : change.from) {
            if (const PlacedQuestion *question = find(m_before, code))
                m_paired.insert(question->question);
        }
        for (const QString &code : change.to) {
            if (const PlacedQuestion *question = find(m_after, code))
                m_paired.insert(question->question);
        }
    }

    void pairByCode()
    {
        for (const PlacedQuestion &after : std::as_const(m_after)) {
            const PlacedQuestion *before = find(m_before, after.question->code);
            if (!before || m_paired.contains(before->question) || m_paired.contains(after.question))
                continue;
            take(m_compare.pair(*before, after));
        }
    }

    void take(const ComparedQuestion &compared)
    {
        mark(compared.change);
        add(compared);
    }

    /// A question that is gone and a new one of the same kind with nearly the same words: a new code.
    void pairByLikeness()
    {
        for (const PlacedQuestion &after : std::as_const(m_after)) {
            const PlacedQuestion *best = nullptr;
            double most = kSameQuestion;
            for (const PlacedQuestion &before : std::as_const(m_before)) {
                if (m_paired.contains(before.question) || before.question->type != after.question->type)
                    continue;
                const double likeness = likenessOf(*before.question, *after.question);
                if (likeness >= most) {
                    best = &before;
                    most = likeness;
                }
            }
            if (best && !m_paired.contains(after.question))
                take(m_compare.pair(*best, after));
        }
    }

    void findSplitAndMerged()
    {
        for (const PlacedQuestion &before : std::as_const(m_before))
            joinParts(before, m_after, QuestionRelation::Split);
        for (const PlacedQuestion &after : std::as_const(m_after))
            joinParts(after, m_before, QuestionRelation::Merged);
    }

    void joinParts(const PlacedQuestion &whole, const Placed &among, QuestionRelation relation)
    {
        if (m_paired.contains(whole.question))
            return;
        QStringList parts;
        double least = 1;
        for (const PlacedQuestion &part : among) {
            if (m_paired.contains(part.question) || part.capability != whole.capability)
                continue;
            const double likeness = containment(allWords(*part.question), allWords(*whole.question));
            if (likeness < kPartOfQuestion)
                continue;
            parts.append(part.question->code);
            least = std::min(least, likeness);
        }
        if (parts.size() < 2)
            return;
        const QStringList one{whole.question->code};
        const bool isSplit = relation == QuestionRelation::Split;
        take({{relation, isSplit ? one : parts, isSplit ? parts : one},
              Compatibility::NeedsMapping,
              {},
              least});
    }

    qsizetype orderOf(const ComparedQuestion &compared) const
    {
        const bool isGone = compared.change.to.isEmpty();
        const Placed &among = isGone ? m_before : m_after;
        const QString code = isGone ? compared.change.from.first() : compared.change.to.first();
        const PlacedQuestion *found = find(among, code);
        const qsizetype index = found ? found - among.constData() : among.size();
        return isGone ? m_after.size() + 1 + index : index;
    }

    void sort()
    {
        std::ranges::stable_sort(m_result.questions, {},
                                 [this](const ComparedQuestion &item) { return orderOf(item); });
        m_result.isMajor = std::ranges::any_of(m_result.questions, [](const ComparedQuestion &item) {
            return item.change.relation > QuestionRelation::Editorial;
        });
    }

    QuestionComparison m_compare;
    Placed m_before, m_after;
    QList<QuestionChange> m_stated;
    std::set<const Question *> m_paired;
    VersionComparison m_result;
};

} // namespace

int VersionComparison::count(Compatibility compatibility) const
{
    return int(std::ranges::count(questions, compatibility, &ComparedQuestion::compatibility));
}

VersionStep VersionComparison::step(const QString &from, const QString &to) const
{
    VersionStep step{from, to, {}};
    for (const ComparedQuestion &compared : questions) {
        const QuestionChange &change = compared.change;
        if (change.relation != QuestionRelation::Identical || change.from != change.to)
            step.changes.append(change);
    }
    return step;
}

VersionComparison compareVersions(const Framework &from, const Framework &to)
{
    return VersionWalk(from, to).run();
}

Framework withHistory(const Framework &from, Framework to, const VersionStep &step)
{
    SAMSYN_REQUIRE(step.from == from.version && step.to == to.version);
    to.history = from.history;
    to.history.append(step);
    return to;
}

} // namespace samsyn
