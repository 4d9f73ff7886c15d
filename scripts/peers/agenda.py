"""What the program's agenda says a feed must show."""

from collections import Counter
from datetime import datetime, timezone

from program import Disagreement

# Days well before and after whatever the towns do, so that no edge can hide a difference.
FIRST_DAY = "2026-07-01"
LAST_DAY = "2027-08-31"

SHOWN_STATUSES = {"confirmed", "moved", "tentative"}
# Feeds of days and hours that are nobody's activity: they are read and expanded, there is nothing to compare them with.
NOT_IN_THE_AGENDA = {"holidays", "hours", "awards"}


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
    raise Disagreement(f"the feed “{feed}” is new to scripts/peers/agenda.py: say there what it must hold")


def is_listed(feed):
    """Whether the agenda lists what the feed holds."""
    return feed.partition("/")[0] not in NOT_IN_THE_AGENDA


def name(occurrence, named):
    """What tells an occurrence: its UID, or the title that a calendar program shows, with a lecture's topic behind it."""
    topic = occurrence.get("topic") if named == "title" else None
    return f"{occurrence[named]}: {topic}" if topic else occurrence[named]


def expected(agenda, feed, named="uid"):
    """The occurrences the feed must show, counted, each by its UID or its title; None where the agenda lists none of them."""
    if not is_listed(feed):
        return None
    return Counter(
        (name(occurrence, named), instant(occurrence["start"]), instant(occurrence["end"]))
        for occurrence in agenda
        if occurrence["status"] in SHOWN_STATUSES
        and occurrence.get("visibility", "public") == "public"
        and belongs(occurrence, feed)
    )
