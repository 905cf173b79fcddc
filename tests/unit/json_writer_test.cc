// JsonWriter against nlohmann/json: the same values as a tree, dumped, are the same bytes.
#include "json_writer.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <cstring>
#include <limits>
#include <nlohmann/json.hpp>
#include <random>
#include <string>

namespace gloss {
namespace {

using Json = nlohmann::ordered_json;

std::string dump(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

std::string string_of(std::string_view bytes) {
  std::string out;
  JsonWriter(&out).string(bytes);
  return out;
}

std::string number_of(double value) {
  std::string out;
  JsonWriter(&out).number(value);
  return out;
}

TEST(JsonWriter, SetsCommasAtEveryDepth) {
  std::string out = "before ";
  JsonWriter json(&out);
  json.open('{');
  json.key("none"), json.open('['), json.close(']');
  json.field("name", "Bergen");
  json.key("at"), json.open('['), json.number(60.39), json.number(-5), json.raw("null"), json.close(']');
  json.key("in"), json.open('{'), json.field("n", 4294967295u), json.close('}');
  json.key("rows"), json.open('['), json.open('{'), json.close('}'), json.open('{'), json.close('}'),
      json.close(']');
  json.close('}');
  EXPECT_EQ(
      out, R"(before {"none":[],"name":"Bergen","at":[60.39,-5,null],"in":{"n":4294967295},"rows":[{},{}]})");
}

TEST(JsonWriter, EveryByteAndEveryPairOfBytes) {
  for (int first = 0; first < 256; ++first) {
    for (int second = 0; second < 256; ++second) {
      const char bytes[] = {static_cast<char>(first), static_cast<char>(second)};
      const std::string pair(bytes, 2);
      ASSERT_EQ(string_of(pair), dump(pair)) << first << ' ' << second;
    }
  }
}

TEST(JsonWriter, AnyBytes) {
  std::mt19937 random(20261125);
  // Mostly what UTF-8 is made of, so that sequences are begun, broken off and finished.
  const std::string likely = "a\"\\\n\xC3\xA9\xE0\xA0\x80\xED\x9F\xBF\xF0\x9F\x98\x80\xF4\x8F\xFF\xC0";
  for (int round = 0; round < 20000; ++round) {
    std::string bytes(random() % 24, ' ');
    for (char& byte : bytes) {
      byte = random() % 8 == 0 ? static_cast<char>(random()) : likely[random() % likely.size()];
    }
    ASSERT_EQ(string_of(bytes), dump(bytes)) << round;
  }
}

TEST(JsonWriter, Numbers) {
  EXPECT_EQ(number_of(400000000.0), "400000000");
  EXPECT_EQ(number_of(-0.0), "0");
  EXPECT_EQ(number_of(9007199254740992.0), "9007199254740992");
  EXPECT_EQ(number_of(2.4), "2.4");
  EXPECT_EQ(number_of(std::numeric_limits<double>::infinity()), "null");
  std::mt19937_64 random(8);
  for (int round = 0; round < 20000; ++round) {
    const std::uint64_t bits = random();
    double value;
    std::memcpy(&value, &bits, sizeof value);
    if (!std::isfinite(value) || value == std::floor(value)) continue;
    ASSERT_EQ(number_of(value), dump(value)) << bits;
    ASSERT_EQ(std::strtod(number_of(value).c_str(), nullptr), value) << bits;
  }
}

}  // namespace
}  // namespace gloss
