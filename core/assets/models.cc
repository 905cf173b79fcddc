// Models of weapons and vehicles: designations, names of models, and makers before them.
#include "assets/designations.h"
#include "assets/pass.h"

namespace gloss {
namespace {

// A model read from a token on; last == first where there is none.
struct Model {
  std::uint32_t first = 0, last = 0;
  Type type = Type::kVehicle;
  std::string_view why;  // evidence kind
  KnownText rule;        // its detail
  int score = 0;
};

// Letters and figures glued together that begin with a letter: "b5N", "DB7B".
std::uint32_t letters_and_figures(const AssetPass& pass, std::uint32_t at) {
  const Article& article = pass.article();
  if (article.tokens[at].kind != TokenKind::kWord) return at;
  std::uint32_t last = at;
  bool figures = false;
  do {
    figures |= article.tokens[last].kind == TokenKind::kNumber;
    ++last;
  } while (
      last < pass.facts.last && pass.reading.glued(last) &&
      (article.tokens[last].kind == TokenKind::kNumber || article.tokens[last].kind == TokenKind::kWord));
  return figures ? last : at;
}

// What may still belong to the model: "-800", "s", "MAX", "Fighting Falcon".
std::uint32_t extend(const AssetPass& pass, std::uint32_t last) {
  const Article& article = pass.article();
  while (last < pass.facts.last) {
    const Token& token = article.tokens[last];
    if (pass.reading.glued(last)) {
      const bool suffix =
          (token.kind == TokenKind::kWord && token.length <= 3) || token.kind == TokenKind::kNumber;
      const bool variant =
          pass.reading.tied_behind(last - 1) && article.tokens[last + 1].kind == TokenKind::kNumber;
      if (variant) {
        last += 2;
      } else if (suffix) {
        ++last;
      } else {
        break;
      }
      continue;
    }
    const PhraseMatch* more = article.longest(last, LexClass::kAssetModel);
    if (more == nullptr || token.kind == TokenKind::kNumber) break;
    last += more->count;
  }
  return last;
}

Model read_model(AssetPass& pass, std::uint32_t at, bool behind_maker) {
  const Article& article = pass.article();
  Model model{at, at, Type::kVehicle, {}, {}, 0};
  Designations::Match match;
  if (pass.designations.match(article, at, &match) && match.last <= pass.facts.last) {
    model = {at, match.last, match.type, "designation", KnownText(match.rule), 940};
    model.last = extend(pass, model.last);
    return model;
  }
  // "Al-Fateh Idris": half of somebody's name
  if (pass.reading.tied_before(at) && article.is(at - 2, LexClass::kNameParticle)) return model;
  const PhraseMatch* name = article.longest(at, LexClass::kAssetModel);
  if (name != nullptr && at + name->count <= pass.facts.last) {
    const bool weak = (name->flags & kWeak) != 0;
    if (weak && !behind_maker && article.tokens[at].kind == TokenKind::kNumber) return model;
    const Lexeme row = article.lexeme(*name);
    model = {at,           extend(pass, at + name->count), row.type,
             "model-name", article.phrase_of(*name),       weak ? 840 : 880};
    if (!weak || behind_maker) return model;
    Chain chain;
    std::uint32_t skip = 0;
    const bool told = model.last < pass.facts.last &&
                      read_chain(pass.reading, model.last, pass.facts, &chain, &skip) &&
                      (article.knowledge->sense(chain.noun->sense).type == Type::kVehicle ||
                       article.knowledge->sense(chain.noun->sense).type == Type::kWeapon);
    if (!told) model.last = at;
    return model;
  }
  if (behind_maker) {
    const std::uint32_t last = letters_and_figures(pass, at);
    if (last > at)
      model = {at, extend(pass, last), Type::kVehicle, "model-number", KnownText(article.surface(at)), 860};
  }
  return model;
}

// The asset noun behind a model belongs to it: "F-16 fighter jets".
void take_noun(const AssetPass& pass, Model* model) {
  const NounBehind noun = noun_behind(pass, model->last);
  if (noun.last == model->last) return;
  // "F-16s bomb Lashio": what several do
  const Article& article = pass.article();
  if (article.surface(model->last - 1) == "s" && !article.surface(noun.last - 1).ends_with('s')) return;
  model->last = noun.last;
  model->type = noun.type;
}

}  // namespace

NounBehind noun_behind(const AssetPass& pass, std::uint32_t at) {
  Chain chain;
  std::uint32_t skip = 0;
  if (at >= pass.facts.last || pass.reading.glued(at)) return {at, Type::kVehicle};
  if (!read_chain(pass.reading, at, pass.facts, &chain, &skip)) return {at, Type::kVehicle};
  const Type type = pass.article().knowledge->sense(chain.noun->sense).type;
  if (type != Type::kVehicle && type != Type::kWeapon) return {at, Type::kVehicle};
  return {chain.last, type};
}

void find_model(AssetPass& pass, std::uint32_t at) {
  const Article& article = pass.article();
  const PhraseMatch* maker = article.longest(at, LexClass::kAssetMaker);
  const std::uint32_t behind = maker != nullptr ? at + maker->count : at;
  if (maker != nullptr && behind < pass.facts.last && !pass.reading.glued(behind)) {
    Model model = read_model(pass, behind, true);
    if (model.last > behind) {
      if (article.tokens[behind].kind == TokenKind::kNumber) {
        pass.names.add(article, {behind, behind + 1}, model.type, 950);
      }
      take_noun(pass, &model);
      constexpr int kScore = 930;
      pass.add(at, model.last, model.type, kScore, kCandidateNamed);
      pass.sink.because("maker-and-model", kScore - 30, article.phrase_of(*maker));
      pass.sink.because(model.why, 30, model.rule);
      CandidateSink::Extra inside;
      inside.flags = kCandidateNestedOnly;
      pass.sink.add(article.span(at, behind), at, behind, Category::kActor, Type::kOrganization, 900, inside);
      pass.sink.because("maker", 900, article.phrase_of(*maker));
      return;
    }
    Chain chain;
    std::uint32_t skip = 0;
    if (read_chain(pass.reading, behind, pass.facts, &chain, &skip) &&
        article.knowledge->sense(chain.noun->sense).type == Type::kVehicle) {
      pass.sink.add(article.span(at, behind), at, behind, Category::kActor, Type::kOrganization, 800);
      pass.sink.because("maker", 800, article.phrase_of(*maker));
    }
  }
  Model model = read_model(pass, at, false);
  if (model.last <= at) return;
  take_noun(pass, &model);
  pass.add(at, model.last, model.type, model.score, kCandidateNamed);
  pass.sink.because(model.why, static_cast<std::int16_t>(model.score), model.rule);
}

}  // namespace gloss
