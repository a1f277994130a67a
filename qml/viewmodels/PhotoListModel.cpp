// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/PhotoListModel.h"

#include "qml/viewmodels/AppearanceViewModel.h"
#include "qml/viewmodels/ErrorText.h"
#include "qml/viewmodels/PhotoPreparation.h"
#include "qml/viewmodels/PictureChooser.h"

#include <QBuffer>
#include <QImageReader>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace samsyn {

namespace {

constexpr int kPreviewSidePx = 320;
constexpr qint64 kKilobyte = 1000;

#if defined(Q_OS_ANDROID) || defined(Q_OS_IOS)
constexpr bool kIsPhone = true;
#else
constexpr bool kIsPhone = false;
#endif

QString waitingText(const EvidencePhoto &photo)
{
    if (photo.sentBytes > 0)
        //: %1 a whole number
        return PhotoListModel::tr("Bilden är på väg, %1 % är framme.")
            .arg(photo.sentBytes * 100 / std::max<qint64>(1, photo.sizeBytes));
    return kIsPhone ? PhotoListModel::tr("Bilden ligger på telefonen och skickas när det finns nät.")
                    : PhotoListModel::tr("Bilden ligger på enheten och skickas när det finns nät.");
}

QString standingText(const EvidencePhoto &photo)
{
    if (!photo.isHere)
        return PhotoListModel::tr("Bilden lades till på en annan av dina enheter.");
    switch (photo.upload) {
    case UploadState::Waiting:
        return waitingText(photo);
    case UploadState::Arrived:
        return PhotoListModel::tr("Bilden är framme.");
    case UploadState::Refused:
        return PhotoListModel::tr(
            "Servern tog inte emot bilden. Den ligger kvar här. Ta bort den och lägg till den på nytt.");
    case UploadState::NoRoom:
        return PhotoListModel::tr(
            "Servern har inte plats för bilden. Den ligger kvar här, och Samsyn försöker igen.");
    }
    return {};
}

QString standingIcon(const EvidencePhoto &photo)
{
    if (!photo.isHere || photo.upload == UploadState::Arrived)
        return QStringLiteral("sent");
    if (photo.upload == UploadState::Refused || photo.upload == UploadState::NoRoom)
        return QStringLiteral("attention");
    return photo.sentBytes > 0 ? QStringLiteral("sending") : QStringLiteral("saved");
}

} // namespace

PhotoListModel::PhotoListModel(const AccountServices &services, QObject *parent)
    : QAbstractListModel(parent), m_evidence(services.evidence), m_chooser(services.pictures),
      m_appearance(services.appearance)
{
    connect(&m_appearance, &AppearanceViewModel::languageChanged, this, [this] {
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0), index(count() - 1));
        Q_EMIT changed();
    });
    if (!m_chooser)
        return;
    connect(m_chooser, &PictureChooser::pictureRead, this, &PhotoListModel::attach);
    connect(m_chooser, &PictureChooser::pictureUnreadable, this, [this] {
        settle(Error{ErrorCode::EvidenceUnreadable, {}, QStringLiteral("the file cannot be opened")});
    });
}

void PhotoListModel::show(const RecordId &respondent, const QString &questionCode, Survey survey)
{
    const bool isOther = m_shown.respondent != respondent || m_shown.questionCode != questionCode;
    m_shown = {respondent, questionCode};
    m_survey = survey;
    if (isOther)
        m_error.reset();
    refresh();
}

void PhotoListModel::refresh()
{
    std::vector<EvidencePhoto> rows;
    PhotoReceipt receipt;
    if (m_evidence && !m_shown.questionCode.isEmpty()) {
        const auto photos = m_evidence->photos(m_shown.respondent, m_shown.questionCode);
        const auto whole = m_evidence->receipt(m_shown.respondent);
        if (!photos || !whole)
            return settle(photos ? whole.error() : photos.error());
        rows = *photos;
        receipt = *whole;
    }
    const bool isSameSet = std::ranges::equal(rows, m_rows, {}, &EvidencePhoto::id, &EvidencePhoto::id);
    m_receipt = receipt;
    if (isSameSet) {
        m_rows = std::move(rows);
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0), index(count() - 1));
    } else {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    Q_EMIT changed();
}

QString PhotoListModel::receiptText() const
{
    if (m_receipt.total == 0)
        return {};
    if (m_receipt.arrived == m_receipt.total)
        return tr("Alla %n bilder är framme.", nullptr, m_receipt.total);
    //: %1 pictures that have arrived; %n all pictures
    return tr("%1 av %n bilder är framme.", nullptr, m_receipt.total).arg(m_receipt.arrived);
}

QString PhotoListModel::errorText() const
{
    return m_error ? ErrorText::of(*m_error) : QString();
}

QImage PhotoListModel::preview(const QString &photoId) const
{
    const auto row =
        std::ranges::find(m_rows, photoId, [](const EvidencePhoto &photo) { return photo.id.toString(); });
    if (row == m_rows.end() || !row->isHere)
        return {};
    Result<QByteArray> bytes = m_evidence->bytes(*row);
    if (!bytes)
        return {};
    QBuffer buffer(&*bytes);
    QImageReader reader(&buffer);
    const QSize size = reader.size();
    const QSize limit(kPreviewSidePx, kPreviewSidePx);
    reader.setScaledSize(size.scaled(limit, Qt::KeepAspectRatioByExpanding).boundedTo(size));
    return reader.read();
}

void PhotoListModel::choose()
{
    if (!canChange())
        return;
    m_asked = m_shown;
    forgetError();
    m_chooser->choosePicture();
}

void PhotoListModel::attach(const QByteArray &file)
{
    const Place place = std::exchange(m_asked, {});
    if (!m_evidence || place.questionCode.isEmpty())
        return;
    const Result<PreparedPhoto> photo = preparePhoto(file);
    if (!photo)
        return settle(photo.error());
    const Result<RecordId> attached = m_evidence->attach(place.respondent, place.questionCode, *photo);
    if (!attached)
        return settle(attached.error());
    settle(std::nullopt);
    refresh();
    Q_EMIT saved();
}

void PhotoListModel::remove(const QString &photoId)
{
    const Result<RecordId> id = RecordId::fromString(photoId);
    if (!m_evidence || !id)
        return;
    const Result<void> removed = m_evidence->remove(m_shown.respondent, *id);
    if (!removed)
        return settle(removed.error());
    settle(std::nullopt);
    refresh();
    Q_EMIT saved();
}

void PhotoListModel::forgetError()
{
    settle(std::nullopt);
}

void PhotoListModel::settle(std::optional<Error> error)
{
    if (m_error == error)
        return;
    m_error = std::move(error);
    Q_EMIT changed();
}

QString PhotoListModel::sizeText(qint64 bytes) const
{
    const qint64 kilobytes = std::max<qint64>(1, (bytes + kKilobyte / 2) / kKilobyte);
    return QLocale(m_appearance.language()).toString(kilobytes) + QStringLiteral(" kB");
}

int PhotoListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant PhotoListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const EvidencePhoto &photo = m_rows[std::size_t(index.row())];
    switch (role) {
    case PhotoIdRole:
        return photo.id.toString();
    case NumberRole:
        return index.row() + 1;
    case SizeRole:
        return sizeText(photo.sizeBytes);
    case StandingRole:
        return standingText(photo);
    case IconRole:
        return standingIcon(photo);
    default:
        return {};
    }
}

QHash<int, QByteArray> PhotoListModel::roleNames() const
{
    return {{PhotoIdRole, "photoId"},
            {NumberRole, "number"},
            {SizeRole, "sizeText"},
            {StandingRole, "standingText"},
            {IconRole, "standingIcon"}};
}

} // namespace samsyn
