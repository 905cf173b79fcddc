// The one writer of the schema "gloss/1".
#include "gloss/json.h"

#include "json_writer.h"
#include "memory_guard.h"
#include "text/civil.h"
#include "text/offsets.h"

namespace gloss {
namespace {

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
  Writer(const Document& document, const JsonOptions& options, std::string* out)
      : document_(document), options_(options), map_(document.text), json_(out) {}

  void document() {
    json_.open('{');
    json_.field("schema", "gloss/1");
    if (!options_.id.empty()) json_.key("id"), json_.raw(options_.id);
    json_.field("as_of", document_.as_of);
    json_.key("date");
    document_.date.known() ? json_.string(iso(document_.date)) : json_.raw("null");
    if (document_.date_source == DateSource::kText) {
      json_.key("date_found"), json_.open('{');
      ends(document_.date_span);
      json_.close('}');
    }
    json_.key("annotations"), json_.open('[');
    for (std::uint32_t i = 0; i < document_.annotations.size(); ++i) {
      json_.open('{');
      json_.field("id", i);
      describe(document_.annotations[i]);
      json_.close('}');
    }
    json_.close(']');
    json_.key("entities"), json_.open('[');
    for (std::uint32_t i = 0; i < document_.entities.size(); ++i) entity(i);
    json_.close(']');
    if (options_.explain) losers();
    json_.close('}');
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

  static std::string iso(CivilDate date) {
    const auto digits = [](int value, std::size_t width) {
      std::string out = std::to_string(value);
      return out.size() < width ? std::string(width - out.size(), '0') + out : out;
    };
    const std::string month = digits(date.year, 4) + '-' + digits(date.month, 2);
    return date.has_day() ? month + '-' + digits(date.day, 2) : month;
  }

  void text(std::string_view name, StringRef ref) { json_.field(name, document_.string(ref)); }
  void text_if_any(std::string_view name, StringRef ref) {
    if (!ref.empty()) text(name, ref);
  }
  void number(std::string_view name, double value) { json_.key(name), json_.number(value); }

  void ends(Span span) {
    json_.field("start", offset(span.begin));
    json_.field("end", offset(span.end));
  }

  // start, end, text, category, type, entity: what an annotation and a nested name have in common.
  void name_span(const Annotation& annotation) {
    ends(annotation.span);
    json_.field("text", document_.surface(annotation.span));
    json_.field("category", name_of(annotation.category));
    json_.field("type", name_of(annotation.type));
    if (annotation.entity != kNoId) json_.field("entity", annotation.entity);
  }

  void describe(const Annotation& annotation) {
    name_span(annotation);
    json_.field("score", annotation.score);
    if (annotation.value != kNoId) json_.key("value"), value(document_.values[annotation.value]);
    if (annotation.category == Category::kAsset) {
      json_.key("named"), json_.raw((annotation.flags & kNamed) != 0 ? "true" : "false");
    }
    if (annotation.holder != kNoId) json_.field("holder", annotation.holder);
    if (annotation.nested.size() > 0) {
      json_.key("nested"), json_.open('[');
      for (std::uint32_t i = annotation.nested.begin; i < annotation.nested.end; ++i) {
        json_.open('{');
        name_span(document_.nested[i]);
        json_.close('}');
      }
      json_.close(']');
    }
    if (options_.explain) evidence(annotation.evidence);
  }

  void evidence(IndexRange range) {
    json_.key("evidence"), json_.open('[');
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      const Evidence& reason = document_.evidence[i];
      json_.open('{');
      json_.field("kind", reason.kind);
      json_.field("weight", reason.weight);
      text("detail", reason.detail);
      json_.close('}');
    }
    json_.close(']');
  }

  void losers() {
    json_.key("losers"), json_.open('[');
    for (const Loser& loser : document_.losers) {
      json_.open('{');
      json_.key("winner");
      loser.winner == kNoId ? json_.raw("null") : json_.integer(loser.winner);
      describe(loser.annotation);
      json_.close('}');
    }
    json_.close(']');
  }

  void value(const Value& v) {
    json_.open('{');
    switch (v.type) {
      case Type::kDate:
      case Type::kTime:
      case Type::kDuration:
        text("timex", v.timex);
        text_if_any("start", v.start);
        text_if_any("end", v.end);
        break;
      default:
        if (v.has_number) number(v.type == Type::kMoney ? "amount" : "value", v.number);
        if (v.has_min) number("min", v.min);
        if (v.has_max) number("max", v.max);
        text_if_any(v.type == Type::kMoney ? "currency" : "unit", v.unit);
        text_if_any("per", v.per);
        if (v.has_si) si(v);
    }
    if (v.mod != Modifier::kNone) json_.field("mod", name_of(v.mod));
    if (v.inferred != 0) {
      json_.key("inferred"), json_.open('[');
      for (const InferredName& each : kInferredNames) {
        if ((v.inferred & each.bit) != 0) json_.string(each.name);
      }
      json_.close(']');
    }
    json_.close('}');
  }

  void si(const Value& v) {
    json_.key("si"), json_.open('{');
    if (v.has_number) number("value", v.si_number);
    if (v.has_min) number("min", v.si_min);
    if (v.has_max) number("max", v.si_max);
    text("unit", v.si_unit);
    json_.close('}');
  }

  void place(double lat, double lon) { number("lat", lat), number("lon", lon); }

  void others(IndexRange range) {
    json_.key("others"), json_.open('[');
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      const OtherPlace& other = document_.other_places[i];
      json_.open('{');
      text("name", other.name);
      text_if_any("within", other.within);
      text_if_any("country", other.country);
      if (other.has_location) place(other.lat, other.lon);
      json_.close('}');
    }
    json_.close(']');
  }

  // "geonames:2988507" each: an object by source.
  void ids(IndexRange range) {
    json_.key("ids"), json_.open('{');
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      const std::string_view id = document_.string(document_.string_lists[i]);
      const std::size_t colon = id.find(':');
      if (colon != std::string_view::npos) json_.field(id.substr(0, colon), id.substr(colon + 1));
    }
    json_.close('}');
  }

  void entity(std::uint32_t id) {
    const Entity& e = document_.entities[id];
    json_.open('{');
    json_.field("id", id);
    json_.field("type", name_of(e.type));
    json_.field("category", name_of(e.category));
    text("name", e.name);
    json_.key("aliases"), json_.open('[');
    for (std::uint32_t i = e.aliases.begin; i < e.aliases.end; ++i) {
      json_.string(document_.string(document_.string_lists[i]));
    }
    json_.close(']');
    json_.key("mentions"), json_.open('[');
    for (std::uint32_t i = e.mentions.begin; i < e.mentions.end; ++i) json_.integer(document_.mentions[i]);
    json_.close(']');
    if (e.has_location) place(e.lat, e.lon);
    text_if_any("country", e.country);
    if (e.ids.size() > 0) ids(e.ids);
    if (e.others.size() > 0) others(e.others);
    text_if_any("note", e.note);
    text_if_any("source", e.source);
    if (e.lexicon_line != 0) json_.field("lexicon_line", e.lexicon_line);
    text_if_any("reason", e.reason);
    json_.close('}');
  }

  const Document& document_;
  const JsonOptions& options_;
  OffsetMap map_;
  JsonWriter json_;
};

void report(const Lexicon& lexicon, std::string* out) {
  JsonWriter json(out);
  json.open('{');
  json.field("rows", lexicon.rows().size());
  json.key("problems"), json.open('[');
  for (const LexiconProblem& problem : lexicon.problems()) {
    json.open('{');
    json.field("line", problem.line);
    json.field("column", problem.column);
    json.field("code", problem.code);
    json.field("message", problem.message);
    json.close('}');
  }
  json.close(']');
  json.close('}');
}

// Appends what `write` appends; all of it or, without memory, nothing.
template <typename Write>
ErrorCode append(std::string* out, Write&& write) {
  const std::size_t before = out->size();
  if (in_memory(write)) return ErrorCode::kNone;
  out->resize(before);
  return ErrorCode::kOutOfMemory;
}

}  // namespace

ErrorCode to_json(const Document& document, const JsonOptions& options, std::string* out) {
  return append(out, [&] { Writer(document, options, out).document(); });
}

ErrorCode to_json(const Lexicon& lexicon, std::string* out) {
  return append(out, [&] { report(lexicon, out); });
}

}  // namespace gloss
