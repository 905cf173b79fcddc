#include "figures/sky.h"

#include <cstddef>

namespace gloss::figures {
namespace {

constexpr double kEpoch = 10957.5;            // 2000-01-01T12:00, which the series count from
constexpr double kClockAhead = 65 / 86400.0;  // of the uniform time of the series over the clock's
constexpr double kMoonRate = 12.19075, kSunRate = 0.98565;  // degrees a day, relative to the sun's own

double whole(double x) {
  const auto n = static_cast<double>(static_cast<std::int64_t>(x));
  return n > x ? n - 1 : n;
}

double turned(double degrees) { return degrees - 360 * whole(degrees / 360); }  // into 0 … 360
double nearest(double degrees) { return turned(degrees + 180) - 180; }          // into -180 … 180

double sine(double degrees) {
  double d = nearest(degrees);
  if (d > 90) d = 180 - d;
  if (d < -90) d = -180 - d;
  const double x = d * 0.017453292519943295, q = x * x;
  // Its power series; what is left out is below 1e-9.
  return x * (1 - q / 6 * (1 - q / 20 * (1 - q / 42 * (1 - q / 72 * (1 - q / 110 * (1 - q / 156))))));
}

double cosine(double degrees) { return sine(degrees + 90); }

double centuries(double moment) { return (moment + kClockAhead - kEpoch) / 36525; }

// The arguments of the moon's series.
struct Phases {
  double moon, apart, sun, own, node;
};

Phases phases(double t) {
  return {218.3164477 + 481267.88123421 * t, turned(297.8501921 + 445267.1114034 * t),
          turned(357.5291092 + 35999.0502909 * t), turned(134.9633964 + 477198.8675055 * t),
          turned(93.2720950 + 483202.0175233 * t)};
}

struct Term {
  double size;
  int apart, sun, own, node;
};

constexpr Term kLongitude[] = {
    {6.288774, 0, 0, 1, 0},  {1.274027, 2, 0, -1, 0}, {0.658314, 2, 0, 0, 0},   {0.213618, 0, 0, 2, 0},
    {-0.185116, 0, 1, 0, 0}, {-0.114332, 0, 0, 0, 2}, {0.058793, 2, 0, -2, 0},  {0.057066, 2, -1, -1, 0},
    {0.053322, 2, 0, 1, 0},  {0.045758, 2, -1, 0, 0}, {-0.040923, 0, 1, -1, 0}, {-0.034720, 1, 0, 0, 0},
    {-0.030383, 0, 1, 1, 0}, {0.015327, 2, 0, 0, -2}, {-0.012528, 0, 0, 1, 2},  {0.010980, 0, 0, 1, -2},
    {0.010675, 4, 0, -1, 0}, {0.010034, 0, 0, 3, 0},  {0.008548, 4, 0, -2, 0},  {-0.007888, 2, 1, -1, 0},
    {-0.006766, 2, 1, 0, 0},
};
constexpr Term kLatitude[] = {
    {5.128122, 0, 0, 0, 1},  {0.280602, 0, 0, 1, 1},   {0.277693, 0, 0, 1, -1}, {0.173237, 2, 0, 0, -1},
    {0.055413, 2, 0, -1, 1}, {0.046271, 2, 0, -1, -1}, {0.032573, 2, 0, 0, 1},  {0.017198, 0, 0, 2, 1},
};

template <std::size_t N>
double sum(const Term (&terms)[N], const Phases& p) {
  double all = 0;
  for (const Term& term : terms)
    all += term.size * sine(term.apart * p.apart + term.sun * p.sun + term.own * p.own + term.node * p.node);
  return all;
}

// The sine of the height of what stands at that place of the ecliptic.
double height(double longitude, double latitude, double moment, const Site& site) {
  constexpr double kTilt = 23.4393;
  const double x = cosine(latitude) * cosine(longitude);
  const double across = cosine(latitude) * sine(longitude), up = sine(latitude);
  const double y = across * cosine(kTilt) - up * sine(kTilt);
  const double z = across * sine(kTilt) + up * cosine(kTilt);
  const double turn = 280.46061837 + 360.98564736629 * (moment - kEpoch) + site.longitude;
  return cosine(site.latitude) * (cosine(turn) * x + sine(turn) * y) + sine(site.latitude) * z;
}

}  // namespace

double sun_longitude(double moment) {
  const double t = centuries(moment), m = 357.52911 + 35999.05029 * t;
  const double centre = (1.914602 - 0.004817 * t) * sine(m) + 0.019993 * sine(2 * m) + 0.000289 * sine(3 * m);
  return turned(280.46646 + 36000.76983 * t + centre - 0.00569);
}

double moon_longitude(double moment) {
  const Phases p = phases(centuries(moment));
  return turned(p.moon + sum(kLongitude, p));
}

double moon_ahead(double moment) { return turned(moon_longitude(moment) - sun_longitude(moment)); }

double sidereal(double longitude, double moment) {
  return turned(longitude - 23.853 - 1.3969 * centuries(moment));
}

double moon_ahead_by(double degrees, double about) {
  for (int i = 0; i < 4; ++i) about -= nearest(moon_ahead(about) - degrees) / kMoonRate;
  return about;
}

double sun_at_sidereal(double degrees, double about) {
  for (int i = 0; i < 4; ++i) about -= nearest(sidereal(sun_longitude(about), about) - degrees) / kSunRate;
  return about;
}

double sunset(std::int32_t day, const Site& site) {
  constexpr double kEdge = -0.01454;  // refraction and half of the disc below the horizon
  double moment = day + 0.75 - site.longitude / 360;
  for (int i = 0; i < 3; ++i) {
    const double sinking =
        6.2 * cosine(site.latitude);  // its sine, a day; towards the poles this finds nothing
    moment += (height(sun_longitude(moment), 0, moment, site) - kEdge) / sinking;
  }
  return moment;
}

bool moon_is_up(double moment, const Site& site) {
  const Phases p = phases(centuries(moment));
  constexpr double kEdge = 0.00218;  // what parallax takes and refraction gives
  return height(p.moon + sum(kLongitude, p), sum(kLatitude, p), moment, site) > kEdge;
}

}  // namespace gloss::figures
