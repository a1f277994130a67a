// SPDX-License-Identifier: EUPL-1.2
// Why: rescue files are files among the person's documents here; a phone's share sheet will be another shelf.
#pragma once

#include "core/base/Ports.h"
#include "qml/viewmodels/AccountPort.h"

#include <QObject>

namespace samsyn {

/// The system's own dialog where the platform has one (portal). Thread: GUI.
class RescueFiles : public QObject, public RescueShelf {
    Q_OBJECT

public:
    RescueFiles(const QString &folder, const WallClock &clock) : m_folder(folder), m_clock(clock) { }

    [[nodiscard]] Result<QString> save(const QByteArray &file) override;
    void choose(Answer answer) override;
    /// Errors: FileUnreadable.
    [[nodiscard]] static Result<Chosen> read(const QString &path);

private:
    QString m_folder;
    const WallClock &m_clock;
};

} // namespace samsyn
