"""Two years of needs, July 2024 to June 2026: two a month, three at the end of each quarter."""

from __future__ import annotations

from datetime import date
from typing import Iterator

from maillage_cli.play import districts
from maillage_cli.play.calendar import LAST_DAY, day, month_of_play, plus
from maillage_cli.play.fabrique import FABRIQUE
from maillage_cli.play.statement import StaffAct, Statement, about, file_id

MONTHS = 24
MERGED, SURVIVOR = 28, 2

_IDEAS = (
    ("ALIMENTATION", "Une cantine de quartier ouverte le soir"),
    ("GARDE_ENFANTS", "Une garde d’enfants le mercredi"),
    ("MOBILITE", "Apprendre à rouler à vélo entre voisines"),
    ("REEMPLOI_REPARATION", "Réparer plutôt que jeter : un atelier commun"),
    ("NUMERIQUE", "De l’aide pour les démarches en ligne"),
    ("EMPLOI_ENTREPRENEURIAT", "Un lieu pour lancer son activité"),
    ("SANTE", "Des rendez-vous santé sans prendre le métro"),
    ("LIEN_SOCIAL", "Un café tenu par les habitants"),
    ("CULTURE_SPORT", "Du sport pour les femmes, à côté"),
    ("ENVIRONNEMENT_JARDINS", "Un jardin partagé au pied des immeubles"),
    ("ACCES_AUX_DROITS", "Une permanence pour connaître ses droits"),
    ("ATELIERS_SAVOIR_FAIRE", "Des machines et des outils à partager"),
    ("LOGEMENT_CADRE_DE_VIE", "Un coup de main pour les petits travaux"),
    ("AUTRE", "Une salle à louer pour les fêtes de famille"),
)
_CHANNELS = ("MEETING", "LETTER", "PHONE", "MESSAGE")


def needs() -> Iterator[Statement]:
    """What is said about the needs of the two years, as far as it was said by their last day."""
    for number, reported in enumerate(report_days(), start=1):
        said = _said(number, reported)
        yield from (statement for statement in said if statement.on <= LAST_DAY)


def report_days() -> Iterator[date]:
    """The days on which the needs 1, 2, 3 … were reported."""
    for month in range(1, MONTHS + 1):
        year, calendar_month = month_of_play(month)
        for of_month in (5, 15, 25) if month % 3 == 0 else (5, 15):
            yield date(year, calendar_month, of_month)


def merge() -> StaffAct:
    """The agent finds that two needs of Empalot are one."""
    body = {"intoNeedId": file_id(source(SURVIVOR), subject(SURVIVOR)), "reason": "Le même besoin, dit deux fois."}
    return StaffAct(f"/api/needs/needs/{file_id(source(MERGED), subject(MERGED))}/merge", day("2025-09-01"), body)


def subject(number: int) -> str:
    """The reference of a need at its citizen house."""
    return f"N{number:02d}"


def source(number: int) -> str:
    """The citizen house that reported a need."""
    return districts.in_cycle(number).citizen_house


def report(number: int) -> dict[str, object]:
    """What the citizen house says of a need."""
    theme, title = _IDEAS[(number - 1) % len(_IDEAS)]
    return {
        "title": title,
        "theme": theme,
        "sensorKind": "CITIZEN_HOUSE",
        "location": districts.in_cycle(number).location,
        "peopleConcerned": 10 + 5 * (number % 9),
        "synthetic": True,
    }


def _said(number: int, reported: date) -> Iterator[Statement]:
    house, name = source(number), subject(number)
    yield Statement(house, name, "need-reported", 1, reported, report(number))
    channel = _CHANNELS[number % len(_CHANNELS)]
    answered = plus(reported, 45 if number % 4 == 0 else 10)
    answer = {"channel": channel, "answer": "Votre besoin est inscrit ; la Fabrique à initiatives l’étudie."}
    yield Statement(house, name, "need-acknowledged", 1, answered, answer)
    if number % 3 != 0:
        kept = {"theme": report(number)["theme"], "scope": "DISTRICT", "priority": ("LOW", "MEDIUM", "HIGH")[number % 3]}
        yield Statement(FABRIQUE, name, "need-qualified", 1, plus(reported, 20), {**about(house, name), **kept})
