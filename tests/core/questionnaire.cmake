# SPDX-License-Identifier: EUPL-1.2
samsyn_test(tst_AnswerRules SOURCES questionnaire/tst_AnswerRules.cpp LINKS samsyn_questionnaire)
samsyn_test(tst_ConditionGraph SOURCES questionnaire/tst_ConditionGraph.cpp LINKS samsyn_questionnaire)
samsyn_test(tst_Expression SOURCES questionnaire/tst_Expression.cpp LINKS samsyn_questionnaire)
samsyn_test(tst_ExpressionCheck SOURCES questionnaire/tst_ExpressionCheck.cpp LINKS samsyn_questionnaire)
samsyn_test(tst_ExpressionVectors SOURCES questionnaire/tst_ExpressionVectors.cpp questionnaire/XmlTree.cpp questionnaire/XmlTree.h
    LINKS samsyn_questionnaire)
samsyn_test(tst_FormLogic SOURCES questionnaire/tst_FormLogic.cpp LINKS samsyn_questionnaire)
samsyn_test(tst_FormSession SOURCES questionnaire/tst_FormSession.cpp LINKS samsyn_questionnaire)
samsyn_test(tst_FrameworkContent SOURCES questionnaire/tst_FrameworkContent.cpp LINKS samsyn_questionnaire)
samsyn_test(tst_FrameworkReader SOURCES questionnaire/tst_FrameworkReader.cpp LINKS samsyn_questionnaire)
samsyn_test(tst_Plausibility SOURCES questionnaire/tst_Plausibility.cpp LINKS samsyn_questionnaire)
samsyn_test(tst_Sittings SOURCES questionnaire/tst_Sittings.cpp LINKS samsyn_questionnaire)
samsyn_test(tst_Versions SOURCES questionnaire/tst_Versions.cpp LINKS samsyn_questionnaire)
samsyn_test(tst_VolumesContent SOURCES questionnaire/tst_VolumesContent.cpp LINKS samsyn_questionnaire)
pkg_check_modules(libzip REQUIRED IMPORTED_TARGET libzip)
samsyn_test(tst_Workbook SOURCES questionnaire/tst_Workbook.cpp ../support/XlsxParts.cpp ../support/XlsxParts.h
    LINKS samsyn_xlsform PkgConfig::libzip)
samsyn_test(tst_XlsForm SOURCES questionnaire/tst_XlsForm.cpp ../support/FormRows.h LINKS samsyn_xlsform)
