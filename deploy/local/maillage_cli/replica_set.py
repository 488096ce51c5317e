"""Makes a lone mongod a replica set of one, which change streams and majority writes need."""

from __future__ import annotations

from maillage_cli.mongo_commands import run
from maillage_cli.problem import Problem

NAME = "rs0"
_NOT_YET_INITIALISED = 94
_HERE = "127.0.0.1"
_TO_WRITE_ALL_SECONDS = 120.0


def ensure_primary(port: int, host: str = _HERE) -> bool:
    """True when the server takes writes. Initiates the set when it is new, and moves it when the port has changed."""
    try:
        hello = run(host, port, {"hello": 1})
        member = f"{host}:{port}"
        if hello.get("isWritablePrimary") and hello.get("me") == member:
            return True
        known = run(host, port, {"replSetGetConfig": 1})
        if known.get("code") == _NOT_YET_INITIALISED:
            run(host, port, {"replSetInitiate": {"_id": NAME, "members": [{"_id": 0, "host": member}]}})
        elif known.get("ok") and known["config"]["members"][0]["host"] != member:
            version = int(known["config"]["version"]) + 1
            moved = {"_id": NAME, "version": version, "members": [{"_id": 0, "host": member}]}
            run(host, port, {"replSetReconfig": moved, "force": True})
    except OSError:
        pass
    return False


def hold_writes(port: int) -> None:
    """Has everything written to its files, and lets no writer go on until released: the files are whole meanwhile."""
    held = run(_HERE, port, {"fsync": 1, "lock": True}, _TO_WRITE_ALL_SECONDS)
    if not held.get("ok"):
        raise Problem(f"La base de données ne se laisse pas retenir : {held.get('errmsg')}")


def release_writes(port: int) -> None:
    """Lets writers go on."""
    run(_HERE, port, {"fsyncUnlock": 1})
