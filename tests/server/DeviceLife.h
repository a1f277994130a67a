// SPDX-License-Identifier: EUPL-1.2
// Why: the device that is killed and the test that kills it have to agree on one account and on what an edit
// writes.
#pragma once

#include "tests/server/KilledStores.h"
#include "tests/server/RealDevice.h"

namespace samsyn {

/// What a run of the device is told on its command line: file, key, server, account, where to go on, seed.
class DeviceLife {
public:
    explicit DeviceLife(const QStringList &arguments) : m_arguments(arguments)
    {
        SAMSYN_REQUIRE(arguments.size() == 8);
    }
    [[nodiscard]] static QStringList arguments(const QString &path, const RowSealer::Key &key,
                                               const QUrl &server, const EnrolResponse &enrolment)
    {
        return {path, hex({reinterpret_cast<const char *>(key.data()), qsizetype(key.size())}),
                server.toString(), hex(enrolment.server.toByteArray()), hex(enrolment.token)};
    }

    [[nodiscard]] const QString &path() const { return m_arguments.at(1); }
    [[nodiscard]] RowSealer::Key key() const
    {
        const QByteArray bytes = fromHex(2);
        RowSealer::Key key{};
        SAMSYN_REQUIRE(std::size_t(bytes.size()) == key.size());
        std::memcpy(key.data(), bytes.constData(), key.size());
        return key;
    }
    [[nodiscard]] QUrl server() const { return QUrl(m_arguments.at(3)); }
    [[nodiscard]] EnrolResponse enrolment() const
    {
        EnrolResponse enrolment;
        enrolment.server = *ServerId::fromBytes(fromHex(4));
        enrolment.token = fromHex(5);
        return enrolment;
    }
    [[nodiscard]] qint64 firstNumber() const { return m_arguments.at(6).toLongLong(); }
    [[nodiscard]] std::uint64_t seed() const { return m_arguments.at(7).toULongLong(); }

    /// The edit that has this number, in one call: some answers and the draft.
    [[nodiscard]] static Result<void> save(RealDevice &device, qint64 number, int answers)
    {
        const std::optional<ShownCell> own = device.assignment();
        SAMSYN_REQUIRE(own.has_value());
        std::vector<CellEdit> edits;
        for (int i = 0; i < answers; ++i) {
            AnswerGroup group{own->record, QStringLiteral("Q%1").arg(i + 1, 3, 10, QLatin1Char('0')), {}};
            group.value.state = AnswerState::Level;
            group.value.level = 1 + number % 5;
            group.version = QString::number(number);
            edits.push_back(editOf(own->feed, answerId(group.respondent, group.questionCode), group));
        }
        return device.store->edit(edits, {{QStringLiteral("form"), QByteArray::number(number)}});
    }
    /// The number of the newest edit that is shown of question i, -1 = none.
    [[nodiscard]] static qint64 shownNumber(RealDevice &device, int question)
    {
        const std::optional<ShownCell> own = device.assignment();
        SAMSYN_REQUIRE(own.has_value());
        const QString code = QStringLiteral("Q%1").arg(question + 1, 3, 10, QLatin1Char('0'));
        const auto answer = readCell<AnswerGroup>(*device.store, answerId(own->record, code));
        SAMSYN_REQUIRE(answer.has_value());
        return answer->has_value() ? (*answer)->version.toLongLong() : -1;
    }

private:
    static QString hex(const QByteArray &bytes) { return QString::fromLatin1(bytes.toHex()); }
    [[nodiscard]] QByteArray fromHex(qsizetype index) const
    {
        return QByteArray::fromHex(m_arguments.at(index).toLatin1());
    }

    QStringList m_arguments;
};

} // namespace samsyn
