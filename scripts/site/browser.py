"""Headless Chromium, driven over a pipe with the DevTools protocol: https://chromedevtools.github.io/devtools-protocol/."""

import base64
import json
import os
import select
import shutil
import subprocess
import tempfile
import time

# How long a page may take to be there, in seconds.
PATIENCE = 60


class BrowserFailure(Exception):
    """What went wrong with the browser, in one sentence."""


class Browser:
    """A browser that knows nobody and may go nowhere but to this machine. All of its tabs share one pipe."""

    def __init__(self):
        program = next(filter(None, map(shutil.which, ["chromium", "chromium-browser", "google-chrome"])), None)
        if program is None:
            raise BrowserFailure("Chromium was not found: run scripts/install-system-packages")
        self.folder = tempfile.mkdtemp(prefix="shuxiang-browser-")
        their_input, ours_out = os.pipe()
        ours_in, their_output = os.pipe()

        def at_three_and_four():
            # The numbers that Chromium reads from and writes to; by way of high ones, for the pipes may have these themselves.
            high_in, high_out = os.dup2(their_input, 203), os.dup2(their_output, 204)
            os.dup2(high_in, 3)
            os.dup2(high_out, 4)

        self.process = subprocess.Popen(
            [program, "--headless=new", "--remote-debugging-pipe", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
             "--no-first-run", "--disable-extensions", "--disable-background-networking", "--disable-component-update",
             "--disable-sync", "--hide-scrollbars", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
             f"--user-data-dir={self.folder}", "about:blank"],
            preexec_fn=at_three_and_four, pass_fds=(3, 4), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            stdin=subprocess.DEVNULL)
        os.close(their_input)
        os.close(their_output)
        self._out = os.fdopen(ours_out, "wb", buffering=0)
        self._in = os.fdopen(ours_in, "rb", buffering=0)
        self._buffer = bytearray()
        self._number = 0
        self._tabs = {}
        first = next(t for t in self.call("Target.getTargets")["targetInfos"] if t["type"] == "page")
        self.tab = self._attached(first["targetId"])

    def close(self):
        """Ends the browser and forgets what it kept."""
        try:
            self.call("Browser.close")
            self.process.wait(timeout=10)
        except (BrowserFailure, OSError, subprocess.TimeoutExpired):
            self.process.kill()
            self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def another_tab(self):
        """A new tab beside the first."""
        return self._attached(self.call("Target.createTarget", url="about:blank", background=True)["targetId"])

    def open_all(self, addresses, tabs):
        """Opens many pages, several at once, each until all of it is there; gives each with what happened on the way."""
        waiting, given = list(reversed(addresses)), []
        busy = {}
        idle = list(tabs)
        while waiting or busy:
            while waiting and idle:
                tab = idle.pop()
                busy[tab] = waiting.pop()
                tab.start(busy[tab])
            self._hear(until=min(tab.limit for tab in busy))
            for tab in [tab for tab in busy if tab.is_there]:
                given.append((busy.pop(tab), tab.events))
                idle.append(tab)
            late = [address for tab, address in busy.items() if time.monotonic() > tab.limit]
            if late:
                raise BrowserFailure(f"{late[0]} is not there after {PATIENCE} seconds")
        # What a page says once it is there must not be lost: each tab has said it before it answers again.
        for tab in tabs:
            tab.call("Runtime.evaluate", expression="0")
        return given

    def call(self, method, session=None, **parameters):
        """Asks for something and waits for the answer; what happens meanwhile is kept by the tab it happens to."""
        number = self.send(method, session, **parameters)
        while True:
            answer = self._hear()
            if answer is not None and answer.get("id") == number:
                if "error" in answer:
                    raise BrowserFailure(f"{method}: {answer['error']['message']}")
                return answer["result"]

    def send(self, method, session=None, **parameters):
        """Asks for something without waiting for the answer; gives the number that the answer will have."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        self._out.write(json.dumps(message).encode() + b"\0")
        return self._number

    def _attached(self, target):
        session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self._tabs[session] = tab = Tab(self, session)
        for domain in ["Page", "Network", "Log", "Runtime"]:
            tab.call(f"{domain}.enable")
        return tab

    def _hear(self, until=None):
        """The next message, which its tab has heard too; nothing where none comes in time."""
        while (end := self._buffer.find(b"\0")) < 0:
            patience = None if until is None else max(0, until - time.monotonic())
            if not select.select([self._in], [], [], patience)[0]:
                return None
            piece = self._in.read(1 << 16)
            if not piece:
                raise BrowserFailure("Chromium ended")
            self._buffer += piece
        message = json.loads(self._buffer[:end])
        del self._buffer[:end + 1]
        if "method" in message and message.get("sessionId") in self._tabs:
            self._tabs[message["sessionId"]].events.append(message)
        return message


class Tab:
    """One tab of a browser."""

    def __init__(self, browser, session):
        self.browser, self.session = browser, session
        self.events = []
        self.limit = 0

    def call(self, method, **parameters):
        return self.browser.call(method, self.session, **parameters)

    def start(self, address):
        """Begins to open a page. What happens from now on is kept apart from what happened before."""
        self.events = []
        self.limit = time.monotonic() + PATIENCE
        self.browser.send("Page.navigate", self.session, url=address)

    @property
    def is_there(self):
        """Whether all of the page has come: what the page before it had still to say does not count."""
        methods = [event["method"] for event in self.events]
        return "Page.frameNavigated" in methods and "Page.loadEventFired" in methods[methods.index("Page.frameNavigated"):]

    def open(self, address):
        """Opens a page, waits until all of it is there, and gives what happened on the way."""
        return self.browser.open_all([address], [self])[0][1]

    def evaluate(self, script):
        """The value of a script on the page, a promise's once it is kept."""
        answer = self.call("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in answer:
            raise BrowserFailure(answer["exceptionDetails"].get("exception", {}).get("description", "a script failed"))
        return answer["result"].get("value")

    def resize(self, width, height):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 500)

    def media(self, **features):
        """Sets what the reader prefers, such as `prefers_color_scheme="dark"`; without anything, nothing."""
        pairs = [{"name": name.replace("_", "-"), "value": value} for name, value in features.items()]
        self.call("Emulation.setEmulatedMedia", media="", features=pairs)

    def screenshot(self, path):
        picture = self.call("Page.captureScreenshot", format="png", captureBeyondViewport=True)["data"]
        with open(path, "wb") as file:
            file.write(base64.b64decode(picture))
