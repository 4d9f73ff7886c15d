"""Puts our calendars beside libical in C and Python's icalendar: feeds written, and files read, in one interleaved run.

All three write the same events with the same properties, which is checked, and read the same files, which we wrote. Compared is
time on the processor, user and system, the least of all rounds; wall time stands beside it. Then our own program writes a feed
from a file of its own. Exit code 1 where an aim is missed.
"""

import argparse
import hashlib
import os
import platform
import subprocess
import sys
import tempfile
from dataclasses import dataclass

EVENTS = 100_000
# The program takes no file of more than 10 MB or 50,000 components; so every reader is given the same eight.
FILES = 8
ROUNDS = 7
# icalendar takes minutes.
SLOW_ROUNDS = 2
SIZES = [10_000, 100_000, 400_000]
EXPORT_AIM = 1.3
IMPORT_AIM = 1.5


@dataclass
class Cost:
    processor: float
    wall: float
    before: int
    after: int
    result: int


def cost(command):
    """What a program says of one run of its work.

    A small shell starts it: a process begins with the peak memory of the one that started it, and ours has read large files.
    """
    shell = ["/bin/sh", "-c", '"$@"; exit $?', "sh"]
    line = subprocess.run(shell + command, capture_output=True, text=True, check=True).stdout.split()
    return Cost(float(line[0]), float(line[1]), *map(int, line[2:]))


def rounds(commands, counts):
    """The costs of each command; the commands take turns, so that a busy moment meets them all."""
    costs = {name: [] for name in commands}
    for number in range(max(counts.values())):
        for name, command in commands.items():
            if number < counts[name]:
                costs[name].append(cost(command))
    return costs


def events_digest(path):
    """Stands for the events of a file, in any order of their properties and however they are folded."""
    with open(path, "rb") as file:
        lines = file.read().replace(b"\r\n ", b"").split(b"\r\n")
    events, current = [], None
    for line in lines:
        if line == b"BEGIN:VEVENT":
            current = []
        elif line == b"END:VEVENT":
            events.append(hashlib.sha256(b"\n".join(sorted(current))).digest())
            current = None
        elif current is not None:
            current.append(line)
    return len(events), hashlib.sha256(b"".join(sorted(events))).hexdigest()


def table(title, costs):
    """The least time of each, its wall time, and its ratio to the C program."""
    base = min(each.processor for each in costs["libical in C"])
    lines = [title, f"{'program':<22} {'CPU s':>8} {'wall s':>8} {'ratio':>7} {'peak MB':>8} {'of which work MB':>17}"]
    ratios = {}
    for name, runs in costs.items():
        best = min(runs, key=lambda run: run.processor)
        ratios[name] = best.processor / base
        lines.append(
            f"{name:<22} {best.processor:>8.3f} {best.wall:>8.3f} {ratios[name]:>7.2f} {best.after / 1024:>8.1f} "
            f"{(best.after - best.before) / 1024:>17.1f}"
        )
    return lines, ratios


def memory_rows(program, c_program, path):
    lines = [
        "Memory that an export adds to the values it is made of, MB",
        f"{'events':<22} {'values ours':>12} {'added ours':>12} {'added in C':>12}",
    ]
    added = []
    for size in SIZES:
        ours, theirs = cost([program, "export", str(size), path]), cost([c_program, "export", str(size), path])
        added.append(ours.after - ours.before)
        lines.append(
            f"{size:<22,} {ours.before / 1024:>12.1f} {added[-1] / 1024:>12.1f} "
            f"{(theirs.after - theirs.before) / 1024:>12.1f}"
        )
    return lines, added


def whole_program(shuxiang, folder):
    """`feed show` from the file: its time on the processor and its peak, for files with ever more occurrences."""
    lines = [
        "The whole program, from its file to the written bytes: feed show community --form single",
        f"{'occurrences':<22} {'CPU s':>8} {'peak MB':>8}",
    ]
    for series in [1, 10, 100]:
        home = os.path.join(folder, f"home-{series}")
        environment = {**os.environ, "SHUXIANG_HOME": home, "LANG": "C.UTF-8"}

        def run(*arguments):
            subprocess.run([shuxiang, *arguments], env=environment, check=True, stdout=subprocess.DEVNULL)

        now = ["--now", "2026-01-01T08:00"]
        run("init", "测试社区", "--slug", "bench", *now)
        for number in range((series + 9) // 10):
            run("room", "add", f"场地{number}", "--slug", f"room-{number}", *now)
        for number in range(series):
            run(
                "book", f"第 {number} 次合唱排练", "--room", f"room-{number // 10}", "--on", "2026-01-02", "--from",
                f"{8 + number % 10:02}:00", "--for", "60m", "--every", "day", "--times", "1000", *now,
            )  # fmt: skip
        path = os.path.join(folder, "whole.ics")
        best = None
        for _ in range(3):
            with open(path, "wb") as file:
                process = subprocess.Popen(
                    [shuxiang, "feed", "show", "community", "--form", "single", *now], env=environment, stdout=file
                )
                _, status, usage = os.wait4(process.pid, 0)
            if status != 0:
                sys.exit("feed show failed: run it by hand to see why.")
            spent = usage.ru_utime + usage.ru_stime
            best = min(best or (spent, usage.ru_maxrss), (spent, usage.ru_maxrss))
        count, _ = events_digest(path)
        lines.append(f"{count:<22,} {best[0]:>8.3f} {best[1] / 1024:>8.1f}")
    return lines


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", required=True, help="the built FeedBenchmark")
    parser.add_argument("--c-program", required=True, help="the built feeds_libical")
    parser.add_argument("--shuxiang", help="the release program; without it the last table is left out")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--slow-rounds", type=int, default=SLOW_ROUNDS)
    parser.add_argument("--write", help="a file that gets the same tables")
    options = parser.parse_args()
    python = [sys.executable, os.path.join(os.path.dirname(os.path.abspath(__file__)), "peers", "feeds_icalendar.py")]
    programs = {"ours": [options.program], "libical in C": [options.c_program], "icalendar in Python": python}
    counts = {"ours": options.rounds, "libical in C": options.rounds, "icalendar in Python": options.slow_rounds}

    with tempfile.TemporaryDirectory(prefix="shuxiang-bench-") as folder:
        paths = {name: os.path.join(folder, f"{number}.ics") for number, name in enumerate(programs)}
        exports = rounds(
            {name: [*program, "export", str(EVENTS), paths[name]] for name, program in programs.items()}, counts
        )
        digests = {events_digest(path) for path in paths.values()}
        if len(digests) != 1 or next(iter(digests))[0] != EVENTS:
            sys.exit(f"The three did not write the same events: {digests}")
        files = []
        for number in range(FILES):
            files.append(os.path.join(folder, f"import-{number}.ics"))
            cost([options.program, "export", str(EVENTS // FILES), files[-1]])
        imports = rounds({name: [*program, "import", *files] for name, program in programs.items()}, counts)
        if {run.result for runs in imports.values() for run in runs} != {EVENTS}:
            sys.exit("The three did not read every event.")
        export_rows, export_ratios = table(f"Export: {EVENTS:,} single events, from values to a written file", exports)
        import_rows, import_ratios = table(f"Import: {EVENTS:,} events in {FILES} files, from bytes to values", imports)
        memory, added = memory_rows(options.program, options.c_program, paths["ours"])
        whole = whole_program(os.path.abspath(options.shuxiang), folder) if options.shuxiang else []

    aims = {
        f"export within {EXPORT_AIM} times C": export_ratios["ours"] <= EXPORT_AIM,
        f"import within {IMPORT_AIM} times C": import_ratios["ours"] <= IMPORT_AIM,
        "memory flat at export": added[-1] < 2 * added[0] + 8 * 1024,
    }
    heading = [
        f"Feeds: least CPU time (user and system) of {options.rounds} rounds, of Python's {options.slow_rounds}, taking turns in one run.",
        f"{platform.platform()}, {os.cpu_count()} cores.",
    ]
    verdict = ["Aims: " + "; ".join(f"{aim}: {'yes' if kept else 'no'}" for aim, kept in aims.items()) + "."]
    text = "\n\n".join("\n".join(rows) for rows in [heading, export_rows, import_rows, memory, whole, verdict] if rows) + "\n"
    print(text, end="")
    if options.write:
        with open(options.write, "w", encoding="utf-8") as file:
            file.write(text)
    return 0 if all(aims.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
