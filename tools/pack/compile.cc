#include "pack/compile.h"

#include <algorithm>
#include <bit>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "knowledge/name_table.h"
#include "knowledge/phrase_words.h"
#include "pack/columns.h"
#include "pack/entity_columns.h"
#include "text/fold.h"

namespace gloss::pack {
namespace {

constexpr std::size_t kMaxWordBytes = 255;
constexpr std::size_t kMaxSensesPerPhrase = 255;
constexpr std::size_t kMaxFiles = 255;
constexpr std::size_t kMaxNumbers = 65'536;

using Phrase = std::vector<std::string>;  // folded words

struct SenseDraft {
  LexClass lex = LexClass::kEntity;
  CaseRule case_rule = CaseRule::kAny;
  std::uint8_t flags = 0;
  std::uint16_t capitals = 0;  // as the file has it: 0 = every word
  std::uint32_t ref = 0;
  std::string exact;
};

struct Cut {
  Phrase words;
  std::uint16_t capitals = 0;  // bit n: the n-th word is capitalised
};

// An entry as the runtime would see it in a text.
Cut cut(std::string_view entry) {
  Cut result;
  std::vector<Token> tokens;
  tokenize(entry, &tokens);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind == TokenKind::kSpace || joins(entry, tokens, i)) continue;
    std::string folded;
    fold(entry.substr(tokens[i].begin, tokens[i].length), &folded);
    if (tokens[i].capitalised() && result.words.size() < kMaxPhraseTokens) {
      result.capitals = static_cast<std::uint16_t>(result.capitals | 1u << result.words.size());
    }
    result.words.push_back(std::move(folded));
  }
  return result;
}

class Compiler {
 public:
  Compiler(const Rows& rows, Problems* problems)
      : problems_(problems), as_of_(rows.as_of), tagger_(rows.tagger) {
    sort_entities(rows.entities);
    sort_lexemes(rows.lexemes);
  }

  std::string run(Summary* summary) {
    add_senses();
    if (!problems_->none()) return {};
    number_words();
    find_plain_names();
    write_files();
    write_words();
    write_entities();
    write_lexemes();
    write_phrases(summary);
    for (const char byte : tagger_) {
      columns_.fixed(PackSection::kTagger, 1, static_cast<unsigned char>(byte));
    }
    *summary = {entities_.size(), lexemes_.size(), words_.size(), phrases_.size(), summary->senses};
    return columns_.finish();
  }

 private:
  void sort_entities(const std::vector<EntityRow>& rows) {
    using Key = std::tuple<Phrase, Type, std::uint32_t, std::string, std::string, std::string>;
    std::vector<std::pair<Key, const EntityRow*>> keyed;
    keyed.reserve(rows.size());
    for (const EntityRow& row : rows) {
      keyed.push_back(
          {{cut(row.name).words, row.type, ~row.population, row.country, row.name, row.ids}, &row});
    }
    std::stable_sort(keyed.begin(), keyed.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& [key, row] : keyed) entities_.push_back(row);
    refuse_doubles();
  }

  // A person or body of one country under the name of another row: one of the two was added without a look.
  void refuse_doubles() {
    std::map<std::tuple<Type, std::string_view, std::string_view>, const EntityRow*> named;
    const auto checked = [](const EntityRow& row) {
      return row.type == Type::kPerson || row.type == Type::kOrganization;
    };
    for (const EntityRow* row : entities_) {
      if (checked(*row)) named.try_emplace({row->type, row->country, row->name}, row);
    }
    for (const EntityRow* row : entities_) {
      if (!checked(*row)) continue;
      for (const Form& form : row->forms) {
        const auto other = named.find({row->type, row->country, form.text});
        if (other == named.end() || other->second == row) continue;
        const Origin& there = other->second->origin;
        problems_->add(row->origin, "\"" + form.text + "\" is listed twice, see " + there.file + ":" +
                                        std::to_string(there.line));
      }
    }
  }

  void sort_lexemes(const std::vector<LexemeRow>& rows) {
    using Key = std::tuple<LexClass, Phrase, Type, std::string, std::string, double, std::string>;
    std::vector<std::pair<Key, const LexemeRow*>> keyed;
    keyed.reserve(rows.size());
    for (const LexemeRow& row : rows) {
      if (row.lex == LexClass::kSurname)
        continue;  // told the compiler which towns are doubtful; no stage asks
      const std::string& phrase = row.forms[0].text;
      keyed.push_back(
          {{row.lex, cut(phrase).words, row.type, row.value, row.extra, row.number, phrase}, &row});
    }
    std::stable_sort(keyed.begin(), keyed.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    const Key* before = nullptr;
    for (const auto& [key, row] : keyed) {
      if (before != nullptr && *before == key) {
        // The same row twice, perhaps in two files: one lexeme that has the forms of both.
        for (const Form& form : row->forms) merged_forms_.push_back({lexemes_.size() - 1, &form});
        continue;
      }
      lexemes_.push_back(row);
      before = &key;
    }
  }

  void add_senses() {
    for (std::uint32_t i = 0; i < entities_.size(); ++i) {
      for (const Form& form : entities_[i]->forms)
        add_sense(entities_[i]->origin, LexClass::kEntity, i, form);
    }
    for (std::uint32_t i = 0; i < lexemes_.size(); ++i) {
      for (const Form& form : lexemes_[i]->forms) add_sense(lexemes_[i]->origin, lexemes_[i]->lex, i, form);
    }
    for (const auto& [row, form] : merged_forms_) {
      add_sense(lexemes_[row]->origin, lexemes_[row]->lex, static_cast<std::uint32_t>(row), *form);
    }
    for (auto& [phrase, senses] : phrases_) order(phrase, &senses);
  }

  void add_sense(const Origin& origin, LexClass lex, std::uint32_t ref, const Form& form) {
    const Cut entry = cut(form.text);
    if (entry.words.empty() || entry.words.size() > kMaxPhraseTokens) {
      problems_->add(origin, "\"" + form.text + "\" has " + std::to_string(entry.words.size()) +
                                 " words; a phrase has 1 to " + std::to_string(kMaxPhraseTokens));
      return;
    }
    for (const std::string& word : entry.words) {
      if (word.empty() || word.size() > kMaxWordBytes) {
        problems_->add(origin,
                       "\"" + form.text + "\" has a word of " + std::to_string(word.size()) + " bytes");
        return;
      }
    }
    SenseDraft sense{lex, form.case_rule, form.flags, 0, ref, {}};
    if (sense.case_rule == CaseRule::kInitial) {
      const unsigned all = (1u << entry.words.size()) - 1;
      if (entry.capitals == 0) {
        sense.case_rule = CaseRule::kAny;
      } else if (entry.capitals != all) {
        sense.capitals = entry.capitals;
      }
    } else if (sense.case_rule == CaseRule::kExact) {
      sense.exact = form.text;
    }
    std::vector<SenseDraft>& senses = phrases_[entry.words];
    for (SenseDraft& other : senses) {
      if (other.lex != lex || other.ref != ref || other.case_rule != sense.case_rule ||
          other.exact != sense.exact) {
        continue;
      }
      // The same meaning under two spellings that fold alike: what either does not hold against it, falls.
      constexpr std::uint8_t kReservations = kWeak | kAlias | kSurname | kFormer;
      other.flags = static_cast<std::uint8_t>(((other.flags | sense.flags) & ~kReservations) |
                                              (other.flags & sense.flags & kReservations));
      // "Al-Qaida" and "al-Qaida": capitals are wanted where both have them. 0 stands for all.
      const auto wanted = [](std::uint16_t c) { return c == 0 ? 0xFFFFu : unsigned{c}; };
      if (const unsigned both = wanted(other.capitals) & wanted(sense.capitals); both != 0) {
        other.capitals = static_cast<std::uint16_t>(both == 0xFFFFu ? 0 : both);
      }
      return;
    }
    senses.push_back(std::move(sense));
  }

  void order(const Phrase& phrase, std::vector<SenseDraft>* senses) {
    const auto rank = [this](const SenseDraft& s) {
      const EntityRow* entity = s.lex == LexClass::kEntity ? entities_[s.ref] : nullptr;
      const bool country = entity != nullptr && entity->type == Type::kCountry;
      const std::uint32_t population = entity == nullptr ? 0 : entity->population;
      return std::tuple(s.lex, (s.flags & kWeak) != 0, !country, (s.flags & kCapitalCity) == 0, ~population,
                        (s.flags & kAlias) != 0, s.ref, s.case_rule, s.exact);
    };
    std::sort(senses->begin(), senses->end(),
              [&](const SenseDraft& a, const SenseDraft& b) { return rank(a) < rank(b); });
    if (senses->size() > kMaxSensesPerPhrase) {
      problems_->add({"pack", 0}, "\"" + phrase[0] + "…\" has more than 255 meanings");
    }
  }

  void number_words() {
    for (const auto& [phrase, senses] : phrases_) {
      for (const std::string& word : phrase) words_.emplace(word, 0);
    }
    std::uint32_t id = 0;
    for (auto& [word, number] : words_) number = ++id;
  }

  // Which rows' names the reader can put together itself, by its own rule: from the first sense that is no
  // alias.
  void find_plain_names() {
    plain_entities_.assign(entities_.size(), std::nullopt);
    plain_lexemes_.assign(lexemes_.size(), std::nullopt);
    for (const auto& [phrase, senses] : phrases_) {
      for (const SenseDraft& sense : senses) {
        const bool entity = sense.lex == LexClass::kEntity;
        std::optional<bool>& plain = entity ? plain_entities_[sense.ref] : plain_lexemes_[sense.ref];
        if ((sense.flags & kAlias) != 0 || plain) continue;
        std::uint16_t capitals = 0;
        if (sense.case_rule == CaseRule::kInitial) capitals = sense.capitals == 0 ? 0xFFFF : sense.capitals;
        std::string made;
        for (std::size_t i = 0; i < phrase.size(); ++i) append_plain_word(phrase[i], i, capitals, &made);
        plain = made.size() <= KnownText::kMost &&
                made == (entity ? entities_[sense.ref]->name : lexemes_[sense.ref]->forms[0].text);
      }
    }
  }

  void write_files() {
    columns_.string(PackSection::kAsOf, as_of_);
    for (const EntityRow* row : entities_) files_.emplace(row->origin.file, 0);
    for (const LexemeRow* row : lexemes_) files_.emplace(row->origin.file, 0);
    std::uint32_t index = 0;
    for (auto& [file, number] : files_) {
      number = index++;
      columns_.string(PackSection::kFiles, file);
    }
    if (files_.size() > kMaxFiles) problems_->add({"pack", 0}, "more than 255 source files");
  }

  void write_words() {
    std::string_view before;
    for (const auto& [word, id] : words_) {
      const std::size_t most = std::min({before.size(), word.size() - 1, Vocabulary::kMostShared});
      std::size_t shared = 0;
      while (shared < most && before[shared] == word[shared]) ++shared;
      if (!before.empty()) columns_.bytes(PackSection::kWords, std::string(1, static_cast<char>(shared)));
      columns_.bytes(PackSection::kWords, std::string_view(word).substr(shared));
      columns_.row(PackSection::kWords);
      before = word;
    }
    if (!before.empty()) columns_.bytes(PackSection::kWords, std::string(1, '\0'));
  }

  void write_entities() {
    for (std::size_t i = 0; i < entities_.size(); ++i) {
      columns_.string(PackSection::kEntityName, plain_entities_[i].value_or(false) ? "" : entities_[i]->name);
    }
    write_entity_columns(entities_, files_, &columns_, problems_);
  }

  void write_lexemes() {
    std::map<std::uint64_t, std::uint32_t> numbers;  // by their bits
    for (std::size_t i = 0; i < lexemes_.size(); ++i) {
      const LexemeRow* row = lexemes_[i];
      columns_.fixed(PackSection::kLexemeClass, 1, static_cast<std::uint64_t>(row->lex));
      columns_.fixed(PackSection::kLexemeType, 1, static_cast<std::uint64_t>(row->type));
      columns_.fixed(PackSection::kLexemeFile, 1, files_.at(row->origin.file));
      columns_.string(PackSection::kLexemePhrase,
                      plain_lexemes_[i].value_or(false) ? "" : row->forms[0].text);
      columns_.string(PackSection::kLexemeValue, row->value);
      columns_.string(PackSection::kLexemeExtra, row->extra);
      numbers.emplace(std::bit_cast<std::uint64_t>(row->number), 0);
    }
    std::uint32_t count = 0;
    for (auto& [number, index] : numbers) {
      index = count++;
      columns_.fixed(PackSection::kNumbers, 8, number);
    }
    if (count > kMaxNumbers) problems_->add({"pack", 0}, "more than 65,536 different numbers");
    for (const LexemeRow* row : lexemes_) {
      columns_.fixed(PackSection::kLexemeNumber, 2, numbers.at(std::bit_cast<std::uint64_t>(row->number)));
    }
  }

  void write_phrases(Summary* summary) {
    KindColumn phrase_kinds, sense_kinds;
    std::vector<std::uint32_t> before;
    std::map<LexClass, std::uint32_t> last_ref;
    for (const auto& [phrase, senses] : phrases_) {  // a map of word vectors: the order of word ids
      std::vector<std::uint32_t> ids;
      for (const std::string& word : phrase) ids.push_back(words_.at(word));
      std::size_t shared = 0;
      while (shared < before.size() && before[shared] == ids[shared]) ++shared;
      phrase_kinds.add(shared | (ids.size() - shared) << 8 | senses.size() << 16);
      for (std::size_t i = shared; i < ids.size(); ++i) {
        const std::uint32_t base = i == shared && i < before.size() ? before[i] : 0;
        columns_.varint(i == 0 ? PackSection::kPhraseFirst : PackSection::kPhraseWords, ids[i] - base);
      }
      before = std::move(ids);
      for (const SenseDraft& sense : senses) {
        ++summary->senses;
        sense_kinds.add(static_cast<std::uint64_t>(sense.lex) |
                        static_cast<std::uint64_t>(sense.case_rule) << 8 | std::uint64_t{sense.flags} << 16 |
                        std::uint64_t{sense.capitals} << 24);
        std::uint32_t& last = last_ref.try_emplace(sense.lex, UINT32_MAX).first->second;
        const std::uint32_t distance = sense.ref - last;
        const bool alias = (sense.flags & kAlias) != 0;
        columns_.varint(alias ? PackSection::kAliasRef : PackSection::kSenseRef,
                        distance << 1 ^ (0u - (distance >> 31)));
        if (!alias) last = sense.ref;
        if (sense.case_rule == CaseRule::kExact) columns_.string(PackSection::kSenseExact, sense.exact);
      }
    }
    phrase_kinds.write(PackSection::kPhraseShape, 3, PackSection::kPhraseKind, &columns_);
    sense_kinds.write(PackSection::kSenseShape, 5, PackSection::kSenseKind, &columns_);
  }

  Problems* problems_;
  std::string as_of_;
  std::string_view tagger_;
  std::vector<const EntityRow*> entities_;
  std::vector<const LexemeRow*> lexemes_;
  std::vector<std::pair<std::size_t, const Form*>> merged_forms_;
  std::map<Phrase, std::vector<SenseDraft>> phrases_;
  std::vector<std::optional<bool>> plain_entities_, plain_lexemes_;  // none yet: no own phrase seen
  std::map<std::string, std::uint32_t> words_, files_;
  Columns columns_;
};

// Adds what `other` knows to the row that was there first.
void merge_into(EntityRow* first, EntityRow* other, Problems* problems) {
  if (!other->acts_for.empty() && !first->acts_for.empty() && other->acts_for != first->acts_for) {
    problems->add(other->origin, "acts_for " + other->acts_for + " where " + first->origin.file + ":" +
                                     std::to_string(first->origin.line) + " says " + first->acts_for);
  }
  if (first->acts_for.empty()) first->acts_for = other->acts_for;
  if (first->ids.empty()) first->ids = other->ids;
  if (first->note.empty()) first->note = other->note;
  first->keeps_ids = first->keeps_ids || other->keeps_ids;
  if (!first->point) first->point = other->point;
  if (first->division.empty()) first->division = other->division;
  if (first->within.empty()) first->within = other->within;
  first->population = std::max(first->population, other->population);
  std::uint8_t seat = 0;
  for (Form& form : other->forms) {
    seat |= form.flags & kCapitalCity;
    const bool listed = std::any_of(first->forms.begin(), first->forms.end(), [&](const Form& mine) {
      return mine.text == form.text || cut(mine.text).words == cut(form.text).words;
    });
    if (listed) continue;
    form.flags |= kAlias;
    first->forms.push_back(std::move(form));
  }
  for (Form& form : first->forms) form.flags |= seat;
}

}  // namespace

void merge_entities(std::vector<EntityRow>* entities, Problems* problems) {
  std::map<std::tuple<Type, std::string, std::string, std::string>, std::size_t> known;
  std::vector<EntityRow> merged;
  for (EntityRow& row : *entities) {
    const bool state = row.type == Type::kCountry && row.acts_for.empty() && !row.country.empty();
    const bool city = row.type == Type::kCity && !row.ids.empty();
    const std::string& key = state ? row.country : city ? row.ids : row.name;
    // Nearly every state has a Washington County.
    const std::string& within = row.type == Type::kRegion ? row.within : std::string();
    const auto [at, fresh] = known.emplace(std::tuple(row.type, key, row.country, within), merged.size());
    if (fresh) {
      merged.push_back(std::move(row));
    } else {
      merge_into(&merged[at->second], &row, problems);
    }
  }
  *entities = std::move(merged);
}

void drop_entities(std::vector<EntityRow>* entities) {
  std::erase_if(*entities, [](const EntityRow& row) { return row.drop; });
}

std::string compile(const Rows& rows, Problems* problems, Summary* summary) {
  return Compiler(rows, problems).run(summary);
}

}  // namespace gloss::pack
