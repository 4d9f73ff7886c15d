"""Tests of what check_privacy takes for a secret that is out."""

import unittest

from check_privacy import CHILD, told


class ToldTests(unittest.TestCase):
    def test_a_birth_year_is_found_wherever_it_stands(self):
        for text in ["born 1961", "1961年生", "（1961）", "1961-05-03", "X-BORN:1961", '{"birthYear":1961}', ">1961<"]:
            with self.subTest(text=text):
                self.assertEqual(told(text), ["1961"])

    def test_a_row_of_digits_that_holds_one_by_chance_is_none(self):
        for text in ['ETag: "0f19614bc2"', "UID:a2014b@example.org", "seed 581961402", "M19 61h1"]:
            with self.subTest(text=text):
                self.assertEqual(told(text), [])

    def test_a_name_is_found_inside_a_sentence(self):
        self.assertEqual(told(f"主讲：{CHILD}。"), [CHILD, "小雨"])


if __name__ == "__main__":
    unittest.main()
