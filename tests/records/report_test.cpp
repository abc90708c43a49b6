#include "records/report.h"

#include <catch2/catch.hpp>

namespace netral::records {
namespace {

using L = LessonStatus;
using C = CourseStatus;

TEST_CASE("a course of which nothing was begun is belum mulai", "[records]") {
  CHECK(course_status({L::belum_mulai, L::belum_mulai}, {C::belum_mulai}) == C::belum_mulai);
  CHECK(course_status({}, {}) == C::belum_mulai);
}

TEST_CASE("a course is lulus when every lesson is selesai and every exam passed", "[records]") {
  CHECK(course_status({L::selesai, L::selesai}, {C::lulus, C::lulus}) == C::lulus);
  CHECK(course_status({}, {C::lulus}) == C::lulus);
}

TEST_CASE("without an exam, a course is never passed", "[records]") {
  CHECK(course_status({L::selesai, L::selesai}, {}) == C::berjalan);
  CHECK(course_status({L::selesai, L::berjalan}, {}) == C::berjalan);
}

TEST_CASE("an exam passed before the lessons are done leaves the course berjalan", "[records]") {
  CHECK(course_status({L::selesai, L::belum_mulai}, {C::lulus}) == C::berjalan);
}

TEST_CASE("a failed exam after all lessons is selesai tidak lulus", "[records]") {
  CHECK(course_status({L::selesai}, {C::selesai_tidak_lulus}) == C::selesai_tidak_lulus);
  CHECK(course_status({L::selesai}, {C::lulus, C::selesai_tidak_lulus}) == C::selesai_tidak_lulus);
  CHECK(course_status({L::berjalan}, {C::selesai_tidak_lulus}) == C::berjalan);
}

TEST_CASE("lessons done and an exam not yet ended is berjalan", "[records]") {
  CHECK(course_status({L::selesai}, {C::belum_mulai}) == C::berjalan);
  CHECK(course_status({L::selesai}, {C::berjalan}) == C::berjalan);
}

TEST_CASE("all passed and the pledge unread is berjalan, and read it is lulus", "[records]") {
  CHECK(course_status({L::selesai}, {C::lulus}, L::belum_mulai) == C::berjalan);
  CHECK(course_status({L::selesai}, {C::lulus}, L::selesai) == C::lulus);
  CHECK(course_status({L::selesai}, {C::selesai_tidak_lulus}, L::selesai) ==
        C::selesai_tidak_lulus);
}

}  // namespace
}  // namespace netral::records
