"""What `maillage up` does beside starting processes, for an installation on containers.

`replica-set HOST` makes a lone database server a replica set of one; `clients` makes the clients and people that the issuer
knows, and what the gateway needs to sign those in; `history` registers the partners and plays the city's history in.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from maillage_cli import clients, people, replica_set, signin
from maillage_cli.door import Door
from maillage_cli.play.player import Player
from maillage_cli.problem import Problem
from maillage_cli.registration import register_partners
from maillage_cli.screen import Screen
from maillage_cli.tokens import Tokens

_DATABASE_PORT = 27017
_POLL_SECONDS = 0.2


def main(arguments: list[str]) -> int:
    """Runs one of the three and tells what is wrong in one sentence."""
    try:
        if arguments[:1] == ["replica-set"] and len(arguments) == 2:
            make_replica_set(arguments[1])
        else:
            {("clients",): make_clients, ("history",): play_history}[tuple(arguments)]()
        return 0
    except KeyError:
        print("usage : demonstration.py replica-set HÔTE | clients | history", file=sys.stderr)
    except Problem as problem:
        print(problem, file=sys.stderr)
    return 1


def make_replica_set(host: str) -> None:
    """Returns when the server of that name takes writes; whoever starts this bounds how long it may take."""
    while not replica_set.ensure_primary(_DATABASE_PORT, host):
        time.sleep(_POLL_SECONDS)
    print(f"{host} : prêt")


def make_clients() -> None:
    """Gives each client and each person a secret at the first start; later starts keep them."""
    known = clients.ensure(_clients_file())
    print(f"{len(known)} clients")
    signin.ensure(Path(os.environ["MAILLAGE_SIGNIN_FILE"]), known)
    for person in people.ensure(Path(os.environ["MAILLAGE_ISSUER_PEOPLE"])).values():
        print(f"{person.username} : {person.password} ({person.name})")


def play_history() -> None:
    """Playing it again changes nothing: the same statements have the same ids."""
    screen = Screen()
    door = Door(os.environ["GATEWAY"], Tokens(os.environ["ISSUER"], clients.load(_clients_file())))
    register_partners(door)
    screen.step("partenaires", "partenaires enregistrés")
    for outcome, count in sorted(Player(door, screen).play().items()):
        screen.step("histoire", f"{outcome} : {count}")


def _clients_file() -> Path:
    return Path(os.environ["MAILLAGE_ISSUER_CLIENTS"])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
