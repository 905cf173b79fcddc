#!/usr/bin/env python3
"""Random sentences of the unannotated news with what was found in them marked inline: to be read by a person.

  tests/eval/false_alarms.py [--seed 7] [--count 200] [--source wikinews] [--category place]
                             [--data $GLOSS_DATA] [--gloss build/native/gloss]

Whole articles are annotated, so that a sentence has the context it would have. `[surface|type]`, for a place or an
asset with coordinates `[surface|type country lat,lon]`. Chosen by a fixed seed over all sentences.
"""
import argparse
import collections
import gzip
import json
import os
import pathlib
import random
import re
import subprocess

SENTENCE = re.compile(r"[^\n]+?(?:(?<![A-Z][a-z])(?<!\b[A-Z])[.!?][\"”']?(?=\s+[A-Z\"“])|\n|$)")


def inline(text, start, end, annotations, entities):
    out, at = "", start
    for a in annotations:
        entity = entities.get(a.get("entity"), {})
        where = f" {entity.get('country', '')} {entity['lat']:.1f},{entity['lon']:.1f}" if "lat" in entity else ""
        out += f"{text[at:a['start']]}[{a['text']}|{a['type']}{where}]"
        at = a["end"]
    return " ".join((out + text[at:end]).split())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=7), parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--source", default="", help="only documents whose id holds this")
    parser.add_argument("--category", default="", help="only this category's marks")
    parser.add_argument("--data", default=os.environ.get("GLOSS_DATA", ""))
    parser.add_argument("--gloss", default=pathlib.Path(__file__).resolve().parents[2] / "build/native/gloss")
    args = parser.parse_args()
    with gzip.open(pathlib.Path(args.data) / "news-open.jsonl.gz", "rt", encoding="utf-8") as lines:
        documents = [json.loads(line) for line in lines]
    sentences = [(number, m.start(), m.end()) for number, d in enumerate(documents)
                 if args.source in d["id"] for m in SENTENCE.finditer(d["text"]) if 40 < len(m.group()) < 600]
    chosen = sorted(random.Random(args.seed).sample(sentences, args.count))
    wanted = sorted({number for number, _, _ in chosen})
    feed = "".join(json.dumps({"id": str(n), "text": documents[n]["text"], **({"date": documents[n]["date"][:10]}
                   if documents[n].get("date") else {})}) + "\n" for n in wanted)
    out = subprocess.run([args.gloss, "annotate", "--format", "jsonl", "--offsets", "codepoint"], input=feed, text=True,
                         capture_output=True, check=True)
    found = {int(r["id"]): r for r in map(json.loads, out.stdout.splitlines())}
    tally = collections.Counter()
    for index, (number, start, end) in enumerate(chosen):
        inside = [a for a in found[number]["annotations"] if start <= a["start"] and a["end"] <= end and
                  args.category in ("", a["category"])]
        tally.update(a["category"] for a in inside)
        entities = {e["id"]: e for e in found[number]["entities"]}
        print(f"{index + 1}. {inline(documents[number]['text'], start, end, inside, entities)}")
    marks = ", ".join(f"{count} {category}" for category, count in tally.most_common())
    print(f"{tally.total()} marks ({marks}) in {args.count} sentences, seed {args.seed}")


if __name__ == "__main__":
    main()
