"""The topics of the platform and who may do what with them, as the catalogue says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Iterator, Mapping

from maillage_cluster import plain_yaml

CATALOGUE = "platform/contracts/src/main/resources/contracts/topics.yml"
_VERDICTS = "statements.verdicts.v1"
_FOR_EVER = -1
_DAY = 24 * 60 * 60 * 1000

# In the catalogue, but nobody reads in them yet: what nobody does, nobody need be allowed to.
NOT_READ_YET = ("projection.threads",)


@dataclass(frozen=True)
class Topic:
    """One topic: `retention` in milliseconds, or -1; who writes it, in which groups it is read."""

    name: str
    partitions: int
    retention: int
    writers: tuple[str, ...]
    groups: tuple[str, ...]
    dead_letters: tuple[str, ...]
    redriven: tuple[str, ...]

    @property
    def belonging(self) -> Iterator["Topic"]:
        """The topics that go with it, each with one partition and kept as long."""
        for name in (*self.dead_letters, *self.redriven):
            retention = _FOR_EVER if name in self.redriven else self.retention
            yield Topic(name, 1, retention, (), (), (), ())


@dataclass(frozen=True)
class Right:
    """What a service may do with topics or groups: those of one name, or all whose name begins so."""

    resource: str
    name: str
    operations: tuple[str, ...]
    is_prefix: bool = False


# A generation of the projection reads in a group of its own, which goes with it.
_GENERATIONS = [
    Right("group", "projection.figures-g", ("Delete", "Read"), True),
    Right("group", "projection.figures", ("Delete",)),
    Right("group", "projection.redrive", ("Read",)),
]


def catalogue(project: Path, deciding: list[str]) -> list[Topic]:
    """Every topic; verdicts are written by all that decide."""
    [entries] = plain_yaml.read((project / CATALOGUE).read_text(encoding="utf-8"))
    return [_topic(entry, deciding) for entry in entries]


def groups(topics: list[Topic], service: str) -> list[str]:
    """The groups in which a service reads."""
    named = {group for topic in topics for group in topic.groups if group.startswith(service + ".")}
    return sorted(named - set(NOT_READ_YET))


def rights(topics: list[Topic], service: str) -> list[Right]:
    """Exactly what a service does: nobody may read what it does not, or write what is another's.

    What it tells it may read too: at each start it catches up with that. From where on is said by a bookmark, whose number a group of its own keeps.
    """
    read = groups(topics, service)
    found = [Right("group", group, ("Read",)) for group in read]
    if read or any(service in topic.writers for topic in topics):
        found.append(Right("group", f"{service}.bookmark", ("Read",)))
    for topic in topics:
        own = [group for group in topic.groups if group in read]
        operations = (("Read",) if own else ()) + (("Read", "Write") if service in topic.writers else ())
        if operations:
            found.append(Right("topic", topic.name, operations))
        found += [_dead_letters(topic, group) for group in own]
    if any(right.is_prefix for right in found):
        found += _GENERATIONS
    return _together(found)


def lag_rights(topics: list[Topic]) -> list[Right]:
    """What may be known by whoever only counts how far readers are behind."""
    everything = [Right("group", group, ("Describe",)) for service in _readers(topics) for group in groups(topics, service)]
    return everything + [Right("topic", topic.name, ("Describe",)) for topic in topics]


def _readers(topics: list[Topic]) -> list[str]:
    return sorted({group.split(".")[0] for topic in topics for group in topic.groups})


def _dead_letters(topic: Topic, group: str) -> Right:
    """Of the group that counts, each generation has some of its own, and topics in which they come again: it makes and erases them."""
    name = f"{topic.name}.{group}"
    if f"{name}-redriven" in topic.redriven:
        return Right("topic", name, ("Create", "Delete", "Describe", "Read", "Write"), True)
    return Right("topic", f"{name}-dlt", ("Write",))


def _together(found: list[Right]) -> list[Right]:
    """One entry for each resource, whatever the reasons."""
    operations: dict[tuple[str, str, bool], list[str]] = {}
    for right in found:
        operations.setdefault((right.resource, right.name, right.is_prefix), []).extend(right.operations)
    return [Right(resource, name, tuple(sorted(set(these))), prefix) for (resource, name, prefix), these in operations.items()]


def _topic(entry: Mapping[str, Any], deciding: list[str]) -> Topic:
    name = entry["topic"]
    return Topic(
        name,
        entry["partitions"],
        _milliseconds(entry["retention"]),
        tuple(deciding if name == _VERDICTS else [entry["owner"]]),
        tuple(entry.get("consumers", ())),
        tuple(entry.get("deadLetters", ())),
        tuple(entry.get("redriven", ())),
    )


def _milliseconds(retention: str) -> int:
    days = re.fullmatch(r"P(\d+)D", retention)
    if days is None and retention != "infinite":
        raise ValueError(f"no retention that is known here: {retention}")
    return int(days[1]) * _DAY if days else _FOR_EVER
