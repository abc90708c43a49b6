#include "papers/zip.h"

#include <zip.h>

#include <memory>

namespace netral::papers {
namespace {

struct SourceRelease {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};
struct ArchiveDiscard {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};

/// No clock is read.
constexpr zip_uint16_t kFirstOfJanuary1980 = 0x21;

using Source = std::unique_ptr<zip_source_t, SourceRelease>;
using Archive = std::unique_ptr<zip_t, ArchiveDiscard>;

tl::unexpected<base::Fault> failed(zip_error_t& error) {
  auto fault = base::fault("zip_failed", {{"detail", zip_error_strerror(&error)}});
  zip_error_fini(&error);
  return fault;
}

tl::unexpected<base::Fault> failed(zip_t* archive) {
  return base::fault("zip_failed", {{"detail", zip_strerror(archive)}});
}

/// Requires: the bytes of the entry live until the archive is closed.
bool add(zip_t* archive, const ZipEntry& entry) {
  zip_source_t* source = zip_source_buffer(archive, entry.bytes.data(), entry.bytes.size(), 0);
  if (source == nullptr) return false;
  const zip_int64_t index =
      zip_file_add(archive, entry.path.c_str(), source, ZIP_FL_ENC_UTF_8 | ZIP_FL_OVERWRITE);
  if (index < 0) {
    zip_source_free(source);
    return false;
  }
  return zip_file_set_dostime(archive, static_cast<zip_uint64_t>(index), 0, kFirstOfJanuary1980,
                              0) == 0;
}

base::Result<std::string> bytes_of(zip_source_t* source) {
  zip_stat_t stat;
  std::string bytes;
  bool done = zip_source_stat(source, &stat) == 0 && zip_source_open(source) == 0;
  if (done) {
    bytes.resize(stat.size);
    done = zip_source_read(source, bytes.data(), bytes.size()) ==
           static_cast<zip_int64_t>(bytes.size());
    zip_source_close(source);
  }
  if (done) return bytes;
  return base::fault("zip_failed", {{"detail", zip_error_strerror(zip_source_error(source))}});
}

/// A text's own place in memory until the archive is closed.
bool replace(zip_t* archive, zip_uint64_t index, const std::string& bytes) {
  zip_source_t* source = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
  if (source == nullptr) return false;
  if (zip_file_replace(archive, index, source, 0) == 0) return true;
  zip_source_free(source);
  return false;
}

base::Result<std::string> read(zip_t* archive, zip_uint64_t index) {
  constexpr zip_uint64_t kMost = 64ULL << 20U;
  zip_stat_t stat;
  if (zip_stat_index(archive, index, 0, &stat) != 0) return failed(archive);
  if (stat.size > kMost) return base::fault("zip_failed", {{"detail", stat.name}});
  std::string bytes(stat.size, '\0');
  zip_file_t* file = zip_fopen_index(archive, index, 0);
  if (file == nullptr) return failed(archive);
  const zip_int64_t count = zip_fread(file, bytes.data(), bytes.size());
  // Closing also says whether the checksum was right.
  const bool is_whole = zip_fclose(file) == 0 && count == static_cast<zip_int64_t>(bytes.size());
  if (!is_whole) return base::fault("zip_failed", {{"detail", stat.name}});
  return bytes;
}

/// What the wanted entries become, by their index; the rest has nothing.
base::Result<std::vector<std::optional<std::string>>> changes_of(
    zip_t* archive, const std::function<bool(std::string_view)>& is_wanted,
    const ZipChange& change) {
  std::vector<std::optional<std::string>> changes;
  const auto count = static_cast<zip_uint64_t>(zip_get_num_entries(archive, 0));
  for (zip_uint64_t index = 0; index < count; ++index) {
    changes.emplace_back();
    const char* name = zip_get_name(archive, index, 0);
    if (name == nullptr || !is_wanted(name)) continue;
    auto bytes = read(archive, index);
    if (!bytes) return tl::unexpected(bytes.error());
    auto changed = change({name, std::move(*bytes)});
    if (!changed) return tl::unexpected(changed.error());
    changes.back() = std::move(*changed);
  }
  return changes;
}

}  // namespace

base::Result<std::string> edit_zip(const std::string& bytes,
                                   const std::function<bool(std::string_view)>& is_wanted,
                                   const ZipChange& change) {
  zip_error_t error;
  zip_error_init(&error);
  const Source source(zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error));
  if (!source) return failed(error);
  Archive archive(zip_open_from_source(source.get(), 0, &error));
  if (!archive) return failed(error);
  zip_source_keep(source.get());  // the archive lets go of one hold when it closes
  const auto changes = changes_of(archive.get(), is_wanted, change);
  if (!changes) return tl::unexpected(changes.error());
  for (zip_uint64_t index = 0; index < changes->size(); ++index) {
    const auto& changed = (*changes)[index];
    if (!changed) continue;
    if (!replace(archive.get(), index, *changed)) return failed(archive.get());
    zip_file_set_dostime(archive.get(), index, 0, kFirstOfJanuary1980, 0);
  }
  if (zip_close(archive.get()) != 0) return failed(archive.get());
  static_cast<void>(archive.release());  // closed
  return bytes_of(source.get());
}

base::Result<std::string> zip(const std::vector<ZipEntry>& entries) {
  zip_error_t error;
  zip_error_init(&error);
  const Source source(zip_source_buffer_create(nullptr, 0, 0, &error));
  if (!source) return failed(error);
  Archive archive(zip_open_from_source(source.get(), ZIP_TRUNCATE, &error));
  if (!archive) return failed(error);
  zip_source_keep(source.get());  // the archive lets go of one hold when it closes
  for (const ZipEntry& entry : entries) {
    if (!add(archive.get(), entry)) return failed(archive.get());
  }
  if (zip_close(archive.get()) != 0) return failed(archive.get());
  static_cast<void>(archive.release());  // closed
  return bytes_of(source.get());
}

}  // namespace netral::papers
