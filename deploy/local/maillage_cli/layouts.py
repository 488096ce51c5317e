"""Services laid out for a fast start: the jar extracted, and an ahead-of-time cache trained once per content."""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
import signal
import subprocess
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Iterator, Mapping

from maillage_cli.folders import Folders
from maillage_cli.jdk import Jdk
from maillage_cli.services import Service

# Stated with every figure of start-up, memory and throughput. The cache is bound to them.
FLAGS = (
    "-XX:+UseCompactObjectHeaders",
    "-XX:+UseSerialGC",
    "-Xmx192m",
    "-Xss512k",
    "-XX:+ExitOnOutOfMemoryError",
    "--enable-native-access=ALL-UNNAMED",
)
_KEPT_PER_SERVICE = 3
_TRAINING_SECONDS = 90


@dataclass(frozen=True)
class Layout:
    """One service, extracted into a folder of the cache that is named after what is in the jar."""

    service: Service
    jdk: Jdk
    folder: Path

    @property
    def is_trained(self) -> bool:
        """True when the next start uses the ahead-of-time cache."""
        return self._cache.exists()

    @property
    def needs_training(self) -> bool:
        """True when no training was tried yet: one that failed is not tried again for the same content."""
        return not self.is_trained and not self._failed.exists()

    def command(self) -> list[str]:
        """The command that runs the service, with the cache where there is one."""
        cache = [f"-XX:AOTCache={self._cache}"] if self.is_trained else []
        return [self.jdk.java, *FLAGS, *cache, "-jar", str(self._jar)]

    def train(self, environment: Mapping[str, str]) -> bool:
        """Starts the service until its context is ready and keeps what was loaded. False when that did not work."""
        with _locked(self.folder):
            if self.is_trained:
                return True
            made = self._cache.with_suffix(".new")
            options = [f"-XX:AOTCacheOutput={made}", "-Dspring.context.exit=onRefresh"]
            command = [self.jdk.java, *FLAGS, *options, "-jar", str(self._jar)]
            with open(self.folder / "training.log", "wb") as log:
                ended = _run(command, {**os.environ, **environment}, log)
            if not ended or not made.exists():
                self._failed.touch()
                return False
            made.replace(self._cache)
            return True

    def extract(self, source: Path) -> None:
        """Lays the jar out, once."""
        self.folder.mkdir(parents=True, exist_ok=True)
        with _locked(self.folder):
            if self._jar.exists():
                return
            partial = self.folder / "partial"
            shutil.rmtree(partial, ignore_errors=True)
            command = [self.jdk.java, "-Djarmode=tools", "-jar", str(source), "extract", "--destination", str(partial)]
            subprocess.run(command, check=True, capture_output=True)
            for part in sorted(partial.iterdir(), key=lambda path: path.suffix == ".jar"):
                target = self._jar if part.suffix == ".jar" else self.folder / part.name
                part.rename(target)
            partial.rmdir()

    @property
    def _jar(self) -> Path:
        return self.folder / f"{self.service.name}.jar"

    @property
    def _cache(self) -> Path:
        return self.folder / "service.aot"

    @property
    def _failed(self) -> Path:
        return self.folder / "training-failed"


def lay_out(folders: Folders, jdk: Jdk, service: Service) -> Layout:
    """The layout of the service's jar as it is now; older layouts of it are thrown away."""
    source = service.jar(folders.project)
    digest = hashlib.sha256()
    digest.update(" ".join([jdk.version, str(jdk.home), *FLAGS]).encode("utf-8"))
    digest.update(source.read_bytes())
    layout = Layout(service, jdk, folders.cache / "services" / service.name / digest.hexdigest()[:16])
    layout.extract(source)
    os.utime(layout.folder)
    _forget_oldest(layout.folder.parent)
    return layout


def _forget_oldest(family: Path) -> None:
    newest_first = sorted(family.iterdir(), key=lambda path: path.stat().st_mtime, reverse=True)
    for old in newest_first[_KEPT_PER_SERVICE:]:
        shutil.rmtree(old, ignore_errors=True)


def _run(command: list[str], environment: Mapping[str, str], log: object) -> bool:
    process = subprocess.Popen(
        command, env=environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True  # type: ignore[call-overload]
    )
    try:
        return process.wait(timeout=_TRAINING_SECONDS) == 0
    except subprocess.TimeoutExpired:
        return False
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    with open(folder / "lock", "w", encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
