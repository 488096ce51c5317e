"""The containers of docker-compose.yml are the system that `maillage up` starts: same settings, ports and flags."""

from __future__ import annotations

import re
import unittest
from pathlib import Path

from maillage_cli import broker, flags, services
from maillage_cli.folders import PROJECT
from maillage_cli.ports import DEFAULT_PORT, Ports

# A container has listeners, a folder and a way to the controller of its own.
_OF_THE_CONTAINER = ("listener", "log.dirs", "controller.quorum")


class ComposeTest(unittest.TestCase):
    compose = (PROJECT / "docker-compose.yml").read_text(encoding="utf-8")
    ports = Ports(DEFAULT_PORT)

    def test_the_broker_has_the_same_settings(self) -> None:
        there = dict(re.findall(r'^ +(KAFKA_[A-Z_]+): "?(.*?)"?$', self.compose, re.MULTILINE))
        for line in broker._settings(self.ports, Path("logs")).splitlines():
            name, value = line.split("=", 1)
            if not any(own in name for own in _OF_THE_CONTAINER):
                self.assertEqual(there.get("KAFKA_" + name.upper().replace(".", "_")), value, name)

    def test_everything_is_at_the_same_address(self) -> None:
        published = {int(port) for port in re.findall(r'"127\.0\.0\.1:(\d+):\1"', self.compose)}
        expected = {port for ports in self.ports.by_owner().values() for port in ports} - {self.ports.controller}
        self.assertEqual(published, expected)

    def test_services_run_with_the_same_flags(self) -> None:
        self.assertIn(" ".join(flags.FLAGS), (PROJECT / "deploy/images/Dockerfile").read_text(encoding="utf-8"))
        for name, larger in flags.LARGER_HEAPS.items():
            self.assertIn(f'{{SERVICE: {name}, LARGER_HEAP: "{" ".join(larger)}"}}', self.compose)

    def test_every_service_is_built(self) -> None:
        built = set(re.findall(r"args: \{SERVICE: (\w+)", self.compose))
        self.assertEqual(built, {service.name for service in services.ALL})

