#include "figures/figure_view.h"

namespace gloss::figures {

FigureView view_of(const Reading& r) {
  FigureView view;
  view.first = r.first;
  view.last = r.last;
  view.score = r.score;
  view.value = r.value;
  view.texts = {r.unit.view(), r.si_unit.view(), r.per.view(), r.timex.view(), r.start.view(), r.end.view()};
  view.reason_count = static_cast<std::uint16_t>(r.reason_count);
  for (std::size_t i = 0; i < view.reason_count; ++i) {
    view.kinds[i] = r.reasons[i].kind;
    view.details[i] = r.reasons[i].detail.view();
  }
  return view;
}

void emit(const Article& article, const FigureView& figure, CandidateSink* sink) {
  Value value = figure.value;
  const std::array<StringRef*, kValueTexts> texts = texts_of(&value);
  for (std::size_t i = 0; i < kValueTexts; ++i)
    *texts[i] = figure.texts[i].empty() ? StringRef() : sink->intern(figure.texts[i]);
  CandidateSink::Extra extra;
  extra.value = sink->add_value(value);
  sink->add(article.span(figure.first, figure.last), figure.first, figure.last, Category::kFigure, value.type,
            figure.score, extra);
  for (std::size_t i = 0; i < figure.reason_count; ++i)
    sink->because(figure.kinds[i], static_cast<std::int16_t>(i == 0 ? figure.score : 0), figure.details[i]);
}

}  // namespace gloss::figures
