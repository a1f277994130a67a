// SPDX-License-Identifier: EUPL-1.2
// Why: the one place where the app is put together; the program, the demonstration and the end-to-end tests
// use it.
#pragma once

#include "platform/app/AccountSession.h"
#include "platform/app/AnswerFiles.h"
#include "platform/app/DeviceAccounts.h"
#include "platform/app/DeviceEnrolment.h"
#include "platform/app/HeatMapFiles.h"
#include "platform/app/LockedFolder.h"
#include "platform/app/PictureFiles.h"
#include "platform/app/QrReader.h"
#include "platform/app/RescueFiles.h"
#include "qml/viewmodels/AppViewModel.h"

#include <QQmlApplicationEngine>
#include <QSize>

class QQuickWindow;

namespace samsyn {

struct AppOptions {
    QString dataFolder; ///< accounts, settings
    QString exportFolder; ///< where exported files go
    QString joinLink; ///< samsyn://join?...; empty = none
    QString language; ///< "sv" or "en"; empty = as kept
    QSize windowSize; ///< empty = as the window wants
};

/// Needs a running QGuiApplication (QApplication for choosing a picture). Thread: GUI.
class Composition {
public:
    struct Ports {
        const WallClock &clock;
        RandomSource &random;
    };
    Composition(const AppOptions &options, const Ports &ports);
    ~Composition();

    /// Shows the window. Errors: ArgumentInvalid when the QML cannot be loaded (a bug in the build).
    [[nodiscard]] Result<void> show();

    [[nodiscard]] AppViewModel &app() { return m_app; }
    [[nodiscard]] const DeviceAccounts &kept() const { return m_accounts; }
    [[nodiscard]] PictureFiles &pictures() { return m_pictures; }
    /// nullptr until the device has joined.
    [[nodiscard]] AccountSession *account() { return m_account.get(); }
    /// nullptr before show().
    [[nodiscard]] QQuickWindow *window() const;

private:
    void openKeptAccount();
    void closeAccount();
    [[nodiscard]] DeviceAccounts::Doors doors();
    [[nodiscard]] Result<void> openAccount(const AccountFolder &folder);
    /// Says so, and what can be done.
    void showLocked(const AccountFolder &folder, const Error &error);

    AppOptions m_options;
    Ports m_ports;
    AppearanceViewModel m_appearance;
    QrReader m_scanner;
    PictureFiles m_pictures;
    HeatMapFiles m_exporter;
    std::unique_ptr<AnswerPrinter> m_printer;
    RescueFiles m_shelf;
    NetworkMeter m_network;
    DeviceAccounts m_accounts;
    DeviceEnrolment m_enrolment;
    JoinViewModel m_join;
    std::unique_ptr<AccountSession> m_account;
    std::unique_ptr<LockedFolder> m_locked;
    AppViewModel m_app;
    QQmlApplicationEngine m_engine;
};

} // namespace samsyn
