"""python3 -m unittest discover Scripts/terminal"""

import signal
import unittest

from pty_session import END_OF_INPUT, INTERRUPT, NotShown, Session
from screen import Screen


def shown(text, rows=4, columns=10):
    screen = Screen(rows, columns)
    for character in text:
        screen.feed(character)
    return screen.text()


class ScreenTests(unittest.TestCase):
    def test_lines_wrap_and_scroll(self):
        self.assertEqual(shown("0123456789ab"), "0123456789\nab")
        self.assertEqual(shown("1\r\n2\r\n3\r\n4\r\n5"), "2\n3\n4\n5")

    def test_controls_move_and_erase(self):
        self.assertEqual(shown("abc\b\bX\x1b[K"), "aX")
        self.assertEqual(shown("abc\r\x1b[2CY\x1b[A\x1b[1;1HZ"), "ZbY")
        self.assertEqual(shown("abc\x1b[2D\x1b[1P"), "ac")
        self.assertEqual(shown("abc\x1b[2D\x1b[1@"), "a bc")
        self.assertEqual(shown("one\r\ntwo\x1b[H\x1b[J"), "")

    def test_wide_characters_take_two_cells(self):
        self.assertEqual(shown("日本\b\bx"), "日x")


class SessionTests(unittest.TestCase):
    def test_a_program_is_typed_to(self):
        with Session(["cat"]) as session:
            session.type("hello\n")
            session.wait_until(lambda screen: screen.count("hello") == 2)
            session.type(END_OF_INPUT)
            self.assertEqual(session.wait_for_end(), 0)

    def test_a_signal_ends_it(self):
        with Session(["cat"]) as session:
            session.type("x\n")
            session.wait_until(lambda screen: screen.count("x") == 2)
            session.type(INTERRUPT)
            self.assertEqual(session.wait_for_end(), -signal.SIGINT)

    def test_patience_ends(self):
        with Session(["cat"]) as session:
            self.assertRaises(NotShown, session.wait_for, "never", 0.1)


if __name__ == "__main__":
    unittest.main()
