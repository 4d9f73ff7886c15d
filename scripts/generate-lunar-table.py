#!/usr/bin/env python3
"""Makes Sources/CivilTime/Lunar/LunarTable.swift from calendars/facts/lunar-months.csv.

With --check nothing is written: exit code 1 says that the committed file is not what this script makes.
Only the standard library of Python 3 is used.
"""

import csv
import datetime
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
FACTS = ROOT / "calendars" / "facts" / "lunar-months.csv"
TABLE = ROOT / "Sources" / "CivilTime" / "Lunar" / "LunarTable.swift"

HEAD = """\
// Made by scripts/generate-lunar-table.py from calendars/facts/lunar-months.csv. Do not edit: change the facts.

/// The lunar years {first} to {last}, one word a year, in the order of the years.
///
/// | bits | meaning |
/// |---|---|
/// | 0–12 | one bit a month in its order, a leap month in its place: set where the month has 30 days, clear where it has 29 |
/// | 13–16 | the number of the month that comes twice, 0 where none does |
/// | 17–22 | the days from 1 January to the first day of the first month |
enum LunarTable {{
    /// The first lunar year of the table.
    static let firstYear = {first}

    /// One word a year, packed as above.
    static let words: [UInt32] = [
"""


def read_years():
    """The months of each lunar year in their order, as (month, is_leap, first_day, days)."""
    years = {}
    with FACTS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            month = (
                int(row["month"]),
                row["is_leap"] == "1",
                datetime.date.fromisoformat(row["first_day"]),
                int(row["days"]),
            )
            years.setdefault(int(row["lunar_year"]), []).append(month)
    return years


def require(condition, message):
    if not condition:
        sys.exit(f"{FACTS.name}: {message}")


def check_facts(years):
    """What the packing takes for granted: no gap between years or months, twelve months and at most one leap month."""
    require(sorted(years) == list(range(min(years), max(years) + 1)), "a year is missing")
    expected = None
    for year, months in sorted(years.items()):
        require([m for m, leap, _, _ in months if not leap] == list(range(1, 13)), f"{year} has not the months 1 to 12")
        leaps = [index for index, month in enumerate(months) if month[1]]
        require(len(leaps) <= 1, f"{year} has more than one leap month")
        for index in leaps:
            require(index > 0 and months[index][0] == months[index - 1][0], f"{year}: the leap month is out of place")
        for month, _, first_day, days in months:
            require(days in (29, 30), f"{year}, month {month}: {days} days")
            require(expected in (None, first_day), f"{year}, month {month} does not follow the month before it")
            expected = first_day + datetime.timedelta(days=days)


def word(year, months):
    lengths = sum(1 << index for index, month in enumerate(months) if month[3] == 30)
    leap = next((month for month, is_leap, _, _ in months if is_leap), 0)
    new_year = (months[0][2] - datetime.date(year, 1, 1)).days
    require(0 <= new_year < 64, f"{year}: the new year is {new_year} days after 1 January")
    return lengths | leap << 13 | new_year << 17


def render(years):
    lines = [HEAD.format(first=min(years), last=max(years))]
    ordered = sorted(years)
    for start in range(0, len(ordered), 8):
        row = ordered[start : start + 8]
        words = ", ".join(f"0x{word(year, years[year]):06X}" for year in row)
        lines.append(f"        {words},  // {row[0]}\n")
    lines.append("    ]\n}\n")
    return "".join(lines)


def main():
    years = read_years()
    check_facts(years)
    text = render(years)
    if "--check" in sys.argv[1:]:
        if not TABLE.exists() or TABLE.read_text(encoding="utf-8") != text:
            sys.exit(f"{TABLE.relative_to(ROOT)} is not what {FACTS.name} says: run scripts/generate-lunar-table.py")
        return
    TABLE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
