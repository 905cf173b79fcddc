#include "terminal.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "text/utf8.h"

namespace gloss::tools {
namespace {

struct Style {
  Category category;
  const char* escape;  // colour and underline: never colour alone
};
constexpr Style kStyles[] = {
    {Category::kActor, "\x1b[4;34m"},   {Category::kPlace, "\x1b[4;32m"}, {Category::kFigure, "\x1b[4;33m"},
    {Category::kAsset, "\x1b[1;4;35m"}, {Category::kRole, "\x1b[3;36m"},
};
constexpr const char* kReset = "\x1b[0m";

const char* escape_of(Category category) { return kStyles[static_cast<int>(category)].escape; }

// Control characters of the article, C1 among them, must not reach the terminal: an escape sequence pasted
// as text stays text. Nor does what is no UTF-8.
void append_safe(std::string_view text, std::string* out) {
  const char* const end = text.data() + text.size();
  for (const char* at = text.data(); at < end;) {
    const auto [cp, length] = utf8::decode(at, end);
    const bool control = (cp < 0x20 && cp != '\n' && cp != '\t') || (cp >= 0x7F && cp < 0xA0);
    out->append(control || cp == utf8::kIllFormed ? "\xEF\xBF\xBD" : std::string_view(at, length));
    at += length;
  }
}

std::string amount(double value) {
  char digits[64];
  const bool whole = value == std::floor(value) && std::fabs(value) < 1e15;
  std::snprintf(digits, sizeof digits, whole ? "%.0f" : "%.6g", value);
  return digits;
}

void print_evidence(const Document& document, const Annotation& annotation, std::string* out) {
  for (std::uint32_t i = annotation.evidence.begin; i < annotation.evidence.end; ++i) {
    const Evidence& reason = document.evidence[i];
    char weight[16];
    std::snprintf(weight, sizeof weight, " %+d", reason.weight);
    out->append("      ").append(reason.kind).append(weight);
    if (!reason.detail.empty()) {
      out->append(" ");
      append_safe(document.string(reason.detail), out);
    }
    out->append("\n");
  }
}

void print_explanation(const Document& document, std::string* out) {
  out->append("\nWhy\n");
  const auto line = [&](const Annotation& annotation, std::string_view lead) {
    out->append(lead).append("\"");
    append_safe(document.surface(annotation.span), out);
    out->append("\" ").append(name_of(annotation.category)).append("/").append(name_of(annotation.type));
    out->append(" ").append(std::to_string(annotation.score)).append("\n");
    print_evidence(document, annotation, out);
  };
  for (std::uint32_t i = 0; i < document.annotations.size(); ++i) {
    line(document.annotations[i], "  ");
    for (const Loser& loser : document.losers) {
      if (loser.winner == i) line(loser.annotation, "    lost: ");
    }
  }
  for (const Loser& loser : document.losers) {
    if (loser.winner == kNoId) line(loser.annotation, "  no span for: ");
  }
}

void print_entities(const Document& document, std::string* out) {
  if (document.entities.empty()) return;
  out->append("\n");
  std::size_t width = 6;
  for (const Entity& e : document.entities) width = std::max<std::size_t>(width, e.name.length);
  width = std::min<std::size_t>(width, 40);
  const auto cell = [&](std::string_view text, std::size_t columns) {
    std::string safe;
    append_safe(text, &safe);
    out->append(safe);
    std::size_t shown = 0;  // code points: good enough for a table
    for (const char c : safe) shown += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    out->append(shown < columns ? columns - shown + 2 : 2, ' ');
  };
  cell("entity", width);
  cell("type", 14);
  out->append("mentions  also called\n");
  for (const Entity& e : document.entities) {
    if (e.mentions.size() == 0) continue;
    cell(document.string(e.name), width);
    cell(name_of(e.type), 14);
    std::string others;
    for (std::uint32_t i = e.aliases.begin; i < e.aliases.end; ++i) {
      const std::string_view alias = document.string(document.string_lists[i]);
      if (alias == document.string(e.name)) continue;
      others.append(others.empty() ? "" : ", ").append(alias);
    }
    const std::string count = std::to_string(e.mentions.size());
    if (others.empty()) {
      out->append(count);
    } else {
      cell(count, 8);
      append_safe(others, out);
    }
    out->append("\n");
  }
}

}  // namespace

std::string describe_value(const Document& document, const Value& value) {
  std::string out;
  if (!value.timex.empty()) {
    out = document.string(value.timex);
  } else {
    if (value.has_number) out = amount(value.number);
    if (value.has_min || value.has_max) {
      out = (value.has_min ? amount(value.min) : "…") + "–" + (value.has_max ? amount(value.max) : "…");
    }
    if (value.type == Type::kPercent) out += " %";
    if (!value.unit.empty()) out.append(" ").append(document.string(value.unit));
    if (!value.per.empty()) out.append(" per ").append(document.string(value.per));
  }
  if (value.mod != Modifier::kNone) out.append(", ").append(name_of(value.mod));
  return out;
}

void print_article(const Document& document, const TerminalOptions& options, std::string* out) {
  std::size_t counts[kCategoryCount] = {};
  std::uint32_t at = 0;
  for (const Annotation& a : document.annotations) {
    ++counts[static_cast<int>(a.category)];
    append_safe(document.text.substr(at, a.span.begin - at), out);
    if (options.colour) {
      out->append(escape_of(a.category));
      append_safe(document.surface(a.span), out);
      out->append(kReset);
    } else {
      out->append("[");
      append_safe(document.surface(a.span), out);
      out->append("|").append(name_of(a.type));
      if (a.value != kNoId) out->append(" ").append(describe_value(document, document.values[a.value]));
      out->append("]");
    }
    at = a.span.end;
  }
  append_safe(document.text.substr(at), out);
  out->append("\n\n");
  for (int i = 0; i < kCategoryCount; ++i) {
    const auto category = static_cast<Category>(i);
    if (options.colour) out->append(escape_of(category));
    out->append(name_of(category));
    if (options.colour) out->append(kReset);
    out->append(" ").append(std::to_string(counts[i])).append(i + 1 < kCategoryCount ? "   " : "");
  }
  out->append("\nknowledge as of ").append(document.as_of).append("\n");
  print_entities(document, out);
  if (options.explain) print_explanation(document, out);
}

}  // namespace gloss::tools
