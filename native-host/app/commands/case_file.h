// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "complaints/record_facts.h"

#include <filesystem>

namespace counterproof::app {

/// Reads `{"works": […], "listings": […], "profiles": […]}`. What is not there is not known; only a
/// file that is no such object is refused.
///
/// works: id, title, completed, firstPublished (a day, or {date, place, url}), officialUrl,
/// records [{platform, number, status, owner}] or recordNumber and recordStatus, hasCertificate,
/// claimSigned. listings: id, platform (or site), url, title, workId, type, seenLiveAt, seenGoneAt,
/// reason (R1 to R3), judgement {mine, notLicensed, lookedAt, exceptionsConsidered},
/// match {kind, score, quad, mirrored, inverted, pictureWidth, pictureHeight}, foundBy, allowed,
/// evidence [{file, bytes, kind, language}], earlier [{reference, status, filedAt, decidedAt,
/// seenGoneAt, seenAgainAt, changedSince}]. profiles: id, role, legalName, identityName,
/// accountName, ownerName, address, email, phone, country, letterExpires.
Result<complaints::RecordFacts> read_case_file(const std::filesystem::path &file);

}  // namespace counterproof::app
