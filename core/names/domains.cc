// Domain names that are the names of media ("Example.com", "News.Az"): a capitalised word, a dot and a domain
// suffix without white space between them. Addresses ("www.example.com", "mail@example.com") are not names.
#include "names/work.h"

namespace gloss {

void find_domains(const NameWork& work, CandidateSink* sink) {
  const NameScan& scan = work.scan;
  for (std::uint32_t t = 1; t + 1 < scan.size(); ++t) {
    if (!scan[t + 1].is(LexClass::kDomainSuffix) || !scan.token(t - 1).capitalised()) continue;
    // "the Security Council.In this respect": a space forgotten, no address in India
    if (scan[t + 1].pos != Pos::kNone && scan.token(t + 1).capitalised()) continue;
    if (!scan.is(t, ".") || !scan.joined(t) || !scan.joined(t + 1)) continue;
    if (scan.token(t - 1).has(kFurniture)) continue;
    if (t >= 2 && scan.joined(t - 1) && (scan.is(t - 2, "@") || scan.is(t - 2, ".") || scan.is(t - 2, "/")))
      continue;
    const std::uint32_t last = t + 2;
    if (last < scan.size() && scan.joined(last) && (scan.is(last, "/") || scan.is(last, "@"))) continue;
    sink->add(work.article->span(t - 1, last), t - 1, last, Category::kActor, Type::kOrganization, 880);
    sink->because("domain name", 880, scan.article().surface(t + 1));
  }
}

}  // namespace gloss
