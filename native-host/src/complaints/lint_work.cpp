// SPDX-License-Identifier: Apache-2.0
// What is tested about the work, the reason and the files.
#include "complaints/lint_rules.h"
#include "complaints/reason_proposal.h"

#include <algorithm>
#include <fmt/format.h>

namespace counterproof::complaints {
namespace {

std::string extension_of(const std::string &file) {
  const auto dot = file.rfind('.');
  if (dot == file.npos) return {};
  auto extension = file.substr(dot + 1);
  for (char &c : extension)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return extension;
}

bool has(const std::vector<std::string> &words, const std::string &word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool has_kind(const ListingFacts &listing, std::initializer_list<const char *> kinds) {
  return std::any_of(listing.evidence.begin(), listing.evidence.end(), [&](const auto &evidence) {
    return std::any_of(kinds.begin(), kinds.end(),
                       [&](const char *kind) { return evidence.kind == kind; });
  });
}

}  // namespace

void lint_work(const LintCase &one, const Say &say) {
  if (one.work == nullptr) {
    say("work.unknown", Severity::block, "It is not known which of your works the listing shows.",
        "Open the case and choose the work.");
    return;
  }
  const auto &work = *one.work;
  const auto status = work.record_status.value_or("");
  if (status.empty() || status == "none" || status == "draft") {
    say("work.unregistered", Severity::block,
        fmt::format("\"{}\" is not registered on the portal, and a complaint needs its record.",
                    work.title),
        "Register the work there first; checking takes two to five working days.");
  } else if (status == "pending") {
    say("work.pending", Severity::block,
        fmt::format("The portal is still checking \"{}\".", work.title),
        "Wait until it is approved; this takes two to five working days.");
  } else if (status == "returned") {
    say("work.returned", Severity::block,
        fmt::format("The portal returned \"{}\" for changes.", work.title),
        "Open the record there, mend what it names and send it again.");
  } else if (status != "approved") {
    say("work.status", Severity::block,
        fmt::format("The portal's word for the record of \"{}\" is not known here: {}.", work.title,
                    status),
        "Look at the record on the portal and set its status.");
  }
  const bool has_ended =
      status == "approved" && work.record_expires && *work.record_expires < one.today;
  if (has_ended)
    say("work.expired", Severity::block,
        fmt::format("The portal's record of \"{}\" ended on {}.", work.title, *work.record_expires),
        "Renew the record on the portal and note the new day.");
  if (work.has_certificate == false && !work.claim_signed.value_or(false))
    say("work.claim", Severity::block,
        fmt::format("\"{}\" has no certificate and no signed claim statement.", work.title),
        "Print the claim statement, sign it and upload it as a picture or PDF.");
}

void lint_reason(const LintCase &one, const Say &say) {
  const auto &listing = one.listing;
  const auto proposal = propose_reason(listing.match, listing.found_by_hand);
  const auto reason = listing.reason.value_or(std::string(to_word(proposal.reason)));
  if (!listing.reason)
    say("reason.open", Severity::note,
        fmt::format("No reason is chosen yet; {} is proposed. {}", reason, proposal.because),
        "Look at the listing and choose the reason.");
  if (reason == "R3" && !has_kind(listing, {"camera_original", "making_of"}))
    say("reason.originals", Severity::warn,
        "For a picture of yours that the listing uses, the portal wants the original file and "
        "pictures of its making.",
        "Add the file as it left the camera or the program, and one or two pictures of the "
        "making.");
  const bool is_clear = listing.match && proposal.is_measured;
  if (is_clear && reason == "R2" && proposal.reason == Reason::r1)
    say("reason.fit", Severity::warn,
        "The work fills the listing's picture, as with a print; the reason chosen is for goods "
        "that "
        "carry a work.",
        "Look again: a print or poster of it is R1, your own photograph is R3.");
  if (is_clear && (reason == "R1" || reason == "R3") && proposal.reason == Reason::r2)
    say("reason.fit", Severity::warn,
        "The work takes a part of the listing's picture, as on goods; the reason chosen is for "
        "whole copies.",
        "Look again: goods that carry your work are R2.");
}

void lint_evidence(const LintCase &one, const Say &say) {
  const auto &files = one.listing.evidence;
  if (files.empty()) {
    say("evidence.none", Severity::warn, "No file is prepared.",
        "Add a picture of your work beside the listing's picture.");
    return;
  }
  const int most = lint_limit("evidence.files");
  if (files.size() > static_cast<std::size_t>(most))
    say("evidence.count", Severity::block,
        fmt::format("The form takes {} files and {} are prepared.", most, files.size()),
        "Keep the best ones.");
  for (const auto &file : files) {
    const auto type = extension_of(file.file);
    if (has(lint_words("evidence.types.refused"), type))
      say("evidence.type", Severity::block,
          fmt::format("The portal refuses {}: it takes no text documents.", file.file),
          "Save it as PDF or as a picture.");
    else if (!has(lint_words("evidence.types"), type))
      say("evidence.type", Severity::warn,
          fmt::format("It is not known that the portal takes files like {}.", file.file),
          "Save it as JPEG, PNG or PDF.");
    if (!file.language.empty() && !has(lint_words("evidence.languages"), file.language))
      say("evidence.language", Severity::block,
          fmt::format("{} is written in a language that the portal does not read.", file.file),
          "Add a translation into English or Chinese.");
    if (file.bytes > lint_limit("evidence.bytes.most"))
      say("evidence.size", Severity::block,
          fmt::format("{} is larger than the form takes.", file.file), "Save it smaller.");
    else if (file.bytes > lint_limit("evidence.bytes.usual"))
      say("evidence.size", Severity::warn,
          fmt::format("{} is large; some forms take only 5 MB.", file.file),
          "Save it smaller if the form refuses it.");
    else if (file.bytes <= 0)
      say("evidence.empty", Severity::block, fmt::format("{} is empty.", file.file),
          "Choose the file again.");
  }
}

}  // namespace counterproof::complaints
