"""Mutants of the core, one at a time, and whether the tests kill them. See `run` beside this file.

A mutant is one change of one token on one line: a comparison turned or made (un)strict, && for ||, + for -, a constant
one larger, a negation or an early return lost. Lines are drawn by a fixed seed, so that a run can be repeated. A mutant
that does not compile is drawn again; one that keeps the pack from being written, or that hangs, counts as killed. What
only says how much memory to take, or what the compiler checks, is not drawn: no test could tell. Other equivalent mutants
are not told apart: the share is a lower bound.
"""
import argparse
import os
import pathlib
import random
import re
import shutil
import signal
import subprocess
import sys

ROOT = pathlib.Path.cwd()
TREE = ROOT / "build" / "mutants"
FLOOR = 0.8
# Without the slow ones that look at bounds, not at answers: on a busy machine a test of time fails by itself and would
# count as a kill.
TESTS = "-Scaling.*:Pipeline.*:MemoryBound.*:MemoryRunsOut.*:PackDamage.*:*NeedsData*:*Linear*"
CHANGES = [
    (r" < ", " <= "), (r" <= ", " < "), (r" > ", " >= "), (r" >= ", " > "), (r" == ", " != "), (r" != ", " == "),
    (r" && ", " || "), (r" \|\| ", " && "), (r" \+ ", " - "), (r" - ", " + "), (r" \* ", " + "), (r"\+\+", "--"),
    (r"\breturn true;", "return false;"), (r"\breturn false;", "return true;"), (r"\(!", "("), (r" \+= ", " -= "),
    (r"(?<![\w.\"'])([1-9]\d{0,3})(?![\w.\"'])", None),
]
UNTOLD = re.compile(r'^\s*#|"|static_assert|\breserve\(|\brelease\(')


def sites(path: pathlib.Path):
    """(line number, mutated line) for each change that could be made in the file."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
        code = line.split("//")[0]
        if not code.strip() or UNTOLD.search(code):
            continue
        for pattern, replacement in CHANGES:
            for hit in re.finditer(pattern, code):
                new = replacement if replacement is not None else str(int(hit.group(1)) + 1)
                yield number, line[: hit.start()] + new + line[hit.end() :]


def mirror(name: str) -> None:
    """Writes what differs and deletes what is gone, so that just that is compiled again: times would not tell a file that
    a mutant left behind from its source."""
    source, copy = ROOT / name, TREE / name
    if source.is_file():
        if not copy.exists() or copy.read_bytes() != source.read_bytes():
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, copy)
        return
    if copy.is_dir():
        for old in copy.iterdir():
            if not (source / old.name).exists():
                shutil.rmtree(old) if old.is_dir() else old.unlink()
    for entry in source.iterdir():
        if entry.name not in ("node_modules", "__pycache__"):
            mirror(f"{name}/{entry.name}")


def prepare() -> None:
    for name in ("CMakeLists.txt", "CMakePresets.json", "package.json", "package-lock.json", "cmake", "core", "tests", "tools", "wasm"):
        mirror(name)
    modules = TREE / "node_modules"
    if not modules.exists():
        modules.symlink_to(ROOT / "node_modules")
    subprocess.run(["cmake", "--preset", "release", "-DCMAKE_CXX_FLAGS_RELEASE=-O1"], cwd=TREE, check=True, stdout=subprocess.DEVNULL)


def succeeds(command: list[str], seconds: int) -> bool:
    """Whether it ends well and in time. What hangs is a child of ninja's as a rule, so the whole group is ended."""
    with subprocess.Popen(command, cwd=TREE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True) as process:
        try:
            return process.wait(timeout=seconds) == 0
        except subprocess.TimeoutExpired:
            return False
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)


def builds(target: str, seconds: int) -> bool:
    return succeeds(["ninja", "-C", "build/native", target], seconds)


def passes() -> bool:
    """Writes the pack with the mutant, which `gloss_tests` waits for, and runs the tests."""
    return builds("gloss_tests", 120) and succeeds(
        ["build/native/gloss_tests", f"--gtest_filter={TESTS}", "--gtest_brief=1", "--gtest_fail_fast"], 120)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("files", nargs="*")
    options = parser.parse_args()
    names = options.files or (ROOT / "tests/mutation/files.txt").read_text(encoding="utf-8").split()
    prepare()
    if not builds("gloss_tests", 3600):
        print(f"mutation: {TREE} does not build", file=sys.stderr)
        return 1
    if not passes():
        print(f"mutation: the tests fail on the sources as they are: {TREE}/build/native/gloss_tests", file=sys.stderr)
        return 1
    pool = [(name, *site) for name in names for site in sites(TREE / name)]
    random.Random(options.seed).shuffle(pool)
    killed = survivors = 0
    for name, number, mutated in pool:
        if killed + survivors == options.count:
            break
        path = TREE / name
        source = path.read_text(encoding="utf-8")
        lines = source.splitlines(keepends=True)
        lines[number] = mutated + "\n"
        path.write_text("".join(lines), encoding="utf-8")
        if builds("gloss-pack", 600):
            survived = passes()
            survivors, killed = survivors + survived, killed + (not survived)
            print(f"{killed + survivors:3}/{options.count} {'survived' if survived else 'killed  '} {name}:{number + 1}: {mutated.strip()}",
                  flush=True)
        path.write_text(source, encoding="utf-8")
    total = killed + survivors
    print(f"{killed} of {total} mutants killed ({100 * killed / max(1, total):.0f} %), of {len(pool)} that could be made in {len(names)} files")
    return 0 if killed >= FLOOR * total else 1


if __name__ == "__main__":
    sys.exit(main())
