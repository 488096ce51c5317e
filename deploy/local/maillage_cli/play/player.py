"""Plays the history in through the door, wave by wave, while a takeover of history is open."""

from __future__ import annotations

import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from typing import Callable, Optional

from maillage_cli import clients
from maillage_cli.door import Door, Verdict
from maillage_cli.play import calendar, history
from maillage_cli.play.statement import StaffAct, Statement
from maillage_cli.problem import Problem
from maillage_cli.screen import Bar, Screen

_READERS = 4
_POLL_SECONDS = 0.02
_VERDICT_WITHIN_SECONDS = 60.0


@dataclass(frozen=True)
class Played:
    """A statement with its partner and the verdict known last."""

    statement: Statement
    partner: str
    verdict: Verdict


Settled = Callable[[Played], bool]


class Player:
    """One run over the history. Playing it again changes nothing: every statement has the same id."""

    def __init__(self, door: Door, screen: Screen) -> None:
        self._door = door
        self._screen = screen
        self._played: list[Played] = []

    def play(self) -> Counter[str]:
        """Plays everything and tells how many statements ended how."""
        waves = history.waves()
        bar = self._screen.bar("histoire", sum(len(wave.statements) for wave in waves))
        with ThreadPoolExecutor(_READERS) as readers:
            self._takeover("OPEN", waves[0].statements[0].on)
            for wave in waves:
                self._play_wave(wave, readers, bar)
            self._takeover("CLOSED", None)
            self._await_expected(readers)
        self._tell_surprises()
        return Counter(played.verdict.short for played in self._played)

    def _play_wave(self, wave: history.Wave, readers: ThreadPoolExecutor, bar: Bar) -> None:
        told: list[Played] = []
        for batch in wave.batches():
            partner = batch[0].source.split("/")[2]
            verdicts = self._door.publish(partner, [statement.cloud_event() for statement in batch])
            told += [Played(statement, partner, verdict) for statement, verdict in zip(batch, verdicts)]
        self._takeover("ADVANCED", wave.until)
        self._played += self._await(told, readers, lambda played: played.verdict.is_given)
        for act in wave.acts:
            self._act(act)
        bar.show(len(self._played), str(wave.until.year))

    def _await_expected(self, readers: ThreadPoolExecutor) -> None:
        """What waited for the end of the takeover is refused now."""
        self._played = self._await(self._played, readers, _is_final)

    def _await(self, told: list[Played], readers: ThreadPoolExecutor, is_settled: Settled) -> list[Played]:
        deadline = time.monotonic() + _VERDICT_WITHIN_SECONDS
        while True:
            told = list(readers.map(lambda played: played if is_settled(played) else self._look(played), told))
            unsettled = [played for played in told if not is_settled(played)]
            if not unsettled:
                return told
            if time.monotonic() > deadline:
                raise Problem(f"Pas de verdict pour {unsettled[0].statement.id} : voir « maillage logs needs ».")
            time.sleep(_POLL_SECONDS)

    def _look(self, played: Played) -> Played:
        receipt: Optional[str] = played.verdict.receipt_id
        if receipt is None:
            return played
        return Played(played.statement, played.partner, self._door.receipt(played.partner, receipt))

    def _takeover(self, state: str, until: Optional[date]) -> None:
        instant = {} if until is None else {"until": calendar.text(calendar.at(until, 0))}
        self._door.command(clients.ADMINISTRATION, "POST", "/api/partners/takeover", {"state": state, **instant})

    def _act(self, act: StaffAct) -> None:
        key = {"Idempotency-Key": act.key}
        self._door.command(clients.AGENT, "POST", act.path, act.request(), key)

    def _tell_surprises(self) -> None:
        for played in self._played:
            if played.verdict.short != played.statement.expected:
                self._screen.say(
                    f"  inattendu : {played.statement.id} → {played.verdict.short} "
                    f"(prévu : {played.statement.expected}) {played.verdict.detail or ''}"
                )


def _is_final(played: Played) -> bool:
    return played.verdict.outcome != "waiting" or played.statement.expected == "waiting"
