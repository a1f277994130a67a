// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/foreign/YamlTree.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <exception>
#include <optional>
#include <sstream>

namespace samsyn {

namespace {

constexpr qsizetype kMaxBytes = 4 * 1024 * 1024;
constexpr std::size_t kMaxDepth = 60;
constexpr int kMaxValues = 100'000;

/// Ends the parser from inside a callback; caught below and nowhere else.
struct Stop {
    ErrorCode code;
    int line;
    const char *what;
};

/// Builds the tree from the parser's events, without recursion.
class TreeBuilder : public YAML::EventHandler {
public:
    SourceValue root;

    void OnDocumentStart(const YAML::Mark &) override { }
    void OnDocumentEnd() override { }
    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        refuseAnchor(mark, anchor);
        place(mark, {});
    }
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        refuseAnchor(mark, anchor == 0 ? 1 : anchor);
    }
    void OnScalar(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                  const std::string &value) override
    {
        refuseAnchor(mark, anchor);
        const QString text = QString::fromStdString(value);
        const bool isKey =
            !m_open.empty() && m_open.back().value->kind == SourceValue::Kind::Map && !m_open.back().key;
        if (isKey)
            return takeKey(mark, text);
        SourceValue scalar;
        scalar.kind = SourceValue::Kind::Text;
        scalar.text = text;
        place(mark, std::move(scalar));
    }
    void OnSequenceStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override
    {
        open(mark, anchor, SourceValue::Kind::List);
    }
    void OnSequenceEnd() override { m_open.pop_back(); }
    void OnMapStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override
    {
        open(mark, anchor, SourceValue::Kind::Map);
    }
    void OnMapEnd() override { m_open.pop_back(); }

private:
    struct Open {
        SourceValue *value; ///< stays where it is: nothing is added to its parent while it is open
        std::optional<QString> key;
    };

    static void refuseAnchor(const YAML::Mark &mark, YAML::anchor_t anchor)
    {
        if (anchor != 0)
            throw Stop{ErrorCode::YamlUnsafe, mark.line, "anchors and aliases are not read; write it out"};
    }

    void open(const YAML::Mark &mark, YAML::anchor_t anchor, SourceValue::Kind kind)
    {
        refuseAnchor(mark, anchor);
        if (m_open.size() >= kMaxDepth)
            throw Stop{ErrorCode::YamlUnsafe, mark.line, "nested more than 60 deep"};
        SourceValue value;
        value.kind = kind;
        m_open.push_back({place(mark, std::move(value)), {}});
    }

    void takeKey(const YAML::Mark &mark, const QString &key)
    {
        Open &map = m_open.back();
        if (map.value->field(key))
            throw Stop{ErrorCode::YamlSyntax, mark.line, "a key stands twice"};
        map.key = key;
    }

    SourceValue *place(const YAML::Mark &mark, SourceValue value)
    {
        if (++m_count > kMaxValues)
            throw Stop{ErrorCode::YamlUnsafe, mark.line, "more than 100,000 values"};
        if (m_open.empty()) {
            root = std::move(value);
            return &root;
        }
        Open &parent = m_open.back();
        if (parent.value->kind == SourceValue::Kind::List)
            return &parent.value->items.emplace_back(std::move(value));
        if (!parent.key)
            throw Stop{ErrorCode::YamlSyntax, mark.line, "a key is not a plain text"};
        parent.value->fields.push_back({*parent.key, std::move(value)});
        parent.key.reset();
        return &parent.value->fields.back().value;
    }

    std::vector<Open> m_open;
    int m_count = 0;
};

Error at(const QString &fileName, int line, const Stop &stop)
{
    return {stop.code, QStringLiteral("%1:%2").arg(fileName).arg(line + 1), QString::fromLatin1(stop.what)};
}

} // namespace

Result<SourceValue> readYaml(const QByteArray &bytes, const QString &fileName)
{
    if (bytes.size() > kMaxBytes)
        return at(fileName, 0, {ErrorCode::YamlUnsafe, 0, "larger than 4 MiB"});
    if (!QString::fromUtf8(bytes).toUtf8().startsWith(bytes)) // what is not UTF-8 comes back changed
        return at(fileName, 0, {ErrorCode::YamlSyntax, 0, "not in UTF-8"});
    TreeBuilder builder;
    try {
        std::istringstream stream(bytes.toStdString());
        YAML::Parser parser(stream);
        if (!parser.HandleNextDocument(builder))
            return at(fileName, 0, {ErrorCode::YamlSyntax, 0, "the file is empty"});
    } catch (const Stop &stop) {
        return at(fileName, stop.line, stop);
    } catch (const YAML::Exception &fault) {
        return at(fileName, fault.mark.line, {ErrorCode::YamlSyntax, 0, fault.msg.c_str()});
    } catch (const std::exception &fault) {
        return at(fileName, 0, {ErrorCode::YamlSyntax, 0, fault.what()});
    }
    return std::move(builder.root);
}

} // namespace samsyn
