// SPDX-License-Identifier: EUPL-1.2
// Why: frameworks travel as records in parts; this puts them together, checks them and keeps them in memory.
#pragma once

#include "core/questionnaire/FormLogic.h"
#include "core/questionnaire/ShortForm.h"
#include "core/store/DeviceStore.h"

#include <QMap>

#include <memory>

namespace samsyn {

/// Thread: that of the store.
class FrameworkLibrary {
public:
    explicit FrameworkLibrary(const DeviceStore &store) : m_store(store) { }

    /// The framework of a FrameworkPackage record; the object lives as long as the library.
    /// Errors: FrameworkMissing (parts have not all arrived), StoreCorrupt (they are not what
    /// the package states), FrameworkRule, JsonSyntax, Store*.
    [[nodiscard]] Result<const Framework *> framework(const RecordId &package);
    /// The framework as a round of this length asks it. Errors as above.
    [[nodiscard]] Result<const Framework *> form(const RecordId &package, FormLength length);
    /// Its conditions, with no answer yet: copy it. It lives as long as the library. Errors as above.
    [[nodiscard]] Result<const FormLogic *> logic(const RecordId &package, FormLength length);

private:
    /// A framework as it is asked, and its conditions; the logic refers to the framework beside it.
    struct Form {
        explicit Form(std::shared_ptr<const Framework> asked) : framework(std::move(asked)), logic(*framework)
        {
        }
        const std::shared_ptr<const Framework> framework;
        const FormLogic logic;
    };
    [[nodiscard]] Result<const Form *> load(const RecordId &package, FormLength length);

    const DeviceStore &m_store;
    QMap<RecordId, std::shared_ptr<const Framework>> m_loaded;
    QMap<std::pair<RecordId, FormLength>, std::shared_ptr<const Form>> m_forms;
};

/// The records that carry a framework: one package and its parts. package = id of the FrameworkPackage
/// record.
[[nodiscard]] std::vector<CellEdit> packFramework(const FeedId &catalogue, const RecordId &package,
                                                  const Framework &framework);
/// Inverse of packFramework: the parts in any order. Errors: FrameworkMissing (a part lacks), StoreCorrupt
/// (the bytes are not those that the package states), FrameworkRule, JsonSyntax. Thread: any (pure).
[[nodiscard]] Result<Framework> unpackFramework(const FrameworkPackageGroup &package,
                                                const std::vector<FrameworkPartGroup> &parts);
/// The id of the part with this index.
[[nodiscard]] RecordId frameworkPartId(const RecordId &package, qint64 index);

} // namespace samsyn
