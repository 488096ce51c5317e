"""Executable jars as Maven makes them, with little in them."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Mapping

LOADER = "org/springframework/boot/loader/launch/PropertiesLauncher.class"


def write(file: Path, main_class: str, libraries: Mapping[str, str], own: str = "own") -> Path:
    """Writes an executable jar with one class of its own and these libraries, each by its name and content."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(file, "w") as jar:
        jar.writestr("META-INF/MANIFEST.MF", f"Manifest-Version: 1.0\r\nStart-Class: {main_class}\r\n\r\n")
        jar.writestr("META-INF/build-info.properties", "build.name=it")
        jar.writestr("META-INF/services/java.nio.file.spi.FileSystemProvider", "of.the.Loader")
        jar.writestr(LOADER, "loader")
        path = Path("BOOT-INF/classes", *main_class.split("."))
        for folder in [*reversed(path.parents)][1:]:
            jar.writestr(f"{folder}/", "")
        jar.writestr(f"{path}.class", own)
        jar.writestr("BOOT-INF/lib/", "")
        for name, content in libraries.items():
            jar.writestr(f"BOOT-INF/lib/{name}", content)
    return file
