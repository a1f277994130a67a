// SPDX-License-Identifier: EUPL-1.2
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

namespace {

QJsonObject volumes()
{
    QFile file(QStringLiteral(SAMSYN_SOURCE_DIR "/assets/volumes/V.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the volumes questionnaire cannot be read");
    return QJsonDocument::fromJson(file.readAll()).object();
}

QList<QJsonObject> indicators()
{
    QList<QJsonObject> found;
    const QJsonArray groups = volumes().value(QLatin1String("groups")).toArray();
    for (const QJsonValue &group : groups) {
        const QJsonArray inside = group[QLatin1String("indicators")].toArray();
        for (const QJsonValue &indicator : inside)
            found.append(indicator.toObject());
    }
    return found;
}

QString text(const QJsonObject &object, const char *key, const char *language)
{
    return object.value(QLatin1String(key)).toObject().value(QLatin1String(language)).toString();
}

/// Every code that an indicator's checks and normalisers name.
QStringList namedCodes(const QJsonObject &indicator)
{
    static const QRegularExpression code(QStringLiteral("V\\d\\d"));
    QJsonArray places = indicator.value(QLatin1String("normalisers")).toArray();
    const QJsonArray checks = indicator.value(QLatin1String("checks")).toArray();
    for (const QJsonValue &check : checks) {
        QJsonObject relation = check.toObject();
        relation.remove(QLatin1String("finding"));
        places.append(QString::fromUtf8(QJsonDocument(relation).toJson()));
    }
    QStringList codes;
    for (const QJsonValue &place : std::as_const(places)) {
        for (auto found = code.globalMatch(place.toString()); found.hasNext();)
            codes.append(found.next().captured());
    }
    return codes;
}

} // namespace

class tst_VolumesContent : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void there_are_45_indicators_in_order()
    {
        QCOMPARE(volumes().value(QLatin1String("format")).toString(), QStringLiteral("samsyn-volumes/1"));
        QVERIFY(text(volumes(), "statement", "sv").startsWith(QStringLiteral("Förslag")));
        const QList<QJsonObject> all = indicators();
        QCOMPARE(all.size(), 45);
        for (int i = 0; i < all.size(); ++i)
            QCOMPARE(all[i].value(QLatin1String("code")).toString(),
                     QStringLiteral("V%1").arg(i + 1, 2, 10, QLatin1Char('0')));
    }

    void every_text_stands_in_both_languages_within_its_length()
    {
        const struct {
            const char *key;
            int most;
        } texts[] = {{"label", 120}, {"definition", 800}, {"sourceHint", 300}};
        for (const QJsonObject &indicator : indicators()) {
            for (const auto &[key, most] : texts) {
                for (const char *language : {"sv", "en"}) {
                    const QString words = text(indicator, key, language);
                    QVERIFY2(!words.isEmpty() && words.size() <= most,
                             qPrintable(indicator.value(QLatin1String("code")).toString()));
                }
            }
        }
    }

    void units_and_directions_are_those_of_the_domain()
    {
        const QSet<QString> units{QStringLiteral("count"), QStringLiteral("sek"),
                                  QStringLiteral("hours"), QStringLiteral("percent"),
                                  QStringLiteral("fte"),   QStringLiteral("perWeekHours"),
                                  QStringLiteral("bool")};
        const QSet<QString> directions{QStringLiteral("higherBetter"), QStringLiteral("lowerBetter"),
                                       QStringLiteral("neutral")};
        for (const QJsonObject &indicator : indicators()) {
            const QString unit = indicator.value(QLatin1String("unit")).toString();
            QVERIFY2(units.contains(unit), qPrintable(unit));
            QVERIFY(directions.contains(indicator.value(QLatin1String("direction")).toString()));
            QCOMPARE(indicator.contains(QLatin1String("scale")), unit == QLatin1String("sek"));
            QVERIFY(!indicator.value(QLatin1String("normalisers")).toArray().isEmpty());
        }
    }

    void ranges_hold_and_checks_name_what_exists()
    {
        QSet<QString> codes;
        for (const QJsonObject &indicator : indicators())
            codes.insert(indicator.value(QLatin1String("code")).toString());
        int checks = 0;
        for (const QJsonObject &indicator : indicators()) {
            const QJsonValue min = indicator.value(QLatin1String("min"));
            const QJsonValue max = indicator.value(QLatin1String("max"));
            QVERIFY(!min.isDouble() || !max.isDouble() || min.toDouble() < max.toDouble());
            for (const QString &code : namedCodes(indicator))
                QVERIFY2(codes.contains(code), qPrintable(code));
            const QJsonArray each = indicator.value(QLatin1String("checks")).toArray();
            for (const QJsonValue &check : each) {
                QVERIFY(text(check.toObject(), "finding", "sv").startsWith(QStringLiteral("Stämmer det?")));
                QVERIFY(!text(check.toObject(), "finding", "en").isEmpty());
                ++checks;
            }
        }
        QCOMPARE(checks, 11);
    }
};

QTEST_GUILESS_MAIN(tst_VolumesContent)
#include "tst_VolumesContent.moc"
