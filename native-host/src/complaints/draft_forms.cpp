// SPDX-License-Identifier: Apache-2.0
#include "complaints/draft_forms.h"

#include "complaints/placement.h"

#include <algorithm>

namespace counterproof::complaints {
namespace {

constexpr double kWholeWork = 0.85;

const ListingFacts *find_listing(const RecordFacts &record, const std::string &id) {
  const auto found = std::find_if(record.listings.begin(), record.listings.end(),
                                  [&](const ListingFacts &listing) { return listing.id == id; });
  return found == record.listings.end() ? nullptr : &*found;
}

void add_listing(StatementFacts &facts, const ListingFacts &listing) {
  facts.by_hand += listing.found_by_hand || !listing.match ? 1 : 0;
  if (listing.match) {
    facts.mirrored += listing.match->mirrored ? 1 : 0;
    facts.recoloured += listing.match->inverted ? 1 : 0;
    const auto placement = placement_of(*listing.match);
    facts.partly += placement.of_work > 0 && placement.of_work < kWholeWork ? 1 : 0;
  }
  for (const auto &evidence : listing.evidence)
    facts.has_comparison = facts.has_comparison || evidence.kind == "side_by_side";
  // Only what was decided is named: an open complaint is not filed again.
  for (const auto &earlier : listing.earlier) {
    const auto &known = facts.earlier_references;
    if (std::find(known.begin(), known.end(), earlier.reference) == known.end())
      facts.earlier_references.push_back(earlier.reference);
  }
}

StatementFacts facts_for(const RecordFacts &record, const FormPart &form, const WorkFacts &work) {
  StatementFacts facts;
  facts.work_title = work.title;
  facts.reason = form.reason;
  facts.listings = form.listings.size();
  facts.is_answered = true;
  facts.completed = work.completed;
  facts.first_published = work.first_published;
  facts.first_published_at = work.first_published ? work.first_published_at : std::nullopt;
  facts.record_number = work.record_number;
  facts.registration = work.registration;
  facts.wordings = work.wordings;
  const auto *filer = profile_for(record, work);
  if (filer != nullptr && filer->role == "agent")
    facts.owner = record.profiles_kept ? filer->author : filer->owner_name;
  for (const auto &id : form.listings) {
    const auto *listing = find_listing(record, id);
    if (listing != nullptr) add_listing(facts, *listing);
  }
  return facts;
}

std::vector<EvidenceFact> evidence_of(const RecordFacts &record, const FormPart &form) {
  std::vector<EvidenceFact> files;
  for (const auto &id : form.listings) {
    const auto *listing = find_listing(record, id);
    for (const auto &file : listing == nullptr ? std::vector<EvidenceFact>() : listing->evidence) {
      const bool is_there = std::any_of(files.begin(), files.end(), [&](const EvidenceFact &other) {
        return other.file == file.file;
      });
      if (!is_there) files.push_back(file);
    }
  }
  return files;
}

std::vector<Needed> needed_for(const DraftedForm &drafted, const WorkFacts &work) {
  std::vector<Needed> needed;
  if (!work.record_number)
    needed.push_back({"recordNumber", "The number of the work's record on the portal is not known "
                                      "here: choose the work in the portal's own list."});
  if (!work.first_published)
    needed.push_back({"firstPublished", "When and where was the work first published? It is the "
                                        "strongest sentence a statement can have."});
  if (!work.completed)
    needed.push_back({"completed", "When was the work finished? Add the day to the work."});
  if (drafted.evidence.empty())
    needed.push_back({"evidence", "No file is prepared: a picture of your work beside the "
                                  "listing's picture helps the portal decide."});
  return needed;
}

}  // namespace

DraftedForms draft_forms(const RecordFacts &record, bool has_account) {
  auto split = split_into_forms(record, has_account);
  DraftedForms drafted;
  drafted.left_out = std::move(split.left_out);
  for (auto &form : split.forms) {
    const auto *work = find_work(record, form.work_id);
    DraftedForm made;
    const auto *filer = profile_for(record, *work);
    made.work_title = work->title;
    made.record_number = work->record_number;
    made.evidence = evidence_of(record, form);
    made.needed = needed_for(made, *work);
    made.facts = facts_for(record, form, *work);
    if (filer != nullptr && filer->role == "agent" && !made.facts.owner)
      made.needed.push_back({"owner", "For whom do you file? Add the owner to the profile."});
    else if (auto statements = write_statements(made.facts))
      made.statements = std::move(*statements);
    else
      made.needed.push_back({"workTitle", "The work has no title: add one."});
    made.form = std::move(form);
    drafted.forms.push_back(std::move(made));
  }
  return drafted;
}

}  // namespace counterproof::complaints
