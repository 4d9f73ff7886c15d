"""The built program, as the peers drive it."""

import contextlib
import json
import os
import signal
import socket
import subprocess
import urllib.error
import urllib.request


class Disagreement(Exception):
    """What a peer found wrong, in one sentence."""


class Program:
    """The built program on one data folder, with a fixed clock."""

    def __init__(self, path, home, now):
        self.path = path
        self.home = home
        self.now = now

    def command(self, *arguments):
        return [self.path, *arguments, "--home", self.home, "--now", self.now, "--language", "en"]

    def start(self, *arguments):
        command = self.command(*arguments)
        return command, subprocess.run(command, capture_output=True, timeout=120, env=environment(), check=False)

    def accepts(self, *arguments):
        """Whether the program does it; a rule may refuse."""
        return self.start(*arguments)[1].returncode == 0

    def run(self, *arguments):
        command, done = self.start(*arguments)
        if done.returncode != 0:
            words = (done.stderr or done.stdout).decode("utf-8", "replace").strip()
            raise Disagreement(f"“{' '.join(command)}” ended with exit code {done.returncode}: {words}")
        return done.stdout

    def json(self, *arguments):
        output = self.run(*arguments, "--format", "json")
        try:
            return json.loads(output)
        except ValueError as error:
            raise Disagreement(f"“{' '.join(arguments)} --format json” did not print one JSON document: {error}") from error

    def feeds(self):
        return [feed["name"] for feed in self.json("feed", "list")["feeds"]]

    def board(self):
        return self.json("insight", "board")["cards"]

    def agenda(self, first, last):
        return self.json("agenda", "--from", first, "--to", last)["occurrences"]

    @contextlib.contextmanager
    def served(self, log=None):
        """A running server; gives its address, and demands that it ends well when asked to. Its complaints go to a file that is given."""
        port = free_port()
        command = self.command("serve", "--port", str(port))
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, env=environment()) as server:
            try:
                server.stdout.readline()  # It says when it is open.
                yield f"http://127.0.0.1:{port}"
                server.send_signal(signal.SIGTERM)
                if server.wait(timeout=20) != 0:
                    raise Disagreement("the server does not end with 0 when it is asked to stop")
            finally:
                server.kill()


def environment(**more):
    """What programs are started with: nothing of the caller's that would change what ours does."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("SHUXIANG_")}
    return {**kept, **more}


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
