// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/HeatFace.h"

#include "qml/viewmodels/ChangeWords.h"
#include "qml/viewmodels/GapWords.h"
#include "qml/viewmodels/SpreadWords.h"

namespace samsyn {

namespace {

QString listed(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace

HeatFace HeatFaces::level(const HeatMapCell &cell, const HeatMapContext &context)
{
    HeatFace face;
    if (!cell.score) {
        face.reason = face.words = HeatMapWords::shortReason(cell.reason);
        //: %1 = why there is no value
        face.spoken = tr("inget värde, %1").arg(face.reason);
        return face;
    }
    face.value = HeatMapWords::value(cell, context);
    face.mark = HeatMapWords::markSymbol(cell.mark);
    face.words =
        listed({HeatMapWords::className(cell.colourClass, context), HeatMapWords::markWord(cell.mark)});
    face.colourClass = cell.colourClass;
    //: A level among the levels, as in "3,4 av 5"
    face.spoken =
        listed({tr("%1 av %2").arg(face.value).arg(context.scale.max), face.words,
                HeatMapWords::answers(cell.answers, context), SpreadWords::shortInterval(cell, context)});
    return face;
}

HeatFace HeatFaces::gap(const GapCell &cell, const HeatMapContext &context)
{
    HeatFace face;
    face.isDiverging = true;
    face.isBlank = cell.isPerCapability;
    if (!cell.gap) {
        face.reason = cell.isPerCapability ? QString() : GapWords::shortReason(cell);
        face.words = cell.isPerCapability ? tr("räknas för varje förmåga") : face.reason;
        //: %1 = why there is no gap to the target
        face.spoken = tr("inget gap, %1").arg(face.words);
        return face;
    }
    face.value = GapWords::value(cell, context);
    face.mark = GapWords::mark(cell);
    face.words = GapWords::gap(cell, context);
    face.colourClass = cell.colourClass;
    //: %1 = levels below the target, %2 = the same in words
    face.spoken = tr("gap %1, %2").arg(face.value, face.words);
    return face;
}

HeatFace HeatFaces::change(const ChangeCell &cell, const ChangeMap &map, const HeatMapContext &context)
{
    HeatFace face;
    face.isDiverging = true;
    face.isBlank = cell.why == ChangeBreak::PerCapability;
    if (!cell.delta) {
        face.reason = ChangeWords::shortBreak(cell);
        face.words = face.isBlank ? tr("räknas för varje förmåga")
                                  //: %1 = why
                                  : tr("inte jämförbart: %1").arg(face.reason);
        face.spoken = face.words;
        return face;
    }
    face.value = ChangeWords::value(cell, context);
    face.mark = ChangeWords::mark(cell);
    face.words = ChangeWords::change(cell, map);
    face.colourClass = cell.colourClass;
    //: %1 = signed change, %2 = how sure it is
    face.spoken =
        tr("förändring %1, %2").arg(face.value, listed({face.words, ChangeWords::interval(cell, context)}));
    return face;
}

} // namespace samsyn
