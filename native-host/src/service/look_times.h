// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <optional>

namespace counterproof::service {

/// When the artist's folders are looked through: once after the start, at once when asked, after a
/// change when what changes has come to rest, and now and then for what could not be settled. Knows
/// no clock; every call is told the time.
class LookTimes {
public:
  using Steady = std::chrono::steady_clock;
  using Time = Steady::time_point;

  /// Lets the page that started the browser's first host be compared before.
  static constexpr std::chrono::milliseconds kFirstPause{3'000};
  /// A program that saves a file, or copies many, is left to finish.
  static constexpr std::chrono::milliseconds kSettle{1'500};
  /// One that goes on and on is not waited for longer.
  static constexpr std::chrono::milliseconds kLongestSettle{15'000};
  /// For folders that came back and files that wait: what could not be settled is not tried all the
  /// time.
  static constexpr std::chrono::seconds kLookAgainAfter{60};
  /// While files are read, a change may break that off no more often than this.
  static constexpr std::chrono::seconds kBetweenBreaks{30};

  enum class Outcome {
    done,            ///< looked, and read what there was
    still_settling,  ///< and some files were left, because they were changing
    held,            ///< another program reads
    failed           ///< the disk, the records, the decoder
  };

  /// `try_again` after held.
  LookTimes(Time now, std::chrono::milliseconds try_again)
      : try_again_(try_again), due_(now + kFirstPause) {}

  void asked(Time now);
  void changed(Time now);
  void looked(Outcome outcome, Time now);

  /// Whether all folders are to be looked through, and not only files that wait.
  bool owes_all() const { return owes_all_; }
  bool is_due(Time now) const { return now >= due_; }
  std::chrono::milliseconds until_due(Time now) const;

private:
  std::chrono::milliseconds try_again_;
  Time due_;
  bool owes_all_ = true;
  std::optional<Time> first_change_;
};

}  // namespace counterproof::service
