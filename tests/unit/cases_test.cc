// Runs tests/cases/*.case (format: tests/cases/README.md), each case a test of its own.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <numbers>
#include <string>
#include <vector>

#include "gloss/annotator.h"
#include "gloss/json.h"
#include "unit/case_files.h"
#include "unit/support.h"

namespace gloss {
namespace {

using Json = nlohmann::ordered_json;

std::string trim(const std::string& text) {
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == text.npos) return "";
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::string as_text(const Json& json) { return json.is_string() ? json.get<std::string>() : json.dump(); }

// One case's answer, and the questions an expectation asks of it.
class Answer {
 public:
  Answer(const Case& test, const Knowledge& knowledge) : text_(test.text) {
    Annotator annotator(knowledge);
    Options options;
    options.date = test.date;
    const Result<const Document*> result = annotator.annotate(text_, options);
    EXPECT_TRUE(result.ok());
    std::string json;
    JsonOptions bytes;
    bytes.offsets = OffsetUnit::kUtf8;
    to_json(*result.value(), bytes, &json);
    json_ = Json::parse(json);
  }

  // Offset and length of "Surface" or "Surface#2"; false where the text has no such occurrence.
  bool locate(std::string surface, Span* span) const {
    std::size_t nth = 1;
    if (const std::size_t mark = surface.rfind('#');
        mark != surface.npos && mark + 1 < surface.size() &&
        surface.find_first_not_of("0123456789", mark + 1) == surface.npos) {
      nth = std::stoul(surface.substr(mark + 1));
      surface.resize(mark);
    }
    std::size_t at = text_.find(surface);
    for (; nth > 1 && at != text_.npos; --nth) at = text_.find(surface, at + 1);
    if (at == text_.npos) return false;
    *span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + surface.size())};
    return true;
  }

  const Json* exactly(Span span) const {
    for (const Json& a : json_["annotations"]) {
      if (a["start"] == span.begin && a["end"] == span.end) return &a;
    }
    return nullptr;
  }

  const Json* touching(Span span) const {
    for (const Json& a : json_["annotations"]) {
      if (a["start"] < span.end && span.begin < a["end"]) return &a;
    }
    return nullptr;
  }

  const Json& annotations() const { return json_["annotations"]; }
  const Json& entity(const Json& annotation) const {
    return json_["entities"][annotation.at("entity").get<std::size_t>()];
  }

 private:
  std::string text_;
  Json json_;
};

class Check {
 public:
  Check(const Case& test, const Answer& answer) : test_(test), answer_(answer) {}

  void all() {
    for (const std::string& line : test_.expectations) {
      const std::size_t space = line.find_first_of(" \t");
      const std::string directive = line.substr(0, space);
      const std::string rest = space == line.npos ? "" : trim(line.substr(space));
      SCOPED_TRACE(test_.file + ": " + test_.title + ": " + line);
      if (directive == "none") {
        none(rest);
      } else if (directive == "only") {
        only_.push_back(rest);
      } else if (directive == "same" || directive == "different") {
        same(rest, directive == "same");
      } else if (directive == "holder") {
        holder(rest);
      } else if (directive == "nested") {
        nested(rest);
      } else if (directive == "entity") {
        entity_name(rest);
      } else if (directive == "at") {
        at(rest);
      } else if (directive == "country") {
        country(rest);
      } else if (directive == "nowhere") {
        nowhere(rest);
      } else {
        span(directive, rest);
      }
    }
    for (const std::string& category : only_) only(category);
  }

 private:
  const Json* find(const std::string& surface) {
    Span where;
    if (!answer_.locate(surface, &where)) {
      ADD_FAILURE() << "the text has no \"" << surface << "\"";
      return nullptr;
    }
    const Json* found = answer_.exactly(where);
    if (found == nullptr) {
      const Json* near = answer_.touching(where);
      ADD_FAILURE() << "no annotation is exactly \"" << surface << "\""
                    << (near == nullptr ? "" : "; touching it: " + near->dump());
    }
    return found;
  }

  void span(const std::string& directive, const std::string& rest) {
    std::vector<std::string> columns;
    for (std::size_t at = 0; at != rest.npos;) {
      const std::size_t gap = rest.find("  ", at);
      columns.push_back(trim(rest.substr(at, gap == rest.npos ? gap : gap - at)));
      at = gap == rest.npos ? gap : rest.find_first_not_of(' ', gap);
    }
    const Json* found = find(columns[0]);
    if (found == nullptr) return;
    listed_.push_back((*found)["start"].get<std::uint32_t>());
    EXPECT_EQ(as_text((*found)["category"]) + "/" + as_text((*found)["type"]), directive);
    for (std::size_t i = 1; i < columns.size(); ++i) {
      const std::size_t equals = columns[i].find('=');
      const std::string key = columns[i].substr(0, equals), wanted = columns[i].substr(equals + 1);
      const Json value =
          found->value("value", Json::object());  // "value=6366" asks for the number in the value
      const Json& holder = value.contains(key) ? value : *found;
      EXPECT_EQ(holder.contains(key) ? as_text(holder[key]) : "(absent)", wanted)
          << key << " in " << found->dump();
    }
  }

  void none(const std::string& surface) {
    Span where;
    ASSERT_TRUE(answer_.locate(surface, &where)) << "the text has no such place";
    const Json* found = answer_.touching(where);
    EXPECT_EQ(found, nullptr) << found->dump();
  }

  void only(const std::string& category) {
    for (const Json& a : answer_.annotations()) {
      const bool listed =
          std::find(listed_.begin(), listed_.end(), a["start"].get<std::uint32_t>()) != listed_.end();
      if (a["category"] == category && !listed) {
        ADD_FAILURE() << test_.file << ": " << test_.title << ": only " << category << ", but also "
                      << a.dump();
      }
    }
  }

  // Splits "A = B" and finds both annotations.
  bool pair(const std::string& rest, const Json** left, const Json** right) {
    const std::size_t equals = rest.find(" = ");
    if (equals == rest.npos) {
      ADD_FAILURE() << "expected A = B";
      return false;
    }
    *left = find(trim(rest.substr(0, equals)));
    *right = find(trim(rest.substr(equals + 3)));
    return *left != nullptr && *right != nullptr;
  }

  void same(const std::string& rest, bool wanted) {
    const Json *left = nullptr, *right = nullptr;
    if (!pair(rest, &left, &right)) return;
    ASSERT_TRUE(left->contains("entity") && right->contains("entity"));
    EXPECT_EQ((*left)["entity"] == (*right)["entity"], wanted) << answer_.entity(*left).dump() << "\n"
                                                               << answer_.entity(*right).dump();
  }

  void holder(const std::string& rest) {
    const Json *role = nullptr, *person = nullptr;
    if (!pair(rest, &role, &person)) return;
    ASSERT_TRUE(role->contains("holder")) << role->dump();
    EXPECT_EQ((*role)["holder"], (*person)["entity"]);
  }

  void nested(const std::string& rest) {
    const std::size_t space = rest.find_first_of(" \t"), in = rest.rfind(" in ");
    ASSERT_TRUE(space != rest.npos && in != rest.npos) << "expected category/type Inner in Outer";
    const std::string wanted = rest.substr(0, space), inner = trim(rest.substr(space, in - space));
    const Json* outer = find(trim(rest.substr(in + 4)));
    if (outer == nullptr) return;
    for (const Json& n : outer->value("nested", Json::array())) {
      if (n["text"] == inner) {
        EXPECT_EQ(as_text(n["category"]) + "/" + as_text(n["type"]), wanted);
        return;
      }
    }
    ADD_FAILURE() << "not nested: " << outer->dump();
  }

  void entity_name(const std::string& rest) {
    const std::size_t equals = rest.find(" = ");
    ASSERT_NE(equals, rest.npos) << "expected Surface = Name";
    const Json* found = find(trim(rest.substr(0, equals)));
    if (found == nullptr) return;
    ASSERT_TRUE(found->contains("entity")) << found->dump();
    EXPECT_EQ(as_text(answer_.entity(*found)["name"]), trim(rest.substr(equals + 3)));
  }

  // The entity of "Surface" and what stands behind " = "; null where either is missing.
  const Json* entity_of(const std::string& rest, std::string* wanted) {
    const std::size_t equals = rest.find(" = ");
    if (equals == rest.npos) {
      ADD_FAILURE() << "expected Surface = …";
      return nullptr;
    }
    *wanted = trim(rest.substr(equals + 3));
    const Json* found = find(trim(rest.substr(0, equals)));
    return found == nullptr ? nullptr : &answer_.entity(*found);
  }

  // Within 161 km (100 miles, the measure of toponym resolution), roughly: 1.45 degrees of a great circle.
  void at(const std::string& rest) {
    std::string wanted;
    const Json* entity = entity_of(rest, &wanted);
    if (entity == nullptr) return;
    ASSERT_TRUE(entity->contains("lat")) << entity->dump();
    const double lat = std::stod(wanted), lon = std::stod(wanted.substr(wanted.find(',') + 1));
    const double north = (*entity)["lat"].get<double>() - lat;
    const double east = ((*entity)["lon"].get<double>() - lon) * std::cos(lat * std::numbers::pi / 180);
    EXPECT_LE(std::hypot(north, east), 1.45) << entity->dump();
  }

  void country(const std::string& rest) {
    std::string wanted;
    const Json* entity = entity_of(rest, &wanted);
    if (entity == nullptr) return;
    EXPECT_EQ(entity->value("country", ""), wanted) << entity->dump();
  }

  void nowhere(const std::string& surface) {
    const Json* found = find(surface);
    if (found == nullptr) return;
    EXPECT_FALSE(answer_.entity(*found).contains("lat")) << answer_.entity(*found).dump();
  }

  const Case& test_;
  const Answer& answer_;
  std::vector<std::uint32_t> listed_;
  std::vector<std::string> only_;
};

class CaseFiles : public testing::TestWithParam<Case> {};

TEST_P(CaseFiles, Holds) {
  const Case& test = GetParam();
  const Answer answer(test, test_knowledge());
  Check(test, answer).all();
}

INSTANTIATE_TEST_SUITE_P(Text, CaseFiles, testing::ValuesIn(all_cases()), [](const auto& named) {
  std::string name =
      std::filesystem::path(named.param.file).stem().string() + "_" + std::to_string(named.param.line);
  std::replace_if(
      name.begin(), name.end(), [](char c) { return !std::isalnum(static_cast<unsigned char>(c)); }, '_');
  return name;
});

}  // namespace
}  // namespace gloss
