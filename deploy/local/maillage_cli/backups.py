"""Backups of an installation, taken while it runs: databases first, then topics, so that no database is ahead of its topics."""

from __future__ import annotations

import json
import shutil
import time
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Iterator

from maillage_cli import bookmarks, broker, installation, mongod, replica_set
from maillage_cli.folders import Folders
from maillage_cli.problem import Problem
from maillage_cli.processes import Processes

_ABOUT = "backup.json"
_REPLACED = "before-restore"
# The broker makes its indexes again from what they are about; they are as large as they may ever become.
_MADE_AGAIN = ("*.index", "*.timeindex", ".lock", ".kafka_cleanshutdown", "mongod.lock")
# They say how far the rest is safely written: copied first, they do not promise more than is copied.
_PROMISES = "*-checkpoint"


def back_up(folders: Folders, target: Path) -> int:
    """Copies everything that an installation keeps into a new folder. Writes to the databases wait while those are copied; then
    the services have some seconds to note with the broker that they are further, by which restored databases are known as such."""
    ports = installation.remembered_ports(folders)
    if ports is None:
        raise Problem("Aucune installation ici : lancer d'abord « maillage up ».")
    if mongod.is_external():
        raise Problem("La base de données est celle de MAILLAGE_MONGODB_URI : la sauvegarder avec ses propres outils, avant les topics.")
    if target.exists():
        raise Problem(f"{target} existe déjà : une sauvegarde va dans un dossier neuf.")
    target.mkdir(parents=True, mode=0o700)
    runs = Processes(folders).running(mongod.NAME) is not None
    with _held(ports.mongod) if runs else nullcontext():
        _copy(folders.state_of(mongod.NAME), target / mongod.NAME)
    if runs:
        bookmarks.await_further(ports.mongod, Processes(folders).alive)
    _copy(folders.state_of(broker.NAME), target / broker.NAME)
    for kept in sorted(folders.data.iterdir()):
        if kept.name not in (mongod.NAME, broker.NAME, folders.logs.name, folders.run.name) and _REPLACED not in kept.name:
            _copy(kept, target / kept.name)
    about = {"at": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()), "port": ports.gateway}
    (target / _ABOUT).write_text(json.dumps(about) + "\n", encoding="utf-8")
    print(f"Sauvegardé dans {target} : {_megabytes(target)} Mo. Elle contient les secrets de l'installation.")
    return 0


def restore(folders: Folders, source: Path, databases_only: bool) -> int:
    """Puts back what was saved: all of it in an empty data folder, or the databases alone beside topics that are still there."""
    if not (source / _ABOUT).exists():
        raise Problem(f"{source} n'est pas une sauvegarde.")
    if Processes(folders).alive():
        raise Problem("Des composants tournent encore : « maillage down » d'abord.")
    if databases_only:
        _replace(folders.state_of(mongod.NAME), source / mongod.NAME)
        print("Bases rétablies. Au démarrage, chaque service reprend dans ses topics ce qu'il a établi depuis.")
        return 0
    if folders.data.exists() and any(folders.data.iterdir()):
        raise Problem(f"{folders.data} n'est pas vide : « maillage reset » d'abord, ou un autre dossier par --data.")
    folders.data.mkdir(parents=True, exist_ok=True, mode=0o700)
    for saved in sorted(source.iterdir()):
        if saved.name != _ABOUT:
            _copy(saved, folders.data / saved.name)
    print(f"Installation rétablie dans {folders.data}.")
    return 0


@contextmanager
def _held(port: int) -> Iterator[None]:
    replica_set.hold_writes(port)
    try:
        yield
    finally:
        replica_set.release_writes(port)


def _replace(there: Path, saved: Path) -> None:
    aside = there.with_name(f"{there.name}.{_REPLACED}")
    shutil.rmtree(aside, ignore_errors=True)
    if there.exists():
        there.rename(aside)
    _copy(saved, there)


def _copy(source: Path, target: Path) -> None:
    if not source.is_dir():
        shutil.copy2(source, target)
        return
    for promise in source.rglob(_PROMISES):
        copied = target / promise.relative_to(source)
        copied.parent.mkdir(parents=True, exist_ok=True)
        _while_it_is_there(str(promise), str(copied))
    ignoring = shutil.ignore_patterns(*_MADE_AGAIN, _PROMISES)
    shutil.copytree(source, target, ignore=ignoring, copy_function=_while_it_is_there, dirs_exist_ok=True)


def _while_it_is_there(source: str, target: str) -> None:
    """What is kept for some days only may go while it is copied."""
    try:
        shutil.copy2(source, target)
    except FileNotFoundError:
        pass


def _megabytes(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) // 1_000_000
