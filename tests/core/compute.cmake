# SPDX-License-Identifier: EUPL-1.2
samsyn_test(tst_Compute SOURCES compute/tst_Compute.cpp scoring/SampleRound.h LINKS samsyn_compute)
samsyn_test(tst_ComputeRefusals
    SOURCES compute/tst_ComputeRefusals.cpp compute/ComputeRun.h LINKS samsyn_compute)
samsyn_test(tst_ComputeVectors
    SOURCES compute/tst_ComputeVectors.cpp compute/ComputeRun.h planning/DomainVectors.h scoring/SampleRound.h
    LINKS samsyn_compute)
