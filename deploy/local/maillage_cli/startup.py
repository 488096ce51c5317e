"""Starting components, some side by side, and waiting until each is ready."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from functools import partial
from typing import Callable, Iterator, Optional, Sequence

from maillage_cli import clients, people, services, signin, training
from maillage_cli.errands import Errand
from maillage_cli.folders import Folders
from maillage_cli.installation import Component, Installation
from maillage_cli.ports import check_free
from maillage_cli.problem import Problem
from maillage_cli.processes import Processes
from maillage_cli.screen import Screen, decimal
from maillage_cli.services import Service
from maillage_cli.training import Pupil

# Beyond what the cores can do side by side, starting more at once only makes each use more of them.
AT_ONCE = max(3, os.cpu_count() or 1)
_READY_WITHIN_SECONDS = 120.0
_POLL_SECONDS = 0.1
_LINES_OF_LOG = 8
_LONGEST_LINE = 600


@dataclass(frozen=True)
class _Starting:
    """A component and since when it is waited for."""

    component: Component
    began: float


class Startup:
    """Starts what is not running yet."""

    def __init__(self, installation: Installation, processes: Processes, screen: Screen) -> None:
        self._installation = installation
        self._processes = processes
        self._screen = screen

    def start_all(self, errand: Errand) -> None:
        """Database, broker and services; returns when all are ready and the errand is done."""
        installation = self._installation
        folders = installation.folders
        signin.ensure(folders.signin, clients.ensure(folders.clients))
        people.ensure(folders.people)
        database = [installation.mongod] if installation.has_own_database else []
        others = [partial(installation.service, service) for service in services.ALL if service is not services.ISSUER]
        # The broker's storage is prepared while the database and the issuer, which waits for nothing, start.
        issuer = partial(installation.service, services.ISSUER)
        if self._train([*database, installation.broker]):
            self._start([issuer, *others], errand)
        else:
            self._start([*database, issuer, installation.broker, *others], errand)
        errand.finish()

    def restart(self, name: str) -> None:
        """Ends one component and starts it again."""
        component = self._installation.component(name)
        self._processes.stop([name])
        self._start([lambda: component])

    def _start(self, components: Sequence[Callable[[], Component]], errand: Optional[Errand] = None) -> None:
        """Starts what does not run yet, in this order and some at a time, and returns when all are ready."""
        waiting, starting, ready = list(components), list[_Starting](), set[str]()
        while waiting or starting:
            while waiting and len(starting) < AT_ONCE:
                starting.append(self._begin(waiting.pop(0)()))
            come = [each for each in starting if self._has_come(each)]
            starting = [each for each in starting if each not in come]
            ready.update(each.component.name for each in come)
            if errand is not None:
                errand.hear_of(ready)
            if starting and not come:
                time.sleep(_POLL_SECONDS)

    def _begin(self, component: Component) -> "_Starting":
        if self._processes.running(component.name):
            self._screen.step(component.name, "déjà en marche")
        else:
            check_free(component.name, component.ports)
            self._processes.start(component.name, component.command, component.environment, component.folder)
        return _Starting(component, time.monotonic())

    def _has_come(self, starting: "_Starting") -> bool:
        """True when it is ready; a `Problem` when it ended, or had its time."""
        component, seconds = starting.component, time.monotonic() - starting.began
        if component.is_ready():
            remedy = component.remedy()
            then = f", mais pas à jour : il reste à lancer « maillage {remedy} »" if remedy else ""
            self._screen.step(component.name, f"prêt en {decimal(seconds)} s{then}")
            return True
        if not self._processes.running(component.name):
            raise self._failure(component, "s'est arrêté au démarrage")
        if seconds > _READY_WITHIN_SECONDS:
            raise self._failure(component, f"n'est pas prêt après {_READY_WITHIN_SECONDS:.0f} s")
        return False

    def _train(self, stores: Sequence[Callable[[], Component]]) -> bool:
        """Trains what was never trained, once the stores are ready, without which training waits for them in vain."""
        pupils = [self._pupil(service) for service in self._trainers()]
        if not pupils:
            return False
        self._start(stores)
        self._screen.step("cache", "préparation du démarrage rapide (une seule fois)…")
        for layout, trained in training.train(pupils):
            outcome = "prêt" if trained else f"sans cache (voir {layout.libraries.folder / 'training.log'})"
            self._screen.step("cache", f"{layout.service.name} : {outcome}")
        return True

    def _trainers(self) -> Iterator[Service]:
        """Of each family that is not trained, the first service that does not run."""
        for members in services.FAMILIES.values():
            absent = [service for service in members if not self._processes.running(service.name)]
            if absent and self._installation.layout(absent[0]).libraries.needs_training:
                yield absent[0]

    def _pupil(self, service: Service) -> Pupil:
        component = self._installation.service(service)
        return Pupil(self._installation.layout(service), component.environment, component.is_ready)

    def _failure(self, component: Component, what: str) -> Problem:
        log = self._installation.folders.log_of(component.name)
        last = tail(self._installation.folders, component.name, _LINES_OF_LOG)
        self._screen.say("\n".join(line[:_LONGEST_LINE] for line in last.splitlines()))
        return Problem(f"{component.name} {what} : son journal est {log}.")


def tail(folders: Folders, component: str, lines: int) -> str:
    """The last lines of a component's log."""
    try:
        text = folders.log_of(component).read_text(encoding="utf-8", errors="replace")
    except FileNotFoundError:
        raise Problem(f"Aucun journal pour « {component} ».") from None
    return "\n".join(text.splitlines()[-lines:])
