#!/usr/bin/env python3
"""Subscribes to a demo community's served feeds as a calendar program does: fetches, asks again, sees a change, stops the server.

Then breaks the file under a running server: what it writes in its log about that has the address of nobody's secret feed.
"""

import argparse
import os
import sys
import tempfile

from program import Program, fetch

NOW = "2026-11-22T09:00:00+08:00"


def expect(truth, sentence):
    """Prints what was found to be so, or stops."""
    print(f"serve       {sentence}: {'yes' if truth else 'NO'}")
    if not truth:
        sys.exit(1)


def check(program):
    program.run("demo")
    with program.served() as address:
        feed = f"{address}/feeds/troupe/choir.ics"
        status, headers, first = fetch(feed)
        expect(status == 200 and first == program.run("feed", "show", "troupe/choir"), "a served feed is the feed shown")
        single = fetch(f"{feed}?form=single")[2]
        expect(single == program.run("feed", "show", "troupe/choir", "--form", "single"), "in the compatibility form too")
        expect(headers["Content-Type"] == "text/calendar; charset=utf-8", "it says that it is a calendar")
        again, _, nothing = fetch(feed, {"If-None-Match": headers["ETag"]})
        expect(again == 304 and not nothing, "asked again it answers 304")
        program.run("cancel", "合唱排练", "--occurrence", "2026-12-01", "--reason", "停电")
        status, _, second = fetch(feed, {"If-None-Match": headers["ETag"]})
        expect(status == 200 and second != first, "a change made beside it shows at once")
        expect(fetch(f"{address}/feeds/../wangjianian.shuxiang")[0] == 404, "no other file is served")
        expect("多功能厅".encode() in fetch(f"{address}/")[2], "the page shows the week")


def check_log(program):
    """Asks for a secret feed in every way that goes wrong."""
    token = program.json("feed", "token", "choir")["token"]
    with tempfile.TemporaryFile() as log:
        with program.served(log) as address:
            feed = f"{address}/feeds/personal/{token}"
            statuses = [fetch(feed + end)[0] for end in (".ics", "", ".ics?alarm=soon", ".ics/more")]
            expect(statuses == [200, 404, 400, 404], "a secret feed has one address")
            program.run("room", "add", "新房间", "--slug", "new")
            with open(os.path.join(program.home, "wangjianian.shuxiang"), "r+b") as file:
                file.write(b"broken " * 10_000)
            expect(fetch(f"{feed}.ics?alarm=PT10M")[0] == 503, "a broken file is said to be a trouble for a while")
        log.seek(0)
        words = log.read().decode("utf-8")
    expect("/feeds/" in words and token not in words, "the log tells of it without the secret address")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True, help="the built program")
    path = os.path.abspath(parser.parse_args().program)
    with tempfile.TemporaryDirectory(prefix="shuxiang-serve-") as home:
        program = Program(path, home, NOW)
        check(program)
        check_log(program)


if __name__ == "__main__":
    main()
