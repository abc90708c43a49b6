#include "papers/unzip.h"

#include <zip.h>

#include <catch2/catch.hpp>

namespace netral::papers::test {

std::map<std::string, std::string> unzip(const std::string& bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  REQUIRE(source != nullptr);
  zip_t* archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
  REQUIRE(archive != nullptr);
  std::map<std::string, std::string> parts;
  for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
    zip_stat_t stat;
    const auto index = static_cast<zip_uint64_t>(i);
    REQUIRE(zip_stat_index(archive, index, 0, &stat) == 0);
    std::string part(stat.size, '\0');
    zip_file_t* file = zip_fopen_index(archive, index, 0);
    REQUIRE(file != nullptr);
    CHECK(zip_fread(file, part.data(), part.size()) == static_cast<zip_int64_t>(part.size()));
    zip_fclose(file);
    const bool is_new = parts.emplace(stat.name, std::move(part)).second;
    CHECK(is_new);
  }
  zip_discard(archive);
  return parts;
}

pugi::xml_document parse(const std::string& part) {
  pugi::xml_document document;
  const auto result =
      document.load_string(part.c_str(), pugi::parse_default | pugi::parse_ws_pcdata_single);
  INFO(result.description());
  REQUIRE(result);
  return document;
}

std::string text_below(const pugi::xml_node& node) {
  std::string text;
  for (const pugi::xml_node& child : node.children()) {
    const std::string name = child.name();
    if (name == "w:t") {
      text += child.text().get();
    } else if (name == "w:br") {
      text += '\n';
    } else if (name == "w:tab") {
      text += '\t';
    } else {
      text += text_below(child);
      if (name == "w:p") text += '\n';
    }
  }
  return text;
}

std::vector<pugi::xml_node> all_below(const pugi::xml_node& node, const char* name) {
  std::vector<pugi::xml_node> found;
  for (const pugi::xpath_node& each : node.select_nodes((std::string(".//") + name).c_str())) {
    found.push_back(each.node());
  }
  return found;
}

}  // namespace netral::papers::test
