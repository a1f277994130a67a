# SPDX-License-Identifier: EUPL-1.2
samsyn_test(tst_SyncState SOURCES service/tst_SyncState.cpp LINKS samsyn_service)
samsyn_test(tst_ResultPublisher
    SOURCES service/tst_ResultPublisher.cpp scoring/SampleRound.h LINKS samsyn_service)
