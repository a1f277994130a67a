# SPDX-License-Identifier: EUPL-1.2
samsyn_test(tst_Base SOURCES base/tst_Base.cpp LINKS samsyn_base)
