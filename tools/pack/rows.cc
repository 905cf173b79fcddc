#include "pack/rows.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace gloss::pack {
namespace {

// Two to six letters, all of them capital or two capitals in one word ("LeT", which is not "Let"): an
// acronym, which must be met byte for byte.
bool is_acronym(std::string_view text) {
  std::vector<Token> tokens;
  tokenize(text, &tokens);
  std::size_t letters = 0, capitals = 0, words = 0;
  bool mixed = false;
  for (const Token& token : tokens) {
    if (token.kind != TokenKind::kWord) continue;
    ++words;
    mixed |= token.shape == Shape::kMixed;
    if (token.shape != Shape::kUpper && token.shape != Shape::kSingleUpper && !mixed) return false;
    for (const char c : text.substr(token.begin, token.length)) {
      const bool continuation = (static_cast<unsigned char>(c) & 0xC0) == 0x80;
      if (c != '.' && !continuation) ++letters;
      if (c >= 'A' && c <= 'Z') ++capitals;
    }
  }
  if (mixed && (words != 1 || capitals < 2)) return false;
  return letters >= 2 && letters <= 6;
}

bool is_iso_country(std::string_view text) {
  return text.size() == 2 && text[0] >= 'A' && text[0] <= 'Z' && text[1] >= 'A' && text[1] <= 'Z';
}

bool parse_number(const std::string& text, double* number) {
  char* end = nullptr;
  *number = std::strtod(text.c_str(), &end);
  return !text.empty() && end == text.c_str() + text.size() && std::isfinite(*number);
}

struct Flags {
  bool weak = false, capital = false, drop = false;
  std::vector<std::string> surnames;
};

Flags parse_flags(const std::string& cell, const Origin& origin, Problems* problems) {
  Flags flags;
  constexpr std::string_view kSurnameKey = "surname=";
  for (const std::string& word : split(cell, ' ')) {
    if (word == "weak") {
      flags.weak = true;
    } else if (word == "capital") {
      flags.capital = true;
    } else if (word == "drop") {
      flags.drop = true;
    } else if (word.starts_with(kSurnameKey) && word.size() > kSurnameKey.size()) {
      std::string surname = word.substr(kSurnameKey.size());
      std::replace(surname.begin(), surname.end(), '_', ' ');
      flags.surnames.push_back(std::move(surname));
    } else {
      problems->add(origin, "unknown flag \"" + word + "\" (weak, capital, drop, surname=…)");
    }
  }
  return flags;
}

void read_lexicon(const TsvFile& file, Rows* rows, Problems* problems) {
  for (const TsvRow& row : file.rows) {
    LexemeRow lexeme;
    lexeme.origin = row.origin;
    const std::string& lex = file.cell(row, "class");
    if (!lex_class_from_name(lex, &lexeme.lex) || lexeme.lex == LexClass::kEntity) {
      problems->add(row.origin, "unknown class \"" + lex + "\"");
      continue;
    }
    const std::string& type = file.cell(row, "type");
    if (!type.empty() && !type_from_name(type, &lexeme.type)) {
      problems->add(row.origin, "unknown type \"" + type + "\"");
    }
    const std::string& number = file.cell(row, "number");
    if (!number.empty() && !parse_number(number, &lexeme.number)) {
      problems->add(row.origin, "\"" + number + "\" is no number");
    }
    const std::string& written = file.cell(row, "case");
    CaseRule case_rule = CaseRule::kAny;
    if (written == "initial") {
      case_rule = CaseRule::kInitial;
    } else if (written == "exact") {
      case_rule = CaseRule::kExact;
    } else if (!written.empty() && written != "any") {
      problems->add(row.origin, "case \"" + written + "\" is none of any, initial, exact");
    }
    const Flags flags = parse_flags(file.cell(row, "flags"), row.origin, problems);
    // A lone bar is the character itself, not an empty list.
    const std::string& phrase = file.cell(row, "phrase");
    for (const std::string& text : phrase == "|" ? std::vector<std::string>{phrase} : split(phrase, '|')) {
      Form form{text, case_rule, 0};
      if (flags.weak) form.flags |= kWeak;
      if (!lexeme.forms.empty()) form.flags |= kAlias;
      lexeme.forms.push_back(std::move(form));
    }
    if (lexeme.forms.empty()) {
      problems->add(row.origin, "no phrase");
      continue;
    }
    lexeme.value = file.cell(row, "value");
    lexeme.extra = file.cell(row, "extra");
    rows->lexemes.push_back(std::move(lexeme));
  }
}

void read_entities(const TsvFile& file, Rows* rows, Problems* problems) {
  const bool national = file.head.contains("acronyms");
  for (const TsvRow& row : file.rows) {
    EntityRow entity;
    entity.origin = row.origin;
    const std::string& type = file.cell(row, "type");
    if (!type_from_name(type, &entity.type) || category_of(entity.type) == Category::kFigure) {
      problems->add(row.origin, "unknown type \"" + type + "\"");
      continue;
    }
    Form name = parse_alias(file.cell(row, "name"));
    if (name.text.empty()) {
      problems->add(row.origin, "no name");
      continue;
    }
    entity.name = name.text;
    const Flags flags = parse_flags(file.cell(row, "flags"), row.origin, problems);
    entity.forms.push_back(std::move(name));
    for (const std::string& alias : split(file.cell(row, "aliases"), '|')) {
      Form form = parse_alias(alias);
      if (form.text.empty()) {
        problems->add(row.origin, "alias \"" + alias + "\" has no words");
        continue;
      }
      form.flags |= kAlias;
      if (national && (form.flags & kAcronym) != 0 && alias.find('!') == std::string::npos)
        form.flags |= kNational;
      entity.forms.push_back(std::move(form));
    }
    for (Form& form : entity.forms) {
      if (flags.weak) form.flags |= kWeak;
      if (flags.capital) form.flags |= kCapitalCity;
    }
    for (const std::string& surname : flags.surnames) {
      entity.forms.push_back({surname, CaseRule::kInitial, kAlias | kSurname | kWeak});
    }
    entity.drop = flags.drop;
    entity.country = file.cell(row, "country");
    if (!entity.country.empty() && !is_iso_country(entity.country)) {
      problems->add(row.origin, "country \"" + entity.country + "\" is no ISO 3166-1 alpha-2 code");
    }
    entity.acts_for = file.cell(row, "acts_for");
    entity.ids = file.cell(row, "ids");
    entity.note = file.cell(row, "note");
    const std::string& lat = file.cell(row, "lat");
    const std::string& lon = file.cell(row, "lon");
    if (!lat.empty() || !lon.empty()) {
      Point point;
      if (parse_number(lat, &point.lat) && parse_number(lon, &point.lon) && std::abs(point.lat) <= 90 &&
          std::abs(point.lon) <= 180) {
        entity.point = point;
      } else {
        std::string message = "\"";
        message.append(lat).append("\", \"").append(lon).append("\" is no latitude and longitude");
        problems->add(row.origin, message);
      }
    }
    rows->entities.push_back(std::move(entity));
  }
}

}  // namespace

Form parse_alias(std::string_view written) {
  Form form;
  bool marked = false;
  while (!written.empty()) {
    if (written.front() == '=') {
      form.case_rule = CaseRule::kExact;
      marked = true;
    } else if (written.front() == '*') {
      form.case_rule = CaseRule::kAny;
      marked = true;
    } else if (written.front() == '~') {
      form.flags |= kWeak;
    } else if (written.front() == '<') {
      form.flags |= kFormer;
    } else if (written.front() == '+') {
      form.flags |= kLongForm;
    } else if (written.front() == '^') {
      form.flags |= kNational;
    } else if (written.front() == '!') {
      // an acronym that the world knows, in a file whose acronyms are national: read_entities
    } else {
      break;
    }
    written.remove_prefix(1);
  }
  form.text = std::string(trim(written));
  if (is_acronym(form.text)) {
    form.flags |= kAcronym;
    if (!marked) form.case_rule = CaseRule::kExact;
  }
  return form;
}

void read_data(const std::string& folder, Rows* rows, Problems* problems) {
  const std::vector<std::string_view> known = {"class", "phrase", "value", "extra",   "number",  "type",
                                               "case",  "flags",  "name",  "aliases", "country", "acts_for",
                                               "ids",   "lat",    "lon",   "note"};
  std::vector<std::string> paths;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    if (entry.path().extension() == ".tsv") paths.push_back(entry.path().string());
  }
  if (error) problems->add({folder, 0}, "cannot be listed: " + error.message());
  if (std::ifstream model(folder + "/tagger.model", std::ios::binary); model) {
    rows->tagger.assign(std::istreambuf_iterator<char>(model), std::istreambuf_iterator<char>());
  }
  std::sort(paths.begin(), paths.end());
  for (const std::string& path : paths) {
    const TsvFile file = read_tsv(path, known, problems);
    const Origin origin{std::filesystem::path(path).filename().string(), 1};
    if (const auto date = file.head.find("as of"); date != file.head.end()) {
      rows->as_of = std::max(rows->as_of, date->second);
    }
    if (file.has("class") && file.has("phrase")) {
      read_lexicon(file, rows, problems);
    } else if (file.has("name") && file.has("type")) {
      read_entities(file, rows, problems);
    } else {
      problems->add(origin, "neither a lexicon (class, phrase) nor an entity file (name, type)");
    }
  }
}

}  // namespace gloss::pack
