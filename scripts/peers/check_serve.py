#!/usr/bin/env python3
"""Subscribes to a demo community's served feeds as a calendar program does: fetches, asks again, sees a change, stops the server."""

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


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True, help="the built program")
    path = os.path.abspath(parser.parse_args().program)
    with tempfile.TemporaryDirectory(prefix="shuxiang-serve-") as home:
        check(Program(path, home, NOW))


if __name__ == "__main__":
    main()
