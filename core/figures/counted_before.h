// What a number counts that names nothing itself: those it befell, or what was counted before.
//
//   killed 13 people and arrested [200] {"people"}      of the 36 hospitals, [four] barely {"hospitals"}
//
// Each figure tells `Memory` what it counted; nothing further back than a sentence is meant. O(1).
#ifndef GLOSS_FIGURES_COUNTED_BEFORE_H_
#define GLOSS_FIGURES_COUNTED_BEFORE_H_

#include <cstdint>

#include "figures/cursor.h"
#include "figures/memory.h"
#include "figures/number.h"
#include "figures/reading.h"

namespace gloss::figures {

// What the words beside a number that counts nothing say of it.
struct CountedBeside {
  bool elliptical = false;   // "200 more"
  bool single_word = false;  // "ten"
};

// Where the number begins with what hedges it.
std::uint32_t front_of(const Cursor& c, const Number& n);

bool is_year_like(const Number& n);

// "a crew of 329", "one of some 1,100": of what stands in front, not of what was counted before
bool of_something(const Cursor& c, const Number& n);

// "18 were hurt", "200 more were killed": people, whatever was counted before
bool is_befallen(const Cursor& c, const Number& n, std::uint32_t last, bool elliptical);

// "Progress 71, Union 62": seats or votes, of which the article spoke before.
bool is_ballot_listed(const Cursor& c, const Number& n, const Memory& memory);

// What numbers behind this one may point back to; `noun` begins at `last`.
void remember_people(const Number& n, const Text& noun, Memory* memory);
void remember_casualties(const Cursor& c, const Number& n, Memory* memory);
void remember_counted(const Cursor& c, const Number& n, std::uint32_t last, const Text& noun, Memory* memory);

// The unit of a number that names none, where the text before it tells.
void infer_counted(const Cursor& c, const Number& n, std::uint32_t last, const CountedBeside& beside,
                   bool befell, Memory* memory, Reading* r);

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_COUNTED_BEFORE_H_
