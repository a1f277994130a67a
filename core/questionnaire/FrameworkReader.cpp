// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/FrameworkReader.h"

#include "core/questionnaire/ChoiceListReader.h"
#include "core/questionnaire/FormatWords.h"
#include "core/questionnaire/FrameworkRules.h"
#include "core/questionnaire/JsonOutline.h"
#include "core/questionnaire/QuestionReader.h"
#include "core/questionnaire/VersionStepReader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <functional>

namespace samsyn {

namespace {

constexpr qsizetype kMaxBytes = 16 * 1024 * 1024; // FrameworkPackageGroup::rawBytes
constexpr int kLevelLimit = 1000; // AnswerValue::level
constexpr double kWeightMin = 1e-6;
constexpr double kWeightMax = 1000;
constexpr int kHeadingChars = 200;

/// major.minor, each one to four digits without a leading zero.
bool isVersion(const QString &text)
{
    const QStringList parts = text.split(QLatin1Char('.'));
    return parts.size() == 2 && std::ranges::all_of(parts, [](const QString &part) {
               const bool digits = std::ranges::all_of(
                   part, [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); });
               return digits && !part.isEmpty() && part.size() <= 4
                   && (part.size() == 1 || part.front() != QLatin1Char('0'));
           });
}

class FrameworkReadingRun {
public:
    explicit FrameworkReadingRun(ReadingLog &log) : m_log(log) { }

    Framework run(const QJsonValue &root)
    {
        JsonFields fields({root, {}}, m_log);
        readLanguages(fields);
        readIdentity(fields);
        readScale(fields.member("scale", Presence::Required));
        readUnanswered(fields);
        for (const JsonItem &item : fields.items("choiceLists", {1, kMaxChoiceLists, Presence::Optional}))
            m_framework.choiceLists.append(readChoiceList(item, m_log));
        for (const JsonItem &item : fields.items("areas", {1, 100}))
            m_framework.areas.append(readArea(item));
        for (const JsonItem &item : fields.items("history", {1, 100, Presence::Optional}))
            m_framework.history.append(readVersionStep(item, m_log));
        fields.finish();
        checkFrameworkRules(m_framework, m_log);
        return std::move(m_framework);
    }

private:
    void readLanguages(JsonFields &fields)
    {
        QStringList languages;
        for (const JsonItem &item : fields.items("languages", {1, 2, Presence::Optional}))
            languages.append(item.value.toString());
        const QString sv = QStringLiteral("sv"), en = QStringLiteral("en");
        if (languages == QStringList{sv, en})
            m_log.setLanguages(ReadingLog::Languages::EnglishRequired);
        else if (!languages.isEmpty() && languages != QStringList{sv})
            fields.refuse("languages", QStringLiteral("this must be [\"sv\"] or [\"sv\", \"en\"]"));
    }

    void readIdentity(JsonFields &fields)
    {
        QString format;
        fields.text("format", format, {40});
        if (!format.isEmpty() && format != QLatin1String("samsyn-framework/1"))
            fields.refuse("format",
                          QStringLiteral("this program reads \"samsyn-framework/1\"; update the program or "
                                         "convert the file"));
        fields.code("code", m_framework.code, {kCodeChars});
        fields.text("version", m_framework.version, {12});
        if (!m_framework.version.isEmpty() && !isVersion(m_framework.version))
            fields.refuse("version", QStringLiteral("a version is major.minor, each 0 to 9999, as in 1.0"));
        fields.text("licence", m_framework.licence, {60});
        fields.localText("name", m_framework.name, {kNameChars});
        fields.localText("purpose", m_framework.purpose, {1000});
        fields.localText("statement", m_framework.statement, {1000});
    }

    void readUnanswered(JsonFields &fields)
    {
        const JsonItem item = fields.member("unanswered", Presence::Optional);
        if (!item.value.isUndefined())
            readWord(item, unansweredWords(), m_framework.unanswered, m_log);
    }

    void readScale(const JsonItem &item)
    {
        if (!item.value.isObject()) {
            JsonFields reported(item, m_log);
            return;
        }
        const std::size_t before = m_log.findings().size();
        LevelScale scale;
        JsonFields fields(item, m_log);
        if (fields.has("levels")) {
            readUneven(scale, fields);
        } else {
            fields.whole("min", scale.min, {-kLevelLimit, kLevelLimit});
            fields.whole("max", scale.max, {-kLevelLimit, kLevelLimit});
            fields.whole("step", scale.step, {1, kLevelLimit, Presence::Optional});
        }
        const bool sound = m_log.findings().size() == before && checkSteps(scale, fields);
        readLadder(scale, fields, sound ? CountRule{scale.count(), scale.count()} : CountRule{2, 11});
        if (sound)
            readLimits(scale, fields);
        else
            ignoreLimits(fields);
        fields.finish();
        m_framework.scale = scale;
        if (sound)
            m_scale = &m_framework.scale;
    }

    /// Levels that are stated one by one; what is wrong with them makes the scale a broken one.
    void readUneven(LevelScale &scale, JsonFields &fields)
    {
        QList<int> levels;
        const std::vector<JsonItem> items = fields.items("levels", {2, LevelScale::kMostLevels});
        for (const JsonItem &item : items) {
            double level = 0.5; // no level, unless one can be read
            readReal(item, level, {-kLevelLimit, kLevelLimit}, m_log);
            if (level == std::round(level))
                levels.append(int(level));
        }
        const std::optional<LevelScale> stated = LevelScale::ofLevels(levels);
        if (!stated || std::size_t(levels.size()) != items.size())
            return fields.refuse("levels", QStringLiteral("state 2 to 11 whole numbers that rise"));
        scale = *stated;
    }

    static bool checkSteps(const LevelScale &scale, JsonFields &fields)
    {
        if (scale.max <= scale.min) {
            fields.refuse("max", QStringLiteral("max must be greater than min"));
            return false;
        }
        if (scale.uneven.isEmpty() && (scale.max - scale.min) % scale.step != 0) {
            fields.refuse("step",
                          QStringLiteral("whole steps must lead from min to max; correct step, min or max"));
            return false;
        }
        if (scale.count() < 2 || scale.count() > 11) {
            fields.refuse("step",
                          QStringLiteral("the scale has %1 levels; it must have 2 to 11").arg(scale.count()));
            return false;
        }
        return true;
    }

    void readLadder(LevelScale &scale, JsonFields &fields, CountRule rule)
    {
        for (const JsonItem &item : fields.items("names", rule)) {
            LocalText name;
            readLocalText(item, name, {40}, m_log);
            const bool repeated = std::ranges::any_of(scale.names, [&name](const LocalText &other) {
                return (!name.sv.isEmpty() && other.sv == name.sv)
                    || (!name.en.isEmpty() && other.en == name.en);
            });
            if (repeated)
                m_log.add(item.pointer(), QStringLiteral("two levels have the same name; give each its own"));
            scale.names.append(name);
        }
    }

    /// Limits left out are set at the same shares of the range as on the bundled scale 1..5.
    void readLimits(LevelScale &scale, JsonFields &fields)
    {
        const double low = scale.min, high = scale.max, range = high - low;
        scale.strengthAt = low + range * 0.625;
        scale.weaknessAt = low + range * 0.375;
        fields.real("strengthAt", scale.strengthAt, {low, high});
        fields.real("weaknessAt", scale.weaknessAt, {low, high});
        if (scale.weaknessAt > scale.strengthAt)
            fields.refuse("weaknessAt", QStringLiteral("weaknessAt must not be above strengthAt; lower it"));
        scale.classLimits = {low + range * 0.125, low + range * 0.375, low + range * 0.625,
                             low + range * 0.875};
        if (fields.has("classLimits"))
            readClassLimits(scale, fields);
    }

    void readClassLimits(LevelScale &scale, JsonFields &fields)
    {
        QList<double> limits;
        for (const JsonItem &item : fields.items("classLimits", {4, 4})) {
            double limit = limits.isEmpty() ? scale.min : limits.last();
            readReal(item, limit, {double(scale.min), double(scale.max)}, m_log);
            limits.append(limit);
        }
        const bool inside = !limits.isEmpty() && limits.first() > scale.min && limits.last() < scale.max;
        const bool ascending = std::ranges::adjacent_find(limits, std::greater_equal<>()) == limits.end();
        if (limits.size() != 4 || !inside || !ascending)
            return fields.refuse("classLimits",
                                 QStringLiteral("four limits must rise, all between min and max and equal "
                                                "to neither; correct them"));
        std::ranges::copy(limits, scale.classLimits.begin());
    }

    /// The limits of a broken scale mean nothing yet; naming the keys keeps them from being reported as
    /// unknown.
    static void ignoreLimits(JsonFields &fields)
    {
        for (const char *key : {"strengthAt", "weaknessAt", "classLimits"})
            static_cast<void>(fields.member(key, Presence::Optional));
    }

    Area readArea(const JsonItem &item)
    {
        JsonFields fields(item, m_log);
        Area area;
        fields.code("code", area.code, {kCodeChars});
        fields.localText("name", area.name, {kHeadingChars});
        fields.localText("description", area.description, {2000, Presence::Optional});
        fields.real("weight", area.weight, {kWeightMin, kWeightMax});
        for (const JsonItem &child : fields.items("capabilities", {1, 200}))
            area.capabilities.append(readCapability(child));
        for (const JsonItem &child : fields.items("closingQuestions", {1, 20, Presence::Optional}))
            area.closingQuestions.append(readQuestion(child, QuestionPlace::ClosingArea, {m_scale, m_log}));
        fields.finish();
        return area;
    }

    Capability readCapability(const JsonItem &item)
    {
        JsonFields fields(item, m_log);
        Capability capability;
        fields.code("code", capability.code, {kCodeChars});
        fields.localText("name", capability.name, {kHeadingChars});
        fields.localText("description", capability.description, {2000, Presence::Optional});
        fields.real("weight", capability.weight, {kWeightMin, kWeightMax});
        fields.real("scaleBenefit", capability.scaleBenefit, {0, 1});
        for (const JsonItem &tag : fields.items("tags", {1, 20, Presence::Optional}))
            capability.tags.append(readTag(tag));
        const std::vector<JsonItem> questions = fields.items("questions", {1, 1000});
        capability.questions.reserve(qsizetype(questions.size()));
        for (const JsonItem &child : questions)
            capability.questions.append(readQuestion(child, QuestionPlace::InCapability, {m_scale, m_log}));
        fields.finish();
        return capability;
    }

    QString readTag(const JsonItem &item)
    {
        const QString tag = item.value.toString();
        if (!item.value.isString() || tag.trimmed().isEmpty() || tag.size() > 40)
            m_log.add(item.pointer(), QStringLiteral("a tag is a text of 1 to 40 characters; correct it"));
        return tag;
    }

    ReadingLog &m_log;
    Framework m_framework;
    const LevelScale *m_scale = nullptr;
};

Error finding(const QString &fileName, const ReadingLog::Finding &found)
{
    const QString pointer = found.pointer.isEmpty() ? QStringLiteral("/") : found.pointer;
    return {ErrorCode::FrameworkRule, fileName + QStringLiteral(": ") + pointer, found.what};
}

FrameworkReading refused(ErrorCode code, const QString &where, const QString &what)
{
    FrameworkReading reading;
    reading.findings.append({code, where, what});
    return reading;
}

} // namespace

FrameworkReading readFramework(const QByteArray &json, const QString &fileName)
{
    if (json.size() > kMaxBytes)
        return refused(ErrorCode::FrameworkRule, fileName + QStringLiteral(": /"),
                       QStringLiteral("the file is larger than 16 MiB; split the framework"));
    QJsonParseError syntax;
    const QJsonDocument document = QJsonDocument::fromJson(json, &syntax);
    if (syntax.error != QJsonParseError::NoError)
        return refused(ErrorCode::JsonSyntax, fileName + QStringLiteral(": byte %1").arg(syntax.offset),
                       QStringLiteral("not JSON: %1; correct the file there").arg(syntax.errorString()));
    ReadingLog log;
    for (const QString &pointer : duplicateKeys(json))
        log.add(pointer, QStringLiteral("this key stands twice in its object; keep one"));
    const QJsonValue root =
        document.isObject() ? QJsonValue(document.object()) : QJsonValue(document.array());
    FrameworkReading reading;
    Framework framework = FrameworkReadingRun(log).run(root);
    if (log.isEmpty()) {
        reading.framework = std::move(framework);
        for (const ReadingLog::Finding &item : log.warnings())
            reading.warnings.append(finding(fileName, item));
        return reading;
    }
    const JsonOutline outline = outlineJson(json);
    std::vector<ReadingLog::Finding> found = log.findings();
    std::ranges::stable_sort(found, {},
                             [&outline](const auto &item) { return outline.offsetOf(item.pointer); });
    for (const ReadingLog::Finding &item : found)
        reading.findings.append(finding(fileName, item));
    return reading;
}

} // namespace samsyn
