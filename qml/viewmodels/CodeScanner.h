// SPDX-License-Identifier: EUPL-1.2
// Why: pages can ask for a code to be read from camera or picture without knowing how; platform/app knows.
#pragma once

#include <QImage>
#include <QObject>
#include <qqmlintegration.h>

namespace samsyn {

/// Thread: GUI.
class CodeScanner : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("the platform makes it")
    Q_PROPERTY(bool hasCamera READ hasCamera NOTIFY cameraChanged)

public:
    using QObject::QObject;

    [[nodiscard]] virtual bool hasCamera() const = 0;
    /// Starts the camera; frames come by frameShown(), a code by codeRead().
    Q_INVOKABLE virtual void start() = 0;
    Q_INVOKABLE virtual void stop() = 0;
    /// Lets the person choose a picture; ends in codeRead(), pictureWithoutCode() or nothing (cancelled).
    Q_INVOKABLE virtual void choosePicture() = 0;

Q_SIGNALS:
    void cameraChanged();
    void frameShown(const QImage &frame);
    void codeRead(const QString &text);
    void pictureWithoutCode();
};

} // namespace samsyn
