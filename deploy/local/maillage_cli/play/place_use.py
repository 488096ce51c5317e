"""Two years of life in the six places: events held, desks used, where the public comes from."""

from __future__ import annotations

from datetime import date
from typing import Iterator

from maillage_cli.play import calendar, places
from maillage_cli.play.activity import MONTHS
from maillage_cli.play.statement import Statement

_EVENT_DAYS = (6, 16, 26)
_OPEN_DAYS = 20
_MIX_OF = (2024, 2025)


def statements() -> Iterator[Statement]:
    """Everything, place by place where it is counted by place."""
    yield from _events()
    for number, place in enumerate(places.ALL, start=1):
        yield from _used(number, place)
        yield from _mixed(number, place)


def _events() -> Iterator[Statement]:
    held = dict.fromkeys(range(len(places.ALL)), 0)
    for month in range(1, MONTHS + 1):
        year, calendar_month = calendar.month_of_play(month)
        for index, of_month in enumerate(_EVENT_DAYS):
            place = (month + index) % len(places.ALL)
            held[place] += 1
            event = {"kind": "PUBLIC", "price": "FREE", "attendees": 30 + 7 * ((month + index) % 5)}
            on = date(year, calendar_month, of_month)
            yield places.ALL[place].said("place-event-held", held[place], on, event)


def _used(number: int, place: places.Place) -> Iterator[Statement]:
    for month in range(1, MONTHS + 1):
        year, calendar_month = calendar.month_of_play(month)
        last = calendar.last_of(year, calendar_month)
        offered = place.desks * _OPEN_DAYS
        use = {
            "period": {"from": last.replace(day=1).isoformat(), "to": last.isoformat()},
            "deskDaysOffered": offered,
            "deskDaysUsed": offered * (60 + (month + number) % 20) // 100,
            "method": "BOOKING_SYSTEM",
        }
        yield place.said("place-use-recorded", month, last, use)


def _mixed(number: int, place: places.Place) -> Iterator[Statement]:
    for index, year in enumerate(_MIX_OF, start=1):
        mix = {
            "period": {"from": f"{year}-01-01", "to": f"{year}-12-31"},
            "sameQpv": 110 + 10 * number,
            "otherQpv": 60,
            "metropolis": 80,
            "outside": 20,
            "method": "SURVEY",
        }
        yield place.said("audience-mix-declared", index, date(year, 12, 31), mix)
