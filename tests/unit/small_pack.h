// A pack of a few rows with a section of every kind in it, and ways to forge it: what pack tests, fuzzers and
// fault tests damage. Small, so that every byte can be tried.
#ifndef GLOSS_TESTS_UNIT_SMALL_PACK_H_
#define GLOSS_TESTS_UNIT_SMALL_PACK_H_

#include <cstddef>
#include <string>

#include "gloss/knowledge.h"
#include "pack/compile.h"

namespace gloss {

pack::Rows small_rows();
std::string compiled(const pack::Rows& rows);

// A model of two features and two words, as names/tag_model.h draws it.
std::string small_tagger();

// Writes the checksum (and the length) that the bytes ask for, so that damage behind it is met.
void fix_checksum(std::string* bytes);

// Reads all there is to read; the sum keeps the reads from being optimised away.
std::size_t read_all(const Knowledge& knowledge);

}  // namespace gloss

#endif  // GLOSS_TESTS_UNIT_SMALL_PACK_H_
