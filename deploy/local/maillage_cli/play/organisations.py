"""Organisations without a real name."""

from __future__ import annotations

from typing import Any

# Numbers given out so far begin lower: nobody's number is taken.
_FIRST = 99_000_000


def demonstration(number: int) -> dict[str, Any]:
    """The demonstration association with this number, its SIREN generated so that it passes the check."""
    return {
        "name": f"Association démonstration {number:03d}",
        "legalForm": "ASSOCIATION",
        "siren": siren(number),
        "synthetic": True,
    }


def siren(number: int) -> str:
    """Nine digits, the last of which makes the Luhn sum a multiple of ten."""
    body = str(_FIRST + number)
    return body + str(-_luhn(body + "0") % 10)


def _luhn(digits: str) -> int:
    total = 0
    for position, digit in enumerate(reversed(digits)):
        value = int(digit) * (1 + position % 2)
        total += value - 9 if value > 9 else value
    return total
