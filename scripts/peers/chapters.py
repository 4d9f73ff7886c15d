"""What is done to a community, one thing after the other, while people are subscribed to its feeds."""

from agenda import FIRST_DAY, LAST_DAY, expected, instant
from program import Disagreement


def one_to_cancel(agenda, now):
    """An occurrence in the middle of a coming series: its activity's number and its local date."""
    series = {}
    for occurrence in agenda:
        if occurrence["status"] == "confirmed" and instant(occurrence["start"]) > instant(now):
            series.setdefault(occurrence["activity"], []).append(occurrence["start"])
    long_enough = [(activity, sorted(starts, key=instant)) for activity, starts in series.items() if len(starts) >= 3]
    if not long_enough:
        raise Disagreement("the community has no coming series of three occurrences, so none can be cancelled")
    activity, starts = min(long_enough)
    return str(activity), starts[1][:10]


def longest_series(agenda, now):
    """The number of the activity with the most coming occurrences as planned, and their local days."""
    days = {}
    for occurrence in agenda:
        if occurrence["status"] == "confirmed" and instant(occurrence["start"]) > instant(now):
            days.setdefault(occurrence["activity"], []).append(occurrence["start"][:10])
    activity = max(days, key=lambda number: (len(days[number]), -number))
    return str(activity), sorted(days[activity])


def _cancel(program, activity, day, *words):
    before = program.agenda(FIRST_DAY, LAST_DAY)
    program.run("cancel", activity, "--occurrence", day, "--scope", "this", "--reason", "test", *words)
    after = program.agenda(FIRST_DAY, LAST_DAY)
    gone = expected(before, "community").total() - expected(after, "community").total()
    if gone != 1:
        raise Disagreement(f"cancelling activity {activity} on {day} took {gone} occurrences off the agenda, not one")


def cancel_one(program):
    """Calls an evening off without a word to subscribers."""
    _cancel(program, *one_to_cancel(program.agenda(FIRST_DAY, LAST_DAY), program.now))


def announce_one(program):
    """Calls the third occurrence of the longest series off, so that everybody hears of it."""
    activity, days = longest_series(program.agenda(FIRST_DAY, LAST_DAY), program.now)
    _cancel(program, activity, days[2], "--announce")


def move_one(program):
    """Moves the second occurrence of the longest series to the first hour at which the program lets it take place."""
    activity, days = longest_series(program.agenda(FIRST_DAY, LAST_DAY), program.now)
    for hour in ["06:30", "12:15", "20:45", "21:30"]:
        if program.accepts("change", activity, "--occurrence", days[1], "--from", hour, "--for", "15m"):
            return
    raise Disagreement(f"activity {activity} could not be moved to any hour of {days[1]}")


def cut_series(program):
    """Gives the longest series another title from its fifth occurrence on, which makes two activities of it."""
    before = program.agenda(FIRST_DAY, LAST_DAY)
    activity, days = longest_series(before, program.now)
    program.run("change", activity, "--occurrence", days[4], "--scope", "following", "--title", "换了名称")
    after = program.agenda(FIRST_DAY, LAST_DAY)
    uids = {occurrence["uid"] for occurrence in after} - {occurrence["uid"] for occurrence in before}
    if len(uids) != 1:
        raise Disagreement(f"cutting activity {activity} on {days[4]} made {len(uids)} new UIDs, not one")


def undo_all(program):
    """Takes back what the chapters before did, the latest first: the agenda is what it was before each, and subscribers hear."""
    for chapter in range(4):
        before = program.agenda(FIRST_DAY, LAST_DAY)
        program.run("undo")
        if program.agenda(FIRST_DAY, LAST_DAY) == before:
            raise Disagreement(f"undo number {chapter + 1} changed nothing")


# How the lines that follow are headed, and what is done before them.
CHAPTERS = [
    ("cancelled", cancel_one),
    ("announced", announce_one),
    ("moved", move_one),
    ("cut in two", cut_series),
    ("undone", undo_all),
]
