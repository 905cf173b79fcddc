// Laws 2 and 5 for the whole pipeline: any bytes in, a sound document out, and the same one each time.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "gloss/annotator.h"
#include "gloss/json.h"
#include "property/hostile_text.h"
#include "text/offsets.h"
#include "text/utf8.h"
#include "unit/gloss_data.h"
#include "unit/support.h"

namespace gloss {
namespace {

std::u16string utf16_of(std::string_view text) {
  std::u16string out;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Decoded code = utf8::decode(text.data() + at, text.data() + text.size());
    const char32_t cp = code.cp == utf8::kIllFormed ? 0xFFFD : code.cp;
    if (cp >= 0x10000) {
      out += static_cast<char16_t>(0xD7C0 + (cp >> 10));
      out += static_cast<char16_t>(0xDC00 + (cp & 0x3FF));
    } else {
      out += static_cast<char16_t>(cp);
    }
    at += code.length;
  }
  return out;
}

class DocumentCheck {
 public:
  explicit DocumentCheck(const Document& document)
      : document_(document), offsets_(document.text), utf16_(utf16_of(document.text)) {}

  void run() const {
    std::uint32_t end = 0;
    for (const Annotation& annotation : document_.annotations) {
      ASSERT_GE(annotation.span.begin, end) << "sorted and not overlapping";
      end = annotation.span.end;
      ASSERT_NO_FATAL_FAILURE(check(annotation));
      ASSERT_LE(annotation.nested.end, document_.nested.size());
      for (std::uint32_t i = annotation.nested.begin; i < annotation.nested.end; ++i) {
        ASSERT_TRUE(annotation.span.contains(document_.nested[i].span));
        ASSERT_NO_FATAL_FAILURE(check(document_.nested[i]));
      }
    }
    for (const Loser& loser : document_.losers) {
      ASSERT_TRUE(loser.winner == kNoId || loser.winner < document_.annotations.size());
      ASSERT_NO_FATAL_FAILURE(check(loser.annotation));
    }
    for (const Span span : document_.furniture) {
      ASSERT_NO_FATAL_FAILURE(check(span));
      for (const Annotation& annotation : document_.annotations) {
        ASSERT_TRUE(!annotation.span.overlaps(span) || annotation.span == document_.date_span)
            << "in page chrome";
      }
    }
    for (const Entity& entity : document_.entities) {
      ASSERT_LE(entity.mentions.begin, entity.mentions.end);  // empty: only named inside another name
      ASSERT_LE(entity.mentions.end, document_.mentions.size());
      for (const StringRef ref : {entity.name, entity.note, entity.country, entity.reason, entity.source}) {
        ASSERT_NO_FATAL_FAILURE(check(ref));
      }
      ASSERT_LE(entity.aliases.end, document_.string_lists.size());
      ASSERT_LE(entity.ids.end, document_.string_lists.size());
    }
    for (const std::uint32_t mention : document_.mentions) ASSERT_LT(mention, document_.annotations.size());
    for (const StringRef ref : document_.string_lists) ASSERT_NO_FATAL_FAILURE(check(ref));
    for (const Evidence& evidence : document_.evidence) ASSERT_NO_FATAL_FAILURE(check(evidence.detail));
    for (const Value& value : document_.values) {
      for (const StringRef ref :
           {value.unit, value.si_unit, value.per, value.timex, value.start, value.end}) {
        ASSERT_NO_FATAL_FAILURE(check(ref));
      }
    }
  }

 private:
  void check(const Annotation& annotation) const {
    ASSERT_NO_FATAL_FAILURE(check(annotation.span));
    ASSERT_LE(annotation.score, 1000);
    ASSERT_TRUE(annotation.entity == kNoId || annotation.entity < document_.entities.size());
    ASSERT_TRUE(annotation.holder == kNoId || annotation.holder < document_.entities.size());
    ASSERT_TRUE(annotation.value == kNoId || annotation.value < document_.values.size());
    ASSERT_LE(annotation.evidence.begin, annotation.evidence.end);
    ASSERT_LE(annotation.evidence.end, document_.evidence.size());
  }
  void check(Span span) const {
    ASSERT_LT(span.begin, span.end);
    ASSERT_LE(span.end, document_.text.size());
    const std::uint32_t from = offsets_.utf16(span.begin), to = offsets_.utf16(span.end);
    ASSERT_LE(to, utf16_.size());
    // Holds only where both ends are code point boundaries.
    ASSERT_EQ(utf16_.substr(from, to - from), utf16_of(document_.surface(span)));
  }
  void check(StringRef ref) const { ASSERT_LE(std::size_t{ref.offset} + ref.length, document_.arena.size()); }

  const Document& document_;
  OffsetMap offsets_;
  std::u16string utf16_;
};

void annotate_and_check(Annotator* annotator, const std::string& text, bool explain, std::string* json) {
  constexpr std::string_view kDates[] = {"", "2024-02-29", "2024-02", "2024", "2024-12-31T23:59"};
  const std::string_view date = kDates[text.size() % std::size(kDates)];
  const auto result = annotator->annotate(text, {.date = date, .explain = explain});
  ASSERT_TRUE(result.ok());
  const Document& document = *result.value();
  ASSERT_EQ(document.text.data(), text.data());
  ASSERT_NO_FATAL_FAILURE(DocumentCheck(document).run());
  json->clear();
  JsonOptions options;
  options.explain = explain;
  to_json(document, options, json);
}

// With explanations and without, by an annotator that has seen other texts and by one that has not.
void expect_sound(Annotator* used, const std::string& text) {
  std::string first, second;
  ASSERT_NO_FATAL_FAILURE(annotate_and_check(used, text, true, &first));
  ASSERT_TRUE(nlohmann::json::accept(first)) << first;
  Annotator fresh(test_knowledge());
  ASSERT_NO_FATAL_FAILURE(annotate_and_check(&fresh, text, true, &second));
  ASSERT_EQ(first, second) << "the same input gives the same output";
  ASSERT_NO_FATAL_FAILURE(annotate_and_check(used, text, false, &second));
}

void expect_all_sound(const std::vector<std::string>& texts) {
  Annotator annotator(test_knowledge());
  for (const std::string& text : texts) {
    ASSERT_NO_FATAL_FAILURE(expect_sound(&annotator, text)) << testing::PrintToString(text);
  }
}

TEST(Pipeline, RandomTexts) { expect_all_sound(random_texts(kSanitized ? 60 : 400)); }

TEST(Pipeline, GraftedSentences) { expect_all_sound(grafted_sentences(kSanitized ? 1500 : 12000)); }

TEST(Pipeline, NastyTexts) {
  const auto texts = nasty_texts();
  if (texts.empty()) GLOSS_SKIP_WITHOUT_DATA("nasty/nasty.jsonl");
  expect_all_sound(texts);
}

TEST(Pipeline, GoldTexts) {
  const auto texts = gold_texts();
  if (texts.empty()) GLOSS_SKIP_WITHOUT_DATA("gold-dev.jsonl");
  expect_all_sound(texts);
}

TEST(Pipeline, EveryCutOfAnArticle) {
  const std::string article(sample_article());
  std::vector<std::string> cuts;
  for (std::size_t cut = 0; cut <= article.size(); cut += kSanitized ? 11 : 3) {
    cuts.push_back(article.substr(0, cut));
    cuts.push_back(article.substr(cut));
  }
  expect_all_sound(cuts);
}

TEST(Pipeline, OddOnes) {
  expect_all_sound({"", " ", "\n\n\n", std::string(3, '\0'), "\ufeff",
                    std::string("a").append(repeat("\u0301", 1000)), repeat("\xff", 1000),
                    repeat("\xe2\x82", 1000), repeat("(", 5000), repeat("((May $1 of ", 5000),
                    repeat(sample_article(), 2 * sample_article().size())});
}

}  // namespace
}  // namespace gloss
