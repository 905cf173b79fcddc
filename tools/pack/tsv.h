// Reads one data file: comment head, a line of column names, rows. Says what is wrong as "file:line: reason".
//
//   # title: Straits and canals
//   # source: common geographical knowledge
//   # licence: CC0-1.0
//   # as of: 2026-11-23
//   name	type	aliases
//   Strait of Malacca	chokepoint	Malacca Strait|Malacca Straits
#ifndef GLOSS_TOOLS_PACK_TSV_H_
#define GLOSS_TOOLS_PACK_TSV_H_

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace gloss::pack {

// Where a row came from. `file` is a base name such as "straits.tsv".
struct Origin {
  std::string file;
  int line = 0;
};

class Problems {
 public:
  void add(const Origin& origin, std::string reason) {
    lines_.push_back(origin.file + ":" + std::to_string(origin.line) + ": " + std::move(reason));
  }
  const std::vector<std::string>& lines() const { return lines_; }
  bool none() const { return lines_.empty(); }

 private:
  std::vector<std::string> lines_;
};

struct TsvRow {
  Origin origin;
  std::vector<std::string> cells;  // one for each column; missing ones at the end are empty
};

struct TsvFile {
  std::map<std::string, std::string> head;  // "title", "source", "licence", "as of"
  std::vector<std::string> columns;
  std::vector<TsvRow> rows;

  bool has(std::string_view column) const;
  const std::string& cell(const TsvRow& row, std::string_view column) const;  // empty where there is none
};

// Columns not in `known` are a problem, so that a misspelt one does not go unnoticed.
TsvFile read_tsv(const std::string& path, const std::vector<std::string_view>& known, Problems* problems);

std::vector<std::string> split(std::string_view text, char separator);  // parts trimmed, empty ones dropped
std::string_view trim(std::string_view text);

}  // namespace gloss::pack

#endif  // GLOSS_TOOLS_PACK_TSV_H_
