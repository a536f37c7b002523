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

/// A work that may be in the picture in one form of it.
struct Trial {
  std::size_t form = 0;
  const Candidate *candidate = nullptr;
  std::vector<float> levels;
  vision::Proposal proposal;
};

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
  std::map<std::uint32_t, Finding> best;
  for (Trial &trial : trials) {
    const Candidate &candidate = *trial.candidate;
    const vision::Symmetry symmetry = vision::kSymmetries[trial.form];
    const vision::Scene &scene = scenes[trial.form];
    Candidates &found = all[trial.form];
    const vision::Features &work = *works[candidate.work];
    const auto alignment =
        vision::align(scene, work, trial.proposal, candidate.seeds, trial.levels);
    if (!alignment) continue;
    complete(state.lists, works, scene, alignment->matches, found);
    trial.levels = background(found, candidate.work);
    const Evidence evidence = weigh({*alignment, scene, work, candidate.work, found, trial.levels});
    const auto known = best.find(candidate.work);
    if (known != best.end() && known->second.score >= evidence.score) continue;
    Finding finding;
    finding.work_id = state.slots[candidate.work].id;
    finding.score = evidence.score;
    finding.kind = kind_of(evidence.score);
    finding.mirrored = symmetry.mirrored;
    finding.inverted = symmetry.inverted;
    finding.points = evidence.points;
    finding.coverage = evidence.coverage;
    place(alignment->query_from_work, query, work, finding);
    best[candidate.work] = std::move(finding);
  }
  for (auto &[slot, finding] : best)
    verdict.findings.push_back(std::move(finding));
  std::stable_sort(verdict.findings.begin(), verdict.findings.end(),
                   [](const Finding &a, const Finding &b) {
                     return a.score != b.score ? a.score > b.score : a.work_id < b.work_id;
                   });
  if (verdict.findings.size() > kMaxFindings) verdict.findings.resize(kMaxFindings);
  if (!verdict.findings.empty()) verdict.kind = verdict.findings.front().kind;
  return verdict;
}

}  // namespace counterproof::match
