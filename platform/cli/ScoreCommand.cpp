// SPDX-License-Identifier: EUPL-1.2
#include "platform/cli/Commands.h"
#include "platform/cli/RoundInput.h"
#include "platform/common/AtomicFile.h"
#include "platform/report/CsvWriter.h"
#include "platform/report/ReportWords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace samsyn::cli {

namespace {

struct ScoredOrganisation {
    MemberOrganisationGroup identity;
    std::vector<ResultNode> nodes;
};

ResultNode rawNode(NodeKind kind, const QString &code, const NodeScore &score)
{
    ResultNode node;
    node.kind = kind;
    node.code = code;
    node.score = score.score;
    node.reason = score.reason;
    node.answers = score.answers;
    node.coverage = score.coverage;
    node.knowledgeGap = score.knowledgeGap;
    if (kind == NodeKind::Question) {
        node.dontKnow = score.dontKnow;
        node.notApplicable = score.notApplicable;
    }
    return node;
}

void addRawArea(const Area &area, const AreaScore &scores, std::vector<ResultNode> &nodes)
{
    nodes.push_back(rawNode(NodeKind::Area, area.code, scores.node));
    for (std::size_t c = 0; c < scores.capabilities.size(); ++c) {
        const Capability &capability = area.capabilities.at(qsizetype(c));
        nodes.push_back(rawNode(NodeKind::Capability, capability.code, scores.capabilities[c].node));
        std::size_t scored = 0;
        for (const Question &question : capability.questions) {
            if (question.isScored())
                nodes.push_back(
                    rawNode(NodeKind::Question, question.code, scores.capabilities[c].questions[scored++]));
        }
    }
}

std::vector<ScoredOrganisation> rawScores(const RoundContent &content)
{
    std::vector<ScoredOrganisation> result;
    const ScoringOptions options = scoringOptionsOf(content.round.plan);
    for (const FrozenOrganisation &organisation : content.round.organisations) {
        const RawOrganisationScores raw = scoreOrganisation(
            *content.framework, toOrganisationAnswers(*content.framework, organisation), options);
        ScoredOrganisation scored{organisation.identity, {}};
        for (std::size_t a = 0; a < raw.areas.size(); ++a)
            addRawArea(content.framework->areas.at(qsizetype(a)), raw.areas[a], scored.nodes);
        scored.nodes.push_back(rawNode(NodeKind::Index, {}, raw.index));
        result.push_back(std::move(scored));
    }
    return result;
}

std::vector<ScoredOrganisation> releasedScores(const RoundContent &content)
{
    std::vector<ScoredOrganisation> result;
    const PublishedRound published = publish(*content.framework, content.round, 0);
    for (std::size_t i = 0; i < published.organisations.size(); ++i)
        result.push_back({content.round.organisations[i].identity, published.organisations[i].nodes});
    return result;
}

QByteArray scoresAsCsv(const std::vector<ScoredOrganisation> &organisations, CsvDialect dialect)
{
    CsvWriter csv(dialect);
    for (const char *name : {"organisation", "kind", "code", "score", "reason", "n", "coverage"})
        csv.text(QLatin1String(name));
    csv.endRow();
    for (const ScoredOrganisation &organisation : organisations) {
        for (const ResultNode &node : organisation.nodes) {
            csv.text(organisation.identity.code)
                .text(kindInTable(node.kind))
                .text(node.code)
                .number(node.score);
            csv.text(reasonInTable(node.reason)).number(node.answers).number(node.coverage).endRow();
        }
    }
    return csv.bytes();
}

QJsonObject nodeAsJson(const ResultNode &node)
{
    QJsonObject object{{QStringLiteral("kind"), kindInTable(node.kind)}};
    if (!node.code.isEmpty())
        object[QStringLiteral("code")] = node.code;
    object[QStringLiteral("score")] = node.score ? QJsonValue(*node.score) : QJsonValue();
    if (node.reason != NullReason::None)
        object[QStringLiteral("reason")] = reasonInTable(node.reason);
    if (node.answers)
        object[QStringLiteral("n")] = *node.answers;
    if (node.dontKnow)
        object[QStringLiteral("dontKnow")] = *node.dontKnow;
    if (node.notApplicable)
        object[QStringLiteral("notApplicable")] = *node.notApplicable;
    if (node.coverage)
        object[QStringLiteral("coverage")] = *node.coverage;
    if (node.knowledgeGap)
        object[QStringLiteral("knowledgeGap")] = true;
    return object;
}

QByteArray scoresAsJson(const RoundContent &content, const std::vector<ScoredOrganisation> &organisations)
{
    QJsonArray list;
    for (const ScoredOrganisation &organisation : organisations) {
        QJsonArray nodes;
        for (const ResultNode &node : organisation.nodes)
            nodes += nodeAsJson(node);
        list += QJsonObject{{QStringLiteral("code"), organisation.identity.code},
                            {QStringLiteral("name"), organisation.identity.name.sv},
                            {QStringLiteral("nodes"), nodes}};
    }
    const RoundPlanGroup &plan = content.round.plan;
    const QJsonObject round{{QStringLiteral("name"), plan.name.sv},
                            {QStringLiteral("referenceDate"), plan.referenceDate},
                            {QStringLiteral("framework"), content.framework->code},
                            {QStringLiteral("frameworkVersion"), content.framework->version},
                            {QStringLiteral("minGroupSize"), plan.minGroupSize}};
    return QJsonDocument(
               QJsonObject{{QStringLiteral("round"), round}, {QStringLiteral("organisations"), list}})
        .toJson(QJsonDocument::Indented);
}

QByteArray checksumOf(const RoundContent &content)
{
    return publish(*content.framework, content.round, 0).summary.checksum.toHex() + '\n';
}

class ScoreCommand : public Command {
public:
    CommandSpec spec() const override
    {
        CommandSpec spec;
        spec.name = QStringLiteral("score");
        spec.summary = QStringLiteral("Calculate every score of a round, as CSV or JSON.");
        spec.description = QStringLiteral("Calculates question, capability and area values and the index of "
                                          "every organisation, from a round file or "
                                          "straight from a framework and a table of answers. Rows: "
                                          "organisation, kind, code, score, reason (why there is "
                                          "no score), n (answers), coverage (0 to 1).\n\n"
                                          "What is printed by default is what may be shown to others: "
                                          "figures that rest on too few persons are left out, "
                                          "and so is what would give them away. --raw prints all that was "
                                          "calculated; it is for the one who owns the "
                                          "answers and must not be passed on.\n\n")
            + tableHelp();
        spec.positionals = {
            {QStringLiteral("ROUND.samsyn"), QStringLiteral("A round file."), Need::Optional}};
        spec.options = tableOptions(Need::Optional);
        spec.options +=
            {{QStringLiteral("format"),
              QStringLiteral("FORMAT"),
              QStringLiteral("Default csv; csv-sv has semicolons and decimal commas."),
              Need::Optional,
              {QStringLiteral("csv"), QStringLiteral("csv-sv"), QStringLiteral("json")}},
             {QStringLiteral("raw"),
              QString(),
              QStringLiteral("All calculated values, also of small groups."),
              Need::Optional,
              {}},
             {QStringLiteral("checksum"),
              QString(),
              QStringLiteral("Print the checksum of what may be shown instead of the scores: equal to "
                             "the server's for a round that \"round export\" has written."),
              Need::Optional,
              {}},
             {QStringLiteral("out"),
              QStringLiteral("FILE"),
              QStringLiteral("Write to a file instead of standard output."),
              Need::Optional,
              {}}};
        spec.examples = {
            QStringLiteral("samsyn-cli score spring.samsyn --format json"),
            QStringLiteral("samsyn-cli score --framework dig.json --answers answers.csv --mode consensus")};
        return spec;
    }

    ExitCode run(const Arguments &arguments, Console &console) const override
    {
        const RoundReading reading = readRoundFromAny(arguments);
        if (!reading.content)
            return console.refuse(reading.findings);
        if (arguments.has(QStringLiteral("checksum"))) {
            console.write(checksumOf(*reading.content));
            return ExitCode::Ok;
        }
        const std::vector<ScoredOrganisation> scores = arguments.has(QStringLiteral("raw"))
            ? rawScores(*reading.content)
            : releasedScores(*reading.content);
        const QString format = arguments.value(QStringLiteral("format"));
        const CsvDialect dialect =
            format == QLatin1String("csv-sv") ? CsvDialect::Semicolon : CsvDialect::Comma;
        const QByteArray bytes = format == QLatin1String("json") ? scoresAsJson(*reading.content, scores)
                                                                 : scoresAsCsv(scores, dialect);
        if (!arguments.has(QStringLiteral("out"))) {
            console.write(bytes);
            return ExitCode::Ok;
        }
        const Result<void> written =
            replaceFile(arguments.value(QStringLiteral("out")), bytes, FileAudience::OwnerOnly);
        return written ? ExitCode::Ok : console.fail(written.error());
    }
};

} // namespace

std::unique_ptr<Command> makeScoreCommand()
{
    return std::make_unique<ScoreCommand>();
}

} // namespace samsyn::cli
