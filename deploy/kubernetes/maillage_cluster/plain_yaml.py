"""As much of YAML as the files of this repository use: what is not known here is a fault, not a guess."""

from __future__ import annotations

import json
import re
from typing import Any, Iterator

_KEY = re.compile(r'^("[^"]+"|[^\s:#"\'\[{][^:#]*?|[^\s:#"\'\[{][^#]*?):(?: +(.*))?$')
_NUMBER = re.compile(r"^-?\d+(\.\d+)?$")
_WORDS = {"true": True, "false": False, "null": None}
# A word that would be read as something else, or that holds what means something.
_QUOTED = re.compile(r"^$|^[\s\-?:,\[\]{}#&*!|>'\"%@`]|[:#]\s|\s#|:$|\s$|^[\d.+-]+$|^(?:true|false|null|yes|no|on|off|~)$", re.IGNORECASE)

Lines = list[tuple[int, str]]


def read(text: str) -> list[Any]:
    """The documents of a file.

    Raises:
        ValueError: where something is not known here, with the line.
    """
    return [_document(part) for part in re.split(r"^---\s*$", text, flags=re.MULTILINE) if _lines(part)]


def written(document: Any, indent: int = 0) -> str:
    """A document, in the style of those written by hand."""
    return "".join(line + "\n" for line in _write(document, indent))


def _document(text: str) -> Any:
    lines = _lines(text)
    value, rest = _block(lines, lines[0][0])
    if rest:
        raise ValueError(f"not understood: {rest[0][1]}")
    return value


def _lines(text: str) -> Lines:
    found = []
    for line in text.split("\n"):
        bare = re.sub(r"(^|\s)#(?![^\"]*\"\s*$).*$", "", line).rstrip()
        if bare.strip():
            found.append((len(bare) - len(bare.lstrip()), bare.strip()))
    return found


def _block(lines: Lines, indent: int) -> tuple[Any, Lines]:
    return _list(lines, indent) if lines[0][1].startswith("- ") or lines[0][1] == "-" else _map(lines, indent)


def _list(lines: Lines, indent: int) -> tuple[list[Any], Lines]:
    items = []
    while lines and lines[0][0] == indent and lines[0][1].startswith("-"):
        text = lines[0][1][1:].lstrip()
        within = indent + len(lines[0][1]) - len(text)
        if _KEY.match(text) and not text.startswith(("[", "{")):
            item, lines = _map([(within, text), *lines[1:]], within)
        elif text:
            item, lines = _flow(text), lines[1:]
        else:
            item, lines = _block(lines[1:], lines[1][0])
        items.append(item)
    return items, lines


def _map(lines: Lines, indent: int) -> tuple[dict[str, Any], Lines]:
    values: dict[str, Any] = {}
    while lines and lines[0][0] == indent and not lines[0][1].startswith("- "):
        key = _KEY.match(lines[0][1])
        if key is None:
            raise ValueError(f"no key: {lines[0][1]}")
        name, text, lines = key[1].strip('"'), key[2] or "", lines[1:]
        if name in values:
            raise ValueError(f"twice: {name}")
        values[name], lines = _value(text, lines, indent)
    return values, lines


def _value(text: str, lines: Lines, indent: int) -> tuple[Any, Lines]:
    if text in ("|", "|-"):
        count = next((at for at, line in enumerate(lines) if line[0] <= indent), len(lines))
        return "\n".join(" " * (line[0] - lines[0][0]) + line[1] for line in lines[:count]), lines[count:]
    if text:
        return _flow(text), lines
    nested = lines and (lines[0][0] > indent or (lines[0][0] == indent and lines[0][1].startswith("- ")))
    return _block(lines, lines[0][0]) if nested else (None, lines)


def _flow(text: str) -> Any:
    """A word, a number, or a list or map on one line."""
    if not text.startswith(("[", "{")):
        return _word(text)
    tokens = re.findall(r'"[^"]*"|[\[\]{},]|:(?=\s)|[^\[\]{},"]+?(?=:\s|[\[\]{},]|$)', text)
    value, rest = _flowing([token.strip() for token in tokens if token.strip()])
    if rest:
        raise ValueError(f"not understood: {text}")
    return value


def _flowing(tokens: list[str]) -> tuple[Any, list[str]]:
    first, rest = tokens[0], tokens[1:]
    if first == "[":
        items = []
        while rest[0] != "]":
            item, rest = _flowing(rest)
            items.append(item)
            rest = rest[1:] if rest[0] == "," else rest
        return items, rest[1:]
    if first == "{":
        values = {}
        while rest[0] != "}":
            name, rest = rest[0].strip('"'), rest[2:]
            values[name], rest = _flowing(rest)
            rest = rest[1:] if rest[0] == "," else rest
        return values, rest[1:]
    return _word(first), rest


def _word(text: str) -> Any:
    if text.startswith('"') and text.endswith('"'):
        return json.loads(text)
    if text.startswith(("&", "*", "!", ">", "'")):
        raise ValueError(f"not known here: {text}")
    if _NUMBER.match(text):
        return float(text) if "." in text else int(text)
    return _WORDS.get(text, text)


def _write(value: Any, indent: int) -> Iterator[str]:
    pad = " " * indent
    if isinstance(value, dict):
        for name, within in value.items():
            if isinstance(within, (dict, list)) and within and not _is_short(within):
                yield f"{pad}{_plain(name)}:"
                yield from _write(within, indent + 2)
            else:
                yield f"{pad}{_plain(name)}: {_inline(within)}"
    else:
        for item in value:
            first, *others = list(_write(item, indent + 2)) if isinstance(item, dict) and not _is_short(item) else [_inline(item)]
            yield f"{pad}- {first.strip()}"
            yield from others


def _is_short(value: Any) -> bool:
    """Lists of words are on one line, and so is what holds nothing."""
    return not value or (isinstance(value, list) and not any(isinstance(item, (dict, list)) for item in value))


def _inline(value: Any) -> str:
    if isinstance(value, list):
        return "[" + ", ".join(map(_inline, value)) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_plain(name)}: {_inline(within)}" for name, within in value.items()) + "}"
    return _plain(value) if isinstance(value, str) else json.dumps(value)


def _plain(text: str) -> str:
    return json.dumps(text, ensure_ascii=False) if _QUOTED.search(text) else text
