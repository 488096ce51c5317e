"""The libraries that services have in common, laid out once, with an ahead-of-time cache that serves all of them.

The virtual machine takes a cache when the class path with which it was trained begins the class path of the start. So the
common libraries come first, under the same paths and timestamps for every service, and a service's own classes last. In
training these are kept off the class path: a loader of their own reads them.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Iterator, Mapping, Sequence

from maillage_cli.executables import Executable
from maillage_cli.flags import FLAGS, IN_TRAINING
from maillage_cli.jdk import Jdk

_KEPT = 3


@dataclass(frozen=True)
class Libraries:
    """Libraries in a folder of the cache that is named after what is in them, the JDK and the flags."""

    family: str
    jdk: Jdk
    folder: Path
    names: frozenset[str] = field(compare=False)

    @property
    def is_trained(self) -> bool:
        """True when the next start uses the ahead-of-time cache."""
        return self.cache.exists()

    @property
    def needs_training(self) -> bool:
        """True when no training was tried yet: one that failed is not tried again for the same content."""
        return not self.is_trained and not self.failure.exists()

    @property
    def index(self) -> Path:
        """A jar that stands for all of them on a class path."""
        return self.folder / "libraries.jar"

    @property
    def cache(self) -> Path:
        """The ahead-of-time cache, bound to the flags and to the timestamps of the libraries."""
        return self.folder / "libraries.aot"

    @property
    def failure(self) -> Path:
        """Marks a content with which training did not work."""
        return self.folder / "training-failed"

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Keeps other launchers from laying out or training the same content meanwhile."""
        with locked(self.folder):
            yield


def lay_out(cache: Path, jdk: Jdk, family: str, executables: Sequence[Executable]) -> Libraries:
    """The libraries that these have in common as they are now; older ones of the family are thrown away."""
    common = _common([executable.libraries for executable in executables])
    told = [jdk.version, str(jdk.home), *FLAGS, *IN_TRAINING, *(f"{name} {common[name]}" for name in sorted(common))]
    digest = hashlib.sha256("\n".join(told).encode("utf-8")).hexdigest()
    libraries = Libraries(family, jdk, cache / "libraries" / family / digest[:16], frozenset(common))
    libraries.folder.mkdir(parents=True, exist_ok=True)
    with libraries.locked():
        if not libraries.index.exists():
            shutil.rmtree(libraries.folder / "lib", ignore_errors=True)
            executables[0].write_libraries(libraries.names, libraries.folder / "lib")
            # Last: where it is, all is.
            partial = libraries.index.with_suffix(".new")
            executables[0].write_index([f"lib/{name}" for name in sorted(common)], partial)
            partial.replace(libraries.index)
    keep_newest(libraries.folder)
    return libraries


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Keeps other launchers out of a folder meanwhile."""
    with open(folder / "lock", "w", encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def keep_newest(folder: Path) -> None:
    """Throws away what is beside a folder and was not used lately."""
    os.utime(folder)
    newest_first = sorted(folder.parent.iterdir(), key=lambda path: path.stat().st_mtime, reverse=True)
    for old in newest_first[_KEPT:]:
        shutil.rmtree(old, ignore_errors=True)


def _common(several: Sequence[Mapping[str, str]]) -> dict[str, str]:
    first, *others = several
    return {name: told for name, told in first.items() if all(other.get(name) == told for other in others)}
