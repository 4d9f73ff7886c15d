"""The comparison of `check_feeds.py` finds what it is there to find; `icalendar` stands for every peer here."""

import contextlib
import io
import json
import os
import unittest
from pathlib import Path
from unittest import mock

import agenda as rows_of_the_agenda
import busy_times
import chapters
import check_feeds
import comparison
import insights
import towns
import with_icalendar
from program import Disagreement

FIXTURES = Path(__file__).parent / "fixtures"
CHOIR = "choir@example.org"
NOW = towns.TOWNS[0].now


def community():
    return (FIXTURES / "community.ics").read_bytes()


def agenda():
    return json.loads((FIXTURES / "agenda.json").read_text(encoding="utf-8"))["occurrences"]


def compare(data, rows, feed):
    """What `icalendar` and the rows agree on."""
    return comparison.agree(
        with_icalendar.shown(with_icalendar.read(data, feed)), rows_of_the_agenda.expected(rows, feed), feed, "icalendar")


def event(*lines):
    body = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x", "BEGIN:VEVENT", "UID:a@b", *lines, "END:VEVENT", "END:VCALENDAR"]
    return "\r\n".join(body + [""]).encode()


class Agreement(unittest.TestCase):
    def test_a_series_with_a_gap_a_move_and_an_announced_cancellation_agrees(self):
        self.assertEqual(compare(community(), agenda(), "community"), "5 occurrences agree")

    def test_each_feed_wants_only_its_own_occurrences(self):
        wanted = {feed: rows_of_the_agenda.expected(agenda(), feed).total() for feed in ["room/hall", "troupe/choir", "lecture"]}
        self.assertEqual(wanted, {"room/hall": 4, "troupe/choir": 3, "lecture": 1})

    def test_a_private_occurrence_is_wanted_nowhere(self):
        private = [dict(occurrence, visibility="private") for occurrence in agenda()]
        self.assertEqual(rows_of_the_agenda.expected(private, "community").total(), 0)

    def test_holidays_are_read_but_not_compared(self):
        self.assertIn("5 occurrences read", compare(community(), agenda(), "holidays"))

    def test_opening_hours_are_read_but_not_compared(self):
        self.assertIn("5 occurrences read", compare(community(), agenda(), "hours/hall"))

    def test_a_kind_wants_its_own_occurrences(self):
        self.assertEqual(rows_of_the_agenda.expected(agenda(), "kind/lecture").total(), 1)

    def test_a_feed_without_a_known_content_is_an_error_not_a_silence(self):
        with self.assertRaisesRegex(Disagreement, "new to scripts/peers"):
            compare(community(), agenda(), "award")


class Insights(unittest.TestCase):
    BOARD = [{"text": "读书在于用心。", "name": "李**"}]

    def calendar(self, *lines):
        body = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x", "BEGIN:VJOURNAL", "UID:a@b", "DTSTART;VALUE=DATE:20261121",
                *lines, "END:VJOURNAL", "END:VCALENDAR", ""]
        return with_icalendar.read("\r\n".join(body).encode(), "insights")

    def test_an_entry_for_each_card_agrees(self):
        entry = self.calendar("STATUS:FINAL", "DESCRIPTION:读书在于用心。\\n——李**")
        self.assertEqual(insights.compare_insights(entry, self.BOARD, "insights"), "1 insights agree")

    def test_other_words_another_name_or_an_entry_too_many_is_a_difference(self):
        for board, text in [(self.BOARD, "别的\\n——李**"), (self.BOARD, "读书在于用心。\\n——李春花"), ([], "读书在于用心。")]:
            entry = self.calendar("STATUS:FINAL", f"DESCRIPTION:{text}")
            with self.assertRaises(Disagreement):
                insights.compare_insights(entry, board, "insights")

    def test_an_entry_that_names_people_or_is_no_final_one_is_a_fault(self):
        for line in ["STATUS:DRAFT", "STATUS:FINAL\r\nATTENDEE:mailto:a@b.c"]:
            entry = self.calendar(line, "DESCRIPTION:读书在于用心。\\n——李**")
            with self.assertRaises(Disagreement):
                insights.compare_insights(entry, self.BOARD, "insights")


class Differences(unittest.TestCase):
    def assert_differs(self, data, rows, *words):
        with self.assertRaises(Disagreement) as caught:
            compare(data, rows, "community")
        for word in words:
            self.assertIn(word, str(caught.exception))

    def test_a_cancelled_date_that_comes_back_is_named(self):
        resurrected = community().replace(b"EXDATE;TZID=Asia/Shanghai:20261208T190000\r\n", b"")
        self.assert_differs(resurrected, agenda(), "1 differences", "only in the feed", CHOIR, "2026-12-08T11:00")

    def test_an_occurrence_the_feed_lost_is_named(self):
        extra = dict(agenda()[1], uid="lost@example.org")
        self.assert_differs(community(), agenda() + [extra], "missing from the feed", "lost@example.org")

    def test_two_on_one_side_and_one_on_the_other_is_a_difference(self):
        self.assert_differs(community(), agenda() + [agenda()[1]], "missing from the feed", "lecture@example.org")

    def test_one_second_is_a_difference(self):
        self.assert_differs(
            community().replace(b":20261205T153000", b":20261205T153001"), agenda(), "2 differences", "lecture@example.org")

    def test_a_move_that_the_feed_does_not_know_is_a_difference(self):
        rows = [dict(row, start="2026-12-16T18:30:00+08:00") if row["status"] == "moved" else row for row in agenda()]
        self.assert_differs(community(), rows, "2 differences")


class BusyTimes(unittest.TestCase):
    """The room `hall` of the agenda, from 1 to 31 December 2026."""

    PERIODS = ["20261201T110000Z/20261201T123000Z", "20261216T113000Z/20261216T130000Z",
               "20261219T160000Z/20261220T160000Z", "20261222T110000Z/20261222T123000Z"]

    def calendar(self, periods, *more):
        lines = ["UID:busy@b", "DTSTAMP:20261101T000000Z", "DTSTART:20261201T000000Z", "DTEND:20261231T000000Z", *more]
        lines += [f"FREEBUSY;FBTYPE=BUSY:{period}" for period in periods]
        body = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x", "BEGIN:VFREEBUSY", *lines, "END:VFREEBUSY", "END:VCALENDAR"]
        return "\r\n".join(body + [""]).encode()

    def busy(self, data, rows):
        return busy_times.compare_busy(with_icalendar.read(data, "busy/hall"), rows, "busy/hall")

    def compare(self, periods, rows=None, more=()):
        return self.busy(self.calendar(periods, *more), rows or agenda())

    def test_the_times_of_the_room_agree(self):
        self.assertEqual(self.compare(self.PERIODS), "4 taken times agree")

    def test_private_occurrences_take_time_too(self):
        private = [dict(occurrence, visibility="private") for occurrence in agenda()]
        self.assertEqual(self.compare(self.PERIODS, private), "4 taken times agree")

    def test_times_that_touch_are_one(self):
        self.assertEqual(busy_times.joined([(3, 5), (1, 3), (7, 8)]), [(1, 5), (7, 8)])

    def test_a_missing_time_is_named(self):
        with self.assertRaisesRegex(Disagreement, "free in the feed: 2026-12-01 11:00"):
            self.compare(self.PERIODS[1:])

    def test_a_time_too_many_is_named(self):
        with self.assertRaisesRegex(Disagreement, "busy only in the feed: 2026-12-02 11:00"):
            self.compare(self.PERIODS + ["20261202T110000Z/20261202T123000Z"])

    def test_a_title_is_one_word_too_many(self):
        with self.assertRaisesRegex(Disagreement, "tells SUMMARY"):
            self.compare(self.PERIODS, more=["SUMMARY:合唱"])

    def test_an_event_is_no_free_busy_time(self):
        with self.assertRaisesRegex(Disagreement, "one VFREEBUSY"):
            self.busy(community(), agenda())


class Reading(unittest.TestCase):
    def test_a_value_the_reader_cannot_take_is_a_complaint(self):
        with self.assertRaisesRegex(Disagreement, "VEVENT DTSTART"):
            with_icalendar.read(event("DTSTART:2026-12-01"), "community")

    def test_two_calendars_in_one_file_are_refused(self):
        with self.assertRaisesRegex(Disagreement, "2 calendars"):
            with_icalendar.read(community() + community(), "community")

    def test_a_file_without_an_end_is_refused(self):
        with self.assertRaises(Disagreement):
            with_icalendar.read(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", "community")

    def test_a_floating_time_is_refused(self):
        calendar = with_icalendar.read(event("DTSTART:20261201T190000", "DTEND:20261201T200000"), "community")
        with self.assertRaisesRegex(Disagreement, "floating"):
            with_icalendar.shown(calendar)

    def test_an_agenda_time_without_an_offset_is_refused(self):
        with self.assertRaisesRegex(Disagreement, "without an offset"):
            rows_of_the_agenda.instant("2026-12-01T19:00:00")


class WholeRun(unittest.TestCase):
    def run_it(self, **environment):
        """The run over a program that can cancel, and nothing else."""
        words = io.StringIO()
        only_cancel = mock.patch.object(check_feeds, "CHAPTERS", check_feeds.CHAPTERS[:1])
        only_demo = mock.patch.object(check_feeds, "TOWNS", check_feeds.TOWNS[:1])
        with only_cancel, only_demo, mock.patch.dict(os.environ, environment), contextlib.redirect_stdout(words):
            code = check_feeds.main(["--program", str(FIXTURES / "fake-program")])
        return code, words.getvalue()

    def test_the_comparison_holds_before_and_after_a_cancellation(self):
        code, words = self.run_it()
        self.assertEqual(code, 0, words)
        self.assertRegex(words, r"demo +room/hall +single +3 occurrences agree")
        self.assertRegex(words, r"demo cancelled +room/hall +series +2 occurrences agree")

    def test_a_feed_that_forgets_the_cancellation_fails_the_run(self):
        code, words = self.run_it(FAKE_FORGETS="1")
        self.assertEqual(code, 1)
        self.assertIn("only in the feed: choir@example.org, 2026-12-08T11:00:00+00:00", words)

    def test_the_second_date_of_the_first_long_coming_series_is_cancelled(self):
        rows = [dict(row, status="confirmed") for row in agenda()]
        self.assertEqual(chapters.one_to_cancel(rows, NOW), ("12", "2026-12-08"))

    def test_a_demo_without_a_series_is_said_so(self):
        with self.assertRaisesRegex(Disagreement, "no coming series"):
            chapters.one_to_cancel(agenda()[1:2], NOW)


if __name__ == "__main__":
    unittest.main()
