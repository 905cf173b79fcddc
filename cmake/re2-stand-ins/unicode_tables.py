"""RE2's tables of characters, by group (\\p{Lu}, \\p{Greek}) and by case, as runs in bytes: half of what they take packed.

    python3 unicode_tables.py FOLDER_OF_RE2 OUT

Each character has one category ("Lu") and at most one script ("Greek"), so two lists of runs say all: how far behind the
run before, how long, which. "L" is every category that begins with it, which is checked here. unicode_tables.cc beside
this file makes RE2's tables of them again, when the first pattern asks.
"""
import pathlib
import re
import sys

Ranges = list[tuple[int, int]]
SKIP = 1 << 30
FOLDS = {"EvenOdd": 1, "OddEven": -1, "EvenOddSkip": SKIP, "OddEvenSkip": SKIP + 1}


def read_groups(source: str) -> dict[str, Ranges]:
    arrays = {}
    for name, rows in re.findall(r"static const URange(?:16|32) (\w+)\[\] = \{(.*?)\};", source, re.S):
        arrays[name] = [(int(lo), int(hi)) for lo, hi in re.findall(r"\{ (\d+), (\d+) \}", rows)]
    groups = re.findall(r'\{ "(\w+)", \+1, (\w+), \d+, (\w+), \d+ \}', source)
    return {name: arrays.get(narrow, []) + arrays.get(wide, []) for name, narrow, wide in groups}


def read_folds(source: str) -> list[tuple[int, int, int]]:
    rows = re.search(r"unicode_casefold\[\] = \{(.*?)\};", source, re.S)[1]
    return [(int(lo), int(hi), int(FOLDS.get(by, by))) for lo, hi, by in re.findall(r"\{ (\d+), (\d+), ([-\w]+) \}", rows)]


def joined(ranges: Ranges) -> Ranges:
    out: Ranges = []
    for lo, hi in sorted(ranges):
        if out and out[-1][1] + 1 == lo:
            out[-1] = (out[-1][0], hi)
        else:
            out.append((lo, hi))
    return out


def varint(number: int) -> list[int]:
    return [number] if number < 128 else [number & 127 | 128, *varint(number >> 7)]


def zigzag(number: int) -> int:
    return 2 * number if number >= 0 else -2 * number - 1


def array(name: str, numbers: list[int]) -> str:
    return f"constexpr unsigned char {name}[] = {{{','.join(map(str, numbers))}}};\n"


def table(name: str, rows: list[tuple[int, int, int]]) -> str:
    """What the runs say, each kind of number by itself: they pack better so."""
    gaps, lengths, what, behind = [], [], [], 0
    for lo, hi, which in rows:
        gaps += varint(lo - behind)
        lengths += varint(hi - lo)
        what += varint(which)
        behind = hi + 1
    return (
        array(f"k{name}Gaps", gaps) + array(f"k{name}Lengths", lengths) + array(f"k{name}What", what)
        + f"constexpr Runs k{name} = {{k{name}Gaps, k{name}Lengths, k{name}What, {len(rows)}}};\n"
    )


def runs(groups: dict[str, Ranges], names: list[str]) -> list[tuple[int, int, int]]:
    return sorted((lo, hi, names.index(name)) for name in names for lo, hi in groups[name])


def main() -> None:
    folder, out = map(pathlib.Path, sys.argv[1:])
    groups = read_groups((folder / "unicode_groups.cc").read_text(encoding="utf-8"))
    folds = read_folds((folder / "unicode_casefold.cc").read_text(encoding="utf-8"))
    unions = [name for name in groups if len(name) == 1]
    categories = [name for name in groups if len(name) == 2 and name[0] in unions]
    scripts = [name for name in groups if name not in unions and name not in categories]
    scripts.sort(key=lambda name: groups[name][0])
    for union in unions:
        parts = [each for name in categories if name[0] == union for each in groups[name]]
        if joined(parts) != joined(groups[union]):
            sys.exit(f"unicode_tables.py: in {folder} \\p{{{union}}} is not its categories together")
    out.write_text(
        "// Made from RE2's unicode_groups.cc and unicode_casefold.cc by unicode_tables.py.\n"
        + "constexpr char kNames[] = " + "".join(f'"{name}\\0"' for name in unions + categories + scripts) + ";\n"
        + f"constexpr int kUnions = {len(unions)}, kCategories = {len(categories)}, kScripts = {len(scripts)};\n"
        + table("Category", runs(groups, categories)) + table("Script", runs(groups, scripts))
        + table("Fold", [(lo, hi, zigzag(by)) for lo, hi, by in folds]),
        encoding="utf-8",
    )


main()
