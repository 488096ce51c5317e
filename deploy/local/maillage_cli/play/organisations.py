"""Organisations without a real name."""

from __future__ import annotations

from typing import Any

# Numbers given out so far begin lower: nobody's number is taken. 1 to 187 asked the Contrat de ville of 2021 and 201 to 224
# those of 2025 and 2026; each further hundred is another kind of organisation.
_FIRST = 99_000_000
SOLE_TRADER = "entreprise individuelle"


def demonstration(number: int) -> dict[str, Any]:
    """The demonstration association with this number, its SIREN generated so that it passes the check."""
    return {
        "name": f"Association démonstration {number:03d}",
        "legalForm": "ASSOCIATION",
        "siren": siren(number),
        "synthetic": True,
    }


def named(name: str, number: int, legal_form: str = "ASSOCIATION") -> dict[str, Any]:
    """An organisation that is called otherwise, its number generated all the same."""
    return {"name": name, "legalForm": legal_form, "siren": siren(number), "synthetic": True}


def sole_trader(number: int) -> dict[str, Any]:
    """A person who trades alone: known by a SIRET only, and never by name."""
    body = siren(number) + "0001"
    return {"name": SOLE_TRADER, "siret": body + str(-_luhn(body + "0") % 10), "synthetic": True}


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


COUTURE = named("Toulouse Espace Couture", 851)
VRAC = named("VRAC Toulouse", 852)
