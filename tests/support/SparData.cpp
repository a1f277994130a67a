// SPDX-License-Identifier: EUPL-1.2
#include "tests/support/SparData.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

#include <cmath>

namespace samsyn {

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

QString dataFolder()
{
    const QString shared = qEnvironmentVariable("SAMSYN_SHARED", s(SAMSYN_SOURCE_DIR "/../shared"));
    return shared + s("/data/1b-who-ihr-jee-spar/");
}

/// named_id without prefix and dots -> text, of one of the data's JSON files.
QMap<QString, QString> seedTexts(const char *name, const QString &prefix)
{
    QFile file(dataFolder() + s("seed/") + s(name));
    QMap<QString, QString> texts;
    if (!file.open(QIODevice::ReadOnly))
        return texts;
    for (const QJsonValue &entry : QJsonDocument::fromJson(file.readAll()).array()) {
        const QString id = entry[s("named_id")].toString();
        if (id.startsWith(prefix))
            texts[id.mid(prefix.size()).toUpper()] = entry[s("text")].toString();
    }
    return texts;
}

QByteArray quoted(const QString &text)
{
    return '"' + text.toUtf8().replace("\"", "\"\"") + '"';
}

QByteArray countryCode(qsizetype row)
{
    return s("S%1").arg(row, 3, 10, QLatin1Char('0')).toUtf8();
}

} // namespace

QByteArrayList tableFields(const QByteArray &line, char separator)
{
    QByteArrayList fields;
    QByteArray field;
    bool isQuoted = false;
    for (const char letter : line) {
        if (letter == '"') {
            isQuoted = !isQuoted;
        } else if (letter == separator && !isQuoted) {
            fields += field;
            field.clear();
        } else {
            field += letter;
        }
    }
    return fields + QByteArrayList{field};
}

std::optional<SparSurvey> SparSurvey::read()
{
    QFile file(dataFolder() + s("spar_2018_tidy.csv"));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    SparSurvey data;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (!line.trimmed().isEmpty())
            data.m_rows += tableFields(line.trimmed());
    }
    if (data.m_rows.size() != 1 + kCountries)
        return std::nullopt;
    data.m_header = data.m_rows.takeFirst();
    return data.indicatorColumns().size() == kIndicators ? std::optional(data) : std::nullopt;
}

bool SparSurvey::writeTables(const Desk &desk) const
{
    return !desk.write(s("structure.csv"), structureTable()).isEmpty()
        && !desk.write(s("answers.csv"), answersTable()).isEmpty()
        && !desk.write(s("countries.csv"), countriesTable()).isEmpty();
}

QStringList SparSurvey::frameworkArguments(const Desk &desk)
{
    return {s("framework"),   s("new"),
            s("--from-csv"),  desk.path(s("structure.csv")),
            s("--code"),      s("SPAR"),
            s("--name-sv"),   s("IHR-förmåga, SPAR 2018"),
            s("--name-en"),   s("IHR capacity, SPAR 2018"),
            s("--scale"),     s("0:5"),
            s("--statement"), s("WHO SPAR 2018, self-assessed by the countries."),
            s("--out"),       desk.path(s("spar.json"))};
}

QStringList SparSurvey::importArguments(const Desk &desk)
{
    return {s("round"),
            s("import"),
            s("--framework"),
            desk.path(s("spar.json")),
            s("--answers"),
            desk.path(s("answers.csv")),
            s("--organisations"),
            desk.path(s("countries.csv")),
            s("--name"),
            s(kRoundName),
            s("--mode"),
            s("consensus"),
            s("--reference-date"),
            s("2018-12-31"),
            s("--out"),
            desk.path(s("spar.samsyn"))};
}

int SparSurvey::rowOf(const QString &code)
{
    bool isNumber = false;
    const int row = code.mid(1).toInt(&isNumber);
    return isNumber && code.startsWith(QLatin1Char('S')) && row < kCountries ? row : -1;
}

QString SparSurvey::countryName(int row) const
{
    return QString::fromUtf8(m_rows.at(row).at(2));
}

double SparSurvey::roundHalfUp(double value)
{
    return std::floor(value + 0.5 + 1e-9);
}

void SparSurvey::compare(int row, const QString &column, double ours, QStringList &differences) const
{
    const QByteArray published = m_rows.at(row).value(m_header.indexOf(column.toUtf8()));
    bool isNumber = false;
    if (published.toDouble(&isNumber) == ours && isNumber)
        return;
    differences += s("%1 %2: published %3, ours %4")
                       .arg(countryName(row), column, QString::fromUtf8(published))
                       .arg(ours);
}

QList<qsizetype> SparSurvey::indicatorColumns() const
{
    QList<qsizetype> columns;
    for (qsizetype i = 0; i < m_header.size(); ++i) {
        if (m_header.at(i).startsWith('C') && m_header.at(i).contains('.'))
            columns += i;
    }
    return columns;
}

QByteArray SparSurvey::structureTable() const
{
    const QMap<QString, QString> areas = seedTexts("assessment_technical_areas.json", s("spar_2018_ta_"));
    const QMap<QString, QString> indicators = seedTexts("assessment_indicators.json", s("spar_2018_ind_"));
    QByteArray table =
        "area,area_sv,area_en,capability,capability_sv,capability_en,question,question_sv,question_en\n";
    for (const qsizetype column : indicatorColumns()) {
        const QString code = QString::fromUtf8(m_header.at(column));
        const QString capacity = code.section(QLatin1Char('.'), 0, 0);
        const QByteArray name = quoted(areas.value(capacity, capacity));
        const QByteArray text = quoted(indicators.value(QString(code).remove(QLatin1Char('.')), code));
        table += "IHR,IHR,IHR," + capacity.toUtf8() + ',' + name + ',' + name + ',' + code.toUtf8() + ','
            + text + ',' + text + '\n';
    }
    return table;
}

QByteArray SparSurvey::answersTable() const
{
    // Published percents are multiples of 20; another would not import, because it is no whole level.
    QByteArray table = "organisation,question,state,value\n";
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        for (const qsizetype column : indicatorColumns())
            table += countryCode(row) + ',' + m_header.at(column) + ",level,"
                + QByteArray::number(m_rows.at(row).at(column).toDouble() / 20) + '\n';
    }
    return table;
}

QByteArray SparSurvey::countriesTable() const
{
    QByteArray table = "code,name_sv,kind\n";
    for (qsizetype row = 0; row < m_rows.size(); ++row)
        table += countryCode(row) + ',' + quoted(QString::fromUtf8(m_rows.at(row).at(2))) + ",nationalBody\n";
    return table;
}

} // namespace samsyn
