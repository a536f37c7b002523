// SPDX-License-Identifier: Apache-2.0
#include "service/handlers/handlers.h"
#include "service/jpeg_size.h"

namespace counterproof::service {

Answer handle(Services &services, const protocol::WorkThumbnailParams &params) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  auto jpeg = (*records)->portfolio.thumbnail(params.work_id);
  if (!jpeg) return tl::unexpected<Error>(jpeg.error());
  const auto size = jpeg_size(*jpeg);
  if (!size)
    return fail(ErrorCode::storage_failed,
                "The small picture of this work is damaged. Run `counterproof index` again.");
  return protocol::WorkThumbnailResult{size->width, size->height, std::move(*jpeg)};
}

}  // namespace counterproof::service
