#include "train/clusters.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <map>
#include <memory>

#include "names/tag_model.h"
#include "text/fold.h"
#include "text/token.h"
#include "train/random.h"

namespace gloss::train {
namespace {

constexpr std::size_t kDimensions = 100, kPadded = 104;
using Vector = std::array<float, kPadded>;

float dot(const Vector& a, const Vector& b) {
  float sums[8] = {};
  for (std::size_t i = 0; i < kPadded; i += 8) {
    for (std::size_t k = 0; k < 8; ++k) sums[k] += a[i + k] * b[i + k];
  }
  return ((sums[0] + sums[1]) + (sums[2] + sums[3])) + ((sums[4] + sums[5]) + (sums[6] + sums[7]));
}

void normalise(Vector* v) {
  const float length = std::sqrt(dot(*v, *v)) + 1e-9f;
  for (float& x : *v) x /= length;
}

// Spherical k-means: `of` is each vector's cluster. Weights are how much each vector counts.
std::vector<Vector> k_means(const std::vector<Vector>& vectors, const std::vector<float>& weights,
                            std::size_t k, int rounds, std::vector<std::uint32_t>* of) {
  Random random(k);
  std::vector<std::uint32_t> order(vectors.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  for (std::size_t i = 0; i < k; ++i) std::swap(order[i], order[i + random.below(order.size() - i)]);
  std::vector<Vector> centres(k);
  for (std::size_t i = 0; i < k; ++i) centres[i] = vectors[order[i]];
  of->assign(vectors.size(), 0);
  for (int round = 0; round < rounds; ++round) {
    for (std::size_t i = 0; i < vectors.size(); ++i) {
      float best = -2;
      for (std::uint32_t c = 0; c < k; ++c) {
        const float near = dot(vectors[i], centres[c]);
        if (near > best) {
          best = near;
          (*of)[i] = c;
        }
      }
    }
    std::vector<Vector> sums(k, Vector{});
    std::vector<bool> filled(k, false);
    for (std::size_t i = 0; i < vectors.size(); ++i) {
      Vector& sum = sums[(*of)[i]];
      for (std::size_t d = 0; d < kDimensions; ++d) sum[d] += vectors[i][d] * weights[i];
      filled[(*of)[i]] = true;
    }
    for (std::size_t c = 0; c < k; ++c) {
      centres[c] = filled[c] ? sums[c] : vectors[random.below(vectors.size())];
      normalise(&centres[c]);
    }
    std::fprintf(stderr, "\r  %zu clusters: round %d of %d", k, round + 1, rounds);
  }
  std::fprintf(stderr, "\n");
  return centres;
}

// A word of the runtime's kind: one token of letters.
bool is_word(const std::string& word) {
  std::vector<Token> tokens;
  tokenize(word, &tokens);
  return tokens.size() == 1 && tokens[0].kind == TokenKind::kWord;
}

class File {
 public:
  explicit File(const std::string& path) : file_(std::fopen(path.c_str(), "rb")) {}
  ~File() {
    if (file_ != nullptr) std::fclose(file_);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  bool ok() const { return file_ != nullptr; }
  int get() { return std::getc(file_); }

 private:
  std::FILE* file_;
};

// Reads up to and over `end`, which is left out; false at the end of the file.
bool read_to(File* in, char end, std::string* out) {
  out->clear();
  for (int c = in->get(); c != EOF; c = in->get()) {
    if (c == end) return true;
    out->push_back(static_cast<char>(c));
  }
  return false;
}

// {…,"words":[…],"vectors":{"the":[0.1,…],…}}: the vectors come in the order of the words, commonest first.
bool read_vectors(const std::string& path, std::size_t count, std::vector<std::string>* words,
                  std::vector<Vector>* vectors) {
  File in(path);
  if (!in.ok()) return false;
  std::string text;
  do {
    if (!read_to(&in, '{', &text)) return false;
  } while (!text.ends_with("\"vectors\":"));
  while (words->size() < count) {
    std::string word;
    if (!read_to(&in, '"', &text) || !read_to(&in, '"', &word)) return false;
    while (word.ends_with('\\')) {  // an escaped quote
      word.pop_back();
      if (!read_to(&in, '"', &text)) return false;
      word += '"' + text;
    }
    if (!read_to(&in, '[', &text) || !read_to(&in, ']', &text)) return false;
    if (!is_word(word)) continue;
    Vector vector{};
    const char* at = text.data();
    const char* const end = at + text.size();
    for (std::size_t d = 0; d < kDimensions; ++d) {
      const auto [next, error] = std::from_chars(at, end, vector[d]);
      if (error != std::errc() || next == end || *next != ',') return false;
      at = next + 1;
    }
    normalise(&vector);
    words->push_back(std::move(word));
    vectors->push_back(vector);
  }
  return true;
}

TagHash hash_of(const std::string& word) {
  std::string folded;
  fold(word, &folded);
  TagHash hash = kTagSeed;
  for (const char c : folded) hash = tag_letter(hash, c);
  return tag_mix(hash);
}

}  // namespace

std::string write_steps(const std::vector<std::uint32_t>& numbers) {
  std::string out;
  std::uint32_t before = 0;
  for (const std::uint32_t number : numbers) {
    std::uint32_t step = number - before;
    for (; step >= 255; step -= 255) out.push_back(static_cast<char>(255));
    out.push_back(static_cast<char>(step));
    before = number;
  }
  return out;
}

bool make_clusters(const std::string& path, std::size_t count, ClusterColumns* columns) {
  std::vector<std::string> words;
  std::vector<Vector> vectors;
  if (!read_vectors(path, count, &words, &vectors)) return false;
  std::vector<std::uint32_t> fine, of256, of64, of16;
  const std::vector<float> alike(vectors.size(), 1.0f);
  const std::vector<Vector> centres = k_means(vectors, alike, kTagClusters, 12, &fine);
  std::vector<float> weight(kTagClusters, 1.0f);
  for (const std::uint32_t c : fine) weight[c] += 1;
  for (float& w : weight) w = std::sqrt(w);
  const std::vector<Vector> centres256 = k_means(centres, weight, 256, 30, &of256);
  std::vector<float> weight256(256, 1.0f);
  for (std::size_t c = 0; c < kTagClusters; ++c) weight256[of256[c]] += weight[c];
  const std::vector<Vector> centres64 = k_means(centres256, weight256, 64, 30, &of64);
  k_means(centres64, std::vector<float>(64, 1.0f), 16, 30, &of16);

  std::map<std::uint32_t, std::uint32_t> cluster;  // by number; of words that collide, the commoner's
  for (std::size_t i = 0; i < words.size(); ++i)
    cluster.emplace(TagClusters::number_of(hash_of(words[i])), fine[i]);
  std::vector<std::uint32_t> numbers;
  std::string low, high;
  for (const auto& [number, id] : cluster) {
    numbers.push_back(number);
    low.push_back(static_cast<char>(id & 0xFF));
    high.push_back(static_cast<char>(id >> 8));
  }
  columns->words = static_cast<std::uint32_t>(numbers.size());
  columns->steps = write_steps(numbers);
  columns->ids = low + high;
  columns->parents.clear();
  for (const std::uint32_t c : of256) columns->parents.push_back(static_cast<char>(c));
  for (const std::uint32_t c : of64) columns->parents.push_back(static_cast<char>(c));
  for (const std::uint32_t c : of16) columns->parents.push_back(static_cast<char>(c));
  return true;
}

bool load_clusters(const std::string& path, ClusterColumns* columns) {
  if (path.empty()) return false;
  std::ifstream in(path, std::ios::binary);
  std::size_t steps = 0;
  if (!(in >> columns->words >> steps) || in.get() != '\n') return false;
  columns->parents.resize(TagClusters::kParentBytes);
  columns->steps.resize(steps);
  columns->ids.resize(std::size_t{columns->words} * 2);
  for (std::string* column : {&columns->parents, &columns->steps, &columns->ids}) {
    in.read(column->data(), static_cast<std::streamsize>(column->size()));
  }
  return static_cast<bool>(in);
}

bool save_clusters(const std::string& path, const ClusterColumns& columns) {
  std::ofstream out(path, std::ios::binary);
  out << columns.words << ' ' << columns.steps.size() << '\n'
      << columns.parents << columns.steps << columns.ids;
  out.close();
  return static_cast<bool>(out);
}

}  // namespace gloss::train
