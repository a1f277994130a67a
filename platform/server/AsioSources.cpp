// SPDX-License-Identifier: EUPL-1.2
// Why: the parts of Asio and Beast that need no template are compiled here once.
#include <boost/asio/impl/src.hpp>
#include <boost/asio/ssl/impl/src.hpp>
#include <boost/beast/src.hpp>
