"""Playing the history in: a takeover around it, waves in order, verdicts awaited, staff at their place."""

from __future__ import annotations

from typing import Any, Optional
from unittest import mock

from maillage_cli.door import Door, Verdict
from maillage_cli.play import activity, history, player
from maillage_cli.play.player import Player
from maillage_cli.problem import Problem
from maillage_cli.screen import Screen
from tests.surroundings import InFolders, said


class PlayerTest(InFolders):
    def test_everything_is_told_once_and_ends_as_the_script_says(self) -> None:
        door = _City()
        outcomes: dict[str, int] = {}
        printed = said(lambda: outcomes.update(Player(door, Screen()).play()))
        self.assertEqual(sum(outcomes.values()), len(history.statements()))
        self.assertEqual(outcomes["applied"], sum(told.expected == "applied" for told in history.statements()))
        self.assertEqual((outcomes["waiting"], outcomes["reference.unknown"]), (1, 1))
        self.assertNotIn("inattendu", printed)

    def test_a_takeover_is_opened_advanced_after_each_wave_and_closed(self) -> None:
        door = _City()
        said(lambda: Player(door, Screen()).play())
        states = [body["state"] for path, body in door.commands if path.endswith("/takeover")]
        self.assertEqual(states, ["OPEN", *["ADVANCED"] * len(history.waves()), "CLOSED"])
        untils = [body["until"] for path, body in door.commands if "until" in body]
        self.assertEqual(untils, sorted(untils))

    def test_staff_act_after_the_wave_before_them(self) -> None:
        door = _City()
        said(lambda: Player(door, Screen()).play())
        act = next(index for index, (path, _) in enumerate(door.commands) if path == activity.merge().path)
        self.assertEqual(door.commands[act - 1][1]["until"][:10], "2025-09-01")

    def test_what_ends_otherwise_than_expected_is_told(self) -> None:
        door = _City(surprise="N03/need-reported/1")
        printed = said(lambda: Player(door, Screen()).play())
        self.assertIn("inattendu : N03/need-reported/1 → data.invalid (prévu : applied) Non.", printed)

    def test_a_verdict_that_does_not_come_ends_the_play(self) -> None:
        self.entered(mock.patch.object(player, "_VERDICT_WITHIN_SECONDS", 0.0))
        with self.assertRaisesRegex(Problem, "maillage logs needs"):
            said(lambda: Player(_City(silent=True), Screen()).play())


class _City(Door):
    """Decides as the script expects: what is expired or cured is waiting until the takeover closes."""

    def __init__(self, surprise: Optional[str] = None, silent: bool = False) -> None:
        self.commands: list[tuple[str, Any]] = []
        self._surprise, self._silent = surprise, silent
        self._receipts: dict[str, str] = {}
        self._turns: dict[tuple[str, str], list[str]] = {}
        for told in history.statements():
            self._turns.setdefault((told.source, told.id), []).append(told.expected)
        self._is_closed = False

    def publish(self, partner, events):  # type: ignore[no-untyped-def]
        return [self._accept(partner, event) for event in events]

    def receipt(self, partner, receipt_id):  # type: ignore[no-untyped-def]
        expected = self._receipts[receipt_id]
        if self._silent:
            return Verdict("accepted", receipt_id, None, None)
        if expected == "waiting" or (expected in ("reference.unknown", "step.not-allowed") and not self._is_closed):
            return Verdict("waiting", receipt_id, "reference.unknown", None)
        if expected == "applied":
            return Verdict("applied", receipt_id, None, None)
        return Verdict("refused", receipt_id, expected, "Non.")

    def command(self, client, method, path, body, headers=None):  # type: ignore[no-untyped-def]
        self._is_closed = body.get("state") == "CLOSED"
        self.commands.append((path, body))

    def _accept(self, partner: str, event: dict[str, Any]) -> Verdict:
        assert event["source"].startswith(f"/partenaires/{partner}"), event["source"]
        expected = self._turns[event["source"], event["id"]].pop(0)
        receipt = f"{event['source']} {event['id']} {len(self._receipts)}"
        self._receipts[receipt] = "data.invalid" if event["id"] == self._surprise else expected
        return Verdict("accepted", receipt, None, None)
