// The closed vocabulary's names, generated from the lists in the public headers.
#include "gloss/annotation.h"

#include "gloss/error.h"
#include "knowledge/lexicon.h"

namespace gloss {
namespace {

constexpr std::string_view kCategoryNames[] = {
#define X(id, name) name,
    GLOSS_CATEGORIES(X)
#undef X
};
constexpr std::string_view kTypeNames[] = {
#define X(id, name, category) name,
    GLOSS_TYPES(X)
#undef X
};
constexpr Category kTypeCategories[] = {
#define X(id, name, category) Category::category,
    GLOSS_TYPES(X)
#undef X
};
constexpr std::string_view kModifierNames[] = {
#define X(id, name) name,
    GLOSS_MODIFIERS(X)
#undef X
};
constexpr std::string_view kLexClassNames[] = {
#define X(id, name) name,
    GLOSS_LEX_CLASSES(X)
#undef X
};
static_assert(std::size(kLexClassNames) <= 64, "a word's classes are one 64-bit mask");

}  // namespace

std::string_view name_of(Category category) { return kCategoryNames[static_cast<int>(category)]; }
std::string_view name_of(Type type) { return kTypeNames[static_cast<int>(type)]; }
std::string_view name_of(Modifier modifier) { return kModifierNames[static_cast<int>(modifier)]; }
std::string_view name_of(LexClass lex) { return kLexClassNames[static_cast<int>(lex)]; }
Category category_of(Type type) { return kTypeCategories[static_cast<int>(type)]; }

bool type_from_name(std::string_view name, Type* type) {
  for (std::size_t i = 0; i < std::size(kTypeNames); ++i) {
    if (kTypeNames[i] == name) {
      *type = static_cast<Type>(i);
      return true;
    }
  }
  return false;
}

bool lex_class_from_name(std::string_view name, LexClass* lex) {
  for (std::size_t i = 0; i < std::size(kLexClassNames); ++i) {
    if (kLexClassNames[i] == name) {
      *lex = static_cast<LexClass>(i);
      return true;
    }
  }
  return false;
}

std::string_view message(ErrorCode code) {
  switch (code) {
    case ErrorCode::kNone:
      return "no error";
    case ErrorCode::kPackTooShort:
      return "the knowledge pack is cut off: fetch or build it again";
    case ErrorCode::kPackBadMagic:
      return "this file is not a Gloss knowledge pack: check the path or URL";
    case ErrorCode::kPackBadVersion:
      return "the knowledge pack is of another format version: build pack and program from the same sources";
    case ErrorCode::kPackBadChecksum:
      return "the knowledge pack is damaged: fetch or build it again";
    case ErrorCode::kPackOutOfBounds:
      return "the knowledge pack points outside itself: it is damaged or forged";
    case ErrorCode::kTextTooLong:
      return "the text is over 2 GiB: split it into articles";
    case ErrorCode::kBadDate:
      return "the date is not a day of the calendar written YYYY-MM-DD (or YYYY-MM, YYYY)";
    case ErrorCode::kOutOfMemory:
      return "out of memory: close something or give a shorter text";
  }
  return "unknown error";
}

void Document::clear() {
  text = {};
  date = {};
  date_source = DateSource::kNone;
  date_span = {};
  annotations.clear();
  nested.clear();
  entities.clear();
  values.clear();
  evidence.clear();
  mentions.clear();
  string_lists.clear();
  other_places.clear();
  furniture.clear();
  losers.clear();
  arena.clear();
}

}  // namespace gloss
