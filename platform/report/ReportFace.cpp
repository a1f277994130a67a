// SPDX-License-Identifier: EUPL-1.2
#include "platform/report/ReportFace.h"

#include <algorithm>
#include <cmath>

namespace samsyn {

namespace {

QString choose(ReportLanguage language, const char *sv, const char *en)
{
    return QString::fromUtf8(language == ReportLanguage::Swedish ? sv : en);
}

QString figure(double value, ReportLanguage language)
{
    return displayScore(value, languageCode(language));
}

QString signedFigure(double value, ReportLanguage language)
{
    const QString size = figure(std::abs(value), language);
    if (size == figure(0, language))
        return size;
    return (value < 0 ? QStringLiteral("\u2212") : QStringLiteral("+")) + size;
}

ReportMark markOfLevel(HeatMark mark)
{
    switch (mark) {
    case HeatMark::Strength:
        return ReportMark::TriangleUp;
    case HeatMark::Weakness:
        return ReportMark::TriangleDown;
    case HeatMark::Neutral:
        return ReportMark::Dash;
    case HeatMark::Indeterminate:
        return ReportMark::Unclear;
    case HeatMark::None:
        break;
    }
    return ReportMark::None;
}

ReportMark markOfChange(TrendClass change)
{
    switch (change) {
    case TrendClass::Up:
        return ReportMark::ArrowUp;
    case TrendClass::Down:
        return ReportMark::ArrowDown;
    case TrendClass::NoChange:
        return ReportMark::Equal;
    case TrendClass::Unclear:
        break;
    }
    return ReportMark::Unclear;
}

QString changeInWords(TrendClass change, const ChangeMap &map, ReportLanguage language)
{
    switch (change) {
    case TrendClass::Up:
        return map.isJoint
            ? choose(language, "ökning enligt gemensam skattning", "increase by joint estimate")
            : choose(language, "säkerställd ökning", "confirmed increase");
    case TrendClass::Down:
        return map.isJoint
            ? choose(language, "minskning enligt gemensam skattning", "decrease by joint estimate")
            : choose(language, "säkerställd minskning", "confirmed decrease");
    case TrendClass::NoChange:
        return choose(language, "ingen ändring", "no change");
    case TrendClass::Unclear:
        break;
    }
    return choose(language, "oklart: kan vara slump", "unclear: may be chance");
}

/// The few letters in a cell without a change, and the sentence that explains them.
ReportLegendEntry breakOf(const ChangeCell &cell, qint64 minGroupSize, ReportLanguage language)
{
    switch (cell.why) {
    case ChangeBreak::None:
    case ChangeBreak::PerCapability:
        return {};
    case ChangeBreak::NoEarlierResult:
        return {ReportMark::None, choose(language, "inte med då", "not in then"),
                choose(language, "har inget resultat i den tidigare mätningen",
                       "has no results in the earlier round")};
    case ChangeBreak::NoValue:
        return {ReportMark::None, reasonInCell(cell.reason, language),
                reasonInLegend(cell.reason, minGroupSize, language)};
    case ChangeBreak::NoEarlierValue:
        return {ReportMark::None, choose(language, "inget då", "none then"),
                choose(language, "inget värde i den tidigare mätningen", "no value in the earlier round")};
    case ChangeBreak::Bounded:
        return {ReportMark::None, choose(language, "bara gräns", "bound only"),
                choose(language, "ett värde visas bara som minst eller högst",
                       "a value is shown only as at least or at most")};
    case ChangeBreak::QuestionsHidden:
        return {ReportMark::None, choose(language, "dolda frågor", "hidden questions"),
                choose(language, "för många frågor saknar värde som får visas i båda mätningarna",
                       "too many questions have no value that may be shown in both rounds")};
    case ChangeBreak::QuestionsChanged:
        return {ReportMark::None, choose(language, "nya frågor", "new questions"),
                choose(language, "för många frågor har ändrats mellan mätningarna",
                       "too many questions have changed between the rounds")};
    }
    return {};
}

ReportLegendEntry noGapOf(const GapCell &cell, qint64 minGroupSize, ReportLanguage language)
{
    if (cell.isPerCapability)
        return {};
    if (cell.isBounded && cell.target)
        return {ReportMark::None, choose(language, "bara gräns", "bound only"),
                choose(language, "värdet visas bara som minst eller högst",
                       "the value is shown only as at least or at most")};
    if (cell.basis == GapBasis::NoScore)
        return {ReportMark::None, reasonInCell(cell.reason, language),
                reasonInLegend(cell.reason, minGroupSize, language)};
    return {ReportMark::None, choose(language, "inget mål", "no target"),
            choose(language, "inget mål är satt", "no target is set")};
}

/// Where a cell stands.
struct Place {
    qsizetype row = 0, column = 0;
};

ReportLegendEntry absenceOf(const HeatTables &tables, const Place &at, qint64 minGroupSize,
                            ReportLanguage language)
{
    if (tables.aspect == HeatAspect::Change)
        return breakOf(tables.change(at.row, at.column), minGroupSize, language);
    if (tables.aspect == HeatAspect::Gap)
        return noGapOf(tables.gap(at.row, at.column), minGroupSize, language);
    const NullReason reason = tables.levelReason(at.row, at.column);
    return {ReportMark::None, reasonInCell(reason, language), reasonInLegend(reason, minGroupSize, language)};
}

ReportFace faceOfLevel(const HeatMapCell &cell, const LevelScale &scale, ReportLanguage language)
{
    ReportFace face;
    face.value = displayFigure(*cell.score, cell.bound, languageCode(language));
    face.mark = markOfLevel(cell.mark);
    face.words = markInLegend(cell.mark, scale, language);
    face.colourClass = cell.colourClass;
    face.hasKnowledgeGap = cell.knowledgeGap;
    return face;
}

ReportFace faceOfGap(const GapCell &cell, ReportLanguage language)
{
    ReportFace face;
    face.value = figure(*cell.gap, language);
    face.mark = cell.isReached ? ReportMark::Check : ReportMark::TriangleDown;
    face.words = (cell.isReached ? choose(language, "målet %1 är nått", "the target %1 is reached")
                                 : choose(language, "under målet %1", "below the target %1"))
                     .arg(figure(*cell.target, language));
    face.colourClass = cell.colourClass;
    return face;
}

ReportFace faceOfChange(const ChangeCell &cell, const ChangeMap &map, ReportLanguage language)
{
    ReportFace face;
    face.value = signedFigure(*cell.delta, language);
    face.mark = markOfChange(cell.change);
    face.words = changeInWords(cell.change, map, language);
    face.colourClass = cell.colourClass;
    return face;
}

} // namespace

ReportFace faceOf(const HeatTables &tables, qsizetype row, qsizetype column, ReportLanguage language)
{
    if (!tables.isSpoken(row)) {
        ReportFace face;
        face.isBlank = true;
        return face;
    }
    if (!tables.hasFigure(row, column)) {
        ReportFace face;
        constexpr qint64 kUnused = 0; // the sentence is not asked for
        face.reason = absenceOf(tables, {row, column}, kUnused, language).word;
        face.words = face.reason;
        return face;
    }
    if (tables.aspect == HeatAspect::Gap)
        return faceOfGap(tables.gap(row, column), language);
    if (tables.aspect == HeatAspect::Change)
        return faceOfChange(tables.change(row, column), *tables.changes, language);
    return faceOfLevel(tables.levels.cell(row, column), tables.levels.scale, language);
}

QStringList classesInLegend(const HeatTables &tables, ReportLanguage language)
{
    const LevelScale &scale = tables.levels.scale;
    const QString half = figure(0.5 * scale.step, language), far = figure(1.5 * scale.step, language);
    if (tables.aspect == HeatAspect::Gap)
        return {choose(language, "%1 eller mer under målet", "%1 or more below the target").arg(far),
                choose(language, "%1 eller mer under", "%1 or more below").arg(half),
                choose(language, "mindre än %1 under", "less than %1 below").arg(half),
                choose(language, "målet är nått", "the target is reached"),
                choose(language, "%1 eller mer över", "%1 or more above").arg(half)};
    if (tables.aspect == HeatAspect::Change)
        return {choose(language, "minskning med %1 eller mer", "decrease by %1 or more").arg(half),
                choose(language, "minskning", "decrease"),
                choose(language, "ingen eller oklar ändring", "no or unclear change"),
                choose(language, "ökning", "increase"),
                choose(language, "ökning med %1 eller mer", "increase by %1 or more").arg(half)};
    QStringList classes;
    for (int colourClass = 1; colourClass <= 5; ++colourClass)
        classes.append(classInLegend(colourClass, scale, language));
    return classes;
}

std::vector<ReportLegendEntry> marksInLegend(const HeatTables &tables, ReportLanguage language)
{
    if (tables.aspect == HeatAspect::Gap)
        return {{ReportMark::TriangleDown, {}, choose(language, "under målet", "below the target")},
                {ReportMark::Check, {}, choose(language, "målet är nått", "the target is reached")}};
    std::vector<ReportLegendEntry> entries;
    if (tables.aspect == HeatAspect::Change) {
        for (const TrendClass change :
             {TrendClass::Up, TrendClass::Down, TrendClass::Unclear, TrendClass::NoChange})
            entries.push_back({markOfChange(change), {}, changeInWords(change, *tables.changes, language)});
        return entries;
    }
    for (const HeatMark mark :
         {HeatMark::Strength, HeatMark::Weakness, HeatMark::Neutral, HeatMark::Indeterminate})
        entries.push_back({markOfLevel(mark), {}, markInLegend(mark, tables.levels.scale, language)});
    return entries;
}

std::vector<ReportLegendEntry> reasonsInLegend(const HeatTables &tables, qint64 minGroupSize,
                                               ReportLanguage language)
{
    std::vector<ReportLegendEntry> entries;
    for (qsizetype row = 0; row < tables.levels.rows.size(); ++row) {
        for (qsizetype column = 0; column < tables.levels.columns.size(); ++column) {
            if (!tables.isSpoken(row) || tables.hasFigure(row, column))
                continue;
            const ReportLegendEntry entry = absenceOf(tables, {row, column}, minGroupSize, language);
            if (std::ranges::find(entries, entry.text, &ReportLegendEntry::text) == entries.end())
                entries.push_back(entry);
        }
    }
    std::ranges::sort(entries, std::less(), &ReportLegendEntry::word);
    return entries;
}

QString aspectInWords(const HeatTables &tables, ReportLanguage language)
{
    switch (tables.aspect) {
    case HeatAspect::Gap:
        return choose(language,
                      "Visar gap: hur många steg som är kvar till det mål som organisationen har satt.",
                      "Shows gaps: how many levels are left to the target that the organisation has set.");
    case HeatAspect::Change:
        return choose(language, "Visar förändring sedan %1, mätdag %2.", "Shows the change since %1, %2.")
            .arg(tables.changes->earlierRound.in(languageCode(language)), tables.changes->earlierDate);
    case HeatAspect::Level:
        break;
    }
    return choose(language, "Visar nivå.", "Shows levels.");
}

QString aspectInTable(HeatAspect aspect)
{
    switch (aspect) {
    case HeatAspect::Gap:
        return QStringLiteral("gap");
    case HeatAspect::Change:
        return QStringLiteral("change");
    case HeatAspect::Level:
        break;
    }
    return QStringLiteral("level");
}

QString breakInTable(ChangeBreak why)
{
    switch (why) {
    case ChangeBreak::None:
        return {};
    case ChangeBreak::PerCapability:
        return QStringLiteral("perCapability");
    case ChangeBreak::NoEarlierResult:
        return QStringLiteral("noEarlierResult");
    case ChangeBreak::NoValue:
        return QStringLiteral("noValue");
    case ChangeBreak::NoEarlierValue:
        return QStringLiteral("noEarlierValue");
    case ChangeBreak::Bounded:
        return QStringLiteral("bounded");
    case ChangeBreak::QuestionsHidden:
        return QStringLiteral("questionsHidden");
    case ChangeBreak::QuestionsChanged:
        return QStringLiteral("questionsChanged");
    }
    return {};
}

QString changeInTable(TrendClass change)
{
    switch (change) {
    case TrendClass::NoChange:
        return QStringLiteral("noChange");
    case TrendClass::Up:
        return QStringLiteral("up");
    case TrendClass::Down:
        return QStringLiteral("down");
    case TrendClass::Unclear:
        break;
    }
    return QStringLiteral("unclear");
}

} // namespace samsyn
