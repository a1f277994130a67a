// SPDX-License-Identifier: EUPL-1.2
// Why: what other people's models are written in (YAML, spreadsheets) is one kind of tree to the import.
#pragma once

#include <QString>

#include <vector>

namespace samsyn {

struct SourceField;

/// A value of a foreign file. Numbers and truth values stay text: what they mean is the mapping's business.
struct SourceValue {
    enum class Kind : quint8 { Empty, Text, List, Map };
    Kind kind = Kind::Empty;
    QString text;
    std::vector<SourceValue> items; ///< of a list
    std::vector<SourceField> fields; ///< of a map, in file order; every key once

    [[nodiscard]] static SourceValue of(const QString &text);
    /// nullptr when there is no such key, or this is no map.
    [[nodiscard]] const SourceValue *field(const QString &name) const;
};

struct SourceField {
    QString key;
    SourceValue value;
};

inline SourceValue SourceValue::of(const QString &text)
{
    return {text.isEmpty() ? Kind::Empty : Kind::Text, text, {}, {}};
}

inline const SourceValue *SourceValue::field(const QString &name) const
{
    for (const SourceField &field : fields) {
        if (field.key == name)
            return &field.value;
    }
    return nullptr;
}

} // namespace samsyn
