"""A trickle of plausible statements after the history, so that a board can be seen living."""

from __future__ import annotations

import time
import uuid
from datetime import date, datetime, timedelta
from random import Random
from typing import Any, Callable

from maillage_cli.door import Door
from maillage_cli.play import activity, districts, organisations, places
from maillage_cli.play.grants import PORTAL
from maillage_cli.play.statement import RECORDED_BY_THE_DOOR, Statement, about
from maillage_cli.problem import Problem
from maillage_cli.screen import Screen

_LEAST_SECONDS, _MOST_SECONDS = 2.0, 6.0
_REMEMBERED = 20


class Live:
    """Says something now and then, each time about a file of its own or one that it opened before."""

    def __init__(self, door: Door) -> None:
        self._door = door
        self._random = Random()
        self._next = time.monotonic()
        self._reported: list[Statement] = []

    def go_on(self, screen: Screen) -> None:
        """Says the next thing when its time has come; what the door does not take is told, and nothing more."""
        if time.monotonic() < self._next:
            return
        self._next = time.monotonic() + self._random.uniform(_LEAST_SECONDS, _MOST_SECONDS)
        said = self.statement()
        try:
            [verdict] = self._door.publish(said.partner, [_now(said)])
        except Problem as problem:
            screen.step("en direct", str(problem))
            return
        told = verdict.outcome if verdict.code is None else f"{verdict.outcome}, {verdict.code}"
        screen.step("en direct", f"{said.partner} : {said.name} ({told})")

    def statement(self) -> Statement:
        """Something that a partner could say today."""
        kinds: list[Callable[[date], Statement]] = [self._need, self._job, self._event, self._service]
        if self._reported:
            kinds.append(self._acknowledgement)
        return self._random.choice(kinds)(date.today())

    def _need(self, today: date) -> Statement:
        number = self._random.randint(1, 56)
        said = _new(activity.source(number), "need-reported", today, activity.report(number))
        self._reported = [*self._reported, said][-_REMEMBERED:]
        return said

    def _acknowledgement(self, today: date) -> Statement:
        of = self._reported.pop(self._random.randrange(len(self._reported)))
        answer = {"channel": "MESSAGE", "answer": "Votre besoin est inscrit ; la Fabrique à initiatives l’étudie."}
        return Statement(of.source, of.subject, "need-acknowledged", 1, today, {**about(of.source, of.subject), **answer},
                         recorded_on=RECORDED_BY_THE_DOOR)

    def _job(self, today: date) -> Statement:
        job: dict[str, Any] = {
            "employer": organisations.demonstration(600 + self._random.randint(1, 48)),
            "contract": "CDI",
            "fteHundredths": self._random.choice((50, 80, 100)),
            "nature": "CREATED",
            "gender": self._random.choice(("WOMAN", "MAN")),
            "livesInQpv": self._random.choice(("YES", "NO")),
            "startedOn": today.isoformat(),
            "location": self._random.choice(districts.ALL).location,
            "synthetic": True,
        }
        return _new(PORTAL, "job-declared", today, job)

    def _event(self, today: date) -> Statement:
        place = self._random.choice(places.ALL)
        event = {**about(place.source, place.subject), "kind": "PUBLIC", "price": "FREE", "attendees": self._random.randint(15, 80)}
        return _new(place.source, "place-event-held", today, event)

    def _service(self, today: date) -> Statement:
        said, district = activity.report(self._random.randint(1, 56)), self._random.choice(districts.ALL)
        opened = {
            "name": said["title"],
            "theme": said["theme"],
            "provider": organisations.demonstration(self._random.randint(1, 187)),
            "openedOn": today.isoformat(),
            "price": "FREE",
            "location": district.location,
            "synthetic": True,
        }
        return _new(PORTAL, "service-opened", today, opened)


def _new(source: str, name: str, today: date, data: dict[str, Any]) -> Statement:
    return Statement(source, f"DIRECT-{uuid.uuid4()}", name, 1, today, data, recorded_on=RECORDED_BY_THE_DOOR)


def _now(said: Statement) -> dict[str, Any]:
    minute_ago = datetime.now().astimezone() - timedelta(minutes=1)
    return {**said.cloud_event(), "time": minute_ago.isoformat(timespec="seconds"), "timeprecision": "instant"}
