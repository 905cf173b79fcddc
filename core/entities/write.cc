// Entities out of the joined mentions: canonical name, what the pack knows of them, surfaces, mentions.
#include "entities/group_work.h"

namespace gloss {
namespace {

class EntityWriter {
 public:
  explicit EntityWriter(GroupWork* work) : work_(*work), document_(*work->document) {}
  void write();

 private:
  void number_entities();
  void collect_members();
  void describe(std::uint32_t root);
  void from_pack(Entity* entity, KnowledgeId row);
  std::uint32_t best_name(std::uint32_t root);
  void name_by_owner(Entity* entity, std::uint32_t m);
  void from_lexicon(Entity* entity, const LexiconRow& row);
  void list_surfaces(Entity* entity, std::uint32_t root);
  void list_others(Entity* entity, std::uint32_t root);
  void locate_by_place();
  void locate_by_nested();
  std::span<const std::uint32_t> members(std::uint32_t root) const {
    return std::span(members_).subspan(begin_[root], begin_[root + 1] - begin_[root]);
  }

  GroupWork& work_;
  Document& document_;
  std::vector<std::uint32_t>&begin_ = work_.members_begin, &members_ = work_.members;
};

void EntityWriter::collect_members() {
  const std::uint32_t count = work_.mentions.size();
  begin_.assign(count + 2, 0);
  for (std::uint32_t m = 0; m < count; ++m) ++begin_[work_.find(m) + 2];
  for (std::uint32_t r = 1; r < count + 2; ++r) begin_[r] += begin_[r - 1];
  members_.resize(count);
  work_.best_name.assign(count, kNoId);
  work_.row_of.assign(count, kNoId);
  for (std::uint32_t m = 0; m < count; ++m) members_[begin_[work_.find(m) + 1]++] = m;
  for (std::uint32_t m = 0; m < count; ++m) {
    KnowledgeId& row = work_.row_of[work_.find(m)];
    if (row == kNoId) row = work_.row[m];
  }
}

// The mention that names the entity best: the first of the longest proper names.
std::uint32_t EntityWriter::best_name(std::uint32_t root) {
  if (work_.best_name[root] != kNoId) return work_.best_name[root];
  std::uint32_t best = kNoId;
  int best_rank = -1;
  for (const std::uint32_t m : members(root)) {
    const Mention& mention = work_.mentions[m];
    const Annotation& a = annotation_of(document_, mention);
    const bool proper = work_.article->tokens[mention.first].capitalised() && a.type != Type::kGroup;
    const bool titled = work_.word(mention.first).is(LexClass::kAssetPrefix);  // "USS Hopper", not its class
    const int rank = (titled ? 200000 : 0) + (proper ? 100000 : 0) +
                     static_cast<int>(a.span.size() > 9000 ? 9000 : a.span.size());
    if (rank > best_rank) {
      best_rank = rank;
      best = m;
    }
  }
  work_.best_name[root] = best;
  return best;
}

void EntityWriter::from_pack(Entity* entity, KnowledgeId row) {
  const KnowledgeEntity known = work_.article->knowledge->entity(row);
  entity->knowledge = row;
  entity->type = known.type;
  entity->category = category_of(known.type);
  entity->name = document_.intern(work_.article->knowledge->entity_name(row));
  entity->note = document_.intern(work_.article->knowledge->entity_note(row));
  entity->source = document_.intern(known.source);
  entity->country = document_.intern(known.country);
  entity->has_location = known.has_location;
  entity->lat = known.lat;
  entity->lon = known.lon;
  entity->ids.begin = static_cast<std::uint32_t>(document_.string_lists.size());
  const KnownText all = work_.article->knowledge->entity_ids(row);
  std::string_view ids = all;
  while (!ids.empty()) {
    const std::size_t space = ids.find(' ') == std::string_view::npos ? ids.size() : ids.find(' ');
    if (space > 0) {
      const StringRef id = document_.intern(ids.substr(0, space));
      document_.string_lists.push_back(id);
    }
    ids.remove_prefix(space < ids.size() ? space + 1 : space);
  }
  entity->ids.end = static_cast<std::uint32_t>(document_.string_lists.size());
}

// The newsroom's word on it stands over the pack's; where the pack knows a place for it, that stays.
void EntityWriter::from_lexicon(Entity* entity, const LexiconRow& row) {
  entity->type = row.type;
  entity->category = category_of(row.type);
  entity->lexicon_line = row.line;
  if (!row.pattern) entity->name = document_.intern(row.term);
  if (!row.note.empty()) entity->note = document_.intern(row.note);
  entity->source = document_.intern("desk lexicon");
}

// "government (Cuba)", "spokesman (Angela Merkel)": a common noun says little without its owner.
void EntityWriter::name_by_owner(Entity* entity, std::uint32_t m) {
  const Mention& mention = work_.mentions[m];
  const bool proper = !is_generic(work_, m);
  std::uint32_t owner = work_.owner[m];
  for (const std::uint32_t other : members(work_.find(m))) {
    if (owner != kNoId) break;
    owner = work_.owner[other];
  }
  if (proper || owner == kNoId) return;
  if (work_.mentions[owner].outer == m) return;
  const std::uint32_t root = work_.find(owner);
  KnownText known;
  if (work_.row_of[root] != kNoId) known = work_.article->knowledge->entity_name(work_.row_of[root]);
  std::string_view by = known;
  if (by.empty()) by = document_.surface(annotation_of(document_, work_.mentions[best_name(root)]).span);
  const std::string_view own = document_.surface(annotation_of(document_, mention).span);
  if (own.find(by) != std::string_view::npos) return;
  work_.name.assign(own).append(" (").append(by).append(")");
  entity->name = document_.intern(work_.name);
}

void EntityWriter::list_surfaces(Entity* entity, std::uint32_t root) {
  const auto alias_begin = static_cast<std::uint32_t>(document_.string_lists.size());
  const auto mention_begin = static_cast<std::uint32_t>(document_.mentions.size());
  for (const std::uint32_t m : members(root)) {
    const Mention& mention = work_.mentions[m];
    const Annotation& a = annotation_of(document_, mention);
    if (!mention.nested) {
      grow(&document_.mentions);
      document_.mentions.push_back(mention.at);
    }
    const std::string_view surface = document_.surface(a.span);
    std::uint32_t key = mix(root, 0x811c9dc5u);
    for (const char c : surface) key = mix(key, static_cast<unsigned char>(c));
    KeyToMention& slot = work_.surfaces.at(key);
    if (slot.mention != kNoId) continue;
    slot.mention = m;
    const StringRef alias = document_.intern(surface);
    grow(&document_.string_lists);
    document_.string_lists.push_back(alias);
  }
  entity->aliases = {alias_begin, static_cast<std::uint32_t>(document_.string_lists.size())};
  entity->mentions = {mention_begin, static_cast<std::uint32_t>(document_.mentions.size())};
}

// Other places by its name, as the first of its mentions that has some tells them.
void EntityWriter::list_others(Entity* entity, std::uint32_t root) {
  const KnowledgeTables& tables = *work_.article->knowledge;
  entity->others.begin = static_cast<std::uint32_t>(document_.other_places.size());
  for (const std::uint32_t m : members(root)) {
    for (const KnowledgeId row : work_.places.others_of(m)) {
      if (row == kNoId || row == entity->knowledge) continue;
      const KnowledgeEntity known = tables.entity(row);
      OtherPlace other;
      other.name = document_.intern(tables.entity_name(row));
      if (known.parent != kNoId) other.within = document_.intern(tables.entity_name(known.parent));
      other.country = document_.intern(known.country);
      other.has_location = known.has_location;
      other.lat = known.lat;
      other.lon = known.lon;
      document_.other_places.push_back(other);
    }
    if (document_.other_places.size() > entity->others.begin) break;
  }
  entity->others.end = static_cast<std::uint32_t>(document_.other_places.size());
}

void EntityWriter::describe(std::uint32_t root) {
  Entity entity;
  const std::uint32_t named = best_name(root);
  const Annotation& a = annotation_of(document_, work_.mentions[named]);
  entity.type = a.type;
  entity.category = a.category;
  const KnowledgeId row = work_.row_of[root];
  if (row != kNoId) {
    from_pack(&entity, row);
  } else {
    entity.name = document_.intern(document_.surface(a.span));
    name_by_owner(&entity, named);
  }
  if (work_.desk_row[root] != kNoId) from_lexicon(&entity, work_.lexicon->rows()[work_.desk_row[root]]);
  if (entity.type == Type::kCountry) entity.category = Category::kPlace;
  if (work_.reason[root] != nullptr) entity.reason = document_.intern(work_.reason[root]);
  list_surfaces(&entity, root);
  if (work_.kin[named] == Kin::kPlace) list_others(&entity, root);
  document_.entities.push_back(entity);
}

void EntityWriter::number_entities() {
  work_.entity_of.assign(work_.mentions.size(), kNoId);
  std::size_t entities = 0;
  for (std::uint32_t m = 0; m < work_.mentions.size(); ++m)
    entities += work_.find(m) == m && work_.kin[m] != Kin::kNone ? 1 : 0;
  document_.entities.reserve(entities);
  for (std::uint32_t m = 0; m < work_.mentions.size(); ++m) {
    if (work_.kin[m] == Kin::kNone) continue;
    const std::uint32_t root = work_.find(m);
    if (work_.entity_of[root] == kNoId) {
      work_.entity_of[root] = static_cast<std::uint32_t>(document_.entities.size());
      describe(root);
    }
    work_.at(m).entity = work_.entity_of[root];
  }
  for (std::uint32_t m = 0; m < work_.mentions.size(); ++m) {
    if (work_.holder[m] != kNoId) work_.at(m).holder = work_.at(work_.holder[m]).entity;
  }
}

// What the pack does not list stands where the place in its name is: "northern Iraq", "Pune district".
void EntityWriter::locate_by_place() {
  for (std::uint32_t m = 0; m < work_.mentions.size(); ++m) {
    const KnowledgeId row = work_.places.place_of(m);
    if (row == kNoId || work_.at(m).entity == kNoId) continue;
    Entity& entity = document_.entities[work_.at(m).entity];
    if (entity.has_location || entity.knowledge != kNoId) continue;
    const KnowledgeEntity place = work_.article->knowledge->entity(row);
    entity.has_location = place.has_location;
    entity.lat = place.lat;
    entity.lon = place.lon;
    entity.country = document_.intern(place.country);
  }
}

// A patterned asset too: "Dawei special economic zone".
void EntityWriter::locate_by_nested() {
  for (std::uint32_t m = 0; m < work_.mentions.size(); ++m) {
    const Mention& inner = work_.mentions[m];
    if (!inner.nested || work_.kin[m] != Kin::kPlace || work_.kin[inner.outer] != Kin::kAsset) continue;
    Entity& asset = document_.entities[work_.at(inner.outer).entity];
    const Entity& place = document_.entities[work_.at(m).entity];
    if (asset.has_location || asset.knowledge != kNoId || place.type == Type::kCountry || !place.has_location)
      continue;
    asset.has_location = true;
    asset.lat = place.lat;
    asset.lon = place.lon;
    asset.country = place.country;
  }
}

void EntityWriter::write() {
  document_.entities.clear();
  document_.mentions.clear();
  work_.surfaces.reset(work_.mentions.size());
  collect_members();
  number_entities();
  locate_by_place();
  locate_by_nested();
}

}  // namespace

void write_entities(GroupWork* work) { EntityWriter(work).write(); }

}  // namespace gloss
