// Throughput of the figure stage alone, the same program for native and for wasm under node.
//
//   tools/bench/figures/run                                       builds both, takes the articles of
//   $GLOSS_DATA gloss_figures_bench PACK TEXTS [SECONDS]                      TEXTS: articles with a NUL
//   between two of them
//
// One pass is every article once: reading it (tokens, word ids, furniture) outside the clock, its date and
// its figures inside. Printed are the best and the median pass: on a busy machine only the best one is the
// program's. The clock is read once an article, so that a
// coarse clock costs nothing.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "figures/figures.h"
#include "gloss/knowledge.h"
#include "knowledge/tables.h"
#include "resolve/candidate.h"
#include "text/article.h"
#include "text/furniture.h"

namespace {

std::string read_file(const char* path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

using Clock = std::chrono::steady_clock;

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fprintf(stderr, "usage: gloss_figures_bench PACK TEXTS [SECONDS]\n");
    return 2;
  }
  const std::string pack = read_file(argv[1]), all = read_file(argv[2]);
  const double least = argc > 3 ? std::atof(argv[3]) : 3;
  const auto knowledge = gloss::Knowledge::open(std::as_bytes(std::span(pack)));
  std::vector<std::string_view> texts;
  for (std::string_view rest = all; !rest.empty();) {
    const std::size_t end = std::min(rest.find('\0'), rest.size());
    if (end > 0) texts.push_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  if (!knowledge.ok() || texts.empty()) {
    std::fprintf(stderr, "gloss_figures_bench: no knowledge pack or no texts\n");
    return 1;
  }
  gloss::Article article;
  gloss::Document document;
  gloss::CandidateSink sink{&document};
  std::size_t bytes = 0, found = 0;
  const auto pass = [&] {
    Clock::duration spent{0};
    bytes = found = 0;
    for (const std::string_view text : texts) {
      document.clear();
      sink.clear();
      document.text = text;
      article.date = {};
      article.date_source = gloss::DateSource::kNone;
      article.read(text, knowledge.value().tables());
      gloss::find_furniture(&article, &document.furniture);
      const auto begin = Clock::now();
      gloss::find_article_date(&article);
      gloss::find_figures(article, &sink);
      spent += Clock::now() - begin;
      bytes += text.size();
      found += sink.candidates().size();
    }
    return std::chrono::duration<double>(spent).count();
  };
  pass();  // buffers grow
  std::vector<double> times;
  for (double sum = 0; sum < least || times.size() < 3;) {
    times.push_back(pass());
    sum += times.back();
  }
  std::sort(times.begin(), times.end());
  const auto rate = [&](double seconds) { return static_cast<double>(bytes) / seconds / 1e6; };
  const double best = times.front(), median = times[times.size() / 2];
  std::printf(
      "%zu distinct articles, %.2f MB, %zu figures: best %.1f ms a pass, %.1f MB/s; median %.1f MB/s of "
      "%zu\n",
      texts.size(), static_cast<double>(bytes) / 1e6, found, best * 1e3, rate(best), rate(median),
      times.size());
  return 0;
}
