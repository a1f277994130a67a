// SPDX-License-Identifier: EUPL-1.2
// Why: a receipt, a conflict or a held change is of something that a person knows by a name, not by an id.
#pragma once

#include "core/service/FrameworkLibrary.h"

#include <QCoreApplication>

namespace samsyn {

struct RecordTitle {
    QString what; ///< "Mål för Informationssäkerhet"
    QString where; ///< "Vara", the round; or empty
    QString excerpt = {}; ///< how its text begins, where a name alone does not tell one from another
};

/// In the language of the installed translator. Reads the store at each call. Thread: GUI, that of the store.
class RecordWords {
    Q_DECLARE_TR_FUNCTIONS(RecordWords)

public:
    /// `language` ("sv" or "en") is that of framework texts and names.
    RecordWords(const DeviceStore &store, FrameworkLibrary &library, QString language)
        : m_store(store), m_library(library), m_language(std::move(language))
    {
    }

    /// What a cell is of. `value` may be empty (a deletion): then what stands there now says it.
    [[nodiscard]] RecordTitle of(const CellPlace &place, const QByteArray &value) const;

private:
    template <typename Group>
    [[nodiscard]] Group read(const CellPlace &place, const QByteArray &value) const;
    [[nodiscard]] RecordTitle planTitle(const CellPlace &place, const QByteArray &value) const;
    [[nodiscard]] RecordTitle roundTitle(const CellPlace &place, const QByteArray &value) const;
    [[nodiscard]] RecordTitle answerTitle(const CellPlace &place, const QByteArray &value) const;
    [[nodiscard]] RecordTitle volumeTitle(const CellPlace &place, const QByteArray &value) const;
    [[nodiscard]] QString capability(const CapabilityPlace &place) const;
    [[nodiscard]] QString nodeName(const RecordId &round, const QString &code) const;
    [[nodiscard]] QString question(const RecordId &round, const QString &code) const;
    [[nodiscard]] QString organisation(const RecordId &id) const;
    [[nodiscard]] QString roundName(const RecordId &id) const;
    [[nodiscard]] const Framework *frameworkOf(const RecordId &round) const;

    const DeviceStore &m_store;
    FrameworkLibrary &m_library;
    QString m_language;
};

} // namespace samsyn
