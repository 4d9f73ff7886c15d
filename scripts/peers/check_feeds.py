"""Asks independent calendar readers whether our feeds say what our agenda says.

A fresh demo community is made with the built program. Each of its feeds is parsed with `icalendar`, expanded with
`recurring_ical_events`, and compared with `agenda --format json`: exactly the same occurrences, by UID, start and end.
Then one occurrence of a series is cancelled through the program, another moved, and the series cut in two; everything is
compared again after each.

Exit code 0 when all agree, 1 on any difference (each one is named), 64 for wrong usage.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from datetime import date, datetime, time, timezone
from zoneinfo import ZoneInfo

import icalendar
import recurring_ical_events

# The clock of the rehearsal, and days well before and after the demo's term, so that no edge can hide a difference.
NOW = "2026-11-22T09:00:00+08:00"
FIRST_DAY = "2026-01-01"
LAST_DAY = "2027-12-31"

SHOWN_STATUSES = {"confirmed", "moved", "tentative"}
# Feeds of days and hours that are nobody's activity: they are read and expanded, there is nothing to compare them with.
NOT_IN_THE_AGENDA = {"holidays", "hours"}


class Disagreement(Exception):
    """What a peer found wrong, in one sentence."""


# --- What the program says -------------------------------------------------------------------------------------------


class Program:
    """The built program on one data folder, with a fixed clock."""

    def __init__(self, path, home):
        self.path = path
        self.home = home

    def start(self, *arguments):
        command = [self.path, *arguments, "--home", self.home, "--now", NOW, "--language", "en"]
        environment = {key: value for key, value in os.environ.items() if not key.startswith("SHUXIANG_")}
        return command, subprocess.run(command, capture_output=True, timeout=120, env=environment, check=False)

    def accepts(self, *arguments):
        """Whether the program does it; a rule may refuse."""
        return self.start(*arguments)[1].returncode == 0

    def run(self, *arguments):
        command, done = self.start(*arguments)
        if done.returncode != 0:
            words = (done.stderr or done.stdout).decode("utf-8", "replace").strip()
            raise Disagreement(f"“{' '.join(command)}” ended with exit code {done.returncode}: {words}")
        return done.stdout

    def json(self, *arguments):
        output = self.run(*arguments, "--format", "json")
        try:
            return json.loads(output)
        except ValueError as error:
            raise Disagreement(f"“{' '.join(arguments)} --format json” did not print one JSON document: {error}") from error

    def feeds(self):
        return [feed["name"] for feed in self.json("feed", "list")["feeds"]]

    def board(self):
        return self.json("insight", "board")["cards"]

    def agenda(self):
        return self.json("agenda", "--from", FIRST_DAY, "--to", LAST_DAY)["occurrences"]


def instant(text):
    """The moment an ISO 8601 text with an offset means, in UTC."""
    moment = datetime.fromisoformat(text.replace("Z", "+00:00"))
    if moment.tzinfo is None:
        raise Disagreement(f"the agenda wrote “{text}”, a time without an offset")
    return moment.astimezone(timezone.utc)


def belongs(occurrence, feed):
    """Whether an occurrence of the agenda must be in the feed of the given name."""
    kind, _, slug = feed.partition("/")
    if feed == "community":
        return True
    if feed == "lecture":
        return occurrence["kind"] == "lecture"
    if kind == "kind" and slug:
        return occurrence["kind"] == slug
    if kind in ("room", "busy") and slug:
        return slug in occurrence["rooms"]
    if kind == "troupe" and slug:
        return slug in occurrence["troupes"]
    raise Disagreement(f"the feed “{feed}” is new to scripts/peers/check_feeds.py: say there what it must hold")


def expected(agenda, feed):
    """The occurrences the feed must show, counted; None where the agenda does not list them."""
    if feed.partition("/")[0] in NOT_IN_THE_AGENDA:
        return None
    return Counter(
        (occurrence["uid"], instant(occurrence["start"]), instant(occurrence["end"]))
        for occurrence in agenda
        if occurrence["status"] in SHOWN_STATUSES
        and occurrence.get("visibility", "public") == "public"
        and belongs(occurrence, feed)
    )


# --- What the feed says, to a stranger -------------------------------------------------------------------------------


def read(data, feed):
    """The calendar, provided the peer reads every line of it without a complaint."""
    try:
        calendars = icalendar.Calendar.from_ical(data, multiple=True)
    except ValueError as error:
        raise Disagreement(f"{feed}: icalendar cannot read it: {error}") from error
    if len(calendars) != 1:
        raise Disagreement(f"{feed}: {len(calendars)} calendars in one file, there must be one")
    complaints = [f"{part.name} {name}: {words}" for part in calendars[0].walk() for name, words in part.errors]
    if complaints:
        raise Disagreement(f"{feed}: icalendar complains: {'; '.join(complaints)}")
    return calendars[0]


def moment(value, zone):
    """A DTSTART or DTEND as a moment in UTC; a whole day begins at midnight of the calendar's zone."""
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise Disagreement(f"the floating time {value.isoformat()}: which moment it means cannot be known")
        return value.astimezone(timezone.utc)
    assert isinstance(value, date)
    return datetime.combine(value, time(), tzinfo=zone).astimezone(timezone.utc)


def shown(calendar):
    """The occurrences a stranger sees in the calendar, counted; those announced as cancelled left out."""
    zone = ZoneInfo(str(calendar.get("X-WR-TIMEZONE", "UTC")))
    window = (date.fromisoformat(FIRST_DAY), date.fromisoformat(LAST_DAY))
    events = recurring_ical_events.of(calendar, skip_bad_series=False).between(*window)
    return Counter(
        (str(event["UID"]), moment(event.start, zone), moment(event.end, zone))
        for event in events
        if str(event.get("STATUS", "CONFIRMED")).upper() != "CANCELLED"
    )


def compare_insights(calendar, board, feed):
    """Whether there is just one VJOURNAL for each card of the board, with its words and the name it shows."""
    parts = [part for part in calendar.walk() if part.name not in ("VCALENDAR", "VTIMEZONE")]
    if any(part.name != "VJOURNAL" for part in parts):
        raise Disagreement(f"{feed}: {[part.name for part in parts]} in the file, there must be VJOURNALs only")
    seen = sorted(str(part["DESCRIPTION"]) for part in parts)
    wanted = sorted(card["text"] for card in board)
    differing = [text for text, words in zip(seen, wanted) if not text.startswith(words + "\n")]
    if len(seen) != len(wanted) or differing:
        raise Disagreement(f"{feed}: {len(seen)} journal entries and {len(wanted)} cards on the board; differing: {differing}")
    unnamed = [card["name"] for card in board if not any(card["name"] in text for text in seen)]
    if unnamed:
        raise Disagreement(f"{feed}: named on the board and not in the feed: {', '.join(unnamed)}")
    for part in parts:
        if isinstance(part.start, datetime) or part["STATUS"] != "FINAL" or "ATTENDEE" in part or "ORGANIZER" in part:
            raise Disagreement(f"{feed}: {part['UID']} is no final entry of a whole day without people")
    return f"{len(wanted)} insights agree"


def joined(spans):
    """The same moments in order, with spans that overlap or touch made one."""
    result = []
    for start, end in sorted(spans):
        if result and start <= result[-1][1]:
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        else:
            result.append((start, end))
    return result


def compare_busy(calendar, agenda, feed):
    """Whether the one VFREEBUSY calls busy, in its window, just what the agenda holds in the room, public or not."""
    parts = [part for part in calendar.walk() if part.name not in ("VCALENDAR", "VTIMEZONE")]
    if [part.name for part in parts] != ["VFREEBUSY"]:
        raise Disagreement(f"{feed}: {[part.name for part in parts]} in the file, there must be one VFREEBUSY")
    names = set(parts[0]) - {"UID", "DTSTAMP", "DTSTART", "DTEND", "FREEBUSY"}
    if names:
        raise Disagreement(f"{feed}: tells {', '.join(sorted(names))}, there must be times only")
    first, last = parts[0].start, parts[0].end
    periods = parts[0].get("FREEBUSY", [])
    seen = [(period.start, period.end) for period in (periods if isinstance(periods, list) else [periods])]
    held = [
        (max(first, instant(occurrence["start"])), min(last, instant(occurrence["end"])))
        for occurrence in agenda
        if occurrence["status"] in SHOWN_STATUSES and belongs(occurrence, feed)
    ]
    wanted = joined(span for span in held if span[0] < span[1])
    differences = [f"free in the feed: {start} to {end}" for start, end in wanted if (start, end) not in seen]
    differences += [f"busy only in the feed: {start} to {end}" for start, end in seen if (start, end) not in wanted]
    if differences:
        raise Disagreement(f"{feed}: {len(differences)} differences\n  " + "\n  ".join(differences))
    return f"{len(wanted)} taken times agree"


# --- The comparison --------------------------------------------------------------------------------------------------


def sentence(entry, count):
    uid, start, end = entry
    times = f" ({count} times)" if count > 1 else ""
    return f"{uid}, {start.isoformat()} to {end.isoformat()}{times}"


def compare(data, agenda, feed):
    """One line on what both agree on; raises with each occurrence that only one side has."""
    if feed.startswith("busy/"):
        return compare_busy(read(data, feed), agenda, feed)
    seen = shown(read(data, feed))
    wanted = expected(agenda, feed)
    if wanted is None:
        return f"{seen.total()} occurrences read (the agenda does not list them)"
    differences = [f"missing from the feed: {sentence(*item)}" for item in sorted((wanted - seen).items())]
    differences += [f"only in the feed: {sentence(*item)}" for item in sorted((seen - wanted).items())]
    if differences:
        raise Disagreement(f"{feed}: {len(differences)} differences\n  " + "\n  ".join(differences))
    return f"{wanted.total()} occurrences agree"


def check_all(program, chapter):
    """Compares every feed; prints a line for each; gives back the number that disagree."""
    agenda = program.agenda()
    feeds = program.feeds()
    if not expected(agenda, "community"):
        raise Disagreement("the demo's agenda shows nothing, so there is nothing to compare")
    if "community" not in feeds:
        raise Disagreement("“feed list” does not name the community's feed")
    failures = 0
    for feed in feeds:
        try:
            data = program.run("feed", "show", feed)
            said = compare_insights(read(data, feed), program.board(), feed) if feed == "insights" else compare(data, agenda, feed)
            print(f"{chapter}  {feed:<28} {said}")
        except Disagreement as difference:
            failures += 1
            print(f"{chapter}  {difference}")
    return failures


def one_to_cancel(agenda):
    """An occurrence in the middle of a coming series: its activity's number and its local date."""
    now = instant(NOW)
    series = {}
    for occurrence in agenda:
        if occurrence["status"] == "confirmed" and instant(occurrence["start"]) > now:
            series.setdefault(occurrence["activity"], []).append(occurrence["start"])
    long_enough = [(activity, sorted(starts, key=instant)) for activity, starts in series.items() if len(starts) >= 3]
    if not long_enough:
        raise Disagreement("the demo has no coming series of three occurrences, so none can be cancelled")
    activity, starts = min(long_enough)
    return str(activity), starts[1][:10]


def cancel_one(program):
    before = program.agenda()
    activity, day = one_to_cancel(before)
    program.run("cancel", activity, "--occurrence", day, "--scope", "this", "--reason", "test")
    gone = expected(before, "community").total() - expected(program.agenda(), "community").total()
    if gone != 1:
        raise Disagreement(f"cancelling activity {activity} on {day} took {gone} occurrences off the agenda, not one")


def longest_series(agenda):
    """The number of the activity with the most coming occurrences as planned, and their local days."""
    now = instant(NOW)
    days = {}
    for occurrence in agenda:
        if occurrence["status"] == "confirmed" and instant(occurrence["start"]) > now:
            days.setdefault(occurrence["activity"], []).append(occurrence["start"][:10])
    activity = max(days, key=lambda number: (len(days[number]), -number))
    return str(activity), sorted(days[activity])


def move_one(program):
    """Moves the second occurrence of the longest series to the first hour at which the program lets it take place."""
    activity, days = longest_series(program.agenda())
    for hour in ["06:30", "12:15", "20:45", "21:30"]:
        if program.accepts("change", activity, "--occurrence", days[1], "--from", hour, "--for", "15m"):
            return
    raise Disagreement(f"activity {activity} could not be moved to any hour of {days[1]}")


def cut_series(program):
    """Gives the longest series another title from its fifth occurrence on, which makes two activities of it."""
    before = program.agenda()
    activity, days = longest_series(before)
    program.run("change", activity, "--occurrence", days[4], "--scope", "following", "--title", "换了名称")
    uids = {occurrence["uid"] for occurrence in program.agenda()} - {occurrence["uid"] for occurrence in before}
    if len(uids) != 1:
        raise Disagreement(f"cutting activity {activity} on {days[4]} made {len(uids)} new UIDs, not one")


# What is done to the demo, one after the other, and how the lines that follow are headed.
CHAPTERS = [("cancelled ", cancel_one), ("moved     ", move_one), ("cut in two", cut_series)]


def main(arguments):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", required=True, help="the built shuxiang")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="shuxiang-peers-") as home:
        program = Program(os.path.abspath(options.program), home)
        try:
            program.run("demo")
            failures = check_all(program, "demo      ")
            for chapter, change in CHAPTERS:
                change(program)
                failures += check_all(program, chapter)
        except Disagreement as difference:
            print(difference)
            failures = 1
    return 1 if failures else 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except SystemExit as exit_request:
        sys.exit(64 if exit_request.code == 2 else exit_request.code)
