"""A scenario in the address of a page: in one short parameter, with its version, and read back whole or not at all."""

from __future__ import annotations

import base64
import binascii
import json
import zlib
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from rules import InputError, Scenario, parsed_json

PARAMETER = "case"
"""The name of the parameter."""
VERSION = 1
LONGEST = 6_000
"""So many characters a parameter may have; the longest scenario has fewer."""
MOST = 20_000
"""So many bytes its data may grow to when they are unpacked."""
CHECK = 4
"""So many bytes say whether the rest arrived as it was sent."""

WORDS = (
    b'"options":{"de_additional_health_rate":0.0"be_actual_costs":"be_social_supplement":"middle""low""none"'
    b'"expected_law":true"framework_a1":false"nl_contributions_in_compensation":true"de_unlimited_on_request":'
    b'"be_personal_benefits":"nl_qualifying":"yes""no""de_land":"BW""BY""NI""RP""SN""de_church_tax":true'
    b'"de_tax_class":"III""IV""VI""present_job":{"gross_monthly":"home":{"owner":true,"mortgage_interest":"value":'
    b'"commute_km":"employee_pension_rate":0.0"isco08":"sector":"public""worker_type":"blue_collar"'
    b'"full_time_hours":"extra_month":true"holiday_pay":"childcare":{"kind":"daycare""after_school""childminder"'
    b'"hours_month":"hourly_rate":"elsewhere":"payslip_month":"nationality":"other""cohabiting""registered"'
    b'"partner":{"age":"country_of_work":"NL","gross_annual":"children":[{"age":},{"age":"civil_status":"married"'
    b'"weekly_hours":"days":{"office":"home":"job":{"gross_monthly":"worker":{"age":'
    b'"work":{"country":"NL","municipality":"residence":{"country":"DE","municipality":{"year":2026,"residence":'
    b'{"country":"BE","municipality":"'
)
"""What a scenario often holds: packed data point to it. Never to be changed for a version that exists."""


class BrokenLink(ValueError):
    """A parameter that did not arrive as it was made."""


class NewerLink(ValueError):
    """A parameter that a later version of the site has made."""


def written(scenario: Scenario) -> str:
    """The parameter that holds a scenario: version, then what differs from the defaults, packed, with a check."""
    text = json.dumps(what_differs(scenario), separators=(",", ":"), ensure_ascii=False).encode()
    packer = zlib.compressobj(9, zlib.DEFLATED, -15, zdict=WORDS)
    packed = packer.compress(text) + packer.flush()
    check = zlib.crc32(text).to_bytes(CHECK, "big")
    return f"{VERSION}.{base64.urlsafe_b64encode(check + packed).decode().rstrip('=')}"


def read(parameter: str) -> Any:
    """The data of the scenario in a parameter, not checked yet. Raises BrokenLink or NewerLink."""
    version, dot, coded = parameter.partition(".")
    if len(parameter) > LONGEST or not dot or not (version.isascii() and version.isdigit()):
        raise BrokenLink
    if int(version) > VERSION:
        raise NewerLink
    if int(version) != VERSION:
        raise BrokenLink
    try:
        together = base64.b64decode(coded + "=" * (-len(coded) % 4), altchars=b"-_", validate=True)
        unpacker = zlib.decompressobj(-15, zdict=WORDS)
        text = unpacker.decompress(together[CHECK:], MOST)
    except (binascii.Error, ValueError, zlib.error):
        raise BrokenLink from None
    if not unpacker.eof or zlib.crc32(text).to_bytes(CHECK, "big") != together[:CHECK]:
        raise BrokenLink
    try:
        return parsed_json(text.decode(), "link")
    except (UnicodeDecodeError, InputError):
        raise BrokenLink from None


def what_differs(scenario: Scenario) -> Any:
    """The data of a scenario without all that holds anyway; they make the same scenario."""
    data = _short(scenario.model_dump(mode="json"))
    for place, name in list(_leaves(data)):
        value = place.pop(name)
        if not _makes(data, scenario):
            place[name] = value
    return data


def _leaves(data: Any) -> Iterator[tuple[dict[str, Any], str]]:
    """Every named value with the object that holds it, the innermost first."""
    if isinstance(data, list):
        for one in data:
            yield from _leaves(one)
    elif isinstance(data, dict):
        for name, value in data.items():
            yield from _leaves(value)
            yield data, name


def _makes(data: Any, scenario: Scenario) -> bool:
    """Whether some data make this scenario."""
    with suppress(InputError):
        return Scenario.from_data(data) == scenario
    return False


def _short(value: Any) -> Any:
    """Numbers without needless decimals."""
    if isinstance(value, dict):
        return {name: _short(one) for name, one in value.items()}
    if isinstance(value, list):
        return [_short(one) for one in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value
