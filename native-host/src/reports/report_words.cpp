// SPDX-License-Identifier: Apache-2.0
#include "reports/report_words.h"

#include "complaints/statement.h"

#include <array>
#include <utility>

namespace counterproof::reports {

const char *const kShows =
    "What this shows: what the artist recorded on one computer, in which order, and that none of "
    "it was changed since it was signed. Every figure and date comes from those records.";

const char *const kDoesNotShow =
    "What this does not show: it does not prove what a page showed, that the computer's clock was "
    "right, or who sat at the computer; no third party recorded it. That a listing uses a work "
    "without permission is what the artist believes, in good faith, and for others to decide. A "
    "likeness measured by a program is not a judgement.";

std::string shown(std::string_view text, std::size_t limit) {
  return complaints::one_line(text, limit);
}

std::string site_name(const std::string &site) {
  constexpr std::array<std::pair<std::string_view, const char *>, 5> kNames{
      {{"aliexpress", "AliExpress"},
       {"alibaba", "Alibaba.com"},
       {"1688", "1688"},
       {"taobao", "Taobao"},
       {"tmall", "Tmall"}}};
  for (const auto &[word, name] : kNames)
    if (site == word) return name;
  return shown(site, 60);
}

std::string state_words(cases::CaseState state) {
  using enum cases::CaseState;
  switch (state) {
  case confirmed: return "recorded, no complaint sent";
  case not_mine: return "taken back: not the artist's work";
  case licensed: return "taken back: a licence was given";
  case ignored: return "left alone by the artist";
  case in_batch: return "chosen for a complaint";
  case form_filled: return "form filled, not sent";
  case submitted: return "complaint sent by the artist";
  case processing: return "the platform is looking at it";
  case removed: return "removed by the platform";
  case refused: return "complaint refused by the platform";
  case counter_noticed: return "the seller answered";
  case reply_accepted: return "the artist accepted the seller's answer";
  case reply_rejected: return "the artist rejected the seller's answer";
  case removed_stays: return "stays removed after the seller's answer";
  case reinstated: return "put back by the platform";
  case withdrawn: return "complaint withdrawn by the artist";
  case dropped: return "given up by the artist after a refusal";
  case gone: return "looked at again: not there";
  case back_at_same_link: return "live again under the same address";
  case relisted: return "live again under another address";
  case already_dead: return "was gone before a complaint reached it";
  }
  return "";
}

}  // namespace counterproof::reports
