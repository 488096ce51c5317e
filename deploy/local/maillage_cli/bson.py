"""Just enough BSON to ask a MongoDB server for administration: no driver is needed before the services start."""

from __future__ import annotations

import struct
from typing import Any


def encode(document: dict[str, Any]) -> bytes:
    """A document of strings, numbers, booleans, documents and lists as BSON."""
    body = b"".join(_element(name, value) for name, value in document.items())
    return struct.pack("<i", len(body) + 5) + body + b"\x00"


def decode(data: bytes) -> dict[str, Any]:
    """A BSON document; kinds of value that administration does not need are given as bytes."""
    return _document(data, 0)[0]


def _element(name: str, value: Any) -> bytes:
    key = name.encode("utf-8") + b"\x00"
    if isinstance(value, bool):
        return b"\x08" + key + (b"\x01" if value else b"\x00")
    if isinstance(value, int):
        return b"\x10" + key + struct.pack("<i", value)
    if isinstance(value, float):
        return b"\x01" + key + struct.pack("<d", value)
    if isinstance(value, str):
        text = value.encode("utf-8") + b"\x00"
        return b"\x02" + key + struct.pack("<i", len(text)) + text
    if isinstance(value, dict):
        return b"\x03" + key + encode(value)
    if isinstance(value, list):
        return b"\x04" + key + encode({str(index): item for index, item in enumerate(value)})
    raise TypeError(f"no BSON for {type(value).__name__}")


def _document(data: bytes, start: int) -> tuple[dict[str, Any], int]:
    end = start + struct.unpack_from("<i", data, start)[0]
    result: dict[str, Any] = {}
    position = start + 4
    while data[position] != 0:
        kind = data[position]
        name_end = data.index(b"\x00", position + 1)
        name = data[position + 1 : name_end].decode("utf-8")
        result[name], position = _value(kind, data, name_end + 1)
    return result, end


_FIXED = {0x01: ("<d", 8), 0x08: ("<?", 1), 0x09: ("<q", 8), 0x10: ("<i", 4), 0x11: ("<Q", 8), 0x12: ("<q", 8)}
_OPAQUE = {0x07: 12, 0x13: 16}


def _value(kind: int, data: bytes, at: int) -> tuple[Any, int]:
    if kind in _FIXED:
        form, size = _FIXED[kind]
        return struct.unpack_from(form, data, at)[0], at + size
    if kind == 0x02:
        length = struct.unpack_from("<i", data, at)[0]
        return data[at + 4 : at + 3 + length].decode("utf-8"), at + 4 + length
    if kind == 0x03:
        return _document(data, at)
    if kind == 0x04:
        items, end = _document(data, at)
        return list(items.values()), end
    if kind == 0x05:
        length = struct.unpack_from("<i", data, at)[0]
        return data[at + 5 : at + 5 + length], at + 5 + length
    if kind == 0x0A:
        return None, at
    if kind in _OPAQUE:
        return data[at : at + _OPAQUE[kind]], at + _OPAQUE[kind]
    raise ValueError(f"BSON kind 0x{kind:02x} is not expected in an answer to an administration command")
