// SPDX-License-Identifier: EUPL-1.2
#include "core/service/RoundVersion.h"

#include "core/questionnaire/AnswerCarrying.h"
#include "core/questionnaire/ShortForm.h"
#include "core/service/ResultLimit.h"
#include "core/store/StoredGroup.h"

#include <algorithm>

namespace samsyn {

namespace {

struct OpenRound {
    RoundPlanGroup plan;
    FeedId workspace;
};

Result<OpenRound> openRound(ServerStore &store, const RecordId &round)
{
    const auto plan = storedGroup<RoundPlanGroup>(store, round);
    if (!plan)
        return plan.error();
    const auto status = storedGroup<RoundStatusGroup>(store, round);
    if (!status)
        return status.error();
    const Result<std::optional<RecordPlace>> place = store.placeOf(round);
    if (!place)
        return place.error();
    if (!*plan || !*status || !*place)
        return Error{ErrorCode::RoundUnknown, round.toString(), QStringLiteral("there is no such round")};
    if ((*status)->status != RoundStatus::Open && (*status)->status != RoundStatus::Planned)
        return Error{ErrorCode::RoundNotOpen, round.toString(),
                     QStringLiteral("the round is over; its questions stay as they were asked")};
    return OpenRound{**plan, (*place)->feed};
}

void count(const CarriedAnswers &carried, VersionEffect &effect)
{
    ++effect.respondents;
    effect.answers += int(carried.fates.size());
    effect.carried += carried.count(CarryOutcome::Carried);
    effect.needLook += carried.count(CarryOutcome::NeedsLook);
    effect.setAside += carried.count(CarryOutcome::SetAside);
}

} // namespace

Result<void> checkSuccessor(const Framework &from, const Framework &to)
{
    const auto refused = [&to](const QString &what) {
        return Error{ErrorCode::FrameworkRule, to.code + QLatin1Char(' ') + to.version, what};
    };
    if (from.code != to.code)
        return refused(QStringLiteral("it is not a version of %1, which the round asks").arg(from.code));
    if (from.version == to.version)
        return refused(QStringLiteral("the round asks this version already"));
    if (std::ranges::find(to.history, from.version, &VersionStep::from) == to.history.end())
        return refused(
            QStringLiteral("its history does not say what became of the questions of %1, which the "
                           "round asks; make it with \"samsyn-cli framework diff\"")
                .arg(from.version));
    return {};
}

Result<VersionEffect> RoundVersion::effect(const RecordId &round, const RecordId &package) const
{
    const Result<OpenRound> open = openRound(m_store, round);
    if (!open)
        return open.error();
    const RoundFreezer freezer(m_store);
    const Result<Framework> from = freezer.framework(open->plan.framework);
    if (!from)
        return from.error();
    const Result<Framework> whole = freezer.framework(package);
    if (!whole)
        return whole.error();
    SAMSYN_TRY(checkSuccessor(*from, *whole));
    SAMSYN_TRY(checkResultFits(*whole));
    const Result<FrozenRound> frozen = freezer.freeze(round, open->plan);
    if (!frozen)
        return frozen.error();
    const Framework to = formOf(*whole, open->plan.formLength);
    VersionEffect effect{from->version, to.version};
    for (const Question *question : to.questionsInOrder())
        effect.added += int(from->question(question->code) == nullptr);
    for (const FrozenOrganisation &organisation : frozen->organisations) {
        for (const FrozenRespondent &respondent : organisation.respondents)
            count(carryAnswers(to, stampedAnswers(respondent)), effect);
    }
    return effect;
}

Result<VersionEffect> RoundVersion::change(const RecordId &round, const RecordId &package)
{
    const Result<VersionEffect> effect = this->effect(round, package);
    if (!effect)
        return effect.error();
    Result<OpenRound> open = openRound(m_store, round);
    if (!open)
        return open.error();
    open->plan.framework = package;
    SAMSYN_TRY(m_writer.write({editOf(open->workspace, round, open->plan)}));
    return effect;
}

} // namespace samsyn
