"""What the gateway needs to sign people in: its secret at the issuer, and the key under which it seals sessions."""

from __future__ import annotations

import base64
import secrets
from pathlib import Path

from maillage_cli import secret_files
from maillage_cli.clients import GATEWAY, Client

_SECRET = "maillage.signin.client-secret"
_KEYS = "maillage.signin.session-keys"


def ensure(file: Path, clients: dict[str, Client]) -> None:
    """Writes the gateway's secret for it. A session key is made once: with another one, everybody would be signed out."""
    known = _load(file)
    wanted = {_SECRET: clients[GATEWAY].secret, _KEYS: known.get(_KEYS) or _key()}
    if wanted != known:
        secret_files.write(file, "".join(f"{name}={value}\n" for name, value in wanted.items()))


def _key() -> str:
    return base64.urlsafe_b64encode(secrets.token_bytes(32)).decode("ascii")


def _load(file: Path) -> dict[str, str]:
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return {}
    return dict(line.split("=", 1) for line in lines if "=" in line)
