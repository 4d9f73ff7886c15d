"""Eight at once: random commands against one file, each answer remembered, and the file compared with the answers at the end.

What is promised: no double booking, no acknowledged write lost, every refusal explained, and a file without a fault.
"""

import json
import random
import threading
from datetime import date, timedelta

from desk import Broken, sentence, tell

ROOMS = ["hall", "east", "west", "dance", "reading-room"]
LEAVES = {"hall": {"east", "west"}}
TROUPES = ["choir", "drums", "dancers"]
PEOPLE = ["李春花", "王建国", "赵秀兰", "钱多多"]
FIRST = date(2026, 12, 1)
# Within how many days everything begins, and for how many weeks a series goes on at most.
MOST_DAYS, MOST_WEEKS = 330, 8
HOLDING = {"confirmed", "moved", "tentative"}
# Done; refused by a rule; not found; a conflict. Nothing else may happen to a command that is well-formed.
EXPECTED = {0, 2, 3, 4}


class Visitor:
    """One of the eight, with dice of their own. What they booked nobody else changes, so they know how it stands."""

    def __init__(self, desk, number, seed, days):
        self.desk, self.number, self.dice, self.days = desk, number, random.Random(f"{seed}/{number}"), days
        self.activities = {}  # number -> the occurrences as the last acknowledged answer had them
        self.notes, self.people, self.minutes = set(), set(), 0
        self.counts = {}

    def act(self, turn):
        deed = self.dice.choices([self.book, self.book_series, self.move, self.cancel, self.look, self.read, self.note, self.add],
                                 weights=[30, 10, 14, 8, 16, 8, 8, 6])[0]
        reply = deed(turn)
        if reply is not None:
            self.judge(reply)

    def judge(self, reply):
        self.counts[reply.code] = self.counts.get(reply.code, 0) + 1
        if reply.code not in EXPECTED:
            raise Broken(f"a command ended in no way that is allowed: {reply}")
        if reply.complaint:
            raise Broken(f"something was said beside the answer: {reply}")
        answer = reply.json()
        if reply.code == 2 and "findings" in answer:
            words = [finding["message"] for finding in answer["findings"] if finding["severity"] == "must"]
        elif reply.code != 0:
            words = [answer["error"]["message"]]
        else:
            return
        if not words or not all(sentence(text) for text in words):
            raise Broken(f"a refusal is not explained: {reply}")

    def day(self):
        return (FIRST + timedelta(days=self.dice.randrange(self.days))).isoformat()

    def hours(self):
        return ["--from", f"{self.dice.randrange(8, 20):02}:{self.dice.choice(['00', '30'])}", "--for", self.dice.choice(["30m", "1h", "90m"])]

    def place(self):
        words = ["--room", self.dice.choice(ROOMS)]
        return words + (["--troupe", self.dice.choice(TROUPES)] if self.dice.random() < 0.4 else [])

    def remember(self, reply):
        if reply.code == 0:
            answer = reply.json()
            self.activities[answer["activity"]["id"]] = [
                (row["start"], row["end"], row["status"], tuple(row["rooms"])) for row in answer["occurrences"]]
        return reply

    def book(self, turn):
        return self.remember(self.run("book", f"活动 {self.number}-{turn}", *self.place(), "--on", self.day(), *self.hours()))

    def book_series(self, turn):
        manner = self.dice.choice(["refuse", "skip"])
        return self.remember(self.run(
            "book", f"系列 {self.number}-{turn}", *self.place(), "--on", self.day(), *self.hours(),
            "--every", self.dice.choice(["week", "day"]), "--times", str(self.dice.randrange(2, MOST_WEEKS + 1)), "--on-conflict", manner))

    def own(self):
        return self.dice.choice(sorted(self.activities)) if self.activities else None

    def move(self, _):
        activity = self.own()
        if activity is None or len(self.activities[activity]) != 1 or self.activities[activity][0][2] not in HOLDING:
            return None
        return self.remember(self.run("change", str(activity), "--on", self.day(), *self.hours()))

    def cancel(self, _):
        activity = self.own()
        if activity is None or self.dice.random() < 0.5:
            return None
        reply = self.run("cancel", str(activity), "--scope", "all", "--reason", "停电")
        if reply.code == 0:
            self.activities[activity] = []
        return reply

    def look(self, _):
        words = self.dice.choice([
            ["agenda", "--from", self.day(), "--days", "7"], ["free", "--from", FIRST.isoformat(), "--to", self.day(), "--for", "1h"],
            ["suggest", "看看", *self.place(), "--on", self.day(), *self.hours()], ["person", "list"], ["pending"],
            ["show", str(self.dice.randrange(1, 400))]])
        return self.run(*words)

    def read(self, _):
        """Nobody reads twice at a time, so most of these are refused."""
        minutes = self.dice.randrange(1, 4)
        start = f"{self.dice.randrange(8, 20):02}:{self.dice.randrange(60):02}"
        day = (date(2026, 11, 21) - timedelta(days=self.dice.randrange(300))).isoformat()
        reply = self.run("reading", "log", self.dice.choice(PEOPLE), "--minutes", str(minutes), "--on", day, "--from", start,
                         "--place", "home", "--reason", "补记")
        if reply.code == 0:
            self.minutes += minutes
        return reply

    def note(self, turn):
        words = f"心得 {self.number}-{turn}"
        reply = self.run("insight", "add", self.dice.choice(PEOPLE), words)
        if reply.code == 0:
            self.notes.add(words)
        return reply

    def add(self, turn):
        name = f"居民{self.number}号{turn}"
        reply = self.run("person", "add", name)
        if reply.code == 0:
            self.people.add(name)
        return reply

    def run(self, *arguments):
        return self.desk.run(*arguments, "--format", "json")


def soak(desk, commands, seed=1, visitors=8):
    """Lets all act at once, and compares the file with what they were told."""
    # So many days that some find room and some do not.
    days = min(MOST_DAYS, 7 + commands // 60)
    crowd = [Visitor(desk, number, seed, days) for number in range(visitors)]
    troubles = []

    def spend(visitor):
        try:
            for turn in range(commands // visitors):
                if troubles:
                    return
                visitor.act(turn)
        except Exception as error:  # whatever it is, it ends the run and is told
            troubles.append(f"visitor {visitor.number}: {error!r}")

    threads = [threading.Thread(target=spend, args=[visitor]) for visitor in crowd]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if troubles:
        raise Broken(troubles[0])
    compare(desk, crowd)
    counts = {code: sum(visitor.counts.get(code, 0) for visitor in crowd) for code in sorted(EXPECTED)}
    tell(f"crowd: {sum(counts.values())} commands of {visitors} at once, by exit code {counts}; nothing lost, nothing booked twice")
    if counts[0] == 0 or counts[2] == 0:
        raise Broken("a soak in which nothing is taken or nothing is refused proves nothing")


def compare(desk, crowd):
    whole = str(MOST_DAYS + 7 * MOST_WEEKS)
    agenda = json.loads(desk.done("agenda", "--from", FIRST.isoformat(), "--days", whole, "--format", "json").output)["occurrences"]
    listed = {}
    for row in agenda:
        if row["status"] in HOLDING:
            listed.setdefault(row["activity"], set()).add((row["start"], row["end"]))
    for visitor in crowd:
        for activity, occurrences in visitor.activities.items():
            told = {(start, end) for start, end, status, _ in occurrences if status in HOLDING}
            if told != listed.get(activity, set()):
                raise Broken(f"activity {activity} was acknowledged as {sorted(told)} and is listed as {sorted(listed.get(activity, set()))}")
    known = set().union(*(visitor.activities for visitor in crowd))
    if set(listed) - known:
        raise Broken(f"activities {sorted(set(listed) - known)} are listed, and nobody was told that they are booked")
    expect_no_overlap(agenda)
    expect_all(desk, "people", "name", ["person", "list"], set().union(*(visitor.people for visitor in crowd)))
    expect_all(desk, "insights", "text", ["insight", "list"], set().union(*(visitor.notes for visitor in crowd)))
    report = json.loads(desk.done("reading", "report", "--by", "month", "--from", "2025-01-01", "--to", "2026-12-31", "--format", "json").output)
    minutes = sum(visitor.minutes for visitor in crowd)
    if report["total"]["minutes"] != minutes:
        raise Broken(f"{minutes} minutes of reading were acknowledged, {report['total']['minutes']} are counted")
    desk.done("check")


def expect_no_overlap(agenda):
    """Nothing holds a room or a troupe that something else holds; found without the program's help."""
    held = {}
    for row in agenda:
        if row["status"] in HOLDING:
            rooms = set().union(*(LEAVES.get(room, {room}) for room in row["rooms"]))
            for resource in rooms | {f"troupe {troupe}" for troupe in row["troupes"]}:
                held.setdefault(resource, []).append((row["start"], row["end"], row["activity"]))
    for resource, spans in held.items():
        spans.sort()
        for one, two in zip(spans, spans[1:]):
            if two[0] < one[1]:
                raise Broken(f"{resource} is held twice: {one} and {two}")


def expect_all(desk, key, name, command, acknowledged):
    listed = {row[name] for row in json.loads(desk.done(*command, "--format", "json").output)[key]}
    if acknowledged - listed:
        raise Broken(f"{sorted(acknowledged - listed)[:5]} were acknowledged and are not listed by {command}")
