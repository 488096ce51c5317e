"""The clients that may ask the local issuer for tokens: partners and demonstration staff, secrets made at first start."""

from __future__ import annotations

import json
import os
import secrets
from dataclasses import asdict, dataclass
from pathlib import Path

from maillage_cli import partners
from maillage_cli.problem import Problem

ADMINISTRATION = "administration"
AGENT = "agent-demo"
READER = "lecture"
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
    wanted = {partner.id: ["partner"] for partner in partners.ALL} | _STAFF
    missing = [client for client in wanted if client not in known]
    if missing:
        known.update({name: Client(name, secrets.token_urlsafe(24), wanted[name], []) for name in missing})
        _write(file, list(known.values()))
    return known


def load(file: Path) -> dict[str, Client]:
    """The clients as they were written."""
    try:
        return {entry["clientId"]: Client(**entry) for entry in json.loads(file.read_text(encoding="utf-8"))}
    except FileNotFoundError:
        raise Problem("Aucune installation ici : lancer d'abord « maillage up ».") from None


def _write(file: Path, clients: list[Client]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    partial = file.with_suffix(".new")
    partial.unlink(missing_ok=True)
    with os.fdopen(os.open(partial, os.O_WRONLY | os.O_CREAT, 0o600), "w", encoding="utf-8") as content:
        json.dump([asdict(client) for client in clients], content, indent=2)
    partial.replace(file)
