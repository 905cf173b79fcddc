#include "pack/tsv.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "text/token.h"

namespace gloss::pack {
namespace {

void read_head(std::string_view comment, std::map<std::string, std::string>* head) {
  comment.remove_prefix(1);
  const std::size_t colon = comment.find(':');
  if (colon == std::string_view::npos) return;
  head->emplace(trim(comment.substr(0, colon)), trim(comment.substr(colon + 1)));
}

bool is_date(std::string_view text) {
  if (text.size() != 10) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool dash = i == 4 || i == 7;
    if (dash ? text[i] != '-' : text[i] < '0' || text[i] > '9') return false;
  }
  return true;
}

}  // namespace

std::string_view trim(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    const std::string_view part = trim(text.substr(0, end));
    if (!part.empty()) parts.emplace_back(part);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

bool TsvFile::has(std::string_view column) const {
  return std::find(columns.begin(), columns.end(), column) != columns.end();
}

const std::string& TsvFile::cell(const TsvRow& row, std::string_view column) const {
  static const std::string empty;
  const auto found = std::find(columns.begin(), columns.end(), column);
  return found == columns.end() ? empty : row.cells[static_cast<std::size_t>(found - columns.begin())];
}

TsvFile read_tsv(const std::string& path, const std::vector<std::string_view>& known, Problems* problems) {
  TsvFile file;
  Origin at{std::filesystem::path(path).filename().string(), 0};
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    problems->add(at, "cannot be read");
    return file;
  }
  std::string line;
  while (std::getline(in, line)) {
    ++at.line;
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (trim(line).empty()) continue;
    if (!is_well_formed(line)) {
      problems->add(at, "not UTF-8");
      continue;
    }
    if (line.front() == '#') {
      if (file.columns.empty()) read_head(line, &file.head);
      continue;
    }
    std::vector<std::string> cells;
    for (std::size_t begin = 0; begin <= line.size();) {
      const std::size_t end = std::min(line.find('\t', begin), line.size());
      cells.emplace_back(trim(std::string_view(line).substr(begin, end - begin)));
      begin = end + 1;
    }
    if (file.columns.empty()) {
      for (const std::string& column : cells) {
        if (std::find(known.begin(), known.end(), column) == known.end()) {
          problems->add(at, "unknown column \"" + column + "\"");
        }
      }
      file.columns = cells;
      continue;
    }
    while (cells.size() > file.columns.size() && cells.back().empty()) cells.pop_back();
    if (cells.size() > file.columns.size()) {
      problems->add(at, std::to_string(cells.size()) + " cells for " + std::to_string(file.columns.size()) +
                            " columns");
      continue;
    }
    cells.resize(file.columns.size());
    file.rows.push_back({at, std::move(cells)});
  }
  for (const char* key : {"title", "source", "licence", "as of"}) {
    if (!file.head.contains(key)) {
      problems->add({at.file, 1}, "the head lacks \"# " + std::string(key) + ": …\"");
    }
  }
  if (file.head.contains("as of") && !is_date(file.head.at("as of"))) {
    problems->add({at.file, 1}, "\"# as of:\" is no YYYY-MM-DD");
  }
  if (file.head.contains("acronyms") && file.head.at("acronyms") != "national") {
    problems->add({at.file, 1}, "\"# acronyms:\" can only be national");
  }
  return file;
}

}  // namespace gloss::pack
