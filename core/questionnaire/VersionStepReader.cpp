// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/VersionStepReader.h"

#include "core/questionnaire/FormatWords.h"

#include <set>

namespace samsyn {

namespace {

constexpr qsizetype kMostChanges = 6000;
constexpr qsizetype kMostParts = 50;

/// How many codes a relation has on each side.
struct Sides {
    qsizetype minFrom, maxFrom, minTo, maxTo;
};

Sides sidesOf(QuestionRelation relation)
{
    switch (relation) {
    case QuestionRelation::New:
        return {0, 0, 1, 1};
    case QuestionRelation::Retired:
        return {1, 1, 0, 0};
    case QuestionRelation::Split:
        return {1, 1, 2, kMostParts};
    case QuestionRelation::Merged:
        return {2, kMostParts, 1, 1};
    default:
        return {1, 1, 1, 1};
    }
}

QStringList readCodes(JsonFields &fields, const char *key, ReadingLog &log)
{
    QStringList codes;
    for (const JsonItem &item : fields.items(key, {1, kMostParts, Presence::Optional})) {
        const QString code = item.value.toString();
        if (code.isEmpty() || code.size() > kCodeChars)
            log.add(item.pointer(), QStringLiteral("write the code of a question"));
        else if (codes.contains(code))
            log.add(item.pointer(), QStringLiteral("this code is already listed; remove it"));
        codes.append(code);
    }
    return codes;
}

QuestionChange readChange(const JsonItem &item, ReadingLog &log)
{
    JsonFields fields(item, log);
    QuestionChange change;
    const JsonItem word = fields.member("relation", Presence::Required);
    const bool isKnown =
        !word.value.isUndefined() && readWord(word, questionRelationWords(), change.relation, log);
    change.from = readCodes(fields, "from", log);
    change.to = readCodes(fields, "to", log);
    fields.finish();
    const Sides sides = sidesOf(change.relation);
    const bool fits = change.from.size() >= sides.minFrom && change.from.size() <= sides.maxFrom
        && change.to.size() >= sides.minTo && change.to.size() <= sides.maxTo;
    if (isKnown && !fits)
        fields.refuse("relation",
                      QStringLiteral("new has only \"to\", retired only \"from\", split one from and "
                                     "several to, merged several from and one to, the others one of each"));
    return change;
}

/// False when one of the codes was there before.
bool addAll(std::set<QString> &seen, const QStringList &codes)
{
    bool areNew = true;
    for (const QString &code : codes) {
        areNew = areNew && !seen.contains(code);
        seen.insert(code);
    }
    return areNew;
}

} // namespace

VersionStep readVersionStep(const JsonItem &item, ReadingLog &log)
{
    JsonFields fields(item, log);
    VersionStep step;
    fields.text("from", step.from, {12});
    fields.text("to", step.to, {12});
    std::set<QString> earlier, later;
    for (const JsonItem &entry : fields.items("changes", {0, kMostChanges})) {
        const QuestionChange change = readChange(entry, log);
        const bool isNamedOnce = addAll(earlier, change.from) && addAll(later, change.to);
        if (!isNamedOnce)
            log.add(entry.pointer(),
                    QStringLiteral("a question of this change is named in an earlier change already; a "
                                   "question changes once in a step"));
        step.changes.append(change);
    }
    fields.finish();
    return step;
}

} // namespace samsyn
