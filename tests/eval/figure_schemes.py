"""How other schemes write amounts, and when ours says the same: Recognizers-Text, duckling, quantulum3.

Three things live here: which of our figures a case of theirs asks for (`of_its_kind`), when two values are equal
(`recognizers_value`, `duckling_amount`, `quantulum_value`), and where our convention is another one (`convention`).

What an honest reading forgives, because our figure says it in its value instead of its span, and what the column
`strict` does not: the determiner or preposition in front ("from", "exactly"), the hedge where `mod` carries it ("more
than 30"), and what a price is per where `per` carries it ("$15/hour").
"""
import math
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parents[2]
LEADING = re.compile(r"(?:\b(?:a|an|the|in|on|at|from|between|for|about|around|some|exactly|equals? to)|~)\s*$", re.I)
PER = r"\s*(?:/|per|an?|each)\s*"
LOW_MODS, HIGH_MODS = ("over", "at_least"), ("up_to", "less_than", "below", "nearly")

RECOGNIZERS_UNITS = {
    "Kilometer": "km", "Meter": "m", "Centimeter": "cm", "Millimeter": "mm", "Decimeter": "dm", "Mile": "mi", "Foot": "ft",
    "Inch": "in", "Yard": "yd", "Pound": "lb", "Ounce": "oz", "Kilogram": "kg", "Gram": "g", "Milligram": "mg",
    "Microgram": "ug", "Metric ton": "t", "Ton": ("ton", "t"), "Barrel": "bbl", "Gallon": "gal", "Acre": "ac", "Liter": "l",
    "Bit": "b", "Kilobit": "kb", "Megabit": "Mb", "Gigabit": "Gb", "Byte": "B", "Kilobyte": "kB", "Megabyte": "MB",
    "Gigabyte": "GB", "Terabyte": "TB", "Dram": "dr", "Degree": "deg", "Turn": "turn", "Radian": "rad", "Square mile": "mi2",
    "Square kilometer": "km2", "Square foot": "ft2", "Square meter": "m2", "Cubic meter": "m3", "Cubic foot": "ft3",
    "Hectare": "ha", "Stone": "st", "Kilometer per hour": "km/h", "Mile per hour": "mi/h", "Meter per second": "m/s",
    "Kilometer per second": "km/s", "Foot per second": "ft/s", "Knot": "kn", "Meter per millisecond": "m/ms",
    "Centimeter per millisecond": "cm/ms", "Kilometer per millisecond": "km/ms", "C": "C", "F": "F", "K": "K",
}
MINOR = re.compile(r"^(Cent|Pence|Penny|Sen|Satoshi|Paisa|Kopek|Jiao|Fen|Pfennig)$")
TEMPERATURES = ("C", "F", "K")
DUCKLING_UNITS = {  # in SI units, save degrees
    "Kilometre": 1000, "Metre": 1, "Centimetre": 0.01, "Millimetre": 0.001, "Mile": 1609.344, "Foot": 0.3048, "Inch": 0.0254,
    "Yard": 0.9144, "Litre": 0.001, "Millilitre": 1e-6, "Hectolitre": 0.1, "Gallon": 0.003785411784, "Cup": 0.0002365882365,
    "Tablespoon": 0.00001478676478125, "Teaspoon": 0.00000492892159375, "Gram": 0.001, "Pound": 0.45359237,
    "Ounce": 0.028349523125, "Kilogram": 1, "Celsius": "C", "Fahrenheit": "F", "Degree": "deg",
}
DUCKLING_MONEY = {"Dollar": ("USD",), "Pound": ("GBP",), "Cent": ("USD",), "Dinar": None, "Riyal": None, "Rial": None,
                  "Unnamed": None, "Bitcoin": ("BTC",)}
QUANTULUM_UNITS = {
    "kilometre": "km", "mile": "mi", "metre": "m", "centimetre": "cm", "inch": "in", "foot": "ft", "pound-mass": "lb",
    "kilogram": "kg", "milligram": "mg", "gram": "g", "degree celsius": "C", "degree fahrenheit": "F", "kelvin": "K",
    "watt": "W", "kilowatt": "kW", "megawatt": "MW", "gigawatt": "GW", "watt hour": "Wh", "megawatt hour": "MWh",
    "kilowatt hour": "kWh", "litre": "l", "gallon": "gal", "centilitre": "cl", "cubic centimetre": ("ml", "cm3"), "gray": "Gy",
    "exabyte": "EB", "british thermal unit": "Btu", "litre per kilometre": "l/km", "bit": "b", "volt": "V", "picometre": "pm",
    "square kilometre": "km2", "teraelectronvolt": "TeV", "kilobit per second": "kb/s", "joule second": "J.s",
    "candela second": "cd.s", "inverse second": "/s", "kilometre per square second": "km/s2", "pint": "pt",
    "kilogram per cubic centimetre": "kg/cm3", "megayear": "Ma",
}


def close(a, b):
    return a is not None and b is not None and math.isclose(float(a), float(b), rel_tol=1e-3, abs_tol=1e-12)


def is_unit(ours, theirs):
    return ours in theirs if isinstance(theirs, tuple) else ours == theirs


def number_of(value):
    """The one number of a predicted value."""
    for key in ("amount", "value"):
        if key in value:
            return value[key]
    return None


def as_number(prediction, gold):
    """… where theirs counts a half as 0.5, ours as 50 percent."""
    n = number_of(prediction.get("value") or {})
    if n is not None and prediction["type"] == "percent" and not close(n, gold):
        return n / 100
    return n


# --- borders ---------------------------------------------------------------------------------------------------------

def hedges():
    """(patterns that end in front of a figure, patterns that begin behind one), from our own table."""
    before, behind = [], []
    for line in open(ROOT / "core/data/en/figure_words.tsv", encoding="utf-8"):
        cells = line.rstrip("\n").split("\t")
        if cells[0] == "modifier":
            (behind if cells[3] in ("after", "equal") else before).extend(cells[1].split("|"))
    def words(phrases):
        forms = (r"\s*".join(re.escape(w) for w in re.findall(r"\w\S*|[<>=]|\S+", p)) for p in sorted(phrases, key=len, reverse=True))
        return "|".join((r"(?<!\w)" if form[0].isalpha() else "") + form for form in forms)

    return re.compile(r"(?:%s)\s*$" % words(before), re.I), re.compile(r"\s*(?:%s)(?!\w)" % words(behind), re.I)


BEFORE, BEHIND = hedges()


def borders(text, prediction):
    """All (start, end) our figure may be said to have; the first is the one it has."""
    value = prediction.get("value") or {}
    starts, ends = [prediction["start"]], [prediction["end"]]
    patterns = [LEADING] + ([BEFORE] if value.get("mod") or "min" in value and "max" in value else [])
    for start in starts:
        if len(starts) > 8:
            break
        for pattern in patterns:
            found = pattern.search(text[:start])
            if found and found.start() not in starts:
                starts.append(found.start())
    if value.get("mod"):
        found = BEHIND.match(text[prediction["end"]:])
        if found:
            ends.append(prediction["end"] + found.end())
    if value.get("per"):
        found = re.match(PER + re.escape(value["per"]), text[prediction["end"]:])
        if found:
            ends.append(prediction["end"] + found.end())
    return starts, ends


# --- which of our figures a case asks for ----------------------------------------------------------------------------

def bounded(prediction):
    value = prediction.get("value") or {}
    return "min" in value or "max" in value or value.get("mod") in LOW_MODS + HIGH_MODS


def of_its_kind(model, prediction, text):
    """True where the figure is an answer to the model's question, so that one too many is an error."""
    kind, value = prediction["type"], prediction.get("value") or {}
    if model == "NumberModel":  # a number with its unit is the business of the other models
        return kind == "number" or kind == "percent" and not re.search(r"%|per", prediction["text"])
    if model == "NumberRangeModel":
        return kind in ("number", "percent") and bounded(prediction)
    if model == "AgeModel":
        return kind == "duration" and bool(re.search(r"old|\by\W?o\b|aged?\b", text[prediction["start"]:prediction["end"] + 4], re.I))
    if model == "TemperatureModel":
        return kind == "quantity" and (value.get("unit") in TEMPERATURES or value.get("unit") == "deg" and "si" not in value)
    if model == "DimensionModel":
        return kind == "quantity" and value.get("unit") not in TEMPERATURES and (value.get("unit") != "deg" or "si" in value)
    return kind in {"PercentModel": ("percent",), "OrdinalModel": ("ordinal",), "CurrencyModel": ("money",),
                    "quantulum3": ("number", "money", "percent", "quantity", "duration")}.get(
                        model, ("number", "percent", "money", "quantity", "ordinal", "duration", "date", "time"))


# --- values ----------------------------------------------------------------------------------------------------------

def interval_of(text):
    m = re.match(r"([\[(])([^,]*),([^\])]*)([\])])", text)
    return (m.group(2) or None, m.group(3) or None) if m else (None, None)


def recognizers_value(model, gold, pred):
    g, v, kind = gold["value"], pred.get("value") or {}, pred["type"]
    if g.get("value") in (None, "null"):
        return False
    if model in ("NumberModel", "OrdinalModel"):
        wanted = kind == "ordinal" if model == "OrdinalModel" else kind in ("number", "percent")
        return wanted and bool(re.match(r"^[-\d.E+]+$", str(g["value"]))) and close(as_number(pred, g["value"]), g["value"])
    if model == "PercentModel":
        return kind == "percent" and close(number_of(v), str(g["value"]).rstrip("%"))
    if model == "CurrencyModel":
        n = number_of(v)
        minor = MINOR.match(g["unit"]) and n is not None
        if kind != "money" or not (close(n, g["value"]) or minor and (close(n * 100, g["value"]) or close(n * 1e8, g["value"]))):
            return False
        return v.get("currency") == g["isoCurrency"] if g.get("isoCurrency") else bool(v.get("currency"))
    if model == "AgeModel":
        return v.get("timex") == f"P{g['value']}{g['unit'][0]}"
    if model in ("TemperatureModel", "DimensionModel"):
        return close(number_of(v), g["value"]) and is_unit(v.get("unit"), RECOGNIZERS_UNITS.get(g["unit"], "?"))
    if model == "NumberRangeModel":
        low, high = interval_of(g["value"])
        if kind not in ("number", "percent"):
            return False
        if low and high and low != high:
            scale = 100 if kind == "percent" and not close(v.get("min"), low) else 1
            return close((v.get("min") or 0) / scale, low) and close((v.get("max") or 0) / scale, high)
        if low and high:
            return close(as_number(pred, low), low)
        if "min" in v and "max" not in v:
            return bool(low) and close(v["min"], low)
        return close(as_number(pred, low or high), low or high) and v.get("mod") in (LOW_MODS if low else HIGH_MODS)
    return False


def duckling_amount(gold, pred):
    text, v, label, kind = gold["value"], pred.get("value") or {}, gold["label"], pred["type"]
    numbers = [float(x) for x in re.findall(r"-?\d+(?:\.\d+)?(?:e-?\d+)?", re.sub(r'\(Just .*', "", text))]
    if label in ("Numeral", "Ordinal"):
        return kind in (("number", "percent") if label == "Numeral" else ("ordinal",)) and close(as_number(pred, numbers[0]), numbers[0])
    shape, unit = re.search(r"\((simple|under|above|between) (\w+)", text).groups()
    if shape in ("under", "above") and v.get("mod") not in (LOW_MODS if shape == "above" else HIGH_MODS):
        return False
    wanted = numbers[:2] if shape == "between" else numbers[:1]
    if label == "AmountOfMoney" and unit != "Unnamed":
        scale = 0.01 if unit == "Cent" else 1
        codes = DUCKLING_MONEY.get(unit, (unit,))
        if kind != "money" or not (codes is None or v.get("currency") in codes):
            return False
        have = [v.get("min"), v.get("max")] if shape == "between" else [number_of(v)]
    elif unit == "Unnamed":
        have, scale = [number_of(v)], 1
    else:
        scale = DUCKLING_UNITS.get(unit)
        if kind != "quantity" or scale is None:
            return False
        if isinstance(scale, str):
            if v.get("unit") != scale:
                return False
            source, scale = v, 1
        else:
            source = v.get("si", {})
        have = [source.get("min"), source.get("max")] if shape == "between" else [source.get("value")]
    return all(close(a, b * scale) for a, b in zip(have, wanted))


def quantulum_value(gold, pred):
    g, v, kind = gold["value"], pred.get("value") or {}, pred["type"]
    n, spread, unit = g["value"], g.get("uncertainty") or 0, g["unit"]
    mine = number_of(v)
    if "min" in v and "max" in v:
        if not (close((v["min"] + v["max"]) / 2, n) and close((v["max"] - v["min"]) / 2, spread)):
            return False
    else:
        if unit == "dimensionless":
            mine = as_number(pred, n)
        scale = {"cent": 100, "dozen": 1 / 12, "dime": 10}.get(unit, 1)
        if kind in ("duration", "date"):
            m = re.match(r"PT?([\d.]+)", v.get("timex", "")) or re.match(r"([12]\d{3})$", v.get("timex", ""))
            mine = float(m.group(1)) if m else None
        if mine is None or not close(mine * scale, n):
            return False
    if unit in ("dimensionless", "dozen"):
        return kind in ("number", "percent")
    if re.match(r"(dollar|euro|cent|dime|pound sterling)\b", unit):
        return kind == "money"
    if unit == "percentage":
        return kind == "percent"
    return kind == "duration" or is_unit(v.get("unit"), QUANTULUM_UNITS.get(unit.lower(), unit))


# --- where our convention is another ---------------------------------------------------------------------------------

def convention(model, document, predictions):
    """The class of a wrong case that our guidelines decide otherwise, or None. It stays counted as wrong."""
    golds = document["spans"]
    if any((g.get("label") or "") == "ordinal.relative" for g in golds):
        return "next, last, previous are no ordinals (they hang on dates)"
    if any(isinstance(g["value"], dict) and g["value"].get("value", 0) in (None, "null") for g in golds):
        return "a unit or currency without an amount is no figure"
    figures = [p for p in predictions if p["category"] == "figure"]
    inside = lambda g: any(p["start"] <= g["start"] and g["end"] <= p["end"] and
                           (p["type"] in ("money", "quantity", "date", "duration", "percent")) for p in figures)
    if model in ("NumberModel", "NumberRangeModel") and any(map(inside, golds)):
        return "one outermost figure: money, quantity, date around the number"
    if model == "duckling amounts" and any("Just" in str(g["value"]) for g in golds):
        return "what is weighed is outside of the span (500g of flour)"
    text = document["text"]
    within = lambda g: any(p["start"] < g["start"] and g["end"] <= p["end"] and "min" in (p.get("value") or {}) for p in figures)
    if model in ("AgeModel", "DimensionModel") and any(map(within, golds)):
        return "a range is one figure (eight to 10 feet)"
    if model == "DimensionModel" and any(p["start"] == g["start"] and "/" in (p.get("value") or {}).get("unit", "") and
                                         p["end"] > g["end"] for p in figures for g in golds):
        return "what is per day is one quantity (500,000 barrels a day)"
    if model == "OrdinalModel" and re.search(r"first (two|three|class)", text):
        return "first two, first class count nothing"
    if model == "quantulum3" and any(re.search(r"^(19|20)\d\d$", text[g["start"]:g["end"]]) for g in golds):
        return "years and decades are dates"
    if model == "quantulum3" and re.search(r"(rose|fell) from", text):
        return "a change from one amount to another is two figures"
    if model == "quantulum3" and any("several" in p["text"] or p["text"] == "days" for p in figures):
        return "vague spans of time are figures (several hundred years)"
    if model == "NumberModel" and re.search(r"\d+[.-]\d+[.-/]\d+", text):
        return "parts of addresses and telephone numbers are no numbers"
    return None
