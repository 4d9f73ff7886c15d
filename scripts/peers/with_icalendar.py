"""The peer `icalendar`, with `recurring_ical_events` for its series."""

from collections import Counter
from datetime import date
from zoneinfo import ZoneInfo

import icalendar
import recurring_ical_events

from agenda import FIRST_DAY, LAST_DAY
from comparison import moment, whole_uid
from program import Disagreement


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


def shown(calendar):
    """The occurrences a stranger sees in the calendar, counted; those announced as cancelled left out."""
    zone = ZoneInfo(str(calendar.get("X-WR-TIMEZONE", "UTC")))
    window = (date.fromisoformat(FIRST_DAY), date.fromisoformat(LAST_DAY))
    events = recurring_ical_events.of(calendar, skip_bad_series=False).between(*window)
    return Counter(
        (whole_uid(str(event["UID"])), moment(event.start, zone), moment(event.end, zone))
        for event in events
        if str(event.get("STATUS", "CONFIRMED")).upper() != "CANCELLED"
    )
