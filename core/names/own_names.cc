// What looks like a name to the tagger, and names nothing: a pronoun, a number plate, one of many.
#include "names/own_names.h"

namespace gloss {

bool OwnNames::no_name(const TaggedName& name) const {
  if (scan_.names_nothing(name.first, name.last)) return true;
  // "Gen | Z Mada": its first word ends what names nothing
  if (name.first > 0 && scan_.names_nothing(name.first - 1, name.first + 1)) return true;
  if (name.kind == TagKind::kPlace && scan_.ailment(name.last)) return true;
  if (name.last - name.first == 1 && scan_.thing_acronym(name.first)) return true;
  if (name.last - name.first == 1 && scan_[name.first].is(LexClass::kNameSuffix)) return true;  // "part XVII"
  // "I'm asking", "He'd"; but "WHO" is a body.
  if (name.last - name.first == 1 && scan_[name.first].pos == Pos::kPronoun &&
      scan_.token(name.first).shape != Shape::kUpper)
    return true;
  if (name.last - name.first == 1 && scan_.one_of_a_kind(name.first)) return true;
  if (scan_.seat_of_party(name.first, name.last)) return true;
  if (scan_.thing_before(name.first)) return true;
  if (scan_.behind_number(name.first) || (name.kind == TagKind::kOrg && scan_.titled(name.first, name.last)))
    return true;
  // "FTC-2000G"
  if (name.last - name.first == 1 && scan_.token(name.first).shape == Shape::kUpper &&
      scan_.number_tied(name.last))
    return true;
  // "Store is on the small side"
  const Word& opening = scan_[name.first];
  if (name.last - name.first == 1 && opening.has(kDistrusted) &&
      (opening.has(kSmallElsewhere) || (opening.has(kCommon) && !opening.is(LexClass::kGivenName))))
    return true;
  // "an Olympiad in Neurosurgery", where the word stands small, too
  if (name.last - name.first == 1 && name.kind == TagKind::kPlace && opening.has(kSmallElsewhere))
    return true;
  // "But Stream is new": a common word is somebody only where an office, a title or a whole name says so.
  if (name.last - name.first == 1 && name.kind == TagKind::kPerson && opening.has(kCommon) &&
      !opening.is(LexClass::kGivenName) && !opening.has(kHonorificBefore) &&
      work_.role_before[name.first] == 0)
    return true;
  // "a patrol on the Cuyuni": nobody has an article.
  if (name.last - name.first == 1 && name.kind == TagKind::kPerson &&
      (scan_.alone_behind_article(name.first, name.last) || one_of_many(name)) &&
      !scan_.title_case(name.first))
    return true;
  // "Everything hangs on GranMorgu.": a brand or a project; who is written so has a given name somewhere.
  if (name.last - name.first == 1 && name.kind == TagKind::kPerson && scan_.capital_inside(name.first) &&
      !scan_[name.first].has(kHonorificBefore) && work_.role_before[name.first] == 0) {
    return true;
  }
  // "the inception of the Republic", "Region 8": a common word behind an article, or with nothing that says
  // where, is no town.
  if (name.last - name.first == 1 && name.kind == TagKind::kPlace && opening.has(kCommon) &&
      (!opening.has(kLocativeBefore) || scan_.is(name.first - 1, "the"))) {
    return true;
  }
  if (scan_.spelt_out(name.first, name.last)) return true;
  // "NVX-CoV2373", "BEL20"
  if (name.last < scan_.size() && scan_.joined(name.last) &&
      scan_.token(name.last).kind == TokenKind::kNumber)
    return true;
  // "B&SR": nobody and no town is written so.
  if (name.kind != TagKind::kOrg && scan_.is(name.first + 1, "&") && scan_.joined(name.first + 1))
    return true;
  // "CentOS Stream": no town is written so.
  if (name.kind == TagKind::kPlace && scan_.capital_inside(name.first)) return true;
  bool word = false;
  for (std::uint32_t t = name.first; t < name.last; ++t) {
    if (scan_.token(t).has(kFurniture)) return true;
    word = word || (scan_.token(t).kind == TokenKind::kWord && scan_.token(t).length > 1);
  }
  return !word;  // "L 12" is a number plate
}

}  // namespace gloss
