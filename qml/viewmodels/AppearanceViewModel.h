// SPDX-License-Identifier: EUPL-1.2
// Why: language, colours, text size and motion are a person's choice, kept on the device and applied at once.
#pragma once

#include <QObject>
#include <QString>
#include <QTranslator>
#include <qqmlintegration.h>

#include <memory>

class QSettings;

namespace samsyn {

/// Thread: GUI. Every property takes effect at once and is written to the settings file.
class AppearanceViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to AppViewModel")
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged)
    Q_PROPERTY(Colours colours READ colours WRITE setColours NOTIFY coloursChanged)
    Q_PROPERTY(int textPercent READ textPercent WRITE setTextPercent NOTIFY textPercentChanged)
    Q_PROPERTY(bool isMotionReduced READ isMotionReduced WRITE setMotionReduced NOTIFY motionChanged)

public:
    enum class Colours { System, Light, Dark };
    Q_ENUM(Colours)

    /// settingsFile: an INI file; empty = nothing is kept (tests).
    explicit AppearanceViewModel(const QString &settingsFile, QObject *parent = nullptr);
    ~AppearanceViewModel() override;

    /// "sv" or "en".
    [[nodiscard]] const QString &language() const { return m_language; }
    void setLanguage(const QString &language);
    [[nodiscard]] Colours colours() const { return m_colours; }
    void setColours(Colours colours);
    /// 100..200
    [[nodiscard]] int textPercent() const { return m_textPercent; }
    void setTextPercent(int percent);
    [[nodiscard]] bool isMotionReduced() const { return m_isMotionReduced; }
    // A property setter: QML hands it a truth value.
    void setMotionReduced(bool isReduced);

Q_SIGNALS:
    /// The translator is already installed; the owner of the engine retranslates before view models speak.
    void translatorChanged();
    void languageChanged();
    void coloursChanged();
    void textPercentChanged();
    void motionChanged();

private:
    void installTranslator();
    void keep(const QString &key, const QVariant &value);

    std::unique_ptr<QSettings> m_settings;
    QTranslator m_translator;
    QString m_language = QStringLiteral("sv");
    Colours m_colours = Colours::System;
    int m_textPercent = 100;
    bool m_isMotionReduced = false;
};

} // namespace samsyn
