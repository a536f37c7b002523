// SPDX-License-Identifier: Apache-2.0
#include "base/log.h"

#include "base/log_file.h"
#include "base/log_privacy.h"

#include <cstdlib>
#include <memory>
#include <mutex>
#include <spdlog/sinks/base_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace counterproof::log {
namespace {

constexpr std::uintmax_t kMaxBytes = 3'000'000;

class FileSink final : public spdlog::sinks::base_sink<std::mutex> {
public:
  explicit FileSink(std::filesystem::path file) : file_(std::move(file), kMaxBytes) {}

private:
  void sink_it_(const spdlog::details::log_msg &message) override {
    spdlog::memory_buf_t line;
    formatter_->format(message, line);
    file_.add({line.data(), line.size()});
  }
  void flush_() override {}

  LogFile file_;
};

bool writes_all() {
  const char *set = std::getenv("COUNTERPROOF_LOG");
  return set != nullptr && std::string_view(set) == "all";
}

std::string fit_to_keep(std::string_view text) {
  return writes_all() ? std::string(text) : without_places(text);
}

}  // namespace

void start(std::string_view program, const std::filesystem::path &folder) {
  std::vector<spdlog::sink_ptr> sinks{std::make_shared<spdlog::sinks::stderr_sink_mt>()};
  if (!folder.empty())
    sinks.push_back(std::make_shared<FileSink>(folder / (std::string(program) + ".log")));
  auto logger = std::make_shared<spdlog::logger>(std::string(program), sinks.begin(), sinks.end());
  logger->set_pattern("%Y-%m-%dT%H:%M:%S.%eZ %n %l %v", spdlog::pattern_time_type::utc);
  logger->flush_on(spdlog::level::info);
  spdlog::set_default_logger(logger);
}

void info(std::string_view text) { spdlog::info("{}", fit_to_keep(text)); }
void warning(std::string_view text) { spdlog::warn("{}", fit_to_keep(text)); }
void error(std::string_view text) { spdlog::error("{}", fit_to_keep(text)); }

}  // namespace counterproof::log
