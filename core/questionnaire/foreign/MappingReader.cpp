// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/JsonFields.h"
#include "core/questionnaire/JsonOutline.h"
#include "core/questionnaire/foreign/ForeignMapping.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace samsyn {

namespace {

constexpr qsizetype kMaxBytes = 1024 * 1024;
constexpr int kMaxChars = 2000;
constexpr TextRule kRequired = {kMaxChars};
constexpr TextRule kOptional = {kMaxChars, Presence::Optional};

class MappingRun {
public:
    explicit MappingRun(ReadingLog &log) : m_log(log) { }

    ForeignMapping run(const QJsonValue &root)
    {
        JsonFields fields({root, {}}, m_log);
        QString format;
        fields.text("format", format, {40});
        if (!format.isEmpty() && format != QLatin1String("samsyn-mapping/1"))
            fields.refuse("format", QStringLiteral("this program reads \"samsyn-mapping/1\""));
        fields.text("language", m_mapping.language, {2});
        if (m_mapping.language != QLatin1String("sv") && m_mapping.language != QLatin1String("en"))
            fields.refuse("language", QStringLiteral("this must be \"sv\" or \"en\""));
        m_mapping.head = fields.member("framework", Presence::Required).value.toObject();
        readCollections(fields.member("collections", Presence::Required));
        m_mapping.areas = readNode(fields.member("areas", Presence::Required));
        m_mapping.capabilities = readNode(fields.member("capabilities", Presence::Required));
        readQuestions(fields.member("questions", Presence::Required));
        m_mapping.remarks = readTexts(fields, "remarks");
        fields.finish();
        checkNames();
        return std::move(m_mapping);
    }

private:
    QRegularExpression pattern(const JsonItem &item)
    {
        const QRegularExpression expression(item.value.toString());
        if (!item.value.isString() || !expression.isValid())
            m_log.add(item.pointer(), QStringLiteral("no regular expression: ") + expression.errorString());
        return expression;
    }

    SourceCondition readCondition(const JsonItem &item)
    {
        SourceCondition condition;
        const QJsonObject object = item.value.toObject();
        for (const QString &path : object.keys())
            condition.insert(path, pattern({object.value(path), jsonPointer(item.pointer(), path)}));
        return condition;
    }

    QStringList readTexts(JsonFields &fields, const char *key)
    {
        QStringList texts;
        for (const JsonItem &item : fields.items(key, {0, 100, Presence::Optional})) {
            if (!item.value.isString())
                m_log.add(item.pointer(), QStringLiteral("this must be a string"));
            texts += item.value.toString();
        }
        return texts;
    }

    void readCollections(const JsonItem &item)
    {
        const QJsonObject object = item.value.toObject();
        for (const QString &name : object.keys()) {
            JsonFields fields({object.value(name), jsonPointer(item.pointer(), name)}, m_log);
            CollectionRule rule;
            fields.text("files", rule.files, kOptional);
            fields.text("sheet", rule.sheet, kOptional);
            fields.text("under", rule.under, kOptional);
            rule.where = readCondition(fields.member("where", Presence::Optional));
            readLinks(fields.member("links", Presence::Optional), rule);
            if (rule.files.isEmpty() == rule.sheet.isEmpty())
                m_log.add(fields.pointer(), QStringLiteral("a collection has either files or a sheet"));
            fields.finish();
            m_mapping.collections.insert(name, rule);
        }
    }

    void readLinks(const JsonItem &item, CollectionRule &rule)
    {
        const QJsonObject object = item.value.toObject();
        for (const QString &name : object.keys()) {
            JsonFields fields({object.value(name), jsonPointer(item.pointer(), name)}, m_log);
            LinkRule link;
            fields.text("path", link.path, kRequired);
            fields.text("to", link.to, kRequired);
            fields.text("key", link.key, kRequired);
            const JsonItem none = fields.member("none", Presence::Optional);
            if (!none.value.isUndefined())
                link.none = pattern(none);
            fields.finish();
            m_linked.append({link.to, jsonPointer(fields.pointer(), QStringLiteral("to"))});
            rule.links.insert(name, link);
        }
    }

    NodeRule readNode(const JsonItem &item)
    {
        JsonFields fields(item, m_log);
        NodeRule rule;
        readNodeFields(fields, rule);
        fields.text("name", rule.name, kRequired);
        rule.description = readTexts(fields, "description");
        fields.finish();
        return rule;
    }

    void readNodeFields(JsonFields &fields, NodeRule &rule)
    {
        fields.text("from", rule.from, kRequired);
        m_linked.append({rule.from, jsonPointer(fields.pointer(), QStringLiteral("from"))});
        fields.text("in", rule.in, kOptional);
        rule.order = readTexts(fields, "order");
        fields.text("code", rule.code, kRequired);
    }

    void readQuestions(const JsonItem &item)
    {
        JsonFields fields(item, m_log);
        NodeRule &rule = m_mapping.questions;
        readNodeFields(fields, rule);
        fields.text("text", rule.name, kRequired);
        rule.description = readTexts(fields, "help");
        fields.text("weight", m_mapping.weight, kOptional);
        readAnswers(fields.member("answers", Presence::Optional));
        for (const JsonItem &type : fields.items("types", {1, 50}))
            m_mapping.types.push_back(readType(type));
        for (const JsonItem &show : fields.items("showIf", {0, 50, Presence::Optional}))
            m_mapping.showIf.push_back(readShow(show));
        const JsonItem followUp = fields.member("followUp", Presence::Optional);
        if (followUp.value.isObject())
            m_mapping.followUp = readFollowUp(followUp);
        fields.finish();
    }

    void readAnswers(const JsonItem &item)
    {
        if (item.value.isUndefined())
            return;
        JsonFields fields(item, m_log);
        AnswerRule &rule = m_mapping.answers;
        fields.text("items", rule.items, kRequired);
        fields.text("text", rule.text, kRequired);
        fields.text("value", rule.value, kOptional);
        fields.text("order", rule.order, kOptional);
        rule.notApplicable = readTexts(fields, "notApplicable");
        fields.finish();
    }

    TypeRule readType(const JsonItem &item)
    {
        static const QStringList types = {QStringLiteral("level5"), QStringLiteral("singleChoice"),
                                          QStringLiteral("freeText")};
        JsonFields fields(item, m_log);
        TypeRule rule;
        fields.text("type", rule.type, kRequired);
        if (!types.contains(rule.type))
            fields.refuse("type", QStringLiteral("this must be one of ") + types.join(QLatin1String(", ")));
        rule.when = readCondition(fields.member("when", Presence::Optional));
        const JsonItem levels = fields.member("levels", Presence::Optional);
        rule.isInOrder = levels.value.toString() == QLatin1String("inOrder");
        const QJsonObject object = levels.value.toObject();
        for (const QString &answer : object.keys())
            rule.levels.insert(answer, object.value(answer).toInt());
        if ((rule.type == QLatin1String("level5")) != (rule.isInOrder || !rule.levels.isEmpty()))
            fields.refuse("levels",
                          QStringLiteral("level5, and only it, says \"inOrder\" or names the levels"));
        fields.finish();
        return rule;
    }

    ShowRule readShow(const JsonItem &item)
    {
        JsonFields fields(item, m_log);
        ShowRule rule;
        rule.when = readCondition(fields.member("when", Presence::Required));
        fields.text("expression", rule.expression, kRequired);
        fields.text("needs", rule.neededType, kRequired);
        fields.finish();
        return rule;
    }

    FollowUpRule readFollowUp(const JsonItem &item)
    {
        JsonFields fields(item, m_log);
        FollowUpRule rule;
        rule.when = readCondition(fields.member("when", Presence::Required));
        fields.text("code", rule.code, kRequired);
        fields.text("text", rule.text, kRequired);
        for (const JsonItem &show : fields.items("showIf", {0, 50, Presence::Optional}))
            rule.showIf.push_back(readShow(show));
        fields.finish();
        return rule;
    }

    void checkNames()
    {
        for (const auto &[name, pointer] : m_linked) {
            if (!name.isEmpty() && !m_mapping.collections.contains(name))
                m_log.add(pointer, QStringLiteral("no collection is called \"%1\"").arg(name));
        }
        for (const CollectionRule &rule : std::as_const(m_mapping.collections)) {
            if (!rule.under.isEmpty() && !m_mapping.collections.contains(rule.under))
                m_log.add(QStringLiteral("/collections"),
                          QStringLiteral("no collection is called \"%1\"").arg(rule.under));
        }
    }

    ReadingLog &m_log;
    ForeignMapping m_mapping;
    QList<std::pair<QString, QString>> m_linked; ///< collections named, with the place where
};

} // namespace

MappingReading readForeignMapping(const QByteArray &json, const QString &fileName)
{
    if (json.size() > kMaxBytes)
        return {{}, {{ErrorCode::MappingRule, fileName, QStringLiteral("larger than 1 MiB")}}};
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(json, &fault);
    if (fault.error != QJsonParseError::NoError)
        return {{},
                {{ErrorCode::JsonSyntax, QStringLiteral("%1: byte %2").arg(fileName).arg(fault.offset),
                  fault.errorString()}}};
    ReadingLog log;
    for (const QString &pointer : outlineJson(json).duplicates)
        log.add(pointer, QStringLiteral("the key stands twice"));
    ForeignMapping mapping = MappingRun(log).run(document.object());
    if (log.isEmpty())
        return {std::move(mapping), {}};
    QList<Error> findings;
    for (const ReadingLog::Finding &finding : log.findings())
        findings.append(
            {ErrorCode::MappingRule, fileName + QStringLiteral(": ") + finding.pointer, finding.what});
    return {{}, findings};
}

} // namespace samsyn
