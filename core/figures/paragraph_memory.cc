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
  static_assert(sizeof(Memory) == 688 + sizeof(std::string_view), "a field of Memory is not in the key");
  for (const Text* text : {&m.noun, &m.ballot, &m.people, &m.currency, &m.quantity, &m.quantity_si})
    hash->add(*text);
  hash->add(m.span);
  for (const double number :
       {m.noun_count, m.money_magnitude, m.money_value, m.percent_scale, m.percent_value, m.quantity_factor,
        m.quantity_offset, m.quantity_value, m.quantity_magnitude, m.span_value, m.quakes[0], m.quakes[1],
        m.quakes[2], m.quakes[3]})
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
  return {&m->noun_token,     &m->ballot_token,       &m->people_token,  &m->money_token,
          &m->money_last,     &m->large_sum_token,    &m->percent_token, &m->percent_last,
          &m->percent_shared, &m->quantity_token,     &m->quantity_last, &m->per_token,
          &m->quake_last,     &m->bracket_token,      &m->age_token,     &m->span_token,
          &m->span_last,      calendar->clock_place()};
}

void ParagraphMemory::begin() {
  now_.paragraphs.clear();
  now_.states.clear();
  now_.figures.clear();
  now_.texts.clear();
  slots_.fill(before_.paragraphs.size(), [this](std::uint32_t i) { return before_.paragraphs[i].key; });
}

// All that reading the paragraph looks at becomes its key.
void ParagraphMemory::open(const Article& article, std::uint32_t first, std::uint32_t last,
                           const Places& came, const Calendar& calendar, const Memory& memory) {
  open_ = {};
  open_.first_figure = static_cast<std::uint32_t>(now_.figures.size());
  open_first_ = first;
  open_texts_ = now_.texts.size();
  open_places_ = came;
  open_state_ = state_hash(calendar, memory);
  fits_ = now_.paragraphs.size() < kMostParagraphs;
  Hash hash;
  // The tokens beside it are looked at to see that they are beside it.
  if (first > 0) add_token(article.tokens[first - 1], &hash);
  if (last < article.size()) add_token(article.tokens[last], &hash);
  // Without capitals in the whole text the same words match more.
  hash.add(std::uint64_t{last - first} | std::uint64_t{article.lower_case} << 32);
  for (std::uint32_t t = first; t < last; ++t) add_token(article.tokens[t], &hash);
  const std::size_t begin = article.tokens[first].begin;
  const std::size_t end = last < article.size() ? article.tokens[last].begin : article.text.size();
  hash.add(article.text.substr(begin, end - begin));
  hash.add(open_state_);
  std::array<std::uint8_t, kPlaces> order{};  // of those too far to tell how far
  std::size_t far = 0;
  for (std::size_t i = 0; i < kPlaces; ++i) {
    const std::uint32_t apart = std::min(first - came[i], kFarthest);
    hash.add(std::uint64_t{apart} | std::uint64_t{came[i] == 0} << 32);
    if (apart != kFarthest) continue;
    std::size_t at = far++;
    for (; at > 0 && came[order[at - 1]] > came[i]; --at) order[at] = order[at - 1];
    order[at] = static_cast<std::uint8_t>(i);
  }
  for (std::size_t i = 0; i < far; ++i)
    hash.add(std::uint64_t{order[i]} | std::uint64_t{i > 0 && came[order[i]] == came[order[i - 1]]} << 8);
  open_.key = hash.value();
}

bool ParagraphMemory::repeat(const Article& article, std::uint32_t first, std::uint32_t last,
                             Calendar* calendar, Memory* memory, CandidateSink* sink) {
  const std::array<std::uint32_t*, kPlaces> left = places(calendar, memory);
  Places came{};
  for (std::size_t i = 0; i < kPlaces; ++i) came[i] = *left[i];
  open(article, first, last, came, *calendar, *memory);
  const std::uint32_t found =
      slots_.find(open_.key, [this](std::uint32_t i) { return before_.paragraphs[i].key; });
  if (found == kNoId || !fits_ || now_.states.size() == kMostStates) return false;
  const Paragraph& known = before_.paragraphs[found];
  for (std::uint32_t i = known.first_figure; i < known.last_figure; ++i) {
    const FigureView figure = view_of(before_.figures[i], first);
    emit(article, figure, sink);
    add(figure);
  }
  open_.last_figure = static_cast<std::uint32_t>(now_.figures.size());
  if (known.state != kNoId) {
    open_.state = static_cast<std::uint32_t>(now_.states.size());
    now_.states.push_back(before_.states[known.state]);
    const State& state = now_.states.back();
    *calendar = state.calendar;
    *memory = state.memory;
    for (std::size_t i = 0; i < kPlaces; ++i)
      *left[i] = (state.moved >> i & 1) != 0 ? first + *left[i] : came[i];
  }
  now_.paragraphs.push_back(open_);
  return true;
}

FigureView ParagraphMemory::view_of(const Figure& figure, std::uint32_t first) const {
  const auto text_of = [this](StringRef text) {
    return std::string_view(before_.texts.data() + text.offset, text.length);
  };
  FigureView view;
  view.first = first + figure.first;
  view.last = first + figure.last;
  view.score = figure.score;
  view.value = figure.value;
  const std::array<StringRef*, kValueTexts> texts = texts_of(&view.value);
  for (std::size_t i = 0; i < kValueTexts; ++i) view.texts[i] = text_of(*texts[i]);
  view.reason_count = figure.reason_count;
  view.kinds = figure.kinds;
  for (std::size_t i = 0; i < figure.reason_count; ++i) view.details[i] = text_of(figure.details[i]);
  return view;
}

StringRef ParagraphMemory::keep(std::string_view text) {
  const StringRef kept{static_cast<std::uint32_t>(now_.texts.size()),
                       static_cast<std::uint32_t>(text.size())};
  now_.texts.insert(now_.texts.end(), text.begin(), text.end());
  return kept;
}

void ParagraphMemory::add(const FigureView& view) {
  fits_ = fits_ && now_.figures.size() < kMostFigures && view.first >= open_first_;
  if (!fits_) return;
  Figure& figure = now_.figures.emplace_back();
  figure.first = view.first - open_first_;
  figure.last = view.last - open_first_;
  figure.score = view.score;
  figure.value = view.value;
  const std::array<StringRef*, kValueTexts> texts = texts_of(&figure.value);
  for (std::size_t i = 0; i < kValueTexts; ++i) *texts[i] = keep(view.texts[i]);
  figure.reason_count = view.reason_count;
  figure.kinds = view.kinds;
  for (std::size_t i = 0; i < view.reason_count; ++i) figure.details[i] = keep(view.details[i]);
}

void ParagraphMemory::close(bool alone, const Calendar& calendar, const Memory& memory) {
  open_.last_figure = static_cast<std::uint32_t>(now_.figures.size());
  fits_ = fits_ && alone && keep_state(calendar, memory);
  if (fits_) {
    now_.paragraphs.push_back(open_);
    return;
  }
  now_.figures.resize(open_.first_figure);
  now_.texts.resize(open_texts_);
}

bool ParagraphMemory::keep_state(const Calendar& calendar, const Memory& memory) {
  State state{calendar, memory, 0};
  const std::array<std::uint32_t*, kPlaces> left = places(&state.calendar, &state.memory);
  for (std::size_t i = 0; i < kPlaces; ++i) {
    if (*left[i] == open_places_[i]) continue;
    if (*left[i] < open_first_) return false;
    *left[i] -= open_first_;
    state.moved |= std::uint32_t{1} << i;
  }
  if (state.moved == 0 && state_hash(calendar, memory) == open_state_) return true;  // as it was in front
  if (now_.states.size() == kMostStates) return false;
  open_.state = static_cast<std::uint32_t>(now_.states.size());
  now_.states.push_back(state);
  return true;
}

void ParagraphMemory::end() { std::swap(before_, now_); }

}  // namespace gloss::figures
