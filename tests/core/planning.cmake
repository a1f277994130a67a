# SPDX-License-Identifier: EUPL-1.2
samsyn_test(tst_CostAllocation
    SOURCES planning/tst_CostAllocation.cpp planning/DomainVectors.h LINKS samsyn_planning)
samsyn_test(tst_Milestones SOURCES planning/tst_Milestones.cpp planning/DomainVectors.h LINKS samsyn_planning)
samsyn_test(tst_Benefits SOURCES planning/tst_Benefits.cpp planning/DomainVectors.h LINKS samsyn_planning)
samsyn_test(tst_SwedishWords
    SOURCES planning/tst_SwedishWords.cpp planning/DomainVectors.h LINKS samsyn_planning)
samsyn_test(tst_NeedMatch SOURCES planning/tst_NeedMatch.cpp planning/DomainVectors.h LINKS samsyn_planning)
