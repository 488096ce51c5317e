"""Executable jars as Spring Boot packs them: a service's own classes, its libraries and a loader in one file."""

from __future__ import annotations

import hashlib
import zipfile
from pathlib import Path
from typing import AbstractSet, Mapping

_OWN = "BOOT-INF/classes/"
_LIBRARIES = "BOOT-INF/lib/"
_LOADER = "org/springframework/boot/loader/"
_MANIFEST = "META-INF/MANIFEST.MF"
# A service's own providers are beside its classes.
_OF_THE_LOADER = (_MANIFEST, "META-INF/services/")
_MAIN = "Start-Class: "
_LONGEST_LINE = 70


class Executable:
    """One executable jar, read when it is looked at."""

    def __init__(self, file: Path) -> None:
        self._file = file
        with zipfile.ZipFile(file) as jar:
            self._entries = jar.infolist()
            manifest = jar.read(_MANIFEST).decode("utf-8").splitlines()
        self.main_class = next(line[len(_MAIN) :] for line in manifest if line.startswith(_MAIN))

    @property
    def libraries(self) -> Mapping[str, str]:
        """The file names of its libraries, each with what tells its content from another."""
        within = {entry.filename[len(_LIBRARIES) :]: entry for entry in self._entries if entry.filename.startswith(_LIBRARIES)}
        return {name: f"{entry.CRC:08x}-{entry.file_size}" for name, entry in within.items() if name}

    @property
    def digest(self) -> str:
        """Names its content. Taken from the table of contents, which has a checksum of each file: the whole is 70 MB."""
        told = [f"{entry.filename} {entry.CRC:08x} {entry.file_size}" for entry in self._entries]
        return hashlib.sha256("\n".join(told).encode("utf-8")).hexdigest()

    def write_own(self, target: Path) -> None:
        """Writes a jar of the service's own classes and resources."""
        with zipfile.ZipFile(self._file) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as own:
            _write_manifest(own, {})
            for place, name in self._own().items():
                own.writestr(place, source.read(name))

    def write_libraries(self, names: AbstractSet[str], folder: Path) -> None:
        """Writes some of its libraries, as they are, to a folder."""
        folder.mkdir()
        with zipfile.ZipFile(self._file) as source:
            for name in names:
                (folder / name).write_bytes(source.read(_LIBRARIES + name))

    def write_index(self, class_path: list[str], target: Path) -> None:
        """Writes a jar that stands for a whole class path; in it, the loader that can start a service from outside of it."""
        with zipfile.ZipFile(self._file) as source, zipfile.ZipFile(target, "w") as index:
            _write_manifest(index, {"Class-Path": " ".join(class_path)})
            for entry in self._entries:
                if entry.filename.startswith(_LOADER):
                    index.writestr(entry.filename, source.read(entry))

    def _own(self) -> Mapping[str, str]:
        """What is the service's own, by its place in a plain jar. With folders: without them no package is looked through."""
        own = {}
        for name in (entry.filename for entry in self._entries):
            if name.startswith("META-INF/") and not name.startswith(_OF_THE_LOADER):
                own[name] = name
            elif name.startswith(_OWN) and name != _OWN:
                own[name[len(_OWN) :]] = name
        return own


def _write_manifest(jar: zipfile.ZipFile, attributes: Mapping[str, str]) -> None:
    lines = ["Manifest-Version: 1.0"]
    for name, value in attributes.items():
        rest = f"{name}: {value}"
        while rest:
            lines.append(rest[:_LONGEST_LINE])
            # What goes on with the line before begins with a blank.
            rest = rest[_LONGEST_LINE:] and " " + rest[_LONGEST_LINE:]
    jar.writestr(_MANIFEST, "".join(line + "\r\n" for line in [*lines, ""]))
