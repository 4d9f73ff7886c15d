"""What FeedBenchmark does, with Python's icalendar: writes a feed of many single events from values in memory, or reads
calendar files into tuples. Prints what FeedBenchmark prints.

export OCCURRENCES FILE | import FILE...
"""

import resource
import sys
import time
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

OCCURRENCES_OF_ONE = 100
SHANGHAI = ZoneInfo("Asia/Shanghai")


def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def measured(work):
    before, processor, wall = peak(), time.process_time(), time.perf_counter()
    result = work()
    print(time.process_time() - processor, time.perf_counter() - wall, before, peak(), result, sep="\t")


def activity(number):
    first = datetime(2026, 1, 1, 19, tzinfo=SHANGHAI) + timedelta(days=number % 7)
    return {
        "stem": f"activity-{100_000 + number}",
        "title": f"第 {number} 次合唱排练, 请带歌谱; 迟到的邻居从后门进，散场时把椅子放回原处",
        "revised": datetime(2026, 1, 1, tzinfo=timezone.utc) + timedelta(seconds=number),
        "sequence": number % 10,
        "starts": [first + timedelta(weeks=week) for week in range(OCCURRENCES_OF_ONE)],
    }


def event(values, start):
    event = Event()
    event.add("uid", f"{values['stem']}-{start:%Y%m%dT%H%M%S}@bench.shuxiang.invalid")
    event.add("dtstamp", values["revised"])
    event.add("last-modified", values["revised"])
    event.add("sequence", values["sequence"])
    event.add("dtstart", start)
    event.add("dtend", start + timedelta(minutes=90))
    event.add("summary", values["title"])
    event.add("location", "多功能厅")
    event.add("categories", ["排练"])
    event.add("categories", ["合唱队"])
    event.add("status", "CONFIRMED")
    event.add("transp", "OPAQUE")
    event.add("description", "类型：排练\n团队：合唱队")
    return event


def export(occurrences, path):
    activities = [activity(number) for number in range(occurrences // OCCURRENCES_OF_ONE)]

    def work():
        calendar = Calendar()
        calendar.add("version", "2.0")
        calendar.add("prodid", "-//Shuxiang//Benchmark//ZH")
        for values in activities:
            for start in values["starts"]:
                calendar.add_component(event(values, start))
        calendar.add_missing_timezones()
        with open(path, "wb") as file:
            return file.write(calendar.to_ical(sorted=False))

    measured(work)


def taken(event):
    """What our intake takes of an event."""
    texts = tuple(str(event.get(name, "")) for name in ("uid", "summary", "location", "status"))
    times = tuple(event.decoded(name) for name in ("dtstart", "dtend", "last-modified"))
    return texts + times + (event.decoded("sequence"),)


def intake(paths):
    files = []
    for path in paths:
        with open(path, "rb") as file:
            files.append(file.read())

    def work():
        return sum(len([taken(event) for event in Calendar.from_ical(file).walk("VEVENT")]) for file in files)

    measured(work)


def main():
    match sys.argv[1:]:
        case ["export", occurrences, path]:
            export(int(occurrences), path)
        case ["import", *paths] if paths:
            intake(paths)
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main()
