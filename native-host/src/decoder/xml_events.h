// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "decoder/zip_entries.h"

#include <string_view>

namespace counterproof::decoder {

/// The attributes of an element, by their names without prefix; empty for one that is not there.
class XmlAttributes {
public:
  explicit XmlAttributes(const char **pairs) : pairs_(pairs) {}
  std::string_view operator[](std::string_view name) const;

private:
  const char **pairs_;
};

/// Takes what an XML text says, in order. Names come without their prefixes.
class XmlEvents {
public:
  virtual ~XmlEvents() = default;
  virtual void start(std::string_view name, const XmlAttributes &attributes) = 0;
  virtual void end(std::string_view name) = 0;
  virtual void text(std::string_view) {}
  /// Anything but none stops the reading.
  virtual workbook::SheetCause cause() const { return workbook::SheetCause::none; }
};

/// Reads an entry as XML 1.0 (UTF-8, UTF-16, Latin-1). forbidden_parts for a document type, so that
/// there are no entities of its own, inner or outer; damaged for what is not well-formed, deeper
/// than 128 elements, or has a tag longer than 4 MiB.
workbook::SheetCause read_xml(ZipEntries &archive, std::string_view entry, XmlEvents &events);

}  // namespace counterproof::decoder
