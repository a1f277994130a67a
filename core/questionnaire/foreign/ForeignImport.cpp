// SPDX-License-Identifier: EUPL-1.2
#include "core/questionnaire/foreign/ForeignImport.h"

#include "core/questionnaire/FrameworkReader.h"
#include "core/questionnaire/foreign/ForeignQuestions.h"
#include "core/questionnaire/foreign/TextTemplate.h"

#include <QJsonDocument>

#include <algorithm>

namespace samsyn {

namespace {

using Records = std::vector<const SourceRecord *>;

/// Numbers before words, numbers by size, words by their characters.
bool comesBefore(const QString &left, const QString &right)
{
    bool isLeftNumber = false, isRightNumber = false;
    const double leftNumber = left.toDouble(&isLeftNumber), rightNumber = right.toDouble(&isRightNumber);
    if (isLeftNumber && isRightNumber)
        return leftNumber < rightNumber;
    return isLeftNumber != isRightNumber ? isLeftNumber : left < right;
}

class ForeignRun {
public:
    ForeignRun(const ForeignMapping &mapping, const SourceRecords &records)
        : m_mapping(mapping), m_records(records), m_questions(mapping, records, m_report)
    {
        m_report.setLanguage(mapping.language);
    }

    QJsonObject framework()
    {
        QJsonObject framework = m_mapping.head;
        framework.insert(QStringLiteral("format"), QStringLiteral("samsyn-framework/1"));
        const Records areas = sorted(m_mapping.areas, nullptr);
        QJsonArray list;
        for (const SourceRecord *area : areas) {
            const QJsonObject object = areaOf(*area);
            if (!object.isEmpty())
                list.append(object);
        }
        framework.insert(QStringLiteral("areas"), list);
        if (!m_questions.choiceLists().isEmpty())
            framework.insert(QStringLiteral("choiceLists"), m_questions.choiceLists());
        noteOrphans(m_mapping.capabilities, m_mapping.areas.from);
        noteOrphans(m_mapping.questions, m_mapping.capabilities.from);
        return framework;
    }

    QList<ForeignRemark> remarks() const
    {
        QList<ForeignRemark> all = counted();
        for (const QString &remark : m_mapping.remarks)
            all.append({ForeignRemarkKind::Changed, {}, remark});
        if (m_mapping.language == QLatin1String("en"))
            all.append(
                {ForeignRemarkKind::Changed,
                 {},
                 QStringLiteral("%1 texts are in English; they stand as they are where Swedish is expected")
                     .arg(m_report.texts())});
        if (m_questions.unevenQuestions() > 0)
            all.append(
                {ForeignRemarkKind::Changed,
                 {},
                 QStringLiteral("the answers of %1 questions are worth values in the source (%2) whose "
                                "distances are not those of the scale's levels, so scores differ")
                     .arg(m_questions.unevenQuestions())
                     .arg(m_questions.unevenValues())});
        for (const QString &collection : m_mapping.collections.keys()) {
            const QStringList keys = m_records.unreadKeys(collection);
            if (!keys.isEmpty())
                all.append({ForeignRemarkKind::NotPlaced, collection,
                            QStringLiteral("not taken over: %1").arg(keys.join(QStringLiteral(", ")))});
        }
        all += m_report.remarks();
        for (const QList<Error> &errors : {m_records.broken(), m_records.unused()}) {
            for (const Error &error : errors)
                all.append({ForeignRemarkKind::NotPlaced, error.where, error.what});
        }
        return all;
    }

private:
    QList<ForeignRemark> counted() const
    {
        QList<ForeignRemark> counts;
        const auto add = [&](int count, const QString &what) {
            counts.append({ForeignRemarkKind::CameIn, {}, QStringLiteral("%1 %2").arg(count).arg(what)});
        };
        add(m_areas, QStringLiteral("areas"));
        add(m_capabilities, QStringLiteral("capabilities"));
        for (auto count = m_questions.counts().cbegin(); count != m_questions.counts().cend(); ++count)
            add(count.value(), QStringLiteral("questions of type ") + count.key());
        return counts;
    }

    /// The records of a rule that belong to `parent`, in the rule's order.
    Records sorted(const NodeRule &rule, const SourceRecord *parent) const
    {
        Records found;
        for (const auto &record : m_records.of(rule.from)) {
            if (!parent || m_records.recordAt(*record, rule.in) == parent)
                found.push_back(record.get());
        }
        std::stable_sort(
            found.begin(), found.end(), [&](const SourceRecord *left, const SourceRecord *right) {
                for (const QString &path : rule.order) {
                    const QString a = m_records.textAt(*left, path), b = m_records.textAt(*right, path);
                    if (a != b)
                        return comesBefore(a, b);
                }
                return false;
            });
        return found;
    }

    QJsonObject nodeOf(const NodeRule &rule, const SourceRecord &record)
    {
        const QString name = filledTemplate(rule.name, m_records, record);
        QJsonObject node = {
            {QStringLiteral("code"),
             m_report.code(filledTemplate(rule.code, m_records, record), record.place)},
            {QStringLiteral("name"), m_report.localText(name, ForeignLimits::kName, record.place)}};
        QStringList paragraphs;
        for (const QString &paragraph : rule.description)
            paragraphs += filledTemplate(paragraph, m_records, record);
        paragraphs.removeAll(QString());
        if (!paragraphs.isEmpty())
            node.insert(
                QStringLiteral("description"),
                m_report.localText(paragraphs.join(QLatin1Char('\n')), ForeignLimits::kText, record.place));
        return node;
    }

    QJsonObject areaOf(const SourceRecord &record)
    {
        QJsonArray capabilities;
        for (const SourceRecord *capability : sorted(m_mapping.capabilities, &record)) {
            const QJsonObject object = capabilityOf(*capability);
            if (!object.isEmpty())
                capabilities.append(object);
        }
        if (capabilities.isEmpty()) {
            m_report.notPlaced(record.place, QStringLiteral("the area has no capability with a question"));
            return {};
        }
        ++m_areas;
        QJsonObject area = nodeOf(m_mapping.areas, record);
        area.insert(QStringLiteral("capabilities"), capabilities);
        return area;
    }

    QJsonObject capabilityOf(const SourceRecord &record)
    {
        QJsonArray questions;
        for (const SourceRecord *question : sorted(m_mapping.questions, &record)) {
            for (const QJsonObject &object : m_questions.of(*question))
                questions.append(object);
        }
        if (questions.isEmpty()) {
            m_report.notPlaced(record.place,
                               QStringLiteral("the capability \"%1\" has no question")
                                   .arg(filledTemplate(m_mapping.capabilities.name, m_records, record)));
            return {};
        }
        ++m_capabilities;
        QJsonObject capability = nodeOf(m_mapping.capabilities, record);
        capability.insert(QStringLiteral("questions"), questions);
        return capability;
    }

    void noteOrphans(const NodeRule &rule, const QString &parents)
    {
        for (const auto &record : m_records.of(rule.from)) {
            const SourceRecord *parent = m_records.recordAt(*record, rule.in);
            if (!parent || parent->collection != parents)
                m_report.notPlaced(record->place,
                                   QStringLiteral("\"%1\" belongs to nothing in %2")
                                       .arg(filledTemplate(rule.name, m_records, *record).left(70), parents));
        }
    }

    const ForeignMapping &m_mapping;
    const SourceRecords &m_records;
    ForeignReport m_report;
    ForeignQuestions m_questions;
    int m_areas = 0, m_capabilities = 0;
};

} // namespace

ForeignImport importForeign(const ForeignMapping &mapping, QList<SourceFile> files)
{
    std::ranges::sort(files, {}, &SourceFile::name);
    const Result<SourceRecords> records = SourceRecords::read(mapping, files);
    if (!records)
        return {{}, {}, {records.error()}};
    ForeignRun run(mapping, *records);
    const QByteArray json = QJsonDocument(run.framework()).toJson();
    FrameworkReading reading = readFramework(json, QStringLiteral("import"));
    return {std::move(reading.framework), run.remarks(), reading.findings};
}

} // namespace samsyn
