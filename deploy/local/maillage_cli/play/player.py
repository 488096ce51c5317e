"""Plays the history in through the door, wave by wave, while a takeover of history is open."""

from __future__ import annotations

import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Optional, Union

from maillage_cli import clients
from maillage_cli.door import Door
from maillage_cli.play import calendar, history
from maillage_cli.play.ledger import Ledger, Told
from maillage_cli.play.statement import StaffAct, Statement
from maillage_cli.problem import Problem
from maillage_cli.screen import Bar, Screen

_CONNECTIONS = 4
_POLL_SECONDS = 0.05
_FILE_WITHIN_SECONDS = 30.0
_BACK_WITHIN_SECONDS = 600.0
_DETAILS = 5

# What waits is decided again after 85 minutes at most, and time does not pass by itself while a takeover is open.
_LONGEST_INTERVAL = timedelta(minutes=90)

Turn = Union[Statement, StaffAct]


@dataclass(frozen=True)
class Manner:
    """How the history is told: shuffled within two days, every tenth statement twice, when there is a seed; waiting for
    nothing from a service that is away until everything else is told.
    """

    seed: Optional[int] = None
    without: Optional[str] = None


class Player:
    """One run over the history. Playing it again changes nothing: every statement has the same id.

    `surprises` is how many statements ended otherwise than the script says.
    """

    def __init__(self, door: Door, screen: Screen, manner: Manner = Manner()) -> None:
        self._door = door
        self._screen = screen
        self._manner = manner
        self._statements = history.statements() if manner.seed is None else history.shuffled(manner.seed)
        self._until = calendar.at(self._statements[0].order, 0)
        self._later: list[Turn] = []
        self.surprises = 0

    def play(self) -> Counter[str]:
        """Plays everything and tells how many statements ended how."""
        bar = self._screen.bar("histoire", len(self._statements))
        with ThreadPoolExecutor(_CONNECTIONS) as connections:
            ledger = Ledger(self._door, connections, twice=self._manner.seed is not None)
            self._takeover("OPEN", self._until)
            for wave in history.waves(self._statements):
                self._play_wave(wave, ledger, bar)
            self._catch_up(ledger)
            self._takeover("CLOSED")
            ledger.settle(_is_final)
        bar.show(len(ledger.told), "")
        self._tell_surprises(ledger)
        return Counter(each.verdict.short for each in ledger.told)

    def _play_wave(self, wave: history.Wave, ledger: Ledger, bar: Bar) -> None:
        for batch in wave.batches():
            now = [statement for statement in batch if not self._must_come_later(statement, ledger)]
            if now:
                ledger.tell(now)
        self._until = calendar.at(wave.until, 0)
        self._takeover("ADVANCED", self._until)
        ledger.settle(self._is_decided)
        for act in wave.acts:
            if act.needs(self._manner.without):
                self._later.append(act)
            else:
                self._act(act)
        bar.show(len(ledger.told), str(wave.until.year))

    def _must_come_later(self, statement: Statement, ledger: Ledger) -> bool:
        """What cannot be said while a service is away: what follows an act in it, and what corrects a fact that waits for it."""
        away = self._manner.without
        if away is None:
            return False
        follows = statement.follows is not None and StaffAct.service_of(statement.follows) == away
        corrected = statement.corrects
        if follows or (corrected is not None and not ledger.has_established(corrected)):
            self._later.append(statement)
            return True
        return False

    def _is_decided(self, told: Told) -> bool:
        away = self._manner.without
        return told.verdict.is_given or (away is not None and told.statement.service == away)

    def _catch_up(self, ledger: Ledger) -> None:
        away = self._manner.without
        if away is None:
            return
        self._screen.step("histoire", f"tout est dit ; {away} manque encore")
        self._await(f"/api/{away}/openapi.json", _BACK_WITHIN_SECONDS, f"{away} n'est pas revenu")
        ledger.settle(lambda told: told.verdict.is_given)
        for turn in self._later:
            if isinstance(turn, StaffAct):
                self._act(turn)
            else:
                self._tell_later(turn, ledger)

    def _tell_later(self, statement: Statement, ledger: Ledger) -> None:
        corrected = statement.corrects
        ledger.settle(
            lambda told: _is_final(told) if told.statement == corrected else told.verdict.is_given, meanwhile=self._let_time_pass
        )
        ledger.tell([statement])
        ledger.settle(lambda told: told.verdict.is_given)

    def _let_time_pass(self) -> None:
        self._until += _LONGEST_INTERVAL
        self._takeover("ADVANCED", self._until)

    def _takeover(self, state: str, until: Optional[datetime] = None) -> None:
        instant = {} if until is None else {"until": calendar.text(until)}
        self._door.command(clients.ADMINISTRATION, "POST", "/api/partners/takeover", {"state": state, **instant})

    def _act(self, act: StaffAct) -> None:
        # A refusal would be remembered under the key of the act: the file that a reaction opens must be there.
        self._await(act.file_path, _FILE_WITHIN_SECONDS, f"{act.file_path} reste inconnu")
        self._door.command(clients.AGENT, "POST", act.path, act.request(), {"Idempotency-Key": act.key})

    def _await(self, path: str, seconds: float, otherwise: str) -> None:
        deadline = time.monotonic() + seconds
        while not self._door.finds(clients.AGENT, path):
            if time.monotonic() > deadline:
                raise Problem(f"{otherwise} après {seconds:.0f} s.")
            time.sleep(_POLL_SECONDS)

    def _tell_surprises(self, ledger: Ledger) -> None:
        surprises = [told for told in ledger.told if not told.is_as_expected]
        self.surprises = len(surprises)
        for told in surprises[:_DETAILS]:
            self._screen.say(
                f"  inattendu : {told.statement.id} → {told.verdict.short} "
                f"(prévu : {told.statement.expected}) {told.verdict.detail or ''}"
            )
        if len(surprises) > _DETAILS:
            others = Counter((told.statement.name, told.verdict.short) for told in surprises[_DETAILS:])
            listed = ", ".join(f"{count} {name} → {short}" for (name, short), count in others.most_common())
            self._screen.say(f"  et {len(surprises) - _DETAILS} autres : {listed}")


def _is_final(told: Told) -> bool:
    return told.verdict.outcome in ("applied", "refused") or told.statement.expected == "waiting"
