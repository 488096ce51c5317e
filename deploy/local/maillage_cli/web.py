"""HTTP with the standard library: one connection per thread and server, kept open."""

from __future__ import annotations

import http.client
import json
import threading
from dataclasses import dataclass
from typing import Any, Mapping, Optional
from urllib.parse import urlsplit

_TIMEOUT_SECONDS = 30


@dataclass(frozen=True)
class Answer:
    """What a server answered."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        """The body read as JSON; None when it is empty or not JSON."""
        try:
            return json.loads(self.body)
        except ValueError:
            return None


@dataclass(frozen=True)
class Readiness:
    """Whether a service takes requests, and the subcommand without which it will not do all of its work."""

    is_there: bool
    remedy: Optional[str] = None


class Server:
    """A server by its base address. Safe to use from several threads."""

    def __init__(self, address: str) -> None:
        parts = urlsplit(address)
        self.address = address.rstrip("/")
        self._secure = parts.scheme == "https"
        self._host = parts.netloc
        self._base = parts.path.rstrip("/")
        self._local = threading.local()

    def ask(
        self, method: str, path: str, headers: Optional[Mapping[str, str]] = None, body: Optional[bytes] = None
    ) -> Answer:
        """Sends one request. A connection that the server closed meanwhile is opened again once."""
        try:
            return self._send(self._connection(), method, path, headers or {}, body)
        except (http.client.RemoteDisconnected, http.client.CannotSendRequest, ConnectionResetError, BrokenPipeError):
            return self._send(self._connect(), method, path, headers or {}, body)

    def _send(
        self,
        connection: http.client.HTTPConnection,
        method: str,
        path: str,
        headers: Mapping[str, str],
        body: Optional[bytes],
    ) -> Answer:
        connection.request(method, self._base + path, body, dict(headers))
        response = connection.getresponse()
        return Answer(response.status, response.headers, response.read())

    def _connection(self) -> http.client.HTTPConnection:
        return getattr(self._local, "connection", None) or self._connect()

    def _connect(self) -> http.client.HTTPConnection:
        kind = http.client.HTTPSConnection if self._secure else http.client.HTTPConnection
        self._local.connection = kind(self._host, timeout=_TIMEOUT_SECONDS)
        return self._local.connection


def readiness(management: str) -> Readiness:
    """Whether a service takes requests, now."""
    try:
        answer = Server(management).ask("GET", "/actuator/health/readiness")
    except (OSError, http.client.HTTPException):
        return Readiness(False)
    if answer.status == 200:
        return Readiness(True)
    down = [part for part in ((answer.json or {}).get("components") or {}).values() if part.get("status") != "UP"]
    remedies = [(part.get("details") or {}).get("remedy") for part in down]
    # Nothing but a person can help it on, and for that it has to run.
    return Readiness(True, remedies[0]) if remedies and all(remedies) else Readiness(False)
