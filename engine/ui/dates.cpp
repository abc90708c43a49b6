#include "ui/dates.h"

namespace netral::ui {

std::string long_date(const base::Strings& strings, const base::Date& date) {
  return std::to_string(date.day) + " " + strings.say("bulan_penuh." + std::to_string(date.month)) +
         " " + std::to_string(date.year);
}

std::string day_and_date(const base::Strings& strings, const base::Date& date) {
  return strings.say("hari." + std::to_string(base::weekday(date))) + ", " +
         long_date(strings, date);
}

}  // namespace netral::ui
