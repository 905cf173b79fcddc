// Tokens a second of the statistical tagger alone, the same program for native and for wasm under node. The
// wasm that ships has no door to one stage, so that it carries no bytes for it.
//
//   gloss_tagger_bench PACK TEXTS SECONDS       TEXTS: articles with a NUL between two of them
//
// Reading the articles (tokens, word ids, furniture) is outside the clock, both passes of the tagger inside.
// A line of JSON.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "gloss/knowledge.h"
#include "knowledge/tables.h"
#include "names/tagger.h"
#include "text/article.h"
#include "text/furniture.h"

namespace {

std::string read_file(const char* path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) {
    std::fprintf(stderr, "usage: gloss_tagger_bench PACK TEXTS SECONDS\n");
    return 2;
  }
  const std::string pack = read_file(argv[1]), all = read_file(argv[2]);
  const double least = std::atof(argv[3]);
  const auto knowledge = gloss::Knowledge::open(std::as_bytes(std::span(pack)));
  if (!knowledge.ok() || all.empty()) {
    std::fprintf(stderr, "gloss_tagger_bench: no knowledge pack or no texts\n");
    return 1;
  }
  const gloss::KnowledgeTables& tables = knowledge.value().tables();
  gloss::Article article;
  gloss::Tagger tagger;
  std::vector<gloss::Span> furniture;
  std::size_t tokens = 0, names = 0;
  double spent = 0;
  const auto pass = [&] {
    for (std::string_view rest = all; !rest.empty();) {
      const std::size_t end = std::min(rest.find('\0'), rest.size());
      furniture.clear();
      article.read(rest.substr(0, end), tables);
      gloss::find_furniture(&article, &furniture);
      const auto begin = std::chrono::steady_clock::now();
      tagger.tag(article, tables.tagger());
      spent += std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
      tokens += article.tokens.size();
      names += tagger.names().size();
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  };
  pass();  // buffers grow
  tokens = names = 0;
  spent = 0;
  do {
    pass();
  } while (spent < least);
  std::printf("{\"tokens\":%zu,\"names\":%zu,\"ms\":%.3f}\n", tokens, names, spent * 1e3);
  return 0;
}
