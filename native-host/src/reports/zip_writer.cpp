// SPDX-License-Identifier: Apache-2.0
#include "reports/zip_writer.h"

#include "reports/working_folder.h"

#include <zip.h>

namespace counterproof::reports {
namespace {

bool add(zip_t *archive, const ZipEntry &entry) {
  zip_source_t *source = zip_source_file(archive, entry.file.c_str(), 0, -1);
  if (source == nullptr) return false;
  const auto index = zip_file_add(archive, entry.name.c_str(), source, ZIP_FL_ENC_UTF_8);
  if (index < 0) {
    zip_source_free(source);
    return false;
  }
  const auto place = static_cast<zip_uint64_t>(index);
  return !entry.is_packed || zip_set_file_compression(archive, place, ZIP_CM_STORE, 0) == 0;
}

}  // namespace

Status write_zip(const std::filesystem::path &out, const std::vector<ZipEntry> &entries) {
  int error = 0;
  zip_t *archive = zip_open(out.c_str(), ZIP_CREATE | ZIP_EXCL, &error);
  if (archive == nullptr) return disk_refused();
  for (const auto &entry : entries) {
    if (add(archive, entry)) continue;
    zip_discard(archive);
    return fail(ErrorCode::internal, "The archive could not be put together.");
  }
  if (zip_close(archive) == 0) return {};
  zip_discard(archive);
  return disk_refused();
}

}  // namespace counterproof::reports
