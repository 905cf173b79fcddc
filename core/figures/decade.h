// Decades and centuries by their years: the [1990s], the late [70s], the [nineties], [20th century].
#ifndef GLOSS_FIGURES_DECADE_H_
#define GLOSS_FIGURES_DECADE_H_

#include <cstdint>

#include "figures/cursor.h"
#include "figures/date_parts.h"

namespace gloss::figures {

// 1990s · 1990's · '90s · nineties · 20th century · twentieth century
DatePart read_decade(const Cursor& c, std::uint32_t t);

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_DECADE_H_
