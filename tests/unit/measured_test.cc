// Units of measure: which words are one, their powers, what they are per, and what goes on in smaller ones.
#include <gtest/gtest.h>

#include <cstdio>
#include <string>

#include "unit/figures_support.h"

namespace gloss {
namespace {

TEST(Measured, Powers) {
  expect_figures({
      {"It covers 4 km² of land.", "quantity[4 km²] 4 km2"},
      {"It covers 4 km³ of land.", "quantity[4 km³] 4 km3"},
      {"It covers 4 km^2 of land.", "quantity[4 km^2] 4 km2"},
      {"The tank is 5 cm^3 big.", "quantity[5 cm^3] 5 cm3"},
      {"The hall is 40 metres squared and the tank 12 metres cubed.",
       "quantity[40 metres squared] 40 m2; quantity[12 metres cubed] 12 m3"},
      {"It grows by 4 km^4 a year.", ""},                 // no power of a unit
      {"It spans 5 km ^2 then.", "quantity[5 km] 5 km"},  // not glued
      {"It was 5 kg squared then.", "quantity[5 kg] 5 kg"},
  });
}

TEST(Measured, PerASpanOfTime) {
  expect_figures({
      {"It was 90 km/h then.", "quantity[90 km/h] 90 km/h"},
      {"It was 90 km / h then.", "quantity[90 km / h] 90 km/h"},
      {"It was 5 miles per hour now.", "quantity[5 miles per hour] 5 mi/h"},
      {"It was 5 miles every hour now.", "quantity[5 miles every hour] 5 mi/h"},
      {"It was 5 kWh a year now.", "quantity[5 kWh a year] 5 kWh/a"},
      {"It was 5 kWh a tree now.", "quantity[5 kWh] 5 kWh"},  // an article
      {"It was 5 tons-per-day now.", "quantity[5 tons-per-day] 5 ton/d"},
      {"It was 5 tons-of-day now.", "quantity[5 tons] 5 ton"},
      {"It was 5 km/yr now.", "quantity[5 km/yr] 5 km/a"},
      {"It was 5 km/min now.", "quantity[5 km/min] 5 km/min"},
      {"It was 5 miles per two hours now.", "quantity[5 miles] 5 mi; duration[two hours] PT2H"},
      {"It moves at 3 m/s^2 now.", "quantity[3 m/s^2] 3 m/s2"},
      {"It moves at 3 m/s² now.", "quantity[3 m/s²] 3 m/s2"},
      {"It was 5 km/s2 now.", "quantity[5 km/s2] 5 km/s2"},
      {"It was 5 km per 100 now.", "quantity[5 km] 5 km; number[100] 100"},
  });
}

TEST(Measured, PerAnotherUnit) {
  expect_figures({
      {"It was 5 kg per square metre here.", "quantity[5 kg per square metre] 5 kg/m2"},
      {"The density is 5 g per litre.", "quantity[5 g per litre] 5 g/l"},
      {"It was 5 g/km now.", "quantity[5 g/km] 5 g/km"},
      {"It is 5 K per C here.", "quantity[5 K] 5 K"},  // a scale with an offset is nothing to divide by
      {"It flows 20 cubic metres a hill.", "quantity[20 cubic metres] 20 m3"},
  });
}

TEST(Measured, SmallerUnitsGoOn) {
  expect_figures({
      {"It is 6 ft 2 in tall.", "quantity[6 ft 2 in] 6.166667 ft"},
      {"It is 6 ft, 2 in tall.", "quantity[6 ft, 2 in] 6.166667 ft"},
      {"It is 6 ft and 2 in tall.", "quantity[6 ft and 2 in] 6.166667 ft"},
      {"It is 6 miles 20 yards 2 feet long.", "quantity[6 miles 20 yards 2 feet] 6.011742 mi"},
      {"It is 6 miles 20 yards 2 feet 3 inches long.",
       "quantity[6 miles 20 yards 2 feet] 6.011742 mi; quantity[3 inches] 3 in"},  // two at most
      {"He drank 20 gallons 3 pints of it.", "quantity[20 gallons 3 pints] 20.375 gal"},
      {"It weighs 6 stone 3 pounds.", "quantity[6 stone 3 pounds] 6.214286 st"},
      {"She weighs 6 lb 3 oz now.", "quantity[6 lb 3 oz] 6.1875 lb"},
      {"It is 6 ft 0 in tall.", "quantity[6 ft] 6 ft; quantity[0 in] 0 in"},
      {"It is 6 ft and -2 in tall.", "quantity[6 ft] 6 ft; quantity[-2 in] -2 in"},
      {"It is 6 ft 2 mi tall.", "quantity[6 ft] 6 ft; quantity[2 mi] 2 mi"},  // larger
      {"It is 6 ft 2 C tall.", "quantity[6 ft] 6 ft; quantity[2 C] 2 C"},     // something else
      {"It is 6 ft 2 tall.", "quantity[6 ft] 6 ft; number[2] 2 tall"},
      {"It is 6-foot 2 inches long.", "quantity[6-foot] 6 ft; quantity[2 inches] 2 in"},
      {"It is 6 ft dozens in tall.", "quantity[6 ft] 6 ft; number[dozens] 24 vague"},
  });
}

TEST(Measured, InchesAreTheWordInWhereSomethingIsMeasured) {
  expect_figures({
      {"It lies 5 in.", "quantity[5 in] 5 in"},
      {"It is wide (5 in).", "quantity[5 in] 5 in"},
      {"It lies 5 in a row.", "number[5] 5"},
      {"It lies 5 in of snow.", "number[5] 5"},
      {"A board 2 in thick lay there.", "quantity[2 in] 2 in"},
      {"The crate is 20 in x 30 in.", "quantity[20 in] 20 in; quantity[30 in] 30 in"},
      {"The crate is 20 in × 30 in × 4 in.",
       "quantity[20 in] 20 in; quantity[30 in] 30 in; quantity[4 in] 4 in"},
      {"6 in", "quantity[6 in] 6 in"},
  });
}

TEST(Measured, Ticks) {
  expect_figures({
      {"5'11\"", "quantity[5'11\"] 5.916667 ft"},
      {"A 6\" pipe burst.", "quantity[6\"] 6 in"},
      {"A pipe 6\" thick burst.", "quantity[6\"] 6 in"},
      {"A pipe 6'' thick burst.", "quantity[6''] 6 in"},
      {"6\"", "quantity[6\"] 6 in"},
      {"6'", "quantity[6'] 6 ft"},
      {"said \"5\" and left", "number[5] 5"},
  });
}

TEST(Measured, LettersAreUnitsBehindDigits) {
  expect_figures({
      {"It lifts 5 t now.", "quantity[5 t] 5 t"},
      {"It lifts 5t now.", "quantity[5t] 5 t"},
      {"There were 5 t shirts.", "number[5] 5 t shirts"},
      {"It ran the 400 m hurdles.", "quantity[400 m] 400 m"},
      {"It ran 400 m people.", "number[400] 400 m people"},
      {"It was 20 C.", "quantity[20 C] 20 C"},
      {"He took 5 c.", "number[5] 5 c"},
      {"It cost 14.7C/ per share.", ""},
      {"It fell 14.7C/share.", ""},
      {"It sinks 5 m/hour.", "quantity[5 m/hour] 5 m/h"},
      {"It sinks 5 m/h.", "quantity[5 m/h] 5 m/h"},
      {"It needs 40 t/hectare.", "quantity[40 t/hectare] 40 t/ha"},
      {"He had 20 F-16s there.", "number[20] 20 F-16"},
  });
}

TEST(Measured, WordsThatAreUnitsWhereSomethingIsWeighed) {
  expect_figures({
      {"He gave 5 cups of flour.", "quantity[5 cups] 5 cup"},
      {"He won 5 cups there.", "number[5] 5 cups"},
      {"He won 5.5 cups there.", "quantity[5.5 cups] 5.5 cup"},
      {"5 cups", "quantity[5 cups] 5 cup"},
      {"The 5-pint jug broke.", "quantity[5-pint] 5 pt"},
      {"The 5-g jug broke.", "quantity[5-g] 5 g"},
      {"It turned 3 turns.", "quantity[3 turns] 3 turn"},
      {"It made 3 turns.", "number[3] 3 turns"},
  });
}

TEST(Measured, BelowZero) {
  expect_figures({
      {"It was 20 below zero there.", "quantity[20 below zero] -20 deg"},
      {"It was 20 degrees below zero there.", "quantity[20 degrees below zero] -20 deg"},
      {"It was 20 C below zero there.", "quantity[20 C below zero] -20 C"},
      {"It was 20 F below zero here.", "quantity[20 F below zero] -20 F"},
      {"It was -20 C below zero here.", "quantity[-20 C] -20 C; number[zero] 0 below"},
      {"It was 20 C below freezing.", "quantity[20 C] 20 C"},
      {"It was 20 below there.", "number[20] 20"},
  });
}

TEST(Measured, NauticalMilesAndNanometres) {
  expect_figures({
      {"It lies 10 nm off the coast.", "quantity[10 nm] 10 nmi"},
      {"The chip has a wavelength of 500 nm.", "quantity[500 nm] 500 nm"},
      {"A 7nm chip came.", "quantity[7nm] 7 nm"},
      {"It measured 10 nm in wavelength.", "quantity[10 nm] 10 nm"},
  });
}

// The SI value of the one quantity of a text, as "number unit"; "none" where the unit says too little.
std::string si_of(std::string_view text) {
  const FigureRun run(text);
  if (run.candidates().size() != 1) return run.show();
  const Value& value = run.document().values[run.candidates()[0].value];
  if (!value.has_si) return "none";
  char number[32];
  std::snprintf(number, sizeof number, "%.9g ", value.si_number);
  return number + std::string(run.document().string(value.si_unit));
}

TEST(Measured, SiValues) {
  constexpr Figured kRows[] = {
      {"It lies 2 km off.", "2000 m"},
      {"It lies 10 nm off the coast.", "18520 m"},
      {"The chip has a wavelength of 500 nm.", "5e-07 m"},
      {"It is 6 ft 2 in tall.", "1.8796 m"},
      {"It is 3 miles 440 yards long.", "5230.368 m"},
      {"It weighs 6 lb 8 oz.", "2.94835041 kg"},
      {"It covers 3 km² there.", "3000000 m2"},
      {"It holds 2 km³ there.", "2e+09 m3"},
      {"It covers 8,000 sq km there.", "8e+09 m2"},
      {"It used 3 kWh there.", "10800000 J"},
      // Per span of time: m/s and kg/s.
      {"It was 90 km/h then.", "25 m/s"},
      {"It was 36 km per hour then.", "10 m/s"},
      {"It moves 6 km/min now.", "100 m/s"},
      {"It moves 5 m per millisecond.", "5000 m/s"},
      {"It moves 2 m/s^2 now.", "2 m/s2"},
      {"It moves 36 m/min2 now.", "0.01 m/s2"},
      {"It uses 86,400 kg a day.", "1 kg/s"},
      {"It uses 604,800 kg per week.", "1 kg/s"},
      {"It uses 2,629,746 kg per month.", "1 kg/s"},
      {"It uses 7,889,238 kg per quarter.", "1 kg/s"},
      {"It uses 31,556,952 kg a year.", "1 kg/s"},
      {"It uses 315,569,520 kg per decade.", "1 kg/s"},
      // Per another unit.
      {"It weighs 5 kg per square metre.", "5 kg/m2"},
      {"It weighs 5 g per litre.", "5 kg/m3"},
      // A storm's pressure, and bits.
      {"It sank to 850 mb there.", "85000 Pa"},
      {"It rose to 1,100 mb there.", "110000 Pa"},
      {"It sent 849 mb there.", "106125000 B"},
      {"It sent 1,101 mb there.", "137625000 B"},
      // Temperatures have an offset.
      {"It was 20 degrees Celsius.", "293.15 K"},
      {"It was 50 degrees Fahrenheit.", "283.15 K"},
      {"It was 20 degrees Celsius below zero.", "253.15 K"},
      {"It was 300 kelvin there.", "300 K"},
      // Degrees are an angle only where the text says so.
      {"He turned 180 degrees left.", "3.14159265 rad"},
      {"It was 180 degrees there.", "none"},
      {"It took a turn of 90 degrees.", "1.57079633 rad"},
      {"It was at an angle of 45 degrees.", "0.785398163 rad"},
      {"He turned 45 degrees slowly.", "0.785398163 rad"},
      {"He turned it by about 45 degrees.", "0.785398163 rad"},
  };
  for (const Figured& row : kRows) EXPECT_EQ(si_of(row.text), row.figures) << row.text;
}

TEST(Measured, BothEndsOfARangeHaveAnSiValue) {
  const FigureRun run("It lies 5-7 km off.");
  ASSERT_EQ(run.candidates().size(), 1u);
  const Value& value = run.document().values[run.candidates()[0].value];
  EXPECT_EQ(value.si_min, 5000);
  EXPECT_EQ(value.si_max, 7000);
}

TEST(Measured, HowFarTheWordThatTellsMayBe) {
  expect_figures({
      {"He turned a a a 3 turns.", "quantity[3 turns] 3 turn"},
      {"He turned a a a a 3 turns.", "number[3] 3 turns"},
      {"A weight a a a 5 cups there.", "quantity[5 cups] 5 cup"},
      {"A weight a a a a 5 cups there.", "number[5] 5 cups"},
      {"He paid a a a a a a a 5 pounds.", "money[5 pounds] 5 GBP"},
      {"He paid a a a a a a a a 5 pounds.", "quantity[5 pounds] 5 lb"},
  });
}

}  // namespace
}  // namespace gloss
