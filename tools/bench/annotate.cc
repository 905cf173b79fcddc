// Throughput over distinct articles: the whole engine, then each stage by itself; and a keystroke in a draft.
//
//   tools/bench/stages                                            builds, unpacks the articles, compares with
//   wasm GLOSS_BENCH_ARTICLES=articles.jsonl build/native/gloss_bench
//
// One iteration is one pass over all articles, so that branch predictors and caches see text they do not know
// by heart. A stage's time is the sum of its calls; the stages before it run outside the clock.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "assets/assets.h"
#include "entities/entities.h"
#include "figures/figures.h"
#include "gloss/annotator.h"
#include "gloss/json.h"
#include "knowledge/tables.h"
#include "names/names.h"
#include "resolve/candidate.h"
#include "resolve/resolve.h"
#include "text/article.h"
#include "text/furniture.h"

namespace {

struct Corpus {
  std::string pack;
  std::optional<gloss::Knowledge> knowledge;
  std::vector<std::string> articles;
  std::int64_t bytes = 0;
};

std::string read_file(const char* path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

std::span<const std::byte> bytes_of(const std::string& text) { return std::as_bytes(std::span(text)); }

bool load(const char* pack, const char* articles, Corpus* corpus) {
  corpus->pack = read_file(pack);
  auto knowledge = gloss::Knowledge::open(bytes_of(corpus->pack));
  if (!knowledge.ok()) {
    std::fprintf(stderr, "gloss_bench: %s is no knowledge pack\n", pack);
    return false;
  }
  corpus->knowledge.emplace(knowledge.value());
  std::istringstream lines(read_file(articles));
  for (std::string line; std::getline(lines, line);) {
    const auto json = nlohmann::json::parse(line, nullptr, false);
    if (!json.is_object() || !json.contains("text") || !json["text"].is_string()) continue;
    corpus->articles.push_back(json["text"].get<std::string>());
    corpus->bytes += static_cast<std::int64_t>(corpus->articles.back().size());
  }
  if (corpus->articles.empty()) std::fprintf(stderr, "gloss_bench: no articles in %s\n", articles);
  return !corpus->articles.empty();
}

void open_pack(benchmark::State& state, const Corpus& corpus) {
  for (auto _ : state) benchmark::DoNotOptimize(gloss::Knowledge::open(bytes_of(corpus.pack)).ok());
}

void annotate(benchmark::State& state, const Corpus& corpus, bool json) {
  gloss::Annotator annotator(*corpus.knowledge);
  std::string out;
  for (auto _ : state) {
    for (const std::string& text : corpus.articles) {
      const auto document = annotator.annotate(text);
      out.clear();
      if (json) gloss::to_json(*document.value(), {}, &out);
      benchmark::DoNotOptimize(out.data());
    }
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * corpus.bytes);
}

// Typing into a draft of 5,000 words: each keystroke is a letter more in the middle of it and a whole
// `annotate`, as the page does it. compare.mjs types the same.
constexpr std::size_t kDraftWords = 5000;
constexpr std::string_view kTyped =
    " The ministry said on Friday that 300 lorries of grain had left the port of Odesa for Mombasa, Kenya. ";

std::string draft_of(const Corpus& corpus, std::size_t* caret) {
  std::string draft;
  std::size_t words = 0;
  for (const std::string& text : corpus.articles) {
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (text[at] == ' ' && ++words == kDraftWords) {
        *caret = draft.find(' ', draft.size() / 2);
        return draft;
      }
      draft += text[at];
    }
    draft += "\n\n";
  }
  *caret = draft.size();
  return draft;
}

void keystroke(benchmark::State& state, const Corpus& corpus) {
  gloss::Annotator annotator(*corpus.knowledge);
  std::size_t caret = 0;
  const std::string draft = draft_of(corpus, &caret);
  std::vector<double> times;
  for (auto _ : state) {
    std::string text = draft;
    double total = 0;
    for (std::size_t typed = 0; typed < kTyped.size(); ++typed) {
      text.insert(caret + typed, 1, kTyped[typed]);
      const auto begin = std::chrono::steady_clock::now();
      benchmark::DoNotOptimize(annotator.annotate(text).ok());
      const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - begin;
      times.push_back(spent.count() * 1e3);
      total += spent.count();
    }
    state.SetIterationTime(total / static_cast<double>(kTyped.size()));
  }
  std::sort(times.begin(), times.end());
  state.counters["p50_ms"] = times[times.size() / 2];
  state.counters["p95_ms"] = times[times.size() * 95 / 100];
}

enum class Stage { kRead, kFurniture, kFigures, kNames, kAssets, kResolve, kEntities };

// The pipeline of core/annotator.cc with a clock around one stage.
void one_stage(benchmark::State& state, const Corpus& corpus, Stage timed) {
  gloss::Article article;
  gloss::Document document;
  gloss::CandidateSink sink{&document};
  gloss::AssetFinder assets;
  gloss::NameFinder names;
  gloss::Resolver resolver;
  gloss::EntityGrouper entities;
  for (auto _ : state) {
    std::chrono::duration<double> spent{0};
    for (const std::string& text : corpus.articles) {
      const auto run = [&](Stage stage, auto&& work) {
        if (stage > timed) return;
        const auto begin = std::chrono::steady_clock::now();
        work();
        if (stage == timed) spent += std::chrono::steady_clock::now() - begin;
      };
      document.clear();
      sink.clear();
      document.text = text;
      article.date = {};
      article.date_source = gloss::DateSource::kNone;
      run(Stage::kRead, [&] { article.read(text, corpus.knowledge->tables()); });
      run(Stage::kFurniture, [&] { gloss::find_furniture(&article, &document.furniture); });
      run(Stage::kFigures, [&] {
        gloss::find_article_date(&article);
        gloss::find_figures(article, &sink);
      });
      run(Stage::kNames, [&] { names.find(article, &sink); });
      run(Stage::kAssets, [&] { assets.find(article, &sink); });
      run(Stage::kResolve, [&] { resolver.resolve(article, sink, false, &document); });
      run(Stage::kEntities, [&] { entities.group(article, names.scan(), nullptr, &document); });
    }
    state.SetIterationTime(spent.count());
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * corpus.bytes);
}

}  // namespace

int main(int argc, char** argv) {
  const char* pack = std::getenv("GLOSS_PACK");
  const char* articles = std::getenv("GLOSS_BENCH_ARTICLES");
  static Corpus corpus;
  if (articles == nullptr) {
    std::fprintf(stderr,
                 "gloss_bench: set GLOSS_BENCH_ARTICLES to a file of articles (tools/bench/stages does)\n");
    return 2;
  }
  if (!load(pack ? pack : "build/native/gloss-en.pack", articles, &corpus)) return 1;

  using benchmark::kMillisecond;
  benchmark::RegisterBenchmark("open_pack", [](auto& s) { open_pack(s, corpus); })->Unit(kMillisecond);
  benchmark::RegisterBenchmark("annotate", [](auto& s) { annotate(s, corpus, false); })->Unit(kMillisecond);
  benchmark::RegisterBenchmark("annotate_json", [](auto& s) {
    annotate(s, corpus, true);
  })->Unit(kMillisecond);
  benchmark::RegisterBenchmark("keystroke", [](auto& s) { keystroke(s, corpus); })
      ->Unit(kMillisecond)
      ->UseManualTime();
  const std::pair<const char*, Stage> stages[] = {
      {"stage/read", Stage::kRead},         {"stage/furniture", Stage::kFurniture},
      {"stage/figures", Stage::kFigures},   {"stage/names", Stage::kNames},
      {"stage/assets", Stage::kAssets},     {"stage/resolve", Stage::kResolve},
      {"stage/entities", Stage::kEntities},
  };
  for (const auto& [name, which] : stages) {
    benchmark::RegisterBenchmark(name, [stage = which](auto& s) { one_stage(s, corpus, stage); })
        ->Unit(kMillisecond)
        ->UseManualTime();
  }
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
  return 0;
}
