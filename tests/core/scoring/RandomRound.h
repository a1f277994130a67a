// SPDX-License-Identifier: EUPL-1.2
// Why: properties must hold for rounds that nobody thought of; this is how these are made.
#pragma once

#include "tests/core/scoring/SampleRound.h"
#include "tests/support/FakePorts.h"

namespace samsyn::sample {

inline Framework randomFramework(SeededRandom &random)
{
    QList<Area> areas;
    for (std::uint64_t a = 0; a <= random.number(2); ++a) {
        QList<Capability> capabilities;
        for (std::uint64_t c = 0; c <= random.number(2); ++c) {
            QList<Question> questions;
            for (std::uint64_t q = 0; q <= random.number(3); ++q)
                questions.append(levelQuestion(QStringLiteral("%1.%2.%3").arg(a).arg(c).arg(q),
                                               double(1 + random.number(3))));
            capabilities.append(sample::capability(QStringLiteral("%1.%2").arg(a).arg(c), questions,
                                                   double(1 + random.number(3))));
        }
        areas.append(sample::area(QString::number(a), capabilities, double(1 + random.number(2))));
    }
    return sample::framework(areas);
}

/// Groups of none to a dozen, units of one and more, some questions that few answer, sometimes all of one
/// mind.
inline OrganisationAnswers randomOrganisation(SeededRandom &random, std::size_t questions)
{
    OrganisationAnswers organisation;
    std::vector<std::uint64_t> percent;
    for (std::size_t q = 0; q < questions; ++q)
        percent.push_back(random.number(4) == 0 ? random.number(60) : 70 + random.number(31));
    const std::uint64_t levels = 1 + random.number(5);
    const std::uint64_t lowest = random.number(6 - levels);
    for (int group = 1; group <= 4; ++group) {
        const std::uint64_t people = random.number(4) == 0 ? 0 : random.number(12);
        for (std::uint64_t i = 0; i < people; ++i) {
            RespondentRow row{RespondentGroup(group), QString::number(random.number(2)), {}};
            for (std::size_t q = 0; q < questions; ++q) {
                const bool isLevel = random.number(100) < percent[q];
                row.marks.push_back(isLevel ? AnswerMark(lowest + random.number(levels))
                                            : AnswerMark(-1 - qint64(random.number(4))));
            }
            organisation.respondents.push_back(row);
        }
    }
    return organisation;
}

template <typename T>
void shuffle(std::vector<T> &items, SeededRandom &random)
{
    for (std::size_t i = items.size(); i > 1; --i)
        std::swap(items[i - 1], items[random.number(i)]);
}

} // namespace samsyn::sample
