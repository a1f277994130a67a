// SPDX-License-Identifier: EUPL-1.2
#include "core/service/FormNotes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace samsyn {

namespace {
constexpr QLatin1String kTyped("typed"), kCertain("certain"), kDismissed("dismissed");
} // namespace

QByteArray toBytes(const FormNotes &notes)
{
    if (notes == FormNotes())
        return {};
    QJsonObject typed, certain;
    for (auto entry = notes.typed.begin(); entry != notes.typed.end(); ++entry)
        typed.insert(entry.key(), entry.value());
    for (auto entry = notes.certain.begin(); entry != notes.certain.end(); ++entry)
        certain.insert(entry.key(), entry.value());
    const QJsonObject whole{
        {kTyped, typed}, {kCertain, certain}, {kDismissed, QJsonArray::fromStringList(notes.dismissed)}};
    return QJsonDocument(whole).toJson(QJsonDocument::Compact);
}

FormNotes formNotesFrom(const QByteArray &bytes)
{
    const QJsonObject whole = QJsonDocument::fromJson(bytes).object();
    const QJsonObject typed = whole.value(kTyped).toObject(), certain = whole.value(kCertain).toObject();
    const QJsonArray dismissed = whole.value(kDismissed).toArray();
    FormNotes notes;
    for (auto entry = typed.begin(); entry != typed.end(); ++entry)
        notes.typed.insert(entry.key(), entry.value().toString());
    for (auto entry = certain.begin(); entry != certain.end(); ++entry)
        notes.certain.insert(entry.key(), entry.value().toDouble());
    for (const QJsonValue &code : dismissed)
        notes.dismissed.append(code.toString());
    return notes;
}

QStringList mustBeMended(const FormSession &form, const FormNotes &notes)
{
    const QStringList blocking = form.blocking();
    QStringList codes;
    for (const Question *question : form.questions()) {
        if (blocking.contains(question->code) || notes.typed.contains(question->code))
            codes.append(question->code);
    }
    return codes;
}

} // namespace samsyn
