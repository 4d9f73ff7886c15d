"""A room's opening hours: the rules of the series form must tell just the spans of the compatibility form."""

from collections import Counter

import with_calcurse
import with_icalendar
import with_vobject
from comparison import agree


def spans(shown):
    """When the room is open, without the names of the events."""
    return Counter((start, end) for _, start, end in shown)


def within(seen, wanted):
    """What is seen from the first wanted start through the last one: rules begin before the compatibility form and go on after it."""
    starts = [start for start, _ in wanted]
    return Counter({entry: count for entry, count in seen.items() if min(starts) <= entry[0] <= max(starts)})


def compare_hours(series, single, feed, zone):
    """One line on the spans that the peers find in both forms; calcurse, blind to some exceptions, need only take every line."""
    for data in (series, single):
        with_calcurse.shown(data, feed, zone)
    wanted = spans(with_icalendar.shown(with_icalendar.read(single, feed)))
    if not wanted:
        return "never open (nothing to compare)"
    named = Counter({(feed, *entry): count for entry, count in wanted.items()})
    for peer, module in (("icalendar", with_icalendar), ("vobject", with_vobject)):
        seen = within(spans(module.shown(module.read(series, feed))), wanted)
        words = agree(Counter({(feed, *entry): count for entry, count in seen.items()}), named, feed, peer)
    return words
