#!/usr/bin/env python3
"""Figures against Microsoft's Recognizers-Text cases, duckling's and quantulum3's: span and value both right.

  tests/eval/figures.py [--gloss build/native/gloss] [--data $GLOSS_DATA] [--model SUBSTRING] [--errors N]

A case counts as right when every span its own scheme expects is found with the same borders and an equal value, and no
other figure of the sort it asks for is found in it. Borders are compared as they are; what figure_schemes.py lists (a
determiner, a hedge that `mod` carries, a price's `per`) may stand inside their span, and counts apart in the column
`strict`. Wrong cases which our guidelines decide otherwise (a unit without an amount, "last" as an ordinal) stay wrong
in `right` and `strict`; they are listed by class, and the last column leaves them out. `not_supported` tells where
Microsoft's own ports fail: those cases count like all others.
"""
import argparse
import collections
import datetime
import json
import os
import pathlib
import re
import subprocess
import sys

from figure_schemes import borders, close, convention, duckling_amount, of_its_kind, quantulum_value, recognizers_value

MODELS = ("NumberModel", "NumberRangeModel", "OrdinalModel", "PercentModel", "AgeModel", "CurrencyModel", "DimensionModel",
          "TemperatureModel")
TIMES = ("number", "percent", "money", "quantity", "duration", "date", "time")


# --- dates and times ------------------------------------------------------------------------------------------------

def same_moment(gold, start):
    return (start or "").replace("T", " ").rstrip("Z")[:len(gold)] == gold[:len(start or "")] and bool(start)


def datetime_value(gold, pred):
    v = pred.get("value") or {}
    timex = v.get("timex", "")
    for g in gold["value"].get("values", []):
        if g.get("timex") == timex:
            return True
        kind = g.get("type", "")
        if kind == "duration":
            continue
        if kind in ("date", "datetime") and g.get("value"):
            if kind == "date" and v.get("start") == g["value"]:
                return True
            if kind == "datetime" and re.sub(r"(T\d\d:\d\d)$", r"\1:00", timex).replace("T", " ") == g["value"]:
                return True
        if kind == "time" and g.get("value") and "T" in timex and timex.split("T")[-1][:5] == g["value"][:5]:
            return True
        if kind in ("daterange", "datetimerange", "timerange") and g.get("start") and g.get("end"):
            if v.get("start") == g["start"] and v.get("end") == g["end"]:
                return True
            if "T" in timex and "T" in g.get("timex", "") and timex.split("T")[-1] == g["timex"].split("T")[-1] and len(timex.split("T")[-1]) == 2 \
                    and (timex.split("T")[0] == g["timex"].split("T")[0] or g["timex"].startswith("T")):
                return True
    return False


def duckling_time(gold, pred):
    text, v, label = gold["value"], pred.get("value") or {}, gold["label"]
    if label == "Duration":
        m = re.search(r"DurationData (\d+) (\w+)", text)
        if not m:
            return False
        seconds = {"Second": 1, "Minute": 60, "Hour": 3600, "Day": 86400, "Week": 604800, "Month": 2629746, "Quarter": 7889238,
                   "Year": 31556952}
        mine = re.match(r"P(T?)([\d.]+)(TM|TH|TS|DE|[SMHDWYQ])$", v.get("timex", ""))
        if not mine:
            return False
        unit = {"TS": 1, "TM": 60, "TH": 3600, "D": 86400, "W": 604800, "M": 2629746, "Y": 31556952, "Q": 7889238}[mine.group(1) + mine.group(3)]
        return close(float(mine.group(2)) * unit, float(m.group(1)) * seconds[m.group(2)])
    if label == "Time":
        groups = [tuple(int(x) for x in g) for g in re.findall(r"\((\d{4}), (\d+), (\d+), (\d+), (\d+), (\d+)\)", text)]
        if not groups:
            return False
        grain = re.search(r"(Second|Minute|Hour|Day|Week|Month|Quarter|Year)", text)
        grain = grain.group(1) if grain else ""
        start, end, timex = v.get("start", ""), v.get("end", ""), v.get("timex", "")
        iso = lambda g: f"{g[0]:04}-{g[1]:02}-{max(g[2], 1):02}"
        clock = lambda g: f"T{g[3]:02}:{g[4]:02}"
        if "Interval" in text:
            first, second = groups[0], groups[1]
            if grain in ("Hour", "Minute", "Second"):
                return timex.startswith(iso(first) + "T") and (start.startswith(iso(first) + clock(first)) or end.startswith(iso(second) + clock(second)))
            return start[:10] == iso(first) and end[:10] == iso(second)
        first = groups[0]
        if grain in ("Hour", "Minute", "Second"):
            return timex.startswith(iso(first) + clock(first))
        length = {"Day": 1, "Week": 7}.get(grain)
        if start[:10] != iso(first):
            return False
        if length and end:
            days = (datetime.date.fromisoformat(end[:10]) - datetime.date.fromisoformat(start[:10])).days
            return days == length
        return True
    return False


# --- the cases -------------------------------------------------------------------------------------------------------

def judge(document, predictions, asked, value_right):
    """(right, right with strict borders)"""
    text, gold = document["text"], document["spans"]
    figures = [p for p in predictions if p["category"] == "figure"]
    used, strict = set(), True
    for g in gold:
        for p in figures:
            starts, ends = borders(text, p)
            if id(p) not in used and g["start"] in starts and g["end"] in ends and value_right(g, p):
                used.add(id(p))
                strict = strict and (g["start"], g["end"]) == (p["start"], p["end"])
                break
        else:
            return False, False
    return (True, strict) if not any(asked(p) for p in figures if id(p) not in used) else (False, False)


def question(corpus, d):
    """(row of the table, which figures it asks for, when a value is right) of a case; None where it asks for none."""
    text = d["text"]
    if corpus == "recognizers-text":
        model = d["model"]
        if model == "DateTimeModel":
            return model, lambda p: p["type"] in ("date", "time", "duration"), datetime_value
        if model not in MODELS:
            return None
        return model, lambda p: of_its_kind(model, p, text), lambda g, p: recognizers_value(model, g, p)
    if corpus == "duckling":
        label = d["spans"][0]["label"] if d["spans"] else d["id"].split(":")[1].split("-")[0]
        if label == "Email":
            return None
        if label in ("Time", "Duration"):
            kinds = ("date", "time", "duration") if not d["spans"] else TIMES
            return "duckling times", lambda p: p["type"] in kinds, duckling_time
        kinds = ("money",) if not d["spans"] else TIMES + ("ordinal",)
        return "duckling amounts", lambda p: p["type"] in kinds, duckling_amount
    return "quantulum3", lambda p: of_its_kind("quantulum3", p, text), quantulum_value


def run(gloss, documents):
    lines = "".join(json.dumps({"id": d["id"], "text": d["text"],
                                **({"date": d["reference"][:10]} if d.get("reference") else {})}) + "\n" for d in documents)
    out = subprocess.run([gloss, "annotate", "--format", "jsonl"], input=lines, text=True, capture_output=True)
    return {r["id"]: r.get("annotations", []) for r in map(json.loads, out.stdout.splitlines())}


def main():
    root = pathlib.Path(__file__).resolve().parents[2]
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gloss", default=root / "build/native/gloss")
    parser.add_argument("--data", default=os.environ.get("GLOSS_DATA", "/work/shared/data"))
    parser.add_argument("--model", default=""), parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--all", action="store_true", help="errors: also those of the classes of convention")
    args = parser.parse_args()
    data = pathlib.Path(args.data)
    table = collections.OrderedDict()
    errors, classes = [], collections.Counter()
    for corpus in ("recognizers-text", "duckling", "quantulum3"):
        documents = [json.loads(line) for line in open(data / f"{corpus}.jsonl", encoding="utf-8")]
        predictions = run(args.gloss, documents)
        for d in documents:
            asks = question(corpus, d)
            if asks is None or args.model not in asks[0]:
                continue
            model = asks[0]
            ok, strict = judge(d, predictions[d["id"]], *asks[1:])
            row = table.setdefault(model, [0, 0, 0, 0])
            row[0] += ok
            row[1] += ok and strict
            row[2] += 1
            kind = None if ok else convention(model, d, predictions[d["id"]])
            if kind:
                row[3] += 1
                classes[model, kind] += 1
            if not ok and (not kind or args.all) and len(errors) < args.errors:
                show = lambda p: f"{p['type']} {p['text']!r} {json.dumps(p.get('value'))}"
                errors.append(f"{d['id']} {d['text'][:150]!r} @{d.get('reference', '')[:10]}\n    want " + "; ".join(
                    f"{d['text'][g['start']:g['end']]!r} {json.dumps(g['value'])[:160]}" for g in d["spans"]) + "\n    have " + "; ".join(
                    show(p) for p in predictions[d["id"]] if p["category"] == "figure"))
    print(f"{'':20} right  strict     of  right but for conventions")
    for model, (ok, strict, n, other) in table.items():
        print(f"{model:20} {ok / n:5.1%}  {strict / n:5.1%}  {n:5}  {ok / max(n - other, 1):5.1%}")
    for (model, kind), n in sorted(classes.items()):
        print(f"  {model}: {n} × {kind}")
    print("\n".join(errors))


if __name__ == "__main__":
    sys.exit(main())
