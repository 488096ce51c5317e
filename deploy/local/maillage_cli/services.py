"""The Java services of an installation."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Service:
    """One Java process: its name, its Maven module, and its two ports as distances from the gateway's port."""

    name: str
    module: str
    port_offset: int
    management_offset: int

    def jar(self, project: Path) -> Path:
        """The executable jar that Maven makes of it."""
        return project / self.module / "target" / f"{self.name}-1.0.0-SNAPSHOT-exec.jar"


def _service(name: str, offset: int) -> Service:
    return Service(name, f"services/{name}", offset, 1000 + offset)


GATEWAY = _service("gateway", 0)
ISSUER = Service("issuer", "deploy/local/issuer", 920, 1010)

# Those that decide what partners say.
DOMAIN = (
    _service("needs", 2),
    _service("incubation", 4),
    _service("funding", 5),
    _service("thirdplaces", 6),
    _service("impact", 7),
)

PARTNERS = _service("partners", 1)
PROJECTION = _service("projection", 3)

# Behind the gateway, each with the routes that the gateway knows by its name.
ROUTED = (PARTNERS, *DOMAIN, PROJECTION)

# In the order of starting: first those of which partners are registered, then that which takes longest.
ALL = (ISSUER, GATEWAY, PARTNERS, PROJECTION, *DOMAIN)

# Services made from the same libraries start from one copy of them; the first one of a family trains for all.
FAMILIES = {"eventing": ROUTED, "gateway": (GATEWAY,), "issuer": (ISSUER,)}


def family_of(service: Service) -> str:
    """The name of the family that a service belongs to."""
    return next(name for name, members in FAMILIES.items() if service in members)
