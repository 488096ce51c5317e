"""What a JSON Schema asks, place by place, and in what two of them differ."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Iterator, Mapping, Optional

_WORDS_FOR_PEOPLE = ("title", "description", "examples", "$schema", "$id", "$comment")
_ATLEAST = ("minimum", "minLength", "minItems", "minProperties")
_ATMOST = ("maximum", "maxLength", "maxItems")
_OTHER_LIMITS = ("pattern", "format", "multipleOf", "uniqueItems", "dependentRequired", "if", "not")
# Stands for every item of an array, and for every other field of an object.
_ANY = ("*", "{}")
_OF_NAMES = ("properties", "$defs")
_ONE_OF = ("anyOf", "oneOf")
_BRANCHES = (*_ONE_OF, "allOf")


class Kind(Enum):
    """What a change does to whoever writes or reads."""

    REMOVED = "champ retiré"
    ADDED = "champ facultatif ajouté"
    REQUIRED = "champ devenu obligatoire"
    OPTIONAL = "champ devenu facultatif"
    NARROWED = "valeurs retirées"
    WIDENED = "valeurs ajoutées"
    RETYPED = "forme changée"
    TIGHTER = "contrainte resserrée"
    LOOSER = "contrainte relâchée"
    FREER = "forme élargie"


@dataclass(frozen=True)
class Change:
    """One difference.

    `path` names the field as records of what is read do: `*` stands for every item of an array; empty for the whole.
    """

    path: str
    kind: Kind
    detail: str = ""

    def __str__(self) -> str:
        return f"{self.path or '/'} : {self.kind.value}" + (f" ({self.detail})" if self.detail else "")


@dataclass
class _Place:
    """What is asked at one place of the data, by one branch of its schema."""

    types: Optional[frozenset[str]] = None
    values: Optional[frozenset[str]] = None
    closed: bool = False
    required: frozenset[str] = frozenset()
    limits: dict[str, Any] = field(default_factory=dict)
    branches: dict[str, frozenset[str]] = field(default_factory=dict)


def bare(schema: Any, form: bool = False) -> Any:
    """The same without the words that are for people, who may be told better at any time; only a form is known by its title."""
    if isinstance(schema, list):
        return [bare(item, form) for item in schema]
    if not isinstance(schema, dict):
        return schema
    told = {key: value for key, value in schema.items() if key not in _WORDS_FOR_PEOPLE or (form and key == "title")}
    # Under these the keys are names, not keywords.
    named = {key: {name: bare(within) for name, within in told[key].items()} for key in _OF_NAMES if key in told}
    return {key: named[key] if key in named else bare(value, key in _BRANCHES) for key, value in told.items()}


def fields(schema: Mapping[str, Any]) -> set[str]:
    """The paths of all fields, those within others too."""
    return {_plain(path) for path in _places(schema) if path.rpartition("/")[2] not in _ANY} - {""}


def promised(schema: Mapping[str, Any]) -> set[str]:
    """The paths of the fields that may not be missing where what they are in is there, be it in one of several forms."""
    return {f"{_plain(path)}/{name}" for path, place in _places(schema).items() for name in place.required}


def present(data: Any, at: str = "") -> Iterator[str]:
    """The paths of the fields that some data have."""
    if isinstance(data, dict):
        for name, value in data.items():
            yield f"{at}/{name}"
            yield from present(value, f"{at}/{name}")
    elif isinstance(data, list):
        for item in data:
            yield from present(item, at + "/*")


def changes(old: Mapping[str, Any], new: Mapping[str, Any]) -> list[Change]:
    """In what the new schema differs for whoever lived with the old one; nothing where only words changed."""
    before, after = _places(old), _places(new)
    found = [change for path in sorted({*before, *after}) for change in _at(path, before, after)]
    removed = {change.path for change in found if change.kind is Kind.REMOVED}
    return list(dict.fromkeys(change for change in found if change.kind is not Kind.OPTIONAL or change.path not in removed))


def _plain(path: str) -> str:
    return re.sub(r"#[^/]*", "", path)


def _places(schema: Mapping[str, Any]) -> dict[str, _Place]:
    found: dict[str, _Place] = {}
    _look(schema, schema, "", found)
    return found


def _look(schema: Any, root: Mapping[str, Any], at: str, found: dict[str, _Place]) -> None:
    place = found.setdefault(at, _Place())
    if schema is False:
        place.types = frozenset()
    if not isinstance(schema, dict):
        return
    if "$ref" in schema:
        _look(_referred(schema["$ref"], root), root, at, found)
    _note(schema, place)
    for name, within in schema.get("properties", {}).items():
        _look(within, root, f"{at}/{name}", found)
    for keyword, path in (("items", "/*"), ("additionalProperties", "/{}"), ("then", "#then"), ("else", "#else")):
        if isinstance(schema.get(keyword), dict):
            _look(schema[keyword], root, at + path, found)
    for keyword in _BRANCHES:
        for number, branch in enumerate(schema.get(keyword, [])):
            _look(branch, root, f"{at}#{keyword}:{_name(branch, number)}", found)


def _note(schema: Mapping[str, Any], place: _Place) -> None:
    if "type" in schema:
        types = schema["type"]
        place.types = frozenset(types if isinstance(types, list) else [types])
    if "enum" in schema or "const" in schema:
        place.values = frozenset(map(str, schema.get("enum", [schema.get("const")])))
    place.closed = place.closed or schema.get("additionalProperties") is False
    place.required |= frozenset(schema.get("required", []))
    for keyword in (*_ATLEAST, *_ATMOST, *_OTHER_LIMITS):
        if keyword in schema:
            place.limits[keyword] = bare(schema[keyword])
    for keyword in _BRANCHES:
        if keyword in schema:
            place.branches[keyword] = frozenset(_name(branch, number) for number, branch in enumerate(schema[keyword]))


def _name(branch: Any, number: int) -> str:
    """What tells a branch from its neighbours: the case that it is for, its title, where it points, else its place."""
    if not isinstance(branch, dict):
        return str(number)
    told = branch.get("if") or branch.get("title") or branch.get("$ref")
    return re.sub(r"[#/]", "", json.dumps(bare(told), sort_keys=True)) if told else str(number)


def _referred(reference: str, root: Mapping[str, Any]) -> Any:
    found: Any = root
    for part in reference[2:].split("/"):
        found = found[part]
    return found


def _at(path: str, before: Mapping[str, _Place], after: Mapping[str, _Place]) -> Iterator[Change]:
    if path in before and path in after:
        yield from _between(_plain(path), before[path], after[path])
        return
    holder, _, last = path.rpartition("/")
    # What is within something that came or went is told with it; a form, where it is listed.
    if holder not in before or holder not in after or "#" in last:
        return
    went = path in before
    if last in _ANY:
        yield Change(_plain(path), Kind.LOOSER if went else Kind.TIGHTER)
    elif went:
        yield Change(_plain(path), Kind.REMOVED)
    elif last not in after[holder].required:
        yield Change(_plain(path), Kind.ADDED)


def _between(name: str, old: _Place, new: _Place) -> Iterator[Change]:
    yield from (Change(f"{name}/{field}", Kind.REQUIRED) for field in sorted(new.required - old.required))
    yield from (Change(f"{name}/{field}", Kind.OPTIONAL) for field in sorted(old.required - new.required))
    if old.types != new.types:
        yield from _sets(name, old.types, new.types, Kind.RETYPED, Kind.FREER)
    if old.values != new.values:
        yield from _sets(name, old.values, new.values, Kind.NARROWED, Kind.WIDENED)
    if old.closed != new.closed:
        yield Change(name, Kind.TIGHTER if new.closed else Kind.LOOSER, "champs inconnus")
    for keyword in sorted({*old.limits, *new.limits}):
        yield from _limit(name, keyword, old.limits.get(keyword), new.limits.get(keyword))
    for keyword in _BRANCHES:
        yield from _forms(name, keyword, old.branches.get(keyword, frozenset()), new.branches.get(keyword, frozenset()))


def _sets(
    name: str, old: Optional[frozenset[str]], new: Optional[frozenset[str]], fewer: Kind, more: Kind
) -> Iterator[Change]:
    """None stands for everything."""
    if new is not None and (old is None or old - new):
        yield Change(name, fewer, ", ".join(sorted((old or frozenset()) - new)))
    if old is not None and (new is None or new - old):
        yield Change(name, more, ", ".join(sorted((new or frozenset()) - old)))


def _limit(name: str, keyword: str, old: Any, new: Any) -> Iterator[Change]:
    if old == new:
        return
    told = f"{keyword} {_short(old)} → {_short(new)}"
    bound = keyword in _ATLEAST or keyword in _ATMOST
    freer = Kind.LOOSER if bound else Kind.FREER
    if old is None or new is None:
        yield Change(name, Kind.TIGHTER if old is None else freer, told)
    elif bound:
        yield Change(name, Kind.TIGHTER if (new > old) == (keyword in _ATLEAST) else Kind.LOOSER, told)
    else:
        # Nobody can tell which of two patterns lets more through.
        yield Change(name, Kind.TIGHTER, told)
        yield Change(name, freer, told)


def _forms(name: str, keyword: str, old: frozenset[str], new: frozenset[str]) -> Iterator[Change]:
    fewer, more = (Kind.TIGHTER, Kind.LOOSER) if keyword in _ONE_OF else (Kind.LOOSER, Kind.TIGHTER)
    if old and not new:
        yield Change(name, Kind.LOOSER, keyword)
    elif new and not old:
        yield Change(name, Kind.TIGHTER, keyword)
    else:
        yield from (Change(name, fewer, f"{keyword} sans {form}") for form in sorted(old - new))
        yield from (Change(name, more, f"{keyword} avec {form}") for form in sorted(new - old))


def _short(value: Any) -> str:
    text = "–" if value is None else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 40 else text[:39] + "…"
