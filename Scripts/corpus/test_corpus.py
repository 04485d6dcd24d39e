"""Tests what reads the output of the tools.

    python3 -m unittest discover Scripts/corpus
"""

import json
import unittest

import findings
import parliament_tool
import tables


def diagnostics(*items):
    """Returns what smpc prints for (code, file, line)."""
    return json.dumps({"diagnostics": [
        {"code": code, "severity": "warning", "message": "m", "file": file, "pointer": "/Statement",
         "range": {"start": {"line": line}}}
        for code, file, line in items]})


def some(count):
    """Returns that many findings of one code."""
    return [findings.Finding("SMP0514", f"P{number:04}", 1, "warning", "m", "/Statement") for number in range(count)]


class Reading(unittest.TestCase):
    def test_findings_are_sorted_and_name_their_policy(self):
        found = findings.read_findings(diagnostics(("SMP0512", "b/B.json", 2), ("SMP0511", "b/A.json", 1)))
        self.assertEqual([(one.code, one.policy, one.line) for one in found], [("SMP0511", "A", 1), ("SMP0512", "B", 2)])

    def test_a_pointer_finds_what_it_points_at(self):
        document = {"Statement": [{"Condition": {"aws:Tag/a~b": ["x", "y"]}}]}
        self.assertEqual(findings.written_at(document, "/Statement/0/Condition/aws:Tag~1a~0b/1"), "y")

    def test_an_action_is_known_in_any_case_and_by_pattern(self):
        known = {"s3:getobject", "s3:putobject"}
        self.assertEqual(findings.actions_known("S3:GetObject", known), ["s3:getobject"])
        self.assertEqual(findings.actions_known("s3:*Object", known), ["s3:getobject", "s3:putobject"])
        self.assertEqual(findings.actions_known("s3:GetObjects", known), [])

    def test_a_sample_is_all_of_a_few_and_at_least_twenty_of_many(self):
        self.assertEqual(findings.sample(some(39)), some(39))
        self.assertEqual(len(findings.sample(some(40))), 20)
        self.assertEqual(len(findings.sample(some(1000))), 20)

    def test_what_was_judged_stays_in_the_sample(self):
        judged = {one.identity for one in some(60)[30:]}
        self.assertEqual({one.identity for one in findings.sample(some(60), judged)}, judged)
        judged = {one.identity for one in some(60)[:5]}
        self.assertLess(judged, {one.identity for one in findings.sample(some(60), judged)})
        self.assertEqual(len(findings.sample(some(60), judged)), 20)

    def test_a_finding_that_comes_moves_at_most_one_of_a_sample(self):
        fewer, more = set(findings.sample(some(100))), set(findings.sample(some(101)))
        self.assertLessEqual(len(fewer - more), 1)

    def test_signals_and_internal_errors_are_crashes(self):
        self.assertEqual([findings.Run(status, b"", b"", 0).crashed for status in (0, 1, 2, 70, -6)],
                         [False, False, False, True, True])

    def test_kinds_are_counted_with_their_policies(self):
        found = [{"kind": "A", "policy": "p"}, {"kind": "B", "policy": "p"}, {"kind": "B", "policy": "p"}]
        self.assertEqual(parliament_tool.kinds(found), [("B", 2, 1), ("A", 1, 1)])


class Judged(unittest.TestCase):
    def test_each_judgement_has_a_verdict_and_a_reason(self):
        for row in tables.judgements().values():
            self.assertIn(row["verdict"], {"true", "partly", "false"}, row)
            self.assertTrue(row["reason"], row)


if __name__ == "__main__":
    unittest.main()
