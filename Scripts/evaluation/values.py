"""What values of conditions spell. Each function raises `Malformed` for what has not its form."""

import base64
import binascii
import datetime
import ipaddress
import re
from fractions import Fraction


class Malformed(Exception):
    """A value has not the form that its operator compares."""


def number(text):
    if not re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", text):
        raise Malformed(text)
    return Fraction(text)


DATE = re.compile(
    r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2})(?:T([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:\.([0-9]+))?)?"
    r"(Z|[+-][0-9]{2}:[0-9]{2}))?)?)?"
)
DAY_OF_1970 = datetime.date(1970, 1, 1).toordinal()


def instant(text, four_digits_are_seconds=False):
    """Returns the seconds since 1970 of a date by W3C's profile of ISO 8601, or of 13 digits at most, which are seconds."""
    if re.fullmatch(r"[0-9]{1,13}", text) and (len(text) != 4 or four_digits_are_seconds):
        return Fraction(text)
    found = DATE.fullmatch(text)
    if not found:
        raise Malformed(text)
    year, month, day, hour, minute, second, fraction, zone = found.groups("0")
    try:
        date = datetime.date(int(year), max(int(month), found[2] is None), max(int(day), found[3] is None))
        datetime.time(int(hour), int(minute), int(second))
        datetime.time(int(zone[1:3] or 0), int(zone[4:] or 0))
    except ValueError:
        raise Malformed(text) from None
    seconds = ((date.toordinal() - DAY_OF_1970) * 24 + int(hour)) * 3600 + int(minute) * 60 + int(second)
    if len(zone) == 6:
        seconds -= int(zone[0] + "1") * (int(zone[1:3]) * 3600 + int(zone[4:]) * 60)
    return seconds + Fraction(int(fraction), 10 ** len(fraction))


def address(text):
    try:
        if "%" in text:
            raise ValueError
        return ipaddress.ip_address(text)
    except ValueError:
        raise Malformed(text) from None


def network(text):
    """Returns the addresses of a block; whatever stands behind its bits counts nothing."""
    try:
        if not re.fullmatch(r"[^/%]+(/[0-9]+)?", text):
            raise ValueError
        return ipaddress.ip_network(text, strict=False)
    except ValueError:
        raise Malformed(text) from None


def binary(text):
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise Malformed(text) from None


def boolean(text):
    if text.lower() not in ("true", "false"):
        raise Malformed(text)
    return text.lower() == "true"
