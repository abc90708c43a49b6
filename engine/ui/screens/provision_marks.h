// How a provision stands: in force or revoked, rule or advice, when it was checked,
// and whether its official text still has to be looked at.

#pragma once

#include "course/provision.h"
#include "ui/column.h"

namespace netral::ui {

/// Draws the marks beside each other, on a new line where they do not fit.
void provision_marks(Canvas& canvas, Column& column, const course::Provision& provision);

}  // namespace netral::ui
