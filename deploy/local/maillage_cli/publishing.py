"""`maillage publish`: CloudEvents from files through the door."""

from __future__ import annotations

import json
from itertools import groupby
from pathlib import Path
from typing import Any, Sequence

from maillage_cli import partners
from maillage_cli.door import LARGEST_BATCH, Door
from maillage_cli.problem import Problem

Event = dict[str, Any]


def publish(door: Door, files: Sequence[Path]) -> int:
    """Publishes in the order of the files and prints a line per statement; 1 when one of them was refused."""
    events = [event for file in files for event in read(file)]
    refused = False
    for partner, together in groupby(events, key=_partner_id):
        batch = list(together)
        for start in range(0, len(batch), LARGEST_BATCH):
            part = batch[start : start + LARGEST_BATCH]
            for event, verdict in zip(part, door.publish(partner, part)):
                receipt = f"  /receipts/{verdict.receipt_id}" if verdict.receipt_id else ""
                reason = f"  {verdict.code} : {verdict.detail}" if verdict.code else ""
                print(f"{verdict.outcome:<9} {event.get('id')}{receipt}{reason}")
                refused = refused or verdict.outcome == "refused"
    return 1 if refused else 0


def read(file: Path) -> list[Event]:
    """The CloudEvents of a file: one in JSON, a batch, or one per line."""
    try:
        text = file.read_text(encoding="utf-8")
    except OSError as failure:
        raise Problem(f"{file} ne se lit pas : {failure.strerror}.") from None
    try:
        whole = json.loads(text)
        events = whole if isinstance(whole, list) else [whole]
    except ValueError:
        events = [_line(file, number, line) for number, line in enumerate(text.splitlines(), 1) if line.strip()]
    if not events or not all(isinstance(event, dict) for event in events):
        raise Problem(f"{file} ne contient pas de CloudEvents en JSON.")
    return events


def _line(file: Path, number: int, line: str) -> Event:
    try:
        event: Event = json.loads(line)
        return event
    except ValueError:
        raise Problem(f"{file}, ligne {number} : ce n'est pas du JSON.") from None


def _partner_id(event: Event) -> str:
    source = str(event.get("source", ""))
    partner = partners.owner_of(source)
    if partner is None:
        raise Problem(f"Aucun partenaire de la démonstration ne publie avec la source « {source} ».")
    return partner.id
