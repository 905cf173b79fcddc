// Countries as numbers: what tables of an article are keyed by.
#ifndef GLOSS_KNOWLEDGE_COUNTRY_CODE_H_
#define GLOSS_KNOWLEDGE_COUNTRY_CODE_H_

#include <cstdint>
#include <string_view>

#include "knowledge/tables.h"

namespace gloss {

inline constexpr std::uint16_t kCountryCodes = 26 * 26 + 1;

// 1 to 676 of an ISO 3166-1 alpha-2 code in capitals, as the pack has them; 0 of no code.
inline std::uint16_t country_code(std::string_view iso) {
  if (iso.size() != 2) return 0;
  return static_cast<std::uint16_t>(1 + (iso[0] - 'A') * 26 + (iso[1] - 'A'));
}

// The country that a row speaks of: itself, the one it stands for ("Malawian", "the Kremlin"), the one it
// lies in or is of ("Lilongwe"). 0 where there is none.
inline std::uint16_t country_spoken(const KnowledgeTables& tables, KnowledgeId row) {
  const KnowledgeEntity entity = tables.entity(row);
  return country_code(entity.acts_for == kNoId ? entity.country : tables.entity(entity.acts_for).country);
}

}  // namespace gloss

#endif  // GLOSS_KNOWLEDGE_COUNTRY_CODE_H_
