// SPDX-License-Identifier: EUPL-1.2
#include "platform/app/QrReader.h"

#include <QCamera>
#include <QFileDialog>
#include <QImageReader>
#include <QMediaCaptureSession>
#include <QMediaDevices>
#include <QVideoFrame>
#include <QVideoSink>

#include <ZXing/ReadBarcode.h>
#if __has_include(<ZXing/ReaderOptions.h>)
#include <ZXing/ReaderOptions.h>
#endif

namespace samsyn {

namespace {
#if __has_include(<ZXing/ReaderOptions.h>)
using CodeOptions = ZXing::ReaderOptions;
#else
using CodeOptions = ZXing::DecodeHints; // the name before ZXing-C++ 2.2
#endif

// Reading a code takes longer than showing a frame.
constexpr int kReadEveryFrames = 5;
constexpr int kLongestSide = 2000;
} // namespace

QString readQrCode(const QImage &picture)
{
    QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
    if (qMax(grey.width(), grey.height()) > kLongestSide)
        grey = grey.scaled(kLongestSide, kLongestSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    if (grey.isNull())
        return {};
    const ZXing::ImageView view(grey.constBits(), grey.width(), grey.height(), ZXing::ImageFormat::Lum,
                                int(grey.bytesPerLine()));
    const CodeOptions options = CodeOptions().setFormats(ZXing::BarcodeFormat::QRCode).setTryHarder(true);
    const ZXing::Result result = ZXing::ReadBarcode(view, options);
    return result.isValid() ? QString::fromStdString(result.text()) : QString();
}

QrReader::QrReader(QObject *parent) : CodeScanner(parent) { }

QrReader::~QrReader() = default;

bool QrReader::hasCamera() const
{
    return !QMediaDevices::defaultVideoInput().isNull();
}

void QrReader::start()
{
    if (m_camera || !hasCamera())
        return;
    m_camera = std::make_unique<QCamera>(QMediaDevices::defaultVideoInput());
    m_sink = std::make_unique<QVideoSink>();
    m_session = std::make_unique<QMediaCaptureSession>();
    m_session->setCamera(m_camera.get());
    m_session->setVideoSink(m_sink.get());
    connect(m_sink.get(), &QVideoSink::videoFrameChanged, this, &QrReader::takeFrame);
    m_camera->start();
}

void QrReader::stop()
{
    if (!m_camera)
        return;
    m_camera->stop();
    m_session.reset();
    // stop() may be called from within a frame of this sink.
    m_sink.release()->deleteLater();
    m_camera.release()->deleteLater();
}

void QrReader::choosePicture()
{
    QFileDialog *dialog = new QFileDialog(nullptr, tr("Öppna bild av koden"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Bilder (*.png *.jpg *.jpeg *.gif *.svg)"));
    connect(dialog, &QFileDialog::fileSelected, this, &QrReader::readPicture);
    dialog->open();
}

void QrReader::readPicture(const QString &path)
{
    QImageReader reader(path);
    reader.setAutoTransform(true);
    const QString text = readQrCode(reader.read());
    if (text.isEmpty())
        Q_EMIT pictureWithoutCode();
    else
        Q_EMIT codeRead(text);
}

void QrReader::takeFrame(const QVideoFrame &frame)
{
    const QImage image = frame.toImage();
    if (image.isNull())
        return;
    Q_EMIT frameShown(image);
    if (++m_frame % kReadEveryFrames != 0)
        return;
    const QString text = readQrCode(image);
    if (!text.isEmpty())
        Q_EMIT codeRead(text);
}

} // namespace samsyn
