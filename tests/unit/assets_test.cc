// Assets in sentences of our own: what the finder proposes, and what it leaves alone. Resolved without the
// other stages, so that a span here is the assets' doing.
#include "assets/assets.h"

#include <gtest/gtest.h>

#include <string>

#include "resolve/resolve.h"
#include "unit/support.h"
#include "unit/timing.h"

namespace gloss {
namespace {

struct Line {
  std::string_view text;
  std::string_view want;  // "type:surface" joined by "; ", named ones with a star
};

class Assets : public testing::Test {
 protected:
  const Document& read(std::string_view text) {
    document_.clear();
    sink_.clear();
    document_.text = text;
    article_.read(text, test_knowledge().tables());
    finder_.find(article_, &sink_);
    resolver_.resolve(article_, sink_, false, &document_);
    return document_;
  }
  std::string found(std::string_view text) {
    std::string out;
    for (const Annotation& a : read(text).annotations) {
      if (a.category != Category::kAsset) continue;
      if (!out.empty()) out += "; ";
      out.append(name_of(a.type))
          .append((a.flags & kNamed) != 0 ? "*:" : ":")
          .append(document_.surface(a.span));
    }
    return out;
  }
  std::string nested(std::string_view text) {
    std::string out;
    for (const Annotation& a : read(text).nested) {
      if (!out.empty()) out += "; ";
      out.append(name_of(a.type)).append(":").append(document_.surface(a.span));
    }
    return out;
  }
  void check(std::initializer_list<Line> lines) {
    for (const Line& line : lines) EXPECT_EQ(found(line.text), line.want) << line.text;
  }

  Article article_;
  Document document_;
  CandidateSink sink_{&document_};
  AssetFinder finder_;
  Resolver resolver_;
};

TEST_F(Assets, NameAndHead) {
  check({
      {"Investors toured the Vostara special economic zone.", "zone*:Vostara special economic zone"},
      {"The Belmora Free Trade Zone opened.", "zone*:Belmora Free Trade Zone"},
      {"A fire broke out at the Quarsa oil field.", "energy*:Quarsa oil field"},
      {"The Punta Brava power plant is offline.", "energy*:Punta Brava power plant"},
      {"They landed at Ostrel International Airport.", "airport*:Ostrel International Airport"},
      {"The Varnesk-Ilmar pipeline leaks.", "energy*:Varnesk-Ilmar pipeline"},
      {"The Tessaly nuclear power plant stands idle.", "energy*:Tessaly nuclear power plant"},
      {"Crews left Halveg Air Base at dawn.", "base*:Halveg Air Base"},
  });
}

TEST_F(Assets, FrontsThatAreNoPartOfTheName) {
  check({
      {"The Russian Halmir air base was hit.", "base*:Halmir air base"},
      {"An Iraqi air base was hit.", "base:air base"},
      {"A U.S. military base lies nearby.", "base:military base"},
      {"Nearby Halmir airfield was closed.", "airport*:Halmir airfield"},
      {"The Black Sea port thrives.", "port:port"},
  });
}

TEST_F(Assets, HeadOfName) {
  check({
      {"Ships crossed the Strait of Ardan.", "vehicle:Ships; chokepoint*:Strait of Ardan"},
      {"Grain left the port of Bel Qasim on Monday.", "port*:port of Bel Qasim"},
      {"It was the last port of call.", ""},
      {"He serves at Naval Station Grenholm.", "base*:Naval Station Grenholm"},
  });
}

TEST_F(Assets, NestedNames) {
  EXPECT_EQ(nested("Investors toured the Vostara special economic zone."), "city:Vostara");
  EXPECT_EQ(nested("A Boeing 757 landed."), "organization:Boeing");
}

TEST_F(Assets, ShipsByPrefixClassAndKind) {
  check({
      {"The destroyer USS Hartwell sailed with HMS Duke of Lorn.",
       "vehicle:destroyer; vehicle*:USS Hartwell; vehicle*:HMS Duke of Lorn"},
      {"USS John S. Hartwell arrived. The Hartwell left.", "vehicle*:USS John S. Hartwell"},
      {"USS Hartwell arrived. Crowds cheered the Hartwell.", "vehicle*:USS Hartwell; vehicle*:Hartwell"},
      {"A Corvin-class frigate followed two Marder Bay-class submarines.",
       "vehicle*:Corvin-class frigate; vehicle*:Marder Bay-class submarines"},
      {"Guards boarded the tanker Blue Heron 2 in the dark.", "vehicle:tanker; vehicle*:Blue Heron 2"},
      {"It was a first-class cabin.", ""},
  });
}

TEST_F(Assets, ModelsAndMakers) {
  check({
      {"Two Su-30 fighter jets and an F-16 took off.", "vehicle*:Su-30 fighter jets; vehicle*:F-16"},
      {"A Boeing 757 cargo plane crashed.", "vehicle*:Boeing 757 cargo plane"},
      {"It ordered Airbus A350-900 jets.", "vehicle*:Airbus A350-900 jets"},
      {"It ordered Boeing jets.", "vehicle:jets"},
      {"The Boeing 757 was old, and the 757 burned.", "vehicle*:Boeing 757; vehicle*:757"},
      {"It sold 757 tickets for a Boeing 757.", "vehicle*:Boeing 757"},
      {"Batteries of S-400 missiles and a T-72 arrived.", "weapon*:S-400 missiles; vehicle*:T-72"},
      {"They fired Tomahawk cruise missiles.", "weapon*:Tomahawk cruise missiles"},
      {"The Patriot spoke of a tornado.", ""},
  });
}

TEST_F(Assets, GenericOnes) {
  check({
      {"They will build a port and an oil refinery.", "port:port; energy:oil refinery"},
      {"The French nuclear-powered aircraft carrier left.", "vehicle:nuclear-powered aircraft carrier"},
      {"Advanced weapons systems and Russian fighter jets came.",
       "weapon:weapons systems; vehicle:fighter jets"},
      {"Rebels launched a surface-to-air missile.", "weapon:surface-to-air missile"},
      {"The army fired a shell at the militants.", "weapon:shell"},
      {"Soldiers returned to the base.", "base:base"},
      {"The plant supplies a third of the island's electricity.", "energy:plant"},
      {"Soldiers fled in tanks.", "vehicle:tanks"},
  });
}

TEST_F(Assets, WordsThatAreNoAssets) {
  check({
      {"He wants to ship the goods and base his case on it.", ""},
      {"The think tank doubts the arms race and gun control.", ""},
      {"She collected shells and planted a rare plant.", ""},
      {"The fleet trained; airstrikes followed.", ""},
      {"The Chemical Weapons Convention binds them.", ""},
      {"A suicide bomber blew himself up near troops.", ""},
      {"It has a loyal customer base and a power base.", ""},
      {"Exclusive economic zones overlap.", ""},
      {"An oil-rich, missile-like thing.", ""},
      {"Her shell company owns a gas station.", ""},
  });
}

TEST_F(Assets, ResourcesOnlyWhereTheyAreTraded) {
  check({
      {"Exports of oil and gas fell.", "resource:oil; resource:gas"},
      {"It cut crude oil output.", "resource:crude oil"},
      {"The state-run oil company signed.", ""},
      {"He slipped on oil.", ""},
      {"Police fired tear gas.", ""},
      {"She won gold in the sprint.", ""},
      {"Gold prices rose.", "resource:Gold"},
  });
}

TEST_F(Assets, DronesAreWeaponsWhenTheyFight) {
  check({
      {"A drone strike hit the convoy.", "weapon:drone"},
      {"The survey team flew drones over the glacier.", "vehicle:drones"},
      {"An underwater drone filmed the wreck.", "vehicle:underwater drone"},
  });
}

TEST_F(Assets, HeadlinesGiveNothingAwayByCapitals) {
  check({
      {"Rebels Seize Oil Refinery Near Capital", "energy:Oil Refinery"},
      {"Missile Strikes Near Airport", "weapon:Missile; airport:Airport"},
  });
}

TEST_F(Assets, EveryAssetSaysWhy) {
  const Document& document =
      read("A Boeing 757 and the Quarsa oil field, an anti-tank missile, the Strait of Ardan.");
  ASSERT_GE(document.annotations.size(), 4u);
  for (const Annotation& a : document.annotations) {
    ASSERT_GT(a.evidence.size(), 0u) << document.surface(a.span);
    int sum = 0;
    for (std::uint32_t e = a.evidence.begin; e < a.evidence.end; ++e) {
      EXPECT_FALSE(document.evidence[e].kind.empty());
      EXPECT_FALSE(document.string(document.evidence[e].detail).empty());
      sum += document.evidence[e].weight;
    }
    EXPECT_EQ(sum, a.score) << document.surface(a.span);
  }
}

TEST_F(Assets, AnythingMayStandAtTheEnds) {
  for (const std::string_view text :
       {"", " ", "-", "USS", "USS ", "port of", "class", "-class frigate", "Boeing", "Boeing -", "Su-",
        "Su-30", "F", "Strait of\n\nArdan", "a-port-", "\xff\xfeport\xff", "757", "oil field",
        "International Airport"}) {
    read(text);
  }
}

double seconds_for(std::string_view part, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += part;
  Article article;
  article.read(text, test_knowledge().tables());
  Document document;
  document.text = text;
  CandidateSink sink(&document);
  AssetFinder finder;
  finder.find(article, &sink);  // rules are compiled and buffers grow here
  document.clear();
  sink.clear();
  return cpu_seconds([&] { finder.find(article, &sink); });
}

TEST_F(Assets, TimeIsLinear) {
  for (const std::string_view part : {"F-", "Su-30 ", "Boeing 707 ", "oil tanker ", "USS Ab-Cd ",
                                      "Ab Cd airport ", "nuclear-powered ", "port of Ab "}) {
    double ratio = 0;
    for (int attempt = 0; attempt < 3; ++attempt) {  // a busy machine may spoil one
      ratio = seconds_for(part, 64'000) / seconds_for(part, 8'000);
      if (ratio < 24) break;
    }
    EXPECT_LT(ratio, 24) << part << ": 8 times the text; quadratic would be 64 times";
  }
}

}  // namespace
}  // namespace gloss
