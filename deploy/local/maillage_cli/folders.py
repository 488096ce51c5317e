"""Where the launcher finds and keeps things."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

PROJECT = Path(__file__).resolve().parents[3]


@dataclass(frozen=True)
class Folders:
    """The folders of one installation.

    `project` is the source tree, `data` everything that one installation keeps, `cache` what can be made again
    and is shared by all installations of a person.
    """

    project: Path
    data: Path
    cache: Path

    @staticmethod
    def of(data: Optional[str]) -> "Folders":
        """The folders for the data folder asked for; `MAILLAGE_DATA`, else `.maillage` in the project, by default."""
        chosen = data or os.environ.get("MAILLAGE_DATA") or str(PROJECT / ".maillage")
        caches = os.environ.get("XDG_CACHE_HOME") or "~/.cache"
        return Folders(PROJECT, Path(chosen).expanduser().resolve(), Path(caches).expanduser() / "maillage")

    @property
    def logs(self) -> Path:
        """One log file per component."""
        return self.data / "logs"

    @property
    def run(self) -> Path:
        """One file per process that runs."""
        return self.data / "run"

    @property
    def clients(self) -> Path:
        """Client ids and secrets of this installation, readable by its owner only."""
        return self.data / "clients.json"

    @property
    def people(self) -> Path:
        """Who may sign in to this installation's pages, and with what; readable by its owner only."""
        return self.data / "people.json"

    @property
    def signin(self) -> Path:
        """What the gateway needs to sign people in; readable by its owner only."""
        return self.data / "signin.properties"

    def log_of(self, component: str) -> Path:
        """The log file of a component."""
        return self.logs / f"{component}.log"

    def state_of(self, component: str) -> Path:
        """The folder in which a component keeps its data."""
        return self.data / component
