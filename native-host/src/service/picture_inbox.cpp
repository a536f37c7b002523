// SPDX-License-Identifier: Apache-2.0
#include "service/picture_inbox.h"

#include "base/log.h"
#include "crypto/sha256.h"
#include "image/picture_header.h"

#include <utility>

namespace counterproof::service {
namespace {

/// Enough for a day of pages; what is forgotten is told as not held.
constexpr std::size_t kMostMissed = 10'000;

const char *media_type(image::Format format) {
  switch (format) {
  case image::Format::jpeg: return "image/jpeg";
  case image::Format::png: return "image/png";
  case image::Format::webp: return "image/webp";
  case image::Format::gif: return "image/gif";
  case image::Format::avif: return "image/avif";
  default: return nullptr;
  }
}

}  // namespace

std::optional<PictureInbox::Taken> PictureInbox::take(ByteView bytes) const {
  const auto *type = media_type(image::format_of(bytes));
  if (type == nullptr) return std::nullopt;
  Taken taken{{.key = {},
               .address = {},
               .sha256 = crypto::to_hex(crypto::sha256(bytes)),
               .bytes = static_cast<std::int64_t>(bytes.size()),
               .media_type = type}};
  taken.is_held = files_.put(taken.picture.sha256, bytes).has_value();
  return taken;
}

void PictureInbox::add(Taken taken) {
  if (taken.is_held)
    pending_.push_back(std::move(taken.picture));
  else
    miss(taken.picture.key);
}

void PictureInbox::miss(const std::string &key) {
  if (not_held_.size() >= kMostMissed) not_held_.clear();
  if (++not_held_[key] == 1)
    log::warning("pictures that came for matching could not be held: " +
                 std::to_string(not_held_.size()) + " so far");
}

void PictureInbox::flush() {
  if (pending_.empty()) return;
  const auto records = records_.open();
  const auto noted =
      records ? (*records)->received.note(pending_) : Status(tl::unexpected(records.error()));
  if (!noted)
    for (const auto &picture : pending_)
      miss(picture.key);
  pending_.clear();
}

void PictureInbox::tidy() {
  const auto records = records_.open();
  if (!records) return;
  if (const auto tidied = (*records)->received.tidy(); !tidied)
    log::warning("held pictures were not tidied: " + tidied.error().details);
}

}  // namespace counterproof::service
