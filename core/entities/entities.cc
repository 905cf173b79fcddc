#include "entities/entities.h"

#include "entities/country_role.h"
#include "entities/group_work.h"

namespace gloss {
namespace {

Kin kin_of(const Annotation& a) {
  switch (a.category) {
    case Category::kRole:
      return Kin::kRole;
    case Category::kAsset:
      return Kin::kAsset;
    case Category::kFigure:
      return Kin::kNone;
    default:
      break;
  }
  switch (a.type) {
    case Type::kPerson:
      return Kin::kPerson;
    case Type::kOrganization:
    case Type::kGroup:
      return Kin::kBody;
    default:
      return Kin::kPlace;
  }
}

// A demonym, a capital that acts and a people stand for their country.
KnowledgeId row_of(const KnowledgeTables& tables, const Annotation& a) {
  if (a.knowledge == kNoId) return kNoId;
  const KnowledgeEntity entity = tables.entity(a.knowledge);
  const bool stands = a.type == Type::kDemonym || a.type == Type::kGroup || a.type == Type::kCountry;
  return stands && entity.acts_for != kNoId ? entity.acts_for : a.knowledge;
}

}  // namespace

EntityGrouper::EntityGrouper() : work_(std::make_unique<GroupWork>()) {}
EntityGrouper::~EntityGrouper() = default;
EntityGrouper::EntityGrouper(EntityGrouper&&) noexcept = default;
EntityGrouper& EntityGrouper::operator=(EntityGrouper&&) noexcept = default;

void EntityGrouper::group(const Article& article, const NameScan& scan, const Lexicon* lexicon,
                          Document* document) {
  GroupWork& work = *work_;
  work.lexicon = lexicon;
  work.article = &article;
  work.scan = &scan;
  work.document = document;
  work.mentions.read(article, *document);
  work.places.resolve(scan, work.mentions, document);
  decide_countries(scan, work.mentions, document);
  const std::uint32_t count = work.mentions.size();
  work.parent.resize(count);
  work.reason.assign(count, nullptr);
  work.reason_rank.assign(count, 255);
  work.kin.resize(count);
  work.row.resize(count);
  work.desk_row.resize(count);
  work.owner.assign(count, kNoId);
  work.holder.assign(count, kNoId);
  for (std::uint32_t m = 0; m < count; ++m) {
    work.parent[m] = m;
    work.kin[m] = kin_of(work.at(m));
    work.row[m] = row_of(*article.knowledge, work.at(m));
    work.desk_row[m] = work.at(m).lexicon;
  }
  if (lexicon != nullptr) join_desk_rows(&work);
  join_names(&work);
  find_holders(&work);
  find_owners(&work);
  join_bodies(&work);
  join_offices(&work);
  write_entities(&work);
  work.release_tables();
}

}  // namespace gloss
