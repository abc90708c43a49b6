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
  constexpr zip_uint16_t kFirstOfJanuary1980 = 0x21;
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

}  // namespace

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
