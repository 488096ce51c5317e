"""Starting: in order, some at a time, each until it is ready."""

from __future__ import annotations

import os
import threading
from dataclasses import replace
from pathlib import Path
from typing import Callable, Optional
from unittest import mock

from maillage_cli import startup
from maillage_cli.errands import Errand
from maillage_cli.installation import Component, Installation
from maillage_cli.jdk import Jdk
from maillage_cli.mongod import External
from maillage_cli.ports import Ports
from maillage_cli.problem import Problem
from maillage_cli.processes import Processes
from maillage_cli.screen import Screen
from maillage_cli.startup import Startup
from maillage_cli.web import Readiness, readiness
from tests.surroundings import InFolders, Played, said

_FIGURES = {"status": "DOWN", "details": {"reason": "made with other figures", "remedy": "rebuild"}}


class ReadinessTest(InFolders):
    def test_a_service_is_there_when_it_says_so(self) -> None:
        self.assertEqual(self._told(200, {}), Readiness(True))
        self.assertEqual(self._told(503, {}), Readiness(False))
        self.assertEqual(self._told(503, {"mongo": {"status": "DOWN"}}), Readiness(False))

    def test_also_when_only_a_person_can_help_it_on(self) -> None:
        parts = {"mongo": {"status": "UP"}, "figures": _FIGURES}
        self.assertEqual(self._told(503, parts), Readiness(True, "rebuild"))
        self.assertEqual(self._told(503, {**parts, "kafka": {"status": "DOWN"}}), Readiness(False))

    def test_nobody_is_there_where_nobody_answers(self) -> None:
        with Played(lambda *_: (200, {}, {})) as played:
            address = played.address
        self.assertEqual(readiness(address), Readiness(False))

    def _told(self, status: int, components: dict[str, object]) -> Readiness:
        with Played(lambda *_: (status, {"components": components}, {})) as played:
            return readiness(played.address)


class StartupTest(InFolders):
    def setUp(self) -> None:
        super().setUp()
        self.processes = Processes(self.folders)
        self.addCleanup(lambda: self.processes.stop(self.processes.remembered()))
        self.entered(mock.patch.object(startup, "AT_ONCE", 2))
        self.entered(mock.patch.object(startup, "_POLL_SECONDS", 0.01))
        self.made: list[str] = []
        source = External("mongodb://db")
        self.startup = Startup(Installation(self.folders, Ports(8080), Jdk(self.home, "25"), source), self.processes, Screen())

    def test_no_more_than_so_many_start_at_once_and_the_next_when_one_is_ready(self) -> None:
        alive_when_asked: dict[str, int] = {}

        def is_ready(name: str) -> bool:
            alive_when_asked.setdefault(name, len(self.processes.alive()))
            return True

        self._start(["a", "b", "c", "d"], is_ready)
        self.assertEqual(self.made, ["a", "b", "c", "d"])
        self.assertEqual(alive_when_asked, {"a": 2, "b": 2, "c": 4, "d": 4})

    def test_what_comes_later_is_not_even_prepared_before(self) -> None:
        def is_ready(name: str) -> bool:
            self.assertEqual(self.made[:2], ["a", "b"])
            return name != "a" or "c" in self.made

        self._start(["a", "b", "c"], is_ready)
        self.assertEqual(self.made, ["a", "b", "c"])

    def test_what_runs_already_is_not_started_again(self) -> None:
        running = self.processes.start("a", ["sleep", "60"], {}, Path(os.sep))
        self.assertIn("déjà en marche", self._start(["a"], lambda _: True))
        self.assertEqual(self.processes.running("a"), running)

    def test_one_that_ends_is_named_with_its_last_words(self) -> None:
        with self.assertRaisesRegex(Problem, "a s'est arrêté au démarrage"):
            printed = said(lambda: self.startup._start([lambda: self._component("a", lambda: False, "echo no port; exit 1")]))
            self.assertIn("no port", printed)

    def test_one_that_never_is_ready_is_named_after_its_time(self) -> None:
        self.entered(mock.patch.object(startup, "_READY_WITHIN_SECONDS", 0.05))
        with self.assertRaisesRegex(Problem, "b n'est pas prêt"):
            self._start(["a", "b"], lambda name: name == "a")

    def test_one_that_needs_a_person_to_go_on_is_not_ended_for_it(self) -> None:
        component = replace(self._component("projection", lambda: True), remedy=lambda: "rebuild")
        self.assertIn("« maillage rebuild »", said(lambda: self.startup._start([lambda: component])))

    def test_an_errand_is_run_while_others_start_as_soon_as_what_it_needs_is_ready(self) -> None:
        done = threading.Event()
        errand = Errand({"a", "b"}, done.set)
        self._start(["a", "b", "c"], lambda name: name != "c" or done.wait(10), errand)
        self.assertTrue(done.is_set())

    def test_what_fails_in_an_errand_fails_the_start(self) -> None:
        def fail() -> None:
            raise Problem("Non.")

        errand = Errand({"a"}, fail)
        self._start(["a"], lambda _: True, errand)
        with self.assertRaisesRegex(Problem, "Non"):
            errand.finish()

    def _start(self, names: list[str], is_ready: Callable[[str], bool], errand: Optional[Errand] = None) -> str:
        def maker(name: str) -> Callable[[], Component]:
            return lambda: self._component(name, lambda: is_ready(name))

        return said(lambda: self.startup._start([maker(name) for name in names], errand))

    def _component(self, name: str, is_ready: Callable[[], bool], script: str = "exec sleep 60") -> Component:
        self.made.append(name)
        return Component(name, ["sh", "-c", script], {}, Path(os.sep), [], is_ready)
