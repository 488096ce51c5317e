"""The clients that may ask the local issuer for tokens, secrets made at first start: partners and demonstration staff, each
for itself, and the gateway for the people whom it signs in."""

from __future__ import annotations

import secrets
from dataclasses import asdict, dataclass
from pathlib import Path

from maillage_cli import partners, secret_files
from maillage_cli.problem import Problem

ADMINISTRATION = "administration"
AGENT = "agent-demo"
READER = "lecture"
GATEWAY = "gateway"
_SIGNS_PEOPLE_IN = ["openid", "profile"]
_STAFF = {AGENT: ["officer", "reprise"], ADMINISTRATION: ["administrator"], READER: ["reader"]}


@dataclass(frozen=True)
class Client:
    """One client of the issuer."""

    clientId: str
    secret: str
    roles: list[str]
    scopes: list[str]


def ensure(file: Path) -> dict[str, Client]:
    """The clients of an installation by id. Those that are missing get a new secret; the others keep theirs."""
    known = load(file) if file.exists() else {}
    wanted = {partner.id: ["partner"] for partner in partners.ALL} | _STAFF | {GATEWAY: []}
    missing = [client for client in wanted if client not in known]
    if missing:
        known.update({name: _new(name, wanted[name]) for name in missing})
        _write(file, list(known.values()))
    return known


def load(file: Path) -> dict[str, Client]:
    """The clients as they were written."""
    entries = secret_files.read_json(file)
    if entries is None:
        raise Problem("Aucune installation ici : lancer d'abord « maillage up ».")
    return {entry["clientId"]: Client(**entry) for entry in entries}


def _new(name: str, roles: list[str]) -> Client:
    return Client(name, secrets.token_urlsafe(24), roles, _SIGNS_PEOPLE_IN if name == GATEWAY else [])


def _write(file: Path, clients: list[Client]) -> None:
    secret_files.write_json(file, [asdict(client) for client in clients])
