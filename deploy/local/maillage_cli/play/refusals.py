"""One statement of each kind that the door or the owner of needs does not take, and one that waits."""

from __future__ import annotations

from typing import Any, Iterator

from maillage_cli.play import activity, districts
from maillage_cli.play.calendar import day
from maillage_cli.play.fabrique import FABRIQUE
from maillage_cli.play.statement import RECORDED_BY_THE_DOOR, Statement, about
from maillage_cli.play.stories import COUTURE

_NORTH = districts.IZ.citizen_house
_TURN = day("2026-06-29")
_WRONG_SIRET = "73282932000079"


def needs() -> Iterator[Statement]:
    """What belongs to the needs, each with the code that it is refused with."""
    yield from _at_the_door()
    yield from _by_the_owner()


def _at_the_door() -> Iterator[Statement]:
    without_theme = _report()
    del without_theme["theme"]
    yield _reported("R01", without_theme, "data.invalid")
    yield Statement(_NORTH, "N01", "need-solved", 1, _TURN, {}, expected="statement.type.unknown")
    renamed = {**activity.report(1), "title": "Un autre titre sous le même identifiant"}
    first = next(activity.report_days())
    yield Statement(
        activity.source(1), activity.subject(1), "need-reported", 1, first, renamed,
        expected="statement.id.reused", played_on=_TURN,
    )
    yield _reported("R02", {**_report(), "verbatim": "Rappelez-moi au 06 00 00 00 00."}, "statement.personal-data")
    yield Statement(
        _NORTH, "R03", "need-reported", 1, day("2031-01-15"), _report(),
        expected="statement.time.invalid", played_on=_TURN,
    )
    lead = {"lead": {"name": "Association démonstration 999", "siret": _WRONG_SIRET, "synthetic": True}}
    asked = {**about(activity.source(55), activity.subject(55)), "question": "Qui pourrait y répondre ?", **lead}
    yield Statement(
        FABRIQUE, activity.subject(55), "exploration-opened", 1, _TURN, asked,
        expected="organisation.identifier.invalid",
    )
    nowhere = {key: value for key, value in _report().items() if key != "location"}
    yield _reported("R04", {**nowhere, "declaredQpv": {"2024": "QN03120N"}}, "qpv.code.unknown")


def _by_the_owner() -> Iterator[Statement]:
    workshop = {"kind": "CREATIVITY", "participants": 15}
    yield Statement(
        FABRIQUE, "X99", "workshop-held", 1, _TURN, {**about(_NORTH, "X99"), **workshop},
        expected="waiting", recorded_on=RECORDED_BY_THE_DOOR,
    )
    yield Statement(
        FABRIQUE, "X98", "workshop-held", 1, day("2026-03-31"), {**about(_NORTH, "X98"), **workshop},
        expected="reference.unknown",
    )
    again = {**about(COUTURE.source, COUTURE.subject), "theme": "ATELIERS_SAVOIR_FAIRE", "scope": "DISTRICT"}
    yield Statement(FABRIQUE, "F02", "need-qualified", 2, day("2017-06-01"), again, expected="step.already-done")
    arenes = districts.ARE.citizen_house
    yield Statement(
        FABRIQUE, "F11", "need-handed-over", 1, day("2021-05-03"), about(arenes, "F11"),
        expected="step.not-allowed",
    )
    merged, name = activity.source(activity.MERGED), activity.subject(activity.MERGED)
    opened = {**about(merged, name), "question": "Qui d’autre a ce besoin ?"}
    yield Statement(
        FABRIQUE, name, "exploration-opened", 1, day("2025-09-15"), opened,
        expected="needs.need.merged", follows=activity.merge().path,
    )
    go = {**about(districts.IZ.citizen_house, "F05"), "decision": "GO"}
    yield Statement(
        FABRIQUE, "F05", "committee-decided", 2, day("2019-01-10"), go,
        expected="needs.committee.no-favourable-study",
    )


def _report() -> dict[str, Any]:
    return {
        "title": "Un besoin mal déclaré",
        "theme": "AUTRE",
        "sensorKind": "CITIZEN_HOUSE",
        "location": districts.IZ.location,
        "synthetic": True,
    }


def _reported(subject: str, data: dict[str, Any], code: str) -> Statement:
    return Statement(_NORTH, subject, "need-reported", 1, _TURN, data, expected=code)
