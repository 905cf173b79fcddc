#include "entities/place_signals.h"

#include <string>
#include <string_view>

namespace gloss {

void PlaceSignals::read(const KnowledgeTables& tables) {
  constexpr std::string_view kNames[] = {
#define X(id, name) name,
      GLOSS_PLACE_SIGNALS(X)
#undef X
  };
  for (std::size_t i = 0; i < weights_.size(); ++i) {
    weights_[i] = 0;
    for (const Sense& sense : tables.find("place signal " + std::string(kNames[i]))) {
      if (sense.lex == LexClass::kPlaceSignal)
        weights_[i] = static_cast<int>(tables.lexeme(sense.ref).number);
    }
  }
}

}  // namespace gloss
