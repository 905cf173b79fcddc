#include "names/names.h"

#include "grow.h"
#include "names/work.h"

namespace gloss {
namespace {

// What only the passes below read; the scan is the entity stage's, too.
void release_tables(NameWork* work) {
  work->tagger.release();
  release(&work->roles, &work->role_at, &work->role_before, &work->known, &work->known_at, &work->runs,
          &work->tagged_at, &work->chain, &work->tables.spoken_by, &work->tables.town_begins,
          &work->tables.town_ends);
  work->tables.full.release();
  work->tables.countries.release();
  work->tables.best.release();
  work->tables.directed.release();
  work->tables.summaries.release();
  work->tables.parts.release();
}

}  // namespace

NameFinder::NameFinder() : work_(std::make_unique<NameWork>()) {}
NameFinder::~NameFinder() = default;
NameFinder::NameFinder(NameFinder&&) noexcept = default;
NameFinder& NameFinder::operator=(NameFinder&&) noexcept = default;

const NameScan& NameFinder::scan() const { return work_->scan; }

void NameFinder::find(const Article& article, CandidateSink* sink) {
  NameWork& work = *work_;
  work.article = &article;
  work.scan.read(article);
  run_tagger(&work);
  find_roles(&work);
  find_known(&work);
  find_ellipses(&work);
  find_runs(&work);
  weigh_runs(&work);
  emit_roles(work, sink);
  const std::size_t known = sink->candidates().size();
  emit_known(work, sink);
  sum_up_runs(&work);
  find_parts(&work);
  emit_namesakes(&work, sink);
  emit_runs(work, sink);
  emit_tagged(&work, known, sink);
  find_domains(work, sink);
  find_regions(work, sink);
  find_bodies(work, sink);
  find_groups(work, sink);
  release_tables(&work);
}

}  // namespace gloss
