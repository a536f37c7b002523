// SPDX-License-Identifier: Apache-2.0
#include "service/sheet_exporter.h"

#include "crypto/sha256.h"
#include "service/record_sheets.h"
#include "service/sheet_errors.h"
#include "sheets/read_list.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace counterproof::service {
namespace {

/// "Cases" of "cases".
std::string sheet_of(const std::string &what) {
  auto name = what;
  name.front() = static_cast<char>(name.front() & ~0x20);
  return name;
}

}  // namespace

void SheetExporter::start(const protocol::SheetExportParams &params,
                          const std::shared_ptr<Call> &call) {
  if (!params.sha256) return make(params, call);
  if (*params.sha256 != sha256_)
    return call->refuse(
        {ErrorCode::not_found, "This file is no longer kept: begin its export again.", {}});
  call->answer(piece(static_cast<std::size_t>(params.offset)));
}

void SheetExporter::make(const protocol::SheetExportParams &params,
                         const std::shared_ptr<Call> &call) {
  if (under_way_) return call->refuse({ErrorCode::busy, "A file is being made already.", {}});
  const auto records = records_.open();
  if (!records) return call->refuse(records.error());
  const auto sheet = sheet_of(params.what);
  auto rows = record_rows(**records, sheet);
  if (!rows) return call->refuse(rows.error());
  under_way_ = true;
  const auto shared = std::make_shared<std::vector<cases::CsvRow>>(std::move(*rows));
  lanes_.on_worker([this, call, sheet, shared, kind = params.as] {
    const auto made = std::make_shared<Result<Bytes>>(guarded_reading(
        [&] { return sheets::written_list(kind, sheet, *shared, folder_, reader_); }));
    const auto sha256 = *made ? crypto::to_hex(crypto::sha256(ByteView(**made))) : std::string();
    lanes_.on_strand([this, call, made, sha256, shared] {
      under_way_ = false;
      if (!*made) return call->refuse(made->error());
      file_ = std::move(**made);
      sha256_ = sha256;
      rows_ = static_cast<std::int64_t>(shared->size()) - 1;
      call->answer(piece(0));
    });
  });
}

Result<protocol::ResultValue> SheetExporter::piece(std::size_t offset) {
  if (offset > file_.size())
    return fail(ErrorCode::invalid_params, "The file ends before this place.");
  const auto length = std::min(kPiece, file_.size() - offset);
  const auto from = file_.begin() + static_cast<std::ptrdiff_t>(offset);
  protocol::SheetExportResult result{.sha256 = sha256_,
                                     .bytes = static_cast<std::int64_t>(file_.size()),
                                     .rows = rows_,
                                     .data =
                                         Bytes(from, from + static_cast<std::ptrdiff_t>(length))};
  if (offset + length == file_.size()) {
    file_ = {};
    sha256_.clear();
  }
  return result;
}

}  // namespace counterproof::service
