"""The long proofs: a crowd at one file, kill -9, and what disks and folders can do.

    soak.py --program .build/release/shuxiang --commands 40000 --kills 1000 --thorough

Exit code 0 where every promise was kept, 1 where one was not (it is told), 64 for wrong usage.
"""

import argparse
import os
import sys
import tempfile
import time

import crowd
import faults
import kills
from desk import Broken, Desk, fail, tell


def main():
    parser = argparse.ArgumentParser(description="The long proofs of shuxiang.")
    parser.add_argument("--program", required=True)
    parser.add_argument("--commands", type=int, default=200, help="how many random commands eight processes give")
    parser.add_argument("--kills", type=int, default=20, help="how often a command is killed")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--thorough", action="store_true", help="break every page of the file, not only some")
    arguments = parser.parse_args()
    in_own_mounts()
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="shuxiang-soak-") as scratch:
        os.chmod(scratch, 0o755)
        try:
            for name, proof in (
                ("faults", lambda desk: faults.soak(desk, scratch, arguments.thorough)),
                ("kills", lambda desk: kills.soak(desk, arguments.kills, arguments.seed)),
                ("crowd", lambda desk: crowd.soak(desk, arguments.commands, arguments.seed)),
            ):
                home = os.path.join(scratch, f"town-{name}")
                os.mkdir(home)
                proof(Desk(arguments.program, home).found())
        except Broken as broken:
            fail(str(broken))
    tell(f"soak: all promises kept, seed {arguments.seed}, {time.monotonic() - started:.0f} s")


def in_own_mounts():
    """Goes on in a name space of its own for mounts, where that is allowed, so that nothing stays mounted whatever happens."""
    if os.geteuid() == 0 and "SHUXIANG_SOAK_MOUNTS" not in os.environ:
        os.environ["SHUXIANG_SOAK_MOUNTS"] = "own"
        os.execvp("unshare", ["unshare", "--mount", "--propagation", "private", sys.executable, *sys.argv])


if __name__ == "__main__":
    try:
        main()
    except SystemExit as exit:
        sys.exit(64 if exit.code == 2 else exit.code)
