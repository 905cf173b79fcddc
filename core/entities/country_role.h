// Does a country act, or is it where something happens?
//
//   [Turkey] began an offensive      actor: subject of a verb of doing
//   sanctions on [Iran]              actor: other side of an act noun
//   US sanctions, Israel's freeze    actor: whose act it is
//   Myanmar's economy, US troops     place: possessor or attribute of a thing
//   a visit to [Russia], in [Spain]  place
//
// Each neighbour votes; the sum decides, and a tie is a place. Members of a list ("Indonesia, Malaysia and
// China") share what stands before and behind the list. Capitals and seats that act ("Kremlin") become the
// country. Cost: O(mentions), every look-around is bounded.
#ifndef GLOSS_ENTITIES_COUNTRY_ROLE_H_
#define GLOSS_ENTITIES_COUNTRY_ROLE_H_

#include "entities/mentions.h"

namespace gloss {

void decide_countries(const NameScan& scan, const Mentions& mentions, Document* document);

}  // namespace gloss

#endif  // GLOSS_ENTITIES_COUNTRY_ROLE_H_
