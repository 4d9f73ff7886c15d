#!/usr/bin/env python3
"""Subscribes to a demo community's served feeds as a calendar program does: fetches, asks again, sees a change, stops the server."""

import argparse
import contextlib
import os
import signal
import socket
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request

NOW = "2026-11-22T09:00:00+08:00"


def free_port():
    """A port of the loopback address that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def fetch(address, headers=None):
    """The status, the headers and the bytes that an address answers."""
    request = urllib.request.Request(address, headers=headers or {})
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers, error.read()


@contextlib.contextmanager
def served(program, home):
    """A running server; gives its address, and demands that it ends well when asked to."""
    port = free_port()
    server = subprocess.Popen(
        [program, "serve", "--port", str(port), "--home", home, "--now", NOW], stdout=subprocess.PIPE
    )
    try:
        server.stdout.readline()  # It says when it is open.
        yield f"http://127.0.0.1:{port}"
        server.send_signal(signal.SIGTERM)
        expect(server.wait(timeout=20) == 0, "the server ends with 0 when it is asked to stop")
    finally:
        server.kill()
        server.wait()


def expect(truth, sentence):
    """Prints what was found to be so, or stops."""
    print(f"serve       {sentence}: {'yes' if truth else 'NO'}")
    if not truth:
        sys.exit(1)


def check(program, home):
    def shuxiang(*arguments):
        return subprocess.run(
            [program, *arguments, "--home", home, "--now", NOW], stdout=subprocess.PIPE, check=True
        ).stdout

    shuxiang("demo")
    with served(program, home) as address:
        feed = f"{address}/feeds/troupe/choir.ics"
        status, headers, first = fetch(feed)
        expect(status == 200 and first == shuxiang("feed", "show", "troupe/choir"), "a served feed is the feed shown")
        expect(headers["Content-Type"] == "text/calendar; charset=utf-8", "it says that it is a calendar")
        again, _, nothing = fetch(feed, {"If-None-Match": headers["ETag"]})
        expect(again == 304 and not nothing, "asked again it answers 304")
        shuxiang("cancel", "合唱排练", "--occurrence", "2026-12-01", "--reason", "停电")
        status, changed, second = fetch(feed, {"If-None-Match": headers["ETag"]})
        expect(status == 200 and second != first, "a change made beside it shows at once")
        expect(fetch(f"{address}/feeds/../wangjianian.shuxiang")[0] == 404, "no other file is served")
        expect("多功能厅".encode() in fetch(f"{address}/")[2], "the page shows the week")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True, help="the built program")
    program = os.path.abspath(parser.parse_args().program)
    with tempfile.TemporaryDirectory(prefix="shuxiang-serve-") as home:
        check(program, home)


if __name__ == "__main__":
    main()
