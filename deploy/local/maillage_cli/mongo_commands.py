"""Commands to a MongoDB server in its own protocol, one connection each."""

from __future__ import annotations

import socket
import struct
from typing import Any

from maillage_cli import bson

_OP_MSG = 2013
_PATIENCE_SECONDS = 5.0


def run(
    host: str, port: int, command: dict[str, Any], patience: float = _PATIENCE_SECONDS, database: str = "admin"
) -> dict[str, Any]:
    """What the server answers, an error of its own included; OSError where there is none."""
    body = b"\x00\x00\x00\x00\x00" + bson.encode({**command, "$db": database})
    with socket.create_connection((host, port), timeout=patience) as connection:
        connection.sendall(struct.pack("<iiii", 16 + len(body), 1, 0, _OP_MSG) + body)
        size = struct.unpack("<i", _read(connection, 4))[0]
        answer = _read(connection, size - 4)
    return bson.decode(answer[12 + 5 :])


def _read(connection: socket.socket, size: int) -> bytes:
    data = b""
    while len(data) < size:
        part = connection.recv(size - len(data))
        if not part:
            raise ConnectionError("the server closed the connection")
        data += part
    return data
