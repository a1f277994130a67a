// SPDX-License-Identifier: EUPL-1.2
#include "platform/cli/RoundTables.h"

#include <QSet>

namespace samsyn::cli {

namespace {

constexpr int kCodeChars = 12;
constexpr qint64 kMostInhabitants = 100000000;

const QStringList &kindWords()
{
    static const QStringList words = {QStringLiteral("municipality"), QStringLiteral("municipalAssociation"),
                                      QStringLiteral("jointItBody"),  QStringLiteral("jointCommittee"),
                                      QStringLiteral("company"),      QStringLiteral("university"),
                                      QStringLiteral("region"),       QStringLiteral("nationalBody"),
                                      QStringLiteral("other")};
    return words;
}

class OrganisationReader {
public:
    explicit OrganisationReader(const CsvTable &table) : m_table(table) { }

    TableReading<FrozenOrganisation> run()
    {
        for (const CsvRow &row : m_table.rows())
            read(row);
        if (!m_reading.findings.isEmpty())
            m_reading.items.clear();
        return std::move(m_reading);
    }

private:
    void refuse(const CsvRow &row, const QString &what)
    {
        m_reading.findings += Error{ErrorCode::CsvRule, m_table.place(row), what};
    }

    void read(const CsvRow &row)
    {
        MemberOrganisationGroup identity;
        identity.code = m_table.field(row, QStringLiteral("code"));
        identity.name.sv = m_table.field(row, QStringLiteral("name_sv"));
        identity.name.en = m_table.field(row, QStringLiteral("name_en"));
        checkIdentity(row, identity);
        readKind(row, identity);
        readPopulation(row, identity);
        const QString benchmarkable = m_table.field(row, QStringLiteral("benchmarkable"));
        if (!benchmarkable.isEmpty() && benchmarkable != QLatin1String("yes")
            && benchmarkable != QLatin1String("no"))
            refuse(row, QStringLiteral("benchmarkable is \"%1\"; write yes or no").arg(benchmarkable));
        identity.benchmarkable = benchmarkable != QLatin1String("no");
        m_reading.items.push_back({RecordId(), identity, {}});
    }

    void checkIdentity(const CsvRow &row, const MemberOrganisationGroup &identity)
    {
        if (identity.code.isEmpty() || identity.code.size() > kCodeChars)
            refuse(row,
                   QStringLiteral("the code \"%1\" must have 1 to %2 characters")
                       .arg(identity.code)
                       .arg(kCodeChars));
        if (m_codes.contains(identity.code))
            refuse(row,
                   QStringLiteral("the code \"%1\" stands twice; give each organisation its own")
                       .arg(identity.code));
        m_codes.insert(identity.code);
        if (identity.name.sv.isEmpty() || identity.name.sv.size() > kNameChars
            || identity.name.en.size() > kNameChars)
            refuse(
                row,
                QStringLiteral("name_sv must have 1 to %1 characters, name_en at most %1").arg(kNameChars));
    }

    void readKind(const CsvRow &row, MemberOrganisationGroup &identity)
    {
        const QString word = m_table.field(row, QStringLiteral("kind"));
        const qsizetype index = word.isEmpty() ? 0 : kindWords().indexOf(word);
        if (index < 0)
            return refuse(row,
                          QStringLiteral("unknown kind \"%1\"; possible are: %2")
                              .arg(word, kindWords().join(QStringLiteral(", "))));
        identity.kind = OrganisationKind(index);
    }

    void readPopulation(const CsvRow &row, MemberOrganisationGroup &identity)
    {
        const QString digits = m_table.field(row, QStringLiteral("population"));
        if (digits.isEmpty())
            return;
        bool isNumber = false;
        const qint64 number = digits.toLongLong(&isNumber);
        if (!isNumber || number < 1 || number > kMostInhabitants)
            return refuse(
                row, QStringLiteral("population is \"%1\"; write a whole number without spaces").arg(digits));
        identity.population = number;
    }

    const CsvTable &m_table;
    QSet<QString> m_codes; // asked only for membership
    TableReading<FrozenOrganisation> m_reading;
};

} // namespace

const CsvColumns &organisationColumns()
{
    static const CsvColumns columns = {{QStringLiteral("code"), QStringLiteral("name_sv")},
                                       {QStringLiteral("name_en"), QStringLiteral("kind"),
                                        QStringLiteral("population"), QStringLiteral("benchmarkable")}};
    return columns;
}

TableReading<FrozenOrganisation> readOrganisations(const QString &path)
{
    const Result<CsvTable> table = CsvTable::read(path, organisationColumns());
    if (!table)
        return {{}, {table.error()}};
    if (table->rows().empty())
        return {{},
                {Error{ErrorCode::CsvRule, path,
                       QStringLiteral("no organisation stands in the table; add rows")}}};
    return OrganisationReader(*table).run();
}

} // namespace samsyn::cli
