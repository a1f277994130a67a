// SPDX-License-Identifier: EUPL-1.2
// Why: what came out of a survey, in the words of somebody who answered it.
#pragma once

#include "core/service/OwnResultService.h"
#include "qml/viewmodels/AccountServices.h"
#include "qml/viewmodels/ChoiceListModel.h"

#include <QObject>
#include <qqmlintegration.h>

namespace samsyn {

/// Thread: GUI, that of the store.
class OwnResultViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to AccountViewModel")
    Q_PROPERTY(QString roundId READ roundId NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString organisationText READ organisationText NOTIFY changed)
    Q_PROPERTY(bool hasValue READ hasValue NOTIFY changed)
    Q_PROPERTY(QString valueText READ valueText NOTIFY changed)
    Q_PROPERTY(QString scaleText READ scaleText NOTIFY changed)
    Q_PROPERTY(QString levelText READ levelText NOTIFY changed)
    Q_PROPERTY(int colourClass READ colourClass NOTIFY changed)
    Q_PROPERTY(QString basisText READ basisText NOTIFY changed)
    Q_PROPERTY(QString reasonText READ reasonText NOTIFY changed)
    Q_PROPERTY(samsyn::ChoiceListModel *strengths READ strengths CONSTANT)
    Q_PROPERTY(samsyn::ChoiceListModel *weaknesses READ weaknesses CONSTANT)
    Q_PROPERTY(QString strengthsText READ strengthsText NOTIFY changed)
    Q_PROPERTY(QString weaknessesText READ weaknessesText NOTIFY changed)
    Q_PROPERTY(QString hiddenText READ hiddenText NOTIFY changed)
    Q_PROPERTY(QString nextStepText READ nextStepText NOTIFY changed)
    Q_PROPERTY(QString responsibleText READ responsibleText NOTIFY changed)
    Q_PROPERTY(QString sharingText READ sharingText NOTIFY changed)

public:
    explicit OwnResultViewModel(const AccountServices &services, QObject *parent = nullptr);

    /// False: there is no result to read on this device yet; what was shown stays.
    Q_INVOKABLE bool open(const QString &respondentId);
    /// Reads it again, after a sync or a change of language.
    void refresh();

    [[nodiscard]] QString roundId() const { return m_result.round.toString(); }
    [[nodiscard]] QString title() const { return m_result.roundName.in(language()); }
    [[nodiscard]] QString organisationText() const { return m_result.organisationName.in(language()); }
    [[nodiscard]] bool hasValue() const { return m_result.score.has_value(); }
    /// "3,4"; empty without a value.
    [[nodiscard]] QString valueText() const;
    /// "av 5"
    [[nodiscard]] QString scaleText() const;
    /// The level's name, or the span of values.
    [[nodiscard]] QString levelText() const;
    [[nodiscard]] int colourClass() const;
    /// How many answered and when it was computed.
    [[nodiscard]] QString basisText() const;
    /// Why there is no value; empty when there is.
    [[nodiscard]] QString reasonText() const;
    /// title = capability, detail = value in words.
    [[nodiscard]] ChoiceListModel *strengths() { return &m_strengths; }
    [[nodiscard]] ChoiceListModel *weaknesses() { return &m_weaknesses; }
    /// What counts as a strength; with none of them, what stands highest.
    [[nodiscard]] QString strengthsText() const;
    [[nodiscard]] QString weaknessesText() const;
    /// How many capabilities are not shown; empty when all are.
    [[nodiscard]] QString hiddenText() const;
    [[nodiscard]] QString nextStepText() const;
    /// Empty when nobody is named.
    [[nodiscard]] QString responsibleText() const;
    [[nodiscard]] QString sharingText() const;

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] const QString &language() const;
    [[nodiscard]] QString scoreWords(const Finding &finding) const;
    [[nodiscard]] QString figure(const Finding &finding) const;
    void showFindings(const QList<Finding> &findings, ChoiceListModel &model) const;

    const AccountServices m_services;
    OwnResultService m_results;
    OwnResult m_result;
    ChoiceListModel m_strengths, m_weaknesses;
};

} // namespace samsyn
