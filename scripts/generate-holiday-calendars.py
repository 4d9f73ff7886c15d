#!/usr/bin/env python3
"""Makes calendars/cn-public-holidays-YYYY.ics from the facts in calendars/facts/, one file for each year with a notice.

With --check nothing is written: exit code 1 says that a committed file is not what this script makes, or is left over.
Only the standard library of Python 3 is used. The same facts always make the same bytes.
"""

import csv
import datetime
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
CALENDARS = ROOT / "calendars"
DAYS = CALENDARS / "facts" / "cn-public-holidays.csv"
NOTICES = CALENDARS / "facts" / "cn-public-holiday-notices.csv"

KINDS = {"off": ("休", "WORK-HOLIDAY"), "work": ("班", "ALTERNATE-WORKDAY")}


def read(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def require(condition, message):
    if not condition:
        sys.exit(message)


def read_days():
    """The days by the year they lie in, which is the year of their file."""
    years = {}
    for row in read(DAYS):
        date = datetime.date.fromisoformat(row["date"])
        require(row["kind"] in KINDS, f"{DAYS.name}: {date}: the kind is “{row['kind']}”, not off or work")
        require(row["festival"], f"{DAYS.name}: {date}: the festival is missing")
        days = years.setdefault(date.year, {})
        require(date not in days, f"{DAYS.name}: {date} comes twice")
        days[date] = (row["kind"], row["festival"])
    return years


def escape(text):
    """RFC 5545 §3.3.11."""
    for plain, escaped in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        text = text.replace(plain, escaped)
    return text


def fold(line):
    """RFC 5545 §3.1: at most 75 octets a line, and never a break inside a character."""
    folded = b""
    width = 0
    for character in line:
        octets = character.encode("utf-8")
        if width + len(octets) > 75:
            folded += b"\r\n "
            width = 1
        folded += octets
        width += len(octets)
    return folded + b"\r\n"


def event(date, kind, festival, notice):
    mark, special_day = KINDS[kind]
    stamp = f"{notice['announced'].replace('-', '')}T000000Z"
    return [
        "BEGIN:VEVENT",
        f"UID:cn-holiday-{date:%Y%m%d}@shuxiang",
        f"DTSTAMP:{stamp}",
        f"LAST-MODIFIED:{stamp}",
        f"SEQUENCE:{notice['sequence']}",
        f"DTSTART;VALUE=DATE:{date:%Y%m%d}",
        f"DTEND;VALUE=DATE:{date + datetime.timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{escape(festival)}（{mark}）",
        f"CATEGORIES:{mark}",
        "CLASS:PUBLIC",
        "STATUS:CONFIRMED",
        "TRANSP:TRANSPARENT",
        f"X-APPLE-SPECIAL-DAY:{special_day}",
        "END:VEVENT",
    ]


def calendar(year, days, notice):
    name = escape(f"中国法定节假日与调休 {year}")
    description = escape(f"国务院办公厅关于{year}年部分节假日安排的通知（{notice['notice']}）：放假标“休”，调休上班标“班”。")
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Shuxiang//Public holidays of China//ZH",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"NAME:{name}",
        f"X-WR-CALNAME:{name}",
        f"DESCRIPTION:{description}",
        f"X-WR-CALDESC:{description}",
        "X-WR-TIMEZONE:Asia/Shanghai",
        f"LAST-MODIFIED:{notice['announced'].replace('-', '')}T000000Z",
        "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
        "X-PUBLISHED-TTL:PT6H",
        "COLOR:crimson",
        "X-APPLE-CALENDAR-COLOR:#DC143C",
    ]
    for date, (kind, festival) in sorted(days.items()):
        lines += event(date, kind, festival, notice)
    lines.append("END:VCALENDAR")
    return b"".join(fold(line) for line in lines)


def render():
    years = read_days()
    notices = {int(row["year"]): row for row in read(NOTICES)}
    require(sorted(years) == sorted(notices), f"{DAYS.name} and {NOTICES.name} are not of the same years")
    for row in notices.values():
        datetime.date.fromisoformat(row["announced"])
    return {CALENDARS / f"cn-public-holidays-{year}.ics": calendar(year, years[year], notices[year]) for year in years}


def main():
    files = render()
    if "--check" in sys.argv[1:]:
        stale = {path for path in CALENDARS.glob("cn-public-holidays-*.ics") if path not in files}
        stale |= {path for path, octets in files.items() if not path.exists() or path.read_bytes() != octets}
        names = ", ".join(sorted(path.name for path in stale))
        require(not stale, f"not what calendars/facts says: {names}; run scripts/generate-holiday-calendars.py")
        return
    for path, octets in files.items():
        path.write_bytes(octets)


if __name__ == "__main__":
    main()
