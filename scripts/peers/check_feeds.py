"""Asks independent calendar programs whether our feeds say what our agenda says.

Communities are made with the built program and served. Each feed, in the series form and in the compatibility form, is read
by `icalendar` with `recurring_ical_events`, by `vobject`, by `calcurse`, and by `khal` with what `vdirsyncer` fetched over
HTTP; each must show exactly the occurrences of `agenda --format json`. Then, beside the running server, one occurrence of a
series is cancelled quietly, one announced as cancelled, one moved, and the series cut in two; all is compared again after each.

Exit code 0 when all agree, 1 on any difference (each one is named), 64 for wrong usage.
"""

import argparse
import os
import sys
import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import with_calcurse
import with_icalendar
import with_vobject
from agenda import FIRST_DAY, LAST_DAY, belongs, expected, is_listed
from busy_times import compare_busy
from chapters import CHAPTERS
from comparison import agree
from insights import compare_insights
from opening_hours import compare_hours
from program import Disagreement, Program, fetch
from towns import TOWNS
from with_khal import Subscriber

FORMS = ["series", "single"]


def subscriptions(feeds):
    """Each feed in each form; what is no series has one form only."""
    return [
        (feed, form) for feed in feeds for form in FORMS
        if form == "series" or (is_listed(feed) and not feed.startswith("busy/") and feed != "insights")
    ]


def one_of_each_family(feeds):
    """The feeds khal is given: it takes seconds for what the others do at once, and has no use for free and busy times or journals."""
    families = {}
    for feed in feeds:
        families.setdefault(feed.partition("/")[0], feed)
    return [feed for family, feed in families.items() if family not in ("busy", "kind", "insights")]


def compare(data, agenda, feed, form, zone):
    """One line on what the agenda, `icalendar`, `vobject` and `calcurse` agree on."""
    calendar = with_icalendar.read(data, feed)
    strictly = with_vobject.read(data, feed)
    if feed.startswith("busy/"):
        return compare_busy(calendar, agenda, feed)
    wanted = expected(agenda, feed)
    agreement = agree(with_icalendar.shown(calendar), wanted, feed, "icalendar")
    agree(with_vobject.shown(strictly), wanted, feed, "vobject")
    seen = with_calcurse.shown(data, feed, zone)
    agree(seen, calcurse_wanted(agenda, feed, form, calendar), feed, "calcurse")
    return agreement


def calcurse_wanted(agenda, feed, form, calendar):
    """What calcurse must list, its known fault included, which the compatibility form is free of."""
    wanted = expected(agenda, feed, named="title")
    if wanted is None:
        return None
    if form == "series":
        wanted += with_calcurse.blind_to_exceptions(calendar)
    elif any("RRULE" in event for event in calendar.walk("VEVENT")):
        raise Disagreement(f"{feed}: the compatibility form has a rule")
    return each_once(wanted)


def each_once(entries):
    """The same without counting: a program that knows no UIDs cannot tell two events of one title and time apart."""
    return Counter(set(entries))


class Readings:
    """What the peers that read files agreed on, so that a feed that is as it was need not be read again."""

    def __init__(self, program, address, zone):
        self.program = program
        self.address = address
        self.zone = zone
        self.agreed = {}

    def look_at(self, feed, form, agenda):
        """One line on the feed as it is now."""
        data = fetch(f"{self.address}/feeds/{feed}.ics?form={form}")[2]
        if feed == "insights":
            with_vobject.read(data, feed)
            return compare_insights(with_icalendar.read(data, feed), self.program.board(), feed)
        if feed.startswith("hours/"):
            single = fetch(f"{self.address}/feeds/{feed}.ics?form=single")[2]
            return compare_hours(data, single, feed, self.zone)
        asked = (data, [row for row in agenda if is_listed(feed) and belongs(row, feed)])
        known, words = self.agreed.get((feed, form), (None, None))
        if known != asked:
            words = compare(data, agenda, feed, form, self.zone)
            self.agreed[feed, form] = asked, words
        return words


def check_all(readings, subscriber, chapter):
    """Compares every feed; prints a line for each; gives back the number that disagree."""
    agenda = readings.program.agenda(FIRST_DAY, LAST_DAY)
    feeds = readings.program.feeds()
    if not expected(agenda, "community"):
        raise Disagreement("the agenda shows nothing, so there is nothing to compare")
    if "community" not in feeds:
        raise Disagreement("“feed list” does not name the community's feed")
    subscriber.sync()
    kept = subscriber.shown()

    def look_at(subscription):
        feed, form = subscription
        try:
            words = readings.look_at(feed, form, agenda)
            if is_listed(feed) and subscription in kept:
                agree(each_once(kept[subscription]), each_once(expected(agenda, feed, named="title")), feed, "khal")
            return True, f"{feed:<22} {form:<6} {words}"
        except Disagreement as difference:
            return False, f"{form} {difference}"

    with ThreadPoolExecutor(os.cpu_count()) as workers:
        answers = list(workers.map(look_at, subscriptions(feeds)))
    for _, words in answers:
        print(f"{chapter:<18} {words}")
    return sum(not agrees for agrees, _ in answers)


def check_town(path, town):
    """One community, through all that happens to it."""
    with tempfile.TemporaryDirectory(prefix="shuxiang-peers-") as folder:
        program = Program(path, os.path.join(folder, "home"), town.now)
        town.settle(program)
        with program.served() as address:
            chosen = subscriptions(one_of_each_family(program.feeds()))
            subscriber = Subscriber(os.path.join(folder, "subscriber"), address, chosen, town.zone)
            readings = Readings(program, address, town.zone)
            failures = check_all(readings, subscriber, town.name)
            for chapter, change in CHAPTERS:
                change(program)
                failures += check_all(readings, subscriber, f"{town.name} {chapter}")
    return failures


def main(arguments):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", required=True, help="the built shuxiang")
    path = os.path.abspath(parser.parse_args(arguments).program)
    failures = 0
    for town in TOWNS:
        try:
            failures += check_town(path, town)
        except Disagreement as difference:
            print(f"{town.name}: {difference}")
            failures += 1
    return 1 if failures else 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except SystemExit as exit_request:
        sys.exit(64 if exit_request.code == 2 else exit_request.code)
