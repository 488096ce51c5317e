"""One statement of each kind that the other services do not take, with what must be said before it can be refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Iterator

from maillage_cli.play import alliances, contrat_de_ville, districts, offers, organisations, places, projects
from maillage_cli.play.calendar import day
from maillage_cli.play.grants import PORTAL, Grant, Payment, admissible
from maillage_cli.play.statement import Statement

_YEAR = 2026
_DECIDED = day("2026-04-02")


def statements() -> Iterator[Statement]:
    """Each with the code that it is refused with; what only prepares one is told beside the script."""
    yield _too_early()
    yield _by_someone_else()
    yield _above_the_award()
    yield from _blocked_by_a_report()
    yield from _beyond_the_envelope()
    yield from _without_commitment()
    back = {"stage": "PRE_INCUBATION"}
    yield Statement(
        projects.INCUBATOR, projects.subject(1), "stage-entered", 2, day("2024-11-20"), back,
        expected="incubation.stage.order",
    )
    yield _too_many_women()
    yield alliances.survey(places.SOUPETARD, 4, 16, "ENQ-PETITE", "impact.survey.too-small")
    yield offers.correction(2, day("2025-11-20"), "impact.correction.not-possible")
    yield _more_than_is_free()


def _too_early() -> Statement:
    """Paid before the agreement, and dated before it: it waits, and is refused when the agreement comes."""
    advance = Payment("ADVANCE", 21_000, day("2026-04-20"))
    return contrat_de_ville.later_grant(_YEAR, 1).paid(9, advance, "funding.agreement.required")


def _by_someone_else() -> Statement:
    paid = contrat_de_ville.later_grant(_YEAR, 1).paid(1, Payment("ADVANCE", 21_000, day("2026-06-10")))
    return replace(paid, source="/partenaires/edenn", expected="statement.not-allowed")


def _above_the_award() -> Statement:
    more = Payment("BALANCE", 500, day("2025-07-10"))
    return contrat_de_ville.later_grant(2025, 9).paid(2, more, "funding.payment.above-award")


def _blocked_by_a_report() -> Iterator[Statement]:
    grant = _asked(25, 8_000, contrat_de_ville.NEVER_REPORTED, districts.NEG)
    yield from _admissible(grant)
    yield replace(grant.decision(_DECIDED), expected="funding.award.report-overdue")


def _beyond_the_envelope() -> Iterator[Statement]:
    grant = _asked(26, 33_000, 231, districts.GM)
    yield from _admissible(grant)
    yield replace(grant.decision(_DECIDED), expected="funding.envelope.exceeded")


def _without_commitment() -> Iterator[Statement]:
    grant = _asked(27, 8_000, 232, districts.EMP)
    application = grant.application()
    uncommitted = {**application.data, "republicanCommitment": "NOT_APPLICABLE"}
    yield replace(application, data=uncommitted, beside=True)
    yield replace(admissible(grant.subject, grant.days.admissible), expected="funding.commitment.missing")


def _asked(number: int, euros: int, organisation: int, district: districts.District) -> Grant:
    grant = contrat_de_ville.later_grant(_YEAR, number)
    return replace(grant, euros=euros, applicant=organisations.demonstration(organisation), district=district)


def _admissible(grant: Grant) -> Iterator[Statement]:
    yield replace(grant.application(), beside=True)
    yield replace(admissible(grant.subject, grant.days.admissible), beside=True)


def _too_many_women() -> Statement:
    counted = {
        "period": {"from": "2026-01-01", "to": "2026-03-31"},
        "persons": 40,
        "women": 45,
        "method": "REGISTER",
        "location": districts.IZ.location,
        "synthetic": True,
    }
    return Statement(
        PORTAL, "S09-ERREUR", "beneficiaries-declared", 1, date(2026, 4, 10), counted, expected="counts.inconsistent"
    )


def _more_than_is_free() -> Statement:
    asked = places.Occupancy(
        places.FIL, 99, "OFFICE", organisations.demonstration(598), 200, 0, day("2026-07-01")
    )
    return asked.agreement(day("2026-06-15"), "thirdplaces.area.exceeded")
