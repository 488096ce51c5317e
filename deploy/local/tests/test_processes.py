"""Processes: ours are found again, ended and forgotten; others are left alone."""

from __future__ import annotations

import json
import os
import subprocess
import time
from pathlib import Path

from maillage_cli import processes
from maillage_cli.processes import Processes
from tests.surroundings import InFolders


class ProcessesTest(InFolders):
    def setUp(self) -> None:
        super().setUp()
        self.processes = Processes(self.folders)
        self.addCleanup(lambda: self.processes.stop(self.processes.remembered()))

    def test_a_process_is_known_to_whoever_comes_later_until_it_is_stopped(self) -> None:
        running = self._start("needs", "sleep 60")
        later = Processes(self.folders)
        self.assertEqual(later.running("needs"), running)
        self.assertEqual(later.alive(), ["needs"])
        later.stop(["needs"])
        self.assertEqual(later.remembered(), [])
        self.assertIsNone(self.processes.running("needs"))

    def test_what_it_writes_is_its_log_and_the_former_log_is_kept(self) -> None:
        for text in ("first", "second"):
            self._start("needs", f"echo $WHO {text}")
            self._until(lambda: not self.processes.running("needs"))
        self.assertEqual(self.folders.log_of("needs").read_text(), "me second\n")
        self.assertEqual((self.folders.logs / "needs.log.1").read_text(), "me first\n")

    def test_one_that_died_is_remembered_but_not_alive(self) -> None:
        self._start("needs", "exit 3")
        self._until(lambda: not self.processes.running("needs"))
        self.assertEqual((self.processes.remembered(), self.processes.alive()), (["needs"], []))

    def test_its_children_end_with_it(self) -> None:
        self._start("needs", f"sleep 61 & echo $! > {self.home / 'child'}; wait")
        self._until(lambda: (self.home / "child").exists() and (self.home / "child").read_text().strip())
        child = int((self.home / "child").read_text())
        self.processes.stop(["needs"])
        self._until(lambda: processes._began(child) is None)

    def test_one_that_does_not_listen_is_ended_all_the_same(self) -> None:
        self.entered(_grace(0.1))
        self._start("needs", f"trap '' TERM; touch {self.home / 'deaf'}; while :; do sleep 0.05; done")
        self._until(lambda: (self.home / "deaf").exists())
        self.processes.stop(["needs"])
        self.assertEqual(Processes(self.folders).alive(), [])

    def test_another_program_that_got_the_same_id_is_not_ours(self) -> None:
        other = subprocess.Popen(["sleep", "60"], start_new_session=True)
        self.addCleanup(lambda: (other.kill(), other.wait()))
        self.folders.run.mkdir()
        known = {"pid": other.pid, "began": "at another time"}
        (self.folders.run / "needs.json").write_text(json.dumps(known), encoding="utf-8")
        self.processes.stop(["needs"])
        self.assertIsNone(other.poll())
        self.assertEqual(self.processes.remembered(), [])

    def test_a_damaged_memory_is_no_process(self) -> None:
        self.folders.run.mkdir()
        (self.folders.run / "needs.json").write_text("{", encoding="utf-8")
        self.assertIsNone(self.processes.running("needs"))

    def _start(self, name: str, script: str) -> processes.Running:
        return self.processes.start(name, ["sh", "-c", script], {"WHO": "me"}, Path(os.sep))

    def _until(self, holds):  # type: ignore[no-untyped-def]
        deadline = time.monotonic() + 10
        while not holds():
            self.assertLess(time.monotonic(), deadline, "never came about")
            time.sleep(0.01)


class _grace:
    """Shortens the time that is given to end."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds

    def __enter__(self) -> None:
        self._former, processes._GRACE_SECONDS = processes._GRACE_SECONDS, self._seconds

    def __exit__(self, *_: object) -> None:
        processes._GRACE_SECONDS = self._former
