"""Expands recurrence rules with python-dateutil, for the tests that hold our engine beside it.

Reads lines `RULE<TAB>START<TAB>LIMIT` (a rule as RFC 5545 writes it, a date, a number) and answers each with one line: the
dates, at most LIMIT of them and none after the last year, separated by spaces.

    printf 'FREQ=WEEKLY;BYDAY=TU\\t2026-12-01\\t3\\n' | python3 dateutil_expand.py
"""

import datetime
import sys
from itertools import islice

try:
    from dateutil import rrule
except ImportError:
    sys.exit("python-dateutil is missing: run `make setup` and try again.")

# dateutil looks for matches up to datetime.MAXYEAR, so a rule that never matches costs it seconds. The tests compare the
# years before this one only.
datetime.MAXYEAR = 2100

for line in sys.stdin:
    text, start, limit = line.rstrip("\n").split("\t")
    dates = rrule.rrulestr(text, dtstart=datetime.datetime.fromisoformat(start))
    days = islice((date for date in dates if date.year < datetime.MAXYEAR), int(limit))
    print(" ".join(day.date().isoformat() for day in days))
