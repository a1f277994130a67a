// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/foreign/ForeignQuestions.h"

#include "core/questionnaire/foreign/TextTemplate.h"

#include <algorithm>
#include <cmath>

namespace samsyn {

namespace {

QString key(const char *name)
{
    return QLatin1String(name);
}

} // namespace

void ForeignReport::changed(const QString &place, const QString &what)
{
    m_remarks.append({ForeignRemarkKind::Changed, place, what});
}

void ForeignReport::notPlaced(const QString &place, const QString &what)
{
    m_remarks.append({ForeignRemarkKind::NotPlaced, place, what});
}

QJsonObject ForeignReport::localText(const QString &text, qsizetype maxChars, const QString &place)
{
    const QString whole = fittedText(text, std::max(text.size() * 3, maxChars));
    const QString fit = fittedText(text, maxChars);
    if (fit != whole)
        changed(place,
                QStringLiteral("a text of %1 characters was cut to %2: \"%3 ...\"")
                    .arg(whole.size())
                    .arg(fit.size())
                    .arg(fit.left(40)));
    ++m_texts;
    // Swedish is what every framework has; a text that exists in English alone stands there as well.
    QJsonObject local = {{QStringLiteral("sv"), fit}};
    if (m_language == QLatin1String("en"))
        local.insert(QStringLiteral("en"), fit);
    return local;
}

QString ForeignReport::code(const QString &text, const QString &place)
{
    const QString code = fittedCode(text);
    if (code != text)
        changed(place, QStringLiteral("the code \"%1\" became \"%2\"").arg(text, code));
    return code;
}

bool ForeignQuestions::isNotApplicable(const QString &answer) const
{
    return m_mapping.answers.notApplicable.contains(answer, Qt::CaseInsensitive);
}

QList<QJsonObject> ForeignQuestions::of(const SourceRecord &record)
{
    const std::vector<Option> options = optionsOf(record);
    const TypeRule *rule = typeFor(record, options);
    if (!rule) {
        m_report.notPlaced(record.place,
                           QStringLiteral("no type of question fits %1 answers").arg(options.size()));
        return {};
    }
    const NodeRule &node = m_mapping.questions;
    QJsonObject question;
    question[key("code")] = m_report.code(filledTemplate(node.code, m_records, record), record.place);
    question[key("type")] = rule->type;
    question[key("text")] =
        m_report.localText(filledTemplate(node.name, m_records, record), ForeignLimits::kText, record.place);
    QStringList help;
    for (const QString &paragraph : node.description)
        help += filledTemplate(paragraph, m_records, record);
    help.removeAll(QString());
    if (!help.isEmpty())
        question[key("help")] =
            m_report.localText(help.join(QLatin1Char('\n')), ForeignLimits::kText, record.place);
    if (rule->type == QLatin1String("level5"))
        addLevels(question, *rule, options, record.place);
    if (rule->type == QLatin1String("level5"))
        addWeight(question, record);
    if (rule->type == QLatin1String("singleChoice"))
        addChoices(question, options, record.place);
    addCondition(question, m_mapping.showIf, record);
    enter(question);
    QList<QJsonObject> made = {question};
    if (!m_mapping.followUp || !m_records.fits(record, m_mapping.followUp->when))
        return made;
    const QString text = filledTemplate(m_mapping.followUp->text, m_records, record);
    if (text.isEmpty())
        return made;
    QJsonObject follow;
    follow[key("code")] =
        m_report.code(filledTemplate(m_mapping.followUp->code, m_records, record), record.place);
    follow[key("type")] = key("freeText");
    follow[key("text")] = m_report.localText(text, ForeignLimits::kText, record.place);
    addCondition(follow, m_mapping.followUp->showIf, record);
    enter(follow);
    return made << follow;
}

std::vector<ForeignQuestions::Option> ForeignQuestions::optionsOf(const SourceRecord &record) const
{
    const AnswerRule &rule = m_mapping.answers;
    const std::optional<SourceValue> list =
        rule.items.isEmpty() ? std::nullopt : m_records.at(record, rule.items);
    std::vector<Option> options;
    if (!list)
        return options;
    const auto part = [](const SourceValue &item, const QString &path) {
        const SourceValue *value = path == QLatin1String(".") ? &item : item.field(path);
        return value ? value->text.simplified() : QString();
    };
    for (const SourceValue &item : list->items) {
        Option option;
        option.text = part(item, rule.text);
        bool isNumber = false;
        const double value = part(item, rule.value).toDouble(&isNumber);
        if (isNumber)
            option.value = value;
        option.order = rule.order.isEmpty() ? double(options.size()) : part(item, rule.order).toDouble();
        if (!option.text.isEmpty())
            options.push_back(option);
    }
    std::stable_sort(options.begin(), options.end(),
                     [](const Option &left, const Option &right) { return left.order < right.order; });
    return options;
}

/// The numbers of the scale's levels as the mapping states it; empty when it states none that make sense.
QList<int> ForeignQuestions::scaleLevels() const
{
    const QJsonObject scale = m_mapping.head.value(key("scale")).toObject();
    QList<int> levels;
    for (const QJsonValue &level : scale.value(key("levels")).toArray())
        levels += level.toInt();
    const int step = std::max(1, scale.value(key("step")).toInt(1));
    const int max = scale.contains(key("levels")) ? -1 : scale.value(key("max")).toInt();
    for (int level = scale.value(key("min")).toInt(); level <= max && levels.size() < LevelScale::kMostLevels;
         level += step)
        levels += level;
    return levels;
}

const TypeRule *ForeignQuestions::typeFor(const SourceRecord &record,
                                          const std::vector<Option> &options) const
{
    QStringList texts;
    for (const Option &option : options) {
        if (!isNotApplicable(option.text))
            texts += option.text;
    }
    texts.sort();
    const qsizetype levels = scaleLevels().size();
    for (const TypeRule &rule : m_mapping.types) {
        const bool isLevel = rule.type == QLatin1String("level5");
        const bool fitsLevels =
            rule.isInOrder ? texts.size() == levels : texts == QStringList(rule.levels.keys());
        const bool fitsChoices = rule.type != QLatin1String("singleChoice") || texts.size() > 1;
        if ((!isLevel || fitsLevels) && fitsChoices && m_records.fits(record, rule.when))
            return &rule;
    }
    return nullptr;
}

void ForeignQuestions::addLevels(QJsonObject &question, const TypeRule &rule,
                                 const std::vector<Option> &options, const QString &place)
{
    const QList<int> scale = scaleLevels();
    qsizetype next = 0;
    QMap<int, QJsonObject> descriptors;
    for (const Option &option : options) {
        if (isNotApplicable(option.text)) {
            question[key("allowNotApplicable")] = true;
            continue;
        }
        const int level = rule.isInOrder ? scale.value(next) : rule.levels.value(option.text);
        ++next;
        descriptors[level] = {
            {key("level"), level},
            {key("text"), m_report.localText(option.text, ForeignLimits::kDescriptor, place)}};
    }
    std::vector<Option> levels = options;
    std::erase_if(levels, [this](const Option &option) { return isNotApplicable(option.text); });
    noteUneven(levels, scale);
    QJsonArray list;
    for (const QJsonObject &descriptor : std::as_const(descriptors))
        list.append(descriptor);
    question[key("descriptors")] = list;
}

/// Notes values whose distances are not those of the scale.
void ForeignQuestions::noteUneven(const std::vector<Option> &options, const QList<int> &scale)
{
    QStringList values;
    bool isUneven = false;
    const std::size_t count = options.size();
    for (std::size_t i = 0; i < count && qsizetype(count) == scale.size(); ++i) {
        if (!options[i].value || !options.front().value || !options.back().value)
            return;
        values += QString::number(*options[i].value);
        const double range = *options.back().value - *options.front().value;
        const double share = range > 0 ? (*options[i].value - *options.front().value) / range : 0;
        const int reach = scale.last() - scale.first();
        const double here = double(scale[qsizetype(i)] - scale.first()) / std::max(1, reach);
        isUneven = isUneven || std::abs(share - here) > 1e-6;
    }
    if (!isUneven)
        return;
    ++m_unevenQuestions;
    m_unevenValues = values.join(QStringLiteral(", "));
}

void ForeignQuestions::addChoices(QJsonObject &question, const std::vector<Option> &options,
                                  const QString &place)
{
    QJsonArray choices;
    for (const Option &option : options) {
        if (isNotApplicable(option.text)) {
            question[key("allowNotApplicable")] = true;
            continue;
        }
        choices.append(
            QJsonObject{{key("code"), QString::number(choices.size() + 1)},
                        {key("text"), m_report.localText(option.text, ForeignLimits::kChoice, place)}});
    }
    auto known = std::ranges::find(m_choiceLists, choices, &std::pair<QString, QJsonArray>::second);
    if (known == m_choiceLists.end())
        known =
            m_choiceLists.insert(known, {QStringLiteral("list%1").arg(m_choiceLists.size() + 1), choices});
    question[key("choiceList")] = known->first;
}

QJsonArray ForeignQuestions::choiceLists() const
{
    QJsonArray lists;
    for (const auto &[code, choices] : m_choiceLists)
        lists.append(QJsonObject{{key("code"), code}, {key("choices"), choices}});
    return lists;
}

void ForeignQuestions::addWeight(QJsonObject &question, const SourceRecord &record)
{
    if (m_mapping.weight.isEmpty())
        return;
    const QString text = filledTemplate(m_mapping.weight, m_records, record);
    bool isNumber = false;
    const double weight = text.toDouble(&isNumber);
    if (isNumber && weight > 0)
        question[key("weight")] = weight;
    else
        m_report.changed(record.place,
                         QStringLiteral("the weight \"%1\" is no number above 0; 1 was taken").arg(text));
}

void ForeignQuestions::addCondition(QJsonObject &question, const std::vector<ShowRule> &rules,
                                    const SourceRecord &record)
{
    QString problem;
    for (const ShowRule &rule : rules) {
        if (!m_records.fits(record, rule.when))
            continue;
        const QString expression = filledTemplate(rule.expression, m_records, record);
        const QString unfit = unfitName(expression, rule.neededType);
        if (unfit.isEmpty()) {
            question[key("showIf")] = expression;
            return;
        }
        problem = QStringLiteral("the condition \"%1\" was left out: %2 is no earlier question of type %3")
                      .arg(expression, unfit, rule.neededType);
    }
    if (!problem.isEmpty())
        m_report.notPlaced(record.place, problem);
}

QString ForeignQuestions::unfitName(const QString &expression, const QString &neededType) const
{
    static const QRegularExpression reference(QStringLiteral("\\$\\{([^}]+)\\}"));
    auto names = reference.globalMatch(expression);
    while (names.hasNext()) {
        const QString name = names.next().captured(1);
        if (m_types.value(name) != neededType)
            return name;
    }
    return {};
}

void ForeignQuestions::enter(const QJsonObject &question)
{
    const QString type = question.value(key("type")).toString();
    m_types.insert(question.value(key("code")).toString(), type);
    ++m_counts[type];
}

} // namespace samsyn
