#include "train/report.h"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

#include "text/article.h"
#include "text/offsets.h"

namespace gloss::train {
namespace {

constexpr const char* kKinds[] = {"person", "org", "place", "norp"};

}  // namespace

Score measure(const std::vector<Document>& documents, const KnowledgeTables& tables, const TagModel& model,
              bool places_only, Tagger::Passes passes) {
  Score score;
  Article article;
  Tagger tagger;
  for (const Document& document : documents) {
    article.read(document.text, tables);
    tagger.tag(article, model, passes);
    const auto counts = [&](const std::string& kind) {
      return kind == "place" || (!places_only && (kind == "person" || kind == "org"));
    };
    for (const GoldSpan& span : document.spans) score.gold += counts(span.kind) && !span.nested ? 1 : 0;
    for (const TaggedName& name : tagger.names()) {
      const char* kind = kKinds[static_cast<int>(name.kind)];
      if (!counts(kind)) continue;
      const Span at = article.span(name.first, name.last);
      bool right = false, skipped = false;
      for (const GoldSpan& span : document.spans) {
        const bool same = span.begin == at.begin && span.end == at.end && span.kind == kind;
        right = right || (same && !span.nested);
        skipped = skipped || (span.nested && span.begin < at.end && at.begin < span.end);
      }
      score.right += right ? 1 : 0;
      score.found += right || !skipped ? 1 : 0;
    }
  }
  return score;
}

namespace {

void put(const OffsetMap& offsets, std::uint32_t begin, std::uint32_t end, const std::string& kind,
         nlohmann::json* line) {
  (*line)["spans"].push_back({{"start", offsets.utf16(begin)}, {"end", offsets.utf16(end)}, {"kind", kind}});
}

nlohmann::json line_of(const Document& document) {
  return {{"id", document.id}, {"text", document.text}, {"spans", nlohmann::json::array()}};
}

}  // namespace

Document normalised(const Document& document, const Habits& habits, const KnowledgeTables& tables) {
  Article article;
  article.read(document.text, tables);
  const std::vector<TagLabel> labels = labels_of(document, habits, article);
  Document out{document.id, document.text, {}};
  for (std::uint32_t t = 0; t < labels.size(); ++t) {
    if (labels[t] == 0 || labels[t] == kDoubt) continue;
    std::uint32_t last = t + 1;
    while (last < labels.size() && labels[last] != kDoubt && tag_continues(labels[last])) ++last;
    const Span span = article.span(t, last);
    out.spans.push_back({span.begin, span.end, kKinds[static_cast<int>(tag_kind(labels[t]))], false});
    t = last - 1;
  }
  return out;
}

bool write_spans(const std::string& path, const std::vector<Document>& documents) {
  std::ofstream out(path);
  for (const Document& document : documents) {
    nlohmann::json line = line_of(document);
    const OffsetMap offsets(document.text);
    for (const GoldSpan& span : document.spans) put(offsets, span.begin, span.end, span.kind, &line);
    out << line.dump() << '\n';
  }
  out.close();
  return static_cast<bool>(out);
}

bool write_names(const std::string& path, const std::vector<Document>& documents,
                 const KnowledgeTables& tables, const TagModel& model, Tagger::Passes passes) {
  std::ofstream out(path);
  Article article;
  Tagger tagger;
  for (const Document& document : documents) {
    article.read(document.text, tables);
    tagger.tag(article, model, passes);
    nlohmann::json line = line_of(document);
    const OffsetMap offsets(document.text);
    for (const TaggedName& name : tagger.names()) {
      const Span at = article.span(name.first, name.last);
      put(offsets, at.begin, at.end, kKinds[static_cast<int>(name.kind)], &line);
    }
    out << line.dump() << '\n';
  }
  out.close();
  return static_cast<bool>(out);
}

std::uint32_t median_margin(const std::vector<std::vector<Document>>& corpora, const KnowledgeTables& tables,
                            const TagModel& model) {
  std::vector<std::int32_t> margins;
  Article article;
  Tagger tagger;
  for (const std::vector<Document>& documents : corpora) {
    for (const Document& document : documents) {
      article.read(document.text, tables);
      tagger.tag(article, model);
      for (const TaggedName& name : tagger.names()) margins.push_back(name.margin);
    }
  }
  if (margins.empty()) return 1;
  const auto middle = margins.begin() + static_cast<std::ptrdiff_t>(margins.size() / 2);
  std::nth_element(margins.begin(), middle, margins.end());
  return static_cast<std::uint32_t>(std::max(*middle / 100, 1));  // margins came in hundredths of 1
}

void print_margins(const std::vector<std::vector<Document>>& corpora, const KnowledgeTables& tables,
                   const TagModel& model) {
  constexpr std::int32_t kWidth = 25;
  std::size_t right[12] = {}, found[12] = {};
  Article article;
  Tagger tagger;
  for (const std::vector<Document>& documents : corpora) {
    for (const Document& document : documents) {
      article.read(document.text, tables);
      tagger.tag(article, model);
      for (const TaggedName& name : tagger.names()) {
        if (name.kind == TagKind::kNorp) continue;
        const Span at = article.span(name.first, name.last);
        const auto bucket = static_cast<std::size_t>(std::min(name.margin / kWidth, 11));
        ++found[bucket];
        for (const GoldSpan& span : document.spans) {
          const bool same = span.begin == at.begin && span.end == at.end && !span.nested &&
                            span.kind == kKinds[static_cast<int>(name.kind)];
          right[bucket] += same ? 1 : 0;
        }
      }
    }
  }
  std::printf("margin: names, of which right\n");
  for (std::size_t b = 0; b < 12; ++b) {
    std::printf(
        "  %3d  %5zu  %5.1f %%\n", static_cast<int>(b) * kWidth, found[b],
        100.0 * static_cast<double>(right[b]) / static_cast<double>(std::max<std::size_t>(found[b], 1)));
  }
}

}  // namespace gloss::train
