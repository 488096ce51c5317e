"""The whole history in order, cut into waves."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import groupby
from random import Random
from typing import Optional, Sequence

from maillage_cli.play import (
    activity,
    alliances,
    calendar,
    contrat_de_ville,
    fabrique,
    jobs,
    offers,
    place_use,
    places,
    projects,
    refusals,
    refusals_beyond,
    stories,
    toulouse_impact,
)
from maillage_cli.play.statement import StaffAct, Statement

_LATEST_DAYS = 2
# The services look at the clock to see that the period is over: it must have reached the day of the statement.
_OF_A_PERIOD = ("beneficiaries-declared", "volunteer-hours-declared", "place-use-recorded", "audience-mix-declared")
_OPENS = ("need-reported", "call-published", "application-submitted", "cohort-announced", "project-opened", "place-registered")


@dataclass(frozen=True)
class Wave:
    """Facts up to the day before `until`, then the acts of staff of that day."""

    until: date
    statements: list[Statement]
    acts: list[StaffAct]

    def batches(self) -> list[list[Statement]]:
        """The statements by partner, in order of time; who opens files speaks first."""
        by_partner: dict[str, list[Statement]] = {}
        for statement in sorted(self.statements, key=lambda said: (said.name not in _OPENS, said.order)):
            by_partner.setdefault(statement.partner, []).append(statement)
        return [sorted(batch, key=lambda said: said.order) for batch in by_partner.values()]


def statements() -> list[Statement]:
    """Everything that partners say, in order of time."""
    files = [stories.VRAC, stories.COUTURE, *fabrique.files()]
    told = [statement for file in files for statement in file.statements()]
    told += [*stories.workshops(), *activity.needs(), *refusals.needs()]
    for part in (projects, toulouse_impact, contrat_de_ville, places, place_use, jobs, offers, alliances, refusals_beyond):
        told += part.statements()
    return sorted(told, key=lambda said: said.order)


def acts() -> list[StaffAct]:
    """Everything that staff do, in order of time."""
    return sorted([activity.merge(), jobs.match(), *projects.acts()], key=lambda act: act.on)


def shuffled(seed: int) -> list[Statement]:
    """The same as partners would tell it who do not wait for each other: each at most two days late, in any order."""
    random = Random(seed)
    late = [replace(said, played_on=calendar.plus(said.order, random.randint(0, _LATEST_DAYS))) for said in statements()]
    random.shuffle(late)
    return sorted(late, key=lambda said: said.order)


def waves(told: Optional[Sequence[Statement]] = None) -> list[Wave]:
    """As few as order allows: what names a file waits until what else is said of it in the same wave is decided.

    A wave has a quarter of facts at most, and ends where staff act.
    """
    told, done = statements() if told is None else told, acts()
    ends = sorted({*calendar.quarters(told[0].order, told[-1].order), *(act.on for act in done)})
    cut: list[Wave] = []
    wave = _Growing()
    for today, group in groupby(told, key=lambda said: said.order):
        said = list(group)
        while ends and ends[0] <= today:
            wave = wave.ended(cut, ends[0], [act for act in done if act.on == ends[0]])
            ends.pop(0)
        if wave.must_end_before(said):
            wave = wave.ended(cut, today, [])
        wave.add(said)
    for end in ends:
        wave = wave.ended(cut, end, [act for act in done if act.on == end])
    return cut


@dataclass
class _Growing:
    """What is told so far of a wave, the files that it is about and those that it names."""

    statements: list[Statement] = field(default_factory=list)
    files: set[str] = field(default_factory=set)
    named: set[str] = field(default_factory=set)

    def must_end_before(self, said: Sequence[Statement]) -> bool:
        """True when something of the next day can only be decided rightly after what is told here."""
        return bool(self.statements) and any(self._comes_before(statement) for statement in said)

    def add(self, said: Sequence[Statement]) -> None:
        """Takes in another day."""
        self.statements += said
        self.files |= {statement.file for statement in said}
        self.named |= {file for statement in said for file in statement.references}

    def ended(self, cut: list[Wave], until: date, acted: list[StaffAct]) -> "_Growing":
        """Puts the wave behind the others, unless nothing happens in it, and gives the next one."""
        if self.statements or acted:
            cut.append(Wave(until, self.statements, acted))
        return _Growing()

    def _comes_before(self, statement: Statement) -> bool:
        return (
            statement.expected != "applied"
            or statement.corrects is not None
            or statement.name in _OF_A_PERIOD
            or statement.file in self.named
            or bool(statement.references & self.files)
        )


def applied_per_type() -> dict[str, Counter[str]]:
    """How many statements of each type are applied, in the history before July 2024 and in the two years since."""
    counts: dict[str, Counter[str]] = {"history": Counter(), "two years": Counter()}
    for statement in statements():
        if statement.expected == "applied" and not statement.beside:
            counts["history" if statement.on < date(2024, 7, 1) else "two years"][statement.name] += 1
    return counts
