"""How far services are, by what they keep in their databases and note with the broker every few seconds."""

from __future__ import annotations

import time
from typing import Callable, Collection

from maillage_cli import services
from maillage_cli.mongo_commands import run
from maillage_cli.problem import Problem

_HERE = "127.0.0.1"
_COLLECTION = "bookmark"
# A number is kept before it is noted: with the second one, the first is noted for certain.
_FURTHER = 2
_PATIENCE_SECONDS = 60.0
_LOOK_AGAIN_SECONDS = 0.2


def await_further(port: int, alive: Callable[[], Collection[str]]) -> None:
    """Returns once every service that is alive has noted a bookmark that was not there at the beginning."""
    wanted = {name: number + _FURTHER for name, number in _numbers(port, _keepers(alive)).items()}
    until = time.monotonic() + _PATIENCE_SECONDS
    while behind := [name for name, number in _numbers(port, wanted.keys() & _keepers(alive)).items() if number < wanted[name]]:
        if time.monotonic() > until:
            raise Problem(f"{', '.join(sorted(behind))} : rien n'est noté auprès du broker ; la sauvegarde n'est pas complète.")
        time.sleep(_LOOK_AGAIN_SECONDS)


def _keepers(alive: Callable[[], Collection[str]]) -> set[str]:
    return {service.name for service in services.ROUTED} & set(alive())


def _numbers(port: int, names: Collection[str]) -> dict[str, int]:
    return {name: _number(port, name) for name in sorted(names)}


def _number(port: int, name: str) -> int:
    command = {"find": _COLLECTION, "filter": {"_id": "last"}, "projection": {"number": 1}}
    found = run(_HERE, port, command, database=name)["cursor"]["firstBatch"]
    return found[0]["number"] if found else 0
