"""Puts our recurrence engine beside python-dateutil: occurrences a second on the same rules and starts.

Reads the lines of RecurrenceBenchmark (`rule<TAB>occurrences<TAB>seconds`) and expands the same rules with dateutil,
fewer times, since it is slower. Prints a table and writes it to a file where one is named.
"""

import argparse
import subprocess
import time
from datetime import datetime, timedelta

from dateutil.rrule import rrulestr

OCCURRENCES_OF_ONE = 500
EXPANSIONS = 20


def dateutil_rate(rule):
    first = datetime(2026, 1, 1, 19)
    began = time.perf_counter()
    occurrences = sum(
        len(list(rrulestr(f"{rule};COUNT={OCCURRENCES_OF_ONE}", dtstart=first + timedelta(days=day))))
        for day in range(EXPANSIONS)
    )
    return occurrences / (time.perf_counter() - began)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", required=True, help="the built RecurrenceBenchmark")
    parser.add_argument("--write", help="a file that gets the same table")
    options = parser.parse_args()
    output = subprocess.run([options.program], capture_output=True, text=True, check=True).stdout
    rows = [f"{'rule':<38} {'ours /s':>12} {'dateutil /s':>12} {'ratio':>7}"]
    for line in output.splitlines():
        rule, occurrences, seconds = line.split("\t")
        ours, theirs = int(occurrences) / float(seconds), dateutil_rate(rule)
        rows.append(f"{rule:<38} {ours:>12,.0f} {theirs:>12,.0f} {ours / theirs:>7.1f}")
    text = f"Recurrence: occurrences a second, {OCCURRENCES_OF_ONE} an expansion, one core.\n\n" + "\n".join(rows) + "\n"
    print(text, end="")
    if options.write:
        with open(options.write, "w", encoding="utf-8") as file:
            file.write(text)


if __name__ == "__main__":
    main()
