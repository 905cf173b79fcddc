// The pipeline, in the order of ARCHITECTURE.md. Each stage reads the Article and speaks through the
// CandidateSink.
#include "gloss/annotator.h"

#include "assets/assets.h"
#include "entities/entities.h"
#include "figures/figures.h"
#include "knowledge/tables.h"
#include "lexicon/find.h"
#include "memory_guard.h"
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
  FigureFinder figures;
  NameFinder names;
  LexiconFinder lexicon;
  EntityGrouper entities;

  ErrorCode annotate(std::string_view text, const Options& options, const KnowledgeTables& tables);
};

Annotator::Annotator(const Knowledge& knowledge) : knowledge_(knowledge) {}
Annotator::~Annotator() = default;
Annotator::Annotator(Annotator&&) noexcept = default;
Annotator& Annotator::operator=(Annotator&&) noexcept = default;

Result<const Document*> Annotator::annotate(std::string_view text, const Options& options) {
  constexpr std::size_t kMaxText = std::size_t{1} << 31;
  if (text.size() >= kMaxText) return Error{ErrorCode::kTextTooLong, kMaxText};
  ErrorCode code = ErrorCode::kNone;
  const bool enough = in_memory([&] {
    if (work_ == nullptr) work_ = std::make_unique<Workspace>();
    code = work_->annotate(text, options, knowledge_.tables());
  });
  if (!enough) {
    work_.reset();  // half filled: the next call begins with a new one
    return Error{ErrorCode::kOutOfMemory, 0};
  }
  if (code != ErrorCode::kNone) return Error{code, 0};
  return static_cast<const Document*>(&work_->document);
}

ErrorCode Annotator::Workspace::annotate(std::string_view text, const Options& options,
                                         const KnowledgeTables& tables) {
  document.clear();
  sink.clear();
  document.text = text;
  document.as_of = tables.as_of();
  article.date = {};
  article.date_minutes = -1;
  article.date_source = DateSource::kNone;
  article.date_span = {};
  if (!options.date.empty()) {
    if (!parse_given_date(options.date, &article.date, &article.date_minutes)) return ErrorCode::kBadDate;
    article.date_source = DateSource::kCaller;
  }
  article.read(text, tables);
  find_furniture(&article, &document.furniture);
  find_article_date(&article);
  document.date = article.date;
  document.date_source = article.date_source;
  document.date_span = article.date_span;
  figures.find(article, &sink);
  names.find(article, &sink);
  assets.find(article, &sink);
  if (options.lexicon != nullptr) lexicon.find(article, *options.lexicon, &sink);
  resolver.resolve(article, sink, options.explain, &document);
  resolver.release();
  sink.release();
  if (!options.explain) document.evidence.keep(&document.annotations, &document.nested);
  entities.group(article, names.scan(), options.lexicon, &document);
  return ErrorCode::kNone;
}

}  // namespace gloss
