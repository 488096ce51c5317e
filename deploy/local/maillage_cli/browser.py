"""The browser with which pages are tested: the machine's, else Playwright's own, else the system's package."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

from maillage_cli.problem import Problem
from maillage_cli.screen import Screen

_COMMANDS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_APPLICATIONS = ("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",)
_PLAYWRIGHT_VERSION = "1.62.0"


@dataclass(frozen=True)
class Browser:
    """A Chromium by its program."""

    path: Path
    origin: str

    def environment(self) -> dict[str, str]:
        """How tests learn of it."""
        return {"MAILLAGE_BROWSER": str(self.path), "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD": "1"}

    def __str__(self) -> str:
        return f"{self.path} ({self.origin})"


def find_browser(screen: Screen) -> Browser:
    """A browser, fetched when the machine has none."""
    found = _installed() or _playwrights()
    if found is None:
        screen.step("navigateur", "téléchargement…")
        found = _fetch_playwrights() or _install_package()
    if found is None:
        raise Problem("Il manque un navigateur pour les tests des pages : installer Chromium.")
    return found


def _installed() -> Optional[Browser]:
    named = os.environ.get("MAILLAGE_BROWSER")
    if named:
        return Browser(Path(named), "MAILLAGE_BROWSER")
    for command in _COMMANDS:
        path = shutil.which(command)
        if path:
            return Browser(Path(path), "de la machine")
    for application in map(Path, _APPLICATIONS):
        if application.exists():
            return Browser(application, "de la machine")
    return None


def _playwrights() -> Optional[Browser]:
    caches = os.environ.get("PLAYWRIGHT_BROWSERS_PATH") or "~/.cache/ms-playwright"
    for path in sorted(Path(caches).expanduser().glob("chromium-*/chrome-linux*/chrome"), reverse=True):
        return Browser(path, "de Playwright")
    return None


def _fetch_playwrights() -> Optional[Browser]:
    npx = shutil.which("npx")
    if npx is None:
        return None
    _run([npx, "--yes", f"playwright@{_PLAYWRIGHT_VERSION}", "install", "chromium"])
    return _playwrights()


def _install_package() -> Optional[Browser]:
    if shutil.which("apt-get") is None or os.geteuid() != 0:
        return None
    _run(["apt-get", "update", "--quiet"])
    _run(["apt-get", "install", "--yes", "--quiet", "--no-install-recommends", "chromium"])
    return _installed()


def _run(command: list[str]) -> None:
    try:
        subprocess.run(command, capture_output=True, timeout=600, check=False)
    except subprocess.TimeoutExpired:
        pass
