#!/usr/bin/env python3
"""Opens every page of a demo community's website in headless Chromium, served by `shuxiang serve` and published to nginx.

Each page must open without a word on the console and ask for nothing from anywhere else; every link must answer, and lead to
a place that is there; axe-core (WCAG 2.2 AA) must find nothing, in the light, in the dark, with large type and high contrast, on
a small phone. Screenshots of one page of each kind are kept. 用无界面的 Chromium 打开每一个网页。

Exit code 0 when nothing is found, 1 where something is (each place is named), 64 for wrong usage.
"""

import argparse
import concurrent.futures
import importlib.util
import os
import re
import sys
import tempfile
from collections import deque
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urldefrag, urljoin, urlsplit

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "peers"))

from browser import Browser, BrowserFailure
from nginx import Nginx
from program import Disagreement, Program, fetch

BEGUN, SCORED, NOW = (f"2026-{day}T09:00:00+08:00" for day in ["11-22", "12-23", "12-24"])
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# How a reader may see the pages: a name, the size of the screen, what they prefer, and the display they chose. The first is for
# every kind of page, wherever it comes from; the others need only one language, and what was published has the same style.
VIEWS = [
    ("desk", (1200, 900), {}, None), ("dark", (1200, 900), {"prefers_color_scheme": "dark"}, None),
    ("phone", (320, 640), {}, None), ("large-contrast", (320, 640), {}, "large-contrast"),
]

# Where the edition of large type begins.
LARGE = "/large/"

# How many pages are opened at once.
TABS = 4


class Links(HTMLParser):
    """Where a page leads, and the places on it that can be led to."""

    def __init__(self, html):
        super().__init__()
        self.targets, self.places, self.length = [], {""}, len(html)
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        if "id" in values:
            self.places.add(values["id"])
        if tag in ("a", "link") and values.get("href"):
            self.targets.append(values["href"])


class Walk:
    """Every page of a website that can be reached from its first."""

    def __init__(self, address):
        self.address = address
        self.pages, self.problems, self.answers = {}, [], {}
        waiting = deque([f"{address}/"])
        links = []
        with concurrent.futures.ThreadPoolExecutor(4) as crew:
            while waiting:
                batch = [waiting.popleft() for _ in range(len(waiting))]
                for page, (status, headers, content) in zip(batch, crew.map(fetch, batch)):
                    self.answers[page] = status
                    if status != 200:
                        self.problems.append(f"{page} answers {status}")
                    if not headers.get("Content-Type", "").startswith("text/html"):
                        continue
                    self.pages[page] = Links(content.decode("utf-8"))
                    for target in self.pages[page].targets:
                        if not target.startswith(("webcal:", "https:")):
                            links.append((page, *urldefrag(urljoin(page, target))))
                known = set(self.answers)
                waiting.extend(sorted({target for _, target, _ in links} - known))
        for page, target, place in links:
            if not target.startswith(f"{address}/"):
                self.problems.append(f"{page} leads elsewhere: {target}")
            elif place and place not in self.pages[target].places:
                self.problems.append(f"{page} leads to #{place}, which is not on {target}")


def axe():
    """The script of axe-core, which a package of PyPI brings along."""
    found = importlib.util.find_spec("axe_playwright_python")
    return Path(found.submodule_search_locations[0], "axe.min.js").read_text(encoding="utf-8")


def happened(events, address):
    """What a page did that it must not: words on the console, faults, requests to anywhere else."""
    for event in events:
        details = event.get("params", {})
        match event.get("method"):
            case "Runtime.consoleAPICalled":
                yield f"it writes on the console: {[argument.get('value') for argument in details['args']]}"
            case "Runtime.exceptionThrown":
                yield f"it fails: {details['exceptionDetails']['text']}"
            case "Log.entryAdded" if "favicon" not in details["entry"].get("url", ""):
                yield f"the browser complains: {details['entry']['text']} {details['entry'].get('url', '')}"
            case "Page.frameNavigated" if "unreachableUrl" in details["frame"]:
                yield "it does not open"
            case "Network.loadingFailed":
                yield f"something of it does not come: {details['errorText']}"
            case "Network.requestWillBeSent":
                asked = details["request"]["url"]
                if not asked.startswith((f"{address}/", "data:")):
                    yield f"it asks for {asked}"


def is_large(page):
    """Whether a page is one of the published edition in large type, which has the same pages once more."""
    return urlsplit(page).path.startswith(LARGE)


def kind(page, address):
    """What pages have in common that differ only in the day, the room or the troupe they are about."""
    path = urlsplit(page).path
    if is_large(page):
        return LARGE + kind(page.replace(LARGE, "/", 1), address).removeprefix("/")
    return re.sub(r"[^/]+\.html$", "_", path) if path.count("/") > (2 if "/en/" in path else 1) else path


def examined(tab, page, view, width, script):
    """What is wrong with a page that is open, for axe-core and for the width of the screen."""
    tab.evaluate(script)
    found = tab.evaluate(
        f"axe.run(document, {{runOnly: {TAGS!r}, resultTypes: ['violations']}}).then(r => r.violations.map("
        "v => v.id + ': ' + v.help + ': ' + v.nodes.slice(0, 2).map(n => n.html).join(' | ')))")
    yield from (f"{page} ({view}): axe finds {violation}" for violation in found)
    if tab.evaluate("Math.max(document.documentElement.scrollWidth, innerWidth)") > width:
        yield f"{page} ({view}): it is wider than the screen"


def kinds_of(walk):
    """One page of each kind: the longest has the most that can be wrong."""
    return {kind(page, walk.address): page for page in sorted(walk.pages, key=lambda page: walk.pages[page].length)}


def look(browser, address, kinds, name, shots, script):
    """Examines pages, each the one of its kind, in every view, and gives what is wrong."""
    problems, tab = [], browser.tab
    for view, size, preferences, display in VIEWS:
        if view != "desk" and name != "served":
            continue
        tab.resize(*size)
        tab.media(**preferences)
        if display:
            tab.call("Network.setCookie", name="display", value=display, url=address)
        for family, page in kinds.items():
            if view != "desk" and re.match("/(en|zh)/", family):
                continue
            problems += [f"{page}: {problem}" for problem in happened(tab.open(page), address)]
            problems += examined(tab, page, view, size[0], script)
            file = re.sub(r"[^a-z0-9-]+", "-", family.lower()).strip("-") or "home"
            tab.screenshot(shots / f"{name}-{view}-{file}.png")
    tab.call("Network.clearBrowserCookies")
    tab.resize(1200, 900)
    tab.media()
    return problems


def open_every(browser, tabs, walk):
    """Opens every page there is, and gives what is wrong. Those in large type are the same once more: each kind of them was looked at."""
    pages = {page for page in walk.pages if not is_large(page)}
    opened = browser.open_all(sorted(pages), tabs)
    problems = [f"{page}: {problem}" for page, events in opened for problem in happened(events, walk.address)]
    left = pages - {page for page, _ in opened}
    return problems + [f"{page} was not opened" for page in sorted(left)], len(opened)


def written(folder, address):
    """The addresses of the pages that lie in a folder."""
    return {f"{address}/{path.relative_to(folder)}" for path in Path(folder).rglob("*.html")}


def website(browser, tabs, address, name, shots, script, pages=frozenset()):
    """Walks through a website and gives what is wrong with it; there must be a way to each of some pages."""
    walk = Walk(address)
    walk.problems += [f"no page leads to {page}" for page in sorted(pages - set(walk.pages))]
    kinds = kinds_of(walk)
    looked = look(browser, address, kinds, name, shots, script)
    opened, count = open_every(browser, tabs, walk)
    print(f"pages      {name}: {len(walk.answers)} addresses answer; {len(kinds)} kinds of pages looked at with axe-core; "
          f"{count} of {len(walk.pages)} opened")
    return walk.problems + looked + opened


def furnish(program):
    """A demo community whose awards are to be decided: the notice of who is to be commended hangs in public."""
    program.now = BEGUN
    program.run("demo")
    program.now = SCORED
    program.run("award", "score", "书香年度评选")
    program.run("award", "publicise", "书香年度评选")
    program.now = NOW


def check(program, shots):
    furnish(program)
    script = axe()
    browser = Browser()
    try:
        tabs = [browser.tab] + [browser.another_tab() for _ in range(TABS - 1)]
        with program.served() as address:
            problems = website(browser, tabs, address, "served", shots, script)
        with Nginx() as server:
            program.run("publish", server.root, "--address", server.address)
            problems += website(browser, tabs, server.address, "published", shots, script, written(server.root, server.address))
        # Beside a second community, what is new is the list of both.
        program.run("init", "河滨社区", "--slug", "hebin")
        with program.served() as address:
            lists = {f"communities-{language}": f"{address}/{path}" for language, path in [("zh", ""), ("en", "index.en.html")]}
            problems += look(browser, address, lists, "served", shots, script)
        print(f"pages      the list of communities: looked at with axe-core in {len(lists)} languages")
    finally:
        browser.close()
    if problems:
        raise Disagreement("\n".join(problems))


def main(arguments):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", required=True, help="the built shuxiang")
    parser.add_argument("--screenshots", default=".build/logs/pages", type=Path, help="where pictures of the pages go")
    options = parser.parse_args(arguments)
    options.screenshots.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="shuxiang-pages-") as home:
        try:
            check(Program(os.path.abspath(options.program), home, NOW), options.screenshots)
        except (Disagreement, BrowserFailure) as problem:
            print(problem)
            return 1
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except SystemExit as exit_request:
        sys.exit(64 if exit_request.code == 2 else exit_request.code)
