"""The insights of the pasteboard, a journal that `icalendar` and `vobject` read."""

from datetime import datetime

from program import Disagreement


def compare_insights(calendar, board, feed):
    """Whether there is just one VJOURNAL for each card of the board, with its words and the name it shows."""
    parts = [part for part in calendar.subcomponents if part.name != "VTIMEZONE"]
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
    parts = [part for part in calendar.subcomponents if part.name != "VTIMEZONE"]
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
