# SPDX-License-Identifier: EUPL-1.2
samsyn_test(tst_ScoreCalculator SOURCES scoring/tst_ScoreCalculator.cpp scoring/SampleRound.h LINKS samsyn_scoring)
samsyn_test(tst_AnswerPatterns
    SOURCES scoring/tst_AnswerPatterns.cpp scoring/SampleRound.h LINKS samsyn_scoring)
samsyn_test(tst_Breakdown
    SOURCES scoring/tst_Breakdown.cpp scoring/AnswerAttack.h scoring/RandomRound.h scoring/SampleRound.h
    LINKS samsyn_scoring TIMEOUT 300)
samsyn_test(tst_ColumnCodec
    SOURCES scoring/tst_ColumnCodec.cpp scoring/RandomRound.h scoring/SampleRound.h LINKS samsyn_scoring)
samsyn_test(tst_CellSuppression SOURCES scoring/tst_CellSuppression.cpp LINKS samsyn_scoring)
samsyn_test(tst_Disclosure
    SOURCES scoring/tst_Disclosure.cpp scoring/LinearAttack.h scoring/SampleRound.h LINKS samsyn_scoring)
samsyn_test(tst_HeatMap SOURCES scoring/tst_HeatMap.cpp scoring/SampleRound.h LINKS samsyn_scoring)
samsyn_test(tst_RoundProperties
    SOURCES scoring/tst_RoundProperties.cpp scoring/RandomRound.h scoring/SampleRound.h
    LINKS samsyn_scoring TIMEOUT 300)
samsyn_test(tst_RollUp SOURCES scoring/tst_RollUp.cpp scoring/SampleRound.h LINKS samsyn_scoring)
samsyn_test(tst_ReleasedFacts
    SOURCES scoring/tst_ReleasedFacts.cpp scoring/SampleRound.h LINKS samsyn_scoring)
samsyn_test(tst_ForeignScores SOURCES scoring/tst_ForeignScores.cpp LINKS samsyn_scoring samsyn_foreign)
samsyn_test(tst_Findings SOURCES scoring/tst_Findings.cpp LINKS samsyn_scoring)
samsyn_test(tst_Agreement
    SOURCES scoring/tst_Agreement.cpp scoring/SampleRound.h planning/DomainVectors.h LINKS samsyn_scoring)
samsyn_test(tst_Uncertainty
    SOURCES scoring/tst_Uncertainty.cpp scoring/SampleRound.h planning/DomainVectors.h LINKS samsyn_scoring)
samsyn_test(tst_Comparison
    SOURCES scoring/tst_Comparison.cpp scoring/SampleRound.h planning/DomainVectors.h LINKS samsyn_scoring)
samsyn_test(tst_TargetGap
    SOURCES scoring/tst_TargetGap.cpp scoring/SampleRound.h planning/DomainVectors.h LINKS samsyn_scoring)
samsyn_test(tst_Trend
    SOURCES scoring/tst_Trend.cpp scoring/SampleRound.h planning/DomainVectors.h LINKS samsyn_scoring)
samsyn_test(tst_JointPriority
    SOURCES scoring/tst_JointPriority.cpp scoring/SampleRound.h planning/DomainVectors.h LINKS samsyn_scoring)
samsyn_test(tst_HelpSuggestion
    SOURCES scoring/tst_HelpSuggestion.cpp scoring/SampleRound.h planning/DomainVectors.h LINKS samsyn_scoring)
samsyn_test(tst_VolumeComparison
    SOURCES scoring/tst_VolumeComparison.cpp scoring/SampleRound.h planning/DomainVectors.h LINKS samsyn_scoring)
samsyn_test(tst_ChangeMap
    SOURCES scoring/tst_ChangeMap.cpp scoring/SampleRound.h planning/DomainVectors.h LINKS samsyn_scoring)
samsyn_test(tst_GapMap
    SOURCES scoring/tst_GapMap.cpp scoring/SampleRound.h planning/DomainVectors.h LINKS samsyn_scoring)
samsyn_test(tst_HeatTables SOURCES scoring/tst_HeatTables.cpp scoring/SampleRound.h LINKS samsyn_scoring)
