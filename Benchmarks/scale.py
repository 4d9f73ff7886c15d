"""Measures a file with a million claims over ten years and 200 rooms beside the same commands on a file with the rooms alone, and
durable bookings a second beside PostgreSQL's exclusion constraint.

Each command is a whole run of the program, start included; the two files take turns. PostgreSQL runs on the same disk in the same
run, as a cluster of its own on a Unix socket, with one client and one durable transaction (`fsync`, `synchronous_commit`) for each
booking, and with as many claims in its table.
"""

import argparse
import contextlib
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

NOW = "2026-11-22T09:00:00+08:00"
ROOMS, SERIES, WEEKS = 200, 10, 500
# The promises: at most so many times the empty file, for all but exports and lists that have more to say; at least so many times
# PostgreSQL.
LIMIT, LEAST = 1.5, 2.0
POSTGRES = "/usr/lib/postgresql"


def commands(turn):
    """What is measured, by name; bookings of each turn are for a day of their own. Those marked tell more of a full file."""
    day = f"2027-{1 + turn // 28 % 12:02}-{1 + turn % 28:02}"
    week = ["--from", "2026-12-07", "--to", "2026-12-13"]
    slot = ["--room", "room-100", "--from", "19:00", "--for", "1h"]
    return {
        "book one slot": (False, ["book", "一次", *slot, "--on", day]),
        "book 52 weeks": (False, ["book", "一年", "--room", f"room-{101 + turn % 90}", "--from", f"{18 + turn // 90 % 4}:00", "--for", "1h",
                                  "--on", "2028-01-04", "--every", "week", "--times", "52"]),
        "suggest": (False, ["suggest", "撞期", *slot, "--on", "2026-12-01"]),
        "free, one room, a week": (False, ["free", "--room", "room-100", *week, "--for", "90m"]),
        "agenda, one room, a week": (False, ["agenda", "--room", "room-100", *week]),
        "agenda, all rooms, a week *": (True, ["agenda", *week]),
        "free, all rooms, a week *": (True, ["free", *week, "--for", "90m"]),
        "feed of one room *": (True, ["feed", "show", "room/room-100"]),
    }


def seconds_of(command):
    quiet = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0), (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0)]
    began = time.perf_counter()
    process = os.posix_spawn(command[0], command, {"PATH": "/usr/bin:/bin", "LANG": "zh_CN.UTF-8"}, file_actions=quiet)
    _, status = os.waitpid(process, 0)
    elapsed = time.perf_counter() - began
    # A wish that is refused, for which ways out are suggested, ends with 2.
    if os.waitstatus_to_exitcode(status) != (2 if command[1] == "suggest" else 0):
        sys.exit(f"“{' '.join(command)}” did not end well: run it by hand to see why.")
    return elapsed


def compare(program, homes, rounds):
    """The times of each command on each file, the files taking turns."""
    for home in homes.values():
        seconds_of([program, "book", "早先", "--room", "room-100", "--on", "2026-12-01", "--from", "19:00", "--for", "1h",
                    "--home", home, "--now", NOW])
    times = {}
    for turn in range(rounds):
        for name, (_, words) in commands(turn).items():
            for file, home in homes.items():
                times.setdefault((name, file), []).append(seconds_of([program, *words, "--home", home, "--now", NOW]))
    return times


def table(times):
    lines = [f"{'command':<30} {'empty ms':>9} {'full ms':>9} {'ratio':>7}"]
    late = []
    for name, (tells_more, _) in commands(0).items():
        empty, full = (statistics.median(times[name, file]) for file in ("empty", "full"))
        lines.append(f"{name:<30} {empty * 1000:>9.1f} {full * 1000:>9.1f} {full / empty:>7.2f}")
        if not tells_more and full / empty > LIMIT:
            late.append(name)
    lines += ["* has more to tell of a full file.", "",
              f"At most {LIMIT:g} times the empty file, but for those marked: " + (f"no ({', '.join(late)})." if late else "yes.")]
    return lines


@contextlib.contextmanager
def postgres(folder):
    """A cluster of our own; gives a function that runs SQL and answers the seconds it took."""
    binaries = sorted(os.path.join(POSTGRES, version, "bin") for version in os.listdir(POSTGRES))[-1]
    data, sockets = os.path.join(folder, "cluster"), os.path.join(folder, "sockets")
    for path in (data, sockets):
        os.mkdir(path)
        shutil.chown(path, "postgres", "postgres")
    os.chmod(folder, 0o755)

    def run(*words):
        subprocess.run(words, check=True, user="postgres", group="postgres", cwd="/", stdout=subprocess.DEVNULL)

    run(f"{binaries}/initdb", "--pgdata", data, "--auth", "trust", "--locale", "C", "--encoding", "UTF8")
    settings = f"-c listen_addresses='' -c unix_socket_directories={sockets} -c fsync=on -c synchronous_commit=on"
    run(f"{binaries}/pg_ctl", "start", "--pgdata", data, "--wait", "--log", os.path.join(data, "log"), "-o", settings)

    def sql(path):
        began = time.perf_counter()
        run(f"{binaries}/psql", "--no-psqlrc", "--quiet", "--host", sockets, "--dbname", "postgres", "--set", "ON_ERROR_STOP=1", "--file", path)
        return time.perf_counter() - began

    try:
        yield sql
    finally:
        run(f"{binaries}/pg_ctl", "stop", "--pgdata", data, "--mode", "fast", "--wait")


def write(folder, name, text):
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    os.chmod(path, 0o644)
    return path


def claims_of_postgres(scale):
    """The same claims as the full file has: weekly series by day, and an index that refuses overlaps."""
    rooms, series, weeks = scale
    return f"""
        CREATE EXTENSION btree_gist;
        CREATE TABLE claim (
            id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, resource int NOT NULL, title text NOT NULL, span tstzrange NOT NULL,
            EXCLUDE USING gist (resource WITH =, span WITH &&));
        INSERT INTO claim (resource, title, span)
            SELECT room, 'series', tstzrange(start, start + interval '1 hour') FROM (
                SELECT room, timestamptz '2022-01-03 01:00Z' + number % 7 * interval '1 day' + number / 7 * interval '5 hours'
                    + week * interval '7 days' AS start
                FROM generate_series(0, {rooms - 1}) AS room, generate_series(0, {series - 1}) AS number,
                    generate_series(0, {weeks - 1}) AS week) AS starts;
        VACUUM ANALYZE claim;
        CHECKPOINT;
        """


def bookings_of_postgres(first, count):
    """Single bookings, each a statement and a transaction of its own."""
    rows = []
    for number in range(first, first + count):
        start = f"timestamptz '2026-12-15 10:00Z' + interval '{number // 400} days {90 * (number % 400 // 200)} minutes'"
        rows.append(f"INSERT INTO claim (resource, title, span) VALUES ({number % 200}, 'evening {number}', tstzrange({start}, {start} + interval '1 hour'));")
    return "\n".join(rows)


def rates(benchmark, home, folder, scale, count):
    """Durable bookings a second: the best of three of each, taking turns."""
    if not os.path.isdir(POSTGRES) or os.geteuid() != 0:
        return ["PostgreSQL is not installed, or this is not root: no bookings a second were measured (apt-get install postgresql)."]
    ours, theirs = [], []
    with postgres(folder) as sql:
        sql(write(folder, "claims.sql", claims_of_postgres(scale)))
        starting = sql(write(folder, "nothing.sql", "SELECT 1;"))
        for turn in range(3):
            copy = os.path.join(folder, f"rate-{turn}")
            shutil.copytree(home, copy)
            os.sync()
            done = subprocess.run([benchmark, "rate", copy, str(count)], check=True, capture_output=True, text=True)
            ours.append(count / float(done.stdout))
            shutil.rmtree(copy)
            os.sync()
            theirs.append(count / (sql(write(folder, f"bookings-{turn}.sql", bookings_of_postgres(turn * count, count))) - starting))
    ratio = max(ours) / max(theirs)
    return [
        f"Durable bookings a second, {count} in a row by one client, best of three: shuxiang {max(ours):.0f} (every rule asked, journal written), "
        f"PostgreSQL {max(theirs):.0f} (one row under an exclusion constraint), ratio {ratio:.2f}.",
        f"At least {LEAST:g} times PostgreSQL: " + ("yes." if ratio >= LEAST else "no."),
    ]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", required=True, help="the release program")
    parser.add_argument("--benchmark", required=True, help="the release ScaleBenchmark")
    parser.add_argument("--scale", default=f"{ROOMS},{SERIES},{WEEKS}", help="rooms, weekly series of each room, weeks")
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--bookings", type=int, default=1000)
    parser.add_argument("--write", help="a file that gets the same table")
    options = parser.parse_args()
    program, benchmark = os.path.abspath(options.program), os.path.abspath(options.benchmark)
    rooms, series, weeks = scale = [int(word) for word in options.scale.split(",")]

    with tempfile.TemporaryDirectory(prefix="shuxiang-scale-", dir=os.environ.get("SHUXIANG_BENCH_DISK")) as folder:
        homes = {"empty": os.path.join(folder, "empty"), "full": os.path.join(folder, "full")}
        began = time.perf_counter()
        for file, count in (("empty", 0), ("full", series)):
            subprocess.run([benchmark, "build", homes[file], str(rooms), str(count), str(weeks)], check=True)
        building = time.perf_counter() - began
        megabytes = os.path.getsize(os.path.join(homes["full"], "bench.shuxiang")) / 1e6
        rows = table(compare(program, homes, options.rounds))
        print("\n".join(rows), file=sys.stderr)
        rows += ["", *rates(benchmark, homes["full"], folder, scale, options.bookings)]

    text = "\n".join([
        f"Scale: {rooms * series * weeks:,} claims, {rooms} rooms, {weeks} weeks; a file of {megabytes:.0f} MB, booked in {building:.0f} s.",
        f"Medians of {options.rounds} runs each, from spawn to exit, taking turns. {platform.platform()}, {os.cpu_count()} cores.", "", *rows]) + "\n"
    print(text, end="")
    if options.write:
        with open(options.write, "w", encoding="utf-8") as file:
            file.write(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
