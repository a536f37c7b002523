// SPDX-License-Identifier: Apache-2.0
// What is tested about the listing itself: its link, when it was seen, what the artist answered,
// earlier complaints.
#include "complaints/lint_rules.h"
#include "complaints/listing_link.h"

#include <fmt/format.h>

namespace counterproof::complaints {

void lint_link(const LintCase &one, const Say &say) {
  const auto &listing = one.listing;
  if (!is_clickable(listing.url)) {
    say("link.clickable", Severity::block,
        "The listing has no address that the platform's staff can click.",
        "Open the listing once more, so that its address can be read.");
    return;
  }
  if (listing.type == "store_front") return;
  const auto link = read_listing_link(listing.url);
  if (!link) {
    say("link.listing", Severity::block,
        "The address does not lead to one listing; search pages, shops and adverts are refused.",
        "Open the listing itself and take its address.");
    return;
  }
  if (link->platform != listing.platform)
    say("link.platform", Severity::block,
        fmt::format("The address is one of {}, and the complaint goes to {}.", link->platform,
                    listing.platform),
        fmt::format("Make another complaint for {}.", link->platform));
  if (link->canonical != listing.url)
    say("link.canonical", Severity::warn,
        "The address carries a language, a campaign or a way it was found, and may stop working.",
        fmt::format("Use {} instead.", link->canonical));
}

void lint_seen_live(const LintCase &one, const Say &say) {
  const auto &listing = one.listing;
  const int most = lint_limit("live.days");
  if (listing.seen_gone &&
      (!listing.seen_live ||
       days_between(*listing.seen_live, *listing.seen_gone).value_or(0) >= 0)) {
    say("live.gone", Severity::block,
        fmt::format("The listing was gone when you visited it on {}.",
                    listing.seen_gone->substr(0, 10)),
        "Leave it out; if it comes back, open it and file it then.");
    return;
  }
  const auto days = listing.seen_live ? days_between(*listing.seen_live, one.today) : std::nullopt;
  if (!days) {
    say("live.unseen", Severity::block, "It is not known that the listing is still there.",
        "Open the listing, or a page that shows it, and come back.");
  } else if (*days > most) {
    say("live.old", Severity::warn,
        fmt::format("You last saw the listing {} days ago; dead links count against you.", *days),
        "Open the listing, or a page that shows it, and come back.");
  } else if (*days < 0) {
    say("live.future", Severity::warn, "The listing was seen on a day that is still to come.",
        "Check the date of this computer, then open the listing again.");
  }
}

void lint_answers(const LintCase &one, const Say &say) {
  const auto &answers = one.listing.judgement;
  const auto lacking = [&](const char *rule, bool given, const char *question) {
    if (!given)
      say(rule, Severity::block, fmt::format("Your answer is missing: {}.", question),
          "Open the case, look at both pictures and answer.");
  };
  lacking("answer.mine", answers.mine, "is it my work");
  lacking("answer.licence", answers.not_licensed, "did I give no licence");
  lacking("answer.looked", answers.looked_at, "have I looked at it myself");
  lacking("answer.exception", answers.exceptions_considered, "could an exception allow it");
  if (one.listing.allowed)
    say("listing.allowed", Severity::block, "You allowed this listing or the shop that sells it.",
        "Leave it out, or take the permission back first.");
}

void lint_earlier(const LintCase &one, const Say &say) {
  for (const auto &earlier : one.listing.earlier) {
    const auto about =
        fmt::format("The complaint {} of {}", earlier.reference, earlier.filed.substr(0, 10));
    if (earlier.status == "open" || earlier.status == "countered") {
      say("earlier.open", Severity::block, fmt::format("{} about it is still open.", about),
          "Wait for the answer; a second complaint counts as a duplicate.");
    } else if (earlier.status == "refused" && !earlier.changed_since) {
      say("earlier.refused", Severity::block,
          fmt::format("{} was refused, and nothing was changed since.", about),
          "Change what the refusal names: the reason, the evidence or the statement.");
    } else if (earlier.status == "removed") {
      const bool is_back = earlier.seen_gone && earlier.seen_again &&
                           days_between(*earlier.seen_gone, *earlier.seen_again).value_or(-1) >= 0;
      if (is_back)
        say("earlier.back", Severity::note,
            fmt::format("{} had it removed; you saw it gone on {} and live again on {}.", about,
                        earlier.seen_gone->substr(0, 10), earlier.seen_again->substr(0, 10)),
            fmt::format("File it anew; the statement names the earlier reference {}.",
                        earlier.reference));
      else
        say("earlier.removed", Severity::block,
            fmt::format("{} had it removed, and you have not seen it live since.", about),
            "Open the listing; if it is back, it can be filed anew.");
    }
  }
}

}  // namespace counterproof::complaints
