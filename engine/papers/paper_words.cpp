#include "papers/paper_words.h"

namespace netral::papers {

std::string long_date(const base::Date& date, const base::Strings& strings) {
  return std::to_string(date.day) + " " + strings.say("bulan_penuh." + std::to_string(date.month)) +
         " " + std::to_string(date.year);
}

std::string day_and_date(const base::Date& date, const base::Strings& strings) {
  return strings.say("naskah.hari_tanggal",
                     {{"hari", strings.say("hari." + std::to_string(base::weekday(date)))},
                      {"tanggal", long_date(date, strings)}});
}

std::string place_and_date(const std::string& place, const base::Date& date,
                           const base::Strings& strings) {
  return strings.say("naskah.tempat_tanggal",
                     {{"tempat", place}, {"tanggal", long_date(date, strings)}});
}

std::string roman_month(const base::Date& date, const base::Strings& strings) {
  return strings.say("naskah.romawi." + std::to_string(date.month));
}

}  // namespace netral::papers
