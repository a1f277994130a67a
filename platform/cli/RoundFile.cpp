// SPDX-License-Identifier: EUPL-1.2
#include "platform/cli/RoundFile.h"

#include "core/service/FrameworkLibrary.h"
#include "platform/common/SystemClock.h"
#include "platform/common/SystemRandom.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <cstdio>
#include <map>

namespace samsyn::cli {

namespace {

constexpr std::size_t kEditsAtOnce = 5000;

/// Values in a round file are sealed because every device database seals them; this key keeps no secret.
RowSealer::Key openKey()
{
    RowSealer::Key key{};
    const QByteArrayView text("samsyn round file, open to reader");
    std::copy_n(reinterpret_cast<const std::byte *>(text.data()), key.size(), key.begin());
    return key;
}

/// What a DeviceStore borrows, alive as long as it.
struct OpenStore {
    OpenStore() : sealer(openKey(), random) { }

    Result<void> open(const QString &path)
    {
        Result<std::unique_ptr<DeviceStore>> opened = DeviceStore::open(path, {clock, random, sealer});
        if (!opened)
            return Error{opened.error().code, path, opened.error().what};
        store = std::move(*opened);
        return {};
    }

    SystemClock clock;
    SystemRandom random;
    RowSealer sealer;
    std::unique_ptr<DeviceStore> store;
};

/// Ids that sort in the order in which they were given out.
class Sequence {
public:
    explicit Sequence(RandomSource &random) { random.fill(std::span(m_bytes).first(8)); }
    RecordId next()
    {
        qToBigEndian(++m_count, m_bytes.data() + 8);
        return RecordId(m_bytes);
    }

private:
    IdBytes m_bytes{};
    quint64 m_count = 0;
};

class RoundWriter {
public:
    RoundWriter(OpenStore &open, RoundContent content)
        : m_open(open), m_content(std::move(content)), m_respondents(open.random)
    {
    }

    Result<void> write()
    {
        FrozenRound &round = m_content.round;
        name(round.id);
        name(round.plan.framework);
        round.plan.resultFeed = FeedId::timeOrdered(m_open.clock, m_open.random);
        const Result<FeedId> catalogue = feed(FeedKind::Catalogue, {});
        const Result<FeedId> workspace = feed(FeedKind::Workspace, {});
        SAMSYN_TRY(catalogue);
        SAMSYN_TRY(workspace);
        m_edits = packFramework(*catalogue, round.plan.framework, *m_content.framework);
        SAMSYN_TRY(store());
        round.plan.participants.clear();
        RoundFrameGroup frame;
        for (FrozenOrganisation &organisation : round.organisations) {
            if (organisation.id.isNull())
                organisation.id = m_respondents.next();
            round.plan.participants.push_back(organisation.id);
            m_edits.push_back(editOf(*workspace, organisation.id, organisation.identity));
            addFrame(organisation, frame);
            SAMSYN_TRY(writeAnswers(organisation));
        }
        if (!frame.entries.empty())
            m_edits.push_back(editOf(*workspace, round.id, frame));
        m_edits.push_back(editOf(*workspace, round.id, round.plan));
        m_edits.push_back(editOf(*workspace, round.id, RoundScheduleGroup()));
        m_edits.push_back(editOf(*workspace, round.id, RoundStatusGroup{RoundStatus::Closed}));
        return store();
    }

private:
    /// A round that comes from a server keeps its names: they are part of what its checksum is made of.
    void name(RecordId &id)
    {
        if (id.isNull())
            id = RecordId::timeOrdered(m_open.clock, m_open.random);
    }

    static void addFrame(const FrozenOrganisation &organisation, RoundFrameGroup &frame)
    {
        for (FrameEntry entry : organisation.frame) {
            entry.organisation = organisation.id;
            frame.entries.push_back(entry);
        }
    }

    Result<FeedId> feed(FeedKind kind, const RecordId &scope)
    {
        const StoredFeed made{FeedId::timeOrdered(m_open.clock, m_open.random), kind, scope, true};
        SAMSYN_TRY(m_open.store->createLocalFeed(made));
        return made.id;
    }

    /// One feed per organisation: in a round file nobody is to be kept from anything.
    Result<void> writeAnswers(const FrozenOrganisation &organisation)
    {
        const bool isIndividual = m_content.round.plan.mode == RoundMode::Individual;
        const Result<FeedId> answers =
            feed(isIndividual ? FeedKind::Answers : FeedKind::Member, organisation.id);
        SAMSYN_TRY(answers);
        for (const FrozenRespondent &respondent : organisation.respondents) {
            if (isIndividual)
                addRespondent(*answers, organisation.id, respondent);
            else
                addJointAnswers(*answers, organisation.id, respondent);
            if (m_edits.size() >= kEditsAtOnce)
                SAMSYN_TRY(store());
        }
        return {};
    }

    void addRespondent(const FeedId &feed, const RecordId &organisation, const FrozenRespondent &respondent)
    {
        const RecordId id = m_respondents.next();
        RespondentAssignmentGroup assignment{m_content.round.id, organisation, respondent.unit,
                                             respondent.group};
        m_edits.push_back(editOf(feed, id, assignment));
        for (const FrozenAnswer &answer : respondent.answers)
            m_edits.push_back(editOf(feed, answerId(id, answer.questionCode),
                                     AnswerGroup{id, answer.questionCode, answer.value, answer.version}));
    }

    void addJointAnswers(const FeedId &feed, const RecordId &organisation, const FrozenRespondent &respondent)
    {
        const RecordId &round = m_content.round.id;
        for (const FrozenAnswer &answer : respondent.answers)
            m_edits.push_back(
                editOf(feed, consensusAnswerId(round, organisation, answer.questionCode),
                       ConsensusAnswerGroup{
                           round, organisation, answer.questionCode, answer.value, {}, answer.version}));
    }

    Result<void> store()
    {
        const std::vector<CellEdit> edits = std::exchange(m_edits, {});
        return m_open.store->edit(edits);
    }

    OpenStore &m_open;
    RoundContent m_content;
    Sequence m_respondents;
    std::vector<CellEdit> m_edits;
};

template <typename Group>
Result<std::vector<std::pair<RecordId, Group>>> allOf(const DeviceStore &store)
{
    const Result<std::vector<ShownCell>> cells = store.cells(Group::address.kind, Group::address.group);
    if (!cells)
        return cells.error();
    std::vector<std::pair<RecordId, Group>> groups;
    groups.reserve(cells->size());
    for (const ShownCell &cell : *cells) {
        Result<Group> group = readGroup<Group>(cell.value);
        if (!group)
            return group.error();
        groups.emplace_back(cell.record, std::move(*group));
    }
    return groups;
}

Result<void> readIndividual(const DeviceStore &store, std::map<RecordId, FrozenOrganisation *> &organisations)
{
    const auto respondents = allOf<RespondentAssignmentGroup>(store);
    const auto answers = allOf<AnswerGroup>(store);
    SAMSYN_TRY(respondents);
    SAMSYN_TRY(answers);
    std::map<RecordId, FrozenRespondent> byId;
    for (const auto &[id, assignment] : *respondents)
        byId[id] = {assignment.group, assignment.unit, {}};
    for (const auto &[id, answer] : *answers)
        byId[answer.respondent].answers.push_back({answer.questionCode, answer.value, answer.version});
    for (const auto &[id, assignment] : *respondents) {
        if (organisations.contains(assignment.organisation))
            organisations[assignment.organisation]->respondents.push_back(std::move(byId[id]));
    }
    return {};
}

Result<void> readJoint(const DeviceStore &store, std::map<RecordId, FrozenOrganisation *> &organisations)
{
    const auto answers = allOf<ConsensusAnswerGroup>(store);
    SAMSYN_TRY(answers);
    for (const auto &[id, answer] : *answers) {
        if (!organisations.contains(answer.organisation))
            continue;
        std::vector<FrozenRespondent> &respondents = organisations[answer.organisation]->respondents;
        respondents.resize(1);
        respondents.front().answers.push_back({answer.questionCode, answer.value, answer.version});
    }
    return {};
}

Result<void> readFrame(const DeviceStore &store, const RecordId &round,
                       std::map<RecordId, FrozenOrganisation *> &organisations)
{
    const Result<std::optional<RoundFrameGroup>> frame = readCell<RoundFrameGroup>(store, round);
    SAMSYN_TRY(frame);
    for (const FrameEntry &entry : frame->value_or(RoundFrameGroup()).entries) {
        if (organisations.contains(entry.organisation))
            organisations[entry.organisation]->frame.push_back(entry);
    }
    return {};
}

Result<FrozenRound> readRound(const DeviceStore &store, const QString &path)
{
    const auto plans = allOf<RoundPlanGroup>(store);
    SAMSYN_TRY(plans);
    if (plans->size() != 1)
        return Error{ErrorCode::RoundUnknown, path,
                     QStringLiteral("this is not a round file: it holds %1 rounds").arg(plans->size())};
    FrozenRound round{plans->front().first, plans->front().second, {}};
    round.organisations.reserve(round.plan.participants.size());
    std::map<RecordId, FrozenOrganisation *> byId;
    for (const RecordId &id : round.plan.participants) {
        const Result<std::optional<MemberOrganisationGroup>> identity =
            readCell<MemberOrganisationGroup>(store, id);
        SAMSYN_TRY(identity);
        if (!identity->has_value())
            return Error{ErrorCode::RoundUnknown, path,
                         QStringLiteral("an organisation of the round is not in the file")};
        round.organisations.push_back({id, **identity, {}});
        byId[id] = &round.organisations.back();
    }
    SAMSYN_TRY(readFrame(store, round.id, byId));
    SAMSYN_TRY(round.plan.mode == RoundMode::Individual ? readIndividual(store, byId)
                                                        : readJoint(store, byId));
    return round;
}

void removeDatabase(const QString &path)
{
    for (const char *ending : {"", "-wal", "-shm"})
        QFile::remove(path + QLatin1String(ending));
}

Error unwritable(const QString &path, const QString &what)
{
    return {ErrorCode::FileUnwritable, path, what};
}

} // namespace

Result<void> writeRoundFile(const QString &path, RoundContent content, Overwrite overwrite)
{
    if (QFileInfo::exists(path) && overwrite == Overwrite::Refuse)
        return unwritable(
            path, QStringLiteral("the file exists; give another name, or --replace to lose the old one"));
    if (!QFileInfo(QFileInfo(path).absolutePath()).isWritable())
        return unwritable(path, QStringLiteral("the folder does not exist or is not yours to write to"));
    const QString part = path + QStringLiteral(".part");
    removeDatabase(part);
    Result<void> written;
    {
        OpenStore open;
        written = open.open(part);
        if (written)
            written = RoundWriter(open, std::move(content)).write();
    }
    if (!written) {
        removeDatabase(part);
        return written;
    }
    QFile::setPermissions(part, QFile::ReadOwner | QFile::WriteOwner);
    if (QFileInfo::exists(path))
        removeDatabase(path); // a journal left beside the old file must not be taken for the new one's
    if (!QFile::rename(part, path))
        return unwritable(path, QStringLiteral("the finished file could not be renamed from %1").arg(part));
    return {};
}

Result<RoundContent> readRoundFile(const QString &path)
{
    if (!QFileInfo(path).isFile())
        return Error{ErrorCode::FileUnreadable, path, QStringLiteral("there is no such round file")};
    OpenStore open;
    SAMSYN_TRY(open.open(path));
    Result<FrozenRound> round = readRound(*open.store, path);
    if (!round)
        return round.error();
    FrameworkLibrary library(*open.store);
    const Result<const Framework *> framework = library.framework(round->plan.framework);
    if (!framework)
        return framework.error();
    return RoundContent{std::make_shared<const Framework>(**framework), std::move(*round)};
}

} // namespace samsyn::cli
