// What the figures of each paragraph came to in the article before this one. While somebody types, all
// paragraphs but one are what they were; a figure depends on nothing but its own paragraph
// (figures/cursor.h), what figures before it said (Memory) and what dates hang on (Calendar), so that the
// same three give the same answer again.
//
//   memory.begin();                          an article
//   if (memory.repeat(article, first, …)) …  a paragraph of the article before, as it was
//   memory.add(figure); memory.close(…);     … else: what reading it gives, for the next article
//   memory.end();                            this article is now the one before
//
// Where a figure asked the whole article (whose dollar it is), its paragraph is not remembered; nor are more
// than kMostParagraphs, kMostStates and kMostFigures. 64 bits of hash are taken for the thing itself, as in
// names/tag_memory.h. That it never shows is tests/property/edit_test.cc. O(tokens); nothing is allocated
// once it is as large as the articles are.
#ifndef GLOSS_FIGURES_PARAGRAPH_MEMORY_H_
#define GLOSS_FIGURES_PARAGRAPH_MEMORY_H_

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "figures/calendar.h"
#include "figures/figure_view.h"
#include "figures/memory.h"
#include "key_slots.h"
#include "resolve/candidate.h"
#include "text/article.h"

namespace gloss::figures {

class ParagraphMemory {
 public:
  void begin();
  // Adds the candidates that the paragraph [first, last) gave and brings calendar and memory where they were
  // behind it. False: nothing is known of it, and it is to be read.
  bool repeat(const Article& article, std::uint32_t first, std::uint32_t last, Calendar* calendar,
              Memory* memory, CandidateSink* sink);
  void add(const FigureView& figure);
  // The paragraph is read; `alone`: it asked for nothing outside.
  void close(bool alone, const Calendar& calendar, const Memory& memory);
  void end();

 private:
  static constexpr std::size_t kMostParagraphs = 2048, kMostStates = 512, kMostFigures = 2048;
  static constexpr std::size_t kPlaces = 18;  // tokens that calendar and memory point to

  using Key = std::uint64_t;
  using Places = std::array<std::uint32_t, kPlaces>;

  struct Figure {
    std::uint32_t first = 0, last = 0;  // tokens, from the paragraph's first on
    std::uint16_t score = 0;
    std::uint16_t reason_count = 0;
    Value value;  // its texts lie in Generation::texts
    std::array<std::string_view, kMostReasons> kinds;
    std::array<StringRef, kMostReasons> details;
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
  void open(const Article& article, std::uint32_t first, std::uint32_t last, const Places& came,
            const Calendar& calendar, const Memory& memory);
  FigureView view_of(const Figure& figure, std::uint32_t first) const;  // of the article before
  StringRef keep(std::string_view text);
  bool keep_state(const Calendar& calendar, const Memory& memory);  // of the open paragraph; false: no room

  Generation before_, now_;
  KeySlots slots_;                // of before_.paragraphs
  Paragraph open_;                // what is being read
  std::uint64_t open_state_ = 0;  // a hash of what it began with
  std::uint32_t open_first_ = 0;
  std::size_t open_texts_ = 0;
  bool fits_ = false;
  Places open_places_{};
};

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_PARAGRAPH_MEMORY_H_
