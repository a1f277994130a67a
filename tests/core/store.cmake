# SPDX-License-Identifier: EUPL-1.2
samsyn_test(tst_DeviceStore SOURCES store/tst_DeviceStore.cpp store/DeviceBench.h LINKS samsyn_store)
samsyn_test(tst_Sqlite SOURCES store/tst_Sqlite.cpp LINKS samsyn_store)
samsyn_test(tst_SqliteServerStore SOURCES store/tst_SqliteServerStore.cpp LINKS samsyn_store)
samsyn_test(tst_DeviceBlobs SOURCES store/tst_DeviceBlobs.cpp store/DeviceBench.h LINKS samsyn_store)
find_package(SQLite3 3.40 REQUIRED)
samsyn_test(tst_FaultVfs SOURCES store/tst_FaultVfs.cpp store/DeviceBench.h ${CMAKE_SOURCE_DIR}/tests/support/FaultVfs.cpp
            ${CMAKE_SOURCE_DIR}/tests/support/FaultVfsCalls.cpp LINKS samsyn_store SQLite::SQLite3)
