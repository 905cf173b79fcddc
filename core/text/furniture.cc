#include "text/furniture.h"

namespace gloss {
namespace {

// The `value` column of furniture.tsv, as a set.
enum Role : std::uint8_t {
  kControl = 1 << 0,
  kFiller = 1 << 1,
  kBrand = 1 << 2,
  kPrefix = 1 << 3,
  kStamp = 1 << 4,
  kCredit = 1 << 5,
  kBy = 1 << 6,
};

Role role_of(std::string_view value) {
  if (value == "control") return kControl;
  if (value == "filler") return kFiller;
  if (value == "brand") return kBrand;
  if (value == "prefix") return kPrefix;
  if (value == "stamp") return kStamp;
  if (value == "credit") return kCredit;
  return kBy;
}

// A line of chrome is short; a prefix such as "We use cookies" may be followed by a notice of some sentences.
constexpr std::uint32_t kLongestBar = 40;
constexpr std::uint32_t kLongestNotice = 80;
constexpr std::uint32_t kLongestByline = 28;
constexpr std::uint32_t kLongestCredit = 28;

class Line {
 public:
  Line(const Article& article, std::uint32_t first, std::uint32_t last)
      : article_(article), first_(first), last_(last) {}

  // The token from which on the line is page chrome; `last` where none of it is.
  std::uint32_t chrome_from() const {
    if (size() <= kLongestNotice && begins_notice()) return first_;
    if (size() <= kLongestBar && (is_bar() || is_breadcrumb() || is_stamp())) return first_;
    if (size() <= kLongestByline && is_byline(first_, 1)) return first_;
    if (is_address()) return first_;
    return credit_from();
  }

 private:
  struct Found {
    std::uint32_t count = 0;
    std::uint8_t roles = 0;
  };

  std::uint32_t size() const { return last_ - first_; }
  const Token& token(std::uint32_t i) const { return article_.tokens[i]; }
  bool is_mark(std::uint32_t i, std::string_view mark) const { return article_.surface(i) == mark; }

  // The longest phrase of page chrome at token i, within the line and of one of `roles`.
  Found find(std::uint32_t i, std::uint8_t roles) const {
    Found found;
    for (const PhraseMatch& match : article_.matches_at(i)) {
      const Sense& sense = article_.knowledge->sense(match.sense);
      if (sense.lex != LexClass::kFurnitureWord && sense.lex != LexClass::kByline) continue;
      if (match.count < found.count || i + match.count > last_) continue;
      const Role role = role_of(article_.knowledge->lexeme(sense.ref).value);
      if ((role & roles) == 0) continue;
      if (match.count > found.count) found.roles = 0;
      found.count = match.count;
      found.roles |= role;
    }
    return found;
  }

  // "Read more: …", "Sign up for …", "© 2025 …". The capital keeps out sentences that go on over a line
  // break.
  bool begins_notice() const {
    std::uint32_t i = first_;
    while (i + 1 < last_ && is_sign(i) && find(i, kPrefix).count == 0) ++i;
    return token(i).shape != Shape::kLower && find(i, kPrefix).count > 0;
  }

  bool says_when(std::uint32_t i) const {
    constexpr std::uint64_t kWhen = bit(LexClass::kMonth) | bit(LexClass::kWeekday) |
                                    bit(LexClass::kTimezone) | bit(LexClass::kTimeUnit) |
                                    bit(LexClass::kRelativeDay);
    return token(i).kind == TokenKind::kNumber || (article_.classes(i) & kWhen) != 0;
  }
  // "Next Monday", "previous week", "next 3 hours": when, where "Next" alone is a control.
  bool is_deictic(std::uint32_t i) const {
    if (!article_.is(i, LexClass::kDeictic) || i + 1 >= last_) return false;
    constexpr std::uint64_t kPeriod =
        bit(LexClass::kMonth) | bit(LexClass::kWeekday) | bit(LexClass::kTimeUnit) | bit(LexClass::kSeason);
    if ((article_.classes(i + 1) & kPeriod) != 0) return true;
    return token(i + 1).kind == TokenKind::kNumber && i + 2 < last_ &&
           article_.is(i + 2, LexClass::kTimeUnit);
  }
  bool is_sign(std::uint32_t i) const {
    return token(i).kind == TokenKind::kPunct || token(i).kind == TokenKind::kSymbol;
  }

  // Nothing but controls, share brands, fillers, numbers, dates and signs: "+ ↺ − 16 px", "Share Tweet
  // Email".
  bool is_bar() const {
    std::uint32_t controls = 0, brands = 0, fillers = 0;
    for (std::uint32_t i = first_; i < last_;) {
      const bool when = is_deictic(i) || says_when(i);
      if (const Found found = is_deictic(i) ? Found() : find(i, kControl | kBrand | kFiller);
          found.count > 0) {
        controls += (found.roles & kControl) != 0;
        brands += (found.roles & kBrand) != 0;
        fillers += found.roles == kFiller;
        i += found.count;
      } else if (when || is_sign(i)) {
        ++i;
      } else {
        return false;
      }
    }
    if (is_mark(last_ - 1, "?")) return false;  // a question stands in the article
    return controls + brands >= (controls > 0 ? 1u : 2u) && fillers <= 2 * (controls + brands) + 2;
  }

  // "Home > World > Asia", "Home | Politics | Sport": short segments, no full stop.
  bool is_breadcrumb() const {
    std::uint32_t arrows = 0, bars = 0, words = 0, segment = 0;
    bool control = false;
    for (std::uint32_t i = first_; i < last_; ++i) {
      const std::string_view mark = article_.surface(i);
      const bool arrow = mark == ">" || mark == "\u203a" || mark == "\u00bb" || mark == "\u2192";
      const bool bar = mark == "|" || mark == "\u2022" || mark == "\u00b7";
      if (arrow || bar) {
        if (segment == 0 || i + 1 == last_) return false;  // "More >>" is no path
        arrows += arrow;
        bars += bar;
        segment = 0;
        continue;
      }
      if (token(i).kind == TokenKind::kNumber || mark == "." || ++segment > 5) return false;
      control |= find(i, kControl).count > 0;
      words += token(i).kind == TokenKind::kWord;
    }
    return words >= 2 && (arrows >= 2 || (arrows + bars >= 1 && control &&
                                          article_.longest(first_, LexClass::kFurnitureWord)));
  }

  // "Updated 3:04 PM", "Published: Tuesday, March 4, 2025 at 10:15 GMT".
  bool is_stamp() const {
    const Found stamp = find(first_, kStamp);
    if (stamp.count == 0) return false;
    bool when = false;
    for (std::uint32_t i = first_ + stamp.count; i < last_; ++i) {
      const Found word = find(i, kFiller | kStamp);
      if (word.count > 0) {
        i += word.count - 1;
      } else if (says_when(i)) {
        when = true;
      } else if (!is_sign(i)) {
        return false;
      }
    }
    return when;
  }

  // "By Jane Doe and John Roe, Staff Writers | March 4, 2025", "(Reporting by Jane Doe in Oslo; Editing by
  // John Roe)": names, job words and a date. Any other small word, above all a verb, makes it a sentence.
  bool is_byline(std::uint32_t from, std::uint32_t shortest) const {
    while (from + 1 < last_ && is_sign(from)) ++from;
    const Found by = find(from, kBy);
    std::uint32_t i = from + by.count;
    if (by.count < shortest || token(from).shape == Shape::kLower || i >= last_) return false;
    const bool first_is_name =
        token(i).capitalised() && !says_when(i) && !article_.is(i, LexClass::kFunctionWord);
    if (by.count == 1 && !first_is_name) return false;
    const std::uint32_t end = is_mark(last_ - 1, ".") ? last_ - 1 : last_;
    constexpr std::uint64_t kJoins =
        bit(LexClass::kNameParticle) | bit(LexClass::kRole) | bit(LexClass::kRoleModifier);
    std::uint32_t names = 0;
    for (; i < end; ++i) {
      const Token& word = token(i);
      const bool speaks =
          is_mark(i, "?") || is_mark(i, "!") || is_mark(i, "\"") || word.kind == TokenKind::kPossessive;
      const bool small_word = word.kind == TokenKind::kWord && !word.capitalised();
      const bool joins = (article_.classes(i) & kJoins) != 0 || find(i, kFiller | kControl).count > 0;
      const bool early_number = word.kind == TokenKind::kNumber && names < 2;
      if (speaks || (small_word && !joins) || early_number) return false;
      names += word.capitalised();
    }
    return names >= 1;
  }

  // A line that is one web or mail address.
  bool is_address() const {
    if (size() < 3) return false;
    bool address = false;
    for (std::uint32_t i = first_; i + 1 < last_; ++i) {
      if (token(i).end() != token(i + 1).begin) return false;
      address |= is_mark(i, "@") || (is_mark(i, ":") && is_mark(i + 1, "//"));
    }
    return address || is_mark(first_, "www");
  }

  // "Photo: Jane Doe/AFP." or "Editing by John Roe." as a line, or as the last sentence of a caption or
  // story.
  std::uint32_t credit_from() const {
    const std::uint32_t earliest = size() > kLongestCredit ? last_ - kLongestCredit : first_;
    for (std::uint32_t i = last_; i-- > earliest;) {
      if (!token(i).has(kSentenceStart) && i != first_) continue;
      if (is_byline(i, 2)) return i;  // behind a story, never a mere "By Norway."
      std::uint32_t at = i;
      while (at + 1 < last_ && (is_mark(at, "(") || is_mark(at, "["))) ++at;
      if (token(at).shape == Shape::kLower) continue;
      const Found credit = find(at, kCredit);
      if (credit.count == 0) continue;
      const std::uint32_t behind = at + credit.count;
      if (behind < last_ && is_mark(behind, ":")) return i;
    }
    return last_;
  }

  const Article& article_;
  std::uint32_t first_, last_;
};

}  // namespace

void find_furniture(Article* article, std::vector<Span>* furniture) {
  furniture->clear();
  const std::uint32_t size = article->size();
  std::uint32_t first = size > 0 && article->tokens[0].kind == TokenKind::kSpace ? 1 : 0;
  while (first < size) {
    std::uint32_t last = first + 1;
    while (last < size && !article->tokens[last].has(kLineStart)) ++last;
    // A line that begins or ends inside a sentence is a wrapped line of the article.
    const bool whole = article->tokens[first].has(kSentenceStart) &&
                       (last == size || article->tokens[last].has(kSentenceStart));
    const std::uint32_t from = whole ? Line(*article, first, last).chrome_from() : last;
    if (from < last) {
      for (std::uint32_t i = from; i < last; ++i) article->tokens[i].flags |= kFurniture;
      furniture->push_back(article->span(from, last));
    }
    first = last;
  }
}

}  // namespace gloss
