// SPDX-License-Identifier: Apache-2.0
#include "protocol/json_tree.h"

#include "base/text.h"

#include <nlohmann/json.hpp>

namespace counterproof::protocol {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kLargest = 64 * 1024 * 1024;
constexpr int kDeepest = 32;

const JsonTree kNothing;
const JsonTree::List kNoList;

std::optional<JsonTree> tree_of(const Json &json, int depth) {
  if (depth > kDeepest) return std::nullopt;
  JsonTree tree;
  if (json.is_boolean()) tree.value = json.get<bool>();
  if (json.is_number()) tree.value = json.get<double>();
  if (json.is_string()) tree.value = json.get<std::string>();
  if (json.is_array()) {
    JsonTree::List list;
    for (const auto &item : json) {
      auto made = tree_of(item, depth + 1);
      if (!made) return std::nullopt;
      list.push_back(std::move(*made));
    }
    tree.value = std::move(list);
  }
  if (json.is_object()) {
    JsonTree::Object object;
    for (const auto &[name, item] : json.items()) {
      auto made = tree_of(item, depth + 1);
      if (!made) return std::nullopt;
      object.emplace(name, std::move(*made));
    }
    tree.value = std::move(object);
  }
  return tree;
}

/// Whether brackets stand deeper than can be read, told before the parser builds anything.
bool is_too_deep(std::string_view text) {
  int depth = 0;
  bool in_text = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (in_text) {
      if (c == '\\') ++at;
      if (c == '"') in_text = false;
    } else if (c == '"') {
      in_text = true;
    } else if (c == '[' || c == '{') {
      if (++depth > kDeepest) return true;
    } else if (c == ']' || c == '}') {
      --depth;
    }
  }
  return false;
}

}  // namespace

const JsonTree &JsonTree::at(const std::string &name) const {
  const auto *object = std::get_if<Object>(&value);
  if (object == nullptr) return kNothing;
  const auto found = object->find(name);
  return found == object->end() ? kNothing : found->second;
}

const JsonTree &JsonTree::any(std::initializer_list<const char *> names) const {
  for (const char *name : names) {
    const auto &found = at(name);
    if (!std::holds_alternative<std::nullptr_t>(found.value)) return found;
  }
  return kNothing;
}

const JsonTree::List &JsonTree::list() const {
  const auto *list = std::get_if<List>(&value);
  return list == nullptr ? kNoList : *list;
}

std::optional<std::string> JsonTree::text() const {
  const auto *text = std::get_if<std::string>(&value);
  return text == nullptr ? std::nullopt : std::optional(*text);
}

std::optional<double> JsonTree::number() const {
  const auto *number = std::get_if<double>(&value);
  return number == nullptr ? std::nullopt : std::optional(*number);
}

std::optional<bool> JsonTree::truth() const {
  const auto *truth = std::get_if<bool>(&value);
  return truth == nullptr ? std::nullopt : std::optional(*truth);
}

Result<JsonTree> read_json_tree(std::string_view text) {
  const auto refuse = [](const char *sentence) { return fail(ErrorCode::unreadable, sentence); };
  if (text.size() > kLargest) return refuse("The file is larger than 64 MiB.");
  if (!is_utf8(text)) return refuse("The file is not written in UTF-8.");
  if (is_too_deep(text)) return refuse("The file is nested deeper than any export of ours.");
  const auto json = Json::parse(text, nullptr, false);
  if (json.is_discarded()) return refuse("The file is not JSON.");
  auto tree = tree_of(json, 0);
  if (!tree) return refuse("The file is nested deeper than any export of ours.");
  return std::move(*tree);
}

}  // namespace counterproof::protocol
