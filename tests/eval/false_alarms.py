#!/usr/bin/env python3
"""Prints sentences of news-open.jsonl.gz, drawn with a fixed seed, with the places marked, for reading.

  tests/eval/false_alarms.py --root . --data FOLDER [--sentences 100] [--seed 7] [--category place]
"""
import argparse
import gzip
import json
import pathlib
import random
import re
import subprocess


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--root", type=pathlib.Path, required=True)
    ap.add_argument("--data", type=pathlib.Path, required=True)
    ap.add_argument("--sentences", type=int, default=100)
    ap.add_argument("--seed", type=int, default=7)
    ap.add_argument("--category", default="place")
    args = ap.parse_args()
    with gzip.open(args.data / "news-open.jsonl.gz", "rt", encoding="utf-8") as f:
        documents = [json.loads(line) for line in f]
    request = "".join(json.dumps({"id": d["id"], "text": d["text"]}) + "\n" for d in documents)
    lines = subprocess.run([args.root / "build/native/gloss", "annotate", "--format", "jsonl"],
                           input=request, text=True, capture_output=True, check=True).stdout.splitlines()
    marked = []
    for document, line in zip(documents, lines):
        result = json.loads(line)
        entities = {e["id"]: e for e in result["entities"]}
        text = document["text"].encode("utf-16-le")
        places = [a for a in result["annotations"] if a["category"] == args.category]
        plain = document["text"]
        if len(plain.encode("utf-16-le")) != 2 * len(plain):
            continue  # characters beyond the BMP: offsets would not do
        for sentence in re.finditer(r"[^.!?\n]+[.!?]?", plain):
            inside = [a for a in places if sentence.start() <= a["start"] < sentence.end()]
            if inside:
                marked.append((sentence, inside, entities, text))
    for sentence, inside, entities, text in random.Random(args.seed).sample(marked, args.sentences):
        out, at = "", sentence.start()
        for a in inside:
            entity = entities.get(a.get("entity"), {})
            where = entity.get("country", "") + (f" {entity['lat']:.1f},{entity['lon']:.1f}" if "lat" in entity else "")
            out += text[2 * at:2 * a["start"]].decode("utf-16-le") + f"[{a['text']}|{a['type']} {where}]"
            at = a["end"]
        print("- " + " ".join((out + text[2 * at:2 * sentence.end()].decode("utf-16-le")).split()))


if __name__ == "__main__":
    main()
