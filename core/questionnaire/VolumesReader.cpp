// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/FormatWords.h"
#include "core/questionnaire/JsonOutline.h"
#include "core/questionnaire/Volumes.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <limits>
#include <set>

namespace samsyn {

namespace {

constexpr double kMost = std::numeric_limits<double>::max();

constexpr FormatWord<VolumeUnit> kUnits[] = {
    {QLatin1String("count"), VolumeUnit::Count}, {QLatin1String("sek"), VolumeUnit::Sek},
    {QLatin1String("hours"), VolumeUnit::Hours}, {QLatin1String("percent"), VolumeUnit::Percent},
    {QLatin1String("fte"), VolumeUnit::Fte},     {QLatin1String("perWeekHours"), VolumeUnit::PerWeekHours},
    {QLatin1String("bool"), VolumeUnit::Bool},
};
constexpr FormatWord<VolumeDirection> kDirections[] = {
    {QLatin1String("higherBetter"), VolumeDirection::HigherBetter},
    {QLatin1String("lowerBetter"), VolumeDirection::LowerBetter},
    {QLatin1String("neutral"), VolumeDirection::Neutral},
};
constexpr FormatWord<VolumeMoment> kMoments[] = {
    {QLatin1String("yearEnd"), VolumeMoment::YearEnd},
    {QLatin1String("calendarYear"), VolumeMoment::CalendarYear},
};

class VolumesReadingRun {
public:
    explicit VolumesReadingRun(ReadingLog &log) : m_log(log) { }

    VolumesQuestionnaire run(const QJsonValue &root)
    {
        JsonFields fields({root, {}}, m_log);
        m_log.setLanguages(ReadingLog::Languages::EnglishRequired);
        VolumesQuestionnaire made;
        QString format;
        fields.text("format", format, {40});
        if (!format.isEmpty() && format != QLatin1String("samsyn-volumes/1"))
            fields.refuse("format", QStringLiteral("this program reads \"samsyn-volumes/1\""));
        static_cast<void>(fields.items("languages", {2, 2}));
        fields.code("code", made.code, {kCodeChars});
        fields.text("version", made.version, {kVersionChars});
        fields.text("licence", made.licence, {60});
        fields.localText("name", made.name, {kNameChars});
        fields.localText("purpose", made.purpose, {1000});
        fields.localText("statement", made.statement, {1000});
        readFindings(fields.member("findings", Presence::Required), made);
        for (const JsonItem &item : fields.items("groups", {1, 50}))
            made.groups.append(readGroup(item));
        fields.finish();
        checkNames();
        return made;
    }

private:
    void readFindings(const JsonItem &item, VolumesQuestionnaire &made)
    {
        JsonFields fields(item, m_log);
        fields.localText("belowMin", made.belowMin, {400});
        fields.localText("aboveMax", made.aboveMax, {400});
        fields.localText("farFromOthers", made.farFromOthers, {400});
        fields.finish();
    }

    VolumeGroup readGroup(const JsonItem &item)
    {
        JsonFields fields(item, m_log);
        VolumeGroup group;
        fields.code("code", group.code, {kCodeChars});
        fields.localText("name", group.name, {kNameChars});
        for (const JsonItem &child : fields.items("indicators", {1, 200}))
            group.indicators.append(readIndicator(child));
        fields.finish();
        return group;
    }

    VolumeIndicator readIndicator(const JsonItem &item)
    {
        JsonFields fields(item, m_log);
        VolumeIndicator indicator;
        fields.code("code", indicator.code, {kCodeChars});
        if (!indicator.code.isEmpty() && !m_codes.insert(indicator.code).second)
            fields.refuse("code", QStringLiteral("the code is already used; give each its own"));
        fields.localText("label", indicator.label, {kNameChars});
        fields.localText("definition", indicator.definition, {800});
        fields.localText("sourceHint", indicator.sourceHint, {300});
        readChoices(fields, indicator);
        for (const JsonItem &name : fields.items("normalisers", {1, 5}))
            indicator.normalisers.append(readNormaliser(name));
        fields.real("normaliserPer", indicator.normaliserPer, {1, 1e6});
        readEnd(fields, "min", indicator.min);
        readEnd(fields, "max", indicator.max);
        fields.whole("decimals", indicator.decimals, {0, 2});
        fields.boolean("allowNotApplicable", indicator.allowNotApplicable);
        for (const JsonItem &check : fields.items("checks", {0, 10}))
            indicator.checks.append(readCheck(check));
        fields.finish();
        return indicator;
    }

    void readChoices(JsonFields &fields, VolumeIndicator &indicator)
    {
        const auto word = [&](const char *key, auto words, auto &value) {
            if (const JsonItem item = fields.member(key, Presence::Required); !item.value.isUndefined())
                readWord(item, words, value, m_log);
        };
        word("unit", std::span<const FormatWord<VolumeUnit>>(kUnits), indicator.unit);
        word("asOf", std::span<const FormatWord<VolumeMoment>>(kMoments), indicator.asOf);
        word("direction", std::span<const FormatWord<VolumeDirection>>(kDirections), indicator.direction);
        QString scale;
        if (fields.has("scale"))
            fields.text("scale", scale, {10});
        indicator.isInThousands = scale == QLatin1String("tkr");
        if (indicator.isInThousands != (indicator.unit == VolumeUnit::Sek))
            fields.refuse("unit", QStringLiteral("money, and only money, has the scale \"tkr\""));
    }

    QString readNormaliser(const JsonItem &item)
    {
        static const QStringList plain =
            QStringLiteral("denominator none perCapita perThousandInhabitants perFte "
                           "perPupil shareOfTotalCost")
                .split(QLatin1Char(' '));
        const QString name = item.value.toString();
        const qsizetype colon = name.indexOf(QLatin1Char(':'));
        const QString kind = name.left(colon);
        if (colon >= 0 && (kind == QLatin1String("shareOf") || kind == QLatin1String("per"))) {
            for (const QString &code : name.mid(colon + 1).split(QLatin1Char('+')))
                m_named.append({item.pointer(), code});
        } else if (!plain.contains(name))
            m_log.add(item.pointer(),
                      QStringLiteral("this must be one of: %1 shareOf:CODE+CODE per:CODE")
                          .arg(plain.join(QLatin1Char(' '))));
        return name;
    }

    void readEnd(JsonFields &fields, const char *key, std::optional<double> &value)
    {
        const JsonItem item = fields.member(key, Presence::Required);
        if (item.value.isUndefined() || item.value.isNull())
            return;
        double number = 0;
        readReal(item, number, {-kMost, kMost}, m_log);
        value = number;
    }

    VolumeCheck readCheck(const JsonItem &item)
    {
        JsonFields fields(item, m_log);
        VolumeCheck check;
        fields.localText("finding", check.finding, {600});
        if (fields.has("op"))
            readSum(fields, check);
        else if (fields.has("share"))
            readShare(fields, check);
        else
            readOutage(fields.member("availabilityFromOutage", Presence::Required), check);
        fields.finish();
        for (const QString &code : check.parts + QStringList{check.whole})
            m_named.append({item.pointer(), code});
        return check;
    }

    void readSum(JsonFields &fields, VolumeCheck &check)
    {
        QString op;
        fields.text("op", op, {2});
        check.kind = op == QLatin1String(">") ? VolumeCheck::Kind::Above : VolumeCheck::Kind::NotAbove;
        if (op != QLatin1String(">") && op != QLatin1String("<="))
            fields.refuse("op", QStringLiteral("this must be one of: <= >"));
        for (const JsonItem &part : fields.items("sumOf", {1, 10}))
            check.parts.append(part.value.toString());
        fields.code("than", check.whole, {kCodeChars});
    }

    static void readShare(JsonFields &fields, VolumeCheck &check)
    {
        QString part;
        check.kind = VolumeCheck::Kind::Share;
        fields.code("share", part, {kCodeChars});
        fields.code("of", check.whole, {kCodeChars});
        fields.real("min", check.min, {0, 1});
        fields.real("max", check.max, {0, 1});
        check.parts.append(part);
    }

    void readOutage(const JsonItem &item, VolumeCheck &check)
    {
        JsonFields fields(item, m_log);
        QString hours;
        check.kind = VolumeCheck::Kind::Outage;
        fields.code("availability", check.whole, {kCodeChars});
        fields.code("longestOutageHours", hours, {kCodeChars});
        fields.finish();
        check.parts.append(hours);
    }

    void checkNames()
    {
        for (const auto &[pointer, code] : std::as_const(m_named)) {
            if (!m_codes.contains(code))
                m_log.add(pointer, QStringLiteral("no indicator has the code \"%1\"; correct it").arg(code));
        }
    }

    ReadingLog &m_log;
    std::set<QString> m_codes;
    QList<std::pair<QString, QString>> m_named; ///< place, code
};

} // namespace

VolumesReading readVolumes(const QByteArray &json, const QString &fileName)
{
    VolumesReading reading;
    QJsonParseError syntax;
    const QJsonDocument document = QJsonDocument::fromJson(json, &syntax);
    if (syntax.error != QJsonParseError::NoError) {
        reading.findings.append(
            {ErrorCode::JsonSyntax, QStringLiteral("%1: byte %2").arg(fileName).arg(syntax.offset),
             QStringLiteral("not JSON: %1; correct the file there").arg(syntax.errorString())});
        return reading;
    }
    ReadingLog log;
    for (const QString &pointer : duplicateKeys(json))
        log.add(pointer, QStringLiteral("this key stands twice in its object; keep one"));
    VolumesQuestionnaire questionnaire = VolumesReadingRun(log).run(document.object());
    for (const ReadingLog::Finding &finding : log.findings())
        reading.findings.append(
            {ErrorCode::FrameworkRule, fileName + QStringLiteral(": ") + finding.pointer, finding.what});
    if (log.isEmpty())
        reading.questionnaire = std::move(questionnaire);
    return reading;
}

} // namespace samsyn
