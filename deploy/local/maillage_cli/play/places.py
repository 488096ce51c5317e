"""The six third places and the transitional one at Reynerie: their spaces, labels and occupants."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any, Iterator, Optional

from maillage_cli.play import districts, organisations, stories
from maillage_cli.play.calendar import day, plus
from maillage_cli.play.districts import District
from maillage_cli.play.statement import Statement, about, reference

LABELS = "/partenaires/metropole/tiers-lieux"
_SIGNED_AFTER, _MOVED_IN_AFTER = 20, 30
_LABELLED_FROM = day("2023-01-09")
_FIRST_OCCUPANT = 501


@dataclass(frozen=True)
class Space:
    """A kind of space of a place: square metres to let, and how many occupants take how much each. Its code is its kind."""

    kind: str
    lettable: int
    occupants: int
    each: int

    @property
    def desks_share(self) -> bool:
        """True where the place's desks are."""
        return self.kind == "COWORKING"


@dataclass(frozen=True)
class Place:
    """One place as its operator describes it; labels with their last day, absent where they have no end."""

    partner: str
    subject: str
    name: str
    operator: dict[str, Any]
    district: District
    opened: date
    gross: int
    desks: int
    spaces: tuple[Space, ...]
    labels: tuple[tuple[str, Optional[str]], ...] = ()
    described: dict[str, Any] = field(default_factory=lambda: {"tenure": "LEASE", "synthetic": True})

    @property
    def source(self) -> str:
        """Where its operator publishes."""
        return f"/partenaires/{self.partner}"

    @property
    def reference(self) -> dict[str, str]:
        """The place as other statements name it."""
        return reference(self.source, self.subject)

    def said(self, name: str, number: int, on: date, data: dict[str, Any]) -> Statement:
        """Something that its operator says of it."""
        return Statement(self.source, self.subject, name, number, on, data)

    def statements(self) -> Iterator[Statement]:
        """Its registration, its spaces and its labels."""
        registered = {
            "name": self.name,
            "operator": self.operator,
            "location": self.district.location,
            "openedOn": self.opened.isoformat(),
            "grossAreaM2": self.gross,
            **self.described,
        }
        yield self.said("place-registered", 1, self.opened, registered)
        for number, space in enumerate(self.spaces, start=1):
            desks = self.desks if space.desks_share else 0
            yield self.opening(number, space.kind, space.kind, space.lettable, desks)
        for number, (label, until) in enumerate(self.labels, start=1):
            yield self._label(number, label, until)

    def opening(self, number: int, code: str, kind: str, lettable: int, desks: int) -> Statement:
        """A space that opens with the place."""
        told = {"space": code, "label": _NAMES[kind], "kind": kind, "lettableM2": lettable, "desks": desks}
        return self.said("space-opened", number, self.opened, {**told, "openedOn": self.opened.isoformat()})

    def _label(self, number: int, label: str, until: Optional[str]) -> Statement:
        granted = max(_LABELLED_FROM, self.opened)
        end = {"expiresOn": until} if until else {}
        data = {"label": label, "grantedOn": granted.isoformat(), **end, "renewal": False}
        return Statement(LABELS, self.subject, "label-granted", number, granted, {**about(self.source, self.subject), **data})


@dataclass(frozen=True)
class Occupancy:
    """An occupant in a space, from the agreement to the first day."""

    place: Place
    number: int
    space: str
    occupant: dict[str, Any]
    square_metres: int
    desks: int
    starts: date
    kind: str = "LEASE"
    thread: dict[str, Any] = field(default_factory=dict)
    precision: str = "day"
    ends: Optional[date] = None

    @property
    def subject(self) -> str:
        """Its reference at the place."""
        return f"{self.place.subject}-{self.number:02d}"

    def agreement(self, on: date, expected: str = "applied") -> Statement:
        """What was signed."""
        end = {"endsOn": self.ends.isoformat()} if self.ends else {}
        agreed = {
            "place": self.place.reference,
            "space": self.space,
            "occupant": self.occupant,
            **self.thread,
            "kind": self.kind,
            "signedOn": on.isoformat(),
            "startsOn": self.starts.isoformat(),
            **end,
            "areaM2": self.square_metres,
            "desks": self.desks,
            "ess": self.occupant["name"] != organisations.SOLE_TRADER,
            "synthetic": True,
        }
        return Statement(self.place.source, self.subject, "occupancy-agreed", 1, on, agreed, expected=expected)

    def moved_in(self) -> Statement:
        """The first day."""
        return self.said("occupant-moved-in", 1, self.starts, {"movedInOn": self.starts.isoformat()})

    def said(self, name: str, number: int, on: date, data: dict[str, Any]) -> Statement:
        """A later step of it."""
        return Statement(self.place.source, self.subject, name, number, on, data, precision=self.precision)

    def moved_out(self, on: date, reason: str) -> Statement:
        """The first day on which the space is free."""
        return self.said("occupant-moved-out", 1, on, {"movedOutOn": on.isoformat(), "reason": reason})


def statements() -> Iterator[Statement]:
    """Everything that is said about places and occupancies but their use."""
    for place in ALL:
        yield from place.statements()
        for occupancy in occupancies(place):
            yield occupancy.agreement(plus(place.opened, _SIGNED_AFTER))
            yield occupancy.moved_in()
    yield from _reynerie()
    yield from _changes()


def occupancies(place: Place) -> list[Occupancy]:
    """Who moves in thirty days after the opening."""
    found: list[Occupancy] = []
    before = sum(space.occupants for other in ALL[: ALL.index(place)] for space in other.spaces)
    for space in place.spaces:
        for _ in range(space.occupants):
            number = len(found) + 1
            occupant, thread = _occupant(place, space, _FIRST_OCCUPANT + before + number - 1)
            desks = place.desks // space.occupants if space.desks_share else 0
            starts = plus(place.opened, _MOVED_IN_AFTER)
            found.append(Occupancy(place, number, space.kind, occupant, space.each, desks, starts, thread=thread))
    return found


def _occupant(place: Place, space: Space, number: int) -> tuple[dict[str, Any], dict[str, Any]]:
    if place is COUTURE and space.kind == "WORKSHOP":
        return organisations.sole_trader(number), {}
    if place is COUTURE and space.kind == "COWORKING":
        return organisations.COUTURE, {"project": stories.COUTURE.project}
    return organisations.demonstration(number), {}


def _reynerie() -> Iterator[Statement]:
    yield from REYNERIE.statements()
    moved_out = day("2023-07-01")
    stay = Occupancy(
        REYNERIE, 1, "WORKSHOP", organisations.COUTURE, 120, 0, day("2022-02-04"), "TRANSITIONAL",
        {"project": stories.COUTURE.project}, "quarter", plus(moved_out, -1),
    )
    yield stay.agreement(plus(REYNERIE.opened, _SIGNED_AFTER))
    yield stay.moved_in()
    yield stay.moved_out(moved_out, "MOVED_WITHIN_NETWORK")
    withdrawn = {"space": "WORKSHOP", "withdrawnOn": moved_out.isoformat(), "reason": "Fin de l’occupation transitoire."}
    yield REYNERIE.said("space-withdrawn", 1, moved_out, withdrawn)


def _changes() -> Iterator[Statement]:
    yield EMPALOT.opening(len(EMPALOT.spaces) + 1, "HALL-B", "EVENT_HALL", 60, 0)
    closed = day("2025-01-01")
    withdrawn = {"space": "HALL-B", "withdrawnOn": closed.isoformat(), "reason": "Travaux de la halle."}
    yield EMPALOT.said("space-withdrawn", 1, closed, withdrawn)
    office = occupancies(IZARDS)[0]
    for number, (on, square_metres) in enumerate(((day("2025-02-01"), 114), (day("2025-09-01"), 134)), start=1):
        changed = {"effectiveOn": on.isoformat(), "areaM2": square_metres, "desks": 0}
        yield office.said("occupancy-changed", number, on, changed)
    tenant = next(each for each in occupancies(ARENES) if each.space == "COWORKING")
    yield tenant.moved_out(day("2025-10-01"), "GROWTH")
    number = len(occupancies(ARENES)) + 1
    following = Occupancy(
        ARENES, number, "COWORKING", organisations.demonstration(599), tenant.square_metres, ARENES.desks, day("2025-11-01")
    )
    yield following.agreement(following.starts)
    yield following.moved_in()


_NAMES = {
    "OFFICE": "Bureaux",
    "COWORKING": "Espace de travail partagé",
    "WORKSHOP": "Ateliers",
    "MEETING_ROOM": "Salles de réunion",
    "EVENT_HALL": "Petite halle",
}


def _spaces(text: str) -> tuple[Space, ...]:
    kinds = ("OFFICE", "COWORKING", "WORKSHOP", "MEETING_ROOM")
    rows = [row.split() for row in text.split("|")]
    return tuple(
        Space(kind, *(int(number) for number in row)) for kind, row in zip(kinds, rows) if row and row != ["-"]
    )


FIL = Place(
    "imaginations-fertiles", "FIL", "Le FIL", organisations.named("Les imaginations fertiles", 861, "SCIC"),
    districts.GM, day("2023-01-09"), 2300, 40, _spaces("1240 10 118 | 420 4 87 | 395 4 90 | 140 2 55"),
    (
        ("PTCE", None),
        ("LIEU_TOTEM_ESS", None),
        ("FABRIQUE_DE_TERRITOIRE", "2027-06-30"),
        ("MANUFACTURE_DE_PROXIMITE", "2027-12-31"),
    ),
    {"tenure": "LEASE"},
)
IZARDS = Place(
    "izards", "IZARDS", "Fabrique des Izards", organisations.named("Fabrique des Izards", 862),
    districts.IZ, day("2023-03-01"), 1400, 30, _spaces("420 3 134 | 310 3 75 | 390 2 155 | 120 1 80"),
    (("FABRIQUE_DE_TERRITOIRE", "2026-12-31"),),
    {"tenure": "LEASE", "programmes": ["QUARTIERS-PRODUCTIFS"], "synthetic": True},
)
EMPALOT = Place(
    "empalot", "EMPALOT", "Halle d’Empalot", organisations.named("Halle d’Empalot", 863),
    districts.EMP, day("2023-05-02"), 1100, 24, _spaces("210 2 84 | 260 2 86 | 430 3 115 | 80 1 50"),
    described={"tenure": "LEASE", "programmes": ["QUARTIERS-PRODUCTIFS"], "synthetic": True},
)
SOUPETARD = Place(
    "soupetard", "SOUPETARD", "Atelier Soupetard", organisations.named("Atelier Soupetard", 864),
    districts.SOU, day("2022-10-03"), 700, 14, _spaces("90 1 90 | 145 1 110 | 340 2 141 | 40 1 28"),
    (("MANUFACTURE_DE_PROXIMITE", "2025-09-30"),),
)
ARENES = Place(
    "arenes", "ARENES", "Comptoir des Arènes", organisations.named("Comptoir des Arènes", 865),
    districts.ARE, day("2023-09-04"), 500, 20, _spaces("60 1 44 | 220 1 150 | 60 1 42 | 80 1 50"),
)
COUTURE = Place(
    "tec", "LIEU-TEC", "Toulouse Espace Couture", organisations.COUTURE,
    districts.GM, day("2023-07-01"), 300, 8, _spaces("- | 90 1 90 | 150 5 30 | 60 1 60"),
    (("LIEU_TOTEM_ESS", None),),
    {"tenure": "LEASE", "project": stories.COUTURE.project, "activities": ["couture", "mercerie", "ateliers partagés"]},
)
REYNERIE = Place(
    "tec", "ABBAL", "Collectif Abbal, Reynerie", organisations.named("Collectif Abbal", 866),
    districts.GM, day("2022-01-05"), 120, 0, (Space("WORKSHOP", 120, 1, 120),),
    described={"tenure": "TRANSITIONAL", "project": stories.COUTURE.project},
)
# In the order by which the two years of activity number them.
ALL = (FIL, IZARDS, EMPALOT, SOUPETARD, ARENES, COUTURE)
