// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "image/decoder_message.h"
#include "image/decoder_pool.h"

#include <optional>

namespace counterproof::image {

/// Writes out a date the decoder has found; nothing when it is none of the calendar.
std::optional<PictureDate> to_picture_date(const DecoderDate &date);

}  // namespace counterproof::image
