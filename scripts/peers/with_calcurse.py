"""The peer `calcurse`, a calendar for the terminal, which imports a file once.

Two things that calcurse 4.7.1 does are known, and held to: it shows a cancelled event as if it stood (so the title must say
it), and it knows no RECURRENCE-ID: what stands for a date of a series is shown beside that date. The compatibility form is
for such programs; there nothing may differ.
"""

import subprocess
import tempfile
from collections import Counter
from datetime import date, datetime, timezone
from pathlib import Path

from agenda import FIRST_DAY, LAST_DAY
from comparison import is_called_off
from program import Disagreement, environment


def shown(data, feed, zone):
    """The occurrences calcurse lists after it has imported the file without skipping a line, by title, each once."""
    with tempfile.TemporaryDirectory(prefix="shuxiang-calcurse-") as folder:
        file = Path(folder, "feed.ics")
        file.write_bytes(data)
        report = _calcurse(folder, zone, feed, "--import", str(file))
        if ", 0 skipped" not in report.replace(" / ", ", "):
            raise Disagreement(f"{feed}: calcurse does not take everything: {report.strip()}")
        return Counter(entry for entry in _listed(folder, zone, feed) if not is_called_off(entry[0]))


def blind_to_exceptions(calendar):
    """What calcurse shows of a series although another event stands in its place, by title: its known fault.

    Takes the calendar as `icalendar` reads it.
    """
    events = list(calendar.walk("VEVENT"))
    series = {str(event["UID"]): event for event in events if "RECURRENCE-ID" not in event}
    shown_all_the_same = Counter()
    for event in events:
        if "RECURRENCE-ID" in event:
            whole = series[str(event["UID"])]
            start = event["RECURRENCE-ID"].dt
            end = start + (whole.end - whole.start)
            shown_all_the_same[str(whole["SUMMARY"]), start.astimezone(timezone.utc), end.astimezone(timezone.utc)] += 1
    return shown_all_the_same


def _calcurse(folder, zone, feed, *arguments):
    done = subprocess.run(
        ["calcurse", "--datadir", folder, "--confdir", folder, *arguments], capture_output=True, timeout=60, check=False,
        stdin=subprocess.DEVNULL, env=environment(TZ=zone, LC_ALL="C.UTF-8", HOME=folder))
    words = done.stderr.decode("utf-8", "replace").strip()
    if done.returncode != 0 or words:
        raise Disagreement(f"{feed}: calcurse ended with exit code {done.returncode}: {words}")
    return done.stdout.decode("utf-8")


def _listed(folder, zone, feed):
    """Each occurrence once, also where it is listed under two days."""
    days = [date.fromisoformat(day).strftime("%m/%d/%Y") for day in (FIRST_DAY, LAST_DAY)]
    line = r"> %(start:epoch) %(end:epoch) %m\n"
    output = _calcurse(
        folder, zone, feed, "--query", "--filter-type", "apt,recur-apt", "--from", days[0], "--to", days[1],
        "--format-apt", line, "--format-recur-apt", line)
    entries = set()
    for text in output.splitlines():
        if text.startswith("> "):
            start, end, title = text[2:].split(" ", 2)
            entries.add((title, *(datetime.fromtimestamp(int(seconds), timezone.utc) for seconds in (start, end))))
    return entries
