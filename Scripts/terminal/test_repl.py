"""The REPL on a terminal. SMPC=.build/release/smpc python3 -m unittest discover Scripts/terminal"""

import os
import pathlib
import signal
import stat
import subprocess
import tempfile
import unittest

from pty_session import BACKSPACE, END, END_OF_INPUT, ENTER, HOME, INTERRUPT, LEFT, RIGHT, SEARCH, TAB, UP, Session

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SMPC = os.environ.get("SMPC", str(ROOT / ".build/release/smpc"))
PROMPT = "smpc [2 personas] > "
TEAM = """account 111122223333; region eu-west-1;
persona Alice < trust account account; allow s3:GetObject on "arn:aws:s3:::a/*"; >
persona Bob < trust account account; allow s3:GetObject on "arn:aws:s3:::b/*"; >
"""


@unittest.skipUnless(os.path.exists(SMPC), f"{SMPC} is not built")
class ReplTests(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.team = pathlib.Path(self.folder.name, "team.persona")
        self.team.write_text(TEAM)
        self.addCleanup(self.folder.cleanup)

    def session(self):
        state = {"XDG_STATE_HOME": self.folder.name, "LC_ALL": "C.UTF-8"}
        session = Session([SMPC, "repl", str(self.team)], rows=40, columns=100, environment=state)
        self.addCleanup(session.close)
        session.wait_for_prompt(PROMPT)
        return session

    def ask(self, session, line, answer):
        session.type(line, ENTER)
        session.wait_for(answer)
        session.settle()

    def test_questions_are_answered_and_the_end_leaves(self):
        session = self.session()
        self.ask(session, 'Alice can s3:GetObject on "arn:aws:s3:::a/x"', "allowed by statement 1")
        self.ask(session, 'Alice can s3:GetObject on "arn:aws:s3:::b/x"', "no statement allows it")
        session.type(END_OF_INPUT)
        self.assertEqual(session.wait_for_end(), 0)

    def test_what_is_not_saved_is_told_before_leaving(self):
        session = self.session()
        self.ask(session, 'let mine = "arn:aws:s3:::c";', "defined let mine")
        session.type(END_OF_INPUT)
        session.wait_for("not saved: let mine; `:save FILE` writes it")
        session.type(":quit", ENTER)
        self.assertEqual(session.wait_for_end(), 0)

    def test_choices_stand_above_a_line_of_two_rows(self):
        session = self.session()
        session.type('Alice can s3:GetObject on "arn:aws:s3:::a/' + "x" * 60 + '" with aws:Source', TAB, TAB)
        shown = session.settle()
        for key in ["aws:SourceAccount", "aws:SourceArn", "aws:SourceIp", "aws:SourceVpc", "aws:SourceVpce"]:
            self.assertIn(key, shown)
        self.assertTrue(shown.rstrip().endswith('" with aws:Source'), shown)

    def test_a_space_follows_a_string(self):
        session = self.session()
        session.type('Alice can s3:GetObject on "arn:aws:s3:::a/x"', TAB, "w", TAB)
        session.wait_for('a/x" with ')

    def test_keys_of_several_bytes_end_a_search_and_act(self):
        line = 'Alice can s3:GetObject on "arn:aws:s3:::a/x"'
        found = line.index("GetObj")
        for keys, place in [
            ([LEFT], found - 1), ([RIGHT], found + 1), ([HOME], 0), ([END], len(line)), (["\x1bOH"], 0),
            ([SEARCH, HOME], 0), ([HOME, RIGHT, RIGHT], 2), ([BACKSPACE, HOME], 0),
        ]:
            session = self.session()
            self.ask(session, line, "allowed by statement 1")
            session.type(SEARCH, "GetObj")
            session.wait_for("bck:GetObj")
            session.type(*keys, "HERE")
            session.settle()
            last = session.screen.text().rstrip().split("\n")[-1]
            self.assertEqual(last, PROMPT + line[:place] + "HERE" + line[place:], repr(keys))

    def test_delete_ends_a_search_and_deletes(self):
        session = self.session()
        self.ask(session, 'Alice can s3:GetObject on "arn:aws:s3:::a/x"', "allowed by statement 1")
        session.type(SEARCH, "Object")
        session.wait_for("bck:Object")
        session.type("\x1b[3~" * 6, "Bucket", ENTER)
        session.wait_for("no action `GetBucket`")

    def test_names_and_actions_are_completed(self):
        session = self.session()
        session.type("Ali", TAB)
        session.wait_for(PROMPT + "Alice ")
        session.type("can s3:GetObjectAc", TAB)
        session.wait_for("can s3:GetObjectAcl ")
        session.type(INTERRUPT)
        session.settle()
        session.type(":l", TAB, TAB)
        self.assertIn("load", session.settle())

    def test_what_is_pasted_is_text_with_its_tabs_and_empty_lines(self):
        session = self.session()
        text = 'persona P <\n\ttrust account account;\n\n\n\tallow s3:GetObject\n\t\ton "arn:aws:s3:::p/*";\n>\n'
        session.type("\x1b[200~" + text.replace("\n", "\r\n") + "\x1b[201~")
        session.wait_for("defined persona P")
        session.settle()
        self.ask(session, 'P can s3:GetObject on "arn:aws:s3:::p/x"', "allowed by statement 1")

    def test_an_item_goes_on_until_it_is_complete_and_comes_back_whole(self):
        session = self.session()
        for line in ("persona Eve <", "  trust account account;", '  allow s3:GetObject on "arn:aws:s3:::a/*";'):
            session.type(line, ENTER)
            session.wait_for("... ")
        session.type(">", ENTER)
        session.wait_for_prompt("smpc [3 personas] > ")
        session.type(UP)
        session.wait_for("persona Eve <␊  trust")
        session.type(BACKSPACE, ' allow s3:PutObject on "arn:aws:s3:::a/*"; >', ENTER)
        session.settle()
        self.ask(session, 'Eve can s3:PutObject on "arn:aws:s3:::a/x"', "allowed by statement 2")

    def test_an_interrupt_drops_the_input_and_nothing_else(self):
        session = self.session()
        session.type("persona Eve <", ENTER)
        session.wait_for("... ")
        session.settle()
        session.type("half a line", INTERRUPT)
        session.settle()
        self.ask(session, 'Bob can s3:GetObject on "arn:aws:s3:::b/x"', "allowed by statement 1")

    def test_files_are_read_again_and_a_broken_one_makes_it_stale(self):
        session = self.session()
        self.team.write_text(TEAM.replace("s3:::b/*", "s3:::c/*"))
        session.type(ENTER)
        session.wait_for("+ allow s3:GetObject on arn:aws:s3:::c/*")
        self.team.write_text(TEAM + "persona")
        session.type(ENTER)
        session.wait_for_prompt("smpc [2 personas, stale] > ")
        self.ask(session, 'Bob can s3:GetObject on "arn:aws:s3:::c/x"', "allowed by statement 1")
        self.team.write_text(TEAM)
        session.type(ENTER)
        session.settle()
        self.assertTrue(session.screen.text().rstrip().endswith(PROMPT.rstrip()))

    def test_what_is_asked_after_a_change_is_answered_by_the_files_of_now(self):
        session = self.session()
        self.team.write_text(TEAM.replace("s3:::b/*", "s3:::c/*"))
        self.ask(session, 'Bob can s3:GetObject on "arn:aws:s3:::c/x"', "allowed by statement 1")
        text = session.screen.text()
        self.assertLess(text.index("the files have changed:"), text.index("allowed by statement 1"))
        self.assertNotIn("no statement allows it", text)

    def test_what_is_long_is_broken_between_words(self):
        inputs = [":list kinds", ":actions Alice", 'who can s3:GetObject on "arn:aws:s3:::a/x"', ":facts sns:Publish",
                  ":facts aws:SourceIp", "Alice can s3:Get", ":help facts"]
        for text in inputs:
            piped = subprocess.run([SMPC, "repl", str(self.team), "-c", text], capture_output=True, text=True)
            for columns in (44, 60, 100):
                command = [SMPC, "repl", str(self.team), "-c", text]
                session = Session(command, rows=300, columns=columns)
                self.addCleanup(session.close)
                session.wait_for_end()
                shown = iter(session.screen.text().split())
                short = [word for word in (piped.stdout + piped.stderr).split() if len(word) <= columns - 24]
                cut = [word for word in short if word not in shown]
                self.assertEqual(cut, [], f"{text} in {columns} columns:\n{session.screen.text()}")

    def test_help_ends_before_the_prompt(self):
        session = self.session()
        self.ask(session, ":help", 'who can s3:GetObject on "arn:aws:s3:::data/x"')
        self.assertTrue(session.screen.text().rstrip().endswith('s3:::data/x"\n' + PROMPT.rstrip()))

    def test_a_line_is_shown_once_when_the_terminal_gets_wider_or_narrower(self):
        line = 'who can s3:GetObject on "arn:aws:s3:::a/' + "0123456789" * 12 + '" with aws:SourceIp = "10.0.0.1"'
        for reflows in (True, False):
            session = self.session()
            self.ask(session, ":help quit", "Ctrl-D does the same")
            before = session.screen.text()
            session.type(line)
            session.settle()
            for columns in (60, 50, 90, 31, 100, 100) if reflows else (120, 110, 100):
                session.resize(40, columns, reflows)
                text = session.settle()
                self.assertEqual(text.replace("\n", "").count("who can"), 1, f"{columns}, {reflows}:\n{text}")
            self.assertTrue(text.startswith(before.rstrip()) or not reflows, text)
            session.type(ENTER)
            self.assertIn("Alice", session.wait_for("Alice"))

    def test_where_the_cursor_is_within_the_line_stays_so(self):
        session = self.session()
        session.type('Alice can s3:GetObject on "arn:aws:s3:::' + "long-" * 20 + '"', LEFT * 60)
        session.settle()
        session.resize(40, 45, reflows=True)
        session.settle()
        session.type("HERE")
        text = session.settle().replace("\n", "")
        self.assertEqual(text.count("Alice can"), 1, text)
        self.assertIn("HERE", text)
        self.assertEqual(text.split("HERE")[1], ('long-' * 20 + '"')[-60:])

    def test_a_change_between_lines_is_noted_by_the_next(self):
        session = self.session()
        session.type(":help", ENTER)
        session.resize(40, 50, reflows=True)
        session.wait_for("leave; Ctrl-D")
        session.settle()
        session.type('Bob can s3:GetObject on "arn:aws:s3:::a/' + "long-" * 10, LEFT * 40, "HERE")
        text = session.settle().replace("\n", "")
        self.assertEqual(text.count("Bob can"), 1, text)
        self.assertIn("HERE" + ("long-" * 10)[-40:], text)

    def test_a_terminal_that_does_not_tell_its_cursor_goes_on_with_the_next_key(self):
        session = self.session()
        session.answers = False
        session.type("Alice can s3:GetObj")
        session.settle()
        session.resize(40, 60)
        session.settle()
        session.type('ect on "arn:aws:s3:::a/x"', ENTER)
        session.wait_for("allowed by statement 1")

    def test_the_history_is_kept_for_its_owner_alone(self):
        session = self.session()
        self.ask(session, 'who can s3:GetObject on "arn:aws:s3:::a/x"', "Alice")
        session.type(":quit", ENTER)
        self.assertEqual(session.wait_for_end(), 0)
        history = pathlib.Path(self.folder.name, "smpc", "history")
        self.assertEqual(stat.S_IMODE(history.stat().st_mode), 0o600)
        self.assertEqual(history.read_text(), 'who can s3:GetObject on "arn:aws:s3:::a/x"\n:quit\n')
        again = self.session()
        again.type(UP, UP)
        again.wait_for(PROMPT + "who can s3:GetObject")

    def test_a_history_that_cannot_be_kept_is_told_once(self):
        pathlib.Path(self.folder.name, "smpc").write_text("in the way")
        session = Session(
            [SMPC, "repl", str(self.team)], 40, 100, {"XDG_STATE_HOME": self.folder.name, "LC_ALL": "C.UTF-8"})
        self.addCleanup(session.close)
        screen = session.wait_for_prompt(PROMPT)
        self.assertIn("smpc/history", screen)
        self.ask(session, 'Alice can s3:GetObject on "arn:aws:s3:::a/x"', "allowed by statement 1")
        self.assertEqual(session.screen.text().count("smpc/history"), 1)

    def test_a_dumb_terminal_has_prompts_without_editing(self):
        session = Session([SMPC, "repl", str(self.team)], 40, 100, {"TERM": "dumb", "XDG_STATE_HOME": self.folder.name})
        self.addCleanup(session.close)
        session.wait_for(PROMPT)
        self.ask(session, 'Alice can s3:GetObject on "arn:aws:s3:::a/x"', "allowed by statement 1")

    def test_a_signal_leaves_the_terminal_as_it_was(self):
        session = self.session()
        session.send_signal(signal.SIGTERM)
        self.assertEqual(session.wait_for_end(), -signal.SIGTERM)
        self.assertFalse(session.is_raw())


if __name__ == "__main__":
    unittest.main()
