// The kinds of ids that a course is made of.

#pragma once

#include "base/id.h"

namespace netral::course {

using CourseId = base::Id<struct CourseTag>;
using TrackId = base::Id<struct TrackTag>;
using ModuleId = base::Id<struct ModuleTag>;
using LessonId = base::Id<struct LessonTag>;
using SceneId = base::Id<struct SceneTag>;
using ChoiceId = base::Id<struct ChoiceTag>;
using CharacterId = base::Id<struct CharacterTag>;
using VariableId = base::Id<struct VariableTag>;
using TopicId = base::Id<struct TopicTag>;
using ExamId = base::Id<struct ExamTag>;
using ItemId = base::Id<struct ItemTag>;
using OptionId = base::Id<struct OptionTag>;
using TargetId = base::Id<struct TargetTag>;
using PartId = base::Id<struct PartTag>;
using PhraseId = base::Id<struct PhraseTag>;
using FollowUpId = base::Id<struct FollowUpTag>;
using TermId = base::Id<struct TermTag>;
using RegulationId = base::Id<struct RegulationTag>;
using ProvisionId = base::Id<struct ProvisionTag>;

}  // namespace netral::course
