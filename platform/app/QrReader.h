// SPDX-License-Identifier: EUPL-1.2
// Why: reads a QR code from the camera or from a picture; only this file knows Qt Multimedia and ZXing.
#pragma once

#include "qml/viewmodels/CodeScanner.h"

#include <memory>

class QCamera;
class QMediaCaptureSession;
class QVideoFrame;
class QVideoSink;

namespace samsyn {

/// The text of the first QR code in a picture; empty when there is none. Pure. Thread: any.
[[nodiscard]] QString readQrCode(const QImage &picture);

/// Thread: GUI. The camera runs only between start() and stop().
class QrReader : public CodeScanner {
    Q_OBJECT

public:
    explicit QrReader(QObject *parent = nullptr);
    ~QrReader() override;

    [[nodiscard]] bool hasCamera() const override;
    void start() override;
    void stop() override;
    void choosePicture() override;
    /// Reads a picture file: codeRead() or pictureWithoutCode().
    void readPicture(const QString &path);

private:
    void takeFrame(const QVideoFrame &frame);

    std::unique_ptr<QCamera> m_camera;
    std::unique_ptr<QVideoSink> m_sink;
    std::unique_ptr<QMediaCaptureSession> m_session;
    int m_frame = 0;
};

} // namespace samsyn
