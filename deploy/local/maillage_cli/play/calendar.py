"""Days and instants of Toulouse."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

LAST_DAY = date(2026, 6, 30)


def day(text: str) -> date:
    """A day written as YYYY-MM-DD."""
    return date.fromisoformat(text)


def at(on: date, hour: int) -> datetime:
    """The instant at which clocks in Paris show this hour of this day."""
    return datetime(on.year, on.month, on.day, hour, tzinfo=timezone(_offset(on)))


def text(instant: datetime) -> str:
    """An instant as RFC 3339."""
    return instant.isoformat(timespec="seconds")


def plus(on: date, days: int) -> date:
    """A day some days later."""
    return on + timedelta(days=days)


def months_after(on: date, months: int) -> date:
    """The same day of a later month; its last day where that month is shorter."""
    count = on.year * 12 + on.month - 1 + months
    year, month = count // 12, count % 12 + 1
    return date(year, month, min(on.day, last_of(year, month).day))


def last_of(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def month_of_play(number: int) -> tuple[int, int]:
    """Year and month of the month with this number, 1 being July 2024."""
    months = 2024 * 12 + 6 + number - 1
    return months // 12, months % 12 + 1


def quarters(first: date, last: date) -> list[date]:
    """The first days of the calendar quarters from the one after `first` to the one after `last`."""
    starts = []
    year, month = first.year, (first.month - 1) // 3 * 3 + 1
    while not starts or starts[-1] <= last:
        year, month = (year, month + 3) if month < 10 else (year + 1, 1)
        starts.append(date(year, month, 1))
    return starts


def _offset(on: date) -> timedelta:
    # Summer time runs from the last Sunday of March to the last of October; our hours are never in the night between.
    summer = _last_sunday(on.year, 3) <= on < _last_sunday(on.year, 10)
    return timedelta(hours=2 if summer else 1)


def _last_sunday(year: int, month: int) -> date:
    last = date(year, month, 31)
    return last - timedelta(days=(last.weekday() + 1) % 7)
