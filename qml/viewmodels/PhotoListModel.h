// SPDX-License-Identifier: EUPL-1.2
// Why: the pictures of the question on the screen: what they look like, where they are now, and how they come
// and go.
#pragma once

#include "qml/viewmodels/AccountServices.h"

#include <QAbstractListModel>
#include <QImage>
#include <qqmlintegration.h>

namespace samsyn {

/// Thread: GUI, that of the store.
class PhotoListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to FormViewModel")
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(bool isOffered READ isOffered CONSTANT)
    Q_PROPERTY(bool canChange READ canChange NOTIFY changed)
    Q_PROPERTY(bool isFull READ isFull NOTIFY changed)
    Q_PROPERTY(QString receiptText READ receiptText NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)

public:
    enum Role {
        PhotoIdRole = Qt::UserRole + 1, ///< photoId
        NumberRole, ///< number, from 1
        SizeRole, ///< sizeText, "312 kB"
        StandingRole, ///< standingText: where the picture is now, in words
        IconRole ///< standingIcon
    };

    explicit PhotoListModel(const AccountServices &services, QObject *parent = nullptr);

    enum class Survey { Open, Closed };
    /// Shows the pictures of one question; an empty code shows none.
    void show(const RecordId &respondent, const QString &questionCode, Survey survey);
    /// Reads where they are again, after a part of one was sent.
    void refresh();

    [[nodiscard]] int count() const { return int(m_rows.size()); }
    /// Pictures can be attached on this device at all.
    [[nodiscard]] bool isOffered() const { return m_evidence && m_chooser; }
    [[nodiscard]] bool canChange() const { return isOffered() && m_survey == Survey::Open; }
    [[nodiscard]] bool isFull() const { return count() >= kMaxPhotosPerAnswer; }
    /// "2 av 3 bilder är framme." over the whole survey; empty without pictures.
    [[nodiscard]] QString receiptText() const;
    /// What happened, what is safe, what to do; empty = all is well.
    [[nodiscard]] QString errorText() const;
    /// Small; null when the picture is not on this device or cannot be read.
    [[nodiscard]] QImage preview(const QString &photoId) const;

    /// Lets the person choose a picture and attaches it to the question that is shown now.
    Q_INVOKABLE void choose();
    Q_INVOKABLE void remove(const QString &photoId);
    Q_INVOKABLE void forgetError();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void changed();
    /// Something was stored on this device.
    void saved();

private:
    struct Place {
        RecordId respondent;
        QString questionCode;
    };
    void attach(const QByteArray &file);
    void settle(std::optional<Error> error);
    [[nodiscard]] QString sizeText(qint64 bytes) const;

    EvidenceService *m_evidence;
    PictureChooser *m_chooser;
    const AppearanceViewModel &m_appearance;
    Place m_shown, m_asked; ///< asked: for which question the person is choosing
    Survey m_survey = Survey::Closed;
    std::vector<EvidencePhoto> m_rows;
    PhotoReceipt m_receipt;
    std::optional<Error> m_error;
};

} // namespace samsyn
