#include "gloss/knowledge.h"

#include <memory>
#include <utility>

#include "knowledge/tables.h"
#include "memory_guard.h"

namespace gloss {

Result<Knowledge> Knowledge::open(std::span<const std::byte> pack) {
  std::shared_ptr<const KnowledgeTables> shared;
  Error error{ErrorCode::kOutOfMemory, 0};
  in_memory([&] {
    Result<KnowledgeTables> tables = KnowledgeTables::open(pack);
    if (tables.ok()) {
      shared = std::make_shared<const KnowledgeTables>(std::move(tables).value());
    } else {
      error = tables.error();
    }
  });
  if (shared == nullptr) return error;
  return Knowledge(std::move(shared));
}

std::string_view Knowledge::as_of() const { return tables_->as_of(); }

}  // namespace gloss
