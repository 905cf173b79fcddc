#!/usr/bin/env python3
"""Annotates the unannotated news of $GLOSS_DATA with Gloss itself, as a corpus for tools/train to learn from.

  tools/train/silver.py --data $GLOSS_DATA --pack FILE.pack OUT.jsonl

The gold corpora are encyclopedia, web and social text; this brings the news of today, and knowledge and rules teach the
tagger what they are sure of.  Only Wikinews (CC BY).  Bodies named by a common noun ("Iraqi government") are left to the
names in them, for the tagger labels names alone.
"""
import argparse
import gzip
import json
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
KINDS = {"person": "person", "organization": "org", "country": "place", "region": "place", "city": "place", "water": "place",
         "landmark": "facility", "group": "norp", "demonym": "norp", "chokepoint": "place"}


def names(result, text):
    units = text.encode("utf-16-le")

    def surface(a):
        return units[2 * a["start"]:2 * a["end"]].decode("utf-16-le")

    for annotation in result["annotations"]:
        common = annotation["type"] in ("organization", "group", "region") and surface(annotation).split()[-1][:1].islower()
        for a in annotation.get("nested", []) if common else [annotation]:
            if a["type"] in KINDS and not surface(a)[:1].islower():
                yield {"start": a["start"], "end": a["end"], "kind": KINDS[a["type"]]}


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--data", type=pathlib.Path, required=True)
    ap.add_argument("--pack", type=pathlib.Path, required=True)
    ap.add_argument("out", type=pathlib.Path)
    args = ap.parse_args()
    with gzip.open(args.data / "news-open.jsonl.gz", "rt", encoding="utf-8") as f:
        texts = {d["id"]: d["text"] for d in map(json.loads, f) if d["id"].startswith("wikinews:")}
    request = "".join(json.dumps({"id": i, "text": t}) + "\n" for i, t in texts.items())
    done = subprocess.run([ROOT / "build/native/gloss", "annotate", "--format", "jsonl", "--pack", args.pack],
                          input=request, text=True, capture_output=True, check=True)
    with open(args.out, "w", encoding="utf-8") as f:
        for result in map(json.loads, done.stdout.splitlines()):
            text = texts[result["id"]]
            f.write(json.dumps({"id": result["id"], "text": text, "spans": list(names(result, text))}) + "\n")


if __name__ == "__main__":
    main()
