# SPDX-License-Identifier: EUPL-1.2
samsyn_test(tst_Compute SOURCES compute/tst_Compute.cpp scoring/SampleRound.h LINKS samsyn_compute)
