// SPDX-License-Identifier: EUPL-1.2
// Why: the yearly figures of the own organisation: what is written, what is missing, what is asked, where
// each figure stands among the others, and what of it the others may see.
#pragma once

#include "core/service/VolumeService.h"
#include "qml/viewmodels/AccountServices.h"
#include "qml/viewmodels/VolumeEditor.h"

namespace samsyn {

/// Thread: GUI, that of the store.
class VolumesViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to AccountViewModel")
    Q_PROPERTY(bool isAllowed READ isAllowed NOTIFY changed)
    Q_PROPERTY(Situation situation READ situation NOTIFY changed)
    Q_PROPERTY(QString message READ message NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
    Q_PROPERTY(QString purpose READ purpose NOTIFY changed)
    Q_PROPERTY(QString statement READ statement NOTIFY changed)
    Q_PROPERTY(QString stateText READ stateText NOTIFY changed)
    Q_PROPERTY(QList<QString> organisationNames READ organisationNames NOTIFY changed)
    Q_PROPERTY(int organisation READ organisation WRITE setOrganisation NOTIFY changed)
    Q_PROPERTY(QString organisationName READ organisationName NOTIFY changed)
    Q_PROPERTY(QList<QString> yearNames READ yearNames NOTIFY changed)
    Q_PROPERTY(int year READ year WRITE setYear NOTIFY changed)
    Q_PROPERTY(QString yearName READ yearName NOTIFY changed)
    Q_PROPERTY(bool canWrite READ canWrite NOTIFY changed)
    Q_PROPERTY(QString accessText READ accessText NOTIFY changed)
    Q_PROPERTY(QString progressText READ progressText NOTIFY changed)
    Q_PROPERTY(double progressShare READ progressShare NOTIFY changed)
    Q_PROPERTY(QString comparisonText READ comparisonText NOTIFY changed)
    Q_PROPERTY(QList<QString> filterNames READ filterNames NOTIFY changed)
    Q_PROPERTY(int filter READ filter WRITE setFilter NOTIFY changed)
    Q_PROPERTY(samsyn::PlanListModel *rows READ rows CONSTANT)
    Q_PROPERTY(QString emptyText READ emptyText NOTIFY changed)
    Q_PROPERTY(samsyn::VolumeEditor *figure READ figure CONSTANT)
    Q_PROPERTY(bool isShared READ isShared NOTIFY changed)
    Q_PROPERTY(QString sharingText READ sharingText NOTIFY changed)
    Q_PROPERTY(QString audienceText READ audienceText NOTIFY changed)
    Q_PROPERTY(QString shareAction READ shareAction NOTIFY changed)

public:
    /// NotForYou: the person manages and coordinates nothing.
    enum class Situation { Nothing, Ready, NotForYou, Failed };
    Q_ENUM(Situation)

    explicit VolumesViewModel(const AccountServices &services, QObject *parent = nullptr);

    /// Reads the figures; the own member and the latest year first.
    Q_INVOKABLE void open();
    /// Reads again what is open, after a sync; what is typed stays.
    void reload();

    /// Whether the person has anything to do with yearly figures at all.
    [[nodiscard]] bool isAllowed() const { return m_isAllowed; }
    [[nodiscard]] Situation situation() const { return m_situation; }
    [[nodiscard]] QString message() const { return m_message; }
    [[nodiscard]] QString errorText() const { return m_errorText; } ///< of the last change
    [[nodiscard]] QString purpose() const { return m_questionnaire.purpose.in(m_language); }
    [[nodiscard]] QString statement() const { return m_questionnaire.statement.in(m_language); }
    [[nodiscard]] QString stateText() const; ///< as of when the others' figures are
    [[nodiscard]] QStringList organisationNames() const;
    [[nodiscard]] int organisation() const { return m_organisation; }
    void setOrganisation(int organisation);
    [[nodiscard]] QString organisationName() const;
    [[nodiscard]] QStringList yearNames() const;
    [[nodiscard]] int year() const; ///< index into yearNames
    void setYear(int year);
    [[nodiscard]] QString yearName() const { return QString::number(m_year); }
    [[nodiscard]] bool canWrite() const { return m_picture.access == PlanAccess::Writable; }
    [[nodiscard]] QString accessText() const; ///< why nothing can be changed; empty when it can
    [[nodiscard]] QString progressText() const; ///< "17 av 45 ifyllda. 2 frågor att svara på."
    [[nodiscard]] double progressShare() const;
    [[nodiscard]] QString comparisonText() const; ///< who else has shared the year
    [[nodiscard]] QStringList filterNames() const;
    [[nodiscard]] int filter() const { return m_filter; }
    void setFilter(int filter);
    /// Roles: VolumeFace::listRoles().
    [[nodiscard]] PlanListModel *rows() { return &m_rows; }
    [[nodiscard]] QString emptyText() const; ///< why the list has no rows; empty when it has
    [[nodiscard]] VolumeEditor *figure() { return &m_editor; }
    [[nodiscard]] bool isShared() const { return m_picture.sharing.isShared; }
    [[nodiscard]] QString sharingText() const;
    [[nodiscard]] QString audienceText() const; ///< who sees what is shared, said before it is
    [[nodiscard]] QString shareAction() const; ///< empty when there is nothing new to share

    /// Row of `rows`.
    Q_INVOKABLE void openRow(int row);
    /// Stores what is typed and opens the next row; false when something typed must be mended, or at the end.
    Q_INVOKABLE bool openNext();
    Q_INVOKABLE void closeRow();
    Q_INVOKABLE void share();
    Q_INVOKABLE void withdraw();
    Q_INVOKABLE void forgetError();

Q_SIGNALS:
    void changed();
    /// Something was stored on this device that the server has not got.
    void saved();

private:
    struct Member {
        RecordId id;
        LocalText name;
    };
    void fail(const Error &error);
    void settle(const Result<void> &outcome);
    [[nodiscard]] Result<void> findMembers();
    [[nodiscard]] Result<void> findYears();
    [[nodiscard]] bool readQuestionnaire();
    void load();
    void showRows();
    void showRow(const QString &code);
    void setLanguage(const QString &language);
    [[nodiscard]] bool isListed(const VolumeRow &row, int group) const;
    [[nodiscard]] VolumeSpot spotOf(const QString &code) const
    {
        return {m_picture.organisation, m_year, code};
    }
    [[nodiscard]] int thisYear() const;

    const AccountServices m_services;
    VolumesQuestionnaire m_questionnaire;
    VolumeService m_volumes;
    PlanListModel m_rows;
    VolumeEditor m_editor;
    QString m_language, m_message, m_errorText;
    std::vector<Member> m_members;
    std::vector<int> m_years;
    VolumePicture m_picture;
    Situation m_situation = Situation::Nothing;
    int m_organisation = 0, m_year = 0, m_filter = 0;
    bool m_isAllowed = false, m_isOpen = false;
};

} // namespace samsyn
