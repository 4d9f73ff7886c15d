"""The peers `vdirsyncer`, which fetches calendars over HTTP and keeps them as files, and `khal`, which shows these files."""

import json
import re
import subprocess
import sys
from collections import Counter
from datetime import datetime, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

from agenda import FIRST_DAY, LAST_DAY
from program import Disagreement, environment

# Console scripts of the environment that runs this.
SCRIPTS = Path(sys.executable).parent
# Everything vdirsyncer says while all is well.
GOOD_WORDS = re.compile(r"(Syncing |Copying \(uploading\) |Copying \(updating\) |Deleting item |Discovering |Saved for |\w+_(served|kept):$)")


class Subscriber:
    """Somebody who subscribes to feeds, each in each form, and looks at them with khal."""

    def __init__(self, folder, address, subscriptions, zone):
        """`subscriptions` holds pairs of a feed and a form."""
        self.folder = Path(folder)
        self.zone = zone
        self.calendars = {f"{feed.replace('/', '.')}-{form}": (feed, form) for feed, form in subscriptions}
        for name in self.calendars:
            (self.folder / "calendars" / name).mkdir(parents=True)
        self._write("vdirsyncer", ['[general]', f'status_path = "{self.folder}/status"'] + [
            line for name, (feed, form) in self.calendars.items() for line in self._pair(name, address, feed, form)])
        self._write("khal", ["[calendars]"] + [
            line for name in self.calendars
            for line in (f"[[{name}]]", f"path = {self.folder}/calendars/{name}", "readonly = True")
        ] + ["[locale]", f"local_timezone = {zone}", f"default_timezone = {zone}", "timeformat = %H:%M",
             "dateformat = %Y-%m-%d", "longdateformat = %Y-%m-%d", "datetimeformat = %Y-%m-%d %H:%M",
             "longdatetimeformat = %Y-%m-%d %H:%M", "[sqlite]", f"path = {self.folder}/khal.db"])
        self._run("vdirsyncer", "discover")

    def _pair(self, name, address, feed, form):
        safe = re.sub("[^a-z]", "_", name)
        return [
            f"[pair {safe}]", f'a = "{safe}_served"', f'b = "{safe}_kept"', "collections = null",
            f"[storage {safe}_served]", 'type = "http"', f'url = "{address}/feeds/{feed}.ics?form={form}"',
            f"[storage {safe}_kept]", 'type = "filesystem"', f'path = "{self.folder}/calendars/{name}"', 'fileext = ".ics"',
        ]

    def _write(self, name, lines):
        (self.folder / f"{name}.conf").write_text("\n".join(lines) + "\n", encoding="utf-8")

    def _run(self, tool, *arguments):
        done = subprocess.run(
            [SCRIPTS / tool, "-c", self.folder / f"{tool}.conf", *arguments], capture_output=True, timeout=120, check=False,
            stdin=subprocess.DEVNULL, env=environment(HOME=str(self.folder), LC_ALL="C.UTF-8"))
        words = done.stderr.decode("utf-8", "replace").strip()
        spoken = done.stdout.decode("utf-8") if tool == "khal" else ""
        unexpected = [line for line in words.splitlines() if tool == "khal" or not GOOD_WORDS.match(line)]
        if tool == "vdirsyncer":
            unexpected += [
                line for line in done.stdout.decode("utf-8").splitlines() if line.strip() and not GOOD_WORDS.match(line)]
        if done.returncode != 0 or unexpected:
            raise Disagreement(f"{tool} ended with exit code {done.returncode} and said: " + "; ".join(unexpected))
        return spoken

    def sync(self):
        """Fetches whatever changed."""
        self._run("vdirsyncer", "sync")

    def shown(self):
        """The occurrences khal lists in each calendar, by title, each once; those announced as cancelled left out."""
        fields = ["calendar", "uid", "title", "start-long-full", "end-long-full", "status"]
        output = self._run(
            "khal", "list", *(word for field in fields for word in ("--json", field)), FIRST_DAY, LAST_DAY)
        # One list of JSON for each day; what lasts over midnight stands in two.
        rows = {tuple(row[field] for field in fields) for day in output.splitlines() for row in json.loads(day)}
        seen = {subscription: Counter() for subscription in self.calendars.values()}
        for calendar, _, title, start, end, status in rows:
            if status.strip() != "CANCELLED":
                seen[self.calendars[calendar]][title, self._moment(start), self._moment(end)] += 1
        return seen

    def _moment(self, text):
        return datetime.strptime(text, "%Y-%m-%d %H:%M").replace(tzinfo=ZoneInfo(self.zone)).astimezone(timezone.utc)
