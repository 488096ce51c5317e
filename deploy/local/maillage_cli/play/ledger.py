"""What was told to the door, and what has become of it."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import Callable, Optional, Sequence

from maillage_cli.door import LARGEST_BATCH, Door, Verdict
from maillage_cli.play.statement import Statement
from maillage_cli.problem import Problem

VERDICT_WITHIN_SECONDS = 60.0
POLL_SECONDS = 0.03
_TWICE_EVERY = 10


@dataclass(frozen=True)
class Told:
    """A statement, the fact that it corrects if any, and the verdict known last."""

    statement: Statement
    corrected: Optional[str]
    verdict: Verdict

    @property
    def is_as_expected(self) -> bool:
        """True when the script says so."""
        return self.verdict.short == self.statement.expected


Settled = Callable[[Told], bool]


class Ledger:
    """Publishes as partners do, and asks for verdicts by saying the same again, which changes nothing and needs one request
    for many. With `twice`, every tenth statement is sent twice in the same batch.
    """

    def __init__(self, door: Door, connections: ThreadPoolExecutor, twice: bool) -> None:
        self._door = door
        self._connections = connections
        self._twice = twice
        self._told: list[Told] = []

    @property
    def told(self) -> Sequence[Told]:
        """Everything, in the order of telling."""
        return self._told

    def tell(self, batch: Sequence[Statement]) -> None:
        """Sends statements of one partner in this order."""
        corrected = [self._fact(statement) for statement in batch]
        events = [statement.cloud_event(fact) for statement, fact in zip(batch, corrected)]
        again = events[_TWICE_EVERY - 1 :: _TWICE_EVERY] if self._twice else []
        verdicts = self._door.publish(batch[0].partner, [*events, *again])
        self._told += [Told(*each) for each in zip(batch, corrected, verdicts)]

    def settle(self, is_settled: Settled, meanwhile: Callable[[], None] = lambda: None) -> None:
        """Waits until everything is settled, doing something else before it asks each time."""
        deadline = time.monotonic() + VERDICT_WITHIN_SECONDS
        while True:
            open_ones = [index for index, told in enumerate(self._told) if not is_settled(told)]
            if not open_ones:
                return
            if time.monotonic() > deadline:
                statement = self._told[open_ones[0]].statement
                raise Problem(f"Pas de verdict pour {statement.id} : voir « maillage logs {statement.service} ».")
            meanwhile()
            time.sleep(POLL_SECONDS)
            # One is asked about for all: the door has to look at everything that it is asked.
            *others, last = open_ones
            self._ask_again([last])
            if is_settled(self._told[last]):
                self._ask_again(others)

    def _ask_again(self, indexes: list[int]) -> None:
        by_partner: dict[str, list[int]] = {}
        for index in indexes:
            by_partner.setdefault(self._told[index].statement.partner, []).append(index)
        groups = [group[at : at + LARGEST_BATCH] for group in by_partner.values() for at in range(0, len(group), LARGEST_BATCH)]
        for group, verdicts in zip(groups, self._connections.map(self._said_again, groups)):
            for index, verdict in zip(group, verdicts):
                self._told[index] = replace(self._told[index], verdict=verdict)

    def _said_again(self, group: list[int]) -> list[Verdict]:
        told = [self._told[index] for index in group]
        events = [each.statement.cloud_event(each.corrected) for each in told]
        return self._door.publish(told[0].statement.partner, events)

    def has_established(self, statement: Statement) -> bool:
        """True when its fact is known by now."""
        return bool(self._facts(statement))

    def _fact(self, statement: Statement) -> Optional[str]:
        corrected = statement.corrects
        if corrected is None:
            return None
        facts = self._facts(corrected)
        if not facts:
            raise Problem(f"{corrected.id} n'a pas été pris en compte : {statement.id} n'a rien à corriger.")
        return facts[0]

    def _facts(self, statement: Statement) -> tuple[str, ...]:
        for index, told in enumerate(self._told):
            if (told.statement.source, told.statement.id) == (statement.source, statement.id):
                self._ask_again([index])
                return self._told[index].verdict.facts
        return ()
