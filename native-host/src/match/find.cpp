// SPDX-License-Identifier: Apache-2.0
#include "match/candidates.h"
#include "match/index.h"
#include "match/index_state.h"
#include "match/region.h"
#include "match/score.h"
#include "vision/symmetry.h"

#include <algorithm>
#include <map>
#include <mutex>

namespace counterproof::match {
namespace {

/// Works whose seeds are asked for a placement, and how many of these are looked at closely.
constexpr std::size_t kCandidates = 48;
constexpr std::size_t kAligned = 12;
/// Whose pixels are compared: so many, when at least so much speaks for them.
constexpr std::size_t kChecked = 6;
constexpr double kLeastChecked = 0.03;

/// A work that may be in the picture in one form of it.
struct Trial {
  std::size_t form = 0;
  const Candidate *candidate = nullptr;
  std::vector<float> levels;
  vision::Proposal proposal;
};

/// A work where it was placed best.
struct Found {
  std::uint32_t slot = 0;
  vision::Symmetry symmetry;
  vision::Transform query_from_work;
  Evidence evidence;
  double score = 0;
};

bool is_surer(const Found &a, const Found &b) { return a.score > b.score; }

std::vector<const vision::Features *> features_of(const std::vector<Slot> &slots) {
  std::vector<const vision::Features *> out;
  out.reserve(slots.size());
  for (const Slot &slot : slots)
    out.push_back(slot.features.get());
  return out;
}

}  // namespace

Verdict find(const Index &index, const vision::Features &query) {
  Verdict verdict;
  if (vision::is_featureless(query)) return verdict;
  index.prepare();
  const Index::State &state = *index.state_;
  const std::shared_lock lock(state.mutex);
  const auto works = features_of(state.slots);
  const Forms scenes = forms_of(query);
  auto all = candidates(state.lists, works, scenes, kCandidates);
  std::vector<Trial> trials;
  for (std::size_t form = 0; form < vision::kForms; ++form) {
    for (const Candidate &candidate : all[form].best) {
      Trial trial{form, &candidate, background(all[form], candidate.work), {}};
      trial.proposal =
          vision::propose(scenes[form], *works[candidate.work], candidate.seeds, trial.levels);
      trials.push_back(std::move(trial));
    }
  }
  std::stable_sort(trials.begin(), trials.end(), [](const Trial &a, const Trial &b) {
    return a.proposal.agreement > b.proposal.agreement;
  });
  if (trials.size() > kAligned) trials.resize(kAligned);
  std::map<std::uint32_t, Found> best;
  for (Trial &trial : trials) {
    const Candidate &candidate = *trial.candidate;
    const vision::Scene &scene = scenes[trial.form];
    Candidates &found = all[trial.form];
    const vision::Features &work = *works[candidate.work];
    const auto alignment =
        vision::align(scene, work, trial.proposal, candidate.seeds, trial.levels);
    if (!alignment) continue;
    complete(state.lists, works, scene, alignment->matches, found);
    trial.levels = background(found, candidate.work);
    const Evidence evidence = weigh({*alignment, scene, work, candidate.work, found, trial.levels});
    const double score = score_of(evidence);
    const auto known = best.find(candidate.work);
    if (known != best.end() && known->second.score >= score) continue;
    best[candidate.work] = {candidate.work, vision::kSymmetries[trial.form],
                            alignment->query_from_work, evidence, score};
  }
  std::vector<Found> ranked;
  for (const auto &[slot, found] : best)
    ranked.push_back(found);
  std::stable_sort(ranked.begin(), ranked.end(), is_surer);
  for (std::size_t i = 0; i < ranked.size(); ++i) {
    Found &found = ranked[i];
    const vision::Features &work = *works[found.slot];
    if (i < kChecked && found.score >= kLeastChecked) {
      found.evidence.pixels =
          vision::check_pixels(query, found.symmetry.mirrored, work, found.query_from_work);
      found.score = score_of(found.evidence);
    }
    Finding finding;
    finding.work_id = state.slots[found.slot].id;
    finding.score = found.score;
    finding.kind = kind_of(found.score);
    finding.mirrored = found.symmetry.mirrored;
    finding.inverted = found.symmetry.inverted;
    finding.evidence = found.evidence;
    place(found.query_from_work, query, work, finding);
    verdict.findings.push_back(std::move(finding));
  }
  std::stable_sort(verdict.findings.begin(), verdict.findings.end(),
                   [](const Finding &a, const Finding &b) {
                     return a.score != b.score ? a.score > b.score : a.work_id < b.work_id;
                   });
  if (verdict.findings.size() > kMaxFindings) verdict.findings.resize(kMaxFindings);
  if (!verdict.findings.empty()) verdict.kind = verdict.findings.front().kind;
  return verdict;
}

}  // namespace counterproof::match
