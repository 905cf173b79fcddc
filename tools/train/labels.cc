#include "train/labels.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace gloss::train {
namespace {

struct Known {
  bool country = false, place = false, demonym = false, group = false, person = false, org = false;
};

Known look_up(const KnowledgeTables& tables, std::string_view phrase) {
  Known known;
  for (const Sense& sense : tables.find(phrase, KnowledgeTables::CaseCheck::kNone)) {
    if (sense.lex == LexClass::kGivenName) known.person = true;
    if (sense.lex != LexClass::kEntity) continue;
    switch (sense.type) {
      case Type::kCountry:
        known.country = true;
        break;
      case Type::kCity:
      case Type::kRegion:
      case Type::kWater:
      case Type::kLandmark:
        known.place = true;
        break;
      case Type::kDemonym:
        known.demonym = true;
        break;
      case Type::kGroup:
        known.group = true;
        break;
      case Type::kPerson:
        known.person = true;
        break;
      case Type::kOrganization:
        known.org = true;
        break;
      default:
        break;
    }
  }
  return known;
}

std::optional<TagKind> kind_of(const std::string& kind, const Known& known, bool one_word,
                               const Habits& habits) {
  const bool people = (known.demonym || known.group) && !known.country && one_word;
  if (kind == "facility") return TagKind::kPlace;
  if (kind == "misc") return people ? std::optional(TagKind::kNorp) : std::nullopt;
  std::optional<TagKind> own;
  if (kind == "person") own = TagKind::kPerson;
  if (kind == "org") own = TagKind::kOrg;
  if (kind == "place") own = TagKind::kPlace;
  if (kind == "norp") own = TagKind::kNorp;
  if (!own || habits.social) return own;
  if (known.org && !known.country && !known.place && !known.demonym && !known.person) return TagKind::kOrg;
  if (people && !(own == TagKind::kPerson && known.person)) return TagKind::kNorp;
  if (known.country && !known.demonym && own != TagKind::kPlace && !known.person) return TagKind::kPlace;
  if (own == TagKind::kNorp && known.place && !known.demonym) return TagKind::kPlace;
  return own;
}

class Labeller {
 public:
  Labeller(const Document& document, const Habits& habits, const Article& article)
      : document_(document), habits_(habits), article_(article), taken_(article.size(), false) {
    labels_.assign(article.size(), 0);
  }

  std::vector<TagLabel> run() {
    for (const GoldSpan& span : document_.spans) {
      if (!span.nested) read(span);
    }
    if (habits_.incomplete) complete();
    if (habits_.no_norp) add_peoples();
    if (habits_.cut_names) doubt_cut_names();
    return labels_;
  }

 private:
  bool is(std::uint32_t t, std::string_view small_form) const {
    const std::string_view s = article_.surface(t);
    return std::equal(s.begin(), s.end(), small_form.begin(), small_form.end(),
                      [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b; });
  }
  bool capital(std::uint32_t t) const { return article_.tokens[t].capitalised(); }
  bool title(std::uint32_t t) const {
    constexpr std::uint64_t kTitles = bit(LexClass::kHonorific) | bit(LexClass::kRole) |
                                      bit(LexClass::kRoleModifier) | bit(LexClass::kRoleDomain);
    return (article_.classes(t) & kTitles) != 0 && !article_.is(t, LexClass::kGivenName);
  }

  void set(std::uint32_t first, std::uint32_t last, TagKind kind) {
    for (std::uint32_t t = first; t < last; ++t) {
      const TagPart part = last - first == 1 ? TagPart::kUnit
                           : t == first      ? TagPart::kBegin
                           : t + 1 == last   ? TagPart::kLast
                                             : TagPart::kInside;
      labels_[t] = tag_label(kind, part);
      taken_[t] = true;
    }
  }

  void read(const GoldSpan& span) {
    const auto& tokens = article_.tokens;
    const auto at = std::partition_point(tokens.begin(), tokens.end(),
                                         [&](const Token& token) { return token.end() <= span.begin; });
    auto first = static_cast<std::uint32_t>(at - tokens.begin());
    std::uint32_t last = first;
    while (last < tokens.size() && tokens[last].begin < span.end) ++last;
    const std::uint32_t whole_first = first, whole_last = last;
    if (first == last ||
        std::find(taken_.begin() + first, taken_.begin() + last, true) != taken_.begin() + last) {
      return;
    }
    const bool aligned = tokens[first].begin == span.begin && tokens[last - 1].end() == span.end;
    static const std::set<std::string> kFigures = {"date",    "time",    "number",   "money",
                                                   "percent", "ordinal", "quantity", "duration"};
    if (kFigures.contains(span.kind)) return;
    while (last - first > 1 && (is(first, "the") || is(first, "a") || is(first, "an"))) ++first;
    if (span.kind == "person" && habits_.titles) {
      while (last - first > 1 && (title(first) || is(first, ".") || is(first, "of"))) ++first;
      if (last - first == 1 && title(first)) return;
    }
    if (habits_.long_spans && !(capital(first) && capital(last - 1))) {
      for (std::uint32_t t = whole_first; t < whole_last; ++t) {
        if (capital(t)) labels_[t] = kDoubt;
      }
      return mark(whole_first, whole_last);
    }
    if (!aligned) return mark(whole_first, whole_last);
    const std::string_view text =
        article_.text.substr(tokens[first].begin, tokens[last - 1].end() - tokens[first].begin);
    const auto kind = kind_of(span.kind, look_up(*article_.knowledge, text), last - first == 1, habits_);
    mark(whole_first, whole_last);
    if (!kind) return;
    set(first, last, *kind);
    if (last - first <= 6) surfaces_[text] = *kind;
  }
  // Taken by a span of the corpus, whatever becomes of it.
  void mark(std::uint32_t first, std::uint32_t last) {
    std::fill(taken_.begin() + first, taken_.begin() + last, true);
  }

  // The same words elsewhere in the document are the same name.
  void complete() {
    for (std::uint32_t t = 0; t < article_.size(); ++t) {
      if (taken_[t] || !capital(t)) continue;
      for (std::uint32_t last = std::min(t + 6, article_.size()); last > t; --last) {
        if (std::find(taken_.begin() + t, taken_.begin() + last, true) != taken_.begin() + last) continue;
        const Span span = article_.span(t, last);
        const auto found = surfaces_.find(article_.text.substr(span.begin, span.size()));
        if (found == surfaces_.end()) continue;
        set(t, last, found->second);
        break;
      }
    }
  }

  // A capitalised word right beside a name, or a body or place of a place, is part of the name or should be.
  void doubt_cut_names() {
    const std::uint32_t size = article_.size();
    const auto bare = [&](std::uint32_t t) { return t < size && labels_[t] == 0 && capital(t); };
    for (std::uint32_t t = 0; t < size; ++t) {
      const TagLabel label = labels_[t];
      if (label == 0 || label == kDoubt) continue;
      const bool first = !tag_continues(label), last = !tag_open(label);
      const bool starts = t == 0 || article_.tokens[t - 1].has(kSentenceStart);
      const bool hyphen_before = t > 1 && is(t - 1, "-") && !article_.tokens[t - 1].has(kSpaceAfter);
      const bool hyphen_behind = t + 1 < size && is(t + 1, "-") && !article_.tokens[t].has(kSpaceAfter);
      bool doubt = false;
      if (first && !starts && bare(t - 1) && !title(t - 1)) doubt = true;
      if (first && hyphen_before) doubt = true;
      if (last && (bare(t + 1) || hyphen_behind)) doubt = true;
      if (last && t + 2 < size && tag_kind(label) != TagKind::kPerson &&
          (is(t + 1, "of") || is(t + 1, "for"))) {
        doubt = doubt || capital(t + 2) || (is(t + 2, "the") && t + 3 < size && capital(t + 3));
      }
      if (doubt) labels_[t] = kDoubt;
    }
  }

  void add_peoples() {
    for (std::uint32_t t = 0; t < article_.size(); ++t) {
      if (taken_[t] || !capital(t)) continue;
      if (t > 0 && labels_[t - 1] != 0 &&
          (labels_[t - 1] == kDoubt || tag_kind(labels_[t - 1]) != TagKind::kNorp)) {
        continue;
      }
      if (t + 1 < article_.size() && labels_[t + 1] != 0) continue;
      bool people = false, other = false;
      for (const PhraseMatch& match : article_.matches_at(t)) {
        const Sense& sense = article_.knowledge->sense(match.sense);
        if (sense.lex != LexClass::kEntity || match.count != 1) continue;
        const bool of_people = sense.type == Type::kDemonym || sense.type == Type::kGroup;
        people = people || (of_people && (match.flags & kWeak) == 0);
        other = other || sense.type == Type::kCountry;
      }
      if (people && !other) set(t, t + 1, TagKind::kNorp);
    }
  }

  const Document& document_;
  const Habits& habits_;
  const Article& article_;
  std::vector<TagLabel> labels_;
  std::vector<bool> taken_;
  std::map<std::string_view, TagKind> surfaces_;
};

}  // namespace

const std::vector<Habits>& training_corpora() {
  static const std::vector<Habits> corpora = {
      {.file = "gum", .titles = true, .no_norp = true, .cut_names = true},
      {.file = "uner-ewt", .titles = true, .no_norp = true},
      {.file = "wikigold", .no_norp = true},
      {.file = "re-docred", .no_norp = true, .incomplete = true, .spaced_hyphens = true},
      {.file = "crossner-politics", .no_norp = true},
      {.file = "wnut17", .no_norp = true, .social = true},
      {.file = "re3d", .titles = true, .long_spans = true},
  };
  return corpora;
}

const Habits& agency_corpus() {
  static const Habits habits = {.file = "gmb", .titles = true};
  return habits;
}

std::vector<TagLabel> labels_of(const Document& document, const Habits& habits, const Article& article) {
  return Labeller(document, habits, article).run();
}

}  // namespace gloss::train
