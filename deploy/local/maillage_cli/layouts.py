"""Services laid out for a fast start: own classes in one folder per content, behind the libraries of their family."""

from __future__ import annotations

import hashlib
import shutil
from dataclasses import dataclass
from pathlib import Path

from maillage_cli import libraries, services
from maillage_cli.executables import Executable
from maillage_cli.flags import FLAGS, IN_TRAINING, LARGER_HEAPS
from maillage_cli.folders import Folders
from maillage_cli.jdk import Jdk
from maillage_cli.libraries import Libraries
from maillage_cli.services import Service

_LOADER = "org.springframework.boot.loader.launch.PropertiesLauncher"


@dataclass(frozen=True)
class Layout:
    """One service, laid out in a folder of the cache that is named after what is in its jar."""

    service: Service
    libraries: Libraries
    folder: Path
    main_class: str

    def command(self) -> list[str]:
        """The command that runs the service, with the cache of its libraries where there is one."""
        cache = self.libraries.cache
        return self._java([f"-XX:AOTCache={cache}"] if self.libraries.is_trained else [], [self.main_class], self._own)

    def training_command(self, made: Path) -> list[str]:
        """The command that starts the service and writes at its end what was loaded of the libraries and how it was used."""
        apart = [f"-Dloader.path={','.join(map(str, self._own))}", f"-Dloader.main={self.main_class}"]
        return self._java([*IN_TRAINING, f"-XX:AOTCacheOutput={made}"], [*apart, _LOADER], [])

    @property
    def _own(self) -> list[Path]:
        return [*sorted((self.folder / "lib").glob("*.jar")), self.folder / f"{self.service.name}.jar"]

    def _java(self, cached: list[str], started: list[str], own: list[Path]) -> list[str]:
        heap = LARGER_HEAPS.get(self.service.name, ())
        class_path = ":".join(map(str, [self.libraries.index, *own]))
        return [self.libraries.jdk.java, *FLAGS, *heap, *cached, "-cp", class_path, *started]


def lay_out(folders: Folders, jdk: Jdk, family: str) -> dict[str, Layout]:
    """The layouts of a family's jars as they are now, by service; what was laid out long ago is thrown away."""
    executables = {service: Executable(service.jar(folders.project)) for service in services.FAMILIES[family]}
    common = libraries.lay_out(folders.cache, jdk, family, list(executables.values()))
    return {
        service.name: _lay_out_own(folders.cache / "services" / service.name, service, common, executable)
        for service, executable in executables.items()
    }


def _lay_out_own(kept: Path, service: Service, common: Libraries, executable: Executable) -> Layout:
    digest = hashlib.sha256(f"{common.folder} {executable.digest}".encode("utf-8")).hexdigest()
    layout = Layout(service, common, kept / digest[:16], executable.main_class)
    layout.folder.mkdir(parents=True, exist_ok=True)
    with libraries.locked(layout.folder):
        own = layout.folder / f"{service.name}.jar"
        if not own.exists():
            shutil.rmtree(layout.folder / "lib", ignore_errors=True)
            executable.write_libraries(executable.libraries.keys() - common.names, layout.folder / "lib")
            executable.write_own(own.with_suffix(".new"))
            own.with_suffix(".new").replace(own)
    libraries.keep_newest(layout.folder)
    return layout
