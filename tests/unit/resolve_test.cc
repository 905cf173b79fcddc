// Resolve on hand-made candidates: the rules of its header one by one, and the schedule against a search
// through all subsets.
#include "resolve/resolve.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "resolve/candidate.h"
#include "unit/timing.h"

namespace gloss {
namespace {

// An article of `words` capitalised tokens "Aaa Aaa …", four bytes a tile, and candidates by token numbers.
class Scene {
 public:
  explicit Scene(std::uint32_t words) {
    for (std::uint32_t i = 0; i < words; ++i) {
      text_ += "Aaa ";
      article_.tokens.push_back({4 * i, 3, kUnknownWord, TokenKind::kWord, Shape::kCapital, kSpaceAfter});
    }
    article_.text = text_;
    document_.text = text_;
  }

  void add(std::uint32_t first, std::uint32_t last, Type type, int score, std::uint8_t flags = 0,
           KnowledgeId knowledge = kNoId) {
    CandidateSink::Extra extra;
    extra.flags = flags;
    extra.knowledge = knowledge;
    sink_.add(article_.span(first, last), first, last, category_of(type), type,
              static_cast<std::uint16_t>(score), extra);
    sink_.because("test", static_cast<std::int16_t>(score), std::to_string(sink_.candidates().size() - 1));
  }

  const Document& resolve(bool explain = false) {
    resolver_.resolve(article_, sink_, explain, &document_);
    return document_;
  }

  // The winners as "first-last:type", nested names in brackets behind theirs.
  std::string winners() {
    const Document& document = resolve();
    std::string out;
    for (const Annotation& a : document.annotations) {
      if (!out.empty()) out += ' ';
      out += show(a);
      for (std::uint32_t n = a.nested.begin; n < a.nested.end; ++n) {
        out.append("(").append(show(document.nested[n])).append(")");
      }
    }
    return out;
  }

  static std::string show(const Annotation& a) {
    return std::to_string(a.span.begin / 4) + "-" + std::to_string((a.span.end + 3) / 4) + ":" +
           std::string(name_of(a.type));
  }

  Article& article() { return article_; }
  CandidateSink& sink() { return sink_; }

 private:
  std::string text_;
  Article article_;
  Document document_;
  CandidateSink sink_{&document_};
  Resolver resolver_;
};

// Each loser by its own detail and the annotation that won: "2>0 3>- ".
std::string losers_of(const Document& document) {
  std::string got;
  for (const Loser& loser : document.losers) {
    const Evidence& why = document.evidence[loser.annotation.evidence.begin];
    got += std::string(document.string(why.detail)) + ">" +
           (loser.winner == kNoId ? "-" : std::to_string(loser.winner)) + " ";
  }
  return got;
}

TEST(Resolve, LongGoodSpanBeatsTheShortOnesInside) {
  Scene scene(4);
  scene.add(0, 1, Type::kCity, 850);
  scene.add(1, 3, Type::kOrganization, 800);
  scene.add(0, 3, Type::kZone, 800);
  EXPECT_EQ(scene.winners(), "0-3:zone(0-1:city)");
}

TEST(Resolve, WeakLongSpanLosesToStrongShortOnes) {
  Scene scene(3);
  scene.add(0, 3, Type::kPerson, 500);
  scene.add(0, 1, Type::kRole, 900);
  scene.add(2, 3, Type::kCountry, 900);
  EXPECT_EQ(scene.winners(), "0-1:role 2-3:country");
}

TEST(Resolve, BelowThresholdIsDropped) {
  Scene scene(2);
  scene.add(0, 1, Type::kPerson, 399);
  scene.add(1, 2, Type::kPerson, 400);
  EXPECT_EQ(scene.winners(), "1-2:person");
}

TEST(Resolve, SameSpanGoesToTheBestScore) {
  Scene scene(1);
  scene.add(0, 1, Type::kCity, 700);
  scene.add(0, 1, Type::kPerson, 720);
  scene.add(0, 1, Type::kOrganization, 640);
  EXPECT_EQ(scene.winners(), "0-1:person");
}

TEST(Resolve, TiesGoByCategoryThenTypeThenKnowledge) {
  Scene scene(1);
  scene.add(0, 1, Type::kCity, 700);
  scene.add(0, 1, Type::kOrganization, 700);
  scene.add(0, 1, Type::kOrganization, 700, 0, 5);
  EXPECT_EQ(scene.winners(), "0-1:organization");
  EXPECT_EQ(scene.resolve().annotations[0].knowledge, 5u);
}

TEST(Resolve, WeightsAsTheHeaderSays) {
  const auto weight = [](std::uint32_t tokens, int score) {
    Candidate c;
    c.last_token = tokens;
    c.score = static_cast<std::uint16_t>(score);
    return weight_of(c);
  };
  EXPECT_EQ(weight(1, 399), 0);
  EXPECT_EQ(weight(1, 400), 100);
  EXPECT_EQ(weight(2, 400), 300);
  EXPECT_EQ(weight(3, 900), 3000);
  EXPECT_EQ(weight(1, 1000), 700);
}

// Sets of equal weight: two plausible words weigh (500 - 300) * 3, as much as each of the pairs beside them.
TEST(Resolve, TiesOfSetsGoToTheHigherScoreThenTheLongerSpan) {
  Scene higher(2);
  higher.add(0, 2, Type::kZone, 500);
  higher.add(0, 1, Type::kCity, 600);
  higher.add(1, 2, Type::kPerson, 600);
  EXPECT_EQ(higher.winners(), "0-1:city 1-2:person");
  for (const bool long_first : {true, false}) {
    Scene longer(2);
    if (long_first) longer.add(0, 2, Type::kZone, 500);
    longer.add(0, 1, Type::kCity, 700);
    longer.add(1, 2, Type::kPerson, 500);
    if (!long_first) longer.add(0, 2, Type::kZone, 500);
    EXPECT_EQ(longer.winners(), "0-2:zone(0-1:city)") << long_first;
  }
}

TEST(Resolve, TiesOfOneSpanGoByTypeThenToTheOneAddedFirst) {
  Scene types(1);
  types.add(0, 1, Type::kOrganization, 700, 0, 5);
  types.add(0, 1, Type::kPerson, 700);
  EXPECT_EQ(types.winners(), "0-1:person");
  Scene rows(1);
  rows.add(0, 1, Type::kCity, 700, 0, 8);
  rows.add(0, 1, Type::kCity, 700, 0, 5);
  rows.add(0, 1, Type::kCity, 700);
  EXPECT_EQ(rows.resolve().annotations[0].knowledge, 8u);
}

TEST(Resolve, BlockerWinsAndLeavesNothing) {
  Scene scene(4);
  scene.add(0, 3, Type::kOrganization, 800, kCandidateBlocker);
  scene.add(0, 1, Type::kCountry, 900);
  scene.add(1, 2, Type::kCountry, 900);
  scene.add(3, 4, Type::kCountry, 900);
  EXPECT_EQ(scene.winners(), "3-4:country");
}

TEST(Resolve, NestedOnlyIsNeverAnOuterSpan) {
  Scene scene(4);
  scene.add(0, 1, Type::kOrganization, 900, kCandidateNestedOnly);
  EXPECT_EQ(scene.winners(), "");
  scene.add(0, 3, Type::kVehicle, 900);
  EXPECT_EQ(scene.winners(), "0-3:vehicle(0-1:organization)");
}

TEST(Resolve, NestedNamesAreStrictlyInsideAndDoNotOverlap) {
  Scene scene(6);
  scene.add(0, 5, Type::kOrganization, 900);
  scene.add(0, 5, Type::kRegion, 500);  // the same span: no nested name
  scene.add(0, 2, Type::kRegion, 800);  // beats the two inside it
  scene.add(0, 1, Type::kCountry, 700);
  scene.add(1, 2, Type::kDemonym, 700);
  scene.add(3, 4, Type::kPerson, 800);
  scene.add(4, 6, Type::kCity, 600);  // sticks out
  EXPECT_EQ(scene.winners(), "0-5:organization(0-2:region)(3-4:person)");
}

TEST(Resolve, NoNestedNamesInPersonsFiguresAndSimplePlaces) {
  for (const Type outer : {Type::kPerson, Type::kDate, Type::kCity, Type::kCountry, Type::kDemonym}) {
    Scene scene(2);
    scene.add(0, 2, outer, 900);
    scene.add(0, 1, Type::kCity, 800);
    EXPECT_EQ(scene.resolve().nested.size(), 0u) << name_of(outer);
  }
}

// What may be a name within a name: one candidate on the first of three words that are a name of `outer`.
TEST(Resolve, NestedNamesAreNamesOfTheirOwn) {
  const auto nested = [](Type outer, Type inner, int score, Shape shape, std::uint8_t flags = 0,
                         KnowledgeId knowledge = kNoId) {
    Scene scene(3);
    scene.article().tokens[0].shape = shape;
    scene.add(0, 3, outer, 900);
    scene.add(0, 1, inner, score, flags, knowledge);
    const Document& document = scene.resolve();
    return document.nested.size() == 1 && document.annotations.size() == 1;
  };
  constexpr Type kBody = Type::kOrganization, kCity = Type::kCity;
  EXPECT_TRUE(nested(kBody, kCity, 600, Shape::kCapital));
  EXPECT_FALSE(nested(kBody, kCity, 599, Shape::kCapital));  // unlisted names need to be surer inside
  EXPECT_TRUE(nested(kBody, kCity, 400, Shape::kCapital, 0, 7));
  EXPECT_FALSE(nested(kBody, kCity, 399, Shape::kCapital, 0, 7));
  EXPECT_FALSE(nested(kBody, kCity, 800, Shape::kLower, 0, 7));
  EXPECT_TRUE(nested(kBody, kCity, 800, Shape::kUncased, 0, 7));  // scripts without capitals
  EXPECT_FALSE(nested(kBody, kCity, 800, Shape::kCapital, kCandidateBlocker));
  EXPECT_TRUE(nested(kBody, kCity, 400, Shape::kLower, kCandidateNestedOnly));
  EXPECT_FALSE(nested(kBody, Type::kVehicle, 800, Shape::kCapital, 0, 7));  // no actor, no place
  EXPECT_FALSE(nested(kBody, Type::kRole, 800, Shape::kCapital, 0, 7));
  EXPECT_TRUE(nested(kBody, Type::kPerson, 800, Shape::kCapital));
  // Bodies: listed ones, and letters that are no designation of a model.
  EXPECT_FALSE(nested(kBody, Type::kOrganization, 800, Shape::kCapital));
  EXPECT_TRUE(nested(kBody, Type::kOrganization, 800, Shape::kUpper));
  EXPECT_TRUE(nested(kBody, Type::kGroup, 800, Shape::kUpper));
  EXPECT_FALSE(nested(Type::kWeapon, Type::kOrganization, 800, Shape::kUpper));
  EXPECT_TRUE(nested(Type::kWeapon, Type::kOrganization, 800, Shape::kUpper, 0, 7));
}

TEST(Resolve, NestedNamesEndWhereTheirWinnerDoes) {
  Scene scene(8);
  scene.add(1, 4, Type::kOrganization, 900);
  scene.add(4, 7, Type::kPort, 900);
  scene.add(0, 2, Type::kCity, 700);    // sticks out in front
  scene.add(3, 5, Type::kRegion, 700);  // lies across both
  scene.add(1, 2, Type::kCity, 700);
  scene.add(3, 4, Type::kPerson, 700);
  scene.add(4, 5, Type::kCountry, 700);
  scene.add(6, 8, Type::kRegion, 600);  // sticks out behind
  EXPECT_EQ(scene.winners(), "1-4:organization(1-2:city)(3-4:person) 4-7:port(4-5:country)");
}

TEST(Resolve, CommonNounsOfBodiesAreNotNested) {
  Scene scene(3);
  scene.add(0, 3, Type::kOrganization, 900);
  scene.add(2, 3, Type::kOrganization, 750);
  EXPECT_EQ(scene.winners(), "0-3:organization");
  scene.add(2, 3, Type::kOrganization, 750, 0, 7);
  EXPECT_EQ(scene.winners(), "0-3:organization(2-3:organization)");
}

TEST(Resolve, FurnitureIsLeftAloneButForTheArticlesDate) {
  Scene scene(4);
  for (std::uint32_t t = 0; t < 3; ++t) scene.article().tokens[t].flags |= kFurniture;
  scene.add(0, 1, Type::kNumber, 900);
  scene.add(1, 2, Type::kDate, 950);
  scene.add(2, 4, Type::kPerson, 900);
  EXPECT_EQ(scene.winners(), "");
  scene.article().date_span = scene.article().span(1, 2);
  EXPECT_EQ(scene.winners(), "1-2:date");
}

TEST(Resolve, ExplainNamesTheWinnerOfEachLoser) {
  Scene scene(5);
  scene.add(0, 1, Type::kCity, 850);                             // 0 nested
  scene.add(0, 2, Type::kZone, 900);                             // 1 wins
  scene.add(1, 3, Type::kPerson, 600);                           // 2 loses to 1
  scene.add(3, 4, Type::kOrganization, 800, kCandidateBlocker);  // 3 wins, but is no annotation
  scene.add(3, 4, Type::kCountry, 700);                          // 4 loses to it
  scene.add(4, 5, Type::kCountry, 300);                          // 5 below threshold
  const Document& document = scene.resolve(true);
  ASSERT_EQ(document.annotations.size(), 1u);
  ASSERT_EQ(document.losers.size(), 4u);
  EXPECT_EQ(losers_of(document), "2>0 3>- 4>- 5>- ");
}

TEST(Resolve, LosersComeByTheirPlaceInTheText) {
  Scene scene(6);
  scene.add(4, 6, Type::kZone, 900);                                     // 0 wins
  scene.add(1, 3, Type::kZone, 900);                                     // 1 wins
  scene.add(4, 5, Type::kRole, 500);                                     // 2 loses to the second winner
  scene.add(2, 3, Type::kRole, 500);                                     // 3 loses to the first
  scene.add(1, 3, Type::kPerson, 450);                                   // 4 likewise
  scene.add(0, 1, Type::kCity, 950, kCandidateNestedOnly);               // 5 has nothing to be nested in
  scene.add(2, 3, Type::kPort, 450);                                     // 6 beside 3, added behind it
  scene.sink().add({0, 3}, 0, 9, Category::kActor, Type::kPerson, 900);  // ends behind the text: no candidate
  const Document& document = scene.resolve(true);
  EXPECT_EQ(losers_of(document), "5>- 4>0 3>0 6>0 2>1 ");
}

// The desk lexicon's words, as flags of candidates: F forced, N never; the rest by the schedule.
TEST(Resolve, ForcedSpansWinOverWhateverTouchesThem) {
  Scene scene(6);
  scene.add(0, 3, Type::kOrganization, 1000);
  scene.add(2, 4, Type::kZone, 500, kCandidateForced);
  scene.add(3, 6, Type::kPerson, 1000);
  scene.add(4, 5, Type::kCity, 700);
  scene.add(0, 2, Type::kRole, 600);
  EXPECT_EQ(scene.winners(), "0-2:role 2-4:zone 4-5:city");
}

TEST(Resolve, ForcedSpansThatOverlapGoByWeight) {
  Scene scene(5);
  scene.add(0, 2, Type::kZone, 900, kCandidateForced);
  scene.add(1, 5, Type::kPort, 900, kCandidateForced);
  scene.add(0, 1, Type::kCity, 700);
  EXPECT_EQ(scene.winners(), "0-1:city 1-5:port");
}

TEST(Resolve, NamesAreNestedInForcedSpansToo) {
  Scene scene(3);
  scene.add(0, 3, Type::kZone, 900, kCandidateForced);
  scene.add(0, 1, Type::kCity, 700);
  EXPECT_EQ(scene.winners(), "0-3:zone(0-1:city)");
  Scene forbidden(3);  // … save those that are forbidden
  forbidden.add(0, 3, Type::kZone, 900);
  forbidden.add(0, 1, Type::kCity, 700);
  forbidden.add(0, 1, Type::kCity, 900, kCandidateNever);
  EXPECT_EQ(forbidden.winners(), "0-3:zone");
}

TEST(Resolve, ForbiddenSpansTakeAwayWhatDoesNotHoldAllOfThem) {
  const auto left_of = [](std::uint32_t first, std::uint32_t last) {
    Scene scene(8);
    scene.add(3, 5, Type::kZone, 900, kCandidateNever);
    scene.add(first, last, Type::kPort, 800);
    return scene.winners();
  };
  EXPECT_EQ(left_of(0, 3), "0-3:port");  // ends where it begins
  EXPECT_EQ(left_of(5, 6), "5-6:port");
  EXPECT_EQ(left_of(2, 5), "2-5:port");  // holds it and more
  EXPECT_EQ(left_of(3, 6), "3-6:port");
  EXPECT_EQ(left_of(2, 6), "2-6:port");
  EXPECT_EQ(left_of(3, 5), "");  // the very same
  EXPECT_EQ(left_of(3, 4), "");
  EXPECT_EQ(left_of(4, 5), "");
  EXPECT_EQ(left_of(2, 4), "");
  EXPECT_EQ(left_of(4, 6), "");
}

TEST(Resolve, OfSeveralSettledSpansEachIsAsked) {
  const auto left_of = [](std::uint32_t first, std::uint32_t last) {
    Scene scene(9);
    scene.add(1, 3, Type::kZone, 900, kCandidateNever);
    scene.add(4, 5, Type::kCity, 900, kCandidateForced);
    scene.add(6, 8, Type::kZone, 900, kCandidateNever);
    scene.add(first, last, Type::kPort, 1000);
    return scene.winners();
  };
  EXPECT_EQ(left_of(0, 4), "0-4:port 4-5:city");  // holds the first, and touches nothing else
  EXPECT_EQ(left_of(5, 9), "4-5:city 5-9:port");
  EXPECT_EQ(left_of(0, 5), "4-5:city");  // … touches the forced one
  EXPECT_EQ(left_of(0, 9), "4-5:city");  // … which stands between two that it holds
  EXPECT_EQ(left_of(5, 7), "4-5:city");
  EXPECT_EQ(left_of(2, 4), "4-5:city");
  EXPECT_EQ(left_of(3, 4), "3-4:port 4-5:city");
  Scene two(7);
  two.add(1, 2, Type::kZone, 900, kCandidateNever);
  two.add(4, 6, Type::kZone, 900, kCandidateNever);
  two.add(0, 5, Type::kPort, 1000);  // holds the first, half of the second
  EXPECT_EQ(two.winners(), "");
  two.add(0, 6, Type::kBase, 900);
  EXPECT_EQ(two.winners(), "0-6:base");
}

TEST(Resolve, CarriesScoreValueEvidenceAndNamed) {
  Scene scene(2);
  scene.add(0, 2, Type::kPort, 910, kCandidateNamed, 3);
  const Document& document = scene.resolve();
  ASSERT_EQ(document.annotations.size(), 1u);
  const Annotation& a = document.annotations[0];
  EXPECT_EQ(a.score, 910);
  EXPECT_EQ(a.flags, kNamed);
  EXPECT_EQ(a.knowledge, 3u);
  EXPECT_EQ(a.evidence.size(), 1u);
  EXPECT_EQ(document.evidence[a.evidence.begin].weight, 910);
}

TEST(Resolve, IllFormedCandidatesAreIgnored) {
  Scene scene(2);
  scene.sink().add({0, 0}, 1, 1, Category::kActor, Type::kPerson, 900);
  scene.sink().add({0, 3}, 0, 9, Category::kActor, Type::kPerson, 900);
  scene.sink().add({0, 3}, 0, 9, Category::kActor, Type::kPerson, 900, {.flags = kCandidateForced});
  EXPECT_EQ(scene.winners(), "");
  scene.add(0, 2, Type::kPerson, 900);  // up to the last token is well within
  EXPECT_EQ(scene.winners(), "0-2:person");
}

// The heaviest set of candidates that do not overlap, by trying every subset.
std::int64_t heaviest(const std::vector<Candidate>& candidates) {
  std::int64_t best = 0;
  for (std::uint32_t set = 0; set < (1u << candidates.size()); ++set) {
    std::int64_t total = 0;
    bool overlap = false;
    for (std::size_t i = 0; i < candidates.size() && !overlap; ++i) {
      if ((set >> i & 1) == 0) continue;
      if (candidates[i].score < 400) {
        overlap = true;
        break;
      }
      total += weight_of(candidates[i]);
      for (std::size_t j = 0; j < i; ++j) {
        if ((set >> j & 1) != 0 && candidates[i].first_token < candidates[j].last_token &&
            candidates[j].first_token < candidates[i].last_token) {
          overlap = true;
        }
      }
    }
    if (!overlap) best = std::max(best, total);
  }
  return best;
}

TEST(Resolve, WeighsAsMuchAsTheBestOfAllSubsets) {
  std::mt19937 random(20261123);
  const auto below = [&](std::uint32_t n) { return static_cast<std::uint32_t>(random() % n); };
  for (int round = 0; round < 400; ++round) {
    Scene scene(12);
    const std::uint32_t count = below(11);
    for (std::uint32_t i = 0; i < count; ++i) {
      const std::uint32_t first = below(12);
      const std::uint32_t last = first + 1 + below(std::min(5u, 12 - first));
      scene.add(first, last, static_cast<Type>(below(kTypeCount)), static_cast<int>(300 + 50 * below(15)));
    }
    const Document& document = scene.resolve();
    std::int64_t total = 0;
    std::uint32_t end = 0;
    for (const Annotation& a : document.annotations) {
      EXPECT_GE(a.span.begin, end);
      end = a.span.end;
      Candidate c;
      c.first_token = a.span.begin / 4;
      c.last_token = (a.span.end + 3) / 4;
      c.score = a.score;
      total += weight_of(c);
    }
    EXPECT_EQ(total, heaviest(scene.sink().candidates())) << "round " << round;
    for (const Annotation& a : document.annotations) {
      std::uint32_t at = a.span.begin;
      for (std::uint32_t n = a.nested.begin; n < a.nested.end; ++n) {
        const Annotation& inner = document.nested[n];
        EXPECT_TRUE(a.span.contains(inner.span) && a.span != inner.span);
        EXPECT_GE(inner.span.begin, at);
        at = inner.span.end;
      }
    }
  }
}

double seconds_for(std::uint32_t size) {
  Scene scene(size);
  // Every candidate overlaps every other in the middle: the worst for anything that compares pairs.
  for (std::uint32_t i = 0; i < size / 2; ++i) scene.add(i, size - i, Type::kOrganization, 400 + i % 500);
  scene.resolve();  // buffers grow here
  return cpu_seconds([&] { scene.resolve(); });
}

TEST(Resolve, TimeIsLinearInOverlappingCandidates) {
  double ratio = 0;
  for (int attempt = 0; attempt < 3; ++attempt) {  // a busy machine may spoil one
    ratio = seconds_for(800'000) / seconds_for(100'000);
    if (ratio < 24) break;
  }
  EXPECT_LT(ratio, 24) << "8 times the candidates; quadratic would be 64 times";
}

}  // namespace
}  // namespace gloss
