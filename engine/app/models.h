// What the screens between lessons show, gathered from the course and the records.

#pragma once

#include "base/result.h"
#include "course/reader/library.h"
#include "records/store.h"
#include "ui/screens/home_screen.h"
#include "ui/screens/map_screen.h"

namespace netral::app {

[[nodiscard]] base::Result<ui::HomeView> home_view(const base::Strings& strings,
                                                   course::Library& library, records::Store& store,
                                                   const records::PersonRow& person,
                                                   const base::Date& today);

[[nodiscard]] base::Result<ui::MapView> map_view(const base::Strings& strings,
                                                 course::Library& library, records::Store& store,
                                                 const records::PersonRow& person);

}  // namespace netral::app
