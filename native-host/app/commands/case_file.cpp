// SPDX-License-Identifier: Apache-2.0
#include "app/commands/case_file.h"

#include "app/commands/refuse.h"
#include "base/text.h"
#include "protocol/json_tree.h"

#include <algorithm>
#include <fstream>
#include <optional>
#include <sstream>

namespace counterproof::app {
namespace fs = std::filesystem;
namespace {

using complaints::EarlierReport;
using complaints::ListingFacts;
using complaints::ProfileFacts;
using complaints::WorkFacts;
using protocol::JsonTree;

std::string text_or(const JsonTree &tree, const char *other = "") {
  return tree.text().value_or(other);
}

void read_first_published(const JsonTree &tree, WorkFacts &work) {
  if (!tree.is_object()) {
    work.first_published = tree.text();
    return;
  }
  work.first_published = tree.at("date").text();
  work.first_published_at = tree.any({"url", "place"}).text();
}

WorkFacts read_work(const JsonTree &tree) {
  WorkFacts work;
  work.id = text_or(tree.any({"id", "workId"}));
  work.title = text_or(tree.any({"title", "workTitle"}));
  work.completed = tree.any({"completed", "completedAt"}).text();
  read_first_published(tree.at("firstPublished"), work);
  if (const auto at = tree.at("firstPublishedAt").text()) work.first_published_at = at;
  work.official_url = tree.any({"officialUrl", "url"}).text();
  work.record_number = tree.at("recordNumber").text();
  work.record_status = tree.at("recordStatus").text();
  work.record_owner = tree.any({"recordOwner", "owner"}).text();
  const auto &records = tree.at("records").list();
  if (!records.empty()) {
    const auto &record = records.front();
    if (const auto number = record.at("number").text()) work.record_number = number;
    if (const auto status = record.at("status").text()) work.record_status = status;
    if (const auto owner = record.at("owner").text()) work.record_owner = owner;
  }
  work.has_certificate = tree.at("hasCertificate").truth();
  work.claim_signed = tree.at("claimSigned").truth();
  return work;
}

/// A side in pixels; what no picture has is cut to what fits.
int side_of(const std::optional<double> &number) {
  constexpr double kLongest = 1 << 30;
  return static_cast<int>(std::clamp(number.value_or(0), 0.0, kLongest));
}

std::optional<cases::MatchFacts> read_match(const JsonTree &tree) {
  if (!tree.is_object()) return std::nullopt;
  cases::MatchFacts match;
  match.kind = text_or(tree.at("kind"));
  match.score = tree.at("score").number().value_or(0);
  const auto &quad = tree.at("quad").list();
  for (std::size_t i = 0; i < match.quad.size() && 2 * i + 1 < quad.size(); ++i)
    match.quad[i] = {quad[2 * i].number().value_or(0), quad[2 * i + 1].number().value_or(0)};
  match.mirrored = tree.at("mirrored").truth().value_or(false);
  match.inverted = tree.at("inverted").truth().value_or(false);
  match.picture_width = side_of(tree.at("pictureWidth").number());
  match.picture_height = side_of(tree.at("pictureHeight").number());
  return match;
}

EarlierReport read_earlier(const JsonTree &tree) {
  EarlierReport earlier;
  earlier.reference = text_or(tree.at("reference"));
  earlier.status = text_or(tree.at("status"));
  earlier.filed = text_or(tree.any({"filedAt", "filed"}));
  earlier.decided = tree.any({"decidedAt", "decided"}).text();
  earlier.seen_gone = tree.any({"seenGoneAt", "seenGone"}).text();
  earlier.seen_again = tree.any({"seenAgainAt", "seenAgain"}).text();
  earlier.changed_since = tree.at("changedSince").truth().value_or(false);
  return earlier;
}

ListingFacts read_listing(const JsonTree &tree) {
  ListingFacts listing;
  listing.id = text_or(tree.any({"id", "caseId", "listingId"}));
  listing.platform = text_or(tree.any({"platform", "site"}));
  listing.url = text_or(tree.any({"url", "link"}));
  listing.title = text_or(tree.at("title"));
  listing.work_id = text_or(tree.any({"workId", "work"}));
  listing.type = text_or(tree.any({"type", "complaintType"}), "product_listing");
  listing.seen_live = tree.any({"seenLiveAt", "seenLive", "lastSeenLive"}).text();
  listing.seen_gone = tree.any({"seenGoneAt", "seenGone"}).text();
  const auto &reason = tree.at("reason");
  listing.reason = reason.is_object() ? reason.at("case").text() : reason.text();
  const auto &answers = tree.any({"judgement", "answers"});
  const auto answer = [&](const char *name) { return answers.at(name).truth().value_or(false); };
  listing.judgement = {answer("mine"), answer("notLicensed"), answer("lookedAt"),
                       answer("exceptionsConsidered")};
  listing.match = read_match(tree.at("match"));
  listing.found_by_hand = text_or(tree.at("foundBy")) == "hand";
  listing.allowed = tree.at("allowed").truth().value_or(false);
  for (const auto &file : tree.at("evidence").list())
    listing.evidence.push_back({text_or(file.any({"file", "name"})),
                                static_cast<std::int64_t>(file.at("bytes").number().value_or(0)),
                                text_or(file.at("kind")), text_or(file.at("language"))});
  for (const auto &earlier : tree.any({"earlier", "complaints"}).list())
    listing.earlier.push_back(read_earlier(earlier));
  return listing;
}

ProfileFacts read_profile(const JsonTree &tree) {
  ProfileFacts profile;
  profile.id = text_or(tree.at("id"));
  profile.role = text_or(tree.at("role"), "owner");
  profile.legal_name = text_or(tree.any({"legalName", "name"}));
  profile.identity_name = tree.at("identityName").text();
  profile.account_name = tree.at("accountName").text();
  profile.owner_name = tree.at("ownerName").text();
  profile.address = tree.at("address").text();
  profile.email = tree.at("email").text();
  profile.phone = tree.at("phone").text();
  profile.country = tree.at("country").text();
  profile.letter_expires = tree.any({"letterExpires", "letterExpiresAt"}).text();
  return profile;
}

}  // namespace

Result<complaints::RecordFacts> read_case_file(const std::filesystem::path &file) {
  std::error_code unknown;
  if (fs::status(file, unknown).type() == fs::file_type::not_found)
    return tl::unexpected(no_such_file(file));
  std::ifstream stream(file, std::ios::binary);
  std::ostringstream text;
  if (!stream || !(text << stream.rdbuf()))
    return fail(ErrorCode::unreadable, "The file \"" + to_utf8(file.string()) +
                                           "\" cannot be read: check that you may open it.");
  const auto tree = protocol::read_json_tree(text.str());
  if (!tree) return tl::unexpected(tree.error());
  if (!tree->is_object())
    return fail(ErrorCode::unreadable, "The file does not hold works, listings and profiles.");
  complaints::RecordFacts record;
  for (const auto &work : tree->at("works").list())
    record.works.push_back(read_work(work));
  for (const auto &listing : tree->at("listings").list())
    record.listings.push_back(read_listing(listing));
  for (const auto &profile : tree->at("profiles").list())
    record.profiles.push_back(read_profile(profile));
  return record;
}

}  // namespace counterproof::app
