// SPDX-License-Identifier: EUPL-1.2
// A picture of an answer: stored at once, its place said in words, and taken back when the person wants.
#include "qml/viewmodels/FormViewModel.h"
#include "tests/support/DemoDevice.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace samsyn;

namespace {

struct Page {
    Page()
    {
        device.pictures().file = photoWithPlace({800, 600});
        SAMSYN_REQUIRE(form.open(device.respondent().toString()));
    }
    [[nodiscard]] QString text(PhotoListModel::Role role, int row = 0) const
    {
        return photos.data(photos.index(row), role).toString();
    }
    void setUpload(UploadState state, qint64 offset)
    {
        DeviceStore &store = device.services().store;
        Result<DeviceWrite> write = store.connection().beginWrite();
        DeviceBlobs blobs(store.connection());
        const RecordId record = *RecordId::fromString(text(PhotoListModel::PhotoIdRole));
        BlobUpload upload = **blobs.upload(record);
        upload.state = state;
        upload.offset = offset;
        SAMSYN_REQUIRE(blobs.note(upload).has_value() && write->commit().has_value());
        photos.refresh();
    }

    DemoDevice device;
    FormViewModel form{device.services()};
    PhotoListModel &photos = *form.photos();
};

} // namespace

class tst_PhotoListModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void storesAChosenPictureAtOnce()
    {
        Page page;
        QAbstractItemModelTester tester(&page.photos);
        QSignalSpy saved(&page.form, &FormViewModel::saved);
        page.photos.choose();
        QCOMPARE(page.photos.count(), 1);
        QCOMPARE(saved.count(), 1);
        QVERIFY(page.text(PhotoListModel::SizeRole).endsWith(QStringLiteral(" kB")));
        QCOMPARE(page.text(PhotoListModel::StandingRole),
                 QStringLiteral("Bilden ligger på enheten och skickas när det finns nät."));
        QCOMPARE(page.photos.receiptText(), QStringLiteral("0 av 1 bild är framme."));
        const QImage preview = page.photos.preview(page.text(PhotoListModel::PhotoIdRole));
        QVERIFY(!preview.isNull());
        QVERIFY(preview.height() > preview.width()); // turned as its camera was held
    }

    void eachQuestionHasItsOwn()
    {
        Page page;
        page.photos.choose();
        page.form.next();
        QCOMPARE(page.photos.count(), 0);
        page.form.previous();
        QCOMPARE(page.photos.count(), 1);
    }

    void saysWhereThePictureIs_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("percent");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("icon");
        const auto row = [](const char *name, UploadState state, int percent, const char *text,
                            const char *icon) {
            QTest::newRow(name) << int(state) << percent << QString::fromUtf8(text)
                                << QString::fromLatin1(icon);
        };
        row("on its way", UploadState::Waiting, 50, "Bilden är på väg, 50 % är framme.", "sending");
        row("arrived", UploadState::Arrived, 100, "Bilden är framme.", "sent");
        row("refused", UploadState::Refused, 0, "Servern tog inte emot bilden.", "attention");
        row("no room", UploadState::NoRoom, 0, "Servern har inte plats för bilden.", "attention");
    }
    void saysWhereThePictureIs()
    {
        QFETCH(int, state);
        QFETCH(int, percent);
        QFETCH(QString, text);
        QFETCH(QString, icon);
        Page page;
        page.photos.choose();
        const auto photos =
            page.device.evidence().photos(page.device.respondent(), page.form.question()->code());
        page.setUpload(UploadState(state), (photos->front().sizeBytes * percent + 99) / 100);
        QVERIFY2(page.text(PhotoListModel::StandingRole).startsWith(text),
                 qPrintable(page.text(PhotoListModel::StandingRole)));
        QCOMPARE(page.text(PhotoListModel::IconRole), icon);
        if (UploadState(state) == UploadState::Arrived)
            QCOMPARE(page.photos.receiptText(), QStringLiteral("Bilden är framme."));
    }

    void threeAreEnough()
    {
        Page page;
        for (int i = 0; i < kMaxPhotosPerAnswer; ++i) {
            QVERIFY(!page.photos.isFull());
            page.device.pictures().file = photoWithPlace({300 + i, 200});
            page.photos.choose();
        }
        QVERIFY(page.photos.isFull());
        page.photos.choose();
        QCOMPARE(page.photos.count(), kMaxPhotosPerAnswer);
        QVERIFY(page.photos.errorText().contains(QStringLiteral("högst tre bilder")));
        page.photos.forgetError();
        QCOMPARE(page.photos.errorText(), QString());
    }

    void aRemovedPictureIsGone()
    {
        Page page;
        page.photos.choose();
        QSignalSpy saved(&page.form, &FormViewModel::saved);
        const QString id = page.text(PhotoListModel::PhotoIdRole);
        page.photos.remove(id);
        QCOMPARE(page.photos.count(), 0);
        QCOMPARE(saved.count(), 1);
        QCOMPARE(page.photos.receiptText(), QString());
        QVERIFY(page.photos.preview(id).isNull());
    }

    void whatWentWrongIsSaidInWords_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("words");
        QTest::newRow("cannot be opened") << QByteArray() << QStringLiteral("går inte att läsa som bild");
        QTest::newRow("not a picture") << QByteArray("text") << QStringLiteral("går inte att läsa som bild");
        QTest::newRow("too large") << encoded(QImage(8100, 8000, QImage::Format_Mono), "png")
                                   << QStringLiteral("för stor");
    }
    void whatWentWrongIsSaidInWords()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, words);
        Page page;
        page.device.pictures().file = file;
        page.photos.choose();
        QVERIFY2(page.photos.errorText().contains(words), qPrintable(page.photos.errorText()));
        QCOMPARE(page.photos.count(), 0);
        page.form.next();
        QCOMPARE(page.photos.errorText(), QString());
    }

    void aFullDiskIsSaidAndNothingIsHalfStored()
    {
        Page page;
        const SqliteDatabase &database = page.device.services().store.connection().database();
        QVERIFY(database.execute("PRAGMA max_page_count = 1").has_value());
        page.photos.choose();
        QVERIFY2(page.photos.errorText().contains(QStringLiteral("minne är fullt")),
                 qPrintable(page.photos.errorText()));
        QCOMPARE(page.photos.count(), 0);
        QVERIFY(database.execute("PRAGMA max_page_count = 1000000").has_value());
        page.photos.choose();
        QCOMPARE(page.photos.count(), 1);
        QCOMPARE(page.photos.errorText(), QString());
    }

    void aPictureGoesToTheQuestionItWasChosenFor()
    {
        // The system's dialog stays open while the person moves on.
        class Slow : public PictureChooser {
        public:
            void choosePicture() override { }
        } slow;
        DemoDevice device;
        AccountServices services = device.services();
        services.pictures = &slow;
        FormViewModel form(services);
        QVERIFY(form.open(device.respondent().toString()));
        const QString asked = form.question()->code();
        form.photos()->choose();
        form.next();
        Q_EMIT slow.pictureRead(photoWithPlace({300, 200}));
        QCOMPARE(form.photos()->count(), 0);
        QCOMPARE(device.evidence().photos(device.respondent(), asked)->size(), std::size_t(1));
        Q_EMIT slow.pictureRead(photoWithPlace({300, 200})); // nobody asked
        QCOMPARE(device.evidence().receipt(device.respondent())->total, 1);
    }

    void speaksEnglishAtOnce()
    {
        Page page;
        page.photos.choose();
        page.device.appearance().setLanguage(QStringLiteral("en"));
        QCOMPARE(page.text(PhotoListModel::StandingRole),
                 QStringLiteral("The picture is on this device and is sent when there is a network."));
    }

    void withoutAWayToChooseNothingIsOffered()
    {
        DemoDevice device;
        AccountServices services = device.services();
        services.pictures = nullptr;
        FormViewModel form(services);
        QVERIFY(form.open(device.respondent().toString()));
        QVERIFY(!form.photos()->isOffered() && !form.photos()->canChange());
        form.photos()->choose();
        QCOMPARE(form.photos()->count(), 0);
    }
};

QTEST_GUILESS_MAIN(tst_PhotoListModel)
#include "tst_PhotoListModel.moc"
