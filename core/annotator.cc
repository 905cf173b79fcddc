// The pipeline, in the order of ARCHITECTURE.md. Each stage reads the Article and speaks through the
// CandidateSink.
#include "gloss/annotator.h"

#include "assets/assets.h"
#include "entities/entities.h"
#include "figures/figures.h"
#include "knowledge/tables.h"
#include "lexicon/find.h"
#include "names/names.h"
#include "resolve/candidate.h"
#include "resolve/resolve.h"
#include "text/article.h"
#include "text/civil.h"
#include "text/furniture.h"

namespace gloss {

struct Annotator::Workspace {
  Article article;
  Document document;
  CandidateSink sink{&document};
  AssetFinder assets;
  Resolver resolver;
  NameFinder names;
  LexiconFinder lexicon;
  EntityGrouper entities;
};

Annotator::Annotator(const Knowledge& knowledge)
    : knowledge_(knowledge), work_(std::make_unique<Workspace>()) {}
Annotator::~Annotator() = default;
Annotator::Annotator(Annotator&&) noexcept = default;
Annotator& Annotator::operator=(Annotator&&) noexcept = default;

Result<const Document*> Annotator::annotate(std::string_view text, const Options& options) {
  constexpr std::size_t kMaxText = std::size_t{1} << 31;
  if (text.size() >= kMaxText) return Error{ErrorCode::kTextTooLong, kMaxText};
  Article& article = work_->article;
  Document& document = work_->document;
  CandidateSink& sink = work_->sink;
  document.clear();
  sink.clear();
  document.text = text;
  document.as_of = knowledge_.as_of();
  article.date = {};
  article.date_minutes = -1;
  article.date_source = DateSource::kNone;
  article.date_span = {};
  if (!options.date.empty()) {
    if (!parse_given_date(options.date, &article.date, &article.date_minutes))
      return Error{ErrorCode::kBadDate, 0};
    article.date_source = DateSource::kCaller;
  }
  article.read(text, knowledge_.tables());
  find_furniture(&article, &document.furniture);
  find_article_date(&article);
  document.date = article.date;
  document.date_source = article.date_source;
  document.date_span = article.date_span;
  find_figures(article, &sink);
  work_->names.find(article, &sink);
  work_->assets.find(article, &sink);
  if (options.lexicon != nullptr) work_->lexicon.find(article, *options.lexicon, &sink);
  work_->resolver.resolve(article, sink, options.explain, &document);
  work_->entities.group(article, work_->names.scan(), options.lexicon, &document);
  return static_cast<const Document*>(&document);
}

}  // namespace gloss
