"""Finding a JDK that can compile and run the services."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Iterator, Optional

from maillage_cli.problem import Problem

_NEEDED = 25
_PLACES = (
    "/usr/lib/jvm/*",
    "/opt/*jdk*",
    "/opt/java/*",
    "~/.sdkman/candidates/java/*",
    "~/.jdks/*",
    "/Library/Java/JavaVirtualMachines/*/Contents/Home",
    "~/Library/Java/JavaVirtualMachines/*/Contents/Home",
)


@dataclass(frozen=True)
class Jdk:
    """A JDK by its home folder, with its whole version as text."""

    home: Path
    version: str

    @property
    def java(self) -> str:
        """The command that runs Java."""
        return str(self.home / "bin" / "java")


def find_jdk() -> Jdk:
    """The JDK of `JAVA_HOME` or `JDK25_HOME`, else the first in a well-known place, that is recent enough."""
    for home in _candidates():
        jdk = _at(home)
        if jdk is not None:
            return jdk
    raise Problem(f"Il manque un JDK {_NEEDED} : l'installer, ou donner son dossier dans JAVA_HOME ou JDK{_NEEDED}_HOME.")


def _candidates() -> Iterator[Path]:
    for variable in ("JAVA_HOME", f"JDK{_NEEDED}_HOME", f"JAVA_HOME_{_NEEDED}_X64"):
        if os.environ.get(variable):
            yield Path(os.environ[variable])
    for pattern in _PLACES:
        expanded = Path(pattern).expanduser()
        yield from sorted(Path(expanded.anchor).glob(str(expanded.relative_to(expanded.anchor))))


def _at(home: Path) -> Optional[Jdk]:
    try:
        release = (home / "release").read_text(encoding="utf-8")
    except OSError:
        return None
    found = re.search(r'^JAVA_VERSION="((\d+)[^"]*)"', release, re.MULTILINE)
    if found is None or int(found.group(2)) < _NEEDED or not (home / "bin" / "javac").exists():
        return None
    return Jdk(home, found.group(1))
