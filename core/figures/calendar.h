// What relative dates hang on: the article's date, the day and year the text spoke of last, and the tense
// around a date (figures/tense.h). "Tuesday" in a report is the last one, in a preview or a plan the coming
// one.
#ifndef GLOSS_FIGURES_CALENDAR_H_
#define GLOSS_FIGURES_CALENDAR_H_

#include <cstdint>

#include "figures/cursor.h"
#include "figures/moment.h"
#include "figures/tense.h"

namespace gloss::figures {

// Which of the two comes first in 05/03/2025.
enum class DayOrder : std::uint8_t { kUnknown, kDayFirst, kMonthFirst };

class Calendar {
 public:
  explicit Calendar(CivilDate today, int minutes = -1, DayOrder order = DayOrder::kUnknown)
      : today_(today), minutes_(minutes), day_order_(order) {}
  void read_as_plan() { plan_ = true; }  // the text is one (is_plan)
  // No verb speaks of it and the text is a plan: what comes next is meant.
  bool coming(Tense tense) const { return plan_ && tense == Tense::kUnknown; }

  bool knows_month() const { return today_.month != 0; }
  bool knows_day() const { return today_.month != 0 && today_.day != 0; }
  CivilDate today() const { return today_; }
  bool knows_minute() const { return knows_day() && minutes_ >= 0; }
  int minutes() const { return minutes_; }  // of the day, when the article was written
  DayOrder day_order() const { return day_order_; }
  // The day and minute so far from now; knows_minute() only.
  Moment minutes_from_now(double minutes, int* of_day) const;
  bool spoke_of_a_day() const { return anchor_.month != 0; }
  bool beside_today(int year, int month, int day) const;  // at most 31 days from it; a day that is there
  CivilDate near_today() const;  // the middle of the month where the day is not known

  // The day "that day", "three days later" and clock times count from; the article's own where the text named
  // none.
  bool knows_anchor() const { return anchor_.month != 0 || knows_day(); }
  CivilDate anchor() const { return anchor_.month != 0 ? anchor_ : today_; }
  int anchor_year() const { return anchor_year_ != 0 ? anchor_year_ : today_.year; }
  // "4.1 percent in October from 4.6 percent a month earlier": the month the text spoke of behind its last
  // day.
  bool knows_anchor_month() const { return anchor_period_.grain == Grain::kMonth; }
  CivilDate anchor_month() const { return anchor_period_.first_day(); }
  const Moment& anchor_period() const { return anchor_period_; }  // … that month, or its quarter; a day: none
  void mention(const Moment& moment);  // days after the article's date are plans, not anchors

  // The day of a clock time that has none: the one the text spoke of last, but for asides; the next one where
  // the evening before it was told last ("began at 11 p.m. on Sunday and ended at 5 a.m."). "by 1520 GMT" in
  // an entry that names no day is of today, where the day before it is long ago.
  void mention_aside(
      const Moment& moment);  // "the minister, who took office on 3 May, spoke at 9": no day of his
  void mention_evening(CivilDate day, int minutes) {
    evening_ = day;
    evening_minutes_ = minutes;
  }
  bool knows_clock_day() const { return clock_anchor_.month != 0 || knows_day(); }
  CivilDate clock_day_of(int minutes, bool has_zone) const;
  bool spoke_here() const { return spoke_here_; }  // of a day, in this entry
  void enter_entry() {
    spoke_here_ = false;
    coming_day_ = {};
  }
  // "The run-off is on Dec. 14. Mayors are chosen the same day": of a day that is to come.
  bool comes() const { return coming_day_.month != 0; }
  CivilDate that_day() const { return coming_day_.month != 0 ? coming_day_ : anchor(); }

  // A clock time that was just read, and the day it is of: "5 p.m. on August 2 (2100 UTC)".
  void mention_clock(std::uint32_t last, const Moment& day, int minutes) {
    clock_last_ = last;
    clock_minutes_ = minutes;
    clock_day_ = day;
  }
  // Entries of this text begin with clock times, as those of a live page do: all of one day, until a date
  // heads one.
  void head_with_clock(const Moment& day) {
    heads_with_clock_ = true;
    head_day_ = day;
  }
  void head_with_date() { head_day_ = {}; }
  bool heads_with_clock() const { return heads_with_clock_; }
  const Moment& head_day() const { return head_day_; }
  bool clock_ends_at(std::uint32_t token) const { return clock_last_ == token && clock_day_.resolved(); }
  const Moment& clock_day() const { return clock_day_; }
  int clock_minutes() const { return clock_minutes_; }

  // The nearest year, or the one the tense asks for; 0 where the article has no date. `day` 0: a month, or
  // the middle one of so many `months`.
  int year_of(int month, int day, Tense tense, int months = 1) const;
  Moment weekday(int weekday, Tense tense) const;
  // The day of the month nearest to the article's date, the past first unless the tense asks for the future;
  // `weekday` is what it must fall on, 0 where that is free.
  Moment day_of_month(int day, int weekday, Tense tense) const;

  // The token behind the clock time read last, of whichever paragraph; all else is added to a hash.
  std::uint32_t* clock_place() { return &clock_last_; }
  template <typename Hash>
  void add_to(Hash* hash) const {
    const auto add = [hash](auto number) { hash->add(static_cast<std::uint64_t>(number)); };
    for (const CivilDate& date : {today_, anchor_, clock_anchor_, coming_day_, evening_})
      add(static_cast<std::uint16_t>(date.year) | date.month << 16 | date.day << 24);
    for (const Moment* moment : {&clock_day_, &head_day_, &anchor_period_}) {
      for (const int part :
           {static_cast<int>(moment->grain), moment->year, moment->part, moment->day, moment->weekday})
        add(part);
    }
    for (const int number :
         {minutes_, static_cast<int>(day_order_), clock_minutes_, anchor_year_, evening_minutes_})
      add(number);
    add(plan_ | heads_with_clock_ << 1 | spoke_here_ << 2);
  }

 private:
  CivilDate today_;
  int minutes_ = -1;
  DayOrder day_order_ = DayOrder::kUnknown;
  bool plan_ = false, heads_with_clock_ = false;
  CivilDate anchor_;
  std::uint32_t clock_last_ = 0;
  Moment clock_day_, head_day_;
  int clock_minutes_ = 0;
  int anchor_year_ = 0;
  Moment anchor_period_;
  CivilDate clock_anchor_;
  bool spoke_here_ = false;  // in this entry: a paragraph, a line of a timeline
  CivilDate coming_day_;     // … the day spoken of last, where it is to come
  CivilDate evening_;
  int evening_minutes_ = 0;
};

}  // namespace gloss::figures

#endif  // GLOSS_FIGURES_CALENDAR_H_
