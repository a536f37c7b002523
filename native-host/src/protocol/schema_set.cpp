// SPDX-License-Identifier: Apache-2.0
#include "protocol/schema_set.h"

#include "protocol/embedded_contract.h"

#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace counterproof::protocol {
namespace {

using Json = nlohmann::json;
using Adapter = valijson::adapters::NlohmannJsonAdapter;

/// The schema with every `$ref` replaced by what it names. Valijson resolves references too, but
/// keeps its parts by their place inside a file, so that parts of two files can be taken for one
/// another. The contract's files refer to one another without circles.
Json load_whole(std::string_view file);

Json without_references(const Json &part) {
  if (part.is_object() && part.contains("$ref"))
    return load_whole(part["$ref"].get_ref<const std::string &>());
  if (!part.is_structured()) return part;
  Json whole = part;
  for (Json &member : whole)
    member = without_references(member);
  return whole;
}

Json load_whole(std::string_view file) {
  return without_references(Json::parse(embedded_schema(file)));
}

/// RFC 6901: ~ and / are written ~0 and ~1.
std::string escaped(std::string_view name) {
  std::string text;
  for (const char letter : name) {
    if (letter == '~')
      text += "~0";
    else if (letter == '/')
      text += "~1";
    else
      text += letter;
  }
  return text;
}

/// Valijson names places as "<root>", "[name]", "[0]", …, and a field too many only in its words.
std::string pointer_of(const valijson::ValidationResults::Error &error) {
  std::string pointer;
  for (std::size_t i = 1; i < error.context.size(); ++i) {
    const std::string &step = error.context[i];
    pointer += "/" + escaped(std::string_view(step).substr(1, step.size() - 2));
  }
  static constexpr std::string_view kFieldTooMany = "'additionalProperties' constraints: '";
  const std::size_t start = error.description.find(kFieldTooMany);
  if (start != std::string::npos) {
    const std::size_t name = start + kFieldTooMany.size();
    const std::size_t end = error.description.rfind("'.");
    if (end != std::string::npos && end >= name)
      pointer += "/" + escaped(std::string_view(error.description).substr(name, end - name));
  }
  return pointer;
}

}  // namespace

struct SchemaSet::State {
  std::map<std::string, valijson::Schema, std::less<>> schemas;

  const valijson::Schema &schema(std::string_view file) {
    const auto found = schemas.find(file);
    if (found != schemas.end()) return found->second;
    valijson::Schema &schema = schemas[std::string(file)];
    const Json whole = load_whole(file);
    valijson::SchemaParser(valijson::SchemaParser::kDraft7).populateSchema(Adapter(whole), schema);
    return schema;
  }
};

SchemaSet::SchemaSet() : state_(std::make_unique<State>()) {}
SchemaSet::~SchemaSet() = default;

Status SchemaSet::check(std::string_view file, const Json &value) {
  const valijson::Schema &schema = state_->schema(file);
  // Strong types: 1.0 is no integer, "1" and true are no numbers.
  valijson::Validator validator(valijson::Validator::kStrongTypes);
  const Adapter target(value);
  if (validator.validate(schema, target, nullptr)) return {};
  valijson::ValidationResults results;
  validator.validate(schema, target, &results);
  valijson::ValidationResults::Error first;
  results.popError(first);
  return fail(ErrorCode::invalid_params, first.description, pointer_of(first));
}

}  // namespace counterproof::protocol
