"""Measures how long the program takes from its start to its end, beside `git --version`, in one interleaved run.

Prints a table of medians and their ratios to `git --version`, and writes it to a file where one is named.
Exit code 1 where a ratio is above the limit.
"""

import argparse
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time

# The promise: starting is at most this many times as slow as `git --version`, measured in the same run.
LIMIT = 3.0
RUNS = 200
WARM_UPS = 5


def seconds_of(command, environment):
    """The wall time of one run, its output thrown away."""
    quiet = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0), (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0)]
    began = time.perf_counter()
    process = os.posix_spawnp(command[0], command, environment, file_actions=quiet)
    _, status = os.waitpid(process, 0)
    elapsed = time.perf_counter() - began
    code = os.waitstatus_to_exitcode(status)
    if code != 0:
        sys.exit(f"“{' '.join(command)}” ended with exit code {code}: run it by hand to see why.")
    return elapsed


def measure(commands, runs, environment):
    """The times of each command; the commands take turns, so that a busy moment meets them all."""
    for command in commands.values():
        for _ in range(WARM_UPS):
            seconds_of(command, environment)
    times = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            times[name].append(seconds_of(command, environment))
    return times


def table(times):
    """The medians in milliseconds, the quarter and three-quarter marks, and the ratio to the first command."""
    names = list(times)
    base = statistics.median(times[names[0]])
    lines = [f"{'command':<22} {'median ms':>10} {'quartiles ms':>16} {'ratio':>7}"]
    ratios = {}
    for name in names:
        low, middle, high = statistics.quantiles(times[name], n=4)
        ratios[name] = middle / base
        spread = f"{low * 1000:.2f}–{high * 1000:.2f}"
        lines.append(f"{name:<22} {middle * 1000:>10.2f} {spread:>16} {ratios[name]:>7.2f}")
    return lines, ratios


def heading(runs):
    git = subprocess.run(["git", "--version"], capture_output=True, text=True, check=True).stdout.strip()
    return [
        "Startup: wall time from spawn to exit, output to /dev/null.",
        f"{runs} runs each, taking turns. {platform.platform()}, {os.cpu_count()} cores, {git}.",
        "",
    ]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", required=True, help="the release program")
    parser.add_argument("--runs", type=int, default=RUNS)
    parser.add_argument("--write", help="a file that gets the same table")
    options = parser.parse_args()
    program = os.path.abspath(options.program)

    with tempfile.TemporaryDirectory(prefix="shuxiang-bench-") as home:
        environment = {key: value for key, value in os.environ.items() if not key.startswith("SHUXIANG_")}
        environment["SHUXIANG_HOME"] = home
        seconds_of([program, "demo", "--home", home], environment)
        commands = {
            "git --version": ["git", "--version"],
            "shuxiang --version": [program, "--version"],
            "shuxiang agenda": [program, "agenda"],
        }
        rows, ratios = table(measure(commands, options.runs, environment))

    late = [name for name, ratio in ratios.items() if ratio > LIMIT]
    verdict = f"At most {LIMIT:g} times git --version: " + (f"no ({', '.join(late)})." if late else "yes.")
    text = "\n".join([*heading(options.runs), *rows, "", verdict]) + "\n"
    print(text, end="")
    if options.write:
        os.makedirs(os.path.dirname(os.path.abspath(options.write)), exist_ok=True)
        with open(options.write, "w", encoding="utf-8") as file:
            file.write(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
