// SPDX-License-Identifier: EUPL-1.2
// Why: what really happened, known to the checkers alone: who wrote what, seeing what, and who still has it.
#pragma once

#include "tests/sim/model/ModelTypes.h"

#include <algorithm>
#include <optional>
#include <string>

namespace samsyn::model {

/// One call of edit() that returned, or one change by the server itself.
struct Edit {
    std::uint8_t feed = 0;
    CellName cell;
    Value value = 0;
    Hash id = 0; ///< of its op, as it was made
    std::uint32_t group = 0; ///< edits that share one fate; 0 = alone
    bool isOfTwoGroups = false; ///< a copy of its device made the same op together with others
    bool isServers = false;
    bool isOnServer = false, isHeld = false; ///< where the living server has it
    bool wasInBackup = false; ///< a verified backup has had it
    bool wasPrunedSafely = false; ///< a device forgot it when it was in a backup
    bool wasDestroyed = false; ///< a device lost it through no rule of the protocol
    bool isExcused = false; ///< its last holder was destroyed, or it was erased on purpose
    bool isErased = false; ///< which excuses for good
    int holders = 0; ///< devices with an unpruned op of it
    std::int64_t effMs = 0; ///< of its latest merge
    Seq seq = 0;
    Outcome outcome = Outcome::Held;
};

struct Violation {
    std::string invariant;
    std::string story;
};

class Truth {
public:
    Truth() : m_edits(1) { m_edits.reserve(400); }

    EditNumber add(const Edit &edit)
    {
        m_edits.push_back(edit);
        return EditNumber(m_edits.size() - 1);
    }
    [[nodiscard]] Edit &operator[](EditNumber number) { return m_edits[number]; }
    [[nodiscard]] const Edit &operator[](EditNumber number) const { return m_edits[number]; }
    /// An edit whose op has got its id. A device and its copy that make the same op in the same second have
    /// made one edit: the number of that one, which is promised anew.
    EditNumber add(const Edit &edit, Hash id)
    {
        const auto same =
            std::ranges::find_if(m_edits, [&](const Edit &known) { return known.id == id && id != 0; });
        if (same == m_edits.end()) {
            const EditNumber number = add(edit);
            m_edits[number].id = id;
            return number;
        }
        ++same->holders;
        same->wasDestroyed = same->wasPrunedSafely = false;
        same->isExcused = same->isErased;
        return EditNumber(same - m_edits.begin());
    }
    /// Numbers go from 1 to count() - 1.
    [[nodiscard]] EditNumber count() const { return EditNumber(m_edits.size()); }

    /// The first one is kept.
    void fail(const char *invariant, std::string story)
    {
        if (!m_violation)
            m_violation = Violation{invariant, std::move(story)};
    }
    [[nodiscard]] const std::optional<Violation> &violation() const { return m_violation; }

    /// A device that had the op has lost it through no rule of the protocol.
    void destroyCopy(EditNumber number)
    {
        Edit &edit = m_edits[number];
        --edit.holders;
        edit.wasDestroyed = true;
        if (edit.holders == 0 && !edit.isOnServer)
            edit.isExcused = true;
    }

    std::uint32_t era = 0; ///< how often the server has gone back
    std::uint32_t demoted =
        0; ///< edits that lost against what their author saw, because a rewind had cost the base

private:
    std::vector<Edit> m_edits;
    std::optional<Violation> m_violation;
};

[[nodiscard]] inline std::string describe(EditNumber number, const Edit &edit)
{
    return "edit " + std::to_string(number) + " (feed " + std::to_string(edit.feed) + ", record "
        + std::to_string(edit.cell.record) + ", group " + std::to_string(edit.cell.group) + ")";
}

} // namespace samsyn::model
