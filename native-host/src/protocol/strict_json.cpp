// SPDX-License-Identifier: Apache-2.0
#include "protocol/strict_json.h"

#include "base/text.h"
#include "protocol/limits.h"
#include "protocol/tame_json.h"

#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

namespace counterproof::protocol {
namespace {

using Json = nlohmann::json;

/// Builds the tree while reading. After a violation it only goes on to find out whether the rest is
/// JSON and which id the message has: so every id still gets its one answer.
class StrictBuilder : public nlohmann::json_sax<Json> {
public:
  /// With a `violation` known before, it only looks whether the rest is JSON.
  explicit StrictBuilder(Json &root, std::optional<Error> violation = {})
      : root_(root), violation_(std::move(violation)) {}

  bool null() override { return scalar(nullptr); }
  bool boolean(bool value) override { return scalar(value); }
  bool number_integer(number_integer_t value) override {
    return value < -kMaxSafeInteger ? scalar(static_cast<double>(value)) : whole(value);
  }
  bool number_unsigned(number_unsigned_t value) override {
    if (value > static_cast<number_unsigned_t>(kMaxSafeInteger))
      return scalar(static_cast<double>(value));
    return whole(static_cast<std::int64_t>(value));
  }
  bool number_float(number_float_t value, const string_t &) override { return scalar(value); }
  bool string(string_t &value) override {
    if (value.size() > kMaxStringBytes) violate("A text in the message is too long.");
    return scalar(std::move(value));
  }
  bool binary(binary_t &) override { return false; }

  bool start_object(std::size_t) override { return open(Json::object()); }
  bool end_object() override { return close(); }
  bool start_array(std::size_t) override { return open(Json::array()); }
  bool end_array() override { return close(); }

  bool key(string_t &name) override {
    at_id_ = depth_ == 1 && name == "id";
    if (at_id_) ++ids_;
    if (violation_) return true;
    if (name.size() > kMaxStringBytes)
      violate("A name in the message is too long.");
    else if (open_.back()->contains(name))
      violate("A name stands twice in one object.");
    else
      key_ = std::move(name);
    return true;
  }

  bool parse_error(std::size_t, const std::string &, const Json::exception &error) override {
    syntax_ = error.what();
    return false;
  }

  const std::string &syntax() const { return syntax_; }
  StrictText outcome() const { return {violation_, ids_ == 1 ? id_ : std::nullopt}; }

private:
  void violate(std::string sentence) {
    if (!violation_) violation_ = Error{ErrorCode::invalid_request, std::move(sentence), {}};
  }

  bool whole(std::int64_t value) {
    if (at_id_ && depth_ == 1 && value >= 1) id_ = value;
    return scalar(value);
  }

  bool scalar(Json value) {
    at_id_ = false;
    place(std::move(value));
    return true;
  }

  Json *place(Json value) {
    if (++values_ > kMaxJsonValues) violate("The message has too many parts.");
    if (violation_) return nullptr;
    if (open_.empty()) return &(root_ = std::move(value));
    Json &parent = *open_.back();
    if (parent.is_array()) {
      parent.push_back(std::move(value));
      return &parent.back();
    }
    return &(parent[std::exchange(key_, {})] = std::move(value));
  }

  bool open(Json empty) {
    at_id_ = false;
    if (++depth_ > kMaxJsonDepth) violate("The message is nested too deep.");
    Json *placed = place(std::move(empty));
    if (placed != nullptr) open_.push_back(placed);
    return true;
  }

  bool close() {
    --depth_;
    if (!violation_) open_.pop_back();
    return true;
  }

  Json &root_;
  // A parent is never added to while a child is open, so these stay valid.
  std::vector<Json *> open_;
  std::string key_;
  int depth_ = 0;
  int values_ = 0;
  int ids_ = 0;
  bool at_id_ = false;
  std::optional<std::int64_t> id_;
  std::optional<Error> violation_;
  std::string syntax_;
};

}  // namespace

Result<StrictText> read_strictly(std::string_view text, nlohmann::json &value) {
  const auto refuse = [](std::string details) {
    return fail(ErrorCode::invalid_request, "The message is not JSON.", std::move(details));
  };
  // The library takes a NUL for the end and skips a byte order mark; JSON has neither.
  if (text.find('\0') != std::string_view::npos) return refuse("a NUL byte");
  if (text.starts_with("\xEF\xBB\xBF")) return refuse("a byte order mark");
  if (!is_utf8(text)) return refuse("not UTF-8");
  StrictBuilder builder(value);
  if (Json::sax_parse(text.begin(), text.end(), &builder)) return builder.outcome();
  const TamedText tamed = tame_json(text);
  if (!tamed.surrogates && !tamed.numbers) return refuse(builder.syntax());
  StrictBuilder again(value, Error{ErrorCode::invalid_request,
                                   tamed.surrogates ? "A text in the message is not Unicode."
                                                    : "A number in the message is too large.",
                                   {}});
  if (!Json::sax_parse(tamed.text, &again)) return refuse(builder.syntax());
  return again.outcome();
}

}  // namespace counterproof::protocol
