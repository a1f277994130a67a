// SPDX-License-Identifier: EUPL-1.2
#include "qml/viewmodels/VolumesViewModel.h"
#include "tests/support/DemoVolumes.h"

#include <QSignalSpy>
#include <QTest>

using namespace samsyn;

namespace {

/// A manager of Vara whose others have shared last year.
struct Desk {
    Desk()
    {
        device.makeManager();
        shareDemoVolumes(device);
        volumes.emplace(device.services());
        volumes->open();
    }
    [[nodiscard]] int rowOf(const char *code)
    {
        for (int row = 0; row < volumes->rows()->count(); ++row) {
            if (volumes->rows()->keyOf(row) == QLatin1String(code))
                return row;
        }
        return -1;
    }
    [[nodiscard]] QString text(const char *code, const char *role)
    {
        return textAt(*volumes->rows(), rowOf(code), role);
    }
    [[nodiscard]] static QString textAt(PlanListModel &model, int row, const char *role)
    {
        return model.data(model.index(row, 0), model.roleNames().key(role)).toString();
    }
    VolumeEditor &show(const char *code)
    {
        volumes->openRow(rowOf(code));
        return *volumes->figure();
    }
    bool type(const char *code, const char *figure)
    {
        show(code).typeFigure(QString::fromUtf8(figure));
        return volumes->figure()->storeTyped();
    }

    DemoDevice device;
    std::optional<VolumesViewModel> volumes;
};

} // namespace

class tst_VolumesViewModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aRespondentIsToldWhoWritesFigures()
    {
        DemoDevice device;
        VolumesViewModel volumes(device.services());
        QVERIFY(!volumes.isAllowed());
        QCOMPARE(volumes.situation(), VolumesViewModel::Situation::Nothing);
        volumes.open();
        QCOMPARE(volumes.situation(), VolumesViewModel::Situation::NotForYou);
        QVERIFY(volumes.message().contains(QStringLiteral("chefer")));
    }

    void theLatestWholeYearStandsFirst()
    {
        Desk desk;
        QVERIFY(desk.volumes->isAllowed());
        QCOMPARE(desk.volumes->situation(), VolumesViewModel::Situation::Ready);
        QCOMPARE(desk.volumes->yearName(), QStringLiteral("2025"));
        QCOMPARE(desk.volumes->organisationName(), QStringLiteral("Vara"));
        QCOMPARE(desk.volumes->rows()->count(), 45);
        QCOMPARE(desk.volumes->progressText(), QStringLiteral("0 av 45 ifyllda."));
        QVERIFY(desk.volumes->comparisonText().contains(QStringLiteral("Skara")));
        QVERIFY(desk.volumes->canWrite());
        QVERIFY(desk.volumes->accessText().isEmpty());
        QCOMPARE(desk.text("V05", "heading"), QStringLiteral("Pengar"));
        QCOMPARE(desk.text("V05", "value"), QStringLiteral("Inte ifyllt"));
    }

    void aTypedFigureIsComparedAtOnce()
    {
        Desk desk;
        QSignalSpy saved(&*desk.volumes, &VolumesViewModel::saved);
        QVERIFY(desk.type("V01", "16 000"));
        QVERIFY(desk.type("V05", "27 200"));
        QCOMPARE(saved.count(), 2);
        QVERIFY(desk.volumes->progressText().startsWith(QStringLiteral("2 av 45")));
        QCOMPARE(desk.text("V05", "value"), QStringLiteral("27\u00a0200 tkr"));
        QCOMPARE(desk.text("V05", "detail"), QStringLiteral("Ur register  ·  1\u00a0700 kr per invånare"));
        QCOMPARE(desk.text("V05", "standing"), QStringLiteral("Som de andra"));
        PlanListModel &compared = *desk.volumes->figure()->comparisons();
        QCOMPARE(compared.count(), 3);
        const QString others = Desk::textAt(compared, 0, "others");
        QVERIFY2(others.contains(QStringLiteral("1\u00a0675 kr per invånare")), qPrintable(others));
        QVERIFY2(others.contains(QStringLiteral("6 kommuner, er egen inräknad")), qPrintable(others));
        QVERIFY(Desk::textAt(compared, 1, "own").contains(QStringLiteral("saknas"))); // no V02
    }

    void aFarFigureIsAskedAboutAndAnswered()
    {
        Desk desk;
        QVERIFY(desk.type("V01", "16000"));
        QVERIFY(desk.type("V05", "59000"));
        VolumeEditor &figure = *desk.volumes->figure();
        QCOMPARE(figure.questions().size(), 1);
        QVERIFY(figure.questions().front().contains(QStringLiteral("kr per invånare")));
        QVERIFY(desk.text("V05", "standing").contains(QStringLiteral("Stämmer det?")));
        desk.volumes->setFilter(2);
        QCOMPARE(desk.volumes->rows()->count(), 1);
        figure.typeReason(QStringLiteral("Nytt nät i år"));
        figure.confirm();
        QVERIFY(figure.isConfirmed());
        QCOMPARE(figure.reason(), QStringLiteral("Nytt nät i år"));
        QCOMPARE(desk.volumes->rows()->count(), 0);
        QVERIFY(!desk.volumes->emptyText().isEmpty());
        figure.takeBackConfirmation();
        QVERIFY(!figure.isConfirmed());
        QCOMPARE(desk.volumes->rows()->count(), 1);
    }

    void whatIsNoFigureStaysInItsField_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("problem");
        QTest::newRow("words") << QStringLiteral("många") << QStringLiteral("siffror");
        QTest::newRow("negative") << QStringLiteral("-3") << QStringLiteral("mindre än 0");
        QTest::newRow("half") << QStringLiteral("2,5") << QStringLiteral("helt tal");
        QTest::newRow("huge") << QStringLiteral("99999999999999999") << QStringLiteral("för stort");
        QTest::newRow("infinite") << QStringLiteral("inf") << QStringLiteral("siffror");
    }

    void whatIsNoFigureStaysInItsField()
    {
        QFETCH(QString, typed);
        QFETCH(QString, problem);
        Desk desk;
        QVERIFY(desk.type("V20", "1100"));
        VolumeEditor &figure = *desk.volumes->figure();
        figure.typeFigure(typed);
        QVERIFY(!figure.storeTyped());
        QVERIFY2(figure.figureProblem().contains(problem), qPrintable(figure.figureProblem()));
        QCOMPARE(figure.figureText(), typed);
        QVERIFY(desk.text("V20", "value").contains(QStringLiteral("100")));
        desk.volumes->reload(); // a sync comes
        QCOMPARE(figure.figureText(), typed);
        QVERIFY(!desk.volumes->openNext());
        figure.typeFigure({});
        QVERIFY(figure.storeTyped());
        QCOMPARE(desk.text("V20", "value"), QStringLiteral("Inte ifyllt"));
    }

    void notKnowingIsAnAnswer()
    {
        Desk desk;
        VolumeEditor &figure = desk.show("V05");
        figure.typeFigure(QStringLiteral("27200"));
        figure.pickState(0);
        QCOMPARE(desk.text("V05", "value"), QStringLiteral("Vet inte"));
        QVERIFY(figure.figureText().isEmpty());
        QVERIFY(desk.volumes->progressText().startsWith(QStringLiteral("1 av 45")));
        figure.pickState(0);
        QVERIFY(desk.volumes->progressText().startsWith(QStringLiteral("0 av 45")));
        QCOMPARE(desk.show("V17").states()->count(), 3);
        QCOMPARE(desk.show("V18").states()->count(), 3);
        QCOMPARE(desk.show("V16").states()->count(), 2);
    }

    void moneyIsTypedInKronorToo()
    {
        Desk desk;
        VolumeEditor &figure = desk.show("V05");
        QVERIFY(figure.isMoney());
        figure.writeInKronor();
        QCOMPARE(figure.unitText(), QStringLiteral("kr"));
        figure.typeFigure(QStringLiteral("27 200 123,45"));
        QVERIFY(figure.storeTyped());
        QVERIFY(desk.text("V05", "value").endsWith(QStringLiteral("200,12345 tkr")));
        figure.writeInThousands();
        QCOMPARE(figure.figureText(), QStringLiteral("27200,12345"));
    }

    void yesOrNoIsAPress()
    {
        Desk desk;
        VolumeEditor &figure = desk.show("V28");
        QVERIFY(figure.isYesNo());
        QCOMPARE(figure.yesNo(), -1);
        figure.pickYesNo(1);
        QCOMPARE(desk.text("V28", "value"), QStringLiteral("Nej"));
        figure.pickYesNo(0);
        QCOMPARE(figure.yesNo(), 0);
        QVERIFY(Desk::textAt(*figure.comparisons(), 0, "others").contains(QStringLiteral("svarat ja")));
        figure.pickYesNo(0);
        QCOMPARE(figure.yesNo(), -1);
    }

    void nextGoesThroughWhatIsListed()
    {
        Desk desk;
        desk.volumes->setFilter(3 + 1); // Pengar
        QCOMPARE(desk.volumes->rows()->count(), 8);
        QVERIFY(desk.volumes->filterNames().at(4).startsWith(QStringLiteral("Pengar (0 av 8")));
        VolumeEditor &figure = desk.show("V05");
        for (int i = 0; i < 7; ++i)
            QVERIFY(desk.volumes->openNext());
        QCOMPARE(figure.code(), QStringLiteral("V12"));
        QVERIFY(!desk.volumes->openNext());
        desk.volumes->closeRow();
        QVERIFY(!figure.isOpen());
    }

    void sharingSaysWhatAndToWhom()
    {
        Desk desk;
        QVERIFY(desk.volumes->shareAction().isEmpty());
        QVERIFY(desk.type("V01", "16000"));
        QVERIFY(desk.volumes->audienceText().contains(QStringLiteral("chefer och samordnare")));
        QVERIFY(!desk.volumes->shareAction().isEmpty());
        desk.volumes->share();
        QVERIFY(desk.volumes->isShared());
        QVERIFY(desk.volumes->shareAction().isEmpty());
        QVERIFY(desk.type("V01", "16100"));
        QCOMPARE(desk.volumes->shareAction(), QStringLiteral("Dela ändringarna"));
        desk.volumes->withdraw();
        QVERIFY(!desk.volumes->isShared());
        QVERIFY(desk.volumes->errorText().isEmpty());
    }

    void whoCoordinatesAllReadsAndChangesNothing()
    {
        Desk desk;
        QVERIFY(desk.type("V01", "16000"));
        desk.device.makeCoordinator();
        desk.volumes->reload();
        QVERIFY(!desk.volumes->canWrite());
        QVERIFY(desk.volumes->accessText().contains(QStringLiteral("Vara")));
        QVERIFY(desk.volumes->shareAction().isEmpty());
        VolumeEditor &figure = desk.show("V02");
        QVERIFY(!figure.canWrite());
        figure.typeFigure(QStringLiteral("1350"));
        QVERIFY(figure.storeTyped());
        figure.pickState(0);
        QCOMPARE(desk.text("V02", "value"), QStringLiteral("Inte ifyllt"));
        QVERIFY(desk.text("V01", "value").startsWith(QStringLiteral("16")));
        desk.volumes->share(); // a page that is behind: refused, and said
        QVERIFY(!desk.volumes->errorText().isEmpty());
        QVERIFY(!desk.volumes->isShared());
        desk.volumes->forgetError();
        QVERIFY(desk.volumes->errorText().isEmpty());
    }

    void anotherYearHasItsOwnFigures()
    {
        Desk desk;
        QVERIFY(desk.type("V01", "16000"));
        const int shown = desk.volumes->year();
        desk.volumes->setYear(shown + 1);
        QCOMPARE(desk.volumes->yearName(), QStringLiteral("2024"));
        QVERIFY(desk.volumes->progressText().startsWith(QStringLiteral("0 av 45")));
        QVERIFY(desk.volumes->figure()->figureText().isEmpty());
        desk.volumes->setYear(shown);
        QCOMPARE(desk.volumes->figure()->figureText(), QStringLiteral("16000"));
    }

    void everythingIsSaidInEnglishToo()
    {
        Desk desk;
        QVERIFY(desk.type("V05", "27200,5"));
        desk.device.appearance().setLanguage(QStringLiteral("en"));
        QCOMPARE(desk.volumes->figure()->figureText(), QStringLiteral("27200.5"));
        QCOMPARE(desk.text("V05", "title"), QStringLiteral("Total cost of IT and digitalisation"));
        desk.device.appearance().setLanguage(QStringLiteral("sv"));
    }
};

QTEST_GUILESS_MAIN(tst_VolumesViewModel)
#include "tst_VolumesViewModel.moc"
