"""Has the projection's figures rebuilt beside those that people read, and tells what came of it."""

from __future__ import annotations

import time
from typing import Any, Mapping

from maillage_cli import clients
from maillage_cli.door import Door
from maillage_cli.problem import Problem
from maillage_cli.screen import Screen

_ALL = "/api/rebuilds"
_LOOK_SECONDS = 0.5
_SHOWN = 10
_WORDS = {
    "EQUAL": "égalité, case par case",
    "EXPLAINED": "différences toutes expliquées par des définitions changées",
    "HEALING": "journaux égaux ; des cases lues démentent leur propre journal, et la reconstruction est juste",
    "DIFFERENT": "différences que rien n'explique",
}


def rebuild(door: Door, screen: Screen, prove_only: bool) -> int:
    """Builds, proves and, unless told only to prove, switches. The exit code is 0 when what people read is right afterwards."""
    begun = door.command(clients.ADMINISTRATION, "POST", f"{_ALL}?proveOnly={str(prove_only).lower()}", {})
    generation = begun["id"]
    screen.say(f"Génération {generation} : reconstruction depuis le premier fait, à côté de ce qu'on lit.")
    proof = _proof(door, screen, generation)
    _tell(screen, proof)
    if proof["verdict"] == "DIFFERENT":
        _leave(door, generation, prove_only)
        screen.say("Rien n'a été basculé : les tableaux de bord restent ce qu'ils étaient.")
        return 1
    if prove_only:
        screen.say("Preuve seule : la génération reconstruite est jetée, sa preuve est gardée.")
        if proof["verdict"] == "HEALING":
            screen.say("Réparer les cases lues : maillage rebuild.")
            return 1
        return 0
    standing = door.command(clients.ADMINISTRATION, "POST", f"{_ALL}/{generation}/switch", {})
    screen.say(f"Les tableaux de bord lisent la génération {standing['live']} ; la génération {standing['kept']} est gardée.")
    screen.say(f"Revenir : POST {_ALL}/{generation}/back. Ne plus garder l'ancienne : POST {_ALL}/{standing['kept']}/discard.")
    return 0


def _proof(door: Door, screen: Screen, generation: int) -> Mapping[str, Any]:
    """Shows how the rebuild goes on until it is proved."""
    bar = None
    while True:
        told = door.read(clients.ADMINISTRATION, f"{_ALL}/{generation}")
        if told.get("proof"):
            return told["proof"]
        if told["state"] == "DISCARDED":
            raise Problem(f"La génération {generation} a été jetée avant sa preuve.")
        progress = told["progress"]
        if bar is None and progress["of"] > 0:
            bar = screen.bar("faits relus", progress["of"])
        if bar:
            bar.show(min(progress["taken"], progress["of"]), _remark(told))
        time.sleep(_LOOK_SECONDS)


def _remark(told: Mapping[str, Any]) -> str:
    if told.get("fault"):
        return f"nouvel essai après {told['fault']}"
    return "preuve en cours" if told["state"] == "PROVING" else ""


def _tell(screen: Screen, proof: Mapping[str, Any]) -> None:
    """The proof as people read it."""
    live, candidate = proof["live"], proof["candidate"]
    screen.say()
    screen.say(f"Preuve : {_WORDS[proof['verdict']]}.")
    screen.say(f"  faits        {_number(candidate['events'])} relus, {_number(live['events'])} déjà comptés")
    screen.say(f"  cases        {_number(proof['cells'])}, dont {_number(proof['differences'])} en écart")
    screen.say(f"  empreinte    {candidate['digest']}")
    if candidate["digest"] != live["digest"]:
        screen.say(f"  en cours     {live['digest']}")
    screen.say(f"  coupe        {', '.join(_offset(each) for each in proof['cut']) or 'aucun fait'}")
    for changed in proof["redefined"]:
        screen.say(f"  définition   {_redefined(changed)}")
    for difference in proof["listed"][:_SHOWN]:
        _tell_difference(screen, difference)
    if proof["differences"] > _SHOWN:
        screen.say(f"  … et {_number(proof['differences'] - _SHOWN)} autres cases.")


def _tell_difference(screen: Screen, difference: Mapping[str, Any]) -> None:
    where = {"JOURNALS": "journaux", "LIVE_CELLS": "cases lues", "CANDIDATE_CELLS": "cases reconstruites"}[difference["between"]]
    expected, found = _number(difference["expected"]), _number(difference["found"])
    screen.say(f"  écart        {_cell(difference['cell'])} : {found} au lieu de {expected} ({where})")
    for event in difference["events"]:
        partition = event["at"]["partition"]
        place = f"{partition['topic']}/{partition['number']}, position {event['at']['offset']}"
        screen.say(
            f"               fait {event['eventId']} ({place}) :"
            f" {_number(event.get('found'))} au lieu de {_number(event.get('expected'))}"
        )


def _cell(cell: Mapping[str, Any]) -> str:
    name = f"{cell['figure']} v{cell['version']}, {cell['territory']} (zonage {cell['zoning']}), {cell['day']}"
    if cell["dimension"]:
        name += f", {cell['dimension']} = {cell['value']}"
    return f"{name}, {cell['part']}" if cell["part"] else name


def _redefined(changed: Mapping[str, Any]) -> str:
    cells = f"{_number(changed['cells'])} cases expliquées"
    if not changed["before"]:
        return f"{changed['figure']} est nouveau ({cells})"
    if not changed["after"]:
        return f"{changed['figure']} n'est plus compté ({cells})"
    return f"{changed['figure']} passe de la version {changed['before']} à {changed['after']} ({cells})"


def _offset(each: Mapping[str, Any]) -> str:
    return f"{each['topic']}/{each['partition']} jusqu'à {_number(each['offset'])}"


def _number(value: Any) -> str:
    """An integer the French way; what is not there is said so."""
    return "absent" if value is None else f"{value:,}".replace(",", " ")


def _leave(door: Door, generation: int, gone_already: bool) -> None:
    if not gone_already:
        door.command(clients.ADMINISTRATION, "POST", f"{_ALL}/{generation}/discard", {})
