// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/FormatWords.h"
#include "core/questionnaire/FrameworkReader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace samsyn {

namespace {

QString key(const char *name)
{
    return QLatin1String(name);
}

/// Canonical form: what equals its default is left out (limits of the scale always stand), keys in the order
/// of Qt's QJsonObject (by name), no white space.
class FrameworkWriting {
public:
    QByteArray run(const Framework &framework)
    {
        QJsonObject root;
        root[key("format")] = QStringLiteral("samsyn-framework/1");
        root[key("code")] = framework.code;
        root[key("version")] = framework.version;
        root[key("licence")] = framework.licence;
        root[key("name")] = text(framework.name);
        root[key("purpose")] = text(framework.purpose);
        root[key("statement")] = text(framework.statement);
        root[key("scale")] = scale(framework.scale);
        if (framework.unanswered != UnansweredRule::Missing)
            root[key("unanswered")] = formatWord(unansweredWords(), framework.unanswered);
        QJsonArray areas;
        for (const Area &item : framework.areas)
            areas.append(area(item));
        root[key("areas")] = areas;
        if (!framework.choiceLists.isEmpty())
            root[key("choiceLists")] = choiceLists(framework.choiceLists);
        if (!framework.history.isEmpty())
            root[key("history")] = history(framework.history);
        if (m_englishIsComplete)
            root[key("languages")] = QJsonArray{QStringLiteral("sv"), QStringLiteral("en")};
        return QJsonDocument(root).toJson(QJsonDocument::Compact);
    }

private:
    QJsonObject text(const LocalText &value)
    {
        QJsonObject object{{key("sv"), value.sv}};
        if (value.en.isEmpty())
            m_englishIsComplete = false;
        else
            object[key("en")] = value.en;
        return object;
    }

    void optionalText(QJsonObject &object, const char *name, const LocalText &value)
    {
        if (value != LocalText())
            object[key(name)] = text(value);
    }

    template <typename T>
    static void unlessDefault(QJsonObject &object, const char *name, const T &value, const T &standard)
    {
        if (value != standard)
            object[key(name)] = value;
    }

    static QJsonArray numbers(const QList<double> &values)
    {
        QJsonArray array;
        for (const double value : values)
            array.append(value);
        return array;
    }

    QJsonObject scale(const LevelScale &value)
    {
        QJsonObject object{
            {key("strengthAt"), value.strengthAt},
            {key("weaknessAt"), value.weaknessAt},
            {key("classLimits"), numbers({value.classLimits.begin(), value.classLimits.end()})}};
        if (value.uneven.isEmpty()) {
            object[key("min")] = value.min;
            object[key("max")] = value.max;
            unlessDefault(object, "step", value.step, 1);
        } else {
            object[key("levels")] = QJsonArray::fromVariantList({value.uneven.begin(), value.uneven.end()});
        }
        QJsonArray names;
        for (const LocalText &name : value.names)
            names.append(text(name));
        object[key("names")] = names;
        return object;
    }

    QJsonObject area(const Area &value)
    {
        QJsonObject object{{key("code"), value.code}, {key("name"), text(value.name)}};
        optionalText(object, "description", value.description);
        unlessDefault(object, "weight", value.weight, Area().weight);
        QJsonArray capabilities;
        for (const Capability &item : value.capabilities)
            capabilities.append(capability(item));
        object[key("capabilities")] = capabilities;
        if (!value.closingQuestions.isEmpty())
            object[key("closingQuestions")] = questions(value.closingQuestions);
        return object;
    }

    QJsonObject capability(const Capability &value)
    {
        QJsonObject object{{key("code"), value.code}, {key("name"), text(value.name)}};
        optionalText(object, "description", value.description);
        unlessDefault(object, "weight", value.weight, Capability().weight);
        unlessDefault(object, "scaleBenefit", value.scaleBenefit, Capability().scaleBenefit);
        if (!value.tags.isEmpty())
            object[key("tags")] = QJsonArray::fromStringList(value.tags);
        object[key("questions")] = questions(value.questions);
        return object;
    }

    QJsonArray questions(const QList<Question> &values)
    {
        QJsonArray array;
        for (const Question &value : values)
            array.append(question(value));
        return array;
    }

    QJsonObject question(const Question &value)
    {
        const Question standard;
        QJsonObject object{{key("code"), value.code},
                           {key("type"), formatWord(questionTypeWords(), value.type)}};
        optionalText(object, "text", value.text);
        optionalText(object, "help", value.help);
        unlessDefault(object, "reverse", value.reverse, standard.reverse);
        unlessDefault(object, "weight", value.weight, standard.weight);
        unlessDefault(object, "evidenceWanted", value.evidenceWanted, standard.evidenceWanted);
        unlessDefault(object, "inShortForm", value.inShortForm, standard.inShortForm);
        if (value.type != QuestionType::FreeText && value.isAnswerable()) {
            unlessDefault(object, "allowDontKnow", value.allowDontKnow, standard.allowDontKnow);
            unlessDefault(object, "allowNotApplicable", value.allowNotApplicable,
                          standard.allowNotApplicable);
        }
        QJsonArray audience;
        for (const RespondentGroup group : value.audience)
            audience.append(formatWord(respondentGroupWords(), group));
        if (!audience.isEmpty())
            object[key("audience")] = audience;
        if (value.showIf)
            object[key("showIf")] = value.showIf->source();
        unlessDefault(object, "required", value.isRequired, standard.isRequired);
        unlessDefault(object, "factual", value.isFactual, standard.isFactual);
        if (value.constraint)
            object[key("constraint")] = value.constraint->source();
        optionalText(object, "constraintMessage", value.constraintMessage);
        ofType(object, value);
        return object;
    }

    void ofType(QJsonObject &object, const Question &value)
    {
        if (value.type == QuestionType::Level5)
            object[key("descriptors")] = descriptors(value.descriptors);
        if (value.type == QuestionType::Staged)
            object[key("statements")] = statements(value.statements);
        if (value.type == QuestionType::NumericBand) {
            object[key("unit")] = value.unit;
            object[key("bandThresholds")] = numbers(value.bandThresholds);
            unlessDefault(object, "bandHigherIsBetter", value.bandHigherIsBetter,
                          Question().bandHigherIsBetter);
        }
        if (value.type == QuestionType::Number)
            number(object, value);
        if (value.hasChoices())
            choosing(object, value);
        if (value.calculation)
            object[key("calculation")] = value.calculation->source();
    }

    static void number(QJsonObject &object, const Question &value)
    {
        unlessDefault(object, "unit", value.unit, QString());
        const auto end = [&object](const char *name, const std::optional<double> &number) {
            if (number)
                object[key(name)] = *number;
        };
        end("min", value.number.min);
        end("max", value.number.max);
        end("step", value.number.step);
        unlessDefault(object, "decimals", value.number.decimals, NumberRule().decimals);
    }

    static void choosing(QJsonObject &object, const Question &value)
    {
        object[key("choiceList")] = value.choiceList;
        if (value.choiceFilter)
            object[key("choiceFilter")] = value.choiceFilter->source();
        if (value.appearance != Appearance::Plain)
            object[key("appearance")] = formatWord(appearanceWords(), value.appearance);
    }

    static QJsonArray history(const QList<VersionStep> &values)
    {
        QJsonArray steps;
        for (const VersionStep &value : values) {
            QJsonArray changes;
            for (const QuestionChange &item : value.changes)
                changes.append(change(item));
            steps.append(
                QJsonObject{{key("from"), value.from}, {key("to"), value.to}, {key("changes"), changes}});
        }
        return steps;
    }

    static QJsonObject change(const QuestionChange &value)
    {
        QJsonObject object{{key("relation"), formatWord(questionRelationWords(), value.relation)}};
        if (!value.from.isEmpty())
            object[key("from")] = QJsonArray::fromStringList(value.from);
        if (!value.to.isEmpty())
            object[key("to")] = QJsonArray::fromStringList(value.to);
        return object;
    }

    QJsonArray choiceLists(const QList<ChoiceList> &values)
    {
        QJsonArray lists;
        for (const ChoiceList &value : values) {
            QJsonArray choices;
            for (const Choice &item : value.choices)
                choices.append(choice(item));
            lists.append(QJsonObject{{key("code"), value.code}, {key("choices"), choices}});
        }
        return lists;
    }

    QJsonObject choice(const Choice &value)
    {
        QJsonObject object{{key("code"), value.code}, {key("text"), text(value.text)}};
        QJsonObject columns;
        for (auto column = value.columns.begin(); column != value.columns.end(); ++column)
            columns[column.key()] = column.value();
        if (!columns.isEmpty())
            object[key("columns")] = columns;
        return object;
    }

    QJsonArray descriptors(const QList<LevelDescriptor> &values)
    {
        QJsonArray array;
        for (const LevelDescriptor &value : values) {
            QJsonObject object{{key("level"), value.level}, {key("text"), text(value.text)}};
            unlessDefault(object, "mustHaveEvidence", value.mustHaveEvidence,
                          LevelDescriptor().mustHaveEvidence);
            array.append(object);
        }
        return array;
    }

    QJsonArray statements(const QList<StagedStatement> &values)
    {
        QJsonArray array;
        for (const StagedStatement &value : values)
            array.append(QJsonObject{{key("level"), value.level}, {key("text"), text(value.text)}});
        return array;
    }

    bool m_englishIsComplete = true;
};

} // namespace

QByteArray writeFramework(const Framework &framework)
{
    return FrameworkWriting().run(framework);
}

} // namespace samsyn
