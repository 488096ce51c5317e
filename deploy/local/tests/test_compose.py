"""The containers of docker-compose.yml are the system that `maillage up` starts: same settings, ports and flags."""

from __future__ import annotations

import re
import unittest
from pathlib import Path

from maillage_cli import broker, flags, mongod, services
from maillage_cli.folders import PROJECT
from maillage_cli.ports import DEFAULT_PORT, Ports

_IMAGES = PROJECT / "deploy/images"

# Of operators alone: `maillage up` starts nothing there, nor anything else at the same port.
_PROMETHEUS, _GRAFANA = 9091, 3000

# A container has listeners, a folder and a way to the controller of its own.
_OF_THE_CONTAINER = ("listener", "log.dirs", "controller.quorum")


class ComposeTest(unittest.TestCase):
    compose = (PROJECT / "docker-compose.yml").read_text(encoding="utf-8")
    dockerfile = (_IMAGES / "Dockerfile").read_text(encoding="utf-8")
    ports = Ports(DEFAULT_PORT)

    def test_the_broker_has_the_same_settings(self) -> None:
        there = dict(re.findall(r'^ +(KAFKA_[A-Z_]+): "?(.*?)"?$', self.compose, re.MULTILINE))
        for line in broker._settings(self.ports, Path("logs")).splitlines():
            name, value = line.split("=", 1)
            if not any(own in name for own in _OF_THE_CONTAINER):
                self.assertEqual(there.get("KAFKA_" + name.upper().replace(".", "_")), value, name)

    def test_the_database_has_the_same_settings(self) -> None:
        there = re.findall(r"^ +- --(wiredTiger\w+)=(.+)$", self.compose, re.MULTILINE)
        self.assertEqual(there, [("wiredTigerCacheSizeGB", mongod.CACHE_GIGABYTES), ("wiredTigerEngineConfigString", mongod.ENGINE)])

    def test_everything_is_at_the_same_address(self) -> None:
        published = {int(port) for port in re.findall(r'"127\.0\.0\.1:(\d+):\1"', self.compose)}
        expected = {port for ports in self.ports.by_owner().values() for port in ports} - {self.ports.controller}
        self.assertEqual(published, expected | {_PROMETHEUS, _GRAFANA})
        self.assertFalse({_PROMETHEUS, _GRAFANA} & (expected | {self.ports.controller}))

    def test_prometheus_asks_the_containers_and_keeps_what_the_promise_is_about(self) -> None:
        [part] = re.findall(r"^  prometheus:\n(.+?)\n\n", self.compose, re.MULTILINE | re.DOTALL)
        for source, target in re.findall(r"- (\./\S+?):(/\S+?):ro", part):
            self.assertTrue((PROJECT / source).exists(), source)
            self.assertTrue(target.startswith("/etc/prometheus"), target)
        self.assertIn("targets-containers.json:/etc/prometheus/targets.json", part)
        [days] = re.findall(r"retention\.time=(\d+)d", part)
        self.assertGreaterEqual(int(days), 30)

    def test_services_run_with_the_same_flags(self) -> None:
        self.assertIn(" ".join(flags.FLAGS), self.dockerfile)
        for name, larger in flags.LARGER_HEAPS.items():
            self.assertIn(f'SERVICE: {name}, LARGER_HEAP: "{" ".join(larger)}"}}', self.compose)

    def test_every_service_is_built_on_the_chosen_images(self) -> None:
        built = set(re.findall(r"args: \{<<: \*bases, SERVICE: (\w+)", self.compose))
        self.assertEqual(built, {service.name for service in services.ALL})

    def test_the_dockerfile_alone_builds_on_the_same_images(self) -> None:
        chosen = dict(re.findall(r"^  ([A-Z]+): \$\{MAILLAGE_[A-Z_]+:-(.+)\}$", self.compose, re.MULTILINE))
        alone = dict(re.findall(r"^ARG ([A-Z]+)=(.+)$", self.dockerfile, re.MULTILINE))
        self.assertEqual(chosen, alone)

    def test_a_site_without_a_registry_needs_one_for_grafana_only(self) -> None:
        settings = (_IMAGES / "offline/images.env").read_text(encoding="utf-8")
        offline = dict(re.findall(r"^(MAILLAGE_[A-Z_]+)=maillage/offline-(\w+)$", settings, re.MULTILINE))
        made = set(re.findall(r"^(\w+)\(\) \{$", (_IMAGES / "offline/build").read_text(encoding="utf-8"), re.MULTILINE))
        self.assertEqual(set(offline.values()) - made, set())
        images = set(re.findall(r"^    image: (.+)$", self.compose, re.MULTILINE))
        fetched = {image for image in images if not image.startswith("maillage/")}
        replaced = {image for image in fetched if image.split(":-")[0].removeprefix("${") in offline}
        self.assertEqual({image.split(":")[0] for image in fetched - replaced}, {"grafana/grafana"})
        # Maven's is behind the stage that the image of jars stands for.
        bases = set(re.findall(r"\$\{(MAILLAGE_(?:[A-Z]+_IMAGE|JARS)):-", self.compose))
        self.assertEqual(bases - set(offline), {"MAILLAGE_MAVEN_IMAGE"})

    def test_nothing_of_ours_may_write_to_its_image(self) -> None:
        parts = re.split(r"^  (?=\w+)", self.compose.partition("\nservices:\n")[2], flags=re.MULTILINE)
        ours = [part for part in parts if "image: maillage/" in part]
        self.assertEqual(len(ours), len(services.ALL) + 3)
        for part in ours:
            self.assertTrue("<<: *java" in part or ("<<: *confined" in part and "read_only: true" in part), part[:40])

