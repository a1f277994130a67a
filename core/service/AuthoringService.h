// SPDX-License-Identifier: EUPL-1.2
// Why: a coordinator copies a published questionnaire, works on the copy for as long as it takes, and
// publishes it as a version that never changes.
#pragma once

#include "core/questionnaire/FrameworkReader.h"
#include "core/service/FrameworkLibrary.h"
#include "core/service/VersionMapping.h"

#include <QJsonObject>

namespace samsyn {

/// A published version, as the list shows it.
struct CatalogueEntry {
    RecordId package;
    QString code, version, licence;
    LocalText name, statement;
    int questionCount = 0;
    bool hasArrived = false; ///< licence, statement and count are known only then
};

/// A draft on this device, as the list shows it.
struct DraftEntry {
    QString id, code, version, name;
    qint64 changedAtMs = 0;
};

/// framework: the file as it is being written; it may be wrong.
struct FrameworkDraft {
    QString id;
    RecordId origin; ///< the package it was copied from
    QJsonObject framework;
    MappingDecisions decisions;
    qint64 changedAtMs = 0;
};

enum class CopyAs : quint8 { NextVersion, NewFramework };

/// Why a draft cannot be published yet.
enum class PublishObstacle : quint8 {
    Findings, ///< the reader refuses it
    TooLarge, ///< the results of a round would not fit
    VersionTooLow, ///< not above the published version
    VersionNotMajor, ///< questions have changed, so the number before the point must rise
    Undecided, ///< the author has not said of every question what became of it
    Clash ///< an earlier question is divided and joined at once
};

struct PublishCheck {
    FrameworkReading reading;
    QString predecessor; ///< the newest published version of the same code; empty = it is the first
    std::optional<VersionMapping> mapping; ///< when the draft is valid and has a predecessor
    QList<PublishObstacle> obstacles;
};

/// Drafts lie on this device alone, sealed, and are never synced. Thread: that of the store.
class AuthoringService {
public:
    struct Ports {
        const WallClock &clock;
        RandomSource &random;
    };
    AuthoringService(DeviceStore &store, FrameworkLibrary &library, const Ports &ports);

    /// Whether the owner of this device coordinates the collaboration. Errors: Store*, RecordFieldInvalid.
    [[nodiscard]] Result<bool> mayAuthor() const;
    /// By code, newest version first. Errors: Store*.
    [[nodiscard]] Result<QList<CatalogueEntry>> catalogue() const;
    /// The one that was changed last stands first. Errors: Store*, StoreCorrupt.
    [[nodiscard]] Result<QList<DraftEntry>> drafts() const;

    /// A new draft; returns its id. The version is the next one free, the code of a new framework its own.
    /// Errors: SyncNotPermitted (no coordinator), FrameworkMissing, Store*.
    [[nodiscard]] Result<QString> copy(const RecordId &package, CopyAs as);
    /// Errors: FrameworkMissing (there is no such draft), StoreCorrupt, Store*.
    [[nodiscard]] Result<FrameworkDraft> draft(const QString &id) const;
    /// Stores the whole draft, right or wrong, in one transaction. Errors: SyncNotPermitted, Store*.
    [[nodiscard]] Result<void> save(FrameworkDraft draft);
    [[nodiscard]] Result<void> discard(const QString &id);

    /// What stands between a draft and its publication. Errors: FrameworkMissing, Store*.
    [[nodiscard]] Result<PublishCheck> check(const FrameworkDraft &draft) const;
    /// The newest published version of a code; nullptr when there is none. Errors as above.
    [[nodiscard]] Result<const Framework *> newest(const QString &code) const;
    /// Makes an immutable version of the stored draft and removes the draft, in one transaction. It reaches
    /// the server with the next sync. Returns the package.
    /// Errors: SyncNotPermitted, FrameworkRule (an obstacle), FrameworkMissing, Store*.
    [[nodiscard]] Result<RecordId> publish(const QString &id);

private:
    [[nodiscard]] Result<void> refuseOthers() const;
    [[nodiscard]] Result<void> store(const QList<DraftEntry> &entries, const DraftEdit &draft,
                                     const std::vector<CellEdit> &edits);
    [[nodiscard]] Result<FeedId> catalogueFeed(const RecordId &origin) const;
    void checkVersion(const FrameworkDraft &draft, const Framework &predecessor, PublishCheck &check) const;

    DeviceStore &m_store;
    FrameworkLibrary &m_library;
    Ports m_ports;
};

} // namespace samsyn
