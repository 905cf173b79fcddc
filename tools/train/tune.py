#!/usr/bin/env python3
"""Tunes core/data/en/tagger_weights.tsv: what the trained tagger's word counts beside knowledge and rules.

  tools/train/tune.py --data $GLOSS_DATA [--rounds N]

Coordinate descent: each weight is moved up and down by a step, and the move that raises the measure stays.  The measure is
the mean over four corpora of exact F1, by the team's scorer, ours and the corpora's names by one convention (tests/eval).
No text is asked that is measured elsewhere: the fifth of the documents that tests/eval reads, gold-dev, geovirus and the
newspapers' texts are left out.  The other four fifths have each a tagger that did not learn them (tools/train/run --fifth N),
since of what it learnt a tagger is too sure.
Needs build/native/gloss and gloss-pack.  Writes the file at each step that helps.
"""
import argparse
import concurrent.futures
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests/eval"))
import evaluate  # noqa: E402

FIFTHS = (1, 2, 3, 4)


class Measure:
    def __init__(self, data):
        sys.path.insert(0, str(data.parent / "tools"))
        import score
        self.score = score
        measured = {d["id"] for d in evaluate.read(data / "gold-dev.jsonl")}
        self.corpora = {}
        for name in evaluate.NAMES:
            documents = [d for d in evaluate.read(data / f"{name}.jsonl") if d["id"] not in measured]
            self.corpora[name] = evaluate.without_event_names(documents)
        self.folder = pathlib.Path(tempfile.mkdtemp())
        # Copies, so that a build meanwhile does no harm.
        self.tools = self.folder / "bin"
        self.tools.mkdir()
        for name in ("gloss", "gloss-pack"):
            shutil.copy(ROOT / "build/native" / name, self.tools)
        for fifth in FIFTHS:
            model = ROOT / f"build/train/fifth-{fifth}.model"
            if not model.exists():
                sys.exit(f"tune: {model} is missing: tools/train/run --fifth {fifth}")
            shutil.copytree(ROOT / "core/data/en", self.folder / str(fifth))
            shutil.copy(model, self.folder / str(fifth) / "tagger.model")

    def names(self, weights, fifth):
        """What the pipeline with this fifth's tagger finds in this fifth of each corpus."""
        source = self.folder / str(fifth)
        write(source / "tagger_weights.tsv", weights)
        pack = self.folder / f"{fifth}.pack"
        subprocess.run([self.tools / "gloss-pack", pack, "--data", source, "--npm", ROOT / "node_modules"],
                       check=True, capture_output=True)
        texts = {(name, d["id"]): d["text"] for name, documents in self.corpora.items() for d in documents
                 if evaluate.fifth(d["id"]) == fifth}
        request = "".join(json.dumps({"id": json.dumps(key), "text": text}) + "\n" for key, text in texts.items())
        out = subprocess.run([self.tools / "gloss", "annotate", "--format", "jsonl", "--pack", pack],
                             input=request, text=True, capture_output=True, check=True).stdout
        for result in map(json.loads, out.splitlines()):
            name, document = json.loads(result["id"])
            yield name, {"id": document, "spans": list(evaluate.proper_names(result, texts[name, document]))}

    def __call__(self, weights):
        predicted = {name: [] for name in self.corpora}
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            for found in pool.map(lambda fifth: list(self.names(weights, fifth)), FIFTHS):
                for name, spans in found:
                    predicted[name].append(spans)
        scores = {}
        for name, documents in self.corpora.items():
            asked = [d for d in documents if evaluate.fifth(d["id"]) in FIFTHS]
            result = self.score.score(asked, predicted[name], kinds={"person", "org", "place"})
            scores[name] = result["exact"]["micro"]["f1"]
        return sum(scores.values()) / len(scores), scores


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
