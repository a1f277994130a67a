// SPDX-License-Identifier: EUPL-1.2
#include "platform/app/AnswerFiles.h"

#include "platform/app/NewFile.h"
#include "platform/report/pdf/QuestionnairePdf.h"

#include <QDateTime>

namespace samsyn {

namespace {

class AnswerFiles : public AnswerPrinter {
public:
    AnswerFiles(const QString &folder, const WallClock &clock) : m_folder(folder), m_clock(clock) { }

    [[nodiscard]] Result<QString> printAnswers(const AnsweredForm &form) override
    {
        QuestionnairePrint what;
        what.language =
            form.language == QLatin1String("en") ? ReportLanguage::English : ReportLanguage::Swedish;
        what.group = form.group;
        what.answers = form.answers;
        what.comments = form.comments;
        what.collaboration = form.collaboration;
        what.round = form.round;
        what.closingDate = form.closingDate;
        what.createdAtMs = m_clock.nowMs();
        const Result<QByteArray> bytes = writeQuestionnairePdf(form.framework, what);
        SAMSYN_TRY(bytes);
        const QDate today = QDateTime::fromMSecsSinceEpoch(what.createdAtMs).date();
        const QString stem = QStringLiteral("svar-%1").arg(today.toString(Qt::ISODate));
        return writeNewFile(m_folder, stem, QStringLiteral("pdf"), *bytes);
    }

private:
    QString m_folder;
    const WallClock &m_clock;
};

} // namespace

std::unique_ptr<AnswerPrinter> makeAnswerPrinter(const QString &folder, const WallClock &clock)
{
    return std::make_unique<AnswerFiles>(folder, clock);
}

} // namespace samsyn
