"""Services opened to residents, whom they serve, and the volunteers who keep them going."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any, Iterator, Optional

from maillage_cli.play import activity, calendar, districts, fabrique, organisations, places, stories
from maillage_cli.play.calendar import day, plus
from maillage_cli.play.districts import District
from maillage_cli.play.grants import PORTAL
from maillage_cli.play.statement import Statement, reference

_PRODUCTIVE = (2, 5, 11)
_ANSWERS = (1, 7, 13, 19, 25, 31)
_CLOSED_ANSWER, _CLOSED = 7, day("2026-03-31")
_ANSWERED_AFTER = 300
QUARTERS = tuple(
    calendar.last_of(year, month) for year in (2024, 2025, 2026) for month in (3, 6, 9, 12)
    if date(2024, 7, 1) <= calendar.last_of(year, month) <= calendar.LAST_DAY
)
_CORRECTED, _LATE = (1, 5), (2, 3)
_COUNTED_FIRST = {"persons": 241, "inQpv": 144, "outsideQpv": 48, "women": 132, "men": 96}
_COUNTED_AGAIN = {"persons": 214, "inQpv": 128, "outsideQpv": 42, "women": 117, "men": 85}


@dataclass(frozen=True)
class Offer:
    """One service open to residents."""

    number: int
    source: str
    name: str
    theme: str
    provider: dict[str, Any]
    district: District
    opened: date
    closed: Optional[date] = None
    precision: str = "day"
    described: dict[str, Any] = field(default_factory=dict)

    @property
    def subject(self) -> str:
        """Its reference at whoever declares it."""
        return f"S{self.number:02d}"

    def is_open(self, on: date) -> bool:
        """True from its opening to the day before it closes."""
        return self.opened <= on and (self.closed is None or on < self.closed)

    def opening(self) -> Statement:
        """Its first day."""
        told = {
            "name": self.name,
            "theme": self.theme,
            "provider": self.provider,
            "openedOn": self.opened.isoformat(),
            "frequency": "WEEKLY",
            "price": ("FREE", "ADAPTED", "FULL")[self.number % 3],
            "location": self.district.location,
            **({"programmes": ["QUARTIERS-PRODUCTIFS"]} if self.number in _PRODUCTIVE else {}),
            **self.described,
        }
        return Statement(
            self.source, self.subject, "service-opened", 1, self.opened, told, precision=self.precision
        )

    def declared(self, quarter: int) -> Iterator[Statement]:
        """Whom it served in a quarter, and the hours of its volunteers in every second one."""
        yield self.served(quarter)
        if quarter % 2 == 0:
            hours = {"hours": 100 + 10 * (self.number % 7), "method": "REGISTER"}
            yield self._of(quarter, "volunteer-hours-declared", "B", {**self.about_place(), **hours})

    def served(self, quarter: int) -> Statement:
        """The persons of a quarter."""
        if (self.number, quarter) == _CORRECTED:
            counts = _COUNTED_FIRST
        else:
            persons = 20 + 5 * ((self.number + quarter) % 6)
            counts = {
                "persons": persons,
                "inQpv": persons * 3 // 5,
                "outsideQpv": persons // 5,
                "women": persons * 11 // 20,
                "men": persons * 2 // 5,
            }
        data = {**self.about_place(), **counts, "method": "REGISTER", "service": reference(self.source, self.subject)}
        recorded = day("2025-09-12") if (self.number, quarter) == _LATE else None
        return self._of(quarter, "beneficiaries-declared", "", data, recorded)

    def about_place(self) -> dict[str, Any]:
        """Where it is and to which thread it belongs."""
        thread = {"project": self.described["project"]} if "project" in self.described else {}
        return {**thread, "location": self.district.location, "synthetic": True}

    def _of(
        self, quarter: int, name: str, kind: str, data: dict[str, Any], recorded: Optional[date] = None
    ) -> Statement:
        last = QUARTERS[quarter - 1]
        first = date(last.year, last.month - 2, 1)
        period = {"period": {"from": first.isoformat(), "to": last.isoformat()}}
        subject = f"{self.subject}-{last.year}T{last.month // 3}{kind}"
        played = plus(recorded, -1) if recorded else None
        return Statement(
            self.source, subject, name, 1, last, {**data, **period}, played_on=played, recorded_on=recorded
        )


def statements() -> Iterator[Statement]:
    """Services, what they declare each quarter, and the one declaration that was corrected."""
    for offer in all_offers():
        yield offer.opening()
        for quarter, last in enumerate(QUARTERS, start=1):
            if offer.is_open(last):
                yield from offer.declared(quarter)
        if offer.closed:
            closed = {"closedOn": offer.closed.isoformat(), "reason": "NO_FUNDING"}
            yield Statement(offer.source, offer.subject, "service-closed", 1, offer.closed, closed)
    yield _members_of_vrac()
    yield correction(1, day("2025-11-05"))


def correction(number: int, on: date, expected: str = "applied") -> Statement:
    """Families had been counted twice; the second time it is said of the fact that was corrected already."""
    counted_first = all_offers()[_CORRECTED[0] - 1].served(_CORRECTED[1])
    corrected = {
        "kind": "BENEFICIARIES",
        "cancelled": False,
        "values": {**counted_first.data, **_COUNTED_AGAIN},
        "reason": "Des familles étaient comptées deux fois dans le registre.",
    }
    return Statement(
        counted_first.source, counted_first.subject, "declaration-corrected", number, on, corrected,
        expected=expected, corrects=counted_first,
    )


def all_offers() -> list[Offer]:
    """The services by their numbers: five older ones, six that answer needs, twelve more."""
    offers = _of_the_fabrique()
    for need in _ANSWERS:
        offers.append(_answer(len(offers) + 1, need))
    for half_year in range(1, activity.MONTHS // 2 + 1):
        offers.append(_more(len(offers) + 1, half_year))
    return offers


def _of_the_fabrique() -> list[Offer]:
    vrac = {"needs": [stories.VRAC.need], "project": stories.VRAC.project}
    couture = {"needs": [stories.COUTURE.need], "project": stories.COUTURE.project, "place": places.REYNERIE.reference}
    told = [
        Offer(
            1, "/partenaires/vrac", "Groupement d’achats VRAC", "ALIMENTATION", organisations.VRAC, districts.GM,
            day("2019-06-15"), precision="month", described=vrac,
        ),
        Offer(
            2, "/partenaires/tec", "Cours, machines et mercerie", "ATELIERS_SAVOIR_FAIRE", organisations.COUTURE,
            districts.GM, day("2022-03-01"), precision="quarter", described=couture,
        ),
    ]
    for name, on in (("F04", "2019-10-01"), ("F06", "2020-09-15"), ("F08", "2021-09-01")):
        file = fabrique.file(name)
        described = {"needs": [file.need], "project": file.project, "synthetic": True}
        number = len(told) + 1
        district = next(each for each in districts.ALL if each.location == file.report["location"])
        provider = organisations.demonstration(720 if name == "F04" else 720 + number)
        title, theme = file.report["title"], file.report["theme"]
        told.append(Offer(number, PORTAL, title, theme, provider, district, day(on), described=described))
    return told


def _answer(number: int, need: int) -> Offer:
    reported = list(activity.report_days())[need - 1]
    said = activity.report(need)
    described = {"needs": [reference(activity.source(need), activity.subject(need))], "synthetic": True}
    closed = _CLOSED if need == _CLOSED_ANSWER else None
    return _offer(number, said["title"], said["theme"], districts.in_cycle(need), plus(reported, _ANSWERED_AFTER), described, closed)


def _more(number: int, half_year: int) -> Offer:
    year, month = calendar.month_of_play(2 * half_year)
    said = activity.report(half_year + 3)
    return _offer(number, said["title"], said["theme"], districts.in_cycle(half_year), date(year, month, 10), {"synthetic": True})


def _offer(
    number: int,
    name: Any,
    theme: Any,
    district: District,
    opened: date,
    described: dict[str, Any],
    closed: Optional[date] = None,
) -> Offer:
    provider = organisations.demonstration(730 + number)
    return Offer(number, PORTAL, str(name), str(theme), provider, district, opened, closed, described=described)


def _members_of_vrac() -> Statement:
    on = day("2021-05-31")
    members = {
        "project": stories.VRAC.project,
        "service": reference("/partenaires/vrac", "S01"),
        "period": {"from": "2021-01-01", "to": on.isoformat()},
        "persons": 500,
        "method": "ESTIMATE",
        "location": districts.GM.location,
        "synthetic": True,
    }
    return Statement("/partenaires/vrac", "S01-2021", "beneficiaries-declared", 1, on, members, precision="month")
