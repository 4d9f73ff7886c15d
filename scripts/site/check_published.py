#!/usr/bin/env python3
"""Publishes a demo community, then two, to a folder that nginx serves with deploy/nginx.conf, and asks for it as calendar programs do.

用 deploy/nginx.conf 启动 nginx，检查发布出去的日历和网页。
"""

import argparse
import gzip
import json
import os
import sys
import tempfile
import urllib.error
import urllib.request
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "peers"))

from nginx import Nginx
from program import Disagreement, Program, fetch

NOW = "2026-11-22T09:00:00+08:00"


def expect(truth, sentence):
    """Prints what was found to be so, or stops."""
    print(f"published  {sentence}: {'yes' if truth else 'NO'}")
    if not truth:
        raise Disagreement(sentence)


def asked(address, method):
    """The status and the bytes that a request of another method is answered with."""
    try:
        with urllib.request.urlopen(urllib.request.Request(address, method=method), timeout=10) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers, error.read()


def check(program, server):
    program.run("demo")
    program.run("publish", server.root, "--address", server.address)
    feed, day = f"{server.address}/feeds/troupe/choir.ics", f"{server.address}/day/2026-12-02.html"
    status, headers, first = fetch(feed)
    expect(status == 200 and b"BEGIN:VCALENDAR" in first, "a published calendar is served")
    expect(headers["Content-Type"] == "text/calendar; charset=utf-8", "it says that it is a calendar")
    expect(headers["Cache-Control"] == "public, max-age=900", "it may be kept for a quarter of an hour")
    expect("Last-Modified" in headers and headers["ETag"].startswith('"'), "it has a date and a strong tag")
    packed = fetch(feed, {"Accept-Encoding": "gzip"})
    expect(
        packed[1]["Content-Encoding"] == "gzip" and gzip.decompress(packed[2]) == first
        and packed[1]["ETag"] != headers["ETag"] and "Accept-Encoding" in packed[1]["Vary"], "it travels compressed to who asks")
    expect(fetch(feed, {"If-None-Match": headers["ETag"]})[0] == 304, "asked again by its tag it answers 304")
    expect(fetch(feed, {"If-Modified-Since": headers["Last-Modified"]})[0] == 304, "and by its date")
    status, bare, nothing = asked(feed, "HEAD")
    expect(status == 200 and not nothing and bare["ETag"] == headers["ETag"], "HEAD gives the same without the bytes")
    expect(asked(feed, "PUT")[0] == 405, "it cannot be written")
    _, page, _ = fetch(f"{server.address}/")
    expect(page["Content-Type"] == "text/html; charset=utf-8" and page["Cache-Control"] == "public, max-age=60", "the home page is a page")
    expect("default-src 'none'" in page["Content-Security-Policy"] and page["X-Content-Type-Options"] == "nosniff", "pages may do nothing")
    expect(fetch(f"{server.address}/style.css")[1]["Content-Type"] == "text/css; charset=utf-8", "the style sheet is one")
    expect(fetch(f"{server.address}/feeds.json")[1]["Content-Type"] == "application/json; charset=utf-8", "the list is JSON")
    expect(b"Allow: /" in fetch(f"{server.address}/robots.txt")[2], "calendar services may fetch")
    for hidden in ["/.git/config", "/feeds/troupe/choir.ics.gz", "/../nginx.conf", "/%2e%2e/nginx.conf", "/feeds/"]:
        expect(fetch(server.address + hidden)[0] in (400, 404), f"{hidden} is not there")

    _, _, large = fetch(f"{server.address}/large/day/2026-12-02.html")
    expect(b'class="large contrast"' in large and b'href="../../day/2026-12-02.html"' in large, "a page in large type leads back to the ordinary one")
    expect(b'href="../../large/month/' in large and b'href="../../feeds/' in large, "to others in large type, and to the calendars that there are")

    before, elsewhere = fetch(day)[1]["ETag"], fetch(f"{server.address}/day/2026-12-01.html")[1]["ETag"]
    program.run("cancel", "合唱排练", "--occurrence", "2026-12-01", "--reason", "停电")
    program.run("publish", server.root, "--address", server.address)
    expect(fetch(feed, {"If-None-Match": headers["ETag"]})[0] == 200, "after a change it is new")
    expect(fetch(f"{server.address}/day/2026-12-01.html")[1]["ETag"] != elsewhere, "and so is the page of that day")
    expect(fetch(day)[1]["ETag"] == before, "another day's page keeps its tag")


def check_folder(program, server):
    """A second community: now each has a folder of its own, and the top lists both."""
    program.run("init", "河滨社区", "--slug", "hebin")
    answer = program.json("publish", server.root, "--address", server.address)
    expect(answer["communities"] == ["hebin", "wangjianian"], "several communities are published together")
    _, headers, page = fetch(f"{server.address}/")
    expect(all(f'href="{slug}/index.html"'.encode() in page for slug in answer["communities"]), "the first page lists them")
    expect(headers["Content-Type"] == "text/html; charset=utf-8", "it is a page")
    expect(b'lang="en"' in fetch(f"{server.address}/index.en.html")[2], "it speaks English too")
    expect(b'href="hebin/large/index.html"' in fetch(f"{server.address}/index.large.html")[2], "and has large type, which leads to large type")
    listed = json.loads(fetch(f"{server.address}/feeds.json")[2])["communities"]
    for community in listed:
        folder = f"{server.address}/{community['slug']}"
        feeds = json.loads(fetch(f"{server.address}/{community['path']}")[2])["feeds"]
        expect(
            all(fetch(f"{folder}/{feed['path']}")[0] == 200 for feed in feeds), f"programs find all {len(feeds)} calendars of {community['slug']}")
        home = fetch(f"{folder}/")[2]
        expect(home == fetch(folder)[2] and f"webcal://{folder.removeprefix('http://')}/feeds/".encode() in home,
               "and people their pages, by the bare name of the folder too")
        source = f"SOURCE;VALUE=URI:{folder}/feeds/community.ics".encode()
        expect(source in unfolded(fetch(f"{folder}/feeds/community.ics")[2]), "a calendar says where it comes from")
        expect(fetch(f"{folder}/en")[2] == fetch(f"{folder}/en/index.html")[2], "a language by its bare name leads into its folder")
    expect(fetch(f"{server.address}/day/2026-12-02.html")[0] == 404, "what one community had at the top is gone")
    expect(fetch(f"{server.address}/hebin/style.css")[0] == 404 and fetch(f"{server.address}/style.css")[0] == 200, "one style sheet is for all")
    os.remove(os.path.join(program.home, "hebin.shuxiang"))
    program.run("publish", server.root, "--address", server.address)
    expect(fetch(f"{server.address}/hebin/")[0] == 404 and not os.path.exists(f"{server.root}/hebin"), "a community that is gone leaves nothing")
    expect(fetch(f"{server.address}/wangjianian/")[0] == 200, "and the last one keeps its address")


def unfolded(calendar):
    return calendar.replace(b"\r\n ", b"")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", required=True, help="the built program")
    path = os.path.abspath(parser.parse_args().program)
    with tempfile.TemporaryDirectory(prefix="shuxiang-published-") as home:
        try:
            with Nginx() as server:
                program = Program(path, home, NOW)
                check(program, server)
                check_folder(program, server)
        except Disagreement as problem:
            print(problem)
            sys.exit(1)


if __name__ == "__main__":
    main()
