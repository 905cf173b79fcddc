// The pack as untrusted input: whatever the bytes, `open` gives an error or tables that stay inside the file.
// Under the address sanitizer the second half is what these tests are about.
#include <gtest/gtest.h>

#include <cstring>
#include <limits>
#include <memory>
#include <string>
#include <utility>

#include "gloss/knowledge.h"
#include "knowledge/entity_table.h"
#include "knowledge/pack_format.h"
#include "knowledge/tables.h"
#include "unit/small_pack.h"

namespace gloss {
namespace {

// In an allocation of exactly its size, so that the sanitizer sees one byte too far.
Result<Knowledge> open(const std::string& bytes, std::unique_ptr<std::byte[]>* keep) {
  *keep = std::make_unique<std::byte[]>(bytes.size());
  std::memcpy(keep->get(), bytes.data(), bytes.size());
  return Knowledge::open({keep->get(), bytes.size()});
}

TEST(Pack, HoldsWhatWasCompiled) {
  std::unique_ptr<std::byte[]> keep;
  const Result<Knowledge> opened = open(compiled(small_rows()), &keep);
  ASSERT_TRUE(opened.ok());
  const KnowledgeTables& tables = opened.value().tables();
  EXPECT_EQ(opened.value().as_of(), "2026-01-02");
  EXPECT_EQ(tables.entity_count(), 5u);
  EXPECT_EQ(tables.lexeme_count(), 2u);

  const std::vector<Sense> city = tables.find("Strelsau");
  ASSERT_EQ(city.size(), 1u);
  EXPECT_EQ(city[0].type, Type::kCity);
  EXPECT_EQ(city[0].flags, kCapitalCity);
  const KnowledgeEntity row = tables.entity(city[0].ref);
  EXPECT_EQ(std::string_view(tables.entity_name(city[0].ref)), "Strelsau");
  EXPECT_EQ(row.source, "test.tsv");
  EXPECT_TRUE(row.has_location);
  EXPECT_EQ(row.lat, 49.5);
  EXPECT_NEAR(row.lon, -12.25, 0.05 + 1e-9);  // in tenths of a degree from its division
  EXPECT_EQ(std::string_view(tables.entity_ids(city[0].ref)), "geonames:4711");
  ASSERT_NE(row.parent, kNoId);
  EXPECT_EQ(std::string_view(tables.entity_name(row.parent)), "Elphberg");
  EXPECT_EQ(tables.entity(row.parent).lon, -12.75);
  EXPECT_NEAR(row.population, 120'000, 24'000);  // half bits
  ASSERT_NE(row.acts_for, kNoId);
  EXPECT_EQ(std::string_view(tables.entity_name(row.acts_for)), "Ruritania");
  EXPECT_EQ(row.country_entity, row.acts_for);

  const std::vector<Sense> million = tables.find("millions");
  ASSERT_EQ(million.size(), 1u);
  EXPECT_EQ(million[0].lex, LexClass::kMagnitude);
  EXPECT_EQ(std::string_view(tables.lexeme_phrase(million[0].ref)), "million");
  EXPECT_EQ(tables.lexeme(million[0].ref).number, 1e6);
  EXPECT_EQ(tables.lexeme(million[0].ref).value, "m");
  EXPECT_EQ(tables.find("MILLION").size(), 1u);
}

TEST(Pack, CaseRulesOfForms) {
  std::unique_ptr<std::byte[]> keep;
  const Result<Knowledge> opened = open(compiled(small_rows()), &keep);
  ASSERT_TRUE(opened.ok());
  const KnowledgeTables& tables = opened.value().tables();
  // Lower-case words of an entry match any case, capitalised ones want a capital.
  EXPECT_EQ(tables.find("Strait of Zenda").size(), 1u);
  EXPECT_EQ(tables.find("STRAIT OF ZENDA").size(), 1u);
  EXPECT_EQ(tables.find("Strait Of Zenda").size(), 1u);
  EXPECT_EQ(tables.find("strait of Zenda").size(), 0u);
  EXPECT_EQ(tables.find("The Zenda Narrows").size(), 1u);
  EXPECT_EQ(tables.find("the Zenda-Narrows").size(), 1u);
  EXPECT_EQ(tables.find("Zenda--Strait").size(), 0u);
  // Acronyms are exact.
  ASSERT_EQ(tables.find("RT").size(), 1u);
  EXPECT_EQ(tables.find("RT")[0].flags, kAcronym | kAlias);
  EXPECT_EQ(tables.find("Rt").size(), 0u);
  EXPECT_EQ(tables.find("rt", KnowledgeTables::CaseCheck::kNone).size(), 1u);
  EXPECT_EQ(tables.find("Ruri")[0].flags, kWeak | kAlias);
  EXPECT_EQ(tables.find("Kingdom of Ruritania")[0].flags, kLongForm | kAlias);
  EXPECT_TRUE(tables.find("Kingdom of").empty());
  EXPECT_TRUE(tables.find("").empty());
}

TEST(Pack, IsReproducibleWhateverTheOrderOfRows) {
  pack::Rows rows = small_rows();
  const std::string bytes = compiled(rows);
  std::reverse(rows.entities.begin(), rows.entities.end());
  std::reverse(rows.lexemes.begin(), rows.lexemes.end());
  EXPECT_EQ(compiled(rows), bytes);
}

TEST(Pack, AnEmptyOneOpens) {
  std::unique_ptr<std::byte[]> keep;
  const Result<Knowledge> opened = open(compiled({}), &keep);
  ASSERT_TRUE(opened.ok());
  EXPECT_EQ(opened.value().tables().entity_count(), 0u);
  read_all(opened.value());
}

TEST(Pack, TruncatedAnywhereIsAnError) {
  const std::string bytes = compiled(small_rows());
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    std::unique_ptr<std::byte[]> keep;
    const Result<Knowledge> opened = open(bytes.substr(0, size), &keep);
    ASSERT_FALSE(opened.ok()) << size;
    ASSERT_EQ(opened.error().code, ErrorCode::kPackTooShort) << size;
    ASSERT_EQ(opened.error().offset, size);
  }
}

TEST(Pack, AnyByteChangedIsAnError) {
  const std::string bytes = compiled(small_rows());
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    for (const unsigned flip : {0x01u, 0x80u, 0xFFu}) {
      std::string damaged = bytes;
      damaged[at] = static_cast<char>(static_cast<unsigned char>(damaged[at]) ^ flip);
      std::unique_ptr<std::byte[]> keep;
      ASSERT_FALSE(open(damaged, &keep).ok()) << at;
    }
  }
}

TEST(Pack, NamesWhatIsWrong) {
  const std::string bytes = compiled(small_rows());
  std::unique_ptr<std::byte[]> keep;
  std::string damaged = bytes;
  damaged[0] = 'g';
  EXPECT_EQ(open(damaged, &keep).error().code, ErrorCode::kPackBadMagic);
  damaged = bytes;
  damaged[8] = static_cast<char>(kPackVersion + 1);
  EXPECT_EQ(open(damaged, &keep).error().code, ErrorCode::kPackBadVersion);
  damaged = bytes;
  damaged[bytes.size() - 1] ^= 1;
  EXPECT_EQ(open(damaged, &keep).error().code, ErrorCode::kPackBadChecksum);
  EXPECT_EQ(open(bytes + "x", &keep).error().code, ErrorCode::kPackOutOfBounds);
  EXPECT_EQ(open("", &keep).error().code, ErrorCode::kPackTooShort);
}

// Numbers that the core takes for whole ones are; a unit's may be as large as a parsec.
TEST(Pack, NumbersAreWithinBounds) {
  const auto opens = [](LexClass lex, double number) {
    pack::Rows rows = small_rows();
    rows.lexemes.back().lex = lex;
    rows.lexemes.back().number = number;
    std::unique_ptr<std::byte[]> keep;
    return open(compiled(rows), &keep).ok();
  };
  for (const double number : {0.0, 7.0, -2.0, 2147483647.0}) EXPECT_TRUE(opens(LexClass::kWeekday, number));
  for (const double number : {2147483648.0, -1e257, std::numeric_limits<double>::infinity(),
                              std::numeric_limits<double>::quiet_NaN()})
    EXPECT_FALSE(opens(LexClass::kWeekday, number)) << number;
  EXPECT_TRUE(opens(LexClass::kUnit, 1e18));
  EXPECT_FALSE(opens(LexClass::kUnit, 1e257));
}

TEST(Pack, ForgedBytesStayInside) {
  const std::string bytes = compiled(small_rows());
  std::size_t accepted = 0, sum = 0;
  for (std::size_t at = kPackHeaderBytes; at < bytes.size(); ++at) {
    for (const unsigned value : {0x00u, 0x01u, 0x7Fu, 0x80u, 0xFFu}) {
      std::string forged = bytes;
      forged[at] = static_cast<char>(value);
      fix_checksum(&forged);
      std::unique_ptr<std::byte[]> keep;
      const Result<Knowledge> opened = open(forged, &keep);
      if (!opened.ok()) {
        ASSERT_EQ(opened.error().code, ErrorCode::kPackOutOfBounds);
        ASSERT_LE(opened.error().offset, forged.size());
        continue;
      }
      ++accepted;
      sum += read_all(opened.value());
    }
  }
  EXPECT_GT(accepted, 0u);  // a changed letter is a pack all the same
  EXPECT_GT(sum, 0u);
}

TEST(Pack, RandomBytesWithARightChecksumStayInside) {
  const std::string bytes = compiled(small_rows());
  std::uint64_t state = 20261123;
  const auto random = [&state] {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return static_cast<std::uint32_t>(state >> 33);
  };
  for (int round = 0; round < 20'000; ++round) {
    std::string forged = bytes;
    // Half of the rounds keep the section table, so that the bytes reach the checks behind it.
    const std::size_t table_end = kPackHeaderBytes + kPackSections * kPackSectionBytes;
    const std::size_t from = round % 2 == 0 ? table_end : kPackHeaderBytes;
    for (std::uint32_t i = random() % 12 + 1; i > 0; --i) {
      forged[from + random() % (forged.size() - from)] = static_cast<char>(random());
    }
    fix_checksum(&forged);
    std::unique_ptr<std::byte[]> keep;
    const Result<Knowledge> opened = open(forged, &keep);
    if (opened.ok()) read_all(opened.value());
  }
}

TEST(Pack, PeopleAreHalfBits) {
  EXPECT_EQ(people_of(people_code(0)), 0u);
  for (const std::uint32_t people :
       {1u, 900u, 15'000u, 52'345u, 100'000u, 999'999u, 8'400'000u, 1'400'000'000u}) {
    EXPECT_NEAR(people_of(people_code(people)), people, people * 0.25) << people;
    EXPECT_LE(people_code(people), people_code(people + people / 2)) << people;
  }
}

TEST(Pack, ChecksumIsXxh32) {
  const auto sum = [](std::string_view text) { return pack_checksum(std::as_bytes(std::span(text))); };
  EXPECT_EQ(sum(""), 0x02CC5D05u);
  EXPECT_EQ(sum("a"), 0x550D7456u);
  EXPECT_EQ(sum("abc"), 0x32D153FFu);
  EXPECT_EQ(sum("Nobody inspects the spammish repetition"), 0xE2293B2Fu);
}

}  // namespace
}  // namespace gloss
