"""Rebuilding the figures: what is asked of the projection, and what is told of its proof."""

from __future__ import annotations

from typing import Any, Optional
from unittest import mock

from maillage_cli import rebuilding
from maillage_cli.clients import ADMINISTRATION, Client
from maillage_cli.door import Door
from maillage_cli.problem import Problem
from maillage_cli.screen import Screen
from maillage_cli.tokens import Tokens
from tests.surroundings import InFolders, Played, said

_CLIENTS = {ADMINISTRATION: Client(ADMINISTRATION, "secret", [], ["administrator"])}
_DIGEST = "a" * 64
_CELL = {
    "figure": "besoins-signales",
    "version": 1,
    "zoning": "2024",
    "territory": "QN03107M",
    "day": "2026-03-02",
    "dimension": "theme",
    "value": "MOBILITE",
    "part": "",
}
_EVENT = {
    "eventId": "5b0cf9a0",
    "at": {"partition": {"topic": "needs.need.events.v1", "number": 2}, "offset": 1234},
    "expected": 1,
    "found": 42,
}
_WRONG = {"cell": _CELL, "between": "JOURNALS", "expected": 7, "found": 48, "events": [_EVENT]}


class RebuildTest(InFolders):
    def setUp(self) -> None:
        super().setUp()
        self.entered(mock.patch.object(rebuilding, "_LOOK_SECONDS", 0.001))

    def test_what_is_equal_is_switched_to(self) -> None:
        code, printed, projection = self._rebuild(_Projection(_proof("EQUAL")))
        self.assertEqual(code, 0)
        self.assertEqual(projection.commands, ["/api/rebuilds?proveOnly=false", "/api/rebuilds/2/switch"])
        for told in ("égalité, case par case", "1 000 000 relus", _DIGEST, "génération 2 ; la génération 1 est gardée", "/back"):
            self.assertIn(told, printed)
        self.assertIn("needs.need.events.v1/2 jusqu'à 99 999", printed)

    def test_only_a_proof_changes_nothing(self) -> None:
        code, printed, projection = self._rebuild(_Projection(_proof("EQUAL")), prove_only=True)
        self.assertEqual((code, projection.commands), (0, ["/api/rebuilds?proveOnly=true"]))
        self.assertIn("Preuve seule", printed)

    def test_what_differs_is_named_with_cell_and_event_and_thrown_away(self) -> None:
        code, printed, projection = self._rebuild(_Projection(_proof("DIFFERENT", differences=12, listed=[_WRONG] * 12)))
        self.assertEqual(code, 1)
        self.assertEqual(projection.commands[1:], ["/api/rebuilds/2/discard"])
        self.assertIn("besoins-signales v1, QN03107M (zonage 2024), 2026-03-02, theme = MOBILITE : 48 au lieu de 7", printed)
        self.assertIn("fait 5b0cf9a0 (needs.need.events.v1/2, position 1234) : 42 au lieu de 1", printed)
        self.assertIn("et 2 autres cases", printed)
        self.assertIn("Rien n'a été basculé", printed)

    def test_a_prove_only_rebuild_that_differs_is_thrown_away_by_the_projection(self) -> None:
        code, _, projection = self._rebuild(_Projection(_proof("DIFFERENT", 1, [_WRONG])), prove_only=True)
        self.assertEqual((code, projection.commands), (1, ["/api/rebuilds?proveOnly=true"]))

    def test_cells_that_contradict_their_journal_are_healed_by_the_switch(self) -> None:
        wrong = {**_WRONG, "between": "LIVE_CELLS", "events": []}
        code, printed, projection = self._rebuild(_Projection(_proof("HEALING", 1, [wrong])))
        self.assertEqual((code, projection.commands[-1]), (0, "/api/rebuilds/2/switch"))
        self.assertIn("la reconstruction est juste", printed)
        code, printed, _ = self._rebuild(_Projection(_proof("HEALING", 1, [wrong])), prove_only=True)
        self.assertEqual(code, 1)
        self.assertIn("Réparer les cases lues : maillage rebuild", printed)

    def test_a_changed_definition_is_told_and_switched_to(self) -> None:
        changed = [{"figure": "emplois", "before": 1, "after": 2, "cells": 30}, {"figure": "neuf", "before": 0, "after": 1, "cells": 4}]
        proof = {**_proof("EXPLAINED"), "redefined": changed, "live": {"generation": 1, "events": 1, "digest": "b" * 64}}
        code, printed, projection = self._rebuild(_Projection(proof))
        self.assertEqual((code, projection.commands[-1]), (0, "/api/rebuilds/2/switch"))
        self.assertIn("emplois passe de la version 1 à 2 (30 cases expliquées)", printed)
        self.assertIn("neuf est nouveau", printed)
        self.assertIn("b" * 64, printed)

    def test_an_event_that_is_not_there_is_said_to_be_absent(self) -> None:
        absent = {**_WRONG, "events": [{key: value for key, value in _EVENT.items() if key != "found"}]}
        self.assertIn("absent au lieu de 1", self._rebuild(_Projection(_proof("DIFFERENT", 1, [absent])))[1])

    def test_progress_is_shown(self) -> None:
        self.assertIn("500000/1000000", self._rebuild(_Projection(_proof("EQUAL")))[1])

    def test_a_rebuild_that_is_thrown_away_meanwhile_is_a_problem(self) -> None:
        with self.assertRaisesRegex(Problem, "jetée"):
            self._rebuild(_Projection(None))

    def test_a_refusal_is_told_in_the_projections_words(self) -> None:
        with self.assertRaisesRegex(Problem, "Une reconstruction est en cours"):
            self._rebuild(_Projection(None, refusing=True))

    def _rebuild(self, projection: "_Projection", prove_only: bool = False) -> tuple[int, str, "_Projection"]:
        codes: list[int] = []
        with Played(projection.part) as played:
            door = Door(played.address, Tokens(played.address, _CLIENTS))
            printed = said(lambda: codes.append(rebuilding.rebuild(door, Screen(), prove_only)))
        return codes[0], printed, projection


def _proof(verdict: str, differences: int = 0, listed: Optional[list[dict[str, Any]]] = None) -> dict[str, Any]:
    return {
        "verdict": verdict,
        "cut": [{"topic": "needs.need.events.v1", "partition": 2, "offset": 99999}],
        "live": {"generation": 1, "events": 1000000, "digest": _DIGEST},
        "candidate": {"generation": 2, "events": 1000000, "digest": _DIGEST},
        "cells": 250000,
        "differences": differences,
        "listed": listed or [],
        "redefined": [],
    }


class _Projection:
    """Builds for two looks, proves for one; without a proof it throws the rebuild away."""

    def __init__(self, proof: Optional[dict[str, Any]], refusing: bool = False) -> None:
        self._proof = proof
        self._refusing = refusing
        self._looks = 0
        self.commands: list[str] = []

    def part(self, method: str, path: str, _: dict[str, str], __: bytes) -> tuple[int, Any, dict[str, str]]:
        if path == "/oauth2/token":
            return 200, {"access_token": "token", "expires_in": 300}, {}
        if method == "GET":
            return 200, self._look(), {}
        self.commands.append(path)
        if self._refusing:
            return 409, {"code": "step.not-allowed", "detail": "Une reconstruction est en cours."}, {}
        if "?" in path:
            return 202, {"id": 2, "state": "BUILDING", "progress": {"taken": 0, "of": 0}}, {}
        return 200, {"live": 2, "kept": 1, "rebuilds": []}, {}

    def _look(self) -> dict[str, Any]:
        self._looks += 1
        progress = {"taken": min(self._looks, 2) * 500000, "of": 1000000}
        if self._looks < 3:
            return {"id": 2, "state": "BUILDING", "progress": progress}
        if self._looks == 3:
            return {"id": 2, "state": "PROVING", "progress": progress}
        if self._proof is None:
            return {"id": 2, "state": "DISCARDED", "progress": progress}
        return {"id": 2, "state": "PROVED", "progress": progress, "proof": self._proof}
