// Runs the figure stage alone over a text and shows what it found, one figure as
//   "money[US$5 million] 5000000 USD over"
#ifndef GLOSS_TESTS_UNIT_FIGURES_SUPPORT_H_
#define GLOSS_TESTS_UNIT_FIGURES_SUPPORT_H_

#include <gtest/gtest.h>

#include <initializer_list>
#include <string>
#include <string_view>

#include "figures/figures.h"
#include "figures/reading.h"
#include "resolve/candidate.h"
#include "text/article.h"
#include "text/civil.h"
#include "text/furniture.h"
#include "unit/support.h"

namespace gloss {

class FigureRun {
 public:
  explicit FigureRun(std::string_view text, std::string_view date = {}) {
    document_.text = text;
    if (!date.empty() && parse_iso_date(date, &article_.date)) article_.date_source = DateSource::kCaller;
    article_.read(text, test_knowledge().tables());
    find_furniture(&article_, &document_.furniture);
    find_article_date(&article_);
    find_figures(article_, &sink_);
  }

  const Article& article() const { return article_; }
  const std::vector<Candidate>& candidates() const { return sink_.candidates(); }
  const Document& document() const { return document_; }

  std::string show() const {
    std::string out;
    for (const Candidate& candidate : sink_.candidates()) {
      const Value& value = document_.values[candidate.value];
      if (!out.empty()) out += "; ";
      out.append(name_of(candidate.type)).append("[");
      out.append(document_.text.substr(candidate.span.begin, candidate.span.size())).append("]");
      const auto number = [&out](double n) {
        figures::Text text;
        if (n >= 1e12) {
          text.append_number(n / 1e9).append("e9");
        } else {
          text.append_number(n);
        }
        out.append(" ").append(text.view());
      };
      if (value.has_number) number(value.number);
      if (value.has_min) number(value.min);
      if (value.has_max) {
        out += "..";
        number(value.max);
      }
      for (const StringRef ref : {value.unit, value.timex}) {
        if (!ref.empty()) out.append(" ").append(document_.string(ref));
      }
      if (!value.per.empty()) out.append(" per ").append(document_.string(value.per));
      if (value.mod != Modifier::kNone) out.append(" ").append(name_of(value.mod));
    }
    return out;
  }

 private:
  Document document_;
  Article article_;
  CandidateSink sink_{&document_};
};

inline std::string figures_of(std::string_view text, std::string_view date = {}) {
  return FigureRun(text, date).show();
}

// One rule by its examples: what each text has, and nothing else.
struct Figured {
  std::string_view text, figures;
};

inline void expect_figures(std::initializer_list<Figured> rows, std::string_view date = {}) {
  for (const Figured& row : rows) EXPECT_EQ(figures_of(row.text, date), row.figures) << row.text;
}

}  // namespace gloss

#endif  // GLOSS_TESTS_UNIT_FIGURES_SUPPORT_H_
