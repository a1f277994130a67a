// SPDX-License-Identifier: EUPL-1.2
// Why: expected failures are values that the caller cannot overlook; member names follow std::expected
// (C++23).
#pragma once

#include "core/base/Error.h"
#include "core/base/Require.h"

#include <optional>
#include <utility>
#include <variant>

namespace samsyn {

/// A value of T or the Error that prevented it. Reading the wrong side is a bug and hits SAMSYN_REQUIRE.
template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) { }
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) { }

    [[nodiscard]] bool has_value() const noexcept { return m_state.index() == 0; }
    explicit operator bool() const noexcept { return has_value(); }

    [[nodiscard]] T &value() &
    {
        SAMSYN_REQUIRE(has_value());
        return *std::get_if<0>(&m_state);
    }
    [[nodiscard]] const T &value() const &
    {
        SAMSYN_REQUIRE(has_value());
        return *std::get_if<0>(&m_state);
    }
    [[nodiscard]] T &&value() &&
    {
        SAMSYN_REQUIRE(has_value());
        return std::move(*std::get_if<0>(&m_state));
    }
    [[nodiscard]] const Error &error() const
    {
        SAMSYN_REQUIRE(!has_value());
        return *std::get_if<1>(&m_state);
    }

    [[nodiscard]] T &operator*() & { return value(); }
    [[nodiscard]] const T &operator*() const & { return value(); }
    [[nodiscard]] T &&operator*() && { return std::move(*this).value(); }
    [[nodiscard]] T *operator->() { return &value(); }
    [[nodiscard]] const T *operator->() const { return &value(); }

private:
    std::variant<T, Error> m_state;
};

/// Success without a value, or the Error that prevented it.
template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)) { }

    [[nodiscard]] bool has_value() const noexcept { return !m_error.has_value(); }
    explicit operator bool() const noexcept { return has_value(); }
    [[nodiscard]] const Error &error() const
    {
        SAMSYN_REQUIRE(m_error.has_value());
        return *m_error;
    }

private:
    std::optional<Error> m_error;
};

} // namespace samsyn

/// Leaves the function with the error of `expr` (a Result) when it failed; for functions that return a
/// Result.
#define SAMSYN_TRY(expr)                                                                                     \
    do {                                                                                                     \
        auto &&samsynTried = (expr);                                                                         \
        if (!samsynTried)                                                                                    \
            return samsynTried.error();                                                                      \
    } while (false)
