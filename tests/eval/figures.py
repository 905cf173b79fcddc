#!/usr/bin/env python3
"""Figures against Microsoft's Recognizers-Text cases, duckling's and quantulum3's: span and value both right.

  tests/eval/figures.py [--gloss build/native/gloss] [--data $GLOSS_DATA] [--model SUBSTRING] [--errors N]

A case counts as right when every span its own scheme expects is found with the same borders and an equal value, and
nothing else of that model's kinds is found in it (quantulum3 and duckling list one or all spans: likewise). Borders are
compared as they are; a leading "a", "an", "the", "in", "on", "at", "from", "between" that the other scheme has inside its
span is the one difference of convention forgiven, and counted apart in the column `strict`.
"""
import argparse
import collections
import gzip
import json
import math
import os
import pathlib
import re
import subprocess
import sys

import figure_dates  # beside this file

LEADING = re.compile(r"^(?:a|an|the|in|on|at|from|between|for|about|around|some)\s+", re.I)
KINDS = {
    "NumberModel": ("number", "percent", "money", "quantity", "duration", "date", "time"),
    "PercentModel": ("percent",), "OrdinalModel": ("ordinal",), "CurrencyModel": ("money",), "AgeModel": ("duration",),
    "TemperatureModel": ("quantity",), "DimensionModel": ("quantity",), "NumberRangeModel": ("number",),
    "DateTimeModel": ("date", "time", "duration"),
}
UNITS = {
    "Kilometer": "km", "Meter": "m", "Centimeter": "cm", "Millimeter": "mm", "Decimeter": "dm", "Mile": "mi", "Foot": "ft",
    "Inch": "in", "Yard": "yd", "Pound": "lb", "Ounce": "oz", "Kilogram": "kg", "Gram": "g", "Milligram": "mg",
    "Microgram": "ug", "Metric ton": "t", "Ton": "ton", "Barrel": "bbl", "Gallon": "gal", "Acre": "ac", "Liter": "l",
    "Bit": "b", "Megabit": "MB", "Dram": "dr", "Degree": "deg", "Square mile": "mi2", "Square kilometer": "km2",
    "Square foot": "ft2", "Square meter": "m2", "Kilometer per hour": "km/h", "Mile per hour": "mi/h",
    "Meter per millisecond": "m/ms", "Centimeter per millisecond": "cm/ms", "Kilometer per millisecond": "km/ms",
    "C": "C", "F": "F", "K": "K",
}
DUCKLING_UNITS = {"Kilometre": "km", "Metre": "m", "Centimetre": "cm", "Millimetre": "mm", "Mile": "mi", "Foot": "ft",
                  "Inch": "in", "Yard": "yd", "Litre": "l", "Millilitre": "ml", "Hectolitre": "hl", "Gallon": "gal",
                  "Celsius": "C", "Fahrenheit": "F", "Degree": "deg", "Cup": "cup", "Gram": "g", "Pound": "lb",
                  "Ounce": "oz", "Tablespoon": "tbsp", "Kilogram": "kg", "Bowl": "bowl"}
CURRENCY_WORDS = {"dollar": "USD", "euro": "EUR", "pound": "GBP", "rupee": "INR", "cent": "USD", "yen": "JPY"}


def close(a, b):
    return a is not None and b is not None and math.isclose(float(a), float(b), rel_tol=1e-3, abs_tol=1e-9)


def number_of(value):
    """The one number of a predicted value: amount, value; a fraction that we call percent as the fraction."""
    for key in ("amount", "value"):
        if key in value:
            return value[key]
    return None


def interval_of(text):
    m = re.match(r"([\[(])([^,]*),([^\])]*)([\])])", text)
    return (m.group(2) or None, m.group(3) or None) if m else (None, None)


# --- Recognizers-Text ------------------------------------------------------------------------------------------------

def recognizers_value(model, gold, pred):
    g, v, kind = gold["value"], pred.get("value") or {}, pred["type"]
    if model in ("NumberModel", "OrdinalModel"):
        n = number_of(v)
        if n is not None and kind == "percent":
            n = n / 100
        return close(n, g.get("value")) if re.match(r"^[-\d.E+]+$", str(g.get("value"))) else False
    if model == "PercentModel":
        return close(number_of(v), str(g["value"]).rstrip("%"))
    if model == "CurrencyModel":
        if not close(number_of(v), g.get("value")) and not (g["unit"] == "Cent" and close((number_of(v) or 0) * 100, g["value"])):
            return False
        return v.get("currency") == g["isoCurrency"] if g.get("isoCurrency") else bool(v.get("currency"))
    if model == "AgeModel":
        return v.get("timex") == f"P{g['value']}{g['unit'][0]}"
    if model in ("TemperatureModel", "DimensionModel"):
        return close(number_of(v), g.get("value")) and v.get("unit") == UNITS.get(g["unit"], "?")
    if model == "NumberRangeModel":
        low, high = interval_of(g["value"])
        n = number_of(v)
        if "min" in v or "max" in v:
            return (low is None or close(v.get("min"), low)) and (high is None or close(v.get("max"), high))
        if low and high:
            return low == high and close(n, low)
        mod = v.get("mod")
        return close(n, low or high) and (mod in ("over", "at_least") if low else mod in ("up_to", "less_than", "below", "nearly"))
    return False


# --- duckling, quantulum3 --------------------------------------------------------------------------------------------

def duckling_value(gold, pred):
    text, v = gold["value"], pred.get("value") or {}
    numbers = [float(x) for x in re.findall(r"-?\d+(?:\.\d+)?(?:e-?\d+)?", text)]
    label = gold["label"]
    if label in ("Numeral", "Ordinal"):
        n = number_of(v)
        if n is not None and pred["type"] == "percent" and not close(n, numbers[0]):
            n = n / 100
        return close(n, numbers[0])
    if label == "AmountOfMoney":
        unit = re.search(r"\((?:simple|under|above|between) (\w+)", text)
        code = unit.group(1) if unit else ""
        code = {"Dollar": "USD", "Pound": "GBP", "Cent": "USD"}.get(code, code)
        values = [x for x in numbers]
        if text.startswith("(between") and values:
            if not (close(v.get("min"), values[0]) and close(v.get("max"), values[1])):
                return False
        elif not close(number_of(v), values[0] if "Cent" not in text else values[0] / 100):
            return False
        return code == v.get("currency") or (code == "Unnamed" and "currency" not in v)
    if label in ("Distance", "Volume", "Temperature", "Quantity"):
        unit = re.search(r"\((?:simple|under|above|between) (\w+)", text)
        unit = DUCKLING_UNITS.get(unit.group(1), unit.group(1)) if unit else ""
        values = numbers
        if text.startswith("(between"):
            return close(v.get("min"), values[0]) and close(v.get("max"), values[1]) and v.get("unit") == unit
        if unit == "Unnamed":
            return close(number_of(v), values[0])
        return close(number_of(v), values[0]) and v.get("unit") == unit
    if label == "Duration":
        return figure_dates.duckling_duration(text, v)
    if label == "Time":
        return figure_dates.duckling_value(text, v, gold["reference"])
    return False


QUANTULUM_UNITS = {"kilometre": "km", "mile": "mi", "metre": "m", "centimetre": "cm", "inch": "in", "foot": "ft", "pound-mass": "lb",
                   "kilogram": "kg", "milligram": "mg", "gram": "g", "degree Celsius": "C", "degree fahrenheit": "F", "kelvin": "K",
                   "watt": "W", "kilowatt": "kW", "megawatt": "MW", "gigawatt": "GW", "watt hour": "Wh", "megawatt hour": "MWh",
                   "kilowatt hour": "kWh", "litre": "l", "centilitre": "cl", "cubic centimetre": "ml", "gray": "Gy", "exabyte": "EB",
                   "british thermal unit": "Btu", "litre per kilometre": "l/km", "bit": "b", "volt": "V"}


def quantulum_value(gold, pred):
    g, v = gold["value"], pred.get("value") or {}
    n, spread = g["value"], g.get("uncertainty") or 0
    mine = number_of(v)
    if "min" in v and "max" in v:
        if not (close((v["min"] + v["max"]) / 2, n) and close((v["max"] - v["min"]) / 2, spread)):
            return False
    else:
        if mine is not None and pred["type"] == "percent" and g["unit"] == "dimensionless":
            mine = mine / 100
        if g["unit"] == "cent":
            mine = (mine or 0) * 100
        if g["unit"] == "dozen":
            mine = (mine or 0) / 12
        if pred["type"] == "duration":
            m = re.match(r"PT?([\d.]+)", v.get("timex", ""))
            mine = float(m.group(1)) if m else None
        if not close(mine, n):
            return False
    unit = g["unit"]
    if unit in ("dimensionless", "dozen"):
        return pred["type"] in ("number", "percent")
    if unit in ("dollar", "euro", "cent", "pound sterling"):
        return pred["type"] == "money"
    if unit == "percentage":
        return pred["type"] == "percent"
    if pred["type"] == "duration":
        return True
    return QUANTULUM_UNITS.get(unit, unit) == v.get("unit")


def borders(text, gold, kinds):
    if gold.get("label", "").startswith(("Time", "Duration", "datetimeV2")):
        return figure_dates.borders(text, gold["start"], gold["end"])
    lead = LEADING.match(text[gold["start"]:gold["end"]])
    return {gold["start"]} | ({gold["start"] + lead.end()} if lead else set()), {gold["end"]}


def judge(document, predictions, kinds, value_right):
    """(right, right with strict borders)"""
    text = document["text"]
    gold = document["spans"]
    mine = [p for p in predictions if p["category"] == "figure" and p["type"] in kinds]
    if not gold:
        return not mine, not mine
    strict = len(mine) == len(gold)
    used = set()
    for g in gold:
        starts, ends = borders(text, g, kinds)
        hit = next((p for p in mine if p["start"] in starts and p["end"] in ends), None)
        if hit is None or not value_right(g, hit):
            return False, False
        strict = strict and hit["start"] == g["start"] and hit["end"] == g["end"]
        used.add(id(hit))
    return len(used) == len(mine) or len(gold) > 0 and all(
        not any(p["start"] < g["end"] and g["start"] < p["end"] for g in gold) for p in mine if id(p) not in used) and \
        document.get("loose", False) or len(used) == len(mine), strict


def run(gloss, documents):
    lines = "".join(json.dumps({"id": d["id"], "text": d["text"],
                                **({"date": d["reference"][:16]} if d.get("reference") else {})}) + "\n" for d in documents)
    out = subprocess.run([gloss, "annotate", "--format", "jsonl"], input=lines, text=True, capture_output=True)
    return {r["id"]: r.get("annotations", []) for r in map(json.loads, out.stdout.splitlines())}


def main():
    root = pathlib.Path(__file__).resolve().parents[2]
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gloss", default=root / "build/native/gloss")
    parser.add_argument("--data", default=os.environ.get("GLOSS_DATA", "/work/shared/data"))
    parser.add_argument("--model", default=""), parser.add_argument("--errors", type=int, default=0)
    args = parser.parse_args()
    data = pathlib.Path(args.data)
    table = collections.OrderedDict()
    errors = []
    for corpus in ("recognizers-text", "duckling", "quantulum3"):
        documents = [json.loads(line) for line in open(data / f"{corpus}.jsonl", encoding="utf-8")]
        predictions = run(args.gloss, documents)
        for d in documents:
            for g in d["spans"]:
                g["reference"] = d.get("reference")
            if corpus == "recognizers-text":
                model = d["model"]
                if model not in KINDS:
                    continue
                kinds = KINDS[model]
                right = figure_dates.recognizers_value if model == "DateTimeModel" else lambda g, p, m=model: recognizers_value(m, g, p)
            elif corpus == "duckling":
                model, kinds, right = "duckling", KINDS["NumberModel"] + ("ordinal",), duckling_value
            else:
                model, kinds, right = "quantulum3", ("number", "money", "percent", "quantity", "duration"), quantulum_value
            if args.model not in model:
                continue
            ok, strict = judge(d, predictions[d["id"]], kinds, right)
            row = table.setdefault(model, [0, 0, 0])
            row[0] += ok
            row[1] += ok and strict
            row[2] += 1
            if not ok and len(errors) < args.errors:
                show = lambda p: f"{p['type']} {p['text']!r} {json.dumps(p.get('value'))}"
                errors.append(f"{d['id']} {d['text'][:150]!r} @{d.get('reference', '')[:10]}\n    want " + "; ".join(
                    f"{d['text'][g['start']:g['end']]!r} {json.dumps(g['value'])[:160]}" for g in d["spans"]) + "\n    have " + "; ".join(
                    show(p) for p in predictions[d["id"]] if p["category"] == "figure"))
    print(f"{'':20} right  strict     of")
    for model, (ok, strict, n) in table.items():
        print(f"{model:20} {ok / n:5.1%}  {strict / n:5.1%}  {n:5}")
    if not args.model:
        dates_in_text(args.gloss, data)
    print("\n".join(errors))


def dates_in_text(gloss, data):
    print(f"\n{'dates in text':20} exact P     R    F1   overlap P     R    F1    of")
    for name in ("gum.jsonl", "gmb.jsonl.gz"):
        with (gzip.open if name.endswith(".gz") else open)(data / name, "rt", encoding="utf-8") as lines:
            documents = [json.loads(line) for line in lines]
        exact, overlap, n = figure_dates.span_scores(documents, run(gloss, documents))
        print(f"{name:20}   " + " ".join(f"{x:5.3f}" for x in exact) + "     " + " ".join(f"{x:5.3f}" for x in overlap) + f" {n:6}")


if __name__ == "__main__":
    sys.exit(main())
