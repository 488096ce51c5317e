#!/usr/bin/env python3
"""Tells Prometheus where the services of an installation are, in the form of its `file_sd_configs`.

    deploy/observability/targets.py                 those of `maillage up`
    deploy/observability/targets.py --port 9080     those of `maillage up --port 9080`
    deploy/observability/targets.py --containers    those of docker-compose.yml, from one of its containers
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "local"))

from maillage_cli import services  # noqa: E402 (found by the line above)
from maillage_cli.ports import DEFAULT_PORT, Ports  # noqa: E402

# The issuer is the city's own identity provider in earnest: it has no metrics of ours.
MEASURED = tuple(service for service in services.ALL if service is not services.ISSUER)


def of_processes(ports: Ports) -> list[dict[str, object]]:
    """The services of an installation on this machine."""
    return _targets({service.name: f"127.0.0.1:{ports.management(service)}" for service in MEASURED})


def of_containers() -> list[dict[str, object]]:
    """The same services under the names that containers know them by."""
    ports = Ports(DEFAULT_PORT)
    return _targets({service.name: f"{service.name}:{ports.management(service)}" for service in MEASURED})


def written(targets: list[dict[str, object]]) -> str:
    """As it stands in a file: a service per line."""
    return "[\n" + ",\n".join("  " + json.dumps(target) for target in targets) + "\n]\n"


def _targets(addresses: dict[str, str]) -> list[dict[str, object]]:
    return [{"targets": [address], "labels": {"service": name}} for name, address in addresses.items()]


def main() -> None:
    """Prints them."""
    parser = argparse.ArgumentParser(description="Dit à Prometheus où sont les services.")
    parser.add_argument("--port", type=int, default=DEFAULT_PORT, help=f"port de l'entrée unique ({DEFAULT_PORT})")
    parser.add_argument("--containers", action="store_true", help="ceux de docker-compose.yml")
    asked = parser.parse_args()
    print(written(of_containers() if asked.containers else of_processes(Ports(asked.port))), end="")


if __name__ == "__main__":
    main()
