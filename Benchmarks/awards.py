"""Measures `award standings` of 5,000 people with 500,000 sessions beside the `sqlite3` shell, which makes the same sums and no scores.

The people are imported by the program; the sessions are put into its file in SQL under its triggers, a tenth of them logged late, and a
tenth of the people have moved in mid-year. Prints wall and CPU seconds (user and system), their ratio, and the peak
of memory, and writes it to a file where one is named.
"""

import argparse
import datetime
import os
import platform
import random
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time

NOW = "2026-12-31T22:00:00+08:00"
ROUNDS = 7
PEOPLE = 5_000
SESSIONS = 500_000
FIRST, NEXT = 1767196800, 1798732800  # The year 2026 in Shanghai.

SUMS = f"""
SELECT person, count(*), sum(ends - starts), sum(is_back_dated), sum(is_back_dated * (ends - starts)),
    count(DISTINCT strftime('%Y-%m', starts + 28800, 'unixepoch'))
FROM reading_session WHERE removed IS NULL AND ends IS NOT NULL AND starts >= {FIRST} AND starts < {NEXT} GROUP BY person;
"""


def prepared(program, folder):
    """Where the community and its file are. A process of its own makes them, whose memory is not taken for that of the measured ones."""
    home = os.path.join(folder, "home")
    maker = os.fork()
    if maker == 0:
        make(program, folder, home)
        os._exit(0)
    if os.waitstatus_to_exitcode(os.waitpid(maker, 0)[1]) != 0:
        sys.exit("The community could not be made.")
    return home, os.path.join(home, "bench.shuxiang")


def make(program, folder, home):
    """A community of 20 buildings in which everybody reads a hundred times in the year."""
    run = lambda *words: subprocess.run([program, *words, "--home", home, "--now", NOW], check=True, stdout=subprocess.DEVNULL)
    run("init", "Bench", "--slug", "bench", "--language", "en")
    people = os.path.join(folder, "people.csv")
    with open(people, "w", encoding="utf-8") as file:
        file.write("name,birth_year,household,building\n")
        for number in range(PEOPLE):
            home_number = number // 3
            file.write(f"Reader {number:04},{1940 + number % 80},{home_number // 20},Building {home_number % 20}\n")
    run("person", "import", people)
    path = os.path.join(home, "bench.shuxiang")
    chance = random.Random(1)
    file = sqlite3.connect(path)
    numbers = [row[0] for row in file.execute("SELECT id FROM person ORDER BY id")]
    rows = []
    for turn in range(SESSIONS // PEOPLE):
        day = FIRST + 86_400 * (turn * 365 // (SESSIONS // PEOPLE))
        for person in numbers:
            start = day + 3_600 * chance.randint(9, 19) + 60 * chance.randint(0, 59)
            late = chance.random() < 0.1
            rows.append((person, start, start + 60 * chance.randint(5, 120), late, "notebook" if late else None))
    file.executemany(
        "INSERT INTO reading_session (person, starts, ends, place, logged_by, logged, is_back_dated, reason) "
        "VALUES (?, ?, ?, 'home', 'bench', 0, ?, ?)", rows)
    movers = [number for number in numbers if number % 10 == 0]
    file.executemany("UPDATE residence SET last = '2026-06-30' WHERE person = ?", [(number,) for number in movers])
    file.executemany(
        "INSERT INTO residence (person, household, first) VALUES (?, 1, '2026-07-01')", [(number,) for number in movers])
    file.commit()
    file.close()


def measured(command):
    """Wall seconds, CPU seconds and the peak memory in MB of one run."""
    begun = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"“{' '.join(command)}” did not end well: run it by hand to see why.")
    return time.perf_counter() - begun, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", required=True, help="the release program")
    parser.add_argument("--write", help="a file that gets the same table")
    options = parser.parse_args()
    program = os.path.abspath(options.program)
    shell = shutil.which("sqlite3") or sys.exit("There is no sqlite3 shell: run scripts/install-system-packages.")
    version = subprocess.run([shell, "--version"], check=True, capture_output=True, text=True).stdout.split()[0]
    lines = [
        f"award standings of {PEOPLE:,} people with {SESSIONS:,} sessions, beside the same sums in the sqlite3 shell: medians of",
        f"{ROUNDS} runs that take turns; the ratios are to the shell; peak memory in MB.",
        f"{platform.platform()}, {os.cpu_count()} cores, sqlite3 {version}, {datetime.date.today()}.", "",
        f"{'':<24} {'wall s':>8} {'ratio':>7} {'CPU s':>8} {'ratio':>7} {'MB':>8}",
    ]
    with tempfile.TemporaryDirectory(prefix="shuxiang-bench-") as folder:
        home, path = prepared(program, folder)
        commands = {"sqlite3, the sums": [shell, "-readonly", path, SUMS]}
        for award in ("family", "building", "resident", "young"):
            commands[f"standings, {award}"] = [
                program, "award", "standings", "--award", award, "--from", "2026-01-01", "--to", "2026-12-31", "--format", "json",
                "--home", home, "--now", NOW]
        runs = {name: [] for name in commands}
        for _ in range(ROUNDS):
            for name, command in commands.items():
                runs[name].append(measured(command))
        middle = {name: [statistics.median(values) for values in zip(*own)] for name, own in runs.items()}
        wall, processor, _ = middle["sqlite3, the sums"]
        for name, (own_wall, own_processor, memory) in middle.items():
            lines.append(
                f"{name:<24} {own_wall:>8.2f} {own_wall / wall:>7.2f} {own_processor:>8.2f} "
                f"{own_processor / processor:>7.2f} {memory:>8.1f}")
    text = "\n".join(lines) + "\n"
    print(text, end="")
    if options.write:
        os.makedirs(os.path.dirname(os.path.abspath(options.write)), exist_ok=True)
        with open(options.write, "w", encoding="utf-8") as file:
            file.write(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
