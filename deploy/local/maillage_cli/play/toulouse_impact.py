"""The 31 laureates of Toulouse Impact in 2020 and 2021, 14 of them in priority neighbourhoods."""

from __future__ import annotations

from datetime import date
from typing import Iterator

from maillage_cli.play import organisations
from maillage_cli.play.districts import ARE, EMP, GM, IZ, NEG, OUTSIDE, PRA, SOU, VA
from maillage_cli.play.grants import Days, Grant, Payment, cents, published
from maillage_cli.play.statement import Statement

# Scheme, year, euros each, laureates in priority neighbourhoods, laureates outside, envelope.
_CALLS = (
    ("TI-AAP", 2020, 15_000, (GM, GM, GM, EMP), 6, 150_000),
    ("TI-PRIX", 2020, 10_000, (GM, NEG), 2, 50_000),
    ("TI-AAP", 2021, 15_000, (EMP, IZ, IZ, SOU, ARE), 6, 165_000),
    ("TI-PRIX", 2021, 10_000, (GM, VA, PRA), 3, 60_000),
)
_FIRST_ORGANISATION = 401
_REAL = {"TI-PRIX-2020-02": "Sozinho"}


def statements() -> Iterator[Statement]:
    """The four calls and what is said about each laureate."""
    for scheme, year, _, _, _, envelope in _CALLS:
        yield _call(scheme, year, envelope)
    for grant in laureates():
        yield from grant.statements()


def laureates() -> list[Grant]:
    """The 31, those in priority neighbourhoods first in each call."""
    grants: list[Grant] = []
    for scheme, year, euros, inside, outside, _ in _CALLS:
        for rank, district in enumerate((*inside, *[OUTSIDE] * outside), start=1):
            subject = f"{scheme}-{year}-{rank:02d}"
            name = _REAL.get(subject, f"Lauréat démonstration {len(grants) + 1:02d}")
            form = "ASSOCIATION" if rank % 2 else "SAS_ESS"
            applicant = organisations.named(name, _FIRST_ORGANISATION + len(grants), form)
            grants.append(
                Grant(
                    subject,
                    f"{scheme}-{year}",
                    applicant,
                    f"Toulouse Impact {year}",
                    district,
                    euros,
                    date(year, 11, 1),
                    date(year + 1, 12, 31),
                    _days(year),
                    [Payment("BALANCE", euros, date(year, 12, 10))],
                    spent=euros,
                    is_economic=form == "SAS_ESS",
                    rank=rank,
                )
            )
    return grants


def _call(scheme: str, year: int, envelope: int) -> Statement:
    is_prize = scheme == "TI-PRIX"
    terms = {
        "title": f"Toulouse Impact {year} : {'prix' if is_prize else 'appel à projets'}",
        "kind": "PRIZE" if is_prize else "CALL_FOR_PROJECTS",
        "schemeCode": scheme,
        "year": year,
        "envelopeCents": cents(envelope),
        "opensOn": f"{year}-06-14",
        "closesOn": f"{year}-07-11",
        "juryRequired": True,
        "deMinimis": "GENERAL",
    }
    return published(f"{scheme}-{year}", date(year, 6, 14), terms)


def _days(year: int) -> Days:
    return Days(
        submitted=date(year, 7, 5),
        admissible=date(year, 7, 20),
        ranked=date(year, 9, 30),
        decided=date(year, 10, 14),
        notified=date(year, 10, 15),
        filed=date(year + 2, 3, 31),
        reviewed=date(year + 2, 6, 15),
    )
