// SPDX-License-Identifier: EUPL-1.2
// Why: tests of pages want the real window with a demonstration account in it, in any size, colour and
// language.
#pragma once

#include "qml/viewmodels/AppViewModel.h"
#include "tests/support/DemoDevice.h"
#include "tests/support/FixedAccounts.h"

#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QSet>

namespace samsyn {

/// A scanner without camera.
class NoScanner : public CodeScanner {
    Q_OBJECT

public:
    using CodeScanner::CodeScanner;
    [[nodiscard]] bool hasCamera() const override { return false; }
    void start() override { }
    void stop() override { }
    void choosePicture() override { Q_EMIT pictureWithoutCode(); }
};

/// Answers every attempt to join with what the test has set.
class FixedEnrolment : public EnrolPort {
public:
    void enrol(const JoinLink &link, Answer answer) override
    {
        asked.append(link);
        answer(outcome);
    }
    Result<void> outcome;
    QList<JoinLink> asked;
};

enum class Joined { Yes, No };

/// Thread: GUI.
class AppPage {
public:
    /// exporter: nullptr = results cannot be exported.
    explicit AppPage(Joined joined, HeatMapExporter *exporter = nullptr);
    ~AppPage();

    [[nodiscard]] AppViewModel &app() { return m_app; }
    [[nodiscard]] AccountViewModel &account() { return m_account; }
    [[nodiscard]] DemoDevice &device() { return m_device; }
    [[nodiscard]] FixedAccounts &accounts() { return m_accounts; }
    [[nodiscard]] FixedEnrolment &enrolment() { return m_enrolment; }
    [[nodiscard]] QQuickWindow &window() { return *m_window; }
    [[nodiscard]] Navigator &navigator() { return *m_app.navigator(); }
    /// Warnings of the QML engine so far; a page without bugs has none.
    [[nodiscard]] const QStringList &warnings() const { return m_warnings; }
    /// The window after everything has settled.
    [[nodiscard]] QImage picture();
    /// Scrolls until the first visible item of this type (C++ or QML) stands at the top, as far as that goes.
    void scrollTo(const char *typeName);
    /// The first visible item with this accessible name; nullptr when there is none.
    [[nodiscard]] QQuickItem *find(const QString &name) const;

private:
    [[nodiscard]] AccountServices services();

    DemoDevice m_device;
    FixedAccounts m_accounts;
    FixedEnrolment m_enrolment;
    NoScanner m_scanner;
    JoinViewModel m_join;
    AccountViewModel m_account;
    AppViewModel m_app;
    QStringList m_warnings;
    QQmlApplicationEngine m_engine;
    QQuickWindow *m_window = nullptr;
};

} // namespace samsyn
