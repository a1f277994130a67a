// SPDX-License-Identifier: EUPL-1.2
// Why: the steering group may say what the parts of a joint priority weigh and how much sharing helps, and
// then says why.
#pragma once

#include "core/service/JointService.h"

#include <QObject>
#include <qqmlintegration.h>

#include <array>

namespace samsyn {

/// Thread: GUI.
class JointEditor : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to JointViewModel")
    Q_PROPERTY(QList<QString> shareNames READ shareNames NOTIFY changed)
    Q_PROPERTY(QList<QString> shareTexts READ shareTexts NOTIFY changed)
    Q_PROPERTY(QString sumText READ sumText NOTIFY changed)
    Q_PROPERTY(bool isWhole READ isWhole NOTIFY changed)
    Q_PROPERTY(QString weightsReason READ weightsReason NOTIFY changed)
    Q_PROPERTY(bool canStoreWeights READ canStoreWeights NOTIFY changed)
    Q_PROPERTY(QString benefitText READ benefitText NOTIFY changed)
    Q_PROPERTY(QString benefitReason READ benefitReason NOTIFY changed)
    Q_PROPERTY(bool canStoreBenefit READ canStoreBenefit NOTIFY changed)
    Q_PROPERTY(bool isBenefitDecided READ isBenefitDecided NOTIFY changed)

public:
    using QObject::QObject;

    /// What is stored; the same again keeps what is being changed.
    void showWeights(const JointWeights &weights, const QString &reason);
    void showBenefit(const JointRow &row);
    void retranslate() { Q_EMIT changed(); }

    [[nodiscard]] QStringList shareNames() const;
    [[nodiscard]] QStringList shareTexts() const;
    [[nodiscard]] QString sumText() const;
    [[nodiscard]] bool isWhole() const;
    [[nodiscard]] QString weightsReason() const { return m_weightsReason; }
    [[nodiscard]] bool canStoreWeights() const;
    [[nodiscard]] QString benefitText() const;
    [[nodiscard]] QString benefitReason() const { return m_benefitReason; }
    [[nodiscard]] bool canStoreBenefit() const;
    [[nodiscard]] bool isBenefitDecided() const { return m_stored.isDecided; }

    /// share of shareNames; one step up (+1) or down (-1).
    Q_INVOKABLE void stepShare(int share, int direction);
    Q_INVOKABLE void typeWeightsReason(const QString &reason);
    Q_INVOKABLE void storeWeights();
    Q_INVOKABLE void stepBenefit(int direction);
    Q_INVOKABLE void typeBenefitReason(const QString &reason);
    Q_INVOKABLE void storeBenefit();
    /// Back to what the framework says.
    Q_INVOKABLE void dropBenefit();

Q_SIGNALS:
    void changed();
    void weightsDecided(const samsyn::JointWeights &weights, const QString &reason);
    /// benefit below 0 = as the framework says.
    void benefitDecided(double benefit, const QString &reason);

private:
    using Shares = std::array<int, 3>; ///< percent: prevalence, gap, benefit
    struct StoredBenefit {
        QString code;
        int percent = 50;
        bool isDecided = false;
        QString reason;
        friend bool operator==(const StoredBenefit &, const StoredBenefit &) = default;
    };
    Shares m_shares{50, 30, 20}, m_storedShares = m_shares;
    QString m_weightsReason, m_storedReason;
    StoredBenefit m_stored;
    int m_benefit = 50; ///< percent
    QString m_benefitReason;
};

} // namespace samsyn
