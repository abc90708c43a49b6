// Content as it was taught: each file once by its hash, and the sets that attempts pin.

#include <algorithm>

#include "records/impl.h"

namespace netral::records {
namespace {

struct HashedFile {
  const PinnedFile* file;
  base::Hash hash;
};

std::vector<HashedFile> hashed(const std::vector<PinnedFile>& files) {
  std::vector<HashedFile> out;
  out.reserve(files.size());
  for (const PinnedFile& file : files) out.push_back({&file, sha256(file.bytes)});
  std::sort(out.begin(), out.end(),
            [](const HashedFile& a, const HashedFile& b) { return a.file->path < b.file->path; });
  return out;
}

base::Hash manifest_hash_of(const std::vector<HashedFile>& files) {
  std::string text;
  for (const HashedFile& file : files) text += manifest_line(file.file->path, file.hash);
  return sha256(text);
}

std::optional<std::int64_t> row_of(const Database& database, const char* sql,
                                   const base::Hash& hash) {
  Query query = database.query(sql);
  query.with(hash);
  if (!query.next()) return std::nullopt;
  return query.integer(0);
}

std::int64_t keep_file(const Database& database, const HashedFile& file) {
  if (const auto row = row_of(database, sql::content_file_row, file.hash)) return *row;
  database.query(sql::content_file_insert).with(file.hash, Blob{file.file->bytes}).run();
  return database.last_row();
}

}  // namespace

base::Hash Store::manifest_hash(const std::vector<PinnedFile>& files) {
  return manifest_hash_of(hashed(files));
}

base::Result<base::Hash> Store::pin(const std::vector<PinnedFile>& files) {
  const Database& database = *impl_->database;
  return database.guarded([&]() -> base::Result<base::Hash> {
    const std::vector<HashedFile> sorted = hashed(files);
    const base::Hash manifest = manifest_hash_of(sorted);
    if (row_of(database, sql::manifest_row, manifest)) return manifest;

    SQLite::Transaction transaction = database.begin();
    if (row_of(database, sql::manifest_row, manifest)) return manifest;
    database.query(sql::manifest_insert).with(manifest).run();
    const std::int64_t row = database.last_row();
    for (const HashedFile& file : sorted) {
      const std::int64_t file_row = keep_file(database, file);
      database.query(sql::content_entry_insert).with(row, file.file->path, file_row).run();
    }
    transaction.commit();
    return manifest;
  });
}

base::Result<std::vector<PinnedFile>> Store::pinned(const base::Hash& manifest) const {
  const Database& database = *impl_->database;
  return database.guarded([&]() -> base::Result<std::vector<PinnedFile>> {
    const auto row = row_of(database, sql::manifest_row, manifest);
    if (!row) return base::fault("content_snapshot_missing");
    std::vector<PinnedFile> files;
    Query query = database.query(sql::manifest_files);
    query.with(*row);
    while (query.next()) files.push_back({query.text(0), query.text(1)});
    // A resume against other content would replay answers to questions never asked.
    if (manifest_hash(files) != manifest) throw UnreadableValue();
    return files;
  });
}

}  // namespace netral::records
