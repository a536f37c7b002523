// SPDX-License-Identifier: Apache-2.0
#include "decoder/xml_events.h"

#include <expat.h>
#include <memory>

namespace counterproof::decoder {

using workbook::SheetCause;

namespace {

constexpr int kDeepest = 128;
constexpr std::int64_t kLongestTag = std::int64_t{4} << 20;

std::string_view without_prefix(std::string_view name) {
  const auto colon = name.rfind(':');
  return colon == name.npos ? name : name.substr(colon + 1);
}

struct FreeParser {
  void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};

struct State {
  XML_Parser parser;
  XmlEvents &events;
  int depth = 0;
  SheetCause cause = SheetCause::none;

  void stop(SheetCause why) {
    if (cause != SheetCause::none) return;
    cause = why;
    XML_StopParser(parser, XML_FALSE);
  }
  void check() {
    if (events.cause() != SheetCause::none) stop(events.cause());
  }
};

State &state_of(void *data) { return *static_cast<State *>(data); }

void XMLCALL on_start(void *data, const char *name, const char **attributes) {
  auto &state = state_of(data);
  if (state.cause != SheetCause::none) return;
  if (++state.depth > kDeepest) return state.stop(SheetCause::damaged);
  state.events.start(without_prefix(name), XmlAttributes(attributes));
  state.check();
}

void XMLCALL on_end(void *data, const char *name) {
  auto &state = state_of(data);
  if (state.cause != SheetCause::none) return;
  --state.depth;
  state.events.end(without_prefix(name));
  state.check();
}

void XMLCALL on_text(void *data, const char *text, int length) {
  auto &state = state_of(data);
  if (state.cause != SheetCause::none) return;
  state.events.text({text, static_cast<std::size_t>(length)});
}

void XMLCALL on_doctype(void *data, const char *, const char *, const char *, int) {
  state_of(data).stop(SheetCause::forbidden_parts);
}

}  // namespace

std::string_view XmlAttributes::operator[](std::string_view name) const {
  for (const char **pair = pairs_; pair != nullptr && *pair != nullptr; pair += 2)
    if (without_prefix(*pair) == name) return pair[1];
  return {};
}

SheetCause read_xml(ZipEntries &archive, std::string_view entry, XmlEvents &events) {
  const std::unique_ptr<XML_ParserStruct, FreeParser> parser(XML_ParserCreate(nullptr));
  if (!parser) return SheetCause::too_large;
  State state{parser.get(), events};
  XML_SetUserData(parser.get(), &state);
  XML_SetElementHandler(parser.get(), on_start, on_end);
  XML_SetCharacterDataHandler(parser.get(), on_text);
  XML_SetStartDoctypeDeclHandler(parser.get(), on_doctype);
  const auto feed = [&](const char *bytes, std::size_t size, bool last) {
    const auto status = XML_Parse(parser.get(), bytes, static_cast<int>(size), last ? 1 : 0);
    if (state.cause != SheetCause::none) return state.cause;
    return status == XML_STATUS_OK ? SheetCause::none : SheetCause::damaged;
  };
  std::int64_t given = 0;
  const auto cause = archive.read(entry, [&](ByteView piece) {
    const auto done = feed(reinterpret_cast<const char *>(piece.data()), piece.size(), false);
    given += static_cast<std::int64_t>(piece.size());
    // What is not closed yet is read anew with each piece.
    if (done == SheetCause::none && given - XML_GetCurrentByteIndex(parser.get()) > kLongestTag)
      return SheetCause::damaged;
    return done;
  });
  return cause == SheetCause::none ? feed("", 0, true) : cause;
}

}  // namespace counterproof::decoder
