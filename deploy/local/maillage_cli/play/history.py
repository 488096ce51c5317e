"""The whole history in order, cut into waves."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from maillage_cli.play import activity, calendar, fabrique, refusals, stories
from maillage_cli.play.statement import StaffAct, Statement


@dataclass(frozen=True)
class Wave:
    """Facts up to the day before `until`, then the acts of staff of that day."""

    until: date
    statements: list[Statement]
    acts: list[StaffAct]

    def batches(self) -> list[list[Statement]]:
        """The statements by partner, in order of time; who opens files speaks first."""
        by_partner: dict[str, list[Statement]] = {}
        for statement in sorted(self.statements, key=lambda said: (said.name != "need-reported", said.order)):
            by_partner.setdefault(statement.source.split("/")[2], []).append(statement)
        return [sorted(batch, key=lambda said: said.order) for batch in by_partner.values()]


def statements() -> list[Statement]:
    """Everything that partners say, in order of time."""
    files = [stories.VRAC, stories.COUTURE, *fabrique.files()]
    told = [statement for file in files for statement in file.statements()]
    told += [*stories.workshops(), *activity.needs(), *refusals.needs()]
    return sorted(told, key=lambda said: said.order)


def acts() -> list[StaffAct]:
    """Everything that staff do."""
    return [activity.merge()]


def waves() -> list[Wave]:
    """A quarter of facts each, cut again where staff act; quarters without facts are left out."""
    told, done = statements(), acts()
    ends = sorted({*calendar.quarters(told[0].order, calendar.LAST_DAY), *(act.on for act in done)})
    cut, begin = [], date.min
    for end in ends:
        said = [statement for statement in told if begin <= statement.order < end]
        acted = [act for act in done if act.on == end]
        if said or acted:
            cut.append(Wave(end, said, acted))
        begin = end
    return cut


def applied_per_type() -> dict[str, Counter[str]]:
    """How many statements of each type are applied, in the history before July 2024 and in the two years since."""
    counts: dict[str, Counter[str]] = {"history": Counter(), "two years": Counter()}
    for statement in statements():
        if statement.expected == "applied":
            counts["history" if statement.on < date(2024, 7, 1) else "two years"][statement.name] += 1
    return counts
