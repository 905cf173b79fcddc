// Writes the entity columns of a pack; knowledge/entity_table.h says how they are packed.
#ifndef GLOSS_TOOLS_PACK_ENTITY_COLUMNS_H_
#define GLOSS_TOOLS_PACK_ENTITY_COLUMNS_H_

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "pack/columns.h"
#include "pack/rows.h"

namespace gloss::pack {

// All but names, in the order of `rows`.
void write_entity_columns(const std::vector<const EntityRow*>& rows,
                          const std::map<std::string, std::uint32_t>& files, Columns* columns,
                          Problems* problems);

}  // namespace gloss::pack

#endif  // GLOSS_TOOLS_PACK_ENTITY_COLUMNS_H_
