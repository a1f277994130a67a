# SPDX-License-Identifier: EUPL-1.2
samsyn_test(tst_DeviceStore SOURCES store/tst_DeviceStore.cpp store/DeviceBench.h LINKS samsyn_store)
samsyn_test(tst_Sqlite SOURCES store/tst_Sqlite.cpp LINKS samsyn_store)
samsyn_test(tst_SqliteServerStore SOURCES store/tst_SqliteServerStore.cpp LINKS samsyn_store)
samsyn_test(tst_DeviceBlobs SOURCES store/tst_DeviceBlobs.cpp store/DeviceBench.h LINKS samsyn_store)
