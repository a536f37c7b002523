// SPDX-License-Identifier: Apache-2.0
#include "complaints/accusing_words.h"
#include "complaints/documents.h"
#include "complaints/example_record.h"

#include <catch2/catch.hpp>

using namespace counterproof;
using complaints::DocumentKind;

namespace {

const auto kKinds = {DocumentKind::claim, DocumentKind::authorisation, DocumentKind::dmca,
                     DocumentKind::dsa, DocumentKind::withdrawal};

complaints::ProfileFacts agent() {
  auto profile = test::example_profile();
  profile.role = "agent";
  profile.legal_name = "Agency";
  profile.owner_name = "Ana Pintora";
  profile.letter_expires = "2027-12-31";
  return profile;
}

}  // namespace

TEST_CASE("documents hold what the law asks for, a place to sign, and no accusation") {
  const auto record = test::example_record(2);
  for (const auto kind : kKinds) {
    const auto document = complaints::write_document(kind, record.works[0], record.listings,
                                                     agent(), "2026-11-22", "IPP-2026-1121-0001")
                              .value();
    CAPTURE(document.text);
    REQUIRE(document.needed.empty());
    CHECK(document.text.find("Ana Pintora") != std::string::npos);
    CHECK(document.text.find("2026-11-22") != std::string::npos);
    CHECK(document.text.find('{') == std::string::npos);
    CHECK(document.text.find('?') == std::string::npos);
    CHECK(complaints::accusing_words_in(document.text).empty());
  }
  const auto dmca = complaints::write_document(DocumentKind::dmca, record.works[0], record.listings,
                                               test::example_profile(), "2026-11-22")
                        .value()
                        .text;
  // 17 USC 512(c)(3)(A): work, material and place, address, phone, mail, belief, accuracy, perjury.
  for (const char *part :
       {"Blue Heron", "https://www.aliexpress.com/item/", "PO box 12, Lyon", "+33 1 23 45 67 89",
        "ana@example.org", "good faith belief", "or the law", "is accurate",
        "Under penalty of perjury, I am the owner", "Signature"})
    CHECK(dmca.find(part) != std::string::npos);
  const auto dsa = complaints::write_document(DocumentKind::dsa, record.works[0], record.listings,
                                              test::example_profile(), "2026-11-22")
                       .value()
                       .text;
  for (const char *part :
       {"Why", "https://www.aliexpress.com/item/", "ana@example.org", "accurate and complete"})
    CHECK(dsa.find(part) != std::string::npos);
}

TEST_CASE("a notice names one platform's listings, none that is allowed or complained of already") {
  auto record = test::example_record(4);
  record.listings[1].allowed = true;
  record.listings[2].platform = "1688";
  record.listings[2].url = "https://detail.1688.com/offer/712345678901.html";
  record.listings[3].earlier.emplace_back();
  record.listings[3].earlier.back().reference = "REF-1";
  record.listings[3].earlier.back().status = "open";
  for (const auto kind : {DocumentKind::claim, DocumentKind::dmca, DocumentKind::dsa}) {
    const auto subjects = complaints::document_subjects(kind, record);
    REQUIRE(subjects.size() == 2);
    REQUIRE(subjects[0].listings.size() == 1);
    CHECK(subjects[0].listings[0].id == "case-1");
    REQUIRE(subjects[1].listings.size() == 1);
    CHECK(subjects[1].listings[0].id == "case-3");
    CHECK_FALSE(complaints::write_document(kind, record.works[0], record.listings,
                                           test::example_profile(), "2026-11-22"));
  }
  const auto withdrawn = complaints::document_subjects(DocumentKind::withdrawal, record);
  REQUIRE(withdrawn.size() == 1);
  CHECK(withdrawn[0].listings.size() == 4);
}

TEST_CASE("what is missing is asked for and never invented") {
  auto work = test::example_work();
  work.completed.reset();
  auto profile = test::example_profile();
  profile.address.reset();
  const auto claim = complaints::write_document(DocumentKind::claim, work,
                                                {test::example_listing(1)}, profile, "2026-11-22")
                         .value();
  CHECK(claim.text.empty());
  REQUIRE(claim.needed.size() == 2);
  CHECK(claim.needed[0].fact == "address");
  CHECK(claim.needed[1].fact == "completed");
  CHECK(claim.needed[1].sentence.back() != ' ');
  const auto withdrawal =
      complaints::write_document(DocumentKind::withdrawal, work, {}, profile, "2026-11-22").value();
  REQUIRE(withdrawal.needed.size() == 1);
  CHECK(withdrawal.needed[0].fact == "reference");
}

TEST_CASE("a notice wants the four answers; taking one back does not") {
  auto listing = test::example_listing(1);
  listing.judgement.exceptions_considered = false;
  for (const auto kind : kKinds) {
    const auto document = complaints::write_document(kind, test::example_work(), {listing}, agent(),
                                                     "2026-11-22", "IPP-1");
    const bool complains = kind != DocumentKind::authorisation && kind != DocumentKind::withdrawal;
    CHECK(document.has_value() != complains);
  }
}
