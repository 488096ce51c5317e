"""What tries an installation on containers: the load under which services are replaced, and the check of what runs."""

from __future__ import annotations

import json
import threading
import unittest
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from types import ModuleType
from typing import Any
from unittest import mock

from maillage_cli.door import Verdict
from maillage_cli.folders import PROJECT
from maillage_cli.problem import Problem


def _script(name: str) -> ModuleType:
    loader = SourceFileLoader(name.partition(".")[0], str(PROJECT / "deploy/images" / name))
    spec = spec_from_loader(loader.name, loader)
    assert spec is not None
    module = module_from_spec(spec)
    with mock.patch.dict("sys.modules", {loader.name: module}), mock.patch("sys.dont_write_bytecode", True):
        loader.exec_module(module)
    return module


load, check = _script("load.py"), _script("check")


class _Door:
    """Away at first; then takes what it is given, but for the last of each batch."""

    def __init__(self, away: int) -> None:
        self.asked: list[list[str]] = []
        self._away = away

    def publish(self, _partner: str, batch: list[dict[str, Any]]) -> list[Verdict]:
        self.asked.append([event["id"] for event in batch])
        if len(self.asked) <= self._away:
            raise Problem("away")
        return [Verdict("accepted", "1", None, None)] * (len(batch) - 1) + [Verdict("refused", None, "statement.data.invalid", None)]


class LoadTest(unittest.TestCase):
    def test_a_batch_without_an_answer_is_sent_again_as_it_was(self) -> None:
        door = _Door(away=2)
        sender = load.Sender(door, threading.Event(), 0)
        with mock.patch.object(load, "_AGAIN_SECONDS", 0.0):
            sender._send([sender._statement() for _ in range(3)])
        self.assertEqual((sender.sent, sender.again, sender.refused), (3, 2, ["statement.data.invalid"]))
        self.assertEqual(door.asked[0], door.asked[2])
        self.assertEqual(len(set(door.asked[0])), 3)

    def test_a_reader_remembers_the_longest_time_without_a_word(self) -> None:
        reader = load.Reader("http://gateway:8080", threading.Event())
        for moment, line in [(1.0, "event: snapshot"), (1.5, "event: change"), (4.0, ": nothing"), (4.5, "event: beat"), (5.0, "event: beat")]:
            with mock.patch.object(load.time, "monotonic", return_value=moment):
                reader._hear(line)
        self.assertEqual(reader.longest, 3.0)

    def test_a_reader_comes_back_as_the_stream_says(self) -> None:
        reader = load.Reader("http://gateway:8080", threading.Event())
        for line in ("retry: 2000", "id: 7-12"):
            reader._hear(line)
        self.assertEqual((reader.retry, reader.last_id), (2.0, "7-12"))


class CheckTest(unittest.TestCase):
    told = {
        "Id": "1",
        "HostConfig": {"CapDrop": ["ALL"], "CapAdd": None, "ReadonlyRootfs": True},
        "Config": {"Labels": {f"org.opencontainers.image.{name}": "1" for name in ("title", "version", "revision", "licenses")}},
    }

    def _problems(self, users: str = "10001", **host: Any) -> list[str]:
        with mock.patch.object(check, "docker", return_value=f"PID UID\n7 {users}\n"):
            return list(check.problems_of_container("needs", {**self.told, "HostConfig": {**self.told["HostConfig"], **host}}))

    def test_a_confined_container_is_as_promised(self) -> None:
        self.assertEqual(self._problems(), [])

    def test_root_capabilities_and_a_writable_root_are_told(self) -> None:
        self.assertEqual(self._problems(users="0"), ["has a process of root"])
        self.assertEqual(self._problems(CapAdd=["NET_ADMIN"]), ["has capabilities"])
        self.assertEqual(self._problems(CapDrop=None), ["has capabilities"])
        self.assertEqual(self._problems(ReadonlyRootfs=False), ["may write to its root file system"])

    def test_an_image_without_label_or_content_of_its_bill_is_told(self) -> None:
        told = {**self.told, "Config": {"Labels": {**self.told["Config"]["Labels"], "org.opencontainers.image.revision": "unknown"}}}
        with mock.patch.object(check, "docker", return_value=json.dumps({"bomFormat": "CycloneDX", "components": []})):
            self.assertEqual(list(check.problems_of_image(told)), ["has no label revision", "has no bill of materials"])
