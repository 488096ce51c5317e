"""The grants of the Contrat de ville: 187 associations in 2021, 24 in 2025 and again in 2026."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any, Iterator

from maillage_cli.play import districts, organisations, stories
from maillage_cli.play.calendar import LAST_DAY, day
from maillage_cli.play.districts import ARE, EMP, GM, IZ, NEG, PRA, SOU, VA
from maillage_cli.play.grants import (
    DELIBERATIONS,
    FINANCE,
    INSTRUCTION,
    PORTAL,
    STATE_SHARES,
    Days,
    Grant,
    Payment,
    admissible,
    cents,
    published,
)
from maillage_cli.play.statement import Statement, about

# Number of grants and euros of each, in the order of their numbers.
_OF_2021 = ((26, 30_000), (60, 15_000), (50, 10_000), (40, 8_000), (10, 7_500), (1, 5_000))
_SLOTS = (GM, EMP, GM, IZ, GM, VA, GM, EMP, GM, SOU, GM, IZ, GM, NEG, GM, ARE, PRA)
_OF_COUTURE, _OF_VRAC = 28, 30
NEVER_REPORTED, _CLAWED_BACK = 150, 40
_REJECTED, _INADMISSIBLE = 54, 22
_PER_YEAR, _LARGE = 24, 8
_WITH_AGREEMENT = 30_000
_ADVANCE = 21_000


def statements() -> Iterator[Statement]:
    """What is said about the three calls and their grants, as far as it was said by the last day."""
    yield _call("CDV-2021", 2021, 2_600_000)
    for grant in of_2021():
        yield from grant.statements()
        yield _state_share(grant, 2 * cents(grant.euros), day("2021-11-15"))
    yield from _turned_down()
    yield from _clawback()
    for year, shared in ((2025, day("2025-09-15")), (2026, day("2026-05-20"))):
        yield _call(f"CDV-{year}", year, 400_000)
        for grant in of(year):
            yield from (said for said in grant.statements() if said.on <= LAST_DAY)
            yield _state_share(grant, cents(grant.euros) * 5 // 2, shared)


def of_2021() -> list[Grant]:
    """The 187 grants of 2021."""
    euros = [each for count, each in _OF_2021 for _ in range(count)]
    return [_grant_of_2021(number, each) for number, each in enumerate(euros, start=1)]


def of(year: int) -> list[Grant]:
    """The 24 grants of a later year."""
    return [later_grant(year, number) for number in range(1, _PER_YEAR + 1)]


def later_grant(year: int, number: int) -> Grant:
    """One grant of a later year, by its number."""
    euros = 30_000 if number <= _LARGE else 8_000
    days = Days(
        submitted=date(year - 1, 11, 20),
        admissible=date(year - 1, 12, 15),
        decided=date(year, 3, 26),
        notified=date(year, 4, 7),
        agreed=date(year, 5, 5),
        filed=date(year + 1, 5, 15),
        reviewed=date(year + 1, 6, 20),
    )
    return _grant(
        f"CDV{year % 100}-{number:02d}",
        year,
        organisations.demonstration(200 + number),
        districts.in_cycle(number),
        euros,
        days,
        _payments(euros, date(year, 6, 10), date(year + 1, 3, 10)),
    )


def _grant_of_2021(number: int, euros: int) -> Grant:
    days = Days(
        submitted=day("2020-11-20"),
        admissible=day("2020-12-15"),
        decided=day("2021-04-08"),
        notified=day("2021-04-20"),
        agreed=day("2021-05-10"),
        filed=day("2022-05-31"),
        reviewed=day("2022-08-31"),
    )
    district = _SLOTS[(number - 1) % len(_SLOTS)]
    payments = _payments(euros, day("2021-07-30"), day("2022-09-15"))
    applicant = organisations.demonstration(number)
    grant = _grant(f"CDV21-{number:03d}", 2021, applicant, district, euros, days, payments)
    if number == _OF_COUTURE:
        grant = replace(grant, applicant=organisations.COUTURE, thread={"need": stories.COUTURE.need})
    if number == _OF_VRAC:
        grant = replace(grant, applicant=organisations.VRAC, thread={"project": stories.VRAC.project})
    if number == _CLAWED_BACK:
        grant = replace(grant, spent=9_000)
    return replace(grant, is_reported=number != NEVER_REPORTED)


def _grant(
    subject: str,
    year: int,
    applicant: dict[str, Any],
    district: districts.District,
    euros: int,
    days: Days,
    payments: list[Payment],
) -> Grant:
    return Grant(
        subject,
        f"CDV-{year}",
        applicant,
        f"Agir dans le quartier en {year} : {district.name}",
        district,
        euros,
        date(year, 1, 1),
        date(year, 12, 31),
        days,
        payments,
        spent=euros,
        has_agreement=euros >= _WITH_AGREEMENT,
    )


def _payments(euros: int, first: date, last: date) -> list[Payment]:
    if euros < _WITH_AGREEMENT:
        return [Payment("BALANCE", euros, first)]
    return [Payment("ADVANCE", _ADVANCE, first), Payment("BALANCE", euros - _ADVANCE, last)]


def _call(name: str, year: int, envelope: int) -> Statement:
    terms = {
        "title": f"Contrat de ville {year}",
        "kind": "CITY_CONTRACT",
        "schemeCode": "CDV",
        "year": year,
        "envelopeCents": cents(envelope),
        "opensOn": f"{year - 1}-10-15",
        "closesOn": f"{year - 1}-11-30",
        "juryRequired": False,
        "programmes": ["CONTRAT-DE-VILLE"],
    }
    return published(name, date(year - 1, 10, 15), terms)


def _state_share(grant: Grant, amount: int, on: date) -> Statement:
    share = {
        "grant": grant.reference,
        "funder": {"name": "État, politique de la ville", "legalForm": "OTHER"},
        "funderKind": "STATE",
        "amountCents": amount,
        "stage": "PAID",
        "on": on.isoformat(),
        "location": grant.district.location,
        "synthetic": True,
    }
    return Statement(STATE_SHARES, f"{grant.subject}-ETAT", "cofunding-secured", 1, on, share)


def _turned_down() -> Iterator[Statement]:
    for number in range(1, _REJECTED + _INADMISSIBLE + 1):
        subject = f"CDV21-R{number:02d}"
        asked = replace(_grant_of_2021(1, 10_000), subject=subject, applicant=organisations.demonstration(300 + number))
        application = asked.application()
        yield replace(application, data={**application.data, "requestedCents": cents(10_000)})
        if number > _REJECTED:
            grounds = {"outcome": "INADMISSIBLE", "grounds": ["OUT_OF_SCOPE" if number % 2 else "INCOMPLETE"]}
            yield _about(INSTRUCTION, subject, "admissibility-decided", asked.days.admissible, grounds)
            continue
        yield admissible(subject, asked.days.admissible)
        decided = asked.days.decided
        rejected = {"outcome": "REJECTED", "deliberatedOn": decided.isoformat(), "reason": "Hors des priorités de l’année."}
        yield _about(DELIBERATIONS, subject, "grant-decided", decided, rejected)


def _clawback() -> Iterator[Statement]:
    subject = f"CDV21-{_CLAWED_BACK:03d}"
    ordered = {"amountCents": cents(6_000), "ground": "UNSPENT", "order": f"T-{subject}"}
    yield _about(FINANCE, subject, "clawback-ordered", day("2022-10-03"), ordered)
    recovered = {"amountCents": cents(6_000), "recoveredOn": "2022-11-30"}
    yield _about(FINANCE, subject, "clawback-recovered", day("2022-11-30"), recovered)


def _about(source: str, subject: str, name: str, on: date, data: dict[str, Any]) -> Statement:
    return Statement(source, subject, name, 1, on, {**about(PORTAL, subject), **data})
