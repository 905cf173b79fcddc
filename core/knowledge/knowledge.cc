#include "gloss/knowledge.h"

#include "knowledge/tables.h"

namespace gloss {

Result<Knowledge> Knowledge::open(std::span<const std::byte> pack) {
  Result<KnowledgeTables> tables = KnowledgeTables::open(pack);
  if (!tables.ok()) return tables.error();
  return Knowledge(std::make_shared<const KnowledgeTables>(std::move(tables.value())));
}

std::string_view Knowledge::as_of() const { return tables_->as_of(); }

}  // namespace gloss
