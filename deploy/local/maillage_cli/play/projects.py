"""Incubation: the projects of the stories, two cohorts of eight, and what became of structures after three years."""

from __future__ import annotations

from datetime import date
from typing import Any, Iterator

from maillage_cli.play import districts, fabrique, organisations, stories
from maillage_cli.play.calendar import LAST_DAY, day, plus
from maillage_cli.play.fabrique import File
from maillage_cli.play.statement import StaffAct, Statement, reference

INCUBATOR = "/partenaires/premiere-brique/incubateur"
CRESS = "/partenaires/cress-occitanie"
COHORTS = (2024, 2025)
_SIZE = 8
_NEVER_REGISTERED = 4
_IDEAS = (
    "Une conciergerie de quartier",
    "Des paniers de légumes en bas de chez soi",
    "Un atelier de réparation mobile",
    "Une crèche associative",
    "Du linge lavé ensemble",
    "Un studio de podcasts des habitantes",
    "Une cantine solidaire",
    "Des travaux par les gens du quartier",
)


def statements() -> Iterator[Statement]:
    """What is said to the incubator's follow-up, as far as it was said by the last day."""
    yield from _couture()
    yield from _vrac()
    yield from _checks()
    for year in COHORTS:
        yield from (said for said in _cohort(year) if said.on <= LAST_DAY)


def acts() -> list[StaffAct]:
    """What the agent adds to the project of Izards, so that its structure can be looked at three years later."""
    project = fabrique.file("F04").project["id"]
    path = f"/api/incubation/projects/{project}"
    structure = {
        "structure": organisations.demonstration(720),
        "legalForm": "ASSOCIATION",
        "registeredOn": "2022-05-01",
        "location": districts.IZ.location,
    }
    return [
        StaffAct(f"{path}/admission-decided", day("2018-04-09"), {"outcome": "ADMITTED"}, opened_by="needs"),
        StaffAct(f"{path}/structure-registered", day("2022-05-02"), structure, opened_by="needs"),
    ]


def subject(number: int) -> str:
    """The reference of a project at the incubator."""
    return f"P{number:02d}"


def _couture() -> Iterator[Statement]:
    yield _step(stories.COUTURE, "admission-decided", "2021-04-01", {"outcome": "ADMITTED"})
    yield _step(stories.COUTURE, "stage-entered", "2021-04-12", {"stage": "INCUBATION"})
    registered = _registered(organisations.COUTURE, day("2021-10-14"), districts.GM)
    yield _step(stories.COUTURE, "structure-registered", "2021-10-14", registered, "year")
    yield _step(stories.COUTURE, "project-exited", "2022-03-31", {"outcome": "STRUCTURE_CREATED"})


def _vrac() -> Iterator[Statement]:
    yield _step(stories.VRAC, "admission-decided", "2018-04-20", {"outcome": "ADMITTED"})
    yield _step(stories.VRAC, "stage-entered", "2018-05-02", {"stage": "INCUBATION"})
    registered = _registered(organisations.VRAC, day("2018-07-02"), districts.GM)
    yield _step(stories.VRAC, "structure-registered", "2018-07-02", registered, "year")
    yield _step(stories.VRAC, "project-exited", "2019-09-30", {"outcome": "STRUCTURE_CREATED"})


def _checks() -> Iterator[Statement]:
    checked = ((stories.VRAC, "2021-07-02", True), (stories.COUTURE, "2024-10-14", True))
    for file, on, active in (*checked, (fabrique.file("F04"), "2025-05-01", False)):
        found = {"months": 36, "active": active, "evidence": "SIRENE"}
        yield _step(file, "survival-checked", on, found, source=CRESS)


def _cohort(year: int) -> Iterator[Statement]:
    name, announced, starts = f"PROMO-{year}", date(year, 5, 15), date(year, 10, 15)
    terms = {
        "name": f"Promotion {year}",
        "incubator": {"name": "Première Brique", "legalForm": "OTHER"},
        "opensOn": announced.isoformat(),
        "closesOn": f"{year}-06-30",
        "startsOn": starts.isoformat(),
        "endsOn": plus(starts, 365).isoformat(),
        "places": _SIZE,
    }
    yield Statement(INCUBATOR, name, "cohort-announced", 1, announced, terms)
    for of_cohort in range(1, _SIZE + 1):
        yield from _project(COHORTS.index(year) * _SIZE + of_cohort, name, year)


def _project(number: int, cohort: str, year: int) -> Iterator[Statement]:
    name, starts = subject(number), date(year, 10, 15)
    district = districts.in_cycle(number)
    opened: dict[str, Any] = {
        "title": _IDEAS[(number - 1) % len(_IDEAS)],
        "cohort": reference(INCUBATOR, cohort),
        "holderKind": "COLLECTIVE" if number % 3 == 0 else "PERSON",
        "location": district.location,
        "synthetic": True,
    }

    def said(what: str, on: date, data: dict[str, Any]) -> Statement:
        return Statement(INCUBATOR, name, what, 1, on, data)

    yield said("project-opened", date(year, 6, 20), opened)
    yield said("admission-decided", date(year, 9, 20), {"outcome": "ADMITTED", "score": 60 + 4 * (number % 8)})
    yield said("stage-entered", starts, {"stage": "INCUBATION"})
    yield said("milestone-reached", plus(starts, 120), {"milestone": "TESTED_ON_TERRITORY"})
    if number % _NEVER_REGISTERED == 0:
        given_up = {"outcome": "ABANDONED", "reason": "Le projet n’a pas trouvé son public."}
        yield said("project-exited", plus(starts, 365), given_up)
        return
    registered = plus(starts, 240)
    yield said("structure-registered", registered, _registered(organisations.demonstration(700 + number), registered, district))
    yield said("project-exited", plus(starts, 365), {"outcome": "STRUCTURE_CREATED"})


def _registered(structure: dict[str, Any], on: date, district: districts.District) -> dict[str, Any]:
    form = {"structure": structure, "legalForm": "ASSOCIATION", "registeredOn": on.isoformat()}
    return {**form, "location": district.location}


def _step(
    file: File, what: str, on: str, data: dict[str, Any], precision: str = "day", source: str = INCUBATOR
) -> Statement:
    return Statement(source, file.subject, what, 1, day(on), {"about": file.project, **data}, precision=precision)
