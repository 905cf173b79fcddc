// Days of the calendars that follow moon and sun: the Islamic one of Umm al-Qura, by which Saudi Arabia and
// its neighbours go, and the Hindu ones.
//
//   new moon in Pisces ─► Chaitra (1) ─► its 30 tithis, 12 degrees of the moon's lead each ─► the day that a
//   tithi rules at a given hour of India's clocks
//
// What the eye sights and what a place's own sunrise rules may be a day off. O(1) each.
#ifndef GLOSS_FIGURES_ALMANAC_H_
#define GLOSS_FIGURES_ALMANAC_H_

#include "gloss/annotation.h"

namespace gloss::figures {

// The day of an Islamic month that falls in a Gregorian year; month 0 where none does.
CivilDate hijri_day(int gregorian, int month, int day);
// The day in a Gregorian year that a tithi (1..30) of a lunar month (1 Chaitra … 12 Phalguna, from new moon
// to new moon, no leap month) rules at an hour of Indian Standard Time.
CivilDate tithi_day(int gregorian, int month, int tithi, int hour);
// The first day in a Gregorian year by whose hour the sun has entered a sign (1 Mesha … 12 Mina).
CivilDate solar_day(int gregorian, int sign, int hour);

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_ALMANAC_H_
