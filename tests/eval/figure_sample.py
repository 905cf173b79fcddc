#!/usr/bin/env python3
"""Random sentences with digits from the unannotated news, with the figures found in them: to be read by a person.

  tests/eval/figure_sample.py [--seed 1] [--count 100] [--source wikinews] [--amounts] [--data $GLOSS_DATA] [--gloss build/native/gloss]

The whole article is annotated, so that what hangs on its date and its earlier sentences does. Each sentence is printed
with its figures: type, surface, value. Chosen by a fixed seed over all sentences that hold a digit or a number word.
"""
import argparse
import gzip
import json
import os
import pathlib
import random
import re
import subprocess

SENTENCE = re.compile(r"[^\n]+?(?:(?<![A-Z][a-z])(?<!\b[A-Z])[.!?][\"”']?(?=\s+[A-Z\"“])|\n|$)")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=1), parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--source", default="", help="only documents whose id holds this")
    parser.add_argument("--amounts", action="store_true", help="figures that are no dates and times only")
    parser.add_argument("--data", default=os.environ.get("GLOSS_DATA", ""))
    parser.add_argument("--gloss", default=pathlib.Path(__file__).resolve().parents[2] / "build/native/gloss")
    args = parser.parse_args()
    with gzip.open(pathlib.Path(args.data) / "news-open.jsonl.gz", "rt", encoding="utf-8") as lines:
        documents = [json.loads(line) for line in lines]
    sentences = [(number, m.start(), m.end()) for number, d in enumerate(documents)
                 if args.source in d["id"] for m in SENTENCE.finditer(d["text"])
                 if re.search(r"\d", m.group()) and 40 < len(m.group()) < 600]
    chosen = sorted(random.Random(args.seed).sample(sentences, args.count))
    wanted = sorted({number for number, _, _ in chosen})
    feed = "".join(json.dumps({"id": str(n), "text": documents[n]["text"], **({"date": documents[n]["date"][:10]}
                   if documents[n].get("date") else {})}) + "\n" for n in wanted)
    out = subprocess.run([args.gloss, "annotate", "--format", "jsonl", "--offsets", "codepoint"], input=feed, text=True,
                         capture_output=True, check=True)
    figures = {int(r["id"]): [a for a in r.get("annotations", []) if a["category"] == "figure" and
                             not (args.amounts and a["type"] in ("date", "time"))]
               for r in map(json.loads, out.stdout.splitlines())}
    count = 0
    for index, (number, start, end) in enumerate(chosen):
        print(f"{index + 1}. {documents[number]['text'][start:end].strip()}")
        for a in figures.get(number, []):
            if start <= a["start"] < end:
                count += 1
                print(f"     {a['type']:9} {a['text']!r}  {json.dumps(a.get('value'), ensure_ascii=False)}")
    print(f"{count} figures in {args.count} sentences, seed {args.seed}")


if __name__ == "__main__":
    main()
