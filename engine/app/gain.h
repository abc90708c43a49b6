// The gain since the pre-test: what the result of the exam that counts is shown beside.

#pragma once

#include "course/reader/library.h"
#include "play/views.h"
#include "records/store.h"

namespace netral::app {

/// Adds to the end of an exam that counts what the person's pre-test was, in all and by
/// topic. Leaves the view as it is without one, and where what was recorded of it cannot
/// be read any more: a result is never held back for a comparison.
void add_gain(play::ExamView& view, const records::Store& store, course::Library& library,
              const play::PersonUuid& person);

}  // namespace netral::app
