// SPDX-License-Identifier: EUPL-1.2
// Why: pictures and tests of the answer pages want a survey with every kind of question, last round's answers
// and answers to an earlier version.
#pragma once

#include "qml/viewmodels/FormViewModel.h"
#include "tests/support/DemoDevice.h"

namespace samsyn {

/// The test framework every-kind.json on a demonstration device, open, with a round one year before.
class EveryKind {
public:
    explicit EveryKind(DemoDevice &device);

    [[nodiscard]] const RecordId &respondent() const { return m_respondent; }

    [[nodiscard]] static AnswerValue level(int level);
    [[nodiscard]] static AnswerValue number(double number);
    [[nodiscard]] static AnswerValue choices(const QStringList &codes);

    /// A state worth a picture: opens the survey, goes to the question and does what the name says.
    struct Scene {
        const char *name;
        const char *question;
        void (*act)(FormViewModel &form); ///< may be nullptr
    };
    [[nodiscard]] static const std::vector<Scene> &scenes();
    void enter(const Scene &scene, FormViewModel &form) const;

private:
    RecordId m_respondent;
};

} // namespace samsyn
