"""As much of JSON Schema as the contracts use: a keyword that is not known here is a fault, not a pass."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any, Callable, Iterator

from maillage_cli.folders import PROJECT

CONTRACTS = PROJECT / "platform/contracts/src/main/resources/contracts/statements"
_TYPES: dict[str, Any] = {"object": dict, "array": list, "string": str, "number": (int, float), "integer": int, "boolean": bool}
_SAID_ELSEWHERE = {"$schema", "$id", "$defs", "title", "description", "then", "else", "examples", "default"}


def contract(name: str) -> "Schema | None":
    """The schema of a statement's data; none where it is not published yet."""
    file = CONTRACTS / f"{name}.v1" / "schema.json"
    return Schema(json.loads(file.read_text(encoding="utf-8"))) if file.exists() else None


class Schema:
    """One schema, with what it refers to in itself."""

    def __init__(self, whole: dict[str, Any]) -> None:
        self._whole = whole

    def faults(self, value: Any) -> list[str]:
        """What is wrong with a value, each with its place."""
        return list(self._check(self._whole, value, ""))

    def _check(self, schema: Any, value: Any, at: str) -> Iterator[str]:
        if schema is False:
            yield f"{at}: not allowed"
        if not isinstance(schema, dict):
            return
        for keyword, wanted in schema.items():
            if keyword in _SAID_ELSEWHERE:
                continue
            check: Callable[..., Iterator[str]] | None = getattr(self, "_" + keyword.replace("$", ""), None)
            if check is None:
                yield f"{at}: keyword {keyword} is not known here"
            else:
                yield from check(wanted, value, at, schema)

    def _fits(self, schema: Any, value: Any) -> bool:
        return not list(self._check(schema, value, ""))

    def _ref(self, path: str, value: Any, at: str, _: Any) -> Iterator[str]:
        found = self._whole
        for part in path.removeprefix("#/").split("/"):
            found = found[part]
        yield from self._check(found, value, at)

    def _type(self, name: str, value: Any, at: str, _: Any) -> Iterator[str]:
        is_right = isinstance(value, _TYPES[name]) and (name == "boolean" or not isinstance(value, bool))
        if not is_right:
            yield f"{at}: {value!r} is no {name}"

    def _properties(self, of: dict[str, Any], value: Any, at: str, _: Any) -> Iterator[str]:
        for name, schema in of.items():
            if isinstance(value, dict) and name in value:
                yield from self._check(schema, value[name], f"{at}/{name}")

    def _additionalProperties(self, allowed: bool, value: Any, at: str, schema: Any) -> Iterator[str]:
        if not allowed and isinstance(value, dict):
            yield from (f"{at}/{name}: unknown" for name in value if name not in schema.get("properties", {}))

    def _required(self, names: list[str], value: Any, at: str, _: Any) -> Iterator[str]:
        yield from (f"{at}/{name}: missing" for name in names if isinstance(value, dict) and name not in value)

    def _dependentRequired(self, of: dict[str, list[str]], value: Any, at: str, schema: Any) -> Iterator[str]:
        for name, names in of.items():
            if name in value:
                yield from self._required(names, value, at, schema)

    def _minProperties(self, least: int, value: Any, at: str, _: Any) -> Iterator[str]:
        if len(value) < least:
            yield f"{at}: too few"

    def _items(self, schema: Any, value: Any, at: str, _: Any) -> Iterator[str]:
        for index, item in enumerate(value):
            yield from self._check(schema, item, f"{at}/{index}")

    def _uniqueItems(self, wanted: bool, value: Any, at: str, _: Any) -> Iterator[str]:
        if wanted and len({json.dumps(item, sort_keys=True) for item in value}) < len(value):
            yield f"{at}: twice the same"

    def _minItems(self, least: int, value: Any, at: str, _: Any) -> Iterator[str]:
        if len(value) < least:
            yield f"{at}: too few"

    def _maxItems(self, most: int, value: Any, at: str, _: Any) -> Iterator[str]:
        if len(value) > most:
            yield f"{at}: too many"

    def _minLength(self, least: int, value: Any, at: str, _: Any) -> Iterator[str]:
        if len(value) < least:
            yield f"{at}: too short"

    def _maxLength(self, most: int, value: Any, at: str, _: Any) -> Iterator[str]:
        if len(value) > most:
            yield f"{at}: too long"

    def _pattern(self, pattern: str, value: Any, at: str, _: Any) -> Iterator[str]:
        if not re.search(pattern, value):
            yield f"{at}: {value!r} does not match {pattern}"

    def _format(self, name: str, value: Any, at: str, _: Any) -> Iterator[str]:
        if name == "date":
            try:
                date.fromisoformat(value)
            except ValueError:
                yield f"{at}: {value!r} is no date"

    def _minimum(self, least: float, value: Any, at: str, _: Any) -> Iterator[str]:
        if value < least:
            yield f"{at}: {value} < {least}"

    def _maximum(self, most: float, value: Any, at: str, _: Any) -> Iterator[str]:
        if value > most:
            yield f"{at}: {value} > {most}"

    def _multipleOf(self, step: float, value: Any, at: str, _: Any) -> Iterator[str]:
        if abs(value / step - round(value / step)) > 1e-6:
            yield f"{at}: {value} is no multiple of {step}"

    def _enum(self, values: list[Any], value: Any, at: str, _: Any) -> Iterator[str]:
        if value not in values:
            yield f"{at}: {value!r} is not one of {values}"

    def _const(self, wanted: Any, value: Any, at: str, _: Any) -> Iterator[str]:
        if value != wanted:
            yield f"{at}: {value!r} is not {wanted!r}"

    def _allOf(self, parts: list[Any], value: Any, at: str, _: Any) -> Iterator[str]:
        for part in parts:
            yield from self._check(part, value, at)

    def _anyOf(self, parts: list[Any], value: Any, at: str, _: Any) -> Iterator[str]:
        if not any(self._fits(part, value) for part in parts):
            yield f"{at}: fits none of the forms"

    def _oneOf(self, parts: list[Any], value: Any, at: str, _: Any) -> Iterator[str]:
        if sum(self._fits(part, value) for part in parts) != 1:
            yield f"{at}: does not fit exactly one of the forms"

    def _not(self, schema: Any, value: Any, at: str, _: Any) -> Iterator[str]:
        if self._fits(schema, value):
            yield f"{at}: fits what it must not"

    def _if(self, schema: Any, value: Any, at: str, whole: Any) -> Iterator[str]:
        branch = whole.get("then" if self._fits(schema, value) else "else")
        yield from self._check(branch, value, at)
