// SPDX-License-Identifier: EUPL-1.2
// Why: what stands on a printed questionnaire besides the questions, once, in Swedish and English.
#pragma once

#include "core/questionnaire/Framework.h"
#include "platform/report/ReportWords.h"

namespace samsyn {

/// A text and, where it is not in the document's language, the language it is in.
struct PrintText {
    QString text;
    QString language; ///< empty = the document's
};

/// Words of a printed questionnaire in one language. The same words as in the app where both say the same.
class PrintWords {
public:
    explicit PrintWords(ReportLanguage language) : m_language(language) { }

    /// BCP 47 with region: what the document states.
    [[nodiscard]] QString documentLanguage() const;
    [[nodiscard]] QString languageCode() const { return samsyn::languageCode(m_language); }
    /// A text of the framework; Swedish, and marked so, where there is no English.
    [[nodiscard]] PrintText text(const LocalText &text) const;

    [[nodiscard]] QString pageOf(int page, int pageCount) const;
    [[nodiscard]] QString questionOf(int number, int count) const;
    [[nodiscard]] QString chosen() const; ///< stands beside the mark of a chosen answer
    [[nodiscard]] QString notAnswered() const;
    [[nodiscard]] QString notAsked() const;
    [[nodiscard]] QString dontKnow() const;
    [[nodiscard]] QString notApplicable() const;
    [[nodiscard]] QString declined() const;
    [[nodiscard]] QString required() const;
    [[nodiscard]] QString importanceStep(int importance) const; ///< 1..5
    [[nodiscard]] QString agreementStep(int index, int count) const; ///< may be empty between the ends
    [[nodiscard]] QString severalPossible() const;
    [[nodiscard]] QString level(int level, const QString &name) const;
    /// When the question is answered at all; empty when always. What has no plain wording stands as it is.
    [[nodiscard]] QString condition(const Question &question, const Framework &framework) const;
    /// A text whose ${code} are replaced by words for "the answer to question code".
    [[nodiscard]] QString withoutAnswers(QString text) const;
    [[nodiscard]] QString numberPrompt(const QString &unit) const;
    [[nodiscard]] QString textPrompt() const;
    [[nodiscard]] QString comment() const;
    [[nodiscard]] QString datePrompt() const;
    [[nodiscard]] QString choicePrompt(int count) const;
    [[nodiscard]] QString calculated() const;
    [[nodiscard]] QString range(const NumberRule &rule) const; ///< what is accepted; may be empty
    [[nodiscard]] QString noNames() const;
    [[nodiscard]] QString evidencePrompt() const;
    [[nodiscard]] QString number(double value) const;
    [[nodiscard]] QString group(RespondentGroup group) const;

    [[nodiscard]] QString closes(const QString &date) const;
    [[nodiscard]] QString forGroup(RespondentGroup group) const;
    struct Length {
        int questions = 0, areas = 0;
        int minutes = 1, slowMinutes = 1;
    };
    [[nodiscard]] QString length(const Length &length) const;
    [[nodiscard]] QString howToTitle() const;
    [[nodiscard]] QStringList howTo() const;
    [[nodiscard]] QString ladderTitle() const;
    [[nodiscard]] QString sourceTitle() const;
    [[nodiscard]] QString answersTitle() const;
    [[nodiscard]] QStringList whatHappens() const;
    [[nodiscard]] QString organisation() const;
    [[nodiscard]] QString yourGroup() const;
    [[nodiscard]] QString filledIn() const;
    [[nodiscard]] QString closing() const;
    [[nodiscard]] QString edition(const Framework &framework) const; ///< code, version and licence

private:
    /// A number, with the name of the level where the question named has levels.
    [[nodiscard]] QString valueInWords(const Framework &framework, const QString &code,
                                       const QString &value) const;
    [[nodiscard]] QString choose(const QString &sv, const QString &en) const
    {
        return m_language == ReportLanguage::Swedish ? sv : en;
    }

    ReportLanguage m_language;
};

} // namespace samsyn
