// SPDX-License-Identifier: EUPL-1.2
// Why: a framework travels as one package and its parts.
#pragma once

#include "core/records/RecordTypes.h"

namespace samsyn {

/// FrameworkPackage 1: a published framework version; its JSON, deflated, lies in `partCount` FrameworkParts.
struct FrameworkPackageGroup {
    QString code, version;
    LocalText name;
    QByteArray sha256; ///< of the deflated bytes, 32 bytes
    qint64 partCount = 0, rawBytes = 0;

    SAMSYN_GROUP(FrameworkPackage, 1)
    {
        v.text("code", self.code, kCodeChars);
        v.text("version", self.version, kVersionChars);
        v.text("name.sv", self.name.sv, kNameChars);
        v.text("name.en", self.name.en, kNameChars);
        v.bytes("sha256", self.sha256, 32);
        v.integer("partCount", self.partCount, {1, 200});
        v.integer("rawBytes", self.rawBytes, {1, 16 * 1024 * 1024});
    }
};

/// FrameworkPart 1
struct FrameworkPartGroup {
    RecordId package;
    qint64 index = 0;
    QByteArray bytes;

    SAMSYN_GROUP(FrameworkPart, 1)
    {
        v.id("package", self.package);
        v.integer("index", self.index, {0, 199});
        v.bytes("bytes", self.bytes, kFrameworkPartBytes);
    }
};

} // namespace samsyn
