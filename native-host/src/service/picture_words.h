// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cases/listing_pictures.h"
#include "protocol/messages.h"

namespace counterproof::service {

/// A picture of the records as the contract tells it.
inline protocol::CasePicture to_message(const cases::ListingPicture &picture) {
  return {.key = picture.key,
          .address = picture.address,
          .sha256 = picture.sha256,
          .bytes = picture.bytes,
          .received_at = picture.received_at,
          .noted_at = picture.noted_at,
          .is_redrawn = picture.is_redrawn,
          .standing = std::string(cases::to_word(picture.standing))};
}

}  // namespace counterproof::service
