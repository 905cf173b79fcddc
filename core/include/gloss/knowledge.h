// The knowledge pack: what Gloss knows about English and the world, immutable once opened.
//
// A pack is made by tools/pack from core/data/en/*.tsv and npm data, and is untrusted input: `open` checks
// magic, version, checksum and that every table and string lies inside the file, before anything is read from
// it. Share one Knowledge between all threads; the bytes must outlive it.
#ifndef GLOSS_KNOWLEDGE_H_
#define GLOSS_KNOWLEDGE_H_

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>

#include "gloss/error.h"

namespace gloss {

class KnowledgeTables;  // core/knowledge/tables.h: what the stages read

class Knowledge {
 public:
  // Checks the pack and builds the tables that are cheaper to build than to ship. O(bytes).
  // Errors: the kPack… codes, with the offset at fault; kOutOfMemory. Never reads outside `pack`.
  static Result<Knowledge> open(std::span<const std::byte> pack);

  std::string_view as_of() const;  // "2026-11-23": the youngest date of its sources
  const KnowledgeTables& tables() const { return *tables_; }

 private:
  explicit Knowledge(std::shared_ptr<const KnowledgeTables> tables) : tables_(std::move(tables)) {}
  std::shared_ptr<const KnowledgeTables> tables_;
};

}  // namespace gloss

#endif  // GLOSS_KNOWLEDGE_H_
