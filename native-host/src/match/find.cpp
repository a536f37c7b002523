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

constexpr std::size_t kCandidatesPerForm = 7;

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
  std::map<std::uint32_t, Finding> best;
  for (const vision::Symmetry symmetry : vision::kSymmetries) {
    const vision::Scene scene(vision::transformed(query, symmetry));
    const Candidates found = candidates(state.lists, works, scene.features(), kCandidatesPerForm);
    for (const Candidate &candidate : found.best) {
      const vision::Features &work = *works[candidate.work];
      const auto levels = background(found, candidate.work);
      const auto alignment = vision::align(scene, work, candidate.seeds, levels);
      if (!alignment) continue;
      const Evidence evidence = weigh({*alignment, scene, work, candidate.work, found, levels});
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
