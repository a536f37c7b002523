// SPDX-License-Identifier: Apache-2.0
#include "app/commands/match.h"

#include "app/commands/command_line.h"
#include "app/commands/counted.h"
#include "app/commands/files_below.h"
#include "app/commands/index_report.h"
#include "app/commands/refuse.h"
#include "base/clock.h"
#include "base/text.h"
#include "cases/cases.h"
#include "image/decoder_pool.h"
#include "match/index.h"
#include "platform/folders.h"
#include "portfolio/portfolio.h"
#include "service/saved_search.h"
#include "storage/store.h"
#include "vision/extract.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <atomic>
#include <chrono>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <iostream>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <unistd.h>
#include <vector>

namespace counterproof::app {

namespace {

namespace fs = std::filesystem;

constexpr int kNotCompared = 1;

struct MatchChoice {
  fs::path results;
  fs::path badges;
  fs::path evidence;
  int threads = 2;
  std::vector<fs::path> folders;
};

/// One file of several that show the same work.
struct Member {
  std::string name;
  match::Index index;
};

/// The works, ready to be searched for, and the names of their files.
struct Works {
  match::Index index;
  std::map<std::string, std::string> names;
  /// By the work, where it has more files than one.
  std::map<std::string, std::vector<std::unique_ptr<Member>>> members;
};

Status load_members(portfolio::Portfolio &portfolio, Works &works) {
  for (const auto &[id, name] : works.names) {
    const auto same = portfolio.same_work(id);
    if (!same) return tl::unexpected(same.error());
    if (same->size() < 2) continue;
    for (const auto &work : *same) {
      auto member = std::make_unique<Member>();
      member->name = work.name;
      const auto loaded = portfolio.load_one_into(member->index, work.id);
      if (!loaded) return tl::unexpected(loaded.error());
      if (*loaded) works.members[id].push_back(std::move(member));
    }
  }
  return {};
}

Result<std::unique_ptr<Works>> load_works(const fs::path &chosen_folder) {
  const auto folder = platform::data_folder(chosen_folder);
  if (!folder) return tl::unexpected(folder.error());
  const SystemClock clock;
  auto store =
      storage::Store::open(*folder, {portfolio::schema(), cases::schema()}, clock.utc_ms());
  if (!store) return tl::unexpected(store.error());
  portfolio::Portfolio portfolio(*store, clock);
  auto works = std::make_unique<Works>();
  if (auto loaded = service::load_search(*folder, portfolio, works->index); !loaded)
    return tl::unexpected(loaded.error());
  std::optional<std::string> cursor;
  do {
    const auto page = portfolio.works(cursor, 100);
    if (!page) return tl::unexpected(page.error());
    for (const auto &work : page->works)
      works->names[work.id] = work.name;
    cursor = page->next;
  } while (cursor);
  if (auto loaded = load_members(portfolio, *works); !loaded) return tl::unexpected(loaded.error());
  return works;
}

/// The pictures to look at, and how many of the paths that were named are not there.
struct Pictures {
  std::vector<fs::path> files;
  std::size_t missing = 0;
};

Pictures pictures_below(const std::vector<fs::path> &paths) {
  Pictures pictures;
  for (const fs::path &path : paths) {
    std::error_code error;
    if (fs::status(path, error).type() == fs::file_type::not_found) {
      std::cerr << fmt::format("There is no file or folder \"{}\": check its name.\n",
                               to_utf8(path.string()));
      ++pictures.missing;
    } else if (fs::is_directory(path, error)) {
      for (const fs::path &file : files_below(path))
        if (fs::is_regular_file(file, error)) pictures.files.push_back(file);
    } else {
      pictures.files.push_back(path);
    }
  }
  std::sort(pictures.files.begin(), pictures.files.end());
  return pictures;
}

/// Asked before the work; what only writing itself shows is told after it.
bool can_be_written(const fs::path &file) {
  std::error_code error;
  const auto status = fs::status(file, error);
  const auto folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
  bool can = ::access(folder.c_str(), W_OK | X_OK) == 0;
  if (fs::exists(status)) can = !fs::is_directory(status) && ::access(file.c_str(), W_OK) == 0;
  if (!can)
    std::cerr << fmt::format("\"{}\" cannot be written: name a file in a folder of your own.\n",
                             to_utf8(file.string()));
  return can;
}

/// RFC 4180: quoted where the field has a comma, a quote or a line break.
std::string field(const std::string &text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

std::string_view to_word(match::Kind kind) {
  switch (kind) {
  case match::Kind::match: return "match";
  case match::Kind::possible: return "possible";
  case match::Kind::none: break;
  }
  return "none";
}

struct Lines {
  std::string results;
  std::string badge;
  std::string evidence;
  std::string trouble;
};

/// The name of the work's file, and where that one lies: of several that show the work, the one
/// that fits best.
std::pair<std::string, Quad> fitting(const Works &works, const match::Finding &finding,
                                     const vision::Features &picture) {
  const auto known = works.names.find(finding.work_id);
  std::pair<std::string, Quad> best{known == works.names.end() ? finding.work_id : known->second,
                                    finding.quad};
  const auto members = works.members.find(finding.work_id);
  if (members == works.members.end()) return best;
  double best_score = 0;
  for (const auto &member : members->second) {
    const auto alone = match::find(member->index, picture).findings;
    if (alone.empty() || alone.front().score <= best_score) continue;
    best_score = alone.front().score;
    best = {member->name, alone.front().quad};
  }
  return best;
}

std::string evidence_line(const std::string &query, const std::string &name,
                          const match::Finding &finding) {
  const match::Evidence &evidence = finding.evidence;
  const vision::PixelCheck &pixels = evidence.pixels;
  return fmt::format("{},{},{:.5f},{},{:.4f},{},{:.5f},{:.5f},{:.4f},{:.1f},{},{}\n", query, name,
                     evidence.rarity, evidence.points, evidence.coverage, pixels.cells,
                     pixels.agreement, pixels.elsewhere, pixels.share, pixels.side,
                     finding.mirrored ? 1 : 0, finding.inverted ? 1 : 0);
}

Lines look_at(const fs::path &file, const Works &works, image::DecoderPool &pool,
              bool wants_evidence) {
  image::DecodeRequest request;
  request.file = file;
  request.max_side = vision::kQuerySide;
  const image::DecodeAnswer answer = pool.decode(request);
  Lines lines;
  const std::string query = field(file.stem().string());
  if (!answer.reason.empty()) {
    lines.trouble = fmt::format("{}: {}\n", file.string(), answer.reason);
  }
  if (answer.pixels.data.empty()) return lines;
  const auto picture = vision::extract_query(answer.pixels, {answer.width, answer.height});
  const auto verdict = match::find(works.index, picture);
  std::string first;
  for (const match::Finding &finding : verdict.findings) {
    const auto [name, quad] = fitting(works, finding, picture);
    if (first.empty()) first = field(name);
    lines.results += fmt::format("{},{},{:.6f}", query, field(name), finding.score);
    for (const Point &p : quad)
      lines.results += fmt::format(",{:.2f},{:.2f}", p.x, p.y);
    lines.results += '\n';
    if (wants_evidence) lines.evidence += evidence_line(query, field(name), finding);
  }
  const bool is_shown = verdict.kind != match::Kind::none;
  lines.badge = fmt::format("{},{},{}\n", query, to_word(verdict.kind), is_shown ? first : "");
  return lines;
}

bool write_all(const fs::path &path, std::string_view header, const std::vector<Lines> &lines,
               std::string Lines::*part) {
  std::ofstream out(path, std::ios::binary);
  out << header;
  for (const Lines &line : lines)
    out << line.*part;
  out.flush();
  if (!out) std::cerr << fmt::format("{} cannot be written.\n", path.string());
  return static_cast<bool>(out);
}

int match_folders(const MatchChoice &choice, const fs::path &data) {
  if (!can_be_written(choice.results)) return kNotCompared;
  if (!choice.badges.empty() && !can_be_written(choice.badges)) return kNotCompared;
  if (!choice.evidence.empty() && !can_be_written(choice.evidence)) return kNotCompared;
  const auto works = load_works(data);
  if (!works) return refuse(works.error(), kNotCompared);
  if ((*works)->index.size() == 0) {
    std::cerr << "There are no works to look for; run `counterproof index FOLDER` first.\n";
    return kNotCompared;
  }
  image::DecoderPool::Options options;
  options.decoder = image::default_decoder_path();
  options.rules = image::Rules::seller;
  options.processes = choice.threads;
  const auto pool = image::DecoderPool::start(options);
  if (!pool) return refuse(pool.error(), kNotCompared);
  const auto pictures = pictures_below(choice.folders);
  const auto &files = pictures.files;
  if (pictures.missing == choice.folders.size()) return kNotCompared;
  if (files.empty()) std::cerr << "There are no pictures in what you named: nothing to look at.\n";
  std::vector<Lines> lines(files.size());
  std::atomic<std::size_t> next{0};
  const auto start = std::chrono::steady_clock::now();
  ProgressLine progress(std::cerr, ::isatty(STDERR_FILENO) == 1);
  std::mutex telling;
  std::int64_t done = 0;
  const auto total = static_cast<std::int64_t>(files.size());
  const auto work = [&] {
    for (std::size_t i = next++; i < files.size(); i = next++) {
      lines[i] = look_at(files[i], **works, **pool, !choice.evidence.empty());
      const std::lock_guard<std::mutex> alone(telling);
      ++done;
      const std::chrono::duration<double> gone = std::chrono::steady_clock::now() - start;
      progress.show({done, total, static_cast<double>(done) / gone.count()});
    }
  };
  std::vector<std::thread> threads;
  threads.reserve(static_cast<std::size_t>(choice.threads));
  for (int t = 0; t < choice.threads; ++t)
    threads.emplace_back(work);
  for (std::thread &thread : threads)
    thread.join();
  progress.end();
  const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - start;
  std::size_t read = 0;
  for (const Lines &line : lines) {
    std::cerr << line.trouble;
    read += !line.badge.empty();
  }
  bool is_written = write_all(choice.results, "query,artwork,score,x1,y1,x2,y2,x3,y3,x4,y4\n",
                              lines, &Lines::results);
  if (!choice.badges.empty()) {
    is_written &= write_all(choice.badges, "query,verdict,artwork\n", lines, &Lines::badge);
  }
  if (!choice.evidence.empty()) {
    is_written &= write_all(choice.evidence,
                            "query,artwork,rarity,points,coverage,cells,agreement,elsewhere,share,"
                            "side,mirrored,inverted\n",
                            lines, &Lines::evidence);
  }
  const double per_picture =
      read > 0 ? spent.count() * 1000 * choice.threads / static_cast<double>(read) : 0;
  std::cerr << fmt::format(
      "{}, {} ({} not read), {:.2f} seconds, {:.1f} milliseconds per picture and core\n",
      counted(static_cast<std::int64_t>((*works)->index.size()), "work", "works"),
      counted(static_cast<std::int64_t>(read), "picture", "pictures"), files.size() - read,
      spent.count(), per_picture);
  return is_written && pictures.missing == 0 ? 0 : kNotCompared;
}

}  // namespace

void add_match(CLI::App &app, CommandLine &line) {
  auto *command =
      app.add_subcommand("match", "Look for your indexed works in all pictures of some folders");
  const auto choice = std::make_shared<MatchChoice>();
  command
      ->add_option("--results", choice->results,
                   "CSV to write: query,artwork,score and the work's four corners")
      ->required();
  command->add_option("--badges", choice->badges, "CSV to write: query,verdict,artwork");
  command->add_option("--evidence", choice->evidence,
                      "CSV to write: what each score is made of, for training it");
  command->add_option("--threads", choice->threads, "Pictures looked at side by side")
      ->check(CLI::Range(1, 64))
      ->capture_default_str();
  command
      ->add_option(
          "FOLDER", choice->folders,
          "Folders (or files) with pictures; one that is not there is named and the others "
          "are looked at (exit code 1)")
      ->required();
  command->callback([choice, &line] { line.exit_code = match_folders(*choice, line.data); });
}

}  // namespace counterproof::app
