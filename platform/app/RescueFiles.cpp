// SPDX-License-Identifier: EUPL-1.2
#include "platform/app/RescueFiles.h"

#include "core/store/RescueSeal.h"
#include "platform/app/NewFile.h"
#include "platform/common/AtomicFile.h"

#include <QDateTime>
#include <QFileDialog>

namespace samsyn {

namespace {
const QString kEnding = QStringLiteral("samsyn");
}

Result<QString> RescueFiles::save(const QByteArray &file)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(m_clock.nowMs()).date();
    const QString stem = QStringLiteral("samsyn-%1").arg(today.toString(Qt::ISODate));
    return writeNewFile(m_folder, stem, kEnding, file);
}

void RescueFiles::choose(Answer answer)
{
    auto *dialog = new QFileDialog(nullptr, tr("Välj en räddningsfil"), m_folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Räddningsfiler (*.samsyn)"), tr("Alla filer (*)")});
    connect(dialog, &QFileDialog::fileSelected, this,
            [answer = std::move(answer)](const QString &path) { answer(read(path)); });
    dialog->open();
}

Result<RescueShelf::Chosen> RescueFiles::read(const QString &path)
{
    const Result<QByteArray> bytes = readSmallFile(path, kMaxRescueBytes + kMaxRescueBytes / 1024);
    if (!bytes)
        return bytes.error();
    return Chosen{QFileInfo(path).fileName(), *bytes};
}

} // namespace samsyn
