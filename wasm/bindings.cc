// The engine's door to JavaScript. Thin: nothing is decided here.
//
//   const pack = gloss.allocate(bytes.length); gloss.HEAPU8.set(bytes, pack);
//   gloss.open(pack, bytes.length)                       // 0, or an ErrorCode
//   const text = gloss.allocate(3 * article.length);     // UTF-8 takes at most 3 bytes a UTF-16 unit
//   const { written } = new TextEncoder().encodeInto(article, gloss.HEAPU8.subarray(text));
//   JSON.parse(gloss.lexicon(csv, csvBytes))              // a newsroom's own terms: {"rows", "problems"}
//   gloss.annotate(text, written, "2025-03-04")          // 0, or an ErrorCode
//   const spans = gloss.spans().slice();                 // wire.h; copied: views die when memory grows
//   const json = decoder.decode(gloss.json(true));       // values, entities, evidence: the schema "gloss/1"
//   gloss.release(text);
//
// One engine a module instance. `json` and `spans` speak of the last `annotate`, whose text must not have
// been released. Nothing throws or aborts on bad input: errors are codes, worded by `message`.
#include <emscripten/bind.h>

#include <cstdlib>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "gloss/annotator.h"
#include "gloss/json.h"
#include "gloss/knowledge.h"
#include "gloss/lexicon.h"
#include "wire.h"

namespace {

using gloss::ErrorCode;

struct Engine {
  void* pack = nullptr;  // the knowledge points into these bytes
  std::optional<gloss::Knowledge> knowledge;
  std::optional<gloss::Annotator> annotator;
  std::optional<gloss::Lexicon> lexicon;
  const gloss::Document* document = nullptr;
  std::vector<std::int32_t> spans;
  std::string json;
};

Engine& engine() {
  static Engine instance;
  return instance;
}

// 0 where there is no memory left.
std::uintptr_t allocate(std::size_t bytes) { return reinterpret_cast<std::uintptr_t>(std::malloc(bytes)); }
void release(std::uintptr_t address) { std::free(reinterpret_cast<void*>(address)); }

// Takes the bytes over, also where they are refused.
int open(std::uintptr_t address, std::size_t size) {
  Engine& e = engine();
  e.document = nullptr;
  e.annotator.reset();
  e.knowledge.reset();
  std::free(e.pack);
  e.pack = reinterpret_cast<void*>(address);
  if (e.pack == nullptr) return static_cast<int>(ErrorCode::kOutOfMemory);
  auto opened = gloss::Knowledge::open({static_cast<const std::byte*>(e.pack), size});
  if (!opened.ok()) return static_cast<int>(opened.error().code);
  e.knowledge.emplace(opened.value());
  e.annotator.emplace(*e.knowledge);
  return 0;
}

int annotate(std::uintptr_t address, std::size_t size, const std::string& date) {
  Engine& e = engine();
  e.document = nullptr;
  if (!e.annotator) return static_cast<int>(ErrorCode::kPackTooShort);
  if (address == 0) return static_cast<int>(ErrorCode::kOutOfMemory);
  gloss::Options options;
  options.date = date;
  options.lexicon = e.lexicon ? &*e.lexicon : nullptr;
  const auto result = e.annotator->annotate({reinterpret_cast<const char*>(address), size}, options);
  if (!result.ok()) return static_cast<int>(result.error().code);
  e.document = result.value();
  gloss::wire::pack(*e.document, &e.spans);
  return 0;
}

// Takes a desk lexicon for all that is annotated from now on (no bytes: none) and tells what became of it.
// The caller keeps the bytes.
std::string lexicon(std::uintptr_t address, std::size_t size) {
  Engine& e = engine();
  e.lexicon.reset();
  std::string out;
  // Ok always: for want of memory the module traps.
  gloss::Lexicon compiled =
      gloss::Lexicon::compile({reinterpret_cast<const char*>(address), address == 0 ? 0 : size}).value();
  gloss::to_json(compiled, &out);
  if (!compiled.rows().empty()) e.lexicon.emplace(std::move(compiled));
  return out;
}

emscripten::val spans() {
  const Engine& e = engine();
  return emscripten::val(emscripten::typed_memory_view(e.document ? e.spans.size() : 0, e.spans.data()));
}

// UTF-8, to be decoded before the next call: TextDecoder is several times faster than what Embind makes of a
// std::string, and the buffer is kept.
emscripten::val json(bool evidence) {
  Engine& e = engine();
  e.json.clear();
  gloss::JsonOptions options;
  options.explain = evidence;
  if (e.document) gloss::to_json(*e.document, options, &e.json);
  return emscripten::val(
      emscripten::typed_memory_view(e.json.size(), reinterpret_cast<const std::uint8_t*>(e.json.data())));
}

// The youngest date of what the pack knows, "2026-11-23".
std::string as_of() {
  const Engine& e = engine();
  return e.knowledge ? std::string(e.knowledge->as_of()) : std::string();
}

std::string message(int code) { return std::string(gloss::message(static_cast<ErrorCode>(code))); }

}  // namespace

EMSCRIPTEN_BINDINGS(gloss) {
  emscripten::function("allocate", &allocate);
  emscripten::function("release", &release);
  emscripten::function("open", &open);
  emscripten::function("annotate", &annotate);
  emscripten::function("lexicon", &lexicon);
  emscripten::function("spans", &spans);
  emscripten::function("json", &json);
  emscripten::function("asOf", &as_of);
  emscripten::function("message", &message);
}
