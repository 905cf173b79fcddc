// Prints what is marked in a sentence: "Rotterdam  place/city".
#include <cstddef>
#include <fstream>
#include <iostream>
#include <iterator>
#include <span>
#include <vector>

#include "gloss/annotator.h"

int main() {
  std::ifstream file(PACK, std::ios::binary);
  const std::vector<char> pack(std::istreambuf_iterator<char>(file), {});  // outlives what is opened from it
  const auto knowledge = gloss::Knowledge::open(std::as_bytes(std::span(pack)));
  if (!knowledge.ok()) {
    std::cerr << knowledge.error().message() << '\n';
    return 1;
  }
  gloss::Annotator annotator(knowledge.value());  // one a thread
  const auto result =
      annotator.annotate("Mark Rutte left Rotterdam with $5 million on Tuesday.", {.date = "2025-03-04"});
  if (!result.ok()) return 1;
  const gloss::Document& document = *result.value();  // until the next call
  for (const gloss::Annotation& each : document.annotations) {
    std::cout << document.surface(each.span) << "  " << gloss::name_of(each.category) << '/'
              << gloss::name_of(each.type) << '\n';
  }
}
