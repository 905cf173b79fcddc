#include "property/document_check.h"

#include <nlohmann/json.hpp>

#include "gloss/json.h"
#include "text/civil.h"
#include "text/offsets.h"
#include "text/utf8.h"
#include "wire.h"

namespace gloss {
namespace {

class DocumentCheck {
 public:
  explicit DocumentCheck(const Document& document)
      : document_(document), offsets_(document.text), utf16_(utf16_of(document.text)) {}

  std::string run() {
    hold(!document_.date.known() || !document_.date.has_day() || is_valid(document_.date), "a day");
    if (document_.date_source == DateSource::kText) check(document_.date_span);
    annotations();
    for (const Loser& loser : document_.losers) {
      hold(loser.winner == kNoId || loser.winner < document_.annotations.size(), "winner of a loser");
      check(loser.annotation);
    }
    furniture();
    entities();
    for (std::size_t line = 0; line < document_.evidence.size(); ++line)
      check(document_.evidence[line].detail);
    for (ValueId id = 0; id < document_.values.size(); ++id) {
      const Value value = document_.values[id];
      for (const StringRef ref : {value.unit, value.si_unit, value.per, value.timex, value.start, value.end})
        check(ref);
    }
    if (fault_.empty()) wire();
    if (fault_.empty()) json();
    return fault_;
  }

 private:
  void hold(bool sound, const char* what) {
    if (!sound && fault_.empty()) fault_ = what;
  }

  void annotations() {
    std::uint32_t end = 0;
    for (const Annotation& annotation : document_.annotations) {
      hold(annotation.span.begin >= end, "annotations sorted and apart");
      end = annotation.span.end;
      check(annotation);
      hold(annotation.nested.begin <= annotation.nested.end, "range of nested names");
      hold(annotation.nested.end <= document_.nested.size(), "nested names in their table");
      for (std::uint32_t i = annotation.nested.begin; fault_.empty() && i < annotation.nested.end; ++i) {
        hold(annotation.span.contains(document_.nested[i].span), "nested name inside");
        check(document_.nested[i]);
      }
    }
  }

  void furniture() {
    std::size_t at = 0;
    for (const Span span : document_.furniture) {
      check(span);
      // Both are sorted: those that end before this stretch end before the next one, too.
      while (at < document_.annotations.size() && document_.annotations[at].span.end <= span.begin) ++at;
      for (std::size_t i = at;
           i < document_.annotations.size() && document_.annotations[i].span.begin < span.end; ++i)
        hold(document_.annotations[i].span == document_.date_span, "no mark in page chrome");
    }
  }

  void entities() {
    for (const Entity& entity : document_.entities) {
      hold(entity.mentions.begin <= entity.mentions.end, "range of mentions");  // may be named only in a name
      hold(entity.mentions.end <= document_.mentions.size(), "mentions in their table");
      for (const StringRef ref : {entity.name, entity.note, entity.country, entity.reason, entity.source})
        check(ref);
      hold(entity.aliases.end <= document_.string_lists.size(), "aliases in their table");
      hold(entity.ids.end <= document_.string_lists.size(), "ids in their table");
      hold(entity.others.end <= document_.other_places.size(), "other places in their table");
    }
    for (const std::uint32_t mention : document_.mentions)
      hold(mention < document_.annotations.size(), "mention is an annotation");
    for (const StringRef ref : document_.string_lists) check(ref);
  }

  void wire() {
    std::vector<std::int32_t> ints;
    wire::pack(document_, &ints);
    const std::size_t records = document_.annotations.size() + document_.nested.size();
    hold(ints.size() == wire::kHeaderInts + records * wire::kRecordInts + 2 * document_.furniture.size(),
         "length of the wire");
    const auto units = static_cast<std::int32_t>(utf16_.size());
    for (std::size_t i = 0; fault_.empty() && i < records; ++i) {
      const std::int32_t* record = &ints[wire::kHeaderInts + i * wire::kRecordInts];
      const std::int32_t begin = record[wire::kRecordStart], end = record[wire::kRecordEnd];
      hold(0 <= begin && begin < end && end <= units, "wire's span in the text");
    }
  }

  void json() {
    std::string out;
    JsonOptions options;
    options.explain = !document_.losers.empty();
    to_json(document_, options, &out);
    hold(nlohmann::json::accept(out), "well-formed JSON");
  }

  void check(const Annotation& annotation) {
    check(annotation.span);
    hold(annotation.score <= 1000, "score");
    hold(annotation.entity == kNoId || annotation.entity < document_.entities.size(), "entity of a mark");
    hold(annotation.holder == kNoId || annotation.holder < document_.entities.size(), "holder of a role");
    hold(annotation.value == kNoId || annotation.value < document_.values.size(), "value of a mark");
    hold(annotation.evidence.begin <= annotation.evidence.end, "range of evidence");
    hold(annotation.evidence.end <= document_.evidence.size(), "evidence in its table");
  }

  void check(Span span) {
    hold(span.begin < span.end, "span not empty");
    hold(span.end <= document_.text.size(), "span in the text");
    if (!fault_.empty()) return;
    const std::uint32_t from = offsets_.utf16(span.begin), to = offsets_.utf16(span.end);
    hold(from <= to && to <= utf16_.size(), "span in the text's UTF-16");
    // Holds only where both ends are code point boundaries.
    if (fault_.empty())
      hold(utf16_.compare(from, to - from, utf16_of(document_.surface(span))) == 0, "slice is the surface");
  }

  void check(StringRef ref) {
    hold(std::size_t{ref.offset} + ref.length <= document_.arena.size(), "string in the arena");
  }

  const Document& document_;
  OffsetMap offsets_;
  std::u16string utf16_;
  std::string fault_;
};

}  // namespace

std::u16string utf16_of(std::string_view text) {
  std::u16string out;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Decoded code = utf8::decode(text.data() + at, text.data() + text.size());
    const char32_t cp = code.cp == utf8::kIllFormed ? 0xFFFD : code.cp;
    if (cp >= 0x10000) {
      out += static_cast<char16_t>(0xD7C0 + (cp >> 10));
      out += static_cast<char16_t>(0xDC00 + (cp & 0x3FF));
    } else {
      out += static_cast<char16_t>(cp);
    }
    at += code.length;
  }
  return out;
}

std::string fault_of(const Document& document) { return DocumentCheck(document).run(); }

}  // namespace gloss
