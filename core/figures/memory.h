// What figures say to those behind them.
#ifndef GLOSS_FIGURES_MEMORY_H_
#define GLOSS_FIGURES_MEMORY_H_

#include <array>
#include <cstdint>
#include <string_view>

#include "figures/reading.h"

namespace gloss::figures {

// What figures before this one said, for those that point back. Forgotten after a few paragraphs.
struct Memory {
  Text noun;  // what was counted last: "200 more", "only 27 have ratified"
  std::uint32_t noun_token = 0;
  double noun_count = 0;
  Text ballot;  // seats or votes: "Progress 71, Union 62"
  std::uint32_t ballot_token = 0;
  Text people;  // ... and who: "where 3 died and 18 were hurt", behind a number of drones
  std::uint32_t people_token = 0;
  Text currency;  // of the last sum: "A$410m, or 12 cents a share"
  std::uint32_t money_token = 0, money_last = 0;
  std::uint32_t large_sum_token = 0;  // … of the last one of millions
  bool has_large_sum = false;
  double money_magnitude = 0, money_value = 0;        // … 3.5 of "$3.5 million"
  std::uint32_t percent_token = 0, percent_last = 0;  // of the last percentage: "5.1 percent against 4.9"
  double percent_scale = 1;                           // 0.01 for basis points
  bool percent_points = false;
  std::uint32_t percent_shared = 0;  // … where only the one in front of it said so
  double percent_value = 0;
  Text quantity, quantity_si;  // the last quantity: "37C on Wednesday and 38 on Thursday"
  double quantity_factor = 0, quantity_offset = 0, quantity_value = 0, quantity_magnitude = 0;
  std::uint32_t quantity_token = 0, quantity_last = 0;
  std::string_view span;  // of the last span of time, out of the pack: "23 days instead of 35"
  double span_value = 0;
  std::uint32_t span_token = 0, span_last = 0;
  std::uint32_t per_token = 0;     // what it is per: the "dozen" of "$3 a dozen" is no number of its own
  std::array<double, 4> quakes{};  // magnitudes of earthquakes: "since the 4.7"
  std::uint32_t quake_count = 0, quake_last = 0;  // … and the token behind the last one
  Modifier bracket_mod = Modifier::kNone;         // "about 160 km (100 miles)"
  std::uint32_t bracket_token = 0;
  std::uint32_t age_token = 0;  // behind the last age: "aged nine, ten and 13"
};

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_MEMORY_H_
