// SPDX-License-Identifier: EUPL-1.2
// Why: what other people's models are written in (YAML, spreadsheets) is one kind of tree to the import.
#pragma once

#include <QString>

#include <utility>
#include <vector>

namespace samsyn {

/// A value of a foreign file. Numbers and truth values stay text: what they mean is the mapping's business.
struct SourceValue {
    enum class Kind : quint8 { Empty, Text, List, Map };
    Kind kind = Kind::Empty;
    QString text;
    std::vector<SourceValue> items; ///< of a list
    std::vector<std::pair<QString, SourceValue>> fields; ///< of a map, in file order; every key once

    [[nodiscard]] static SourceValue of(const QString &text)
    {
        return {text.isEmpty() ? Kind::Empty : Kind::Text, text, {}, {}};
    }
    /// nullptr when there is no such key, or this is no map.
    [[nodiscard]] const SourceValue *field(const QString &name) const
    {
        for (const auto &[key, value] : fields) {
            if (key == name)
                return &value;
        }
        return nullptr;
    }
};

} // namespace samsyn
