// SPDX-License-Identifier: EUPL-1.2
#include "core/service/StandingService.h"
#include "platform/app/HeatMapFiles.h"
#include "platform/report/pdf/HeatMapPdf.h"
#include "qml/viewmodels/SpreadWords.h"
#include "qml/viewmodels/StandingWords.h"

namespace samsyn {

namespace {

/// The words of the app, so that file and screen say the same.
class StandingPrinter {
public:
    explicit StandingPrinter(const HeatMapPicture &picture)
        : m_picture(picture), m_context{picture.results.heatMap.scale, picture.results.round.mode,
                                        picture.results.minGroupSize, picture.language}
    {
    }

    Result<StandingLists> lists(qsizetype column) const
    {
        const Result<Standings> standings = standingsOf(m_picture.results, column);
        SAMSYN_TRY(standings);
        StandingLists made;
        made.organisation = m_picture.results.heatMap.columns.at(column).name.in(m_picture.language);
        made.strengths = linesOf(standings->strengths);
        made.weaknesses = linesOf(standings->weaknesses);
        made.uncertain = linesOf(standings->uncertain);
        const bool isSwedish = m_picture.language != QLatin1String("en");
        made.rest = (isSwedish ? QStringLiteral("Varken styrka eller svaghet: %1. Utan värde: %2.")
                               : QStringLiteral("Neither strength nor weakness: %1. Without value: %2."))
                        .arg(standings->neutral)
                        .arg(standings->hidden);
        return made;
    }

private:
    std::vector<StandingLine> linesOf(const std::vector<Standing> &standings) const
    {
        std::vector<StandingLine> lines;
        for (const Standing &standing : standings) {
            const HeatMapRow &row = m_picture.results.heatMap.rows.at(standing.row);
            HeatMapCell cell;
            if (standing.interval) {
                cell.low = standing.interval->low;
                cell.high = standing.interval->high;
            }
            QStringList words{StandingWords::absolute(standing, m_context),
                              SpreadWords::shortInterval(cell, m_context)};
            words.removeAll(QString());
            lines.push_back({row.name.in(m_picture.language),
                             displayFigure(standing.score, standing.bound, m_picture.language),
                             words.join(QStringLiteral(", ")), StandingWords::relative(standing)});
        }
        return lines;
    }

    const HeatMapPicture &m_picture;
    HeatMapContext m_context;
};

Result<QByteArray> writePdf(const HeatMapPicture &picture)
{
    HeatMapPrint what;
    what.caption = captionOf(picture);
    what.createdAtMs = picture.results.computedAtMs;
    const StandingPrinter printer(picture);
    for (const qsizetype column : picture.subjects) {
        Result<StandingLists> lists = printer.lists(column);
        SAMSYN_TRY(lists);
        what.standings.push_back(*std::move(lists));
    }
    return heatMapPdf(picture.tables, what);
}

} // namespace

HeatMapPdfWriter heatMapPdfWriter()
{
    return &writePdf;
}

} // namespace samsyn
