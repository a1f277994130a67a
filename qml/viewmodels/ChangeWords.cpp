// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/ChangeWords.h"

#include "qml/viewmodels/GroupWords.h"

#include <algorithm>

namespace samsyn {

namespace {

QString signedFigure(double figure, const QString &language)
{
    const QString size = displayScore(std::abs(figure), language);
    const bool isNothing = size == displayScore(0, language);
    if (isNothing)
        return size;
    return (figure < 0 ? QStringLiteral("\u2212") : QStringLiteral("+")) + size;
}

int countOf(const QList<QuestionChange> &changes, QuestionRelation relation)
{
    return int(std::ranges::count(changes, relation, &QuestionChange::relation));
}

} // namespace

QString ChangeWords::value(const ChangeCell &cell, const HeatMapContext &context)
{
    return cell.delta ? signedFigure(*cell.delta, context.language) : QString();
}

QString ChangeWords::mark(const ChangeCell &cell)
{
    if (!cell.delta)
        return {};
    switch (cell.change) {
    case TrendClass::Up:
        return QStringLiteral("\u2191");
    case TrendClass::Down:
        return QStringLiteral("\u2193");
    case TrendClass::NoChange:
        return QStringLiteral("=");
    case TrendClass::Unclear:
        break;
    }
    return QStringLiteral("?");
}

QString ChangeWords::change(const ChangeCell &cell, const ChangeMap &map)
{
    switch (cell.change) {
    case TrendClass::Up:
        return map.isJoint ? tr("ökning enligt gemensam skattning") : tr("säkerställd ökning");
    case TrendClass::Down:
        return map.isJoint ? tr("minskning enligt gemensam skattning") : tr("säkerställd minskning");
    case TrendClass::NoChange:
        return tr("ingen ändring");
    case TrendClass::Unclear:
        break;
    }
    return tr("oklart");
}

QString ChangeWords::shortBreak(const ChangeCell &cell)
{
    switch (cell.why) {
    case ChangeBreak::None:
    case ChangeBreak::PerCapability:
        return {};
    //: The organisation had no results in the earlier round
    case ChangeBreak::NoEarlierResult:
        return tr("inte med då");
    case ChangeBreak::NoValue:
        return HeatMapWords::shortReason(cell.reason);
    //: There was no value in the earlier round
    case ChangeBreak::NoEarlierValue:
        return tr("inget då");
    //: A value that is shown as "at least" or "at most"
    case ChangeBreak::Bounded:
        return tr("bara gräns");
    case ChangeBreak::QuestionsHidden:
        return tr("dolda frågor");
    case ChangeBreak::QuestionsChanged:
        return tr("nya frågor");
    }
    return {};
}

QString ChangeWords::breakSentence(const ChangeCell &cell, const HeatMapContext &context)
{
    switch (cell.why) {
    case ChangeBreak::None:
        return {};
    case ChangeBreak::PerCapability:
        return tr("Förändring räknas för varje förmåga, inte för området.");
    case ChangeBreak::NoEarlierResult:
        return tr("Inte jämförbart: organisationen har inget resultat i den tidigare mätningen.");
    case ChangeBreak::NoValue:
        return tr("Inte jämförbart: det finns inget värde nu. %1")
            .arg(HeatMapWords::reasonSentence(cell.reason, {}, context));
    case ChangeBreak::NoEarlierValue:
        return tr("Inte jämförbart: det fanns inget värde i den tidigare mätningen. %1")
            .arg(HeatMapWords::reasonSentence(cell.reason, {}, context));
    case ChangeBreak::Bounded:
        return tr(
            "Inte jämförbart: ett av värdena visas bara som minst eller högst, för att skydda enskilda.");
    case ChangeBreak::QuestionsHidden:
        return tr(
            "Inte jämförbart: för många av frågorna saknar ett värde som får visas i båda mätningarna.");
    case ChangeBreak::QuestionsChanged:
        return tr("Inte jämförbart: för många av frågorna har ändrats mellan mätningarna.");
    }
    return {};
}

QString ChangeWords::interval(const ChangeCell &cell, const HeatMapContext &context)
{
    if (!cell.low || !cell.high)
        return {};
    //: %1 and %2 = signed changes, the ends of a 95 % interval, as in "−0,2 till +0,6"
    return tr("osäkerhet %1 till %2")
        .arg(signedFigure(*cell.low, context.language), signedFigure(*cell.high, context.language));
}

QStringList ChangeWords::remarks(const ChangeCell &cell, const HeatMapContext &context)
{
    QStringList remarks;
    if (cell.delta && cell.share < 1 - kScoreTolerance)
        //: %1 = per cent; %2, %3 = the value of those questions before and now
        remarks.append(tr("Räknat på de frågor som är lika i båda, %1 av vikten: från %2 till %3.")
                           .arg(HeatMapWords::percent(cell.share),
                                displayScore(*cell.comparedBefore, context.language),
                                displayScore(*cell.comparedNow, context.language)));
    if (cell.delta && cell.isModeChanged)
        remarks.append(
            tr("Mätningarna är besvarade på olika sätt, en av dem gemensamt. Därför är det oklart."));
    for (const RespondentGroup group : cell.groupsInOneRound)
        //: %1 = a group of respondents
        remarks.append(
            tr("%1 har bara svarat i den ena mätningen. Därför är det oklart.").arg(GroupWords::name(group)));
    return remarks;
}

QString ChangeWords::changedQuestions(const QList<QuestionChange> &changes)
{
    QStringList parts;
    const auto add = [&](QuestionRelation relation, const QString &words) {
        if (countOf(changes, relation) > 0)
            parts.append(words);
    };
    using Relation = QuestionRelation;
    add(Relation::Editorial,
        tr("%n fråga/frågor har nya ord för samma sak", nullptr, countOf(changes, Relation::Editorial)));
    add(Relation::Revised, tr("%n fråga/frågor har ändrats", nullptr, countOf(changes, Relation::Revised)));
    add(Relation::Split,
        tr("%n fråga/frågor kommer ur en delad", nullptr, countOf(changes, Relation::Split)));
    add(Relation::Merged,
        tr("%n fråga/frågor har slagits ihop", nullptr, countOf(changes, Relation::Merged)));
    add(Relation::New, tr("%n fråga/frågor är nya", nullptr, countOf(changes, Relation::New)));
    add(Relation::Retired,
        tr("%n fråga/frågor har tagits bort", nullptr, countOf(changes, Relation::Retired)));
    return parts.join(QStringLiteral(", "));
}

QString ChangeWords::namedQuestions(const QList<QuestionChange> &changes, const QList<LocalText> &texts,
                                    const QString &language)
{
    constexpr qsizetype kMostNamed = 3;
    QStringList others, editorial;
    for (qsizetype i = 0; i < std::min(changes.size(), texts.size()); ++i) {
        const QString text = texts.at(i).in(language);
        QStringList &list = changes.at(i).relation == QuestionRelation::Editorial ? editorial : others;
        if (!text.isEmpty())
            //: A question in quotation marks
            list.append(tr("”%1”").arg(text));
    }
    const QStringList all = others + editorial;
    if (all.isEmpty())
        return {};
    const QString named = all.mid(0, kMostNamed).join(QStringLiteral(", "));
    const auto left = all.size() - kMostNamed;
    //: %1 = questions in quotation marks
    return left > 0 ? tr("Det gäller %1 och %n till.", nullptr, int(left)).arg(named)
                    : tr("Det gäller %1.").arg(named);
}

} // namespace samsyn
