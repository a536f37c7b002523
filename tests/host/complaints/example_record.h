// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "complaints/record_facts.h"

#include <string>

namespace counterproof::test {

/// A listing to which nothing can be objected; `number` makes it its own.
inline complaints::ListingFacts example_listing(int number, const std::string &work = "heron") {
  complaints::ListingFacts listing;
  listing.id = "case-" + std::to_string(number);
  listing.platform = "aliexpress";
  listing.url =
      "https://www.aliexpress.com/item/" + std::to_string(1005009446000000LL + number) + ".html";
  listing.title = "Bird shirt " + std::to_string(number);
  listing.work_id = work;
  listing.seen_live = "2026-11-20T10:00:00Z";
  listing.reason = "R2";
  listing.judgement = {true, true, true, true};
  cases::MatchFacts match;
  match.kind = "match";
  match.score = 0.9;
  match.quad = {{{100, 100}, {200, 100}, {200, 200}, {100, 200}}};
  match.picture_width = match.picture_height = 350;
  listing.match = match;
  listing.evidence = {{"heron-side-by-side.jpg", 482113, "side_by_side", ""}};
  return listing;
}

inline complaints::WorkFacts example_work(const std::string &id = "heron",
                                          const std::string &title = "Blue Heron") {
  complaints::WorkFacts work;
  work.id = id;
  work.title = title;
  work.completed = "2018-03-01";
  work.first_published = "2019-04-02";
  work.first_published_at = "https://shop.example/heron";
  work.record_number = "C-2026-0042";
  work.record_status = "approved";
  work.record_owner = "Ana Pintora";
  work.has_certificate = false;
  work.claim_signed = true;
  return work;
}

inline complaints::ProfileFacts example_profile() {
  complaints::ProfileFacts profile;
  profile.id = "me";
  profile.legal_name = "Ana Pintora";
  profile.identity_name = "Ana Pintora";
  profile.account_name = "ana pintora";
  profile.address = "PO box 12, Lyon";
  profile.email = "ana@example.org";
  profile.phone = "+33 1 23 45 67 89";
  profile.country = "FR";
  return profile;
}

inline complaints::RecordFacts example_record(int listings = 1) {
  complaints::RecordFacts record;
  record.works = {example_work()};
  record.profiles = {example_profile()};
  for (int number = 1; number <= listings; ++number)
    record.listings.push_back(example_listing(number));
  return record;
}

}  // namespace counterproof::test
