// Where the files of a course lie under its folder.

#pragma once

#include <string>

#include "course/ids.h"

namespace netral::course {

inline constexpr const char* kCourseFile = "kursus.yaml";
inline constexpr const char* kGlossaryFile = "istilah.yaml";
inline constexpr const char* kFollowUpFile = "kasus-lanjutan.yaml";
inline constexpr const char* kApprovalsFile = "persetujuan.yaml";
inline constexpr const char* kInstrumentFolder = "dasar-hukum";
inline constexpr const char* kLessonFolder = "pelajaran";
inline constexpr const char* kBankFolder = "soal";
inline constexpr const char* kExamFolder = "ujian";
inline constexpr const char* kPictureFolder = "gambar";
inline constexpr const char* kContentExtension = ".yaml";

[[nodiscard]] inline std::string lesson_path(const ModuleId& module, const LessonId& lesson) {
  return std::string(kLessonFolder) + "/" + module.str() + "/" + lesson.str() + kContentExtension;
}

[[nodiscard]] inline std::string bank_path(const TopicId& topic) {
  return std::string(kBankFolder) + "/" + topic.str() + kContentExtension;
}

[[nodiscard]] inline std::string instrument_path(const RegulationId& regulation) {
  return std::string(kInstrumentFolder) + "/" + regulation.str() + kContentExtension;
}

[[nodiscard]] inline std::string exam_path(const ExamId& exam) {
  return std::string(kExamFolder) + "/" + exam.str() + kContentExtension;
}

}  // namespace netral::course
