"""Measures how fast `shuxiang serve` answers on loopback, beside nginx and Radicale, with `wrk` at 64 connections.

nginx hands out the same bytes as a file, published by `publish` and set up as in deploy/nginx.conf; Radicale serves the same
calendar from its own storage. Each takes turns with the others; the median of the rounds counts. Prints microseconds a request
(one over the rate), and their ratio to nginx: for a 304 and for a calendar that has not changed.
"""

import argparse
import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "scripts/site"), str(ROOT / "scripts/peers")]

from nginx import Nginx
from program import Program, fetch, free_port

NOW = "2026-11-22T09:00:00+08:00"
CONNECTIONS = 64
FEED = "feeds/community.ics"


def rate(address, seconds, headers):
    """Requests a second, and how many were not answered as they should be."""
    command = ["wrk", "--threads", "2", "--connections", str(CONNECTIONS), "--duration", f"{seconds}s", address]
    for name, value in headers.items():
        command += ["--header", f"{name}: {value}"]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    bad = sum(int(count) for count in re.findall(r"Non-2xx or 3xx responses: (\d+)|timeout (\d+)", said) for count in count if count)
    return float(re.search(r"Requests/sec:\s+([0-9.]+)", said)[1]), bad


class Radicale:
    """A calendar server that keeps the calendar in a folder and asks nobody for a password."""

    def __init__(self, calendar, folder):
        self.program = shutil.which("radicale") or sys.exit("Radicale was not found: run scripts/install-system-packages radicale")
        self.calendar, self.folder = calendar, Path(folder)

    def __enter__(self):
        port = free_port()
        (self.folder / "config").write_text(
            f"[server]\nhosts = 127.0.0.1:{port}\nmax_connections = 128\n[auth]\ntype = none\n[rights]\ntype = owner_only\n"
            f"[storage]\nfilesystem_folder = {self.folder}/collections\n[logging]\nlevel = error\n", encoding="utf-8")
        self.process = subprocess.Popen(
            [self.program, "--config", self.folder / "config"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.address = f"http://127.0.0.1:{port}/wjn/community/"
        self.headers = {"Authorization": "Basic d2puOng="}
        for _ in range(100):
            try:
                fetch(f"http://127.0.0.1:{port}/.web/", self.headers)
                break
            except OSError:
                time.sleep(0.1)
        put = urllib.request.Request(
            self.address, self.calendar, {**self.headers, "Content-Type": "text/calendar"}, method="PUT")
        urllib.request.urlopen(put, timeout=60).close()
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(timeout=20)


def contestants(ours, nginx, radicale):
    """What is asked for, by name: the address and the headers of each server."""
    our_tag = fetch(f"{ours}/{FEED}")[1]["ETag"]
    their_tag = fetch(f"{nginx}/{FEED}")[1]["ETag"]
    yield "a 304", {
        "nginx": (f"{nginx}/{FEED}", {"If-None-Match": their_tag}), "shuxiang": (f"{ours}/{FEED}", {"If-None-Match": our_tag})}
    yield "a cached calendar", {
        "nginx": (f"{nginx}/{FEED}", {}), "shuxiang": (f"{ours}/{FEED}", {}), "radicale": (radicale.address, radicale.headers)}
    yield "the same, compressed", {
        "nginx": (f"{nginx}/{FEED}", {"Accept-Encoding": "gzip"}), "shuxiang": (f"{ours}/{FEED}", {"Accept-Encoding": "gzip"})}


def measure(title, servers, rounds, seconds):
    """One table: the median microseconds a request of each, and the ratio to nginx."""
    rates, bad = {name: [] for name in servers}, {name: 0 for name in servers}
    for _ in range(rounds):
        for name, (address, headers) in servers.items():
            found, wrong = rate(address, seconds, headers)
            rates[name].append(found)
            bad[name] += wrong
    times = {name: 1e6 / statistics.median(values) for name, values in rates.items()}
    for name, micros in times.items():
        note = f", {bad[name]} not answered well" if bad[name] else ""
        spread = f"{1e6 / max(rates[name]):.1f} to {1e6 / min(rates[name]):.1f}"
        yield f"{title:<22} {name:<10} {micros:9.1f} µs a request ({spread}), {micros / times['nginx']:.2f} times nginx{note}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", required=True, help="the built release program")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=int, default=2, help="how long each round asks")
    parser.add_argument("--write", help="where the result is kept")
    options = parser.parse_args()
    if shutil.which("wrk") is None:
        sys.exit("wrk was not found: run scripts/install-system-packages wrk")
    lines = [f"{platform.machine()}, {os.cpu_count()} processors; wrk with {CONNECTIONS} connections and 2 threads on the same machine; "
             f"the median of {options.rounds} rounds of {options.seconds} s, in turns"]
    with tempfile.TemporaryDirectory(prefix="shuxiang-bench-") as home, tempfile.TemporaryDirectory(prefix="radicale-") as theirs:
        program = Program(os.path.abspath(options.program), home, NOW)
        program.run("demo")
        calendar = program.run("feed", "show", "community")
        lines.append(f"the calendar of the demonstration, {len(calendar)} bytes")
        with Nginx() as nginx, program.served() as ours, Radicale(calendar, theirs) as radicale:
            program.run("publish", nginx.root)
            if fetch(f"{nginx.address}/{FEED}")[2] != fetch(f"{ours}/{FEED}")[2]:
                lines.append("note: served and published bytes differ in where they say they come from")
            for title, servers in contestants(ours, nginx.address, radicale):
                lines += measure(title, servers, options.rounds, options.seconds)
    text = "\n".join(lines) + "\n"
    print(text, end="")
    if options.write:
        Path(options.write).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
