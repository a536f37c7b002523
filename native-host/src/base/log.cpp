// SPDX-License-Identifier: Apache-2.0
#include "base/log.h"

#include <memory>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace counterproof::log {

void start(std::string_view program, const std::filesystem::path &folder) {
  std::vector<spdlog::sink_ptr> sinks{std::make_shared<spdlog::sinks::stderr_sink_mt>()};
  if (!folder.empty()) {
    // A log that cannot be opened must not stop the host: stderr stays.
    try {
      const auto file = folder / (std::string(program) + ".log");
      sinks.push_back(
          std::make_shared<spdlog::sinks::rotating_file_sink_mt>(file.string(), 2'000'000, 2));
    } catch (const spdlog::spdlog_ex &) {
      sinks.resize(1);
    }
  }
  auto logger = std::make_shared<spdlog::logger>(std::string(program), sinks.begin(), sinks.end());
  logger->set_pattern("%Y-%m-%dT%H:%M:%S.%eZ %n %l %v", spdlog::pattern_time_type::utc);
  logger->flush_on(spdlog::level::info);
  spdlog::set_default_logger(logger);
}

void info(std::string_view text) { spdlog::info("{}", text); }
void warning(std::string_view text) { spdlog::warn("{}", text); }
void error(std::string_view text) { spdlog::error("{}", text); }

}  // namespace counterproof::log
