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
