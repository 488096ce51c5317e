"""The other subcommands."""

from __future__ import annotations

import json
import shutil
import sys
import time
from pathlib import Path
from typing import Optional, Sequence

from maillage_cli import backups, broker, clients, installation, mongod, publishing, rebuilding
from maillage_cli.folders import Folders
from maillage_cli.installation import Installation
from maillage_cli.jdk import find_jdk
from maillage_cli.play.player import Manner
from maillage_cli.ports import Ports
from maillage_cli.problem import Problem
from maillage_cli.processes import Processes
from maillage_cli.screen import Screen
from maillage_cli.startup import Startup, tail
from maillage_cli.tokens import Tokens
from maillage_cli.up import door_of, tell_history

_LINES = 200
_FOLLOW_SECONDS = 0.3


def down(folders: Folders) -> int:
    """Ends every process of the installation: those that take messages in first, the stores last."""
    processes = Processes(folders)
    remembered = processes.remembered()
    stores = {mongod.NAME, broker.NAME}
    processes.stop([name for name in remembered if name not in stores])
    processes.stop([name for name in remembered if name in stores])
    print("Maillage est arrêté.")
    return 0


def status(folders: Folders, as_json: bool) -> int:
    """Tells what runs; the exit code is 0 when everything that was started is alive."""
    processes = Processes(folders)
    ports = installation.remembered_ports(folders)
    rows = []
    for name in installation.component_names():
        running = processes.running(name)
        rows.append(
            {
                "name": name,
                "state": "running" if running else "stopped",
                "pid": running.pid if running else None,
                "ports": ports.by_owner()[name] if ports else [],
                "log": str(folders.log_of(name)),
            }
        )
    if as_json:
        address = installation.gateway_address(ports) if ports else None
        print(json.dumps({"gateway": address, "data": str(folders.data), "components": rows}, indent=2))
    else:
        for row in rows:
            state = f"en marche (pid {row['pid']})" if row["pid"] else "arrêté"
            print(f"{row['name']:<11} {state:<24} {', '.join(map(str, row['ports']))}")
    remembered = processes.remembered()
    return 0 if remembered and set(processes.alive()) == set(remembered) else 3


def logs(folders: Folders, component: str, follow: bool) -> int:
    """Prints the end of a component's log, and what comes after it when following."""
    print(tail(folders, component, _LINES))
    if follow:
        with open(folders.log_of(component), encoding="utf-8", errors="replace") as log:
            log.seek(0, 2)
            while True:
                line = log.readline()
                if line:
                    sys.stdout.write(line)
                else:
                    sys.stdout.flush()
                    time.sleep(_FOLLOW_SECONDS)
    return 0


def reset(folders: Folders) -> int:
    """Ends everything and throws the installation's data away."""
    if not folders.data.exists():
        print("Rien à effacer.")
        return 0
    if not (folders.data / "installation.json").exists():
        raise Problem(f"Le dossier {folders.data} n'est pas celui d'une installation : il n'est pas effacé.")
    down(folders)
    shutil.rmtree(folders.data)
    print(f"Les données de {folders.data} sont effacées.")
    return 0


def token(folders: Folders, client: str) -> int:
    """Prints a bearer token of a partner or of demonstration staff."""
    ports = _ports(folders)
    print(Tokens(installation.issuer_address(ports), clients.load(folders.clients)).of(client))
    return 0


def publish(folders: Folders, files: Sequence[str]) -> int:
    """Publishes CloudEvents from files, each as the partner to whom its source belongs."""
    return publishing.publish(door_of(folders, _ports(folders)), [Path(file) for file in files])


def play(folders: Folders, manner: Manner) -> int:
    """Plays the history of the demonstration city into an installation that runs, and tells how it ended."""
    tell_history(door_of(folders, _ports(folders)), Screen(), manner)
    return 0


def restart(folders: Folders, component: str) -> int:
    """Ends one component and starts it again with what was built last."""
    screen = Screen()
    if component not in installation.component_names():
        installation.named_service(component)
    source = mongod.find_source(folders, screen)
    restarted = Installation(folders, _ports(folders), find_jdk(), source)
    Startup(restarted, Processes(folders), screen).restart(component)
    return 0


def rebuild(folders: Folders, prove_only: bool, instance: Optional[str]) -> int:
    """Has the figures rebuilt and proved and, unless only the proof is wanted, read from then on.

    `instance` is the address of a projection beside those that people read, such as a newer one that counts otherwise.
    """
    if instance and not instance.startswith(("http://", "https://")):
        raise Problem(f"« {instance} » n'est pas une adresse : par exemple --at http://localhost:18086.")
    return rebuilding.rebuild(door_of(folders, _ports(folders), instance), Screen(), prove_only)


def back_up(folders: Folders, target: str) -> int:
    """Copies everything that the installation keeps, while it runs."""
    return backups.back_up(folders, Path(target))


def restore(folders: Folders, source: str, databases_only: bool) -> int:
    """Puts a backup back, or its databases alone."""
    return backups.restore(folders, Path(source), databases_only)


def _ports(folders: Folders) -> Ports:
    ports = installation.remembered_ports(folders)
    if ports is None:
        raise Problem("Aucune installation ici : lancer d'abord « maillage up ».")
    return ports
