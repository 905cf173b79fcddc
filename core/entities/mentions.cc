#include "entities/mentions.h"

namespace gloss {

void Mentions::read(const Article& article, const Document& document) {
  all_.clear();
  begins_.assign(article.size() + 1, kNoId);
  ends_.assign(article.size() + 1, kNoId);
  all_.reserve(document.annotations.size() + document.nested.size());
  std::uint32_t t = 0;
  const auto token_at = [&](std::uint32_t byte, std::uint32_t from) {
    while (from < article.size() && article.tokens[from].begin < byte) ++from;
    return from;
  };
  for (std::uint32_t i = 0; i < document.annotations.size(); ++i) {
    const Annotation& a = document.annotations[i];
    Mention outer;
    outer.first = t = token_at(a.span.begin, t);
    outer.last = t = token_at(a.span.end, t);
    outer.at = i;
    const std::uint32_t m = size();
    all_.push_back(outer);
    begins_[outer.first] = m;
    ends_[outer.last] = m;
    std::uint32_t inside = outer.first;
    for (std::uint32_t n = a.nested.begin; n < a.nested.end; ++n) {
      Mention inner;
      inner.first = inside = token_at(document.nested[n].span.begin, inside);
      inner.last = inside = token_at(document.nested[n].span.end, inside);
      inner.at = n;
      inner.outer = m;
      inner.nested = true;
      all_.push_back(inner);
    }
  }
}

void add_reason(Document* document, Annotation* annotation, std::string_view kind, std::int16_t weight,
                std::string_view detail) {
  EvidenceTable& table = document->evidence;
  const Evidence line{kind, weight, document->intern(detail)};
  if (table.fill(annotation->evidence.end, line)) {
    ++annotation->evidence.end;
    return;
  }
  if (annotation->evidence.end != table.size()) {
    const auto begin = static_cast<std::uint32_t>(table.size());
    for (std::uint32_t i = annotation->evidence.begin; i < annotation->evidence.end; ++i) table.repeat(i);
    annotation->evidence = {begin, static_cast<std::uint32_t>(table.size())};
  }
  table.push_back(line);
  annotation->evidence.end = static_cast<std::uint32_t>(table.size());
}

}  // namespace gloss
