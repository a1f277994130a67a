// SPDX-License-Identifier: EUPL-1.2
// Why: reads a JSON object field by field and reports everything that is wrong with it, instead of the first
// thing.
#pragma once

#include "core/base/Error.h"
#include "core/questionnaire/expression/Expression.h"
#include "core/records/Records.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QVarLengthArray>

#include <vector>

namespace samsyn {

/// The findings of one file. Reading goes on after a finding; the first few hundred are enough to work from.
class ReadingLog {
public:
    enum class Languages { EnglishOptional, EnglishRequired };
    struct Finding {
        QString pointer, what;
    };

    void add(const QString &pointer, const QString &what);
    /// What may be meant, and refuses nothing.
    void warn(const QString &pointer, const QString &what);
    [[nodiscard]] const std::vector<Finding> &findings() const { return m_findings; }
    [[nodiscard]] const std::vector<Finding> &warnings() const { return m_warnings; }
    [[nodiscard]] bool isEmpty() const { return m_findings.empty(); }

    void setLanguages(Languages languages) { m_languages = languages; }
    [[nodiscard]] Languages languages() const { return m_languages; }

private:
    std::vector<Finding> m_findings, m_warnings;
    Languages m_languages = Languages::EnglishOptional;
};

enum class Presence { Required, Optional };
struct TextRule {
    int maxChars;
    Presence presence = Presence::Required;
};
struct RealRule {
    double min, max;
    Presence presence = Presence::Optional;
};
struct WholeRule {
    int min, max;
    Presence presence = Presence::Required;
};
struct CountRule {
    qsizetype min, max;
    Presence presence = Presence::Required;
};

/// Where a value stands. It is written out only when there is something to report, which is seldom.
class JsonPlace {
public:
    /// A place by its JSON pointer (RFC 6901); empty = the whole file.
    JsonPlace(const QString &pointer = {}) : m_pointer(pointer) { }
    /// A member of the object at `holder`, or an element of the list that the member is. `holder` outlives
    /// it.
    JsonPlace(const JsonPlace &holder, QLatin1String key, qsizetype index = -1)
        : m_holder(&holder), m_key(key), m_index(index)
    {
    }
    [[nodiscard]] QString pointer() const;

private:
    const JsonPlace *m_holder = nullptr;
    QLatin1String m_key;
    qsizetype m_index = -1; ///< -1 = the member itself
    QString m_pointer; ///< without a holder
};

/// A value with its place; used while the JsonFields that it came from is there.
struct JsonItem {
    QJsonValue value;
    JsonPlace place;

    [[nodiscard]] QString pointer() const { return place.pointer(); }
};

/// One object. Every read names a key; what was never named is unknown and reported by finish(). A read that
/// fails or finds nothing leaves the value as it was.
class JsonFields {
public:
    JsonFields(const JsonItem &item, ReadingLog &log);
    JsonFields(const JsonFields &) = delete; // the items that come from it name its place
    JsonFields &operator=(const JsonFields &) = delete;

    void text(const char *key, QString &value, TextRule rule);
    /// A short name of letters, digits, '.', '-' and '_' that starts with none of '.' and '-'.
    void code(const char *key, QString &value, TextRule rule);
    /// An expression (EXPRESSIONS.md) as text; what stands wrong in it is reported with its column.
    void expression(const char *key, std::optional<Expression> &value, Presence presence);
    /// {"sv": ..., "en": ...}; "en" is required when the framework states both languages.
    void localText(const char *key, LocalText &value, TextRule rule);
    void boolean(const char *key, bool &value);
    void real(const char *key, double &value, RealRule rule);
    void whole(const char *key, int &value, WholeRule rule);
    [[nodiscard]] std::vector<JsonItem> items(const char *key, CountRule rule);
    /// The member as it stands; undefined when absent (reported when Required).
    [[nodiscard]] JsonItem member(const char *key, Presence presence);

    [[nodiscard]] bool has(const char *key) const { return m_object.contains(QLatin1String(key)); }
    [[nodiscard]] bool isObject() const { return m_isObject; }
    [[nodiscard]] QString pointer() const { return m_place.pointer(); }
    /// Reports a finding at a key of this object.
    void refuse(const char *key, const QString &what);
    /// Reports every key that was not read.
    void finish();

private:
    void plainText(const JsonItem &item, QString &value, int maxChars);

    QJsonObject m_object;
    JsonPlace m_place;
    ReadingLog &m_log;
    QVarLengthArray<QLatin1String, 24> m_known; ///< keys asked for; each lives as long as the program
    qsizetype m_found = 0; ///< how many of them the object has
    bool m_isObject = false;
};

/// Reads a JSON number; reports and leaves `value` when it is none or outside the rule.
void readReal(const JsonItem &item, double &value, RealRule rule, ReadingLog &log);
/// Reads {"sv", "en"}.
void readLocalText(const JsonItem &item, LocalText &value, TextRule rule, ReadingLog &log);

} // namespace samsyn
