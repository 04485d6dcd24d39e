"""Runs a program on a terminal of its own, types into it, and waits for what it shows.

    with Session(["smpc", "repl"], rows=24, columns=80) as session:
        session.wait_for_prompt("smpc> ")
        session.type("allow s3:G", TAB)
        print(session.screen.text())
"""

import codecs
import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time

from screen import Screen

ENTER, TAB, ESCAPE, BACKSPACE = "\r", "\t", "\x1b", "\x7f"
UP, DOWN, RIGHT, LEFT, HOME, END = (f"\x1b[{letter}" for letter in "ABCDHF")
INTERRUPT, END_OF_INPUT, SEARCH, SUSPEND = "\x03", "\x04", "\x12", "\x1a"


class NotShown(AssertionError):
    """The screen did not show in time what was waited for."""


class Session:
    """A program on a terminal."""

    def __init__(self, command, rows=24, columns=80, environment=None):
        self.screen = Screen(rows, columns)
        self.written = ""
        # Whether the terminal tells where its cursor is when it is asked.
        self.answers = True
        self.decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            try:
                # What ignored signals itself, as a job in the background does, would hand that on.
                for number in (signal.SIGINT, signal.SIGQUIT, signal.SIGTSTP, signal.SIGPIPE):
                    signal.signal(number, signal.SIG_DFL)
                os.execvpe(command[0], command, {**os.environ, "TERM": "xterm", **(environment or {})})
            finally:
                os._exit(127)
        self.status = None
        self.resize(rows, columns)

    def resize(self, rows, columns, reflows=False):
        """Changes the size of the terminal, which may break its lines anew; the program gets SIGWINCH."""
        (self.screen.reflow if reflows else self.screen.resize)(rows, columns)
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def type(self, *keys):
        """Sends keys, one after the other; bytes are sent as they are."""
        for key in keys:
            data = key if isinstance(key, bytes) else key.encode()
            while data:
                data = data[os.write(self.terminal, data[:512]) :]
                self.read(0)

    def read(self, patience):
        """Takes what the program writes within a time; returns false at its end."""
        if not select.select([self.terminal], [], [], patience)[0]:
            return True
        try:
            data = os.read(self.terminal, 1 << 16)
        except OSError:
            data = b""
        text = self.decoder.decode(data)
        self.written += text
        self.screen.feed(text)
        for answer in self.screen.answers if self.answers else []:
            os.write(self.terminal, answer.encode())
        self.screen.answers = []
        return bool(data)

    def wait_until(self, fits, patience=5.0, wish="something else"):
        """Waits until the text of the screen fits, and returns it."""
        deadline = time.monotonic() + patience
        while not fits(self.screen.text()):
            rest = deadline - time.monotonic()
            if rest <= 0 or not self.read(rest):
                if fits(self.screen.text()):
                    break
                raise NotShown(f"{wish} was waited for, and this is shown:\n{self.screen.text()}")
        return self.screen.text()

    def wait_for(self, text, patience=5.0):
        """Waits until a text is on the screen, and returns the whole screen."""
        return self.wait_until(lambda screen: text in screen, patience, repr(text))

    def wait_for_prompt(self, text, patience=5.0):
        """Waits until a prompt is on the screen and keys are taken one by one. What is typed between these two is shown
        twice, by the system and by the program, as whoever types ahead sees it."""
        screen = self.wait_for(text, patience)
        deadline = time.monotonic() + patience
        while not self.is_raw():
            if time.monotonic() > deadline:
                raise NotShown(f"the program takes whole lines, and this is shown:\n{screen}")
            self.read(0.01)
        return screen

    def settle(self, quiet=0.2):
        """Waits until nothing was written for a time, and returns the screen."""
        size = -1
        while size != len(self.written):
            size = len(self.written)
            self.read(quiet)
        return self.screen.text()

    def is_raw(self):
        """Returns whether the terminal hands over single keys."""
        return not termios.tcgetattr(self.terminal)[3] & termios.ICANON

    def send_signal(self, number):
        os.kill(self.process, number)

    def wait_for_end(self, patience=5.0):
        """Waits for the end of the program and returns its exit code, or the signal that ended it as a negative number."""
        deadline = time.monotonic() + patience
        while self.status is None:
            process, status = os.waitpid(self.process, os.WNOHANG)
            if process:
                self.status = os.waitstatus_to_exitcode(status)
            elif time.monotonic() > deadline:
                raise NotShown(f"the program goes on, and this is shown:\n{self.screen.text()}")
            else:
                self.read(0.02)
        while self.read(0.05) and select.select([self.terminal], [], [], 0)[0]:
            pass
        return self.status

    def close(self):
        """Ends the program if it goes on."""
        if self.status is None:
            os.kill(self.process, signal.SIGKILL)
            self.wait_for_end()
        os.close(self.terminal)

    def __enter__(self):
        return self

    def __exit__(self, *problem):
        self.close()
