#include "train/corpus.h"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

namespace gloss::train {
namespace {

// Byte offset of each UTF-16 offset.
std::vector<std::uint32_t> byte_offsets(std::string_view text) {
  std::vector<std::uint32_t> bytes;
  for (std::uint32_t i = 0; i < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const std::uint32_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    bytes.push_back(i);
    if (length == 4) bytes.push_back(i);
    i += length;
  }
  bytes.push_back(static_cast<std::uint32_t>(text.size()));
  return bytes;
}

void remove_hyphen_spaces(Document* document) {
  std::string text;
  std::vector<std::uint32_t> moved(document->text.size() + 1);
  for (std::size_t i = 0; i < document->text.size(); ++i) {
    moved[i] = static_cast<std::uint32_t>(text.size());
    const std::string_view rest = std::string_view(document->text).substr(i);
    const bool before = rest.starts_with(" - ");
    const bool behind = i >= 2 && std::string_view(document->text).substr(i - 2).starts_with(" - ");
    if (!before && !behind) text.push_back(document->text[i]);
  }
  moved.back() = static_cast<std::uint32_t>(text.size());
  for (GoldSpan& span : document->spans) {
    span.begin = moved[span.begin];
    span.end = moved[span.end];
  }
  document->text = std::move(text);
}

// gold-dev has our own types in place of the corpora's kinds.
std::string kind_of(const nlohmann::json& span) {
  std::string kind = span.value("kind", "");
  if (kind != "actor" && kind != "place") return kind;
  std::string type = span.value("type", "");
  if (type.empty()) return kind;
  if (type == "organization") return "org";
  if (type == "group" || type == "demonym") return "norp";
  return type == "person" ? type : "place";
}

}  // namespace

std::uint32_t fifth(std::string_view id) {
  std::uint32_t hash = 2166136261u;
  for (const char c : id) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  return hash % 5;
}

bool read_corpus(const std::string& path, bool close_hyphens, std::vector<Document>* documents) {
  std::ifstream in(path);
  if (!in) return false;
  for (std::string line; std::getline(in, line);) {
    if (line.empty()) continue;
    const nlohmann::json json = nlohmann::json::parse(line, nullptr, false);
    if (!json.is_object() || !json.contains("text") || !json["text"].is_string()) return false;
    Document document;
    document.id = json.value("id", "");
    document.text = json["text"].get<std::string>();
    const std::vector<std::uint32_t> bytes = byte_offsets(document.text);
    if (json.contains("spans")) {
      for (const nlohmann::json& span : json["spans"]) {
        const std::size_t start = span.value("start", 0u), end = span.value("end", 0u);
        if (start >= end || end >= bytes.size()) return false;
        GoldSpan gold{bytes[start], bytes[end], kind_of(span), span.value("nested", false)};
        const auto later =
            std::upper_bound(document.spans.begin(), document.spans.end(), gold,
                             [](const GoldSpan& a, const GoldSpan& b) { return a.begin < b.begin; });
        document.spans.insert(later, std::move(gold));  // most corpora list them by begin
      }
    }
    if (close_hyphens) remove_hyphen_spaces(&document);
    documents->push_back(std::move(document));
  }
  return true;
}

}  // namespace gloss::train
