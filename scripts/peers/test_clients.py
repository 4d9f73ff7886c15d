"""Each peer agrees with a good calendar and finds fault with a spoilt one."""

import tempfile
import threading
import unittest
from http.server import BaseHTTPRequestHandler, HTTPServer

import comparison
import with_calcurse
import with_icalendar
import with_khal
import with_vobject
from agenda import expected
from program import Disagreement
from test_check_feeds import agenda, community

ZONE = "Asia/Shanghai"

def timed():
    """The fixture's agenda and calendar without the whole day, which programs without UIDs list otherwise."""
    data = community()
    start, end = data.rindex(b"BEGIN:VEVENT"), data.rindex(b"END:VCALENDAR")
    return data[:start] + data[end:], [row for row in agenda() if not row["uid"].startswith("cleaning")]

def without_exdate(data):
    return data.replace(b"EXDATE;TZID=Asia/Shanghai:20261208T190000\r\n", b"")

class Vobject(unittest.TestCase):
    def agree(self, data, rows):
        seen = with_vobject.shown(with_vobject.read(data, "community"))
        return comparison.agree(seen, expected(rows, "community"), "community", "vobject")

    def test_a_series_with_a_gap_a_move_and_an_announced_cancellation_agrees(self):
        self.assertEqual(self.agree(community(), agenda()), "5 occurrences agree")

    def test_a_cancelled_date_that_comes_back_is_named(self):
        with self.assertRaisesRegex(Disagreement, "only in the feed: choir@example.org, 2026-12-08T11:00"):
            self.agree(without_exdate(community()), agenda())

    def test_an_exception_of_another_date_moves_nothing(self):
        spoilt = community().replace(b"RECURRENCE-ID;TZID=Asia/Shanghai:20261215", b"RECURRENCE-ID;TZID=Asia/Shanghai:20261216")
        with self.assertRaisesRegex(Disagreement, "only in the feed: choir@example.org, 2026-12-15T11:00"):
            self.agree(spoilt, agenda())

    def test_a_line_it_cannot_read_is_a_complaint(self):
        with self.assertRaisesRegex(Disagreement, "vobject cannot read it"):
            with_vobject.read(community().replace(b"SUMMARY:", b"SUMMARY", 1), "community")

    def test_an_event_without_a_uid_is_a_complaint(self):
        with self.assertRaisesRegex(Disagreement, "vobject cannot read it"):
            with_vobject.read(community().replace(b"UID:lecture@example.org\r\n", b""), "community")

class Calcurse(unittest.TestCase):
    def agree(self, data, rows, more=()):
        wanted = expected(rows, "community", named="title")
        wanted.update(more)
        return comparison.agree(with_calcurse.shown(data, "community", ZONE), wanted, "community", "calcurse")

    def test_it_differs_from_the_agenda_by_its_known_fault_and_nothing_else(self):
        data, rows = timed()
        known = with_calcurse.blind_to_exceptions(with_icalendar.read(data, "community"))
        self.assertEqual(known.total(), 2)
        self.assertEqual(self.agree(data, rows, known), "6 occurrences agree")
        with self.assertRaisesRegex(Disagreement, "2 differences\n  only in the feed"):
            self.agree(data, rows)

    def test_a_cancelled_date_that_comes_back_is_named(self):
        data, rows = timed()
        with self.assertRaisesRegex(Disagreement, "only in the feed: 合唱排练, 2026-12-08T11:00"):
            self.agree(without_exdate(data), rows, with_calcurse.blind_to_exceptions(with_icalendar.read(data, "community")))

    def test_an_event_it_skips_is_a_complaint(self):
        data, _ = timed()
        with self.assertRaisesRegex(Disagreement, "calcurse (does not take everything|ended)"):
            with_calcurse.shown(data.replace(b"BYDAY=TU", b"BYDAY=WE"), "community", ZONE)

class Khal(unittest.TestCase):
    """khal and vdirsyncer, with a server that hands out whatever it is told to."""

    def setUp(self):
        self.status, self.data = 200, timed()[0]
        test = self

        class Answers(BaseHTTPRequestHandler):
            def do_GET(self):
                self.send_response(test.status)
                self.send_header("Content-Length", str(len(test.data)))
                self.end_headers()
                self.wfile.write(test.data)

            def log_message(self, *_):
                pass

        server = HTTPServer(("127.0.0.1", 0), Answers)
        threading.Thread(target=server.serve_forever).start()
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        folder = tempfile.TemporaryDirectory(prefix="shuxiang-khal-")
        self.addCleanup(folder.cleanup)
        self.subscriber = with_khal.Subscriber(
            folder.name, f"http://127.0.0.1:{server.server_port}", [("community", "series")], ZONE)

    def agree(self):
        self.subscriber.sync()
        seen = self.subscriber.shown()["community", "series"]
        return comparison.agree(seen, expected(timed()[1], "community", named="title"), "community", "khal")

    def test_a_calendar_agrees_and_a_change_for_the_worse_is_seen_after_the_next_sync(self):
        self.assertEqual(self.agree(), "4 occurrences agree")
        self.data = without_exdate(self.data)
        with self.assertRaisesRegex(Disagreement, "only in the feed: 合唱排练, 2026-12-08T11:00"):
            self.agree()

    def test_a_server_that_fails_is_a_complaint(self):
        self.status = 503
        with self.assertRaisesRegex(Disagreement, "vdirsyncer ended with exit code 1"):
            self.subscriber.sync()

    def test_an_event_that_khal_cannot_read_is_a_complaint(self):
        self.data = self.data.replace(b"DTSTART;TZID=Asia/Shanghai:20261205T150000", b"DTSTART:never")
        self.subscriber.sync()
        with self.assertRaisesRegex(Disagreement, "khal ended"):
            self.subscriber.shown()

if __name__ == "__main__":
    unittest.main()
