# SPDX-License-Identifier: EUPL-1.2
samsyn_test(tst_SyncResponder SOURCES sync/tst_SyncResponder.cpp sync/ResponderChecks.h LINKS samsyn_service)
samsyn_test(tst_SyncMerge SOURCES sync/tst_SyncMerge.cpp sync/ResponderChecks.h LINKS samsyn_service)
samsyn_test(tst_SyncPull SOURCES sync/tst_SyncPull.cpp sync/ResponderChecks.h LINKS samsyn_service)
samsyn_test(tst_Permission SOURCES sync/tst_Permission.cpp LINKS samsyn_service)
samsyn_test(tst_SyncSession SOURCES sync/tst_SyncSession.cpp sync/HandResponder.h LINKS samsyn_sync)
samsyn_test(tst_Messages SOURCES sync/tst_Messages.cpp LINKS samsyn_sync)
samsyn_test(tst_DeviceServer SOURCES sync/tst_DeviceServer.cpp LINKS samsyn_service)
