"""Processes of an installation: started in groups of their own, remembered in files, ended only when they are ours."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Mapping, Optional, Sequence

from maillage_cli.folders import Folders

_GRACE_SECONDS = 20.0
_POLL_SECONDS = 0.05


@dataclass(frozen=True)
class Running:
    """A process that this installation started: its name, its id, and when it began as the system tells it."""

    name: str
    pid: int
    began: str


class Processes:
    """The processes of one installation, known by one file each in its run folder."""

    def __init__(self, folders: Folders) -> None:
        self._folders = folders
        self._children: dict[int, subprocess.Popen[bytes]] = {}

    def start(self, name: str, command: Sequence[str], environment: Mapping[str, str], folder: Path) -> Running:
        """Starts a process in a session of its own, its output in its log file, and remembers it."""
        self._folders.logs.mkdir(parents=True, exist_ok=True)
        self._folders.run.mkdir(parents=True, exist_ok=True)
        log = self._folders.log_of(name)
        if log.exists():
            log.replace(log.with_suffix(".log.1"))
        with open(log, "wb") as output:
            child = subprocess.Popen(
                command,
                cwd=folder,
                env={**os.environ, **environment},
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        self._children[child.pid] = child
        running = Running(name, child.pid, _began(child.pid) or "")
        self._file(name).write_text(json.dumps({"pid": running.pid, "began": running.began}), encoding="utf-8")
        return running

    def running(self, name: str) -> Optional[Running]:
        """The process of a component, when it is alive and the one that we started."""
        try:
            known = json.loads(self._file(name).read_text(encoding="utf-8"))
            remembered = Running(name, int(known["pid"]), str(known["began"]))
        except (OSError, ValueError, KeyError):
            return None
        return remembered if self._is_alive(remembered) else None

    def remembered(self) -> list[str]:
        """Names of the components that were started and not stopped since, alive or not."""
        return sorted(path.stem for path in self._folders.run.glob("*.json"))

    def alive(self) -> list[str]:
        """Names of the components that are running."""
        return [name for name in self.remembered() if self.running(name)]

    def stop(self, names: Sequence[str]) -> None:
        """Asks these to end, all at once, and insists after a grace of some seconds. Each is forgotten when it ended."""
        for running in filter(None, map(self.running, names)):
            _signal(running, signal.SIGTERM)
        deadline = time.monotonic() + _GRACE_SECONDS
        while self._forget_ended(names) and time.monotonic() < deadline:
            time.sleep(_POLL_SECONDS)
        while self._forget_ended(names):
            for running in filter(None, map(self.running, names)):
                _signal(running, signal.SIGKILL)
            time.sleep(_POLL_SECONDS)

    def _forget_ended(self, names: Sequence[str]) -> bool:
        """True while one of them is alive."""
        alive = [name for name in names if self.running(name)]
        for name in set(names) - set(alive):
            self._file(name).unlink(missing_ok=True)
        return bool(alive)

    def _is_alive(self, running: Running) -> bool:
        child = self._children.get(running.pid)
        if child is not None:
            return child.poll() is None
        return _began(running.pid) == running.began

    def _file(self, name: str) -> Path:
        return self._folders.run / f"{name}.json"


def _signal(running: Running, number: signal.Signals) -> None:
    try:
        os.killpg(running.pid, number)
    except ProcessLookupError:
        pass


def _began(pid: int) -> Optional[str]:
    """When a process began, in the system's own words: with its id, this names it for ever. None when it is gone."""
    try:
        # The name, in parentheses, may hold spaces; what follows it starts with the state.
        fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        return None if fields[0] == "Z" else fields[19]
    except OSError:
        if os.path.isdir("/proc/self"):
            return None
    asked = subprocess.run(["ps", "-o", "lstart=", "-p", str(pid)], capture_output=True, text=True, check=False)
    return asked.stdout.strip() or None
