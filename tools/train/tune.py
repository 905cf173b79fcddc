#!/usr/bin/env python3
"""Tunes core/data/en/tagger_weights.tsv: what the trained tagger's word counts beside knowledge and rules.

  tools/train/tune.py --data $GLOSS_DATA [--rounds N]

Coordinate descent: each weight is moved up and down by a step, and the move that raises the mean of the measures below
stays.  Measured by the team's scorers, ours and the corpora's names by one convention (tests/eval), on documents that may be trained on and that the tagger's training held back.
gold-dev and the newspapers' texts (geowebnews, tr-news) are for measuring only: no weight may look at them.
Needs build/native/gloss and gloss-pack.  Writes the file at each step that helps.
"""
import argparse
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests/eval"))
import evaluate  # noqa: E402

# How much each corpus counts: news more than the web.
COUNTS = {"geovirus": 2, "gum": 2, "uner-ewt": 0.5, "wikigold": 1, "crossner-politics": 1}


class Measure:
    def __init__(self, data):
        sys.path.insert(0, str(data.parent / "tools"))
        import score
        self.score = score
        self.corpora = {}
        for name in COUNTS:
            documents = evaluate.read(data / f"{name}.jsonl")
            if name in evaluate.NAMES:
                documents = [d for d in documents if evaluate.held_back(d["id"])]
            self.corpora[name] = evaluate.without_event_names(documents)
        self.folder = pathlib.Path(tempfile.mkdtemp())
        # Copies, so that a build meanwhile does no harm.
        self.tools = self.folder / "bin"
        self.tools.mkdir()
        for name in ("gloss", "gloss-pack"):
            shutil.copy(ROOT / "build/native" / name, self.tools)
        shutil.copytree(ROOT / "core/data/en", self.folder / "en")

    def __call__(self, weights):
        write(self.folder / "en/tagger_weights.tsv", weights)
        pack = self.folder / "gloss.pack"
        subprocess.run([self.tools / "gloss-pack", pack, "--data", self.folder / "en", "--npm", ROOT / "node_modules"],
                       check=True, capture_output=True)
        scores = {}
        for name, documents in self.corpora.items():
            request = "".join(json.dumps({"id": d["id"], "text": d["text"]}) + "\n" for d in documents)
            out = subprocess.run([self.tools / "gloss", "annotate", "--format", "jsonl", "--pack", pack],
                                 input=request, text=True, capture_output=True, check=True).stdout
            kinds = {"place"} if name in evaluate.PLACES else {"person", "org", "place"}
            texts = {d["id"]: d["text"] for d in documents}
            predicted = [{"id": r["id"], "spans": list(evaluate.proper_names(r, texts[r["id"]]))}
                         for r in map(json.loads, out.splitlines())]
            result = self.score.score(documents, predicted, kinds=kinds)
            scores[name] = result["exact"]["micro"]["f1"]
        total = sum(COUNTS[n] * s for n, s in scores.items()) / sum(COUNTS.values())
        return total, scores


def read(path):
    lines = path.read_text().splitlines()
    return [line.split("\t") if line.startswith("tagger_weight\t") else [line] for line in lines]


def write(path, rows):
    path.write_text("".join("\t".join(map(str, row)) + "\n" for row in rows))


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--data", type=pathlib.Path, required=True)
    ap.add_argument("--rounds", type=int, default=2)
    args = ap.parse_args()
    path = ROOT / "core/data/en/tagger_weights.tsv"
    rows = read(path)
    measure = Measure(args.data)
    best, scores = measure(rows)
    print(f"start {best:.5f}", {n: round(s, 4) for n, s in scores.items()}, flush=True)
    steps = {i: max(20, int(row[2]) // 3) for i, row in enumerate(rows) if len(row) == 3}
    for _ in range(args.rounds):
        for i, step in steps.items():
            for change in (step, -step):
                tried = [list(row) for row in rows]
                tried[i][2] = str(min(1000, max(0, int(tried[i][2]) + change)))
                if tried[i][2] == rows[i][2]:
                    continue
                total, scores = measure(tried)
                if total > best + 1e-5:
                    best, rows = total, tried
                    print(f"{best:.5f} {rows[i][1]} = {rows[i][2]}", {n: round(s, 4) for n, s in scores.items()}, flush=True)
                    write(path, rows)
                    break
        steps = {i: max(5, step // 2) for i, step in steps.items()}


if __name__ == "__main__":
    main()
