"""Every port of an installation follows from the gateway's, so that two installations can live side by side."""

from __future__ import annotations

import os
import socket
from dataclasses import dataclass

from maillage_cli import services
from maillage_cli.problem import Problem
from maillage_cli.services import Service

DEFAULT_PORT = 8080
_BROKER_OFFSET = 1012
_CONTROLLER_OFFSET = 1013
_MONGOD_OFFSET = 18937
_LARGEST = 65535 - _MONGOD_OFFSET


@dataclass(frozen=True)
class Ports:
    """The ports that belong to one gateway port, all on the loopback interface."""

    gateway: int

    def __post_init__(self) -> None:
        if not 1024 <= self.gateway <= _LARGEST:
            raise Problem(f"Le port {self.gateway} ne convient pas : choisir entre 1024 et {_LARGEST}.")

    def http(self, service: Service) -> int:
        """Where a service answers."""
        return self.gateway + service.port_offset

    def management(self, service: Service) -> int:
        """Where a service tells its health and metrics."""
        return self.gateway + service.management_offset

    @property
    def broker(self) -> int:
        """The broker's port: `MAILLAGE_BROKER_PORT`, else derived."""
        return _chosen("MAILLAGE_BROKER_PORT", self.gateway + _BROKER_OFFSET)

    @property
    def controller(self) -> int:
        """The port on which the broker speaks with itself as controller."""
        return _chosen("MAILLAGE_CONTROLLER_PORT", self.gateway + _CONTROLLER_OFFSET)

    @property
    def mongod(self) -> int:
        """The database's port: `MAILLAGE_MONGODB_PORT`, else derived."""
        return _chosen("MAILLAGE_MONGODB_PORT", self.gateway + _MONGOD_OFFSET)

    def by_owner(self) -> dict[str, list[int]]:
        """Every port that the installation listens on, by component."""
        owners = {"mongod": [self.mongod], "kafka": [self.broker, self.controller]}
        for service in services.ALL:
            owners[service.name] = [self.http(service), self.management(service)]
        return owners


def check_free(owner: str, ports: list[int]) -> None:
    """Raises a `Problem` naming the first port that another program holds."""
    for port in ports:
        if _is_taken(port):
            raise Problem(
                f"Le port {port}, prévu pour {owner}, est déjà pris par un autre programme : "
                "l'arrêter, ou choisir d'autres ports avec --port."
            )


def _is_taken(port: int) -> bool:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return True
        return False


def _chosen(variable: str, derived: int) -> int:
    text = os.environ.get(variable)
    if text is None:
        return derived
    if not text.isdigit() or not 1024 <= int(text) <= 65535:
        raise Problem(f"La variable {variable} doit être un numéro de port, elle vaut « {text} ».")
    return int(text)
