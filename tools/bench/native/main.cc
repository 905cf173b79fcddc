// Gloss natively as a subject of tools/bench/run: the steps and the lines of tools/bench/subject.mjs.
//
//   gloss_native_bench PACK CORPUS SECONDS CAP WORKLOAD…
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "gloss/annotator.h"
#include "gloss/json.h"

namespace {

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::vector<std::string> texts(const std::string& folder, const std::string& workload) {
  const std::string bytes = read_file(folder + "/" + workload + ".nul");
  std::vector<std::string> out(1);
  for (const char c : bytes) {
    if (c == '\0')
      out.emplace_back();
    else
      out.back().push_back(c);
  }
  return out;
}

// The process's own peak of resident memory, in bytes.
long long peak() {
  const std::string status = read_file("/proc/self/status");
  const std::size_t at = status.find("VmHWM:");
  return at == status.npos ? 0 : std::atoll(status.c_str() + at + 6) * 1024;
}

class Subject {
 public:
  explicit Subject(const gloss::Knowledge& knowledge) : annotator_(knowledge) {}

  void read(std::string_view text) {
    const auto document = annotator_.annotate(text);
    json_.clear();
    if (document.ok()) gloss::to_json(*document.value(), {}, &json_);
  }

  struct Measured {
    std::size_t bytes = 0, texts = 0;
    double ms = 0;
  };
  Measured measure(const std::vector<std::string>& texts, double seconds, double cap) {
    using Clock = std::chrono::steady_clock;
    const Clock::time_point begin = Clock::now();
    Measured out;
    do {
      for (std::size_t i = 0; i < texts.size() && out.ms < cap * 1e3; ++i) {
        read(texts[i]);
        out.bytes += texts[i].size();
        ++out.texts;
        out.ms = std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
      }
    } while (out.ms < seconds * 1e3);
    return out;
  }

 private:
  gloss::Annotator annotator_;
  std::string json_;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc < 5) {
    std::fprintf(stderr, "gloss_native_bench PACK CORPUS SECONDS CAP WORKLOAD...\n");
    return 2;
  }
  const std::string pack = read_file(argv[1]), corpus = argv[2];
  const double seconds = std::atof(argv[3]), cap = std::atof(argv[4]);
  const auto knowledge = gloss::Knowledge::open(std::as_bytes(std::span(pack)));
  if (!knowledge.ok()) {
    std::fprintf(stderr, "gloss_native_bench: %s is no knowledge pack\n", argv[1]);
    return 1;
  }
  const std::vector<std::string> sample = texts(corpus, "sample");
  Subject subject(knowledge.value());
  subject.read(sample[0]);
  std::printf("{\"first\":true}\n");
  std::fflush(stdout);
  subject.measure(sample, seconds / 3, cap);
  for (int i = 5; i < argc; ++i) {
    const Subject::Measured m = subject.measure(texts(corpus, argv[i]), seconds, cap);
    std::printf("{\"workload\":\"%s\",\"bytes\":%zu,\"texts\":%zu,\"ms\":%.3f,\"rss\":%lld}\n", argv[i],
                m.bytes, m.texts, m.ms, peak());
    std::fflush(stdout);
  }
  return 0;
}
