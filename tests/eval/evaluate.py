#!/usr/bin/env python3
"""Runs the native `gloss` over the development corpora, scores it, checks the floors, and writes RESULTS.md.

Scores come from the team's scorers beside the data (`../tools/score_gold.py`, `../tools/score.py`, `../tools/adapt.py`);
nothing is computed twice here.  Needs build/native/gloss (tools/build --native).
"""
import argparse
import gzip
import json
import pathlib
import subprocess
import sys
import tempfile

import figures  # beside this file

PLACES = ("geowebnews", "tr-news", "geovirus")
NAMES = ("gum", "uner-ewt", "wikigold", "crossner-politics")
GOLD_ROWS = ("all four", "category actor", "category place", "category figure", "category asset", "category role",
             "person", "organization", "group", "demonym", "country merged", "country as actor", "country as place",
             "region", "city", "water", "money", "number", "percent", "ordinal", "date", "time", "duration",
             "quantity", "vehicle", "weapon", "energy", "resource")


def read(path):
    opener = gzip.open if str(path).endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8") as f:
        return [json.loads(line) for line in f if line.strip()]


def fifth(document_id):
    """FNV-1a of the id modulo 5, as in tools/train/corpus.cc."""
    value = 2166136261
    for byte in document_id.encode():
        value = (value ^ byte) * 16777619 & 0xFFFFFFFF
    return value % 5


def held_back(document_id):
    """The documents that neither the tagger was trained on nor its weights tuned on."""
    return fifth(document_id) == 0


KINDS = {"person": "person", "organization": "org", "country": "place", "region": "place", "city": "place", "water": "place",
         "chokepoint": "place", "landmark": "facility", "group": "norp", "demonym": "norp"}


def proper_names(result, text):
    """The result as the corpora mark names: where our guidelines have the common noun of a body, a region or a direction
    inside a span ("government of Syria", "Hebei province", "northern Iraq"), the names in it take its place."""
    units = text.encode("utf-16-le")

    def surface(a):
        return units[2 * a["start"]:2 * a["end"]].decode("utf-16-le")

    for annotation in result["annotations"]:
        words = surface(annotation).split()
        common = annotation["type"] in ("organization", "group", "region", "city", "water") and (
            words[0].islower() or words[-1].islower())
        for a in annotation.get("nested", []) if common else [annotation]:
            if a["category"] != "role" and not (common and surface(a)[:1].islower()):
                yield {"start": a["start"], "end": a["end"], "kind": KINDS.get(a["type"], a["type"])}


def without_event_names(documents):
    """Names inside events and works, which the guidelines leave unmarked, count neither way: score.py's "nested"."""
    events = ("event", "misc", "work", "product", "abstract")
    return [{**d, "spans": [{**s, "kind": "place", "nested": True} if s["kind"] in events else s for s in d["spans"]]}
            for d in documents]


def annotate(gloss, documents, *options):
    """One `gloss annotate` process over all documents; returns its output lines."""
    request = "".join(json.dumps({"id": d["id"], "text": d["text"], **({"date": d["date"]} if d.get("date") else {})}) + "\n"
                      for d in documents)
    done = subprocess.run([gloss, "annotate", "--format", "jsonl", *options], input=request, text=True, capture_output=True)
    if done.returncode:
        sys.exit(f"eval: gloss exited with {done.returncode}: {done.stderr[-2000:]}")
    return done.stdout


def write(folder, name, text):
    path = pathlib.Path(folder) / name
    path.write_text(text, encoding="utf-8")
    return path


def score_gold(tools, gold, predicted, *more):
    out = subprocess.run([sys.executable, tools / "score_gold.py", gold, predicted, "--json", *more],
                         capture_output=True, text=True, check=True).stdout
    return json.loads(out)


def score_spans(tools, gold, predicted, *more):
    return subprocess.run([sys.executable, tools / "score.py", gold, predicted, *more],
                          capture_output=True, text=True, check=True).stdout


def table(rows, head):
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return "\n".join(lines + ["| " + " | ".join(str(c) for c in row) + " |" for row in rows])


def gold_table(score):
    rows = [(k, v["gold"], v["pred"], f"{v['p']:.3f}", f"{v['r']:.3f}", f"{v['f1']:.3f}")
            for k in GOLD_ROWS if (v := score["exact"].get(k))]
    right = sum(v["right"] for v in score["values"].values())
    of = sum(v["of"] for v in score["values"].values())
    extra = (f"Overlap F1: {', '.join(f'{k} {v:.3f}' for k, v in score['overlap'].items())}. "
             f"Values right: {right}/{of}. Entities B³ F1: {score['entities_b3']['f1']:.3f} "
             f"over {score['mentions_grouped']} mentions.")
    return table(rows, ("exact spans", "gold", "found", "P", "R", "F1")) + "\n\n" + extra


def cases_table(gloss, tools, folder, gold_path):
    """gold-dev with all letters small, and all capital: F1 of the exact spans of all four categories."""
    rows = []
    for name, change in (("as it is", str), ("small", str.lower), ("capital", str.upper)):
        # Letters that change their length with their case would move the spans; they stay.
        recase = lambda text: "".join(c if len(change(c).encode("utf-16")) != len(c.encode("utf-16")) else change(c) for c in text)
        output = annotate(gloss, [{**d, "text": recase(d["text"])} for d in read(gold_path)])
        score = score_gold(tools, gold_path, write(folder, "recased.jsonl", output))
        rows.append((name, *(f"{score['exact'][k]['f1']:.3f}" for k in ("all four", "person", "organization", "country merged", "category figure"))))
    return table(rows, ("letters", "all four", "person", "organization", "country", "figures"))


def furniture_marked(document, result):
    """Annotations of the seed's chrome line other than its date (the guidelines mark that one)."""
    chrome = document["text"].index("\n")
    gold = {(s["start"], s["end"]) for s in document["spans"]}
    return sum(a["start"] < chrome and (a["start"], a["end"]) not in gold for a in result["annotations"])


def check(name, measured, floors, missed):
    for key, floor in floors.items():
        value = measured.get(key)
        fine = value is not None and (value <= floor if key == "furniture marked" else value >= floor)
        print(f"  floor {name} {key}: {value} against {floor} {'ok' if fine else 'MISSED'}")
        if not fine:
            missed.append(f"{name} {key}: {value} < {floor}")


def measures(score, furniture):
    right = sum(v["right"] for v in score["values"].values())
    of = sum(v["of"] for v in score["values"].values())
    out = {k: v["f1"] for k, v in score["exact"].items()}
    out.update({"values": right / of if of else 0.0, "entities": score["entities_b3"]["f1"], "furniture marked": furniture})
    return out


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--root", type=pathlib.Path, required=True)
    ap.add_argument("--data", type=pathlib.Path, required=True)
    ap.add_argument("--write", action="store_true")
    ap.add_argument("--errors", type=int, default=0)
    args = ap.parse_args()
    gloss, tools = args.root / "build/native/gloss", args.data.parent / "tools"
    floors = json.loads((args.root / "tests/eval/floors.json").read_text())
    missed, sections = [], []

    with tempfile.TemporaryDirectory() as folder:
        gold_path = args.data / "gold-dev.jsonl"
        documents = read(gold_path)
        output = annotate(gloss, documents)
        predicted = write(folder, "gold-dev.jsonl", output)
        results = {r["id"]: r for r in map(json.loads, output.splitlines())}
        seed_id = documents[0]["id"]
        seed = score_gold(tools, gold_path, predicted, "--id", seed_id)
        everything = score_gold(tools, gold_path, predicted)
        sections.append(("The seed article", gold_table(seed)))
        sections.append(("gold-dev, all 16 articles", gold_table(everything)))
        check("seed", measures(seed, furniture_marked(documents[0], results[seed_id])), floors["seed"], missed)
        check("gold-dev", measures(everything, 0), floors["gold-dev"], missed)
        if args.errors:
            subprocess.run([sys.executable, tools / "score_gold.py", gold_path, predicted, "--errors", str(args.errors)], check=True)

        sections.append(("gold-dev in one case only", cases_table(gloss, tools, folder, gold_path)))
        lines, name_scores, proper_scores = [], [], []
        for corpus in PLACES + NAMES:
            path = args.data / f"{corpus}.jsonl"
            documents = read(path)
            if corpus in NAMES:
                documents = [d for d in documents if held_back(d["id"])]
                path = write(folder, f"{corpus}-held-back.jsonl", "".join(json.dumps(d) + "\n" for d in documents))
            raw = annotate(gloss, [{"id": d["id"], "text": d["text"]} for d in documents])
            adapted = subprocess.run([sys.executable, tools / "adapt.py"], input=raw, text=True, capture_output=True, check=True).stdout
            spans = write(folder, f"{corpus}.jsonl", adapted)
            kinds = "place" if corpus in PLACES else "person,org,place"
            more = ["--kinds", kinds] + (["--geo"] if corpus in PLACES else []) + (["--ignore", "form=demonym"] if corpus == "tr-news" else [])
            lines.append(f"{corpus}\n{score_spans(tools, path, spans, *more)}")
            score = json.loads(score_spans(tools, path, spans, *more, "--json"))
            if corpus in NAMES:
                name_scores.append(score["exact"]["micro"]["f1"])
                texts = {d["id"]: d["text"] for d in documents}
                spans = write(folder, f"{corpus}-proper.jsonl", "".join(
                    json.dumps({"id": r["id"], "spans": list(proper_names(r, texts[r["id"]]))}) + "\n"
                    for r in map(json.loads, raw.splitlines())))
                path = write(folder, f"{corpus}-gold.jsonl", "".join(json.dumps(d) + "\n" for d in without_event_names(documents)))
                proper = json.loads(score_spans(tools, path, spans, *more, "--json"))["exact"]["micro"]
                proper_scores.append(proper["f1"])
                lines.append(f"  proper names, ours and theirs by one convention: P {proper['p']:.3f} R {proper['r']:.3f} F1 {proper['f1']:.3f}\n")
            else:
                check(corpus, {"places": score["exact"]["micro"]["f1"],
                               "placed within 161 km": score["geo"]["end_to_end_accuracy_161km"]}, floors[corpus], missed)
        path = args.data / "relocar.jsonl"
        raw = annotate(gloss, [{"id": d["id"], "text": d["text"]} for d in read(path)])
        adapted = subprocess.run([sys.executable, tools / "adapt.py"], input=raw, text=True, capture_output=True, check=True).stdout
        spans = write(folder, "relocar.jsonl", adapted)
        role = json.loads(score_spans(tools, path, spans, "--kinds", "place", "--role", "--json"))["role"]
        path = args.data / "re3d.jsonl"
        raw = annotate(gloss, [{"id": d["id"], "text": d["text"]} for d in read(path)])
        adapted = subprocess.run([sys.executable, tools / "adapt.py"], input=raw, text=True, capture_output=True, check=True).stdout
        spans = write(folder, "re3d.jsonl", adapted)
        assets = json.loads(score_spans(tools, path, spans, "--kinds", "asset", "--json"))["overlap"]["micro"]["f1"]
        lines.append(f"re3d\n{score_spans(tools, path, spans, '--kinds', 'asset')}")
        check("re3d", {"assets, overlap": assets}, floors["re3d"], missed)
        mean = sum(name_scores) / len(name_scores)
        lines.append(f"mean of micro F1 over {', '.join(NAMES)}: {mean:.3f}\n")
        proper = sum(proper_scores) / len(proper_scores)
        lines.append(f"mean of the same over proper names by one convention: {proper:.3f}\n")
        check("names", {"mean": mean, "proper names": proper}, floors["names"], missed)
        lines.append(f"relocar: country as actor or place\n{json.dumps(role)}\n")
        check("relocar", {"role": role["accuracy"]}, floors["relocar"], missed)
        sections.append(("Names and places on the other corpora (gum, uner-ewt, wikigold, crossner-politics: documents held back from training)",
                         "```\n" + "\n".join(lines) + "```"))

    lines, shares = figures.evaluate(gloss, args.data)
    sections.append(("Figures against Recognizers-Text, duckling and quantulum3: span and value both right", "```\n" + "\n".join(lines) + "\n```"))
    check("figures", shares, floors["figures"], missed)

    for title, body in sections:
        print(f"\n{title}\n{body}")
    if args.write:
        head = (args.root / "tests/eval/RESULTS.head.md").read_text()
        (args.root / "tests/eval/RESULTS.md").write_text(head + "\n".join(f"\n## {t}\n\n{b}\n" for t, b in sections))
    for line in missed:
        print("eval: missed", line)
    sys.exit(1 if missed else 0)


if __name__ == "__main__":
    main()
