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
import gzip
import json
import os
import pathlib
import subprocess
import sys

import figure_dates
from figure_schemes import borders, convention, duckling_amount, of_its_kind, quantulum_value, recognizers_value

MODELS = ("NumberModel", "NumberRangeModel", "OrdinalModel", "PercentModel", "AgeModel", "CurrencyModel", "DimensionModel",
          "TemperatureModel")
TIMES = ("number", "percent", "money", "quantity", "duration", "date", "time")


# --- the cases -------------------------------------------------------------------------------------------------------

def amount_fits(text, gold, prediction):
    starts, ends = borders(text, prediction)
    return gold["start"] in starts and gold["end"] in ends


def time_fits(text, gold, prediction):
    return figure_dates.around(text, gold, prediction)


def judge(document, predictions, asked, value_right, fits):
    """(right, right with strict borders)"""
    text, gold = document["text"], document["spans"]
    figures = [p for p in predictions if p["category"] == "figure"]
    used, strict = set(), True
    for g in gold:
        for p in figures:
            if id(p) not in used and fits(text, g, p) and value_right(g, p):
                used.add(id(p))
                strict = strict and (g["start"], g["end"]) == (p["start"], p["end"])
                break
        else:
            return False, False
    return (True, strict) if not any(asked(p) for p in figures if id(p) not in used) else (False, False)


def duckling_time(gold, prediction, reference):
    value = prediction.get("value") or {}
    if gold["label"] == "Duration":
        return figure_dates.duckling_duration(gold["value"], value)
    return gold["label"] == "Time" and figure_dates.duckling_value(gold["value"], value, reference)


def question(corpus, d):
    """(row of the table, which figures it asks for, when a value is right, when borders are) of a case; None where it
    asks for none."""
    text = d["text"]
    if corpus == "recognizers-text":
        model = d["model"]
        if model == "DateTimeModel":
            return model, lambda p: p["type"] in ("date", "time", "duration"), figure_dates.recognizers_value, time_fits
        if model not in MODELS:
            return None
        return model, lambda p: of_its_kind(model, p, text), lambda g, p: recognizers_value(model, g, p), amount_fits
    if corpus == "duckling":
        label = d["spans"][0]["label"] if d["spans"] else d["id"].split(":")[1].split("-")[0]
        if label == "Email":
            return None
        if label in ("Time", "Duration"):
            kinds = ("date", "time", "duration") if not d["spans"] else TIMES
            return "duckling times", lambda p: p["type"] in kinds, lambda g, p: duckling_time(g, p, d["reference"]), time_fits
        kinds = ("money",) if not d["spans"] else TIMES + ("ordinal",)
        return "duckling amounts", lambda p: p["type"] in kinds, duckling_amount, amount_fits
    return "quantulum3", lambda p: of_its_kind("quantulum3", p, text), quantulum_value, amount_fits


def run(gloss, documents):
    lines = "".join(json.dumps({"id": d["id"], "text": d["text"],
                                **({"date": d["reference"][:16]} if d.get("reference") else {})}) + "\n" for d in documents)
    out = subprocess.run([gloss, "annotate", "--format", "jsonl"], input=lines, text=True, capture_output=True)
    return {r["id"]: r.get("annotations", []) for r in map(json.loads, out.stdout.splitlines())}


def evaluate(gloss, data, model="", most_errors=0, all_errors=False):
    """(lines of the report, {row: share right}); `model` picks rows by a part of their name."""
    table = collections.OrderedDict()
    errors, classes = [], collections.Counter()
    for corpus in ("recognizers-text", "duckling", "quantulum3"):
        documents = [json.loads(line) for line in open(data / f"{corpus}.jsonl", encoding="utf-8")]
        predictions = run(gloss, documents)
        for d in documents:
            asks = question(corpus, d)
            if asks is None or model not in asks[0]:
                continue
            row, mine = asks[0], predictions[d["id"]]
            ok, strict = judge(d, mine, *asks[1:])
            classify = figure_dates.convention if row in ("DateTimeModel", "duckling times") else convention
            kind = None if ok else classify(row, d, mine)
            counts = table.setdefault(row, [0, 0, 0, 0])
            for i, more in enumerate((ok, ok and strict, 1, kind is not None)):
                counts[i] += more
            if kind:
                classes[row, kind] += 1
            if not ok and (not kind or all_errors) and len(errors) < most_errors:
                errors.append(describe(d, mine))
    lines = [f"{'':20} right  strict     of  right but for conventions"]
    for row, (ok, strict, n, other) in table.items():
        lines.append(f"{row:20} {ok / n:5.1%}  {strict / n:5.1%}  {n:5}  {ok / max(n - other, 1):5.1%}")
    lines += [f"  {row}: {n} × {kind}" for (row, kind), n in sorted(classes.items())]
    if not model:
        lines += dates_in_text(gloss, data)
    return lines + errors, {row: ok / n for row, (ok, _, n, _) in table.items()}


def describe(d, predictions):
    want = "; ".join(f"{d['text'][g['start']:g['end']]!r} {json.dumps(g['value'])[:160]}" for g in d["spans"])
    have = "; ".join(f"{p['type']} {p['text']!r} {json.dumps(p.get('value'))}" for p in predictions if p["category"] == "figure")
    return f"{d['id']} {d['text'][:150]!r} @{d.get('reference', '')[:10]}\n    want {want}\n    have {have}"


def dates_in_text(gloss, data):
    lines = ["", f"{'dates in text':20} exact P     R    F1   overlap P     R    F1    of"]
    for name in ("gum.jsonl", "gmb.jsonl.gz"):
        with (gzip.open if name.endswith(".gz") else open)(data / name, "rt", encoding="utf-8") as rows:
            documents = [json.loads(row) for row in rows]
        exact, overlap, n = figure_dates.span_scores(documents, run(gloss, documents))
        lines.append(f"{name:20}   " + " ".join(f"{x:5.3f}" for x in exact) + "     " +
                     " ".join(f"{x:5.3f}" for x in overlap) + f" {n:6}")
    return lines


def main():
    root = pathlib.Path(__file__).resolve().parents[2]
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gloss", default=root / "build/native/gloss")
    parser.add_argument("--data", type=pathlib.Path, default=os.environ.get("GLOSS_DATA", root.parent / "shared/data"))
    parser.add_argument("--model", default=""), parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--all", action="store_true", help="errors: also those of the classes of convention")
    args = parser.parse_args()
    print("\n".join(evaluate(args.gloss, args.data, args.model, args.errors, args.all)[0]))


if __name__ == "__main__":
    sys.exit(main())
