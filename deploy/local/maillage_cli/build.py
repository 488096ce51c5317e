"""Building the services with Maven when they are missing or older than their sources."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
from collections import deque
from pathlib import Path
from typing import Iterator, Optional

from maillage_cli import broker, services
from maillage_cli.folders import Folders
from maillage_cli.jdk import Jdk
from maillage_cli.problem import Problem
from maillage_cli.screen import Screen

_SOURCES = ("src/main", "pom.xml")
_PROGRESS = re.compile(r"Building (?:Maillage :: )?(.+?) 1\.0\.0-SNAPSHOT\s+\[(\d+/\d+)\]")
_LINES_OF_FAILURE = 12


def find_maven() -> str:
    """The Maven command of this machine."""
    found = shutil.which("mvn")
    if found is None:
        raise Problem("Il manque Maven (commande mvn, 3.8.7 ou plus récent) : l'installer avec le gestionnaire de paquets.")
    return found


def ensure_built(folders: Folders, jdk: Jdk, screen: Screen) -> None:
    """Builds what is started, unless each jar is there and newer than every source.

    With `MAILLAGE_BUILT=true` what is there is taken as it is: Maven itself, which built it, runs the tests that start it.
    """
    if os.environ.get("MAILLAGE_BUILT") == "true":
        if _oldest(folders.project) is None:
            raise Problem("Les services ne sont pas construits : lancer « mvn package », ou retirer MAILLAGE_BUILT.")
        return
    if is_built(folders.project):
        return
    screen.step("maven", "construction des services…")
    _package(folders, jdk, screen)
    _stamp(folders.project).parent.mkdir(exist_ok=True)
    _stamp(folders.project).touch()
    screen.step("maven", "services construits")


def is_built(project: Path) -> bool:
    """True when nothing that is started is older than what it is made from."""
    oldest = _oldest(project)
    if oldest is None:
        return False
    # Maven leaves a jar as it is when its content would be the same: then the stamp is the one that is newer.
    stamp = _stamp(project)
    if stamp.exists():
        oldest = max(oldest, stamp.stat().st_mtime)
    return all(source.stat().st_mtime <= oldest for source in _sources(project))


def _oldest(project: Path) -> Optional[float]:
    """When the oldest jar was written; None when one is missing."""
    made = [service.jar(project) for service in services.ALL]
    if not all(jar.exists() for jar in made) or not broker.has_libraries(project):
        return None
    # Not the time of modification, which Maven sets alike in every build so that builds can be compared.
    return min(jar.stat().st_ctime for jar in made)


def _package(folders: Folders, jdk: Jdk, screen: Screen) -> None:
    modules = ",".join([*(service.module for service in services.ALL), broker.MODULE])
    fast = ["-T", "2", "-Dquick", "-Dmaven.test.skip=true"]
    command = [find_maven(), "-B", "-ntp", *fast, "package", "-pl", modules, "-am"]
    environment = {**os.environ, "JAVA_HOME": str(jdk.home)}
    log = folders.log_of("maven")
    log.parent.mkdir(parents=True, exist_ok=True)
    failure: deque[str] = deque(maxlen=_LINES_OF_FAILURE)
    with open(log, "w", encoding="utf-8") as kept, subprocess.Popen(
        command,
        cwd=folders.project,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    ) as maven:
        try:
            for line in maven.stdout or ():
                kept.write(line)
                progress = _PROGRESS.search(line)
                if progress:
                    screen.step("maven", f"[{progress.group(2)}] {progress.group(1)}")
                if "ERROR" in line:
                    failure.append(line.rstrip())
        except BaseException:
            os.killpg(maven.pid, signal.SIGTERM)
            raise
    if maven.returncode != 0:
        screen.say("\n".join(failure))
        raise Problem(f"La construction a échoué : le journal de Maven est {log}.")


def _sources(project: Path) -> Iterator[Path]:
    yield project / "pom.xml"
    modules = [project / service.module for service in services.ALL] + [project / broker.MODULE]
    modules += [pom.parent for pom in (project / "platform").glob("*/pom.xml") if pom.parent.name != "testing"]
    for module in modules:
        for part in _SOURCES:
            source = module / part
            if source.is_dir():
                yield from (path for path in source.rglob("*") if path.is_file())
            elif source.exists():
                yield source


def _stamp(project: Path) -> Path:
    return project / "target" / "maillage-built"
