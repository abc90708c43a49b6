#include "papers/zip_reader.h"

#include <zip.h>

namespace netral::papers {
namespace {

constexpr zip_uint64_t kMostBytes = 256ULL * 1024 * 1024;

struct FileClose {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

}  // namespace

struct ZipReader::Archive {
  explicit Archive(zip_t* opened) : handle(opened) {}
  Archive(const Archive&) = delete;
  Archive& operator=(const Archive&) = delete;
  ~Archive() { zip_discard(handle); }
  zip_t* handle;
};

ZipReader::ZipReader(std::unique_ptr<Archive> archive) : archive_(std::move(archive)) {}
ZipReader::ZipReader(ZipReader&&) noexcept = default;
ZipReader& ZipReader::operator=(ZipReader&&) noexcept = default;
ZipReader::~ZipReader() = default;

base::Result<ZipReader> ZipReader::open(const std::string& bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip_t* archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
  zip_error_fini(&error);
  if (archive == nullptr) {
    if (source != nullptr) zip_source_free(source);
    return base::fault("zip_unreadable");
  }
  return ZipReader(std::make_unique<Archive>(archive));
}

bool ZipReader::has(const std::string& path) const {
  return zip_name_locate(archive_->handle, path.c_str(), 0) >= 0;
}

base::Result<std::string> ZipReader::read(const std::string& path) const {
  zip_stat_t stat;
  if (zip_stat(archive_->handle, path.c_str(), 0, &stat) != 0) return base::fault("zip_unreadable");
  if (stat.size > kMostBytes) return base::fault("zip_too_large");
  const std::unique_ptr<zip_file_t, FileClose> file(zip_fopen(archive_->handle, path.c_str(), 0));
  if (!file) return base::fault("zip_unreadable");
  std::string bytes(stat.size, '\0');
  const zip_int64_t read = zip_fread(file.get(), bytes.data(), bytes.size());
  if (read != static_cast<zip_int64_t>(bytes.size())) return base::fault("zip_unreadable");
  return bytes;
}

}  // namespace netral::papers
