"""Jobs: those of the two stories, two a month for two years, one of them claimed twice, and what became of each."""

from __future__ import annotations

from datetime import date
from typing import Any, Iterator, Optional

from maillage_cli.play import calendar, districts, organisations, stories
from maillage_cli.play.activity import MONTHS
from maillage_cli.play.calendar import LAST_DAY, day, months_after
from maillage_cli.play.grants import PORTAL
from maillage_cli.play.statement import StaffAct, Statement, about, file_id

CHECKS = "/partenaires/tm-emploi"
COUTURE, VRAC = "/partenaires/tec", "/partenaires/vrac"
CLAIMED_TWICE = 9
_AGAIN = f"J{CLAIMED_TWICE:02d}-bis"
_HOURS_OF_COUTURE = (100, 100, 80, 60, 50, 30)
_YEAR, _LEFT_AFTER = 12, 8


def statements() -> Iterator[Statement]:
    """What is said about jobs, as far as it was said by the last day."""
    yield from (said for said in (*_of_the_stories(), *_of_two_years()) if said.on <= LAST_DAY)


def match() -> StaffAct:
    """The agent finds that two claims are one job."""
    younger, older = file_id(PORTAL, _AGAIN), file_id(_source(CLAIMED_TWICE), _subject(CLAIMED_TWICE))
    return StaffAct(f"/api/impact/jobs/{younger}/match", day("2025-01-20"), {"intoJobId": older})


def _of_the_stories() -> Iterator[Statement]:
    for number, hundredths in enumerate(_HOURS_OF_COUTURE, start=1):
        job = {
            "employer": organisations.COUTURE,
            "project": stories.COUTURE.project,
            "contract": "CDI",
            "fteHundredths": hundredths,
            "nature": "CREATED",
            "gender": "WOMAN",
            "livesInQpv": "NO" if number == len(_HOURS_OF_COUTURE) else "YES",
        }
        yield from _declared_and_checked(COUTURE, f"TEC-J{number}", day("2024-04-10"), job, districts.GM)
    for number, (gender, lives) in enumerate((("WOMAN", "YES"), ("MAN", "NO")), start=1):
        job = {
            "employer": organisations.VRAC,
            "project": stories.VRAC.project,
            "contract": "CDI",
            "fteHundredths": 100,
            "nature": "CREATED",
            "gender": gender,
            "livesInQpv": lives,
        }
        yield from _declared_and_checked(VRAC, f"VRAC-J{number}", day("2021-09-01"), job, districts.GM)


def _of_two_years() -> Iterator[Statement]:
    for number in range(1, 2 * MONTHS + 1):
        year, month = calendar.month_of_play((number + 1) // 2)
        started = date(year, month, 1 if number % 2 else 15)
        district, job = districts.in_cycle(number), _job(number)
        yield from _declared_and_checked(_source(number), _subject(number), started, job, district, number)
        if number == CLAIMED_TWICE:
            yield _declared(PORTAL, _AGAIN, day("2024-11-05"), job, district)


def _job(number: int) -> dict[str, Any]:
    contract = {0: "CDD", 2: "CDDI"}.get(number % 4, "CDI")
    return {
        "employer": organisations.demonstration(600 + number),
        "contract": contract,
        **({} if contract == "CDI" else {"contractMonths": _YEAR}),
        "fteHundredths": 50 if number % 3 == 0 else 100,
        "nature": "INSERTION" if contract == "CDDI" else "CREATED",
        "gender": "WOMAN" if number % 5 <= 2 else "MAN",
        "livesInQpv": "UNKNOWN" if number % 10 == 0 else "YES" if number % 5 in (1, 3) else "NO",
        **({"programmes": ["CITE-EMPLOI"]} if number % 6 == 0 else {}),
    }


def _declared_and_checked(
    source: str,
    subject: str,
    started: date,
    job: dict[str, Any],
    district: districts.District,
    number: Optional[int] = None,
) -> Iterator[Statement]:
    yield _declared(source, subject, started, job, district)
    if job["contract"] != "CDI":
        return
    if number is not None and number % 7 == 0:
        left = months_after(started, _LEFT_AFTER)
        gone = {"status": "LEFT", "endedOn": left.isoformat(), "endReason": "RESIGNATION"}
        yield _checked(source, subject, left, {"checkpoint": "OTHER", **gone})
    else:
        yield _checked(source, subject, months_after(started, _YEAR), {"checkpoint": "M12", "status": "IN_POST"})


def _declared(source: str, subject: str, started: date, job: dict[str, Any], district: districts.District) -> Statement:
    data = {**job, "startedOn": started.isoformat(), "location": district.location, "synthetic": True}
    return Statement(source, subject, "job-declared", 1, started, data)


def _checked(source: str, subject: str, on: date, found: dict[str, Any]) -> Statement:
    data = {**about(source, subject), **found, "evidence": "DECLARATION"}
    return Statement(CHECKS, subject, "job-status-checked", 1, on, data)


def _subject(number: int) -> str:
    return f"J{number:02d}"


def _source(number: int) -> str:
    # The same job can only be recognised when two partners claim it.
    return CHECKS if number == CLAIMED_TWICE else PORTAL
