// SPDX-License-Identifier: EUPL-1.2
// Why: before figures leave the app, the person is told what the file holds and who will be able to read it.
#pragma once

#include "qml/viewmodels/HeatMapAspects.h"
#include "qml/viewmodels/HeatMapExporter.h"

namespace samsyn {

/// One export: asked for, explained, then written or not. Thread: GUI.
class HeatMapExport : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("HeatMapViewModel owns it")
    Q_PROPERTY(bool isPossible READ isPossible CONSTANT)
    Q_PROPERTY(bool hasPdf READ hasPdf CONSTANT)
    Q_PROPERTY(QList<QString> formatNames READ formatNames NOTIFY changed)
    Q_PROPERTY(bool isChoosing READ isChoosing NOTIFY changed)
    Q_PROPERTY(bool isAsking READ isAsking NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QList<QString> facts READ facts NOTIFY changed)
    Q_PROPERTY(QString message READ message NOTIFY changed)

public:
    /// exporter may be nullptr: then nothing can be exported.
    HeatMapExport(HeatMapExporter *exporter, HeatMapAspects &aspects, HeatMapModel &cells, QObject *parent);

    /// results stay where they are until the next call. own: columns of the person's own organisations.
    void show(const RoundResults &results, const QList<qsizetype> &own, const QString &language);

    Q_INVOKABLE void askPng() { ask(HeatMapFormat::Png); }
    Q_INVOKABLE void askSvg() { ask(HeatMapFormat::Svg); }
    Q_INVOKABLE void askCsv() { ask(HeatMapFormat::Csv); }
    Q_INVOKABLE void askPdf() { ask(HeatMapFormat::Pdf); }
    Q_INVOKABLE void choose(); ///< the format is asked for first
    Q_INVOKABLE void askRow(int row); ///< of formatNames
    Q_INVOKABLE void confirm(); ///< writes the file
    Q_INVOKABLE void cancel();
    Q_INVOKABLE void forget(); ///< takes the message away

    [[nodiscard]] bool isPossible() const { return m_exporter != nullptr; }
    [[nodiscard]] bool hasPdf() const { return m_exporter && m_exporter->writes(HeatMapFormat::Pdf); }
    [[nodiscard]] QStringList formatNames() const; ///< that can be written here
    [[nodiscard]] bool isChoosing() const { return m_isChoosing; }
    [[nodiscard]] bool isAsking() const { return m_format.has_value(); }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QStringList facts() const; ///< what the file holds, what not, who can read it
    [[nodiscard]] QString message() const { return m_message; }

Q_SIGNALS:
    void changed();

private:
    void ask(HeatMapFormat format);
    [[nodiscard]] HeatMapPicture picture() const;
    [[nodiscard]] QString contentFact() const;
    [[nodiscard]] QString absenceFact() const;
    [[nodiscard]] QString listsFact() const;

    HeatMapExporter *m_exporter;
    HeatMapAspects &m_aspects;
    HeatMapModel &m_cells;
    const RoundResults *m_results = nullptr;
    QList<qsizetype> m_own;
    std::optional<HeatMapFormat> m_format;
    QString m_language, m_message;
    bool m_isChoosing = false;
};

} // namespace samsyn
