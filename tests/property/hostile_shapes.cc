#include "property/hostile_shapes.h"

namespace gloss {
namespace {

// "Bacoda", "Bacodo", …: a word for each number, capitalised, of no language.
std::string word(std::size_t number) {
  constexpr std::string_view kConsonants = "bcdfgklmnprstvz", kVowels = "aeiou";
  std::string out;
  for (int syllable = 0; syllable < 4; ++syllable) {
    out += kConsonants[number % kConsonants.size()];
    number /= kConsonants.size();
    out += kVowels[number % kVowels.size()];
    number /= kVowels.size();
  }
  out[0] = static_cast<char>(out[0] - 'a' + 'A');
  return out;
}

template <typename Piece>
std::string grown(std::size_t bytes, const Piece& piece) {
  std::string text;
  for (std::size_t i = 1; text.size() < bytes; ++i) text += piece(i);
  return text;
}

std::string one_surname(std::size_t bytes) {
  return grown(bytes, [](std::size_t i) { return word(i) + " Kim said so. "; });
}
std::string one_first_name(std::size_t bytes) {
  return grown(bytes, [](std::size_t i) { return "Anna " + word(i) + " met Mr. " + word(i / 2) + ". "; });
}
std::string new_names(std::size_t bytes) {
  return grown(bytes, [](std::size_t i) { return word(i) + " " + word(i + 7) + ", "; });
}
std::string defined_acronyms(std::size_t bytes) {
  return grown(bytes, [](std::size_t i) {
    const std::string a = word(i), b = word(i / 3);
    return a + " " + b + " Council (" + a[0] + b[0] + "C) said the council met. ";
  });
}
std::string roles_and_holders(std::size_t bytes) {
  return grown(bytes, [](std::size_t i) {
    return "Defence Minister " + word(i) + " " + word(i + 1) + " saw the minister and the president. ";
  });
}
std::string new_numbers(std::size_t bytes) {
  return grown(bytes, [](std::size_t i) { return "$" + std::to_string(i * 37) + " million or "; });
}
std::string new_dates(std::size_t bytes) {
  return grown(bytes, [](std::size_t i) {
    return "May " + std::to_string(i % 31 + 1) + ", " + std::to_string(1900 + i % 150) + " ";
  });
}
std::string new_ports(std::size_t bytes) {
  return grown(bytes, [](std::size_t i) { return "the port of " + word(i) + ", in Springfield, "; });
}
// Half of it opens and the other half closes.
std::string nested(std::size_t bytes) {
  std::string text;
  while (text.size() < bytes / 2) text += "(“A ";
  while (text.size() < bytes) text += "B”) ";
  return text;
}

}  // namespace

const GrowingShape kGrowingShapes[9] = {
    {"one surname for all", one_surname},
    {"one first name", one_first_name},
    {"new names", new_names},
    {"defined acronyms", defined_acronyms},
    {"roles and holders", roles_and_holders},
    {"new sums", new_numbers},
    {"new dates", new_dates},
    {"new ports", new_ports},
    {"nested", nested},
};

}  // namespace gloss
