# SPDX-License-Identifier: EUPL-1.2
samsyn_test(tst_Cbor SOURCES records/tst_Cbor.cpp LINKS samsyn_records)
samsyn_test(tst_Records SOURCES records/tst_Records.cpp LINKS samsyn_records)
samsyn_test(tst_RoundRecords SOURCES records/tst_RoundRecords.cpp LINKS samsyn_records)
samsyn_test(tst_EvidenceRecords SOURCES records/tst_EvidenceRecords.cpp LINKS samsyn_records)
samsyn_test(tst_PlanRecords SOURCES records/tst_PlanRecords.cpp LINKS samsyn_records)
samsyn_test(tst_VolumeRecords SOURCES records/tst_VolumeRecords.cpp LINKS samsyn_records)
