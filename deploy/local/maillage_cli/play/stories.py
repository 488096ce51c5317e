"""The two real stories: VRAC Toulouse (F01) and Toulouse Espace Couture (F02), from the need to the hand-over."""

from __future__ import annotations

from typing import Any, Iterator

from maillage_cli.play import districts
from maillage_cli.play.calendar import day
from maillage_cli.play.fabrique import FABRIQUE, File, opaque_person
from maillage_cli.play.statement import Statement, about

REYNERIE = "/partenaires/centres-sociaux-reynerie"
BELLEFONTAINE = "/partenaires/conseil-citoyen-bellefontaine"

VRAC = File(
    "F01",
    BELLEFONTAINE,
    {
        "title": "Un groupement d’achats dans le quartier",
        "verbatim": "Acheter du bon, en gros, sans voiture.",
        "theme": "ALIMENTATION",
        "sensorKind": "CITIZEN_COUNCIL",
        "location": districts.GM.location,
        "livedNeighbourhood": "Bellefontaine",
    },
    day("2016-09-01"),
    day("2016-10-01"),
    None,
    day("2017-11-30"),
    "FAVOURABLE",
    {
        "holderKind": "EXISTING_STRUCTURE",
        "holder": {"name": "Collectif de préfiguration de VRAC Toulouse", "legalForm": "OTHER"},
    },
    day("2018-03-01"),
    day("2018-04-01"),
    0,
    {"projectTitle": "VRAC Toulouse", "replicationOf": "VRAC Lyon"},
    {"need-reported": "year"},
)

COUTURE = File(
    "F02",
    REYNERIE,
    {
        "title": "Un espace de couture partagé",
        "verbatim": "On est nombreuses à savoir coudre. Il nous manque un endroit, des machines, "
        "et quelqu’un qui nous aide à en vivre.",
        "theme": "ATELIERS_SAVOIR_FAIRE",
        "sensorKind": "SOCIAL_CENTRE",
        "location": districts.GM.location,
        "livedNeighbourhood": "Reynerie",
    },
    day("2017-03-11"),
    day("2017-05-01"),
    day("2018-12-14"),
    day("2020-09-30"),
    "FAVOURABLE",
    {"holderKind": "PERSON", "holderPersonId": opaque_person("F02")},
    day("2021-02-15"),
    day("2021-03-18"),
    30,
    {"projectTitle": "Toulouse Espace Couture"},
    {
        "need-reported": "year",
        "exploration-opened": "year",
        "study-commissioned": "quarter",
        "holder-search-concluded": "year",
        "need-handed-over": "year",
    },
)


def workshops() -> Iterator[Statement]:
    """The four workshops of the two stories."""
    yield _workshop(BELLEFONTAINE, VRAC, 1, "2017-05-20", "day", {"kind": "CREATIVITY", "participants": 25})
    yield _workshop(FABRIQUE, COUTURE, 1, "2018-06-14", "year", {"kind": "INTERVIEWS", "participants": 30})
    yield _workshop(REYNERIE, COUTURE, 2, "2020-03-05", "quarter", {"kind": "RESIDENT_WORKSHOP", "participants": 40})
    yield _workshop(FABRIQUE, COUTURE, 3, "2020-12-02", "quarter", {"kind": "STAKEHOLDER_MEETING", "participants": 12})


def _workshop(source: str, file: File, number: int, on: str, precision: str, data: dict[str, Any]) -> Statement:
    of = {} if source == file.source else about(file.source, file.subject)
    return Statement(source, file.subject, "workshop-held", number, day(on), {**of, **data}, precision=precision)
