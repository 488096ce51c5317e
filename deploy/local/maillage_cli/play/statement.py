"""One statement of the history, and one act of staff."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date
from typing import Any, Iterator, Optional

from maillage_cli import partners
from maillage_cli.play import calendar

_AGGREGATE = uuid.UUID("a5d9a7f3-dbe5-5f8e-9f60-e86d60f4902f")
RECORDED_BY_THE_DOOR = date.max


@dataclass(frozen=True)
class Statement:
    """What a partner says.

    `on` is the day of the fact; `played_on` the day at which the player sends it, when it is another one; `recorded_on`
    the day on which the partner's system wrote it down, the day after the fact unless told. `expected` is what
    becomes of it in the end: `applied`, `waiting`, or the code with which it is refused. `corrects` is the statement whose
    fact it corrects: the id of that fact is known only from its receipt. What is said `beside` the script prepares a
    refusal and is in none of the script's counts. `follows` is the path of the act of staff without which it would end
    otherwise.
    """

    source: str
    subject: str
    name: str
    number: int
    on: date
    data: dict[str, Any]
    precision: str = "day"
    expected: str = "applied"
    played_on: Optional[date] = None
    recorded_on: Optional[date] = None
    corrects: Optional["Statement"] = None
    beside: bool = False
    follows: Optional[str] = None

    @property
    def id(self) -> str:
        """Unique with the source, for ever."""
        return f"{self.subject}/{self.name}/{self.number}"

    @property
    def order(self) -> date:
        """The day at which it has its turn."""
        return self.played_on or self.on

    @property
    def type(self) -> str:
        """The CloudEvents type."""
        return partners.statement_type(self.name)

    @property
    def partner(self) -> str:
        """The first word of its source, which is who publishes it."""
        return self.source.split("/")[2]

    @property
    def service(self) -> Optional[str]:
        """The service that decides it; none for a type that does not exist."""
        return partners.OWNERS.get(self.name)

    @property
    def file(self) -> str:
        """The id of the file that it is about, or opens."""
        named = self.data.get("about")
        return _id_of(named) if named else file_id(self.source, self.subject)

    @property
    def references(self) -> set[str]:
        """The ids of the other files that it names."""
        told = [value for key, value in self.data.items() if key != "about"]
        return set(_references(told))

    def cloud_event(self, corrected: Optional[str] = None) -> dict[str, Any]:
        """The statement as it is published, in structured JSON; a correction names the fact that it corrects."""
        event: dict[str, Any] = {
            "specversion": "1.0",
            "id": self.id,
            "source": self.source,
            "type": self.type,
            "subject": self.subject,
            "time": calendar.text(calendar.at(self.on, 10)),
            "timeprecision": self.precision,
            "datacontenttype": "application/json",
            "data": {**self.data, "corrects": corrected} if self.corrects else self.data,
        }
        if self.recorded_on != RECORDED_BY_THE_DOOR:
            recorded = self.recorded_on or calendar.plus(self.on, 1)
            event["recordedtime"] = calendar.text(calendar.at(recorded, 9))
        return event


@dataclass(frozen=True)
class StaffAct:
    """A command of the demonstration agent, at its place in the order. `opened_by` is the service that opens its file, when it
    is another one than keeps it.
    """

    path: str
    on: date
    body: dict[str, Any]
    opened_by: Optional[str] = None

    @property
    def service(self) -> str:
        """The service that it is asked of."""
        return self.service_of(self.path)

    @staticmethod
    def service_of(path: str) -> str:
        """The service that answers at a path."""
        return path.split("/")[2]

    def needs(self, service: Optional[str]) -> bool:
        """True when it is impossible without this service."""
        return service is not None and service in (self.service, self.opened_by)

    @property
    def file_path(self) -> str:
        """Where the file that it changes is read."""
        return self.path.rsplit("/", 1)[0]

    @property
    def key(self) -> str:
        """The same for a repetition, so that the act is done once."""
        return str(uuid.uuid5(uuid.NAMESPACE_URL, f"urn:maillage:demonstration:act:{self.path}"))

    def request(self) -> dict[str, Any]:
        """The body to send: when it happened and when it was written down are given by the right `reprise`."""
        at = calendar.text(calendar.at(self.on, 10))
        recorded = calendar.text(calendar.at(calendar.plus(self.on, 1), 9))
        return {**self.body, "at": at, "recordedAt": recorded}


def file_id(source: str, subject: str) -> str:
    """The id of the file that a partner opened under this reference."""
    return str(uuid.uuid5(_AGGREGATE, f"{source}|{subject}"))


def reference(source: str, subject: str) -> dict[str, str]:
    """A file in the words of the partner who opened it."""
    return {"source": source, "subject": subject}


def about(source: str, subject: str) -> dict[str, Any]:
    """The file of another partner, in that partner's own words."""
    return {"about": reference(source, subject)}


def _references(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        for each in value:
            yield from _references(each)
    elif isinstance(value, dict):
        if set(value) in ({"id"}, {"source", "subject"}):
            yield _id_of(value)
        else:
            yield from _references(list(value.values()))


def _id_of(named: dict[str, str]) -> str:
    return named.get("id") or file_id(named["source"], named["subject"])
