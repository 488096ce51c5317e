"""Partners of projects and places, and what residents say in surveys."""

from __future__ import annotations

from typing import Any, Iterator

from maillage_cli.play import fabrique, organisations, places, stories
from maillage_cli.play.calendar import day
from maillage_cli.play.grants import PORTAL
from maillage_cli.play.statement import Statement

_SINCE = day("2024-09-02")
_ASKED = day("2025-06-15")
_FIRST_PARTNER = 801
# By whom, of what, and the kinds of partners.
_PARTNERSHIPS: tuple[tuple[str, str, dict[str, Any], tuple[str, ...]], ...] = (
    (
        "TEC", "/partenaires/tec", {"project": stories.COUTURE.project},
        ("ASSOCIATION", "ESS_COMPANY", "SCHOOL_RESEARCH", "RESIDENTS_GROUP"),
    ),
    ("VRAC", "/partenaires/vrac", {"project": stories.VRAC.project}, ("LANDLORD", "COMPANY", "ASSOCIATION")),
    ("FIL", places.FIL.source, {"place": places.FIL.reference}, ("ESS_COMPANY", "PUBLIC_BODY", "FUNDER")),
    ("F08", PORTAL, {"project": fabrique.file("F08").project}, ("ASSOCIATION", "PUBLIC_BODY")),
)
_LANDLORD = "/partenaires/patrimoine-sa"
_REAL = {("VRAC", "LANDLORD"): "Patrimoine SA Languedocienne"}
_FORMS = {"PUBLIC_BODY": "PUBLIC_BODY", "FUNDER": "PUBLIC_BODY", "SCHOOL_RESEARCH": "PUBLIC_BODY", "ESS_COMPANY": "SCIC"}
# Place, answers, sum of the marks.
_SURVEYS = ((places.COUTURE, 48, 206), (places.IZARDS, 31, 121), (places.EMPALOT, 40, 164))


def statements() -> Iterator[Statement]:
    """Twelve partnerships and three surveys."""
    number = 0
    for name, source, of, kinds in _PARTNERSHIPS:
        for index, kind in enumerate(kinds, start=1):
            real = _REAL.get((name, kind))
            publisher = _LANDLORD if real else source
            partner = organisations.named(
                real or f"Partenaire démonstration {number + 1:02d}", _FIRST_PARTNER + number, _FORMS.get(kind, "COMPANY")
            )
            number += 1
            told = {
                **of,
                "partner": partner,
                "partnerKind": kind,
                "form": "AGREEMENT",
                "since": _SINCE.isoformat(),
                "synthetic": True,
            }
            yield Statement(publisher, f"PART-{name}-{index}", "partnership-declared", 1, _SINCE, told)
    for place, answers, marks in _SURVEYS:
        yield survey(place, answers, marks)


def survey(place: places.Place, answers: int, marks: int, subject: str = "ENQ-2025", expected: str = "applied") -> Statement:
    """What residents answered at a place."""
    told = {
        "place": place.reference,
        "closedOn": _ASKED.isoformat(),
        "invited": 2 * answers,
        "responses": answers,
        "satisfactionSum": marks,
        "location": place.district.location,
        "synthetic": True,
    }
    return Statement(place.source, subject, "survey-closed", 1, _ASKED, told, expected=expected)
