// What the figures of each paragraph came to in the article before this one. While somebody types, all
// paragraphs but one are what they were; a figure depends on nothing but its own paragraph
// (figures/cursor.h), what figures before it said (Memory) and what dates hang on (Calendar), so that the
// same three give the same answer again.
//
//   memory.begin();                                                an article
//   key = paragraph_key(article, first, last, calendar, figures);  all that the reading looks at
//   if (memory.repeat(key, …)) …                                   a paragraph of the article before
//   memory.open(key, …); memory.add(reading); memory.close(…);     … is one of this article, too
//   memory.end();                                                  this article is now the one before
//
// Where a figure asked the whole article (whose dollar it is), its paragraph is not remembered; nor are those
// without figures, which cost nothing, nor more than kMostParagraphs with kMostFigures. 64 bits of hash are
// taken for the thing itself, as in names/tag_memory.h. That it never shows is tests/property/edit_test.cc.
// O(tokens); nothing is allocated once it is as large as the articles are.
#ifndef GLOSS_FIGURES_PARAGRAPH_MEMORY_H_
#define GLOSS_FIGURES_PARAGRAPH_MEMORY_H_

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "figures/calendar.h"
#include "figures/memory.h"
#include "figures/reading.h"
#include "resolve/candidate.h"
#include "text/article.h"

namespace gloss::figures {

class ParagraphMemory {
 public:
  using Key = std::uint64_t;

  // Of tokens [first, last), read with `calendar` and `memory`.
  static Key paragraph_key(const Article& article, std::uint32_t first, std::uint32_t last,
                           const Calendar& calendar, const Memory& memory);

  void begin();
  // Adds the candidates that the paragraph gave and brings calendar and memory where they were behind it.
  // False: nothing is known of it.
  bool repeat(Key key, const Article& article, std::uint32_t first, Calendar* calendar, Memory* memory,
              CandidateSink* sink);

  void open(Key key, std::uint32_t first, const Calendar& calendar, const Memory& memory);
  void add(const Reading& reading);
  // The paragraph is read; `alone`: it asked for nothing outside.
  void close(bool alone, const Calendar& calendar, const Memory& memory);
  void end();

 private:
  static constexpr std::size_t kMostParagraphs = 2048, kMostStates = 512, kMostFigures = 2048;
  static constexpr std::size_t kPlaces = 16;  // tokens that calendar and memory point to

  struct Figure {
    std::uint32_t first = 0, last = 0;  // tokens, from the paragraph's first on
    std::uint16_t score = 0;
    std::uint16_t reason_count = 0;
    Value value;  // its texts lie in Generation::texts
    std::array<std::string_view, 3> kinds;
    std::array<StringRef, 3> details;
  };
  struct Paragraph {
    Key key = 0;
    std::uint32_t first_figure = 0, last_figure = 0;
    std::uint32_t state = kNoId;  // kNoId: calendar and memory are behind it what they were in front
  };
  struct State {  // behind a paragraph; places from its first token on
    Calendar calendar{CivilDate()};
    Memory memory;
    std::uint32_t moved = 0;  // set of places that it wrote; the others are as they came
  };
  struct Generation {
    std::vector<Paragraph> paragraphs;
    std::vector<State> states;
    std::vector<Figure> figures;
    std::vector<char> texts;
  };
  static std::array<std::uint32_t*, kPlaces> places(Calendar* calendar, Memory* memory);
  static std::array<std::uint32_t, kPlaces> places(const Calendar& calendar, const Memory& memory);
  StringRef keep(const Text& text);
  bool keep_state(const Calendar& calendar, const Memory& memory);  // of the open paragraph; false: no room

  Generation before_, now_;
  std::vector<std::uint32_t> slots_;  // open-addressed: 1 + index of before_.paragraphs
  Paragraph open_;                    // what is being read
  std::uint64_t open_state_ = 0;      // a hash of what it began with
  std::uint32_t open_first_ = 0;
  std::size_t open_texts_ = 0;
  bool fits_ = false;
  std::array<std::uint32_t, kPlaces> open_places_{};
};

// A reading as a candidate with its value, and what speaks for it.
void emit_reading(const Article& article, const Reading& reading, CandidateSink* sink);

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_PARAGRAPH_MEMORY_H_
