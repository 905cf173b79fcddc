#include "figures/paragraph_memory.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

namespace gloss::figures {
namespace {

// A hash of what is added, in order.
class Hash {
 public:
  void add(std::uint64_t part) {
    value_ = (value_ ^ part) * 0x9E3779B97F4A7C15u;
    value_ ^= value_ >> 29;
  }
  void add(double number) { add(std::bit_cast<std::uint64_t>(number)); }
  void add(std::string_view bytes) {
    add(std::uint64_t{bytes.size()});
    std::size_t i = 0;
    for (; i + 8 <= bytes.size(); i += 8) {
      std::uint64_t eight;
      std::memcpy(&eight, bytes.data() + i, 8);
      add(eight);
    }
    std::uint64_t rest = 0;
    for (; i < bytes.size(); ++i) rest = rest << 8 | static_cast<unsigned char>(bytes[i]);
    add(rest);
  }
  void add(const Text& text) { add(text.view()); }
  std::uint64_t value() const { return value_; }

 private:
  std::uint64_t value_ = 0xCBF29CE484222325u;
};

void add_token(const Token& token, Hash* hash) {
  hash->add(std::uint64_t{token.length} | std::uint64_t{token.flags} << 32 |
            static_cast<std::uint64_t>(token.kind) << 48 | static_cast<std::uint64_t>(token.shape) << 56);
}

// How far back a figure is still heard, in tokens; beyond that only the order of places counts (the farthest
// reach is that of ballots, 400).
constexpr std::uint32_t kFarthest = 512;

void add_memory(const Memory& m, Hash* hash) {
  // Whoever adds a field to Memory adds it here, or to `places`, too.
  static_assert(sizeof(Memory) == 672, "a field of Memory is not in the key");
  for (const Text* text : {&m.noun, &m.ballot, &m.people, &m.currency, &m.quantity, &m.quantity_si})
    hash->add(*text);
  for (const double number : {m.noun_count, m.money_magnitude, m.money_value, m.percent_scale,
                              m.percent_value, m.quantity_factor, m.quantity_offset, m.quantity_value,
                              m.quantity_magnitude, m.quakes[0], m.quakes[1], m.quakes[2], m.quakes[3]})
    hash->add(number);
  hash->add(std::uint64_t{m.has_large_sum} | std::uint64_t{m.percent_points} << 1 |
            static_cast<std::uint64_t>(m.bracket_mod) << 8 | std::uint64_t{m.quake_count} << 32);
}

// All but places. Whoever adds a field to Calendar adds it to Calendar::add_to, or to `places`, too.
static_assert(sizeof(Calendar) == 108, "a field of Calendar is not in the key");
std::uint64_t state_hash(const Calendar& calendar, const Memory& memory) {
  Hash hash;
  calendar.add_to(&hash);
  add_memory(memory, &hash);
  return hash.value();
}

}  // namespace

std::array<std::uint32_t*, ParagraphMemory::kPlaces> ParagraphMemory::places(Calendar* calendar, Memory* m) {
  return {&m->noun_token,     &m->ballot_token,    &m->people_token,  &m->money_token,
          &m->money_last,     &m->large_sum_token, &m->percent_token, &m->percent_last,
          &m->percent_shared, &m->quantity_token,  &m->quantity_last, &m->per_token,
          &m->quake_last,     &m->bracket_token,   &m->age_token,     calendar->clock_place()};
}

std::array<std::uint32_t, ParagraphMemory::kPlaces> ParagraphMemory::places(const Calendar& calendar,
                                                                            const Memory& m) {
  return {m.noun_token,     m.ballot_token,    m.people_token,  m.money_token,
          m.money_last,     m.large_sum_token, m.percent_token, m.percent_last,
          m.percent_shared, m.quantity_token,  m.quantity_last, m.per_token,
          m.quake_last,     m.bracket_token,   m.age_token,     calendar.clock_place()};
}

ParagraphMemory::Key ParagraphMemory::paragraph_key(const Article& article, std::uint32_t first,
                                                    std::uint32_t last, const Calendar& calendar,
                                                    const Memory& memory) {
  Hash hash;
  // The tokens beside it are looked at to see that they are beside it.
  if (first > 0) add_token(article.tokens[first - 1], &hash);
  if (last < article.size()) add_token(article.tokens[last], &hash);
  // Without capitals in the whole text the same words match more.
  hash.add(std::uint64_t{last - first} | std::uint64_t{article.lower_case} << 32);
  for (std::uint32_t t = first; t < last; ++t) add_token(article.tokens[t], &hash);
  hash.add(article.text.substr(article.tokens[first].begin,
                               (last < article.size() ? article.tokens[last].begin : article.text.size()) -
                                   article.tokens[first].begin));
  hash.add(state_hash(calendar, memory));
  const std::array<std::uint32_t, kPlaces> all = places(calendar, memory);
  std::array<std::uint8_t, kPlaces> order{};
  std::size_t far = 0;
  for (std::size_t i = 0; i < kPlaces; ++i) {
    const std::uint32_t apart = std::min(first - all[i], kFarthest);
    hash.add(std::uint64_t{apart} | std::uint64_t{all[i] == 0} << 32);
    if (apart == kFarthest) order[far++] = static_cast<std::uint8_t>(i);
  }
  std::stable_sort(order.begin(), order.begin() + far,
                   [&](std::uint8_t a, std::uint8_t b) { return all[a] < all[b]; });
  for (std::size_t i = 0; i < far; ++i)
    hash.add(std::uint64_t{order[i]} | std::uint64_t{i > 0 && all[order[i]] == all[order[i - 1]]} << 8);
  return hash.value();
}

void ParagraphMemory::begin() {
  now_.paragraphs.clear();
  now_.states.clear();
  now_.figures.clear();
  now_.texts.clear();
  std::size_t capacity = 16;
  while (capacity < 2 * before_.paragraphs.size() + 2) capacity *= 2;
  slots_.assign(capacity, 0);
  for (std::uint32_t i = 0; i < before_.paragraphs.size(); ++i) {
    const Key key = before_.paragraphs[i].key;
    std::size_t slot = key & (capacity - 1);
    while (slots_[slot] != 0 && before_.paragraphs[slots_[slot] - 1].key != key)
      slot = (slot + 1) & (capacity - 1);
    if (slots_[slot] == 0) slots_[slot] = i + 1;
  }
}

bool ParagraphMemory::repeat(Key key, const Article& article, std::uint32_t first, Calendar* calendar,
                             Memory* memory, CandidateSink* sink) {
  std::size_t slot = key & (slots_.size() - 1);
  while (slots_[slot] != 0 && before_.paragraphs[slots_[slot] - 1].key != key)
    slot = (slot + 1) & (slots_.size() - 1);
  if (slots_[slot] == 0) return false;
  const Paragraph& known = before_.paragraphs[slots_[slot] - 1];
  if (now_.paragraphs.size() == kMostParagraphs || now_.states.size() == kMostStates) return false;
  const auto first_figure = static_cast<std::uint32_t>(now_.figures.size());
  for (std::uint32_t i = known.first_figure; i < known.last_figure; ++i) {
    now_.figures.push_back(before_.figures[i]);
    Figure& figure = now_.figures.back();
    const auto text_of = [this](StringRef text) {
      return std::string_view(before_.texts.data() + text.offset, text.length);
    };
    Value value = figure.value;
    for (StringRef* text :
         {&value.unit, &value.si_unit, &value.per, &value.timex, &value.start, &value.end}) {
      if (!text->empty()) *text = sink->intern(text_of(*text));
    }
    CandidateSink::Extra extra;
    extra.value = sink->add_value(value);
    const std::uint32_t begin = first + figure.first, end = first + figure.last;
    sink->add(article.span(begin, end), begin, end, Category::kFigure, value.type, figure.score, extra);
    for (std::uint32_t k = 0; k < figure.reason_count; ++k) {
      sink->because(figure.kinds[k], static_cast<std::int16_t>(k == 0 ? figure.score : 0),
                    text_of(figure.details[k]));
    }
    const auto move = [&](StringRef* text) {
      const std::string_view bytes = text_of(*text);
      text->offset = static_cast<std::uint32_t>(now_.texts.size());
      now_.texts.insert(now_.texts.end(), bytes.begin(), bytes.end());
    };
    Value& kept = figure.value;
    for (StringRef* text : {&kept.unit, &kept.si_unit, &kept.per, &kept.timex, &kept.start, &kept.end})
      move(text);
    for (std::uint32_t k = 0; k < figure.reason_count; ++k) move(&figure.details[k]);
  }
  now_.paragraphs.push_back(known);
  now_.paragraphs.back().first_figure = first_figure;
  now_.paragraphs.back().last_figure = static_cast<std::uint32_t>(now_.figures.size());
  if (known.state == kNoId) return true;
  now_.paragraphs.back().state = static_cast<std::uint32_t>(now_.states.size());
  now_.states.push_back(before_.states[known.state]);
  const State& state = now_.states.back();
  const std::array<std::uint32_t, kPlaces> came = places(*calendar, *memory);
  *calendar = state.calendar;
  *memory = state.memory;
  const std::array<std::uint32_t*, kPlaces> left = places(calendar, memory);
  for (std::size_t i = 0; i < kPlaces; ++i)
    *left[i] = (state.moved >> i & 1) != 0 ? first + *left[i] : came[i];
  return true;
}

void ParagraphMemory::open(Key key, std::uint32_t first, const Calendar& calendar, const Memory& memory) {
  open_.key = key;
  open_.first_figure = static_cast<std::uint32_t>(now_.figures.size());
  open_first_ = first;
  open_texts_ = now_.texts.size();
  open_places_ = places(calendar, memory);
  open_state_ = state_hash(calendar, memory);
  fits_ = now_.paragraphs.size() < kMostParagraphs;
}

StringRef ParagraphMemory::keep(const Text& text) {
  const std::string_view bytes = text.view();
  const StringRef kept{static_cast<std::uint32_t>(now_.texts.size()),
                       static_cast<std::uint32_t>(bytes.size())};
  now_.texts.insert(now_.texts.end(), bytes.begin(), bytes.end());
  return kept;
}

void ParagraphMemory::add(const Reading& r) {
  fits_ = fits_ && now_.figures.size() < kMostFigures && r.first >= open_first_;
  if (!fits_) return;
  Figure& figure = now_.figures.emplace_back();
  figure.first = r.first - open_first_;
  figure.last = r.last - open_first_;
  figure.score = r.score;
  figure.value = r.value;
  figure.value.unit = keep(r.unit);
  figure.value.si_unit = keep(r.si_unit);
  figure.value.per = keep(r.per);
  figure.value.timex = keep(r.timex);
  figure.value.start = keep(r.start);
  figure.value.end = keep(r.end);
  figure.reason_count = static_cast<std::uint16_t>(r.reason_count);
  for (int i = 0; i < r.reason_count; ++i) {
    figure.kinds[static_cast<std::size_t>(i)] = r.reasons[i].kind;
    figure.details[static_cast<std::size_t>(i)] = keep(r.reasons[i].detail);
  }
}

void ParagraphMemory::close(bool alone, const Calendar& calendar, const Memory& memory) {
  open_.last_figure = static_cast<std::uint32_t>(now_.figures.size());
  open_.state = kNoId;
  fits_ = fits_ && alone;
  const bool as_before =
      places(calendar, memory) == open_places_ && state_hash(calendar, memory) == open_state_;
  if (fits_ && !as_before) fits_ = keep_state(calendar, memory);
  if (fits_) {
    now_.paragraphs.push_back(open_);
    return;
  }
  now_.figures.resize(open_.first_figure);
  now_.texts.resize(open_texts_);
}

bool ParagraphMemory::keep_state(const Calendar& calendar, const Memory& memory) {
  if (now_.states.size() == kMostStates) return false;
  open_.state = static_cast<std::uint32_t>(now_.states.size());
  State& state = now_.states.emplace_back();
  state.calendar = calendar;
  state.memory = memory;
  const std::array<std::uint32_t*, kPlaces> left = places(&state.calendar, &state.memory);
  for (std::size_t i = 0; i < kPlaces; ++i) {
    if (*left[i] == open_places_[i]) continue;
    if (*left[i] < open_first_) {
      now_.states.pop_back();
      return false;
    }
    *left[i] -= open_first_;
    state.moved |= std::uint32_t{1} << i;
  }
  return true;
}

void ParagraphMemory::end() { std::swap(before_, now_); }

void emit_reading(const Article& article, const Reading& r, CandidateSink* sink) {
  const auto intern = [sink](const Text& text) {
    return text.empty() ? StringRef() : sink->intern(text.view());
  };
  Value value = r.value;
  value.unit = intern(r.unit);
  value.si_unit = intern(r.si_unit);
  value.per = intern(r.per);
  value.timex = intern(r.timex);
  value.start = intern(r.start);
  value.end = intern(r.end);
  CandidateSink::Extra extra;
  extra.value = sink->add_value(value);
  sink->add(article.span(r.first, r.last), r.first, r.last, Category::kFigure, r.type(), r.score, extra);
  for (int i = 0; i < r.reason_count; ++i) {
    sink->because(r.reasons[i].kind, static_cast<std::int16_t>(i == 0 ? r.score : 0),
                  r.reasons[i].detail.view());
  }
}

}  // namespace gloss::figures
