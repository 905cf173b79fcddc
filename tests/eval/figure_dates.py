"""Whether a date, time or duration of ours says what another scheme's value says.

Equal means the same moment, interval or length, whatever its spelling: "2025-03-04" and a start of 2025-03-04 that lasts a day,
"PT24H" and "P1D", "T16" and "T16:00". Three differences of form are levelled because they name the same thing and only
draw its edge elsewhere:
  - a range from A to B: Recognizers-Text ends it where B begins, duckling where B ends; ours ends behind B;
  - parts of the day, weekends, seasons, "early/mid/late": the same named part of the same day, month or year counts, whatever
    hours or days a scheme gives it;
  - an open interval ("since 2014"): the same bound and the same open side.
What is not levelled, and so counts against us: another granularity ("two months ago" as a month instead of a day), another
choice among several (the last Tuesday instead of the next), a vague count made exact ("a few minutes" as three), a part of
the span or of the value missing.
"""
import datetime
import re

DURATION = re.compile(r"P(?=.)((?:[\d.]+(?:DE|CE|ML|WE|BD|[YQMWD]))*)(T(?:[\d.]+(?:MS|[HMS]))+)?$")
SECONDS = {"Y": 31556952, "Q": 7889238, "M": 2629746, "W": 604800, "D": 86400, "WE": 604800, "DE": 315569520, "CE": 3155695200,
           "ML": 31556952000, "TH": 3600, "TM": 60, "TS": 1, "TMS": 0.001}


def seconds(timex):
    """The length of an ISO 8601 duration; None where it is none or of an unknown count."""
    match = DURATION.match(timex)
    if not match or "BD" in timex:
        return None
    date, time = match.group(1) or "", match.group(2) or ""
    total = sum(float(n) * SECONDS[u] for n, u in re.findall(r"([\d.]+)(DE|CE|ML|WE|[YQMWD])", date))
    return total + sum(float(n) * SECONDS["T" + u] for n, u in re.findall(r"([\d.]+)(MS|[HMS])", time))


def same_length(a, b):
    return a is not None and b is not None and abs(a - b) <= 0.004 * max(a, b)


def spell_out(timex):
    """T9 → T09:00, T16:00:00 → T16:00: one spelling for a clock time."""
    timex = re.sub(r"T(\d)(?!\d)", r"T0\1", timex)
    timex = re.sub(r"T(\d\d)(?![:\d])", r"T\1:00", timex)
    return re.sub(r"(T\d\d:\d\d):00", r"\1", timex)


def clock(moment):
    match = re.search(r"T(\d\d:\d\d(?::\d\d)?)", spell_out(moment or ""))
    return match.group(1) if match else None


def local(moment, offset=None):
    """A moment without its zone; in the zone `offset` (minutes) where one is asked for and the moment has its own."""
    moment = spell_out(moment or "")
    match = re.match(r"(.*T\d\d:\d\d(?::\d\d)?)(Z|[+-]\d\d:\d\d)$", moment)
    if not match:
        return moment
    if offset is None:
        return match.group(1)
    own = 0 if match.group(2) == "Z" else (int(match.group(2)[1:3]) * 60 + int(match.group(2)[4:])) * (-1 if match.group(2)[0] == "-" else 1)
    shifted = datetime.datetime.fromisoformat(match.group(1)) + datetime.timedelta(minutes=offset - own)
    return shifted.isoformat(timespec="seconds" if len(match.group(1)) > 16 else "minutes")


PART = re.compile(r"T(MO|MI|AF|EV|NI|DT)$")


def first_day(timex):
    """The first day of one end of our "A/B"."""
    quarter = re.match(r"(\d{4})-Q([1-4])$", timex)
    if quarter:
        return f"{quarter.group(1)}-{int(quarter.group(2)) * 3 - 2:02}-01"
    match = re.match(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?$", timex)
    return f"{match.group(1)}-{match.group(2) or '01'}-{match.group(3) or '01'}" if match else timex


# --- Recognizers-Text ------------------------------------------------------------------------------------------------

HEDGES = {"start": ("early",), "mid": ("mid",), "end": ("late", "end"), "approx": ("about",), "less": ("less_than", "below"), "more": ("over",)}


def recognizers_one(gold, value):
    mine, theirs = value.get("timex", ""), gold.get("timex", "")
    start, end = value.get("start"), value.get("end")
    kind, mod = gold.get("type", ""), gold.get("Mod")
    same_timex = spell_out(mine) == spell_out(theirs)
    iso = lambda text: spell_out((text or "").replace(" ", "T")) or None
    if mod == "ref_undef":
        mod = None
    if mod and "-" in mod:  # "before-start", "after-mid": the bound is what counts
        mod = mod.split("-")[0]
    if mod in ("since", "after"):
        bound = iso(gold.get("start"))
        return bool(start) and not end and (local(start) == bound or first_day(mine) == bound or kind == "timerange" and clock(start) == bound[:5])
    if mod in ("before", "until"):
        bound = iso(gold.get("end"))
        return bool(end) and not start and (local(end) == bound or kind == "timerange" and clock(end) == bound[:5]
                                            or mod == "until" and first_day(mine) == bound)
    if mod in HEDGES:
        if value.get("mod") not in HEDGES[mod]:
            return False
        if kind == "duration":
            return same_timex or same_length(seconds(mine), seconds(theirs))
        if gold.get("value"):
            return same_timex or start == gold["value"] or clock(mine) == gold["value"][:5]
        if PART.search(theirs):
            return PART.search(mine) is not None and PART.search(mine).group(1) == PART.search(theirs).group(1) and \
                (kind == "timerange" or mine.split("T")[0] == gold["start"][:10])
        # The named period around its early, middle or late part.
        return same_timex or bool(start and end and gold.get("start") and start <= gold["start"][:10] and gold["end"][:10] <= end)
    if mod:
        return False
    if same_timex:
        return True
    if "/" in mine and [spell_out(x) for x in mine.split("/")] == spell_out(theirs).strip("()").split(",")[:2]:
        return True
    if kind == "set":
        if (mine, theirs) == ("XXXX-WXX-WE", "P1WE"):  # their two ways to write "every weekend"
            return True
        return PART.search(theirs) is not None and mine == theirs
    if kind == "duration":
        return same_length(seconds(mine), seconds(theirs))
    if kind == "date":
        return first_day(mine) == gold.get("value") and len(mine) == 10
    if kind == "datetime":
        return local(mine) == iso(gold.get("value"))
    if kind == "time":
        return "/" not in mine and clock(mine) == iso("T" + gold["value"])[1:] if gold.get("value") else False
    part = PART.search(theirs)
    if part:
        own = PART.search(mine)
        if not own or own.group(1) != part.group(1):
            return False
        return kind == "timerange" or mine.split("T")[0] == (gold.get("start") or "")[:10]
    if not gold.get("start") or not gold.get("end"):
        return False
    if kind == "timerange":
        return bool(start and end) and clock(start) == gold["start"][:5] and clock(end) == gold["end"][:5]
    if kind == "datetimerange":
        return local(start) == iso(gold["start"]) and local(end) == iso(gold["end"])
    if start == gold["start"] and end == gold["end"]:
        return True
    if "/" in mine and "," in theirs:
        return [first_day(x) for x in mine.split("/")] == [gold["start"], gold["end"]]
    return False


def recognizers_value(gold, pred):
    value = pred.get("value") or {}
    return any(recognizers_one(g, value) for g in gold["value"].get("values", []))


# Words that bound or hedge a date: inside of the other schemes' spans, outside of ours (GUIDELINES, spans, 1).
LEADING = re.compile(r"^(?:(?:a|an|the|in|on|at|from|between|for|about|around|circa|approximately|some|since|until|till|by|before|after|(?:any time )?from|"
                     r"as early as|as late as|later than|earlier than|more than|less than|starting(?: on)?|beginning(?: on)?|throughout|during|within|of)\s+)+", re.I)
TRAILING = re.compile(r"\s+(?:and|or) (?:later|after|greater|above|more|earlier|before)$", re.I)


def borders(text, start, end):
    """The starts and ends that are right for a span of theirs: its own, and those without its bounding words."""
    span = text[start:end]
    starts, ends = {start}, {end}
    lead = LEADING.match(span)
    if lead:
        starts |= {start + cut.end() for cut in re.finditer(r"\s+", lead.group(0))}
    trail = TRAILING.search(span)
    if trail:
        ends.add(start + trail.start())
    return starts, ends


def around(text, gold, pred):
    """Whether the borders of ours are theirs, their bounding words aside."""
    starts, ends = borders(text, gold["start"], gold["end"])
    return pred["start"] in starts and pred["end"] in ends


# --- duckling --------------------------------------------------------------------------------------------------------

GRAINS = {"Second": datetime.timedelta(seconds=1), "Minute": datetime.timedelta(minutes=1), "Hour": datetime.timedelta(hours=1),
          "Day": datetime.timedelta(days=1), "Week": datetime.timedelta(days=7)}
PARTS = {("00", "12"): "MO", ("04", "12"): "MO", ("03", "12"): "MO", ("00", "09"): "MO", ("12", "19"): "AF", ("12", "17"): "AF", ("18", "00"): "EV NI", ("21", "00"): "NI EV"}


def zone_of(reference):
    match = re.search(r"([+-])(\d\d):(\d\d)$", reference or "")
    return (int(match.group(2)) * 60 + int(match.group(3))) * (-1 if match.group(1) == "-" else 1) if match else None


def duckling_duration(text, value):
    match = re.search(r"DurationData (\d+) (\w+)", text)
    unit = {"Second": 1, "Minute": 60, "Hour": 3600, "Day": 86400, "Week": 604800, "Month": 2629746, "Quarter": 7889238, "Year": 31556952}
    return bool(match) and same_length(seconds(value.get("timex", "")), int(match.group(1)) * unit[match.group(2)])


def part_of_day(first, second, value):
    own = PART.search(value.get("timex", ""))
    codes = PARTS.get((f"{first.hour:02}", f"{second.hour:02}"), "")
    return bool(own) and own.group(1) in codes.split() and value["timex"].split("T")[0] == first.date().isoformat()


def duckling_interval(first, second, grain, value, offset):
    start, end, timex, mod = local(value.get("start"), offset), local(value.get("end"), offset), value.get("timex", ""), value.get("mod")
    if grain in ("Hour", "Minute", "Second"):
        if part_of_day(first, second, value):
            return True
        if timex.endswith("-WE") and second.time() == datetime.time() and end == second.date().isoformat():
            return True
        stamp = lambda moment: moment.isoformat(timespec="minutes")
        if end and not start:  # "by 2 p.m.": from now on
            return end in (stamp(second), second.date().isoformat() if second.time() == datetime.time() else "")
        return start == stamp(first) and end in (stamp(second), stamp(second - GRAINS[grain]))
    begin, stop = first.date().isoformat(), second.date().isoformat()
    if (start, end) == (begin, stop):
        return True
    if not start or not end:
        return False
    if mod == "early":
        return start == begin and stop < end
    if mod in ("late", "end"):
        return end == stop and start < begin
    if mod == "mid":
        return start < begin and stop < end
    if re.search(r"-(SP|SU|FA|WI)$", timex):
        return abs((datetime.date.fromisoformat(start) - first.date()).days) < 31
    return False


def duckling_value(text, value, reference):
    groups = [datetime.datetime(*[int(x) for x in g]) for g in re.findall(r"\((\d{4}), *(\d+), *(\d+), *(\d+), *(\d+), *(\d+)\)", text)]
    grain = re.search(r"\) (Second|Minute|Hour|Day|Week|Month|Quarter|Year)", text)
    if not groups or not grain:
        return False
    grain, offset = grain.group(1), zone_of(reference)
    start, end, timex = local(value.get("start"), offset), local(value.get("end"), offset), value.get("timex", "")
    clocked = grain in ("Hour", "Minute", "Second")
    stamp = groups[0].isoformat(timespec="minutes") if clocked else groups[0].date().isoformat()
    if "OpenInterval After" in text:
        return start == stamp and not end
    if "OpenInterval Before" in text:
        return end == stamp and not start
    if "Interval" in text:
        return len(groups) > 1 and duckling_interval(groups[0], groups[1], grain, value, offset)
    if clocked:
        return local(timex, offset) in (stamp, groups[0].isoformat(timespec="seconds"))
    if start != stamp or not end:
        return False
    length = (datetime.date.fromisoformat(end[:10]) - datetime.date.fromisoformat(start[:10])).days
    low, high = {"Day": (1, 1), "Week": (7, 7), "Month": (28, 31), "Quarter": (90, 92), "Year": (365, 366)}[grain]
    return low <= length <= high


# --- what our guidelines decide otherwise ------------------------------------------------------------------------------

BARE = re.compile(r"(?i)(?:the )?(?:day|week|month|year|fortnight|weekend)s?$")
OFTEN = re.compile(r"(?i)(?:everyday|daily|weekly|monthly|yearly|annual(?:ly)?|semi-?annual(?:ly)?|all weekends|weekends|mornings|in the mornings|"
                   r"(?:each|every|once an?|one an?) (?:day|week|month|quarter|year))$")
NOW = re.compile(r"(?i)(?:now|right now|just now|atm|asap|as soon as possible|at the moment|at the present time|at this time|otd)$")
MEAL = re.compile(r"(?i)\b(?:breakfast|lunch|lunchtime|dinner)\b")
ZONE = re.compile(r"\s+(?:\(?[A-Za-z]{2,4}\)?|[A-Z]\w+ time)$")
COARSE = re.compile(r"(?i)(?:weeks?|months?|years?|decades?)(?: ago| later| hence| back)?$")


def convention(model, document, predictions):
    """The class of cases that a wrong one belongs to which our guidelines decide otherwise; None where it is plainly wrong."""
    text = document["text"]
    figures = [p for p in predictions if p["type"] in ("date", "time", "duration")]
    for g in document["spans"]:
        span = text[g["start"]:g["end"]]
        same = [p for p in figures if around(text, g, p)]
        if OFTEN.match(span):
            return "how often something happens is no date (every year, daily)"
        if NOW.match(span):
            return "the present as such is not marked (now, at the moment)"
        if BARE.match(span) and not same:
            return "a bare period is no date (partner of the month)"
        if MEAL.search(span):
            return "meals are no times of day"
        if model == "DateTimeModel" and any(p["start"] <= g["start"] + 12 and p["end"] > g["end"] and ZONE.match(text[g["end"]:p["end"]]) for p in figures):
            return "the zone of a clock time is inside the span"
        if not same and any(p["start"] <= g["start"] and g["end"] <= p["end"] for p in figures) and len(document["spans"]) > 1:
            return "a day and its clock time, two days of one month are one span"
        if same and same[0]["value"].get("mod") == "vague":
            return "a vague count stays vague (a few minutes, in a couple of weeks)"
        if same and COARSE.search(span) and "/" not in same[0]["value"].get("timex", "") and same[0]["type"] == "date":
            return "two months ago is a month, two years ago a year, a week ago a week"
        if model == "duckling times":
            if same and same[0]["type"] == "duration":
                return "last two weeks is a span of time up to now, not two calendar weeks"
            if same and earlier(same[0]["value"], g["value"]):
                return "without a verb of the future the past or nearest day is meant, not the next"
    return None


def earlier(value, text):
    """Ours lies before theirs."""
    first = re.search(r"\((\d{4}), *(\d+), *(\d+)", str(text))
    return bool(first) and (value.get("start") or "9")[:10] < f"{int(first.group(1)):04}-{int(first.group(2)):02}-{int(first.group(3)):02}"


# --- dates as spans in running text: gum.jsonl, gmb.jsonl.gz ---------------------------------------------------------

def span_scores(documents, predictions):
    """(exact P, R, F1), (overlap P, R, F1), gold spans; dates, times and durations as one kind.

    Both corpora mark named times only, gmb by machine and with borders of its own ("September 8", but also "5" of "July 5"):
    read the recall, and of that the overlap.
    """
    gold = exact = met = mine = right = touched = 0
    for document in documents:
        theirs = [(s["start"], s["end"]) for s in document["spans"] if s["kind"] in ("date", "time", "duration", "recurrence")]
        ours = [(p["start"], p["end"]) for p in predictions.get(document["id"], ()) if p["type"] in ("date", "time", "duration")]
        same = set(theirs) & set(ours)
        hits = lambda x, ys: any(x[0] < y[1] and y[0] < x[1] for y in ys)
        gold, mine, exact = gold + len(theirs), mine + len(ours), exact + len(same)
        met += sum(hits(x, ours) for x in theirs)
        touched += sum(hits(x, theirs) for x in ours)
    f1 = lambda p, r: (p, r, 2 * p * r / (p + r) if p + r else 0.0)
    ratio = lambda a, b: a / b if b else 0.0
    return f1(ratio(exact, mine), ratio(exact, gold)), f1(ratio(touched, mine), ratio(met, gold)), gold
