// SPDX-License-Identifier: Apache-2.0
#include "workbook/made_book.h"

#include <stdexcept>
#include <zip.h>

namespace counterproof::test {

namespace {

const std::string kXml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const std::string kMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const std::string kOffice = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

std::string relation(const std::string &id, const std::string &type, const std::string &target,
                     bool is_outside = false) {
  return "<Relationship Id=\"" + id + "\" Type=\"" + kOffice + "/" + type + "\" Target=\"" +
         target + "\"" + (is_outside ? " TargetMode=\"External\"" : "") + "/>";
}

std::string relations(const std::string &inside) {
  return kXml +
         "<Relationships "
         "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
         inside + "</Relationships>";
}

}  // namespace

Bytes made_zip(const Parts &parts, bool is_locked) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t *source = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(source);
  zip_t *archive = zip_open_from_source(source, ZIP_TRUNCATE, &error);
  if (archive == nullptr) throw std::runtime_error("no archive");
  for (const auto &[name, text] : parts) {
    zip_source_t *bytes = zip_source_buffer(archive, text.data(), text.size(), 0);
    const auto at = zip_file_add(archive, name.c_str(), bytes, ZIP_FL_ENC_UTF_8);
    if (at < 0) throw std::runtime_error("no entry " + name);
    const auto index = static_cast<zip_uint64_t>(at);
    zip_set_file_compression(archive, index, ZIP_CM_DEFLATE, 9);
    if (is_locked) zip_file_set_encryption(archive, index, ZIP_EM_AES_256, "secret");
  }
  if (zip_close(archive) != 0) throw std::runtime_error("archive not closed");
  zip_stat_t facts;
  zip_source_stat(source, &facts);
  Bytes all(facts.size);
  zip_source_open(source);
  zip_source_read(source, all.data(), all.size());
  zip_source_close(source);
  zip_source_free(source);
  return all;
}

std::string sheet_data(const std::string &rows) { return "<sheetData>" + rows + "</sheetData>"; }

Parts parts_of(const MadeBook &book) {
  Parts parts;
  parts.emplace_back("[Content_Types].xml", kXml + "<Types/>");
  parts.emplace_back("_rels/.rels",
                     relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
  std::string sheets, related;
  for (std::size_t i = 0; i < book.sheets.size(); ++i) {
    const auto number = std::to_string(i + 1);
    const auto more = i < book.sheet_attributes.size() ? book.sheet_attributes[i] : "";
    sheets += "<sheet name=\"" + book.sheets[i].first + "\" sheetId=\"" + number + "\" " + more +
              " r:id=\"rId" + number + "\"/>";
    related += relation("rId" + number, "worksheet", "worksheets/sheet" + number + ".xml");
    parts.emplace_back("xl/worksheets/sheet" + number + ".xml",
                       kXml + book.before + "<worksheet xmlns=\"" + kMain + "\" xmlns:r=\"" +
                           kOffice + "\">" + book.sheets[i].second + "</worksheet>");
  }
  related += relation("rIdT", "sharedStrings", "sharedStrings.xml");
  related += relation("rIdS", "styles", "/xl/styles.xml");
  parts.emplace_back("xl/workbook.xml", kXml + book.before + "<workbook xmlns=\"" + kMain +
                                            "\" xmlns:r=\"" + kOffice + "\"><workbookPr" +
                                            (book.is_1904 ? " date1904=\"1\"" : "") + "/><sheets>" +
                                            sheets + "</sheets></workbook>");
  parts.emplace_back("xl/_rels/workbook.xml.rels", relations(related));
  if (!book.texts.empty()) {
    std::string texts;
    for (const auto &text : book.texts)
      texts += "<si>" + text + "</si>";
    parts.emplace_back("xl/sharedStrings.xml",
                       kXml + book.before + "<sst xmlns=\"" + kMain + "\">" + texts + "</sst>");
  }
  if (!book.styles.empty())
    parts.emplace_back("xl/styles.xml", kXml + "<styleSheet xmlns=\"" + kMain + "\">" +
                                            book.styles + "</styleSheet>");
  if (!book.links.empty()) {
    std::string links;
    for (const auto &[id, address] : book.links)
      links += relation(id, "hyperlink", address, true);
    parts.emplace_back("xl/worksheets/_rels/sheet1.xml.rels", relations(links));
  }
  return parts;
}

}  // namespace counterproof::test
