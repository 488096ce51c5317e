"""Bearer tokens of the local issuer."""

from __future__ import annotations

import base64
import threading
import time

from maillage_cli.clients import Client
from maillage_cli.problem import Problem
from maillage_cli.web import Server

_SPARE_SECONDS = 30.0


class Tokens:
    """Asks for a token per client and keeps it while it is valid. Safe to use from several threads."""

    def __init__(self, issuer: str, clients: dict[str, Client]) -> None:
        self._issuer = Server(issuer)
        self._clients = clients
        self._kept: dict[str, tuple[str, float]] = {}
        self._lock = threading.Lock()

    def of(self, client_id: str) -> str:
        """A valid token of the client."""
        with self._lock:
            token, until = self._kept.get(client_id, ("", 0.0))
            if time.monotonic() >= until:
                token, until = self._ask(client_id)
                self._kept[client_id] = (token, until)
            return token

    def _ask(self, client_id: str) -> tuple[str, float]:
        client = self._clients.get(client_id)
        if client is None:
            raise Problem(f"Le client « {client_id} » est inconnu ; les clients sont {', '.join(sorted(self._clients))}.")
        basic = base64.b64encode(f"{client.clientId}:{client.secret}".encode("utf-8")).decode("ascii")
        headers = {"Authorization": f"Basic {basic}", "Content-Type": "application/x-www-form-urlencoded"}
        try:
            answer = self._issuer.ask("POST", "/oauth2/token", headers, b"grant_type=client_credentials")
        except OSError:
            raise Problem(f"L'émetteur de jetons {self._issuer.address} ne répond pas : lancer « maillage up ».") from None
        if answer.status != 200:
            raise Problem(f"L'émetteur de jetons refuse le client « {client_id} » (réponse {answer.status}).")
        return answer.json["access_token"], time.monotonic() + float(answer.json["expires_in"]) - _SPARE_SECONDS
