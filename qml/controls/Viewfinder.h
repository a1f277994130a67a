// SPDX-License-Identifier: EUPL-1.2
// Why: shows what the camera sees while a code is read, on every graphics backend.
#pragma once

#include "qml/viewmodels/CodeScanner.h"

#include <QPointer>
#include <QQuickPaintedItem>

namespace samsyn {

/// Fills its area with the newest frame, cropped. Thread: GUI.
class Viewfinder : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(samsyn::CodeScanner *scanner READ scanner WRITE setScanner NOTIFY scannerChanged)

public:
    explicit Viewfinder(QQuickItem *parent = nullptr);

    [[nodiscard]] CodeScanner *scanner() const { return m_scanner; }
    void setScanner(CodeScanner *scanner);
    void paint(QPainter *painter) override;

Q_SIGNALS:
    void scannerChanged();

private:
    void showFrame(const QImage &frame);

    QPointer<CodeScanner> m_scanner;
    QImage m_frame;
};

} // namespace samsyn
