// The one writer of the schema "gloss/1", on nlohmann/json (whose number formatting, Grisu2, is its own code
// and so the same on every target).
#include "gloss/json.h"

#include <cmath>
#include <nlohmann/json.hpp>

#include "memory_guard.h"
#include "text/civil.h"
#include "text/offsets.h"

namespace gloss {
namespace {

using Json = nlohmann::ordered_json;

// 400000000 rather than 400000000.0: a whole number that a double holds exactly is written as one.
Json number(double value) {
  constexpr double kExact = 9007199254740992.0;  // 2^53
  if (value == std::floor(value) && std::fabs(value) <= kExact) return static_cast<std::int64_t>(value);
  return value;
}

struct InferredName {
  Inferred bit;
  const char* name;
};
constexpr InferredName kInferredNames[] = {
    {kInferredYear, "year"},          {kInferredMonth, "month"},         {kInferredDay, "day"},
    {kInferredCurrency, "currency"},  {kInferredMagnitude, "magnitude"}, {kInferredUnit, "unit"},
    {kInferredDayOrder, "day_order"},
};

class Writer {
 public:
  Writer(const Document& document, const JsonOptions& options)
      : document_(document), options_(options), map_(document.text) {}

  Json document() const {
    Json out = {{"schema", "gloss/1"}};
    if (!options_.id.empty()) out["id"] = Json::parse(options_.id, nullptr, false);
    out["as_of"] = std::string(document_.as_of);
    out["date"] = document_.date.known() ? Json(iso(document_.date)) : Json(nullptr);
    if (document_.date_source == DateSource::kText) {
      out["date_found"] = {{"start", offset(document_.date_span.begin)},
                           {"end", offset(document_.date_span.end)}};
    }
    Json annotations = Json::array();
    for (std::uint32_t i = 0; i < document_.annotations.size(); ++i) {
      Json annotation = {{"id", i}};
      describe(document_.annotations[i], &annotation);
      annotations.push_back(std::move(annotation));
    }
    out["annotations"] = std::move(annotations);
    Json entities = Json::array();
    for (std::uint32_t i = 0; i < document_.entities.size(); ++i) entities.push_back(entity(i));
    out["entities"] = std::move(entities);
    if (options_.explain) {
      Json losers = Json::array();
      for (const Loser& loser : document_.losers) {
        Json lost = {{"winner", loser.winner == kNoId ? Json(nullptr) : Json(loser.winner)}};
        describe(loser.annotation, &lost);
        losers.push_back(std::move(lost));
      }
      out["losers"] = std::move(losers);
    }
    return out;
  }

 private:
  std::uint32_t offset(std::uint32_t byte) const {
    switch (options_.offsets) {
      case OffsetUnit::kUtf16:
        return map_.utf16(byte);
      case OffsetUnit::kCodePoint:
        return map_.code_point(byte);
      case OffsetUnit::kUtf8:
        break;
    }
    return byte;
  }

  std::string text(StringRef ref) const { return std::string(document_.string(ref)); }

  static std::string iso(CivilDate date) {
    const auto digits = [](int value, std::size_t width) {
      std::string out = std::to_string(value);
      return out.size() < width ? std::string(width - out.size(), '0') + out : out;
    };
    const std::string month = digits(date.year, 4) + '-' + digits(date.month, 2);
    return date.has_day() ? month + '-' + digits(date.day, 2) : month;
  }

  // start, end, text, category, type, entity: what an annotation and a nested name have in common.
  void name_span(const Annotation& annotation, Json* out) const {
    (*out)["start"] = offset(annotation.span.begin);
    (*out)["end"] = offset(annotation.span.end);
    (*out)["text"] = std::string(document_.surface(annotation.span));
    (*out)["category"] = std::string(name_of(annotation.category));
    (*out)["type"] = std::string(name_of(annotation.type));
    if (annotation.entity != kNoId) (*out)["entity"] = annotation.entity;
  }

  void describe(const Annotation& annotation, Json* out) const {
    name_span(annotation, out);
    (*out)["score"] = annotation.score;
    if (annotation.value != kNoId) (*out)["value"] = value(document_.values[annotation.value]);
    if (annotation.category == Category::kAsset) (*out)["named"] = (annotation.flags & kNamed) != 0;
    if (annotation.holder != kNoId) (*out)["holder"] = annotation.holder;
    if (annotation.nested.size() > 0) {
      Json nested = Json::array();
      for (std::uint32_t i = annotation.nested.begin; i < annotation.nested.end; ++i) {
        Json inner = Json::object();
        name_span(document_.nested[i], &inner);
        nested.push_back(std::move(inner));
      }
      (*out)["nested"] = std::move(nested);
    }
    if (options_.explain) {
      Json evidence = Json::array();
      for (std::uint32_t i = annotation.evidence.begin; i < annotation.evidence.end; ++i) {
        const Evidence& reason = document_.evidence[i];
        evidence.push_back(
            {{"kind", std::string(reason.kind)}, {"weight", reason.weight}, {"detail", text(reason.detail)}});
      }
      (*out)["evidence"] = std::move(evidence);
    }
  }

  Json value(const Value& v) const {
    Json out = Json::object();
    switch (v.type) {
      case Type::kDate:
      case Type::kTime:
      case Type::kDuration:
        out["timex"] = text(v.timex);
        if (!v.start.empty()) out["start"] = text(v.start);
        if (!v.end.empty()) out["end"] = text(v.end);
        break;
      default:
        if (v.has_number) out[v.type == Type::kMoney ? "amount" : "value"] = number(v.number);
        if (v.has_min) out["min"] = number(v.min);
        if (v.has_max) out["max"] = number(v.max);
        if (!v.unit.empty()) out[v.type == Type::kMoney ? "currency" : "unit"] = text(v.unit);
        if (!v.per.empty()) out["per"] = text(v.per);
        if (v.has_si) out["si"] = si(v);
    }
    if (v.mod != Modifier::kNone) out["mod"] = std::string(name_of(v.mod));
    if (v.inferred != 0) {
      Json inferred = Json::array();
      for (const InferredName& each : kInferredNames) {
        if ((v.inferred & each.bit) != 0) inferred.push_back(each.name);
      }
      out["inferred"] = std::move(inferred);
    }
    return out;
  }

  Json si(const Value& v) const {
    Json out = Json::object();
    if (v.has_number) out["value"] = number(v.si_number);
    if (v.has_min) out["min"] = number(v.si_min);
    if (v.has_max) out["max"] = number(v.si_max);
    out["unit"] = text(v.si_unit);
    return out;
  }

  Json others(IndexRange range) const {
    Json out = Json::array();
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      const OtherPlace& place = document_.other_places[i];
      Json other = {{"name", text(place.name)}};
      if (!place.within.empty()) other["within"] = text(place.within);
      if (!place.country.empty()) other["country"] = text(place.country);
      if (place.has_location) {
        other["lat"] = number(place.lat);
        other["lon"] = number(place.lon);
      }
      out.push_back(std::move(other));
    }
    return out;
  }

  Json entity(std::uint32_t id) const {
    const Entity& e = document_.entities[id];
    Json out = {{"id", id},
                {"type", std::string(name_of(e.type))},
                {"category", std::string(name_of(e.category))},
                {"name", text(e.name)}};
    Json aliases = Json::array();
    for (std::uint32_t i = e.aliases.begin; i < e.aliases.end; ++i) {
      aliases.push_back(text(document_.string_lists[i]));
    }
    out["aliases"] = std::move(aliases);
    Json mentions = Json::array();
    for (std::uint32_t i = e.mentions.begin; i < e.mentions.end; ++i)
      mentions.push_back(document_.mentions[i]);
    out["mentions"] = std::move(mentions);
    if (e.has_location) {
      out["lat"] = number(e.lat);
      out["lon"] = number(e.lon);
    }
    if (!e.country.empty()) out["country"] = text(e.country);
    if (e.ids.size() > 0) {
      Json ids = Json::object();
      for (std::uint32_t i = e.ids.begin; i < e.ids.end; ++i) {
        const std::string id_text = text(document_.string_lists[i]);
        const std::size_t colon = id_text.find(':');
        if (colon != std::string::npos) ids[id_text.substr(0, colon)] = id_text.substr(colon + 1);
      }
      out["ids"] = std::move(ids);
    }
    if (e.others.size() > 0) out["others"] = others(e.others);
    if (!e.note.empty()) out["note"] = text(e.note);
    if (!e.source.empty()) out["source"] = text(e.source);
    if (e.lexicon_line != 0) out["lexicon_line"] = e.lexicon_line;
    if (!e.reason.empty()) out["reason"] = text(e.reason);
    return out;
  }

  const Document& document_;
  const JsonOptions& options_;
  OffsetMap map_;
};

Json report(const Lexicon& lexicon) {
  Json problems = Json::array();
  for (const LexiconProblem& problem : lexicon.problems()) {
    problems.push_back({{"line", problem.line},
                        {"column", std::string(problem.column)},
                        {"code", std::string(problem.code)},
                        {"message", problem.message}});
  }
  return {{"rows", lexicon.rows().size()}, {"problems", std::move(problems)}};
}

void append(const Json& json, std::string* out) {
  out->append(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

}  // namespace

ErrorCode to_json(const Document& document, const JsonOptions& options, std::string* out) {
  const bool enough = in_memory([&] {
    constexpr std::size_t kRow = 8192, kReason = 1024;  // as a tree and as text, amply
    ask_for(kRow * (1 + document.annotations.size() + document.nested.size() + document.entities.size() +
                    document.losers.size()) +
            kReason * (options.explain ? document.evidence.size() : 0));
    append(Writer(document, options).document(), out);
  });
  return enough ? ErrorCode::kNone : ErrorCode::kOutOfMemory;
}

ErrorCode to_json(const Lexicon& lexicon, std::string* out) {
  const bool enough = in_memory([&] {
    constexpr std::size_t kRow = 8192;
    ask_for(kRow * (1 + lexicon.problems().size()));
    append(report(lexicon), out);
  });
  return enough ? ErrorCode::kNone : ErrorCode::kOutOfMemory;
}

}  // namespace gloss
