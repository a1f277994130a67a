// SPDX-License-Identifier: EUPL-1.2
// Why: the whole path in a minute for a newcomer: phone without network, server, closed round, heat map on a
// tablet.
#pragma once

#include "core/base/Result.h"
#include "platform/app/Composition.h"
#include "platform/app/LocalServer.h"
#include "platform/app/WindowDriver.h"

#include <QString>

#include <functional>

namespace samsyn {

/// Every step prints one line; the first that fails ends the tour with its error. Thread: GUI.
class Tour {
public:
    struct Places {
        QString out, work, serverProgram;
    };
    Tour(Places places, const Composition::Ports &ports);

    /// Runs all steps without a person. Leaves 01-*.png ... and heatmap.{png,svg,csv} in places.out.
    [[nodiscard]] Result<void> run();
    /// Starts the server and opens the app signed in as a coordinator; returns when the window is open.
    [[nodiscard]] Result<void> open();

private:
    using Step = Result<void> (Tour::*)();
    [[nodiscard]] Result<void> perform(const QString &sentence, Step step);
    [[nodiscard]] Result<void> fillServer();
    [[nodiscard]] Result<void> startServer();
    [[nodiscard]] Result<void> invitePhone();
    [[nodiscard]] Result<void> joinPhone();
    [[nodiscard]] Result<void> beginWithoutNetwork();
    [[nodiscard]] Result<void> comeBack();
    [[nodiscard]] Result<void> answerTheRest();
    [[nodiscard]] Result<void> handIn();
    [[nodiscard]] Result<void> sendFromPhone();
    [[nodiscard]] Result<void> joinTablet();
    [[nodiscard]] Result<void> closeRound();
    [[nodiscard]] Result<void> readHeatMap();
    [[nodiscard]] Result<void> exportHeatMap();
    [[nodiscard]] Result<void> readOwnResult();

    [[nodiscard]] Result<QString> invite(const QStringList &who);
    [[nodiscard]] Result<void> openDevice(const QString &name, const QSize &size, const QString &link);
    [[nodiscard]] Result<void> answerOne(int number);
    [[nodiscard]] Result<void> choosePlace();
    [[nodiscard]] Result<void> askAndComment();
    [[nodiscard]] Result<void> tapAll(const QStringList &names);
    [[nodiscard]] Result<void> keepPicture(const QString &name);

    Places m_places;
    Composition::Ports m_ports;
    LocalServer m_server;
    QString m_link;
    std::unique_ptr<Composition> m_device;
    std::unique_ptr<WindowDriver> m_driver;
    int m_pictures = 0;
};

} // namespace samsyn
