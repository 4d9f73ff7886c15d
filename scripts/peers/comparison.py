"""The comparison of what a peer shows with what the agenda lists."""

import re
from datetime import date, datetime, time, timezone

from program import Disagreement


def whole_uid(uid):
    """The UID of the activity, where the UID is that of one occurrence told alone."""
    return re.sub(r"-\d{8}T\d{4,6}(?=@)", "", uid)


def is_called_off(title):
    """Whether a title says itself that the event is called off, for programs that show it as if it stood."""
    return title.startswith(("【已取消】", "【Cancelled】"))


def moment(value, zone):
    """A DTSTART or DTEND as a moment in UTC; a whole day begins at midnight of the calendar's zone."""
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise Disagreement(f"the floating time {value.isoformat()}: which moment it means cannot be known")
        return value.astimezone(timezone.utc)
    assert isinstance(value, date)
    return datetime.combine(value, time(), tzinfo=zone).astimezone(timezone.utc)


def sentence(entry, count):
    name, start, end = entry
    times = f" ({count} times)" if count > 1 else ""
    return f"{name}, {start.isoformat()} to {end.isoformat()}{times}"


def agree(seen, wanted, feed, peer):
    """One line on what both agree on; raises with each occurrence that only one side has."""
    if wanted is None:
        return f"{seen.total()} occurrences read (the agenda does not list them)"
    differences = [f"missing from the feed: {sentence(*item)}" for item in sorted((wanted - seen).items())]
    differences += [f"only in the feed: {sentence(*item)}" for item in sorted((seen - wanted).items())]
    if differences:
        raise Disagreement(f"{feed}, {peer}: {len(differences)} differences\n  " + "\n  ".join(differences))
    return f"{wanted.total()} occurrences agree"
