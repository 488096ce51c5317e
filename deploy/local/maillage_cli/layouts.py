"""Services laid out for a fast start: the jar extracted, and an ahead-of-time cache trained once per content."""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
import subprocess
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Iterator

from maillage_cli.folders import Folders
from maillage_cli.jdk import Jdk
from maillage_cli.services import Service

# The optimising compiler (C2) comes later than by default: eleven processes that start at once on two cores would spend more
# on optimising their start than on starting. What is hot for seconds is compiled all the same.
LATE_C2 = (
    "-XX:Tier4InvocationThreshold=300000",
    "-XX:Tier4MinInvocationThreshold=36000",
    "-XX:Tier4CompileThreshold=900000",
    "-XX:Tier4BackEdgeThreshold=2400000",
)

# Stated with every figure of start-up, memory and throughput. The cache is bound to them.
FLAGS = (
    "-XX:+UseCompactObjectHeaders",
    "-XX:+UseSerialGC",
    "-Xmx192m",
    "-Xss512k",
    *LATE_C2,
    "-XX:+ExitOnOutOfMemoryError",
    "--enable-native-access=ALL-UNNAMED",
)
# Two thousand readers of the live stream hold 87 kB each; others never come near their limit.
LARGER_HEAPS = {"projection": ("-Xmx384m",)}
_KEPT_PER_SERVICE = 3


@dataclass(frozen=True)
class Layout:
    """One service, extracted into a folder of the cache that is named after what is in the jar."""

    service: Service
    jdk: Jdk
    folder: Path

    @property
    def is_trained(self) -> bool:
        """True when the next start uses the ahead-of-time cache."""
        return self.cache.exists()

    @property
    def needs_training(self) -> bool:
        """True when no training was tried yet: one that failed is not tried again for the same content."""
        return not self.is_trained and not self.failure.exists()

    def command(self) -> list[str]:
        """The command that runs the service, with the cache where there is one."""
        return self._java([f"-XX:AOTCache={self.cache}"] if self.is_trained else [])

    def training_command(self, made: Path) -> list[str]:
        """The command that starts the service and writes at its end what was loaded and how it was used."""
        return self._java([f"-XX:AOTCacheOutput={made}"])

    @property
    def cache(self) -> Path:
        """The ahead-of-time cache, bound to these flags and to the timestamps of these files."""
        return self.folder / "service.aot"

    @property
    def failure(self) -> Path:
        """Marks a content with which training did not work."""
        return self.folder / "training-failed"

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Keeps other launchers from laying out or training the same content meanwhile."""
        with open(self.folder / "lock", "w", encoding="utf-8") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def extract(self, source: Path) -> None:
        """Lays the jar out, once."""
        self.folder.mkdir(parents=True, exist_ok=True)
        with self.locked():
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

    def _java(self, options: list[str]) -> list[str]:
        return [self.jdk.java, *FLAGS, *LARGER_HEAPS.get(self.service.name, ()), *options, "-jar", str(self._jar)]

    @property
    def _jar(self) -> Path:
        return self.folder / f"{self.service.name}.jar"


def lay_out(folders: Folders, jdk: Jdk, service: Service) -> Layout:
    """The layout of the service's jar as it is now; older layouts of it are thrown away."""
    source = service.jar(folders.project)
    digest = hashlib.sha256()
    digest.update(" ".join([jdk.version, str(jdk.home), *FLAGS, *LARGER_HEAPS.get(service.name, ())]).encode("utf-8"))
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
