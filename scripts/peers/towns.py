"""The communities whose feeds the peers read."""

from dataclasses import dataclass
from typing import Callable


@dataclass(frozen=True)
class Town:
    """A community to be: where its clock stands, and what settles it."""

    name: str
    zone: str
    now: str
    settle: Callable


def _berlin(program):
    """A community with summer time: a series over both changes of the clock, and what else is hard for a calendar program."""
    program.run("init", "Kiezhaus", "--slug", "kiez", "--time-zone", "Europe/Berlin")
    program.run("room", "add", "Saal", "--slug", "hall")
    for title, *words in _BERLIN_ACTIVITIES:
        program.run("book", title, "--room", "hall", *words)


_BERLIN_ACTIVITIES = [
    # Over both changes, with a date left out.
    ("Chor 🎶, laut; \\o/", "--on", "2026-10-06", "--from", "19:00", "--for", "90m", "--every", "week",
     "--until", "2027-05-11", "--except", "2026-12-29"),
    # Until 24:00, and into the day of the change.
    ("Spieleabend", "--on", "2026-10-10", "--from", "22:00", "--to", "24:00", "--every", "week", "--until", "2027-04-24"),
    # So many times, with dates left out: calcurse counts on over those where the feed only counts.
    ("Lesekreis", "--on", "2026-10-07", "--from", "18:00", "--for", "1h", "--every", "week", "--times", "8",
     "--except", "2026-10-21", "--except", "2026-11-04"),
    # By the moon.
    ("Mondfest", "--on", "2026-10-10", "--from", "17:00", "--for", "1h", "--lunar", "*-1,15", "--times", "12"),
    # Over the hour that comes twice.
    ("Nachtlesung", "--on", "2026-10-25", "--from", "00:30", "--for", "5h"),
]

TOWNS = [
    Town("demo", "Asia/Shanghai", "2026-11-22T09:00:00+08:00", lambda program: program.run("demo")),
    Town("berlin", "Europe/Berlin", "2026-09-01T09:00:00+02:00", _berlin),
]
