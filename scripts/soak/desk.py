"""The built program, as the soak drives it: many runs at once, each looked at for how it ends."""

import json
import os
import re
import subprocess
import sys

ENVIRONMENT = {"PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "LANG": "zh_CN.UTF-8"}
NOW = "2026-11-22T09:00:00+08:00"
SLUG = "wangjianian"


class Broken(Exception):
    """A promise that was not kept, in one sentence."""


class Reply:
    """How one run of the program ended."""

    def __init__(self, arguments, code, output, complaint):
        self.arguments, self.code, self.output, self.complaint = arguments, code, output, complaint

    def json(self):
        return json.loads(self.output)

    def __str__(self):
        return f"{self.arguments} -> {self.code}: {self.output[-400:]}{self.complaint[-400:]}"


class Desk:
    """The program on one data folder, with a fixed clock."""

    def __init__(self, program, home, user=None):
        self.program, self.home, self.user = os.path.abspath(program), home, user
        self.file = os.path.join(home, f"{SLUG}.shuxiang")

    def start(self, *arguments, now=NOW, language="zh"):
        command = [self.program, *arguments, "--home", self.home, "--now", now, "--language", language]
        who = {"user": self.user, "group": self.user, "extra_groups": []} if self.user else {}
        return subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                env=ENVIRONMENT, cwd="/", **who)

    def run(self, *arguments, now=NOW, language="zh"):
        with self.start(*arguments, now=now, language=language) as process:
            output, complaint = process.communicate(timeout=180)
        return Reply(arguments, process.returncode, output.decode("utf-8"), complaint.decode("utf-8"))

    def done(self, *arguments, now=NOW):
        reply = self.run(*arguments, now=now)
        if reply.code != 0:
            raise Broken(f"what has to be done was not: {reply}")
        return reply

    def found(self):
        """A community with a hall in two parts, a dance room, a court, three troupes and some people."""
        self.done("init", "王家碾社区", "--slug", SLUG)
        self.done("room", "add", "多功能厅", "--slug", "hall", "--capacity", "60")
        for slug, name in (("east", "东厅"), ("west", "西厅")):
            self.done("room", "add", name, "--slug", slug, "--part-of", "hall")
        self.done("room", "add", "舞蹈室", "--slug", "dance", "--open", "每天 08:00-21:00")
        self.done("room", "add", "图书室", "--slug", "reading-room", "--open", "每天 08:00-20:00")
        for slug, name, kind in (("choir", "合唱队", "choir"), ("drums", "锣鼓队", "gong-drum"), ("dancers", "舞蹈队", "dance")):
            self.done("troupe", "add", name, "--slug", slug, "--kind", kind)
        for name in ("李春花", "王建国", "赵秀兰", "钱多多"):
            self.done("person", "add", name, "--birth-year", "1960")
        return self


def sentence(text, language="zh"):
    """Whether a text is one sentence that says what to do, and shows no inside of the program."""
    text = text.strip()
    end = "。" if language == "zh" else "."
    return text.endswith(end) and "\n" not in text and not re.search(r"Error\(|Optional|nil\b|Swift|fatal|0x[0-9a-f]{4}", text)


def tell(words):
    print(words, flush=True)


def fail(words):
    print(f"soak: {words}", file=sys.stderr, flush=True)
    sys.exit(1)
