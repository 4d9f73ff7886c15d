"""The peer `vobject`, which expands rules with dateutil and leaves the exceptions of a series to whoever uses it."""

import logging
from collections import Counter
from itertools import takewhile
from zoneinfo import ZoneInfo

import vobject

from agenda import LAST_DAY
from comparison import moment, whole_uid
from program import Disagreement


class _Complaints(logging.Handler):
    """What vobject only mentions in its log."""

    def __init__(self):
        super().__init__(logging.WARNING)
        self.sentences = []

    def emit(self, record):
        self.sentences.append(record.getMessage())


def read(data, feed):
    """The calendar, provided the peer reads every line of it and finds nothing missing."""
    complaints = _Complaints()
    log = logging.getLogger("vobject")
    log.addHandler(complaints)
    try:
        calendars = list(vobject.readComponents(data.decode("utf-8")))
        for calendar in calendars:
            calendar.validate(raiseException=True)
    except (vobject.base.VObjectError, ValueError) as error:
        raise Disagreement(f"{feed}: vobject cannot read it: {error}") from error
    finally:
        log.removeHandler(complaints)
    if len(calendars) != 1:
        raise Disagreement(f"{feed}: {len(calendars)} calendars in one file, there must be one")
    if complaints.sentences:
        raise Disagreement(f"{feed}: vobject complains: {'; '.join(complaints.sentences)}")
    return calendars[0]


def shown(calendar):
    """The occurrences, counted: those of the rules, with what stands for one of them in its place."""
    zone = ZoneInfo(calendar.x_wr_timezone.value) if hasattr(calendar, "x_wr_timezone") else ZoneInfo("UTC")
    events = calendar.contents.get("vevent", [])
    replaced = {
        (event.uid.value, moment(event.recurrence_id.value, zone)) for event in events if hasattr(event, "recurrence_id")
    }
    return Counter(
        (whole_uid(event.uid.value), start, end)
        for event in events
        if not (hasattr(event, "status") and event.status.value.upper() == "CANCELLED")
        for start, end in _spans(event, zone)
        if hasattr(event, "recurrence_id") or (event.uid.value, start) not in replaced
    )


def _spans(event, zone):
    """The start and end of each occurrence; those of a rule are all as long as the first, on the wall clock."""
    first, end = event.dtstart.value, event.dtend.value
    if not hasattr(event, "rrule"):
        return [(moment(first, zone), moment(end, zone))]
    # A rule need not end, as that of a room's opening hours.
    starts = takewhile(lambda start: start.date().isoformat() <= LAST_DAY, event.getrruleset(addRDate=True))
    return [(moment(start, zone), moment(start + (end - first), zone)) for start in starts]
