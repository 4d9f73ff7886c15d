"""Headless Chromium, driven over a pipe with the DevTools protocol: https://chromedevtools.github.io/devtools-protocol/."""

import base64
import json
import os
import shutil
import subprocess
import tempfile
import time


class BrowserFailure(Exception):
    """What went wrong with the browser, in one sentence."""


class Browser:
    """One tab of a browser that knows nobody and may go nowhere but where it is told."""

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
        self._in = os.fdopen(ours_in, "rb")
        self._buffer = b""
        self._number = 0
        self.events = []
        self._session = None
        target = next(t for t in self.call("Target.getTargets")["targetInfos"] if t["type"] == "page")
        self._session = self.call("Target.attachToTarget", targetId=target["targetId"], flatten=True)["sessionId"]
        for domain in ["Page", "Network", "Log", "Runtime"]:
            self.call(f"{domain}.enable")
        # Every page is asked for anew, and none is seen through the eyes of the last one.
        self.call("Network.setCacheDisabled", cacheDisabled=False)

    def close(self):
        """Ends the browser and forgets what it kept."""
        try:
            self._session = None
            self.call("Browser.close")
            self.process.wait(timeout=10)
        except (BrowserFailure, OSError, subprocess.TimeoutExpired):
            self.process.kill()
            self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def call(self, method, **parameters):
        """Asks for something and waits for the answer; what happens meanwhile is kept as events."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        self._out.write(json.dumps(message).encode() + b"\0")
        while True:
            answer = self._next()
            if answer.get("id") == self._number:
                if "error" in answer:
                    raise BrowserFailure(f"{method}: {answer['error']['message']}")
                return answer["result"]
            self.events.append(answer)

    def _next(self):
        while b"\0" not in self._buffer:
            piece = self._in.read1(1 << 16)
            if not piece:
                raise BrowserFailure("Chromium ended")
            self._buffer += piece
        message, self._buffer = self._buffer.split(b"\0", 1)
        return json.loads(message)

    def open(self, address):
        """Opens a page, waits until all of it is there, and gives what happened on the way."""
        self.events.clear()
        self.call("Page.navigate", url=address)
        limit = time.monotonic() + 15
        while not any(event.get("method") == "Page.loadEventFired" for event in self.events):
            if time.monotonic() > limit:
                raise BrowserFailure(f"{address} is not there after 15 seconds")
            self.events.append(self._next())
        return list(self.events)

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
