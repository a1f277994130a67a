# SPDX-License-Identifier: EUPL-1.2
samsyn_test(tst_SyncState SOURCES service/tst_SyncState.cpp LINKS samsyn_service)
