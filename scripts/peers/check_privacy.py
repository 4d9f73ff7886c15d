"""Looks for a child's name in everything that the public can see.

A child leads a reading group, keeps the reading room, speaks at a lecture, is in a troupe, reads a book, writes for the
pasteboard, and is commended; everybody agreed to be named. Then every public output is made, and neither the child's name, nor
the year of birth of anybody, nor what anybody reads stands in any of them. A grown-up who agreed is named, and one who did not
is shortened, so that a check that looks at nothing would be noticed.

Exit code 0 when nothing is found, 1 where something is (each place is named), 64 for wrong usage.
"""

import argparse
import datetime
import gzip
import os
import re
import sys
import tempfile
import urllib.request
from pathlib import Path

from program import Disagreement, Program

NOW = "2026-11-22T09:00:00+08:00"
HOLIDAYS = Path(__file__).resolve().parents[2] / "calendars" / "cn-public-holidays-2026.ics"
CYCLE = "2026年度"
CHILD, NAMED, SHY = "何小雨", "李春花", "赵秀兰"
SECRETS = [CHILD, "小雨", SHY, "窗边的小豆豆"]
# A year inside a longer row of digits and letters (a UID, an ETag, the seed of a lot) is chance, and says nothing of anybody.
BIRTH_YEAR = re.compile(r"(?<![0-9A-Za-z])(?:2014|1958|1961)(?![0-9A-Za-z])")
PAGES = [
    "index.html", "week/2026-11-30.html", "month/2026-12.html", "day/2026-12-01.html", "day/2026-11-28.html", "places.html",
    "room/reading-room.html", "troupe/children.html", "lecture.html", "board.html", "reading-room.html", "awards.html",
    "calendars.html",
]
LECTURES = ["2026-11-28", "2026-12-05", "2026-12-12"]


def furnish(program):
    """A community in which the child has a part in everything."""
    run = program.run
    run("init", "王家碾社区", "--slug", "wangjianian")
    run("room", "add", "图书室", "--slug", "reading-room", "--open", "daily 08:30-20:00")
    run("building", "add", "1号楼")
    run("household", "add", "101", "--building", "1号楼")
    run("household", "add", "102", "--building", "1号楼")
    run("person", "add", NAMED, "--birth-year", "1958", "--household", "101", "--consent")
    run("person", "add", SHY, "--birth-year", "1961", "--household", "102")
    run("person", "add", CHILD, "--birth-year", "2014", "--household", "101", "--guardian", NAMED, "--consent")
    run("troupe", "add", "少儿合唱队", "--slug", "children", "--kind", "choir", "--leader", CHILD)
    run("reading", "group", "add", "亲子读书小组", "--slug", "families", "--leader", CHILD)
    run("reading", "group", "member", "add", "families", CHILD, NAMED)
    run("reading", "group", "meet", "families", "--room", "reading-room", "--on", "2026-11-29", "--from", "10:00", "--for", "1h")
    run("room", "keeper", "reading-room", CHILD, "--weekday", "sun")
    run("reading", "log", CHILD, "--minutes", "40", "--from", "08:15", "--place", "home", "--book", "窗边的小豆豆")
    run("lecture", "plan", "--weekday", "sat", "--from", "15:00", "--room", "reading-room", "--until", "2026-12-31")
    for day, person in zip(LECTURES, [CHILD, NAMED, SHY]):
        run("lecture", "assign", day, person, "--topic", f"{day} 的书")
    for number, person in enumerate([CHILD, NAMED, SHY], start=1):
        run("insight", "add", person, f"读书使人明白第 {number} 个道理。")
    run("insight", "approve", "1", "2", "3")
    hang_notice(program)
    run("book", "少儿合唱", "--room", "reading-room", "--troupe", "children", "--on", "2026-12-01", "--from", "18:00", "--for", "1h")


def hang_notice(program):
    """An award cycle in which the child and the grown-ups are to be commended; its notice hangs in public."""
    log = Path(program.home, "log.csv")
    days = [datetime.date(2026, 1, 5) + datetime.timedelta(days=14 * number) for number in range(15)]
    rows = [f"{name},{day},09:00,{40 + 10 * place},家里" for day in days for place, name in enumerate([CHILD, NAMED, SHY])]
    log.write_text("\n".join(["姓名,日期,开始,分钟,地点", *rows]), encoding="utf-8")
    for day, command in [
        ("2026-08-01", ["calendar", "import", str(HOLIDAYS), "--as", "holidays"]),
        ("2026-08-01", ["reading", "import", str(log), "--reason", "登记本"]),
        ("2026-08-01", ["award", "open", CYCLE, "--from", "2026-01-01", "--to", "2026-08-31"]),
        ("2026-08-02", ["award", "nominate", CYCLE, NAMED, "--award", "resident", "--by", "self"]),
        ("2026-08-02", ["award", "nominate", CYCLE, SHY, "--award", "resident", "--by", "self"]),
        ("2026-08-02", ["award", "nominate", CYCLE, CHILD, "--award", "young", "--by", "self"]),
        ("2026-11-20", ["award", "score", CYCLE]), ("2026-11-20", ["award", "publicise", CYCLE]),
    ]:
        program.now = f"{day}T09:00:00+08:00"
        program.run(*command)
    program.now = NOW


def tree(folder):
    """Every file of a folder, the compressed ones unpacked, with their names."""
    for place, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(place, name)
            with (gzip.open if name.endswith(".gz") else open)(path, "rb") as file:
                yield os.path.relpath(path, folder), file.read()


def fetched(address, paths):
    for path in paths:
        with urllib.request.urlopen(address + path, timeout=10) as answer:
            # The port is whichever was free: its digits are nobody's year of birth.
            headers = "\n".join(f"{key}: {value}" for key, value in answer.headers.items() if key != "Content-Length")
            content = answer.read() + headers.encode()
            yield path, content.replace(address.removeprefix("http://").encode(), b"calendar.example.org")


def printed(program, home, *subject):
    """What the press is given for a poster of a day: a program of its name that keeps it stands in for WeasyPrint."""
    press = os.path.join(home, "press", "weasyprint")
    os.makedirs(os.path.dirname(press), exist_ok=True)
    with open(press, "w", encoding="utf-8") as file:
        file.write(f"#!/bin/sh\ncat > {home}/poster.html\necho %PDF-1.7\n")
    os.chmod(press, 0o700)
    path = os.environ["PATH"]
    os.environ["PATH"] = f"{os.path.dirname(press)}:{path}"
    try:
        program.run("print", *subject, f"{home}/poster.pdf", *([] if subject[0] == "notice" else ["--on", "2026-11-28"]))
    finally:
        os.environ["PATH"] = path
    with open(f"{home}/poster.html", "rb") as file:
        return file.read()


def public_outputs(program, home):
    """Everything that anybody can see, each with its name."""
    for feed in program.feeds():
        for form in ["series", "single"]:
            yield f"feed {feed} ({form})", program.run("feed", "show", feed, "--form", form)
    yield "board", program.run("insight", "board")
    page = os.path.join(home, "board.html")
    program.run("insight", "board", "--out", page)
    with open(page, "rb") as file:
        yield "board page", file.read()
    chart = os.path.join(home, "chart.svg")
    for grouping in ["month", "building", "age"]:
        yield f"report by {grouping}", program.run("reading", "report", "--by", grouping, "--svg", chart)
        with open(chart, "rb") as file:
            yield f"chart by {grouping}", file.read()
    for subject in [["week"], ["month"], ["door", "reading-room"], ["lecture"], ["board"], ["notice", CYCLE]]:
        yield f"poster {subject[0]}", printed(program, home, *subject)
    program.run("publish", os.path.join(home, "published"), "--address", "https://example.org/calendars")
    for name, content in tree(os.path.join(home, "published")):
        yield f"published {name}", content
    with program.served() as address:
        pages = [prefix + page for prefix in ["/", "/zh/"] for page in PAGES] + ["/feeds.json", "/robots.txt"]
        for name, content in fetched(address, pages + [f"/feeds/{feed}.ics" for feed in program.feeds()]):
            yield f"served {name}", content
    program.now = "2026-11-30T09:00:00+08:00"
    program.run("award", "decide", CYCLE)
    yield "poster of the commended", printed(program, home, "notice", CYCLE)
    yield "feed of the awards", program.run("feed", "show", "awards")


def unfolded(content):
    return re.sub(rb"\r\n[ \t]", b"", content).decode("utf-8", "replace")


def told(text):
    """What a public text tells that nobody may know."""
    return [secret for secret in SECRETS if secret in text] + BIRTH_YEAR.findall(text)


def check(program, home):
    furnish(program)
    found, seen, notices = [], "", []
    for name, content in public_outputs(program, home):
        text = unfolded(content)
        seen += text
        notices += [text] if name in ["poster notice", "poster of the commended"] else []
        found += [f"{name} tells “{secret}”" for secret in told(text)]
    if found:
        raise Disagreement("\n".join(found))
    if len(notices) != 2 or not all(NAMED in text and "赵**" in text for text in notices):
        raise Disagreement("the printed notices do not name who is commended")
    for expected in [NAMED, "赵**", "第 1 个道理", LECTURES[0]]:
        if expected not in seen:
            raise Disagreement(f"“{expected}” stands in no public output: this check looks in the wrong places")


def main(arguments):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", required=True, help="the built shuxiang")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="shuxiang-privacy-") as home:
        try:
            check(Program(os.path.abspath(options.program), home, NOW), home)
        except Disagreement as disagreement:
            print(disagreement)
            return 1
    print("privacy    no public output names a child, a birth year or what somebody reads")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except SystemExit as exit_request:
        sys.exit(64 if exit_request.code == 2 else exit_request.code)
