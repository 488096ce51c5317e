"""A small system that runs, for tests of what may be released into it: needs tells, incubation and projection read."""

from __future__ import annotations

import copy
import sys
from dataclasses import replace
from typing import Any, Callable

from maillage_cli.folders import PROJECT

sys.path.insert(0, str(PROJECT / "deploy" / "release"))

from maillage_release.state import Release  # noqa: E402 (found by the line above)

QUALIFIED = "org.maillage.needs.need-qualified.v1"
REPORTED = "org.maillage.statement.need-reported.v1"

_EVENT = {
    "type": "object",
    "additionalProperties": True,
    "required": ["theme", "holder"],
    "properties": {
        "theme": {"description": "Thème", "type": "string", "enum": ["MOBILITE", "SANTE", "AUTRE"]},
        "priority": {"type": "string", "enum": ["LOW", "HIGH"]},
        "note": {"type": "string"},
        "holder": {"$ref": "#/$defs/holder"},
    },
    "$defs": {"holder": {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}, "rna": {"type": "string"}}}},
}
_STATEMENT = {
    "type": "object",
    "additionalProperties": False,
    "required": ["title"],
    "properties": {
        "title": {"type": "string", "maxLength": 120},
        "theme": {"type": "string", "enum": ["MOBILITE", "SANTE", "AUTRE"]},
    },
}


def running() -> dict[str, Release]:
    """Each at 1.0.0."""
    parts = [
        Release("needs", "1.0.0", publishes={QUALIFIED: _EVENT}, unproven={QUALIFIED: ["/holder/rna"]}, decides={REPORTED: _STATEMENT}),
        Release("partners", "1.0.0", accepts={REPORTED: _STATEMENT}),
        Release("incubation", "1.0.0", reads={QUALIFIED: {"reads": ["/holder/name"], "requires": ["/holder", "/holder/name"]}}),
        Release(
            "projection",
            "1.0.0",
            reads={QUALIFIED: {"reads": ["/theme"], "requires": ["/theme"]}},
            figures={
                "besoins-qualifies": {"version": 1, "meaning": "aa", "of": [], "counts": {QUALIFIED: {"reads": ["/theme"], "requires": []}}},
                "taux-reponse": {"version": 1, "meaning": "bb", "of": ["besoins-qualifies"], "counts": {}},
            },
        ),
        Release("funding", "1.0.0", open_data={"grants.csv": {"columns": {"objet": ["need-reported/title"], "montant": []}}}),
    ]
    return {part.service: part for part in parts}


def next_of(service: str, **parts: Any) -> Release:
    """The next version of a service that runs, with some parts of it anew."""
    return replace(running()[service], version="1.1.0", **parts)


def changed(schema: dict[str, Any], change: Callable[[dict[str, Any]], Any]) -> dict[str, Any]:
    """A copy of a schema, changed in place."""
    other = copy.deepcopy(schema)
    change(other)
    return other


def event(change: Callable[[dict[str, Any]], Any]) -> dict[str, Any]:
    """What needs publishes, with its event changed."""
    return {QUALIFIED: changed(_EVENT, change)}


def statement(change: Callable[[dict[str, Any]], Any]) -> dict[str, Any]:
    """What partners may say, changed."""
    return {REPORTED: changed(_STATEMENT, change)}
