# SPDX-License-Identifier: EUPL-1.2
samsyn_test(tst_DotVote
    SOURCES fieldwork/tst_DotVote.cpp planning/DomainVectors.h LINKS samsyn_fieldwork)
samsyn_test(tst_WorkshopVotes
    SOURCES fieldwork/tst_WorkshopVotes.cpp planning/DomainVectors.h LINKS samsyn_fieldwork)
samsyn_test(tst_Endorsement SOURCES fieldwork/tst_Endorsement.cpp LINKS samsyn_fieldwork)
samsyn_test(tst_RealVotes SOURCES fieldwork/tst_RealVotes.cpp LINKS samsyn_fieldwork)
