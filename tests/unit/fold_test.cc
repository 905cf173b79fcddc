#include "text/fold.h"

#include <gtest/gtest.h>

namespace gloss {
namespace {

std::string folded(std::string_view word) {
  std::string out;
  fold(word, &out);
  return out;
}

TEST(Fold, LatinLosesCaseAndAccents) {
  EXPECT_EQ(folded("U.S."), "u.s.");
  EXPECT_EQ(folded("Élysée"), "elysee");
  EXPECT_EQ(folded("Nguyễn Phú Trọng Đà Nẵng Hồ Chí Minh Ưng Ơ"),
            "nguyen phu trong da nang ho chi minh ung o");
  EXPECT_EQ(folded("Erdoğan İstanbul Diyarbakır Şırnak"), "erdogan istanbul diyarbakir sirnak");
  EXPECT_EQ(folded("Łódź Wałęsa Žižek Dvořák Đoković"), "lodz walesa zizek dvorak dokovic");
  EXPECT_EQ(folded("Tromsø Straße GROẞ Þór Œuvre Æro"), "tromso strasse gross thor oeuvre aero");
  EXPECT_EQ(folded("Åland Ñuñoa São Kraków Őr Ţ Ț"), "aland nunoa sao krakow or t t");
}

TEST(Fold, GreekAndCyrillic) {
  EXPECT_EQ(folded("Αθήνα ΟΔΌΣ οδός"), "αθηνα οδοσ οδοσ");
  EXPECT_EQ(folded("МОСКВА Ёлка Київ"), "москва елка киів");
}

TEST(Fold, ComposedAndDecomposedAreOne) {
  EXPECT_EQ(folded("Pe\u0301rez"), folded("P\u00e9rez"));
  EXPECT_EQ(folded("Киі\u0308в"), folded("Київ"));
  EXPECT_EQ(folded("e\u0302\u0323"), folded("ệ"));
}

TEST(Fold, ApostrophesHyphensAndInvisibles) {
  EXPECT_EQ(folded("O’Neill"), "o'neill");
  EXPECT_EQ(folded("Sana‘a"), "sana'a");
  EXPECT_EQ(folded("Qur`an"), "qur'an");
  EXPECT_EQ(folded("’s"), "'s");
  EXPECT_EQ(folded("\u2011"), "-");
  EXPECT_EQ(folded("gov\u00adern\u200dment"), "government");
}

TEST(Fold, LigaturesAndFullWidth) {
  EXPECT_EQ(folded("ﬁnal"), "final");
  EXPECT_EQ(folded("ＮＡＴＯ"), "nato");
}

TEST(Fold, AsciiInOneGoFoldsAsCharacterByCharacterDoes) {
  for (unsigned c = 0; c < 256; ++c) {
    for (const std::string& before : {std::string(), std::string("Ab"), std::string("`"), std::string("É")}) {
      const std::string token = before + static_cast<char>(c) + "Z9";
      std::string apart;  // behind a character that is not ASCII the plain loop reads on
      fold("é" + token, &apart);
      EXPECT_EQ("e" + folded(token), apart) << c;
    }
  }
}

TEST(Fold, KeepsWhatItDoesNotKnowAndAppends) {
  EXPECT_EQ(folded("北京 – 16"), "北京 – 16");
  EXPECT_EQ(folded("\xff\xc3"), "\xff\xc3");
  std::string out = "x ";
  fold("Y", &out);
  EXPECT_EQ(out, "x y");
}

}  // namespace
}  // namespace gloss
