"""The partners' door, through the gateway."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass
from typing import Any, Mapping, Optional, Sequence

from maillage_cli.problem import Problem
from maillage_cli.tokens import Tokens
from maillage_cli.web import Answer, Server

LARGEST_BATCH = 1000
_BATCH = "application/cloudevents-batch+json"
_BUSY = (429, 503)
_PATIENCE_SECONDS = 60.0


@dataclass(frozen=True)
class Verdict:
    """What has become of one statement: `accepted`, `waiting`, `applied` or `refused`, the last with a code.

    `facts` are the ids of the domain events that it led to.
    """

    outcome: str
    receipt_id: Optional[str]
    code: Optional[str]
    detail: Optional[str]
    facts: tuple[str, ...] = ()

    @property
    def is_given(self) -> bool:
        """True when its owner, or the door, has decided: `accepted` only says that it will be."""
        return self.outcome != "accepted"

    @property
    def short(self) -> str:
        """The outcome, or the code of a refusal."""
        return self.code or self.outcome if self.outcome == "refused" else self.outcome

    @staticmethod
    def read(item: Mapping[str, Any]) -> "Verdict":
        """The verdict as the door writes it."""
        facts = tuple(item.get("eventIds") or ())
        return Verdict(item["outcome"], item.get("receiptId"), item.get("code"), item.get("detail"), facts)


class Door:
    """Publishes and asks as a partner or as staff, each with its own token. Safe to use from several threads."""

    def __init__(self, gateway: str, tokens: Tokens) -> None:
        self._gateway = Server(gateway)
        self._tokens = tokens

    @property
    def address(self) -> str:
        """Where it is."""
        return self._gateway.address

    def publish(self, partner: str, events: Sequence[Mapping[str, Any]]) -> list[Verdict]:
        """Sends one batch of CloudEvents in structured JSON; one verdict each, in their order."""
        body = json.dumps(list(events), ensure_ascii=False).encode("utf-8")
        answer = self._ask(partner, "POST", "/events", {"Content-Type": _BATCH}, body)
        items = answer.json.get("items") if isinstance(answer.json, dict) else None
        if items is None:
            raise self._refusal("La porte des partenaires refuse le lot", answer)
        return [Verdict.read(item) for item in items]

    def command(
        self, client: str, method: str, path: str, body: Mapping[str, Any], headers: Optional[Mapping[str, str]] = None
    ) -> Any:
        """Sends a command of staff and gives what was answered; a refusal is a `Problem`."""
        sent = {"Content-Type": "application/json", **(headers or {})}
        answer = self._ask(client, method, path, sent, json.dumps(body, ensure_ascii=False).encode("utf-8"))
        if answer.status >= 300:
            raise self._refusal(f"La commande {path} est refusée", answer)
        return answer.json

    def read(self, client: str, path: str) -> Any:
        """What is told at an address; a refusal is a `Problem`."""
        answer = self._ask(client, "GET", path, {}, None)
        if answer.status >= 300:
            raise self._refusal(f"{path} ne se lit pas", answer)
        return answer.json

    def finds(self, client: str, path: str) -> bool:
        """True when there is an answer at an address, now."""
        return self._ask(client, "GET", path, {}, None, patience=0.0).status == 200

    def _ask(
        self,
        client: str,
        method: str,
        path: str,
        headers: Mapping[str, str],
        body: Optional[bytes],
        patience: float = _PATIENCE_SECONDS,
    ) -> Answer:
        deadline = time.monotonic() + patience
        while True:
            authorised = {**headers, "Authorization": f"Bearer {self._tokens.of(client)}"}
            try:
                answer = self._gateway.ask(method, path, authorised, body)
            except OSError:
                raise Problem(f"{self._gateway.address} ne répond pas : lancer « maillage up ».") from None
            if answer.status not in _BUSY or time.monotonic() >= deadline:
                return answer
            time.sleep(float(answer.headers.get("Retry-After", "1")))

    @staticmethod
    def _refusal(what: str, answer: Answer) -> Problem:
        told = answer.json if isinstance(answer.json, dict) else {}
        reason = told.get("detail") or told.get("title") or f"réponse {answer.status}"
        code = f" ({told['code']})" if told.get("code") else ""
        return Problem(f"{what} : {reason}{code}")
