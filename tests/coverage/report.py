"""Reads what `llvm-cov export -summary-only` wrote: a table by room of core/, the ten files with the most branches
never taken, and an exit code of 1 below the floors."""
import collections
import json
import pathlib
import sys

# llvm counts each operand of && and || both ways; what is left are mostly guards against the end of the sentence in
# grammars whose other operands already ended there.
FLOORS = {"lines": 95.0, "branches": 90.0}


def share(count: int, covered: int) -> float:
    return 100.0 * covered / count if count else 100.0


def main(path: str) -> int:
    core = pathlib.Path.cwd() / "core"
    rooms = collections.defaultdict(lambda: collections.Counter())
    files = []
    for file in json.load(open(path, encoding="utf-8"))["data"][0]["files"]:
        name = pathlib.Path(file["filename"]).resolve().relative_to(core)
        for room in (name.parts[0] if len(name.parts) > 1 else "(core)", "all"):
            for kind in FLOORS:
                for what in ("count", "covered"):
                    rooms[room][kind, what] += file["summary"][kind][what]
        branches = file["summary"]["branches"]
        files.append((branches["count"] - branches["covered"], share(branches["count"], branches["covered"]), str(name)))

    print(f"{'room':14}{'lines':>8}{'run':>8}{'branches':>10}{'taken':>8}")
    reached = {}
    for room in sorted(rooms, key=lambda name: (name == "all", name)):
        row = rooms[room]
        reached = {kind: share(row[kind, "count"], row[kind, "covered"]) for kind in FLOORS}
        print(f"{room:14}{row['lines', 'count']:8}{reached['lines']:7.1f}%{row['branches', 'count']:10}{reached['branches']:7.1f}%")
    print("\nmost branches never taken")
    for missed, percent, name in sorted(files, reverse=True)[:10]:
        print(f"{missed:6}  {percent:5.1f}% taken  {name}")
    low = [f"{kind} {reached[kind]:.1f} % (floor {floor:.0f} %)" for kind, floor in FLOORS.items() if reached[kind] < floor]
    print("\n" + ("below the floor: " + ", ".join(low) if low else "above the floors"))
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
