"""Partners who say something 200 times a second, and readers of the live stream, until it is told to end (SIGTERM).

Runs in the network of an installation on containers, from the image `maillage/demonstration`. Tells then, as JSON, how many
statements were sent, how many the figure counts, and how long the readers were without a word at most.
"""

from __future__ import annotations

import http.client
import json
import os
import signal
import sys
import threading
import time
import uuid
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from maillage_cli import clients
from maillage_cli.door import Door
from maillage_cli.play import activity
from maillage_cli.play.statement import RECORDED_BY_THE_DOOR, Statement
from maillage_cli.problem import Problem
from maillage_cli.registration import register_partners
from maillage_cli.tokens import Tokens

_SENDERS, _BATCH, _A_SECOND = 4, 10, 200
_AGAIN_SECONDS = 0.1
_COUNTED_WITHIN_SECONDS = 120.0
# After all is counted, so long is watched whether more is.
_WATCHED_SECONDS = 10.0
_FAULTS = (Problem, OSError, http.client.HTTPException)


@dataclass
class Sender:
    """Sends a batch whenever one is due; one that got no answer is sent again as it was, as partners are told to."""

    door: Door
    ended: threading.Event
    number: int
    sent: int = 0
    again: int = 0
    refused: list[str] = field(default_factory=list)

    def run(self) -> None:
        """Returns when the end is asked for, every batch begun being taken."""
        pause = _SENDERS * _BATCH / _A_SECOND
        due = time.monotonic() + pause * self.number / _SENDERS
        while not self.ended.wait(max(0.0, due - time.monotonic())):
            due += pause
            self._send([self._statement() for _ in range(_BATCH)])

    def _send(self, batch: list[dict[str, Any]]) -> None:
        while True:
            try:
                verdicts = self.door.publish("citoyennete", batch)
            except _FAULTS:
                self.again += 1
                time.sleep(_AGAIN_SECONDS)
                continue
            self.refused += [verdict.short for verdict in verdicts if verdict.outcome == "refused"]
            self.sent += len(batch)
            return

    def _statement(self) -> dict[str, Any]:
        source, subject, today = activity.source(self.number + 1), f"CHARGE-{uuid.uuid4()}", date.today()
        report = activity.report(self.number + 1)
        said = Statement(source, subject, "need-reported", 1, today, report, recorded_on=RECORDED_BY_THE_DOOR)
        minute_ago = datetime.now().astimezone() - timedelta(minutes=1)
        return {**said.cloud_event(), "time": minute_ago.isoformat(timespec="seconds"), "timeprecision": "instant"}


@dataclass
class Reader:
    """Reads the live stream and comes back when it ends: after what the stream says, as a browser does, or after `patience`."""

    gateway: str
    ended: threading.Event
    patience: float | None = None
    heard: float = 0.0
    longest: float = 0.0
    longest_at: str = ""
    returns: int = 0
    retry: float = 3.0
    last_id: str = ""

    def run(self) -> None:
        """Returns when the end is asked for."""
        while not self.ended.is_set():
            try:
                self._read()
            except _FAULTS:
                pass
            if not self.ended.wait(self.retry if self.patience is None else self.patience):
                self.returns += 1

    def _read(self) -> None:
        connection = http.client.HTTPConnection(urlsplit(self.gateway).netloc, timeout=30)
        try:
            connection.request("GET", "/api/live", headers={"Last-Event-ID": self.last_id} if self.last_id else {})
            response = connection.getresponse()
            while response.status == 200 and not self.ended.is_set():
                line = response.readline()
                if not line:
                    return
                self._hear(line.decode("utf-8").rstrip("\n"))
        finally:
            connection.close()

    def _hear(self, line: str) -> None:
        name, _, value = line.partition(":")
        if name == "retry":
            self.retry = int(value) / 1000
        elif name == "id":
            self.last_id = value.strip()
        elif name == "event":
            now = time.monotonic()
            if self.heard and now - self.heard > self.longest:
                self.longest, self.longest_at = now - self.heard, datetime.now().astimezone().isoformat(timespec="seconds")
            self.heard = now


def main() -> int:
    """Says and reads until it is told to end; the exit code tells whether all was counted once."""
    gateway = os.environ["GATEWAY"]
    door = Door(gateway, Tokens(os.environ["ISSUER"], clients.load(Path(os.environ["MAILLAGE_ISSUER_CLIENTS"]))))
    register_partners(door)
    ended = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: ended.set())
    before, began = counted(door), time.monotonic()
    senders = [Sender(door, ended, number) for number in range(_SENDERS)]
    readers = [Reader(gateway, ended), Reader(gateway, ended, _AGAIN_SECONDS)]
    threads = [threading.Thread(target=each.run) for each in senders]
    listening = [threading.Thread(target=each.run, daemon=True) for each in readers]
    for thread in [*threads, *listening]:
        thread.start()
    for thread in threads:
        thread.join()
    lasted = time.monotonic() - began
    sent = sum(sender.sent for sender in senders)
    now = settled(door, before + sent) - before
    told = {
        "seconds": round(lasted),
        "sent": sent,
        "sent a second": round(sent / lasted),
        "batches sent again": sum(sender.again for sender in senders),
        "refused": sorted({code for sender in senders for code in sender.refused}),
        "lost": max(0, sent - now),
        "doubled": max(0, now - sent),
        "longest gap of a reader who comes back when told": gap(readers[0]),
        "longest gap of a reader who comes back at once": gap(readers[1]),
    }
    print(json.dumps(told, indent=2))
    return 1 if told["lost"] or told["doubled"] or told["refused"] else 0


def gap(reader: Reader) -> dict[str, Any]:
    """What a reader missed."""
    return {"seconds": round(reader.longest, 2), "until": reader.longest_at, "times it came back": reader.returns}


def settled(door: Door, expected: int) -> int:
    """What the figure counts in the end: awaited until it is what is expected, then watched whether it goes on."""
    deadline = time.monotonic() + _COUNTED_WITHIN_SECONDS
    while counted(door) < expected and time.monotonic() < deadline:
        time.sleep(1.0)
    time.sleep(_WATCHED_SECONDS)
    return counted(door)


def counted(door: Door) -> int:
    """Needs reported since yesterday, as the figure has them: a minute ago may be another day."""
    today = date.today()
    period = f"from={(today - timedelta(days=1)).isoformat()}&to={today.isoformat()}"
    cells = door.read(clients.AGENT, f"/api/figures/besoins-signales?{period}")["cells"]
    return sum(round(float(cell["value"])) for cell in cells if cell.get("by", "") == "" and cell.get("value") is not None)


if __name__ == "__main__":
    sys.exit(main())
