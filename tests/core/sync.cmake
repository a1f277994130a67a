# SPDX-License-Identifier: EUPL-1.2
samsyn_test(tst_SyncResponder SOURCES sync/tst_SyncResponder.cpp LINKS samsyn_service)
samsyn_test(tst_Permission SOURCES sync/tst_Permission.cpp LINKS samsyn_service)
samsyn_test(tst_SyncSession SOURCES sync/tst_SyncSession.cpp sync/HandResponder.h LINKS samsyn_sync)
