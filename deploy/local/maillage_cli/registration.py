"""Registers the partners of the demonstration city with the door."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

from maillage_cli import clients, partners
from maillage_cli.door import Door
from maillage_cli.partners import Partner

_AT_ONCE = 4


def register_partners(door: Door) -> None:
    """Tells the door every partner, its prefixes and types, and that it may take over history. Again changes nothing."""
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        list(pool.map(lambda partner: _register(door, partner), partners.ALL))


def _register(door: Door, partner: Partner) -> None:
    body: dict[str, Any] = {
        "name": partner.name,
        "sourcePrefixes": [partner.prefix],
        "types": partner.types,
        "reprise": True,
        "rhythms": {partners.statement_type(name): days for name, days in partner.rhythms.items()},
    }
    door.command(clients.ADMINISTRATION, "PUT", f"/api/partners/partners/{partner.id}", body)
