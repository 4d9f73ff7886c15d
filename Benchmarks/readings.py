"""Measures `reading import` beside a plain Python program that puts the same rows into SQLite and judges nothing.

Both read the same CSV file of 10,000 and of 50,000 rows; ours looks people and books up, checks days, hours and overlaps, and
journals. Prints CPU seconds (user and system), their ratio, and the peak of memory, and writes it to a file where one is named.
"""

import argparse
import datetime
import os
import platform
import random
import shutil
import statistics
import subprocess
import sys
import tempfile

NOW = "2026-11-22T09:00:00+08:00"
ROUNDS = 3
PEOPLE = 200

PLAIN = """
import csv, datetime, sqlite3, sys
db = sqlite3.connect(sys.argv[2])
db.execute("PRAGMA synchronous = FULL")
db.execute("CREATE TABLE session (id INTEGER PRIMARY KEY, person INTEGER, starts INTEGER, ends INTEGER, book TEXT)")
db.execute("CREATE INDEX session_by_person ON session (person, starts, ends)")
numbers = {f"Reader {number:03}": number for number in range(200)}
with open(sys.argv[1], encoding="utf-8") as file:
    for row in csv.DictReader(file):
        start = int(datetime.datetime.fromisoformat(f"{row['date']}T{row['start']}+08:00").timestamp())
        db.execute("INSERT INTO session (person, starts, ends, book) VALUES (?, ?, ?, ?)",
                   (numbers[row["person"]], start, start + 60 * int(row["minutes"]), row["book"]))
db.commit()
"""


def write_rows(path, count):
    chance = random.Random(count)
    day = datetime.date(2024, 1, 2)
    with open(path, "w", encoding="utf-8") as file:
        file.write("person,date,start,minutes,book\n")
        for number in range(count):
            if number % PEOPLE == 0:
                day += datetime.timedelta(days=1)
            file.write(f"Reader {number % PEOPLE:03},{day},10:00,{chance.randint(5, 120)},Book {chance.randint(1, 300)}\n")


def measured(command):
    """The CPU seconds and the peak memory in MB of one run."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"“{' '.join(command)}” did not end well: run it by hand to see why.")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def prepared(program, folder):
    """A community with the readers and a reading room, to be copied for each run."""
    home = os.path.join(folder, "empty")
    run = lambda *words: subprocess.run([program, *words, "--home", home, "--now", NOW], check=True, stdout=subprocess.DEVNULL)
    run("init", "Bench", "--slug", "bench", "--language", "en")
    run("room", "add", "Reading room", "--slug", "reading-room", "--open", "daily 08:30-20:00")
    people = os.path.join(folder, "people.csv")
    with open(people, "w", encoding="utf-8") as file:
        file.write("name\n" + "".join(f"Reader {number:03}\n" for number in range(PEOPLE)))
    run("person", "import", people)
    return home


def compare(program, folder, home, count):
    rows = os.path.join(folder, f"{count}.csv")
    write_rows(rows, count)
    ours, theirs = [], []
    for number in range(ROUNDS):
        copy = os.path.join(folder, f"home-{count}-{number}")
        shutil.copytree(home, copy)
        ours.append(measured([program, "reading", "import", rows, "--home", copy, "--now", NOW]))
        theirs.append(measured([sys.executable, "-c", PLAIN, rows, os.path.join(folder, f"plain-{count}-{number}.db")]))
    middle = lambda runs: (statistics.median(run[0] for run in runs), max(run[1] for run in runs))
    (mine, memory), (plain, their_memory) = middle(ours), middle(theirs)
    return f"{count:>8,} {mine:>12.2f} {plain:>12.2f} {mine / plain:>7.2f} {memory:>12.1f} {their_memory:>12.1f}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", required=True, help="the release program")
    parser.add_argument("--write", help="a file that gets the same table")
    options = parser.parse_args()
    program = os.path.abspath(options.program)
    lines = [
        "Reading sessions from CSV: CPU seconds (user + system), medians of 3 runs that take turns; peak memory in MB.",
        f"{platform.platform()}, {os.cpu_count()} cores, Python {platform.python_version()}.", "",
        f"{'rows':>8} {'shuxiang s':>12} {'python s':>12} {'ratio':>7} {'shuxiang MB':>12} {'python MB':>12}",
    ]
    with tempfile.TemporaryDirectory(prefix="shuxiang-bench-") as folder:
        home = prepared(program, folder)
        lines += [compare(program, folder, home, count) for count in (10_000, 50_000)]
    text = "\n".join(lines) + "\n"
    print(text, end="")
    if options.write:
        os.makedirs(os.path.dirname(os.path.abspath(options.write)), exist_ok=True)
        with open(options.write, "w", encoding="utf-8") as file:
            file.write(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
