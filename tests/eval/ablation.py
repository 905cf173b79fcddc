#!/usr/bin/env python3
"""What the tagger, the knowledge, the clusters and the second pass give, each by taking it out; see tests/eval/ablation.

F1 of exact spans of person, org and place, ours and the corpora's by one convention (evaluate.proper_names,
evaluate.without_event_names).  Without knowledge: a pack of word lists alone, no row that names an entity.  Without
clusters: the same model, no word in a cluster.  Nothing is trained anew, so what is taken out is missed more than by a
model that never had it.
"""
import argparse
import gzip
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

import evaluate  # beside this file

COLUMNS = (*evaluate.NAMES, "mean", "geovirus", "gmb", "gold-dev")


class Bench:
    def __init__(self, root, data, folder):
        self.root, self.data, self.folder = root, data, pathlib.Path(folder)
        self.native = root / "build/native"
        sys.path.insert(0, str(data.parent / "tools"))
        import score
        self.score = score
        self.gmb = self.folder / "gmb.jsonl"
        with gzip.open(data / "gmb.jsonl.gz", "rb") as packed, open(self.gmb, "wb") as plain:
            shutil.copyfileobj(packed, plain)
        self.model = root / "core/data/en/tagger.model"
        self.pack = self.native / "gloss-en.pack"
        self.found = {}
        self.tag("all", self.model)
        self.gold = {}
        for corpus in (*evaluate.NAMES, "geovirus"):
            documents = evaluate.read(data / f"{corpus}.jsonl")
            if corpus in evaluate.NAMES:
                documents = [d for d in documents if evaluate.held_back(d["id"])]
            self.gold[corpus] = evaluate.without_event_names(documents)
        self.gold["gmb"] = evaluate.read(self.folder / "all" / "gmb-gold.jsonl")

    def tag(self, name, model, *options):
        """The tagger alone: its names in folder/name/*.jsonl; returns the model's file as it was measured."""
        out = self.folder / name
        out.mkdir()
        subprocess.run([self.native / "gloss-train", out / "tagger.model", "--data", self.data, "--pack", self.pack, "--model", model,
                        "--names", out, "--measure", "geovirus", "--agency", self.gmb, *options], check=True, capture_output=True)
        return out / "tagger.model"

    def make_pack(self, name, model, knowledge=True):
        source = self.folder / f"{name}-en"
        source.mkdir()
        for path in (self.root / "core/data/en").glob("*.tsv"):
            lists = any(line.startswith("class\t") for line in path.read_text().splitlines()[:40])
            if knowledge or lists:
                shutil.copy(path, source)
        if model:
            shutil.copy(model, source / "tagger.model")
        pack = self.folder / f"{name}.pack"
        npm = ["--npm", self.root / "node_modules"] if knowledge else []
        subprocess.run([self.native / "gloss-pack", pack, "--data", source, *npm], check=True, capture_output=True)
        return pack

    def f1(self, corpus, predicted):
        kinds = {"place"} if corpus in evaluate.PLACES else {"person", "org", "place"}
        return self.score.score(self.gold[corpus], predicted, kinds=kinds)["exact"]["micro"]["f1"]

    def row(self, scores):
        scores["mean"] = sum(scores[c] for c in evaluate.NAMES) / len(evaluate.NAMES)
        return scores

    def alone(self, name):
        return self.row({c: self.f1(c, evaluate.read(self.folder / name / f"{c}.jsonl")) for c in self.gold})

    def pipeline(self, pack):
        scores = {}
        for corpus, documents in self.gold.items():
            out = evaluate.annotate(self.native / "gloss", [{"id": d["id"], "text": d["text"]} for d in documents], "--pack", pack)
            texts = {d["id"]: d["text"] for d in documents}
            scores[corpus] = self.f1(corpus, [{"id": r["id"], "spans": list(evaluate.proper_names(r, texts[r["id"]]))}
                                              for r in map(json.loads, out.splitlines())])
        gold = self.data / "gold-dev.jsonl"
        out = evaluate.annotate(self.native / "gloss", evaluate.read(gold), "--pack", pack)
        result = evaluate.score_gold(self.data.parent / "tools", gold, evaluate.write(self.folder, "gold-dev-out.jsonl", out))
        scores["gold-dev"] = result["exact"]["all four"]["f1"]
        return self.row(scores)


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--root", type=pathlib.Path, required=True)
    ap.add_argument("--data", type=pathlib.Path, required=True)
    ap.add_argument("--with-gmb", type=pathlib.Path)
    args = ap.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(args.root, args.data, folder)
        no_clusters = bench.tag("no-clusters", bench.model, "--without", "clusters")
        bench.tag("one-pass", bench.model, "--passes", "1")
        rows = {"the whole pipeline": bench.pipeline(bench.pack),
                "without the tagger": bench.pipeline(bench.make_pack("no-tagger", None)),
                "without knowledge": bench.pipeline(bench.make_pack("no-knowledge", bench.model, knowledge=False)),
                "without clusters": bench.pipeline(bench.make_pack("no-clusters", no_clusters)),
                "the tagger alone": bench.alone("all"),
                "the tagger alone, one pass": bench.alone("one-pass"),
                "the tagger alone, without clusters": bench.alone("no-clusters")}
        if args.with_gmb:
            bench.tag("with-gmb", args.with_gmb)
            rows["for the record: a tagger that also learnt gmb, alone"] = bench.alone("with-gmb")
            rows["for the record: the pipeline with that tagger"] = bench.pipeline(bench.make_pack("with-gmb", args.with_gmb))
    print(evaluate.table([(name, *(f"{s[c]:.3f}" if c in s else "" for c in COLUMNS)) for name, s in rows.items()], ("", *COLUMNS)))
    floors = json.loads((args.root / "tests/eval/floors.json").read_text())["agency"]
    missed = []
    evaluate.check("agency", {"pipeline": rows["the whole pipeline"]["gmb"], "tagger": rows["the tagger alone"]["gmb"]}, floors, missed)
    sys.exit(1 if missed else 0)


if __name__ == "__main__":
    main()
