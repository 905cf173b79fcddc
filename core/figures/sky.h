// Where sun and moon stand: what lunar and lunisolar calendars hang on.
//
//   moments are days since 1970-01-01T00:00 UTC with their fraction; angles are degrees
//
// The main terms of the series in Meeus, Astronomical Algorithms (1998), chapters 25 and 47: within some
// minutes of the true new moon for the centuries that news speaks of. Nothing but sums and products, so that
// every machine agrees. O(1) each.
#ifndef GLOSS_FIGURES_SKY_H_
#define GLOSS_FIGURES_SKY_H_

#include <cstdint>

namespace gloss::figures {

double sun_longitude(double moment);               // of the date's equinox, 0 … 360
double moon_longitude(double moment);              // 0 … 360
double moon_ahead(double moment);                  // how far the moon is ahead of the sun, 0 … 360
double sidereal(double longitude, double moment);  // counted from the fixed stars, as Hindu calendars do

// The moment nearest to `about` when the moon is so far ahead of the sun; 0 is new moon.
double moon_ahead_by(double degrees, double about);
// The moment nearest to `about` when the sun has that sidereal longitude.
double sun_at_sidereal(double degrees, double about);

struct Site {
  double latitude, longitude;
};
double sunset(std::int32_t day, const Site& site);  // of that day there
bool moon_is_up(double moment, const Site& site);   // has not set yet

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_SKY_H_
