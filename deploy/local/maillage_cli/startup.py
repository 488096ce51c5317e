"""Starting components side by side and waiting until each is ready."""

from __future__ import annotations

import time
from typing import Iterator, Sequence

from maillage_cli import clients, services, training
from maillage_cli.folders import Folders
from maillage_cli.installation import Component, Installation
from maillage_cli.ports import check_free
from maillage_cli.problem import Problem
from maillage_cli.processes import Processes
from maillage_cli.screen import Screen, decimal
from maillage_cli.services import Service
from maillage_cli.training import Pupil

_READY_WITHIN_SECONDS = 120.0
_POLL_SECONDS = 0.1
_LINES_OF_LOG = 8
_LONGEST_LINE = 600


class Startup:
    """Starts what is not running yet."""

    def __init__(self, installation: Installation, processes: Processes, screen: Screen) -> None:
        self._installation = installation
        self._processes = processes
        self._screen = screen

    def start_all(self) -> None:
        """Database, broker and services; returns when all are ready."""
        clients.ensure(self._installation.folders.clients)
        stores = [self._installation.broker()]
        if self._installation.has_own_database:
            stores.insert(0, self._installation.mongod())
        began = self._start(stores)
        if self._train(stores, began):
            stores, began = [], time.monotonic()
        components = [self._installation.service(service) for service in services.ALL]
        self._start(components)
        self._wait([*stores, *components], began)

    def restart(self, name: str) -> None:
        """Ends one component and starts it again."""
        component = self._installation.component(name)
        self._processes.stop([name])
        self._wait([component], self._start([component]))

    def _start(self, components: Sequence[Component]) -> float:
        began = time.monotonic()
        for component in components:
            if self._processes.running(component.name):
                self._screen.step(component.name, "déjà en marche")
                continue
            check_free(component.name, component.ports)
            self._processes.start(component.name, component.command, component.environment, component.folder)
        return began

    def _wait(self, components: Sequence[Component], began: float) -> None:
        waiting = list(components)
        deadline = time.monotonic() + _READY_WITHIN_SECONDS
        while waiting:
            for component in list(waiting):
                if component.is_ready():
                    waiting.remove(component)
                    self._screen.step(component.name, f"prêt en {decimal(time.monotonic() - began)} s")
                elif not self._processes.running(component.name):
                    raise self._failure(component, "s'est arrêté au démarrage")
            if waiting and time.monotonic() > deadline:
                raise self._failure(waiting[0], f"n'est pas prêt après {_READY_WITHIN_SECONDS:.0f} s")
            if waiting:
                time.sleep(_POLL_SECONDS)

    def _train(self, stores: Sequence[Component], began: float) -> bool:
        """Trains what was never trained, once the stores are ready, without which training waits for them in vain."""
        pupils = [self._pupil(service) for service in self._trainers()]
        if not pupils:
            return False
        self._wait(stores, began)
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
