// SPDX-License-Identifier: EUPL-1.2
// Why: the field groups of every stored kind, each described once; the entities of the domain as they are
// synced.
#pragma once

#include "core/records/AnswerRecords.h"
#include "core/records/EvidenceRecords.h"
#include "core/records/FrameworkRecords.h"
#include "core/records/NoticeRecords.h"
#include "core/records/PlanRecords.h"
#include "core/records/ResultRecords.h"
#include "core/records/RoundRecords.h"
#include "core/records/VolumeRecords.h"
#include "core/records/WorkspaceRecords.h"
