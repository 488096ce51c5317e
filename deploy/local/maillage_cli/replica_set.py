"""Makes a lone mongod a replica set of one, which change streams and majority writes need."""

from __future__ import annotations

import socket
import struct
from typing import Any

from maillage_cli import bson

NAME = "rs0"
_OP_MSG = 2013
_NOT_YET_INITIALISED = 94


def ensure_primary(port: int) -> bool:
    """True when the server takes writes. Initiates the set when it is new, and moves it when the port has changed."""
    try:
        hello = _run(port, {"hello": 1})
        member = f"127.0.0.1:{port}"
        if hello.get("isWritablePrimary") and hello.get("me") == member:
            return True
        known = _run(port, {"replSetGetConfig": 1})
        if known.get("code") == _NOT_YET_INITIALISED:
            _run(port, {"replSetInitiate": {"_id": NAME, "members": [{"_id": 0, "host": member}]}})
        elif known.get("ok") and known["config"]["members"][0]["host"] != member:
            version = int(known["config"]["version"]) + 1
            moved = {"_id": NAME, "version": version, "members": [{"_id": 0, "host": member}]}
            _run(port, {"replSetReconfig": moved, "force": True})
    except OSError:
        pass
    return False


def _run(port: int, command: dict[str, Any]) -> dict[str, Any]:
    body = b"\x00\x00\x00\x00\x00" + bson.encode({**command, "$db": "admin"})
    with socket.create_connection(("127.0.0.1", port), timeout=5) as connection:
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
