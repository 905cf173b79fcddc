// Countries named by their direction alone: "[North] and [South Korea]", and "the [South]" where the article
// has named South Korea.
#include <string>

#include "names/flat_table.h"
#include "names/work.h"

namespace gloss {
namespace {

bool directed_country(const NameWork& work, const KnownName& name) {
  return name.type == Type::kCountry && name.last - name.first == 2 &&
         work.scan[name.first].is(LexClass::kDirection);
}

void add(NameWork* work, std::uint32_t t, KnowledgeId country, std::uint16_t score) {
  work->known.push_back({t, t + 1, Type::kCountry, country, kWeak, score});
}

}  // namespace

void find_ellipses(NameWork* work) {
  const NameScan& scan = work->scan;
  const Article& article = *work->article;
  const std::size_t count = work->known.size();
  for (std::size_t i = 0; i < count; ++i) {
    const KnownName name = work->known[i];
    if (!directed_country(*work, name) || name.first < 2) continue;
    const std::uint32_t t = name.first - 2;
    if (!scan.is(t + 1, "and") || !scan.capital(t) || !scan[t].is(LexClass::kDirection)) continue;
    // One lookup of the completed name; rare enough to allocate for.
    std::string phrase(article.surface(t));
    phrase.append(" ").append(article.surface(name.first + 1));
    for (const Sense& sense : article.knowledge->find(phrase)) {
      if (sense.lex != LexClass::kEntity || sense.type != Type::kCountry) continue;
      add(work, t, sense.ref, 880);
      break;
    }
  }
  FlatTable<DirectedCountry>& directed = work->tables.directed;
  directed.reset(count);
  for (std::size_t i = 0; i < count; ++i) {
    const KnownName& name = work->known[i];
    if (!directed_country(*work, name)) continue;
    DirectedCountry& slot = directed.at(scan[name.first].key);
    if (slot.country == kNoId) slot.country = name.knowledge;
  }
  for (std::uint32_t t = 1; t < scan.size(); ++t) {
    if (!scan[t].is(LexClass::kDirection) || !scan.capital(t) || !scan.is(t - 1, "the")) continue;
    if (scan.capital(t + 1) || scan.noun_like(t + 1) || scan.is(t + 1, "of") || scan.hyphen(t + 1)) continue;
    const DirectedCountry* country = directed.find(scan[t].key);
    if (country != nullptr) add(work, t, country->country, 860);
  }
}

}  // namespace gloss
