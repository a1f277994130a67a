# SPDX-License-Identifier: EUPL-1.2
samsyn_test(tst_SyncState SOURCES service/tst_SyncState.cpp LINKS samsyn_service)
samsyn_test(tst_ResultPublisher
    SOURCES service/tst_ResultPublisher.cpp scoring/SampleRound.h LINKS samsyn_service)
samsyn_test(tst_AnswerService SOURCES service/tst_AnswerService.cpp service/SurveyBench.h LINKS samsyn_service)
samsyn_test(tst_FrameworkLibrary SOURCES service/tst_FrameworkLibrary.cpp service/SurveyBench.h LINKS samsyn_service)
samsyn_test(tst_RoundService SOURCES service/tst_RoundService.cpp service/SurveyBench.h LINKS samsyn_service)
samsyn_test(tst_ServerAccounts SOURCES service/tst_ServerAccounts.cpp LINKS samsyn_service)
samsyn_test(tst_RoundCloser SOURCES service/tst_RoundCloser.cpp LINKS samsyn_service)
samsyn_test(tst_FrozenSheet
    SOURCES service/tst_FrozenSheet.cpp scoring/RandomRound.h scoring/SampleRound.h LINKS samsyn_service)
samsyn_test(tst_RoundPublication SOURCES service/tst_RoundPublication.cpp LINKS samsyn_service)
samsyn_test(tst_InvitationList SOURCES service/tst_InvitationList.cpp LINKS samsyn_service)
samsyn_test(tst_MovedClosing SOURCES service/tst_MovedClosing.cpp LINKS samsyn_service)
samsyn_test(tst_RoundResponses SOURCES service/tst_RoundResponses.cpp service/SurveyBench.h LINKS samsyn_service)
samsyn_test(tst_ResultApproval SOURCES service/tst_ResultApproval.cpp LINKS samsyn_service)
samsyn_test(tst_RoundReviewService SOURCES service/tst_RoundReviewService.cpp service/SurveyBench.h LINKS samsyn_service)
samsyn_test(tst_RoundRights SOURCES service/tst_RoundRights.cpp service/SurveyBench.h LINKS samsyn_service)
samsyn_test(tst_RoundVersion SOURCES service/tst_RoundVersion.cpp LINKS samsyn_service)
samsyn_test(tst_FeedKeeper SOURCES service/tst_FeedKeeper.cpp LINKS samsyn_service)
samsyn_test(tst_OwnResultService SOURCES service/tst_OwnResultService.cpp service/SurveyBench.h LINKS samsyn_service)
samsyn_test(tst_EvidenceService SOURCES service/tst_EvidenceService.cpp service/SurveyBench.h LINKS samsyn_service)
samsyn_test(tst_RoundOpener SOURCES service/tst_RoundOpener.cpp LINKS samsyn_service)
samsyn_test(tst_FormFilling SOURCES service/tst_FormFilling.cpp service/SurveyBench.h LINKS samsyn_service)
samsyn_test(tst_AuthoringService SOURCES service/tst_AuthoringService.cpp service/SurveyBench.h LINKS samsyn_service)
samsyn_test(tst_DraftDocument SOURCES service/tst_DraftDocument.cpp LINKS samsyn_service)
samsyn_test(tst_StandingService
    SOURCES service/tst_StandingService.cpp scoring/SampleRound.h LINKS samsyn_service)
samsyn_test(tst_TrendService SOURCES service/tst_TrendService.cpp service/SurveyBench.h LINKS samsyn_service)
samsyn_test(tst_TargetService
    SOURCES service/tst_TargetService.cpp service/PlanBench.h service/SurveyBench.h store/DeviceBench.h
    LINKS samsyn_service)
samsyn_test(tst_ActionService SOURCES service/tst_ActionService.cpp service/SurveyBench.h LINKS samsyn_service)
samsyn_test(tst_JointService
    SOURCES service/tst_JointService.cpp service/PlanBench.h service/SurveyBench.h LINKS samsyn_service)
samsyn_test(tst_VolumeService
    SOURCES service/tst_VolumeService.cpp service/VolumeBench.h service/PlanBench.h service/SurveyBench.h store/DeviceBench.h
    LINKS samsyn_service)
samsyn_test(tst_VolumeSharing
    SOURCES service/tst_VolumeSharing.cpp service/VolumeBench.h service/PlanBench.h service/SurveyBench.h store/DeviceBench.h
    LINKS samsyn_service)
samsyn_test(tst_ShownTargets
    SOURCES service/tst_ShownTargets.cpp service/PlanBench.h service/SurveyBench.h LINKS samsyn_service)
samsyn_test(tst_RescueService SOURCES service/tst_RescueService.cpp ${CMAKE_SOURCE_DIR}/tests/support/FixedAccounts.h LINKS samsyn_service)
samsyn_test(tst_Deposit SOURCES service/tst_Deposit.cpp LINKS samsyn_service)
samsyn_test(tst_Erasure SOURCES service/tst_Erasure.cpp LINKS samsyn_service)
