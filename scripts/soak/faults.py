"""What the machine can do to the file: each time one clear sentence in both languages, exit code 1, and nothing half done.

A disk that is full, a file and a disk that may only be read, a folder without permission, a file that somebody holds, pages that are
broken, and a file of a newer program. Disks are made and mounted in a name space of our own, which takes root; without it those are
left out, and that is said.
"""

import hashlib
import os
import shutil
import sqlite3
import subprocess
import threading

from desk import Broken, Desk, sentence, tell

BOOKING = ["book", "新的", "--room", "dance", "--on", "2026-12-10", "--from", "9:00", "--for", "1h"]
SERIES = BOOKING + ["--every", "day", "--times", "1000"]
NOBODY = 65534


def soak(desk, scratch, thorough=False):
    """Goes through all of them, each with a copy of the community."""
    holder = Holder(copy(desk, scratch, "held"))
    holder.begin()
    reader = Reader(copy(desk, scratch, "read"))
    reader.begin()
    done = [newer(copy(desk, scratch, "newer")), pages(desk, scratch, thorough)]
    if os.geteuid() == 0:
        done += [locked_folder(desk, scratch), full_disk(desk, scratch), read_only_disk(desk, scratch)]
    else:
        tell("faults: not root, so full and read-only disks are left out")
        done.append(locked_folder(desk, scratch))
    done += [holder.end(), reader.end()]
    tell("faults: " + "; ".join(done))


def copy(desk, scratch, name):
    home = os.path.join(scratch, name)
    os.makedirs(home)
    shutil.copy(desk.file, home)
    return Desk(desk.program, home)


def state(file):
    """What a file says, told apart from how its pages lie."""
    database = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
    try:
        return hashlib.sha256("\n".join(database.iterdump()).encode()).hexdigest()
    finally:
        database.close()


def expect_told(desk, arguments, zh, en):
    """Exit code 1, nothing on the standard output, and one sentence, in both languages."""
    for language, words in (("zh", zh), ("en", en)):
        reply = desk.run(*arguments, language=language)
        if reply.code != 1 or reply.output or not sentence(reply.complaint, language) or words not in reply.complaint:
            raise Broken(f"“{words}” was to be said, with exit code 1: {reply}")


def newer(desk):
    with sqlite3.connect(desk.file) as database:
        database.execute("PRAGMA user_version = 999")
    database.close()
    before = open(desk.file, "rb").read()
    for command in (BOOKING, ["agenda"], ["check"]):
        expect_told(desk, command, "请升级程序", "upgrade the program")
    if open(desk.file, "rb").read() != before:
        raise Broken("a file of a newer program was changed")
    return "newer program"


def pages(desk, scratch, thorough):
    """One page after another is overwritten; whatever is asked then is answered right or not at all."""
    town = copy(desk, scratch, "pages")
    whole = open(town.file, "rb").read()
    size, count = 4096, len(whole) // 4096
    broken = range(2, count + 1) if thorough else sorted({2, count // 3, count // 2, count - 1})
    noticed = 0
    for page in broken:
        spoilt = whole[: (page - 1) * size] + b"\xee" * size + whole[page * size:]
        clear(town.file)
        open(town.file, "wb").write(spoilt)
        check = town.run("check", "--format", "json")
        if check.code != 1:
            raise Broken(f"page {page} is broken, and check does not say so: {check}")
        for command in (["agenda", "--days", "60"], BOOKING):
            reply = town.run(*command)
            if reply.code not in (0, 1):
                raise Broken(f"with page {page} broken: {reply}")
            if reply.code == 1:
                noticed += 1
                if reply.output or not sentence(reply.complaint) or "已损坏" not in reply.complaint:
                    raise Broken(f"with page {page} broken it was to be said that the file is damaged: {reply}")
    return f"{len(broken)} broken pages, noticed by {noticed} of {2 * len(broken)} commands and by every check"


def clear(file):
    for suffix in ("-wal", "-shm"):
        if os.path.exists(file + suffix):
            os.unlink(file + suffix)


def locked_folder(desk, scratch):
    """A folder, and a file, that this user may not write or not even see. Root may do everything, so it steps down."""
    town = copy(desk, scratch, "locked")
    before = state(town.file)
    clear(town.file)
    user = NOBODY if os.geteuid() == 0 else None
    stranger = Desk(town.program, town.home, user=user)
    for folder, file in ((0o555, 0o444), (0o755, 0o600) if user else (0o555, 0o444)):
        os.chmod(town.home, folder)
        os.chmod(town.file, file)
        for command in (BOOKING, ["agenda"], ["backup", os.path.join(town.home, "copy")]):
            expect_told(stranger, command, "没有读写", "no permission")
    os.chmod(town.home, 0o755)
    os.chmod(town.file, 0o644)
    if user:
        founder = Desk(town.program, os.path.join(town.home, "new"), user=user)
        expect_told(founder, ["init", "新村", "--slug", "new"], "没有读写", "no permission")
    left = os.listdir(town.home)
    if left != [os.path.basename(town.file)] or state(town.file) != before:
        raise Broken(f"what may only be read was changed: {left}")
    return "no permission"


class Mount:
    """A disk of our own, gone with the block."""

    def __init__(self, point, *options):
        self.point, self.options = point, options

    def __enter__(self):
        os.makedirs(self.point, exist_ok=True)
        subprocess.run(["mount", *self.options, self.point], check=True)
        return self.point

    def __exit__(self, *_):
        subprocess.run(["umount", self.point], check=True)


def full_disk(desk, scratch):
    with Mount(os.path.join(scratch, "disk"), "-t", "tmpfs", "-o", "size=4m", "tmpfs") as home:
        shutil.copy(desk.file, home)
        town = Desk(desk.program, home)
        before = state(town.file)
        with open(os.path.join(home, "ballast"), "wb", buffering=0) as ballast:
            try:
                while True:
                    ballast.write(b"x" * 4096)
            except OSError:
                pass
        for command in (SERIES, ["person", "add", "新人"], ["backup", os.path.join(home, "copy")]):
            expect_told(town, command, "磁盘满了", "disk is full")
        if state(town.file) != before or os.path.exists(os.path.join(home, "copy")):
            raise Broken("a full disk has left something half done")
        os.unlink(os.path.join(home, "ballast"))
        town.done(*BOOKING)
        town.done("check")
    return "full disk"


def read_only_disk(desk, scratch):
    town = copy(desk, scratch, "read-only")
    before = state(town.file)
    clear(town.file)
    with Mount(town.home, "--bind", town.home):
        subprocess.run(["mount", "-o", "remount,ro,bind", town.home], check=True)
        for command in (BOOKING, ["agenda"], ["person", "add", "新人"]):
            expect_told(town, command, "没有读写", "no permission")
    if state(town.file) != before:
        raise Broken("a disk that may only be read was written to")
    return "read-only disk"


class Holder:
    """Another program that holds the file for longer than anybody waits; reading goes on meanwhile."""

    def __init__(self, desk):
        self.desk, self.trouble = desk, None
        self.before = state(desk.file)
        self.threads = [threading.Thread(target=self.wait, args=words)
                        for words in (("zh", "一直被别的程序占用"), ("en", "held by another program"))]

    def begin(self):
        self.lock = sqlite3.connect(self.desk.file, isolation_level=None, check_same_thread=False)
        self.lock.execute("BEGIN IMMEDIATE")
        for thread in self.threads:
            thread.start()

    def wait(self, language, words):
        try:
            reply = self.desk.run(*BOOKING, language=language)
            if reply.code != 1 or reply.output or not sentence(reply.complaint, language) or words not in reply.complaint:
                self.trouble = f"a file that is held was to be told of: {reply}"
        except Exception as error:
            self.trouble = repr(error)

    def end(self):
        self.desk.done("agenda")
        for thread in self.threads:
            thread.join()
        self.lock.execute("ROLLBACK")
        self.lock.close()
        if self.trouble:
            raise Broken(self.trouble)
        if state(self.desk.file) != self.before:
            raise Broken("a command that gave up waiting has changed the file")
        self.desk.done(*BOOKING)
        return "a file that another program held"


class Reader:
    """Another program that reads an older state for longer than anybody waits, while a person is erased: what it keeps from being
    cleaned is cleaned by whoever writes next."""

    def __init__(self, desk):
        self.desk, self.reply = desk, None
        self.thread = threading.Thread(target=self.erase)

    def begin(self):
        self.look = sqlite3.connect(self.desk.file, isolation_level=None, check_same_thread=False)
        self.look.execute("BEGIN")
        self.look.execute("SELECT count(*) FROM person").fetchone()
        self.thread.start()

    def erase(self):
        self.reply = self.desk.run("person", "erase", "李春花", "--reason", "本人要求", "--yes", "--format", "json")

    def end(self):
        self.thread.join()
        if self.reply is None or self.reply.code != 0 or self.reply.json()["clean"]:
            raise Broken(f"while somebody reads an older state, nobody can say that all is clean: {self.reply}")
        self.look.execute("COMMIT")
        self.look.close()
        self.desk.done("person", "add", "新人")
        for name in os.listdir(self.desk.home):
            if "李春花".encode() in open(os.path.join(self.desk.home, name), "rb").read():
                raise Broken(f"{name} still knows who was erased")
        return "a file that somebody reads while a person is erased"
