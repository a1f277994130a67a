// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/AppearanceViewModel.h"

#include <QCoreApplication>
#include <QSettings>

namespace samsyn {

namespace {

bool isKnownLanguage(const QString &language)
{
    return language == QLatin1String("sv") || language == QLatin1String("en");
}

} // namespace

AppearanceViewModel::AppearanceViewModel(const QString &settingsFile, QObject *parent) : QObject(parent)
{
    if (!settingsFile.isEmpty()) {
        m_settings = std::make_unique<QSettings>(settingsFile, QSettings::IniFormat);
        const QString language = m_settings->value(QStringLiteral("language"), m_language).toString();
        m_language = isKnownLanguage(language) ? language : m_language;
        const int colours = m_settings->value(QStringLiteral("colours"), 0).toInt();
        m_colours = colours >= 0 && colours <= 2 ? static_cast<Colours>(colours) : Colours::System;
        m_textPercent = qBound(100, m_settings->value(QStringLiteral("textPercent"), 100).toInt(), 200);
        m_isMotionReduced = m_settings->value(QStringLiteral("motionReduced"), false).toBool();
    }
    installTranslator();
}

AppearanceViewModel::~AppearanceViewModel()
{
    QCoreApplication::removeTranslator(&m_translator);
}

void AppearanceViewModel::setLanguage(const QString &language)
{
    if (language == m_language || !isKnownLanguage(language))
        return;
    m_language = language;
    installTranslator();
    keep(QStringLiteral("language"), language);
    Q_EMIT translatorChanged();
    Q_EMIT languageChanged();
}

void AppearanceViewModel::setColours(Colours colours)
{
    if (colours == m_colours)
        return;
    m_colours = colours;
    keep(QStringLiteral("colours"), static_cast<int>(colours));
    Q_EMIT coloursChanged();
}

void AppearanceViewModel::setTextPercent(int percent)
{
    const int bounded = qBound(100, percent, 200);
    if (bounded == m_textPercent)
        return;
    m_textPercent = bounded;
    keep(QStringLiteral("textPercent"), bounded);
    Q_EMIT textPercentChanged();
}

void AppearanceViewModel::setMotionReduced(bool isReduced)
{
    if (isReduced == m_isMotionReduced)
        return;
    m_isMotionReduced = isReduced;
    keep(QStringLiteral("motionReduced"), isReduced);
    Q_EMIT motionChanged();
}

void AppearanceViewModel::installTranslator()
{
    QCoreApplication::removeTranslator(&m_translator);
    // Swedish is the source language; its file holds the plural forms only.
    if (m_translator.load(QStringLiteral(":/samsyn/i18n/samsyn_%1.qm").arg(m_language)))
        QCoreApplication::installTranslator(&m_translator);
}

void AppearanceViewModel::keep(const QString &key, const QVariant &value)
{
    if (m_settings)
        m_settings->setValue(key, value);
}

} // namespace samsyn
