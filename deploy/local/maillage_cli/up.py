"""`maillage up`: from nothing to live numbers."""

from __future__ import annotations

import signal
import time
from dataclasses import dataclass
from typing import Optional

from maillage_cli import build, clients, installation, mongod, people, services
from maillage_cli.door import Door
from maillage_cli.errands import Errand
from maillage_cli.folders import Folders
from maillage_cli.installation import Installation, gateway_address, issuer_address
from maillage_cli.jdk import find_jdk
from maillage_cli.play.live import Live
from maillage_cli.play.player import Manner, Player
from maillage_cli.ports import Ports
from maillage_cli.problem import Interrupted, Problem
from maillage_cli.processes import Processes
from maillage_cli.registration import register_partners
from maillage_cli.screen import Screen
from maillage_cli.startup import Startup
from maillage_cli.tokens import Tokens

_WATCH_SECONDS = 0.5


@dataclass(frozen=True)
class Wishes:
    """What the command line asks of `up`."""

    port: Optional[int]
    detach: bool
    empty: bool
    live: bool = False


def up(folders: Folders, wishes: Wishes) -> int:
    """Starts what is not running, plays the history unless told not to, and stays until Ctrl-C unless detached."""
    if wishes.live and wishes.detach:
        raise Problem("--live demande de rester là : le donner sans --detach.")
    screen = Screen()
    processes = Processes(folders)
    before = processes.alive()
    ports = _ports(folders, wishes, bool(before))
    listen_for_the_end()
    try:
        jdk = find_jdk()
        build.ensure_built(folders, jdk, screen)
        source = mongod.find_source(folders, screen)
        installation.remember_ports(folders, ports)
        Startup(Installation(folders, ports, jdk, source), processes, screen).start_all(_registration(folders, ports, screen))
        _fill(folders, ports, wishes, screen)
        _tell(folders, ports, screen)
        if wishes.detach:
            return 0
        return _stay(processes, screen, Live(door_of(folders, ports)) if wishes.live else None)
    except BaseException as end:
        started = [name for name in processes.remembered() if name not in before]
        if started:
            _let_nothing_interrupt_the_end()
            screen.say("\nArrêt…")
            processes.stop(started)
        if isinstance(end, (KeyboardInterrupt, Interrupted)):
            return 130
        raise


def door_of(folders: Folders, ports: Ports, address: Optional[str] = None) -> Door:
    """The door of an installation, or another address of it that knows its tokens, with those of all of its clients."""
    return Door(address or gateway_address(ports), Tokens(issuer_address(ports), clients.load(folders.clients)))


def listen_for_the_end() -> None:
    """Makes a request to end, whatever its kind, stop everything as Ctrl-C does."""

    def end(*_: object) -> None:
        raise Interrupted

    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, end)
    # A shell has Ctrl-C ignored by what it starts in the background; who asks for the end by name means it.
    signal.signal(signal.SIGINT, signal.default_int_handler)


def _let_nothing_interrupt_the_end() -> None:
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)


def _ports(folders: Folders, wishes: Wishes, is_running: bool) -> Ports:
    ports = installation.chosen_ports(folders, wishes.port)
    known = installation.remembered_ports(folders)
    if is_running and known is not None and known != ports:
        raise Problem(f"Cette installation est déjà en marche sur le port {known.gateway} : « maillage down » d'abord.")
    return ports


def _registration(folders: Folders, ports: Ports, screen: Screen) -> Errand:
    def register() -> None:
        register_partners(door_of(folders, ports))
        screen.step("partenaires", "partenaires enregistrés")

    return Errand({services.ISSUER.name, services.GATEWAY.name, services.PARTNERS.name}, register)


def _fill(folders: Folders, ports: Ports, wishes: Wishes, screen: Screen) -> None:
    played = folders.data / "history-played"
    if wishes.empty:
        return
    if played.exists():
        screen.step("histoire", "déjà jouée")
        return
    tell_history(door_of(folders, ports), screen, Manner())
    played.touch()


def tell_history(door: Door, screen: Screen, manner: Manner) -> None:
    """Plays the history in and says how it ended."""
    began = screen.elapsed
    player = Player(door, screen, manner)
    outcomes = player.play()
    applied, waiting = outcomes["applied"], outcomes["waiting"]
    refused = sum(outcomes.values()) - applied - waiting
    told = f"{applied} déclarations prises en compte, {refused} refusées, {waiting} en attente"
    screen.step("histoire", f"{told} : {'comme prévu' if player.surprises == 0 else f'{player.surprises} inattendues'}")
    screen.step("histoire", f"jouée en {screen.elapsed - began:.0f} s")


def _tell(folders: Folders, ports: Ports, screen: Screen) -> None:
    command = "deploy/local/maillage"
    signed_in = "\n".join(
        f"  {person.username:<18} {person.password}   ({person.name})" for person in people.load(folders.people).values()
    )
    screen.say(
        f"""
Maillage est prêt en {screen.elapsed:.0f} s.

  tableaux de bord   {gateway_address(ports)}/
  porte              {gateway_address(ports)}/events   (contrats : {gateway_address(ports)}/contracts)
  émetteur           {issuer_address(ports)}
  journaux, données  {folders.data}

Se connecter aux pages pour la démonstration ({gateway_address(ports)}/connexion) :
{signed_in}

Obtenir un jeton pour un programme :
  un partenaire      {command} token citoyennete
  un agent           {command} token {clients.AGENT}
  un lecteur         {command} token {clients.READER}
  l'administration   {command} token {clients.ADMINISTRATION}
"""
    )


def _stay(processes: Processes, screen: Screen, live: Optional[Live]) -> int:
    screen.say("Ctrl-C arrête tout.")
    gone: set[str] = set()
    while processes.remembered():
        alive = set(processes.alive())
        for name in set(processes.remembered()) - alive - gone:
            screen.step(name, f"s'est arrêté ; son journal : maillage logs {name} ; le relancer : maillage restart {name}")
            gone.add(name)
        gone -= alive
        if live is not None:
            live.go_on(screen)
        time.sleep(_WATCH_SECONDS)
    return 0
