#include <cstring>
#include <memory>

#include "fuzz/targets.h"
#include "gloss/annotator.h"
#include "knowledge/pack_format.h"
#include "property/document_check.h"
#include "property/hostile_text.h"
#include "unit/small_pack.h"

namespace gloss::fuzz {
namespace {

std::string use(std::string_view bytes) {
  // In an allocation of exactly its size, so that the sanitizer sees one byte too far.
  const auto keep = std::make_unique<std::byte[]>(bytes.size());
  if (!bytes.empty()) std::memcpy(keep.get(), bytes.data(), bytes.size());
  const Result<Knowledge> opened = Knowledge::open({keep.get(), bytes.size()});
  if (!opened.ok()) return opened.error().offset <= bytes.size() ? "" : "an offset behind the end";
  read_all(opened.value());
  Annotator annotator(opened.value());
  for (const std::string_view text :
       {sample_article(), std::string_view("The Strait of Zenda near Strelsau, Ruritania, on 4 May 2025: 3 "
                                           "million barrels, $5 billion, 40 km, two Su-30 jets.")}) {
    const auto result = annotator.annotate(text, {.explain = true});
    if (!result.ok()) return "refused a text under a forged pack";
    if (std::string fault = fault_of(*result.value()); !fault.empty()) return fault;
  }
  return {};
}

}  // namespace

std::string pack(std::string_view bytes) {
  if (std::string fault = use(bytes); !fault.empty()) return fault;
  // Damage is nearly always refused by its checksum; a forger would mend that.
  std::string forged(bytes);
  if (forged.size() < kPackHeaderBytes) return {};
  std::memcpy(forged.data(), kPackMagic, sizeof kPackMagic);
  fix_checksum(&forged);
  return use(forged);
}

}  // namespace gloss::fuzz
