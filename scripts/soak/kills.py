"""Killed at random moments: what was acknowledged is there, and what was not is there whole or not at all."""

import json
import random
import sqlite3
import time

from desk import Broken, Reply, tell


def soak(desk, kills, seed=1):
    """Starts a command, kills it, and looks into the file past the program; `kills` times."""
    dice = random.Random(f"kill/{seed}")
    started = time.monotonic()
    desk.done("book", "试一次", "--room", "dance", "--on", "2026-11-25", "--from", "9:00", "--for", "1h")
    span = (time.monotonic() - started) * 1.2  # from before the file is open to after the answer
    outcomes = {"acknowledged": 0, "whole": 0, "absent": 0}
    residents = []
    for number in range(kills):
        kind, command = wish(dice, number, residents)
        process = desk.start(*command, "--format", "json")
        time.sleep(dice.random() * span)
        process.kill()
        output, complaint = process.communicate(timeout=60)
        reply = Reply(command, process.returncode, output.decode("utf-8", "replace"), complaint.decode("utf-8", "replace"))
        outcome = expect_whole(desk, kind, reply)
        outcomes[outcome] += 1
        if outcome != "absent" and kind != "series":
            (residents.append if kind == "person" else residents.remove)(command[2])
        if number % 50 == 49 or number == kills - 1:
            desk.done("check")
    tell(f"kill -9: {kills} times, {outcomes}; nothing acknowledged was lost, nothing was half done")


def wish(dice, number, residents):
    """A command that writes many rows: a long series, a person, or the erasure of one."""
    chance = dice.random()
    if chance < 0.7:
        on = f"{2027 + number // 300}-{1 + number // 28 % 10:02}-{1 + number % 28:02}"
        return "series", ["book", f"系列 {number}", "--room", "dance", "--troupe", "choir", "--on", on, "--from", "19:00", "--for", "90m",
                          "--every", "day", "--times", "80", "--on-conflict", "skip"]
    if chance < 0.85 and residents:
        return "erasure", ["person", "erase", dice.choice(residents), "--reason", "搬走了", "--yes"]
    return "person", ["person", "add", f"居民{number}号", "--birth-year", "1950"]


def expect_whole(desk, kind, reply):
    """Which of the three outcomes it was; anything else breaks the promise."""
    acknowledged = is_acknowledged(kind, reply)
    name = reply.arguments[1 if kind == "series" else 2]
    file = sqlite3.connect(desk.file, timeout=30)
    try:
        if kind == "series":
            rows, whole = series(file, name)
        else:
            rows, whole = file.execute("SELECT count(*) FROM person WHERE name = ?", [name]).fetchone()[0], 1
        lines = file.execute("SELECT count(*) FROM journal WHERE command LIKE ?", [f"%{name}%"]).fetchone()[0]
    finally:
        file.close()
    if rows not in (0, whole):
        raise Broken(f"half done, {rows} of {whole}: {reply}")
    if lines != (1 if rows else 0):
        raise Broken(f"the journal has {lines} lines of what has {rows} rows: {reply}")
    is_done = (rows == 0) == (kind == "erasure")
    if acknowledged and not is_done:
        raise Broken(f"acknowledged and lost: {reply}")
    return "acknowledged" if acknowledged else "whole" if is_done else "absent"


def series(file, title):
    """How many rows a series has, and how many it has to have: 80 occurrences, and two claims for each that takes place."""
    found = file.execute("SELECT id FROM activity WHERE title = ?", [title]).fetchall()
    if not found:
        return 0, 80
    occurrences = file.execute("SELECT id, status FROM occurrence WHERE activity = ?", found[0]).fetchall()
    claims = file.execute("SELECT count(*) FROM claim WHERE occurrence IN (SELECT id FROM occurrence WHERE activity = ?)", found[0]).fetchone()[0]
    holding = sum(status in ("confirmed", "moved", "tentative") for _, status in occurrences)
    if claims != 2 * holding:
        raise Broken(f"{title} takes place {holding} times and holds {claims} claims")
    return len(occurrences), 80


def is_acknowledged(kind, reply):
    """Whether the program had said that it is done: its whole answer came out."""
    try:
        answer = json.loads(reply.output)
    except ValueError:
        return False
    if kind == "erasure":
        return answer.get("erased") is True
    return "person" in answer if kind == "person" else answer.get("verdict") == "accepted"
