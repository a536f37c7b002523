// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <chrono>
#include <string_view>

namespace counterproof::protocol {

/// One method of protocol/methods.json; a test compares this table with the file. Schemas lie at
/// `<name>.params.json` and `<name>.result.json`.
struct Method {
  std::string_view name;
  std::chrono::milliseconds time_limit;
};

inline constexpr std::array<Method, 75> kMethods{{
    {"session.hello", std::chrono::milliseconds(10'000)},
    {"portfolio.status", std::chrono::milliseconds(5'000)},
    {"portfolio.works", std::chrono::milliseconds(5'000)},
    {"work.thumbnail", std::chrono::milliseconds(5'000)},
    {"picture.match", std::chrono::milliseconds(60'000)},
    {"request.cancel", std::chrono::milliseconds(5'000)},
    {"case.open", std::chrono::milliseconds(10'000)},
    {"case.list", std::chrono::milliseconds(5'000)},
    {"case.known", std::chrono::milliseconds(5'000)},
    {"complaint.draft", std::chrono::milliseconds(5'000)},
    {"portfolio.chooseFolder", std::chrono::milliseconds(1'800'000)},
    {"portfolio.rescan", std::chrono::milliseconds(5'000)},
    {"picture.candidates", std::chrono::milliseconds(60'000)},
    {"listing.allow", std::chrono::milliseconds(10'000)},
    {"listing.disallow", std::chrono::milliseconds(10'000)},
    {"ledger.head", std::chrono::milliseconds(5'000)},
    {"seller.see", std::chrono::milliseconds(10'000)},
    {"seller.list", std::chrono::milliseconds(5'000)},
    {"seller.store", std::chrono::milliseconds(5'000)},
    {"seller.entity", std::chrono::milliseconds(5'000)},
    {"case.move", std::chrono::milliseconds(10'000)},
    {"case.undo", std::chrono::milliseconds(10'000)},
    {"case.history", std::chrono::milliseconds(5'000)},
    {"case.overview", std::chrono::milliseconds(5'000)},
    {"listing.met", std::chrono::milliseconds(5'000)},
    {"case.relisted", std::chrono::milliseconds(10'000)},
    {"review.decide", std::chrono::milliseconds(10'000)},
    {"review.consider", std::chrono::milliseconds(10'000)},
    {"review.plainOnly", std::chrono::milliseconds(10'000)},
    {"review.undo", std::chrono::milliseconds(10'000)},
    {"review.answers", std::chrono::milliseconds(5'000)},
    {"complaint.plan", std::chrono::milliseconds(5'000)},
    {"complaint.reason", std::chrono::milliseconds(10'000)},
    {"work.note", std::chrono::milliseconds(10'000)},
    {"work.noted", std::chrono::milliseconds(5'000)},
    {"complaint.goOn", std::chrono::milliseconds(10'000)},
    {"complaint.import", std::chrono::milliseconds(30'000)},
    {"complaint.mistake", std::chrono::milliseconds(10'000)},
    {"complaint.withdrawals", std::chrono::milliseconds(5'000)},
    {"complaint.withdrawal", std::chrono::milliseconds(5'000)},
    {"complaint.number", std::chrono::milliseconds(10'000)},
    {"sheet.export", std::chrono::milliseconds(60'000)},
    {"sheet.preview", std::chrono::milliseconds(120'000)},
    {"sheet.import", std::chrono::milliseconds(600'000)},
    {"counter.list", std::chrono::milliseconds(5'000)},
    {"counter.note", std::chrono::milliseconds(10'000)},
    {"counter.draft", std::chrono::milliseconds(5'000)},
    {"complaint.word", std::chrono::milliseconds(10'000)},
    {"profile.list", std::chrono::milliseconds(5'000)},
    {"profile.write", std::chrono::milliseconds(10'000)},
    {"profile.remove", std::chrono::milliseconds(10'000)},
    {"profile.give", std::chrono::milliseconds(10'000)},
    {"profile.owners", std::chrono::milliseconds(5'000)},
    {"profile.open", std::chrono::milliseconds(10'000)},
    {"work.list", std::chrono::milliseconds(5'000)},
    {"case.pictures", std::chrono::milliseconds(5'000)},
    {"case.picture", std::chrono::milliseconds(5'000)},
    {"report.contents", std::chrono::milliseconds(10'000)},
    {"report.make", std::chrono::milliseconds(1'800'000)},
    {"report.piece", std::chrono::milliseconds(10'000)},
    {"entry.list", std::chrono::milliseconds(5'000)},
    {"entry.versions", std::chrono::milliseconds(5'000)},
    {"entry.write", std::chrono::milliseconds(10'000)},
    {"entry.takeBack", std::chrono::milliseconds(10'000)},
    {"entry.due", std::chrono::milliseconds(5'000)},
    {"entry.upload", std::chrono::milliseconds(30'000)},
    {"entry.file", std::chrono::milliseconds(10'000)},
    {"registration.standing", std::chrono::milliseconds(5'000)},
    {"registration.mark", std::chrono::milliseconds(10'000)},
    {"registration.queue", std::chrono::milliseconds(5'000)},
    {"registration.paper", std::chrono::milliseconds(120'000)},
    {"work.preview", std::chrono::milliseconds(120'000)},
    {"work.import", std::chrono::milliseconds(600'000)},
    {"backup.status", std::chrono::milliseconds(10'000)},
    {"backup.make", std::chrono::milliseconds(1'800'000)},
}};

/// Null when this version has no such method.
const Method *find_method(std::string_view name);

}  // namespace counterproof::protocol
