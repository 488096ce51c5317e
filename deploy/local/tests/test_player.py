"""Playing the history in: a takeover around it, waves in order, verdicts awaited, staff at their place."""

from __future__ import annotations

from typing import Any, Optional
from unittest import mock

from maillage_cli import partners
from maillage_cli.door import Door, Verdict
from maillage_cli.play import activity, history, ledger, live, projects
from maillage_cli.play.player import Manner, Player
from maillage_cli.problem import Problem
from maillage_cli.screen import Screen
from tests.surroundings import InFolders, said

_TOLD = history.statements()


class PlayerTest(InFolders):
    def setUp(self) -> None:
        super().setUp()
        self.entered(mock.patch.object(ledger, "POLL_SECONDS", 0.0))

    def test_everything_is_told_once_and_ends_as_the_script_says(self) -> None:
        door = _City()
        outcomes: dict[str, int] = {}
        printed = said(lambda: outcomes.update(Player(door, Screen()).play()))
        self.assertEqual(sum(outcomes.values()), len(_TOLD))
        self.assertEqual(outcomes["applied"], sum(told.expected == "applied" for told in _TOLD))
        self.assertEqual((outcomes["waiting"], outcomes["reference.unknown"]), (1, 1))
        self.assertNotIn("inattendu", printed)

    def test_a_takeover_is_opened_advanced_after_each_wave_and_closed(self) -> None:
        door = _City()
        said(lambda: Player(door, Screen()).play())
        states = [body["state"] for path, body in door.commands if path.endswith("/takeover")]
        self.assertEqual(states, ["OPEN", *["ADVANCED"] * len(history.waves(_TOLD)), "CLOSED"])
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
        self.entered(mock.patch.object(ledger, "VERDICT_WITHIN_SECONDS", 0.0))
        with self.assertRaisesRegex(Problem, "maillage logs needs"):
            said(lambda: Player(_City(silent="needs"), Screen()).play())

    def test_shuffled_every_tenth_of_a_batch_is_sent_twice(self) -> None:
        door = _City()
        said(lambda: Player(door, Screen(), Manner(seed=3)).play())
        first = [sent for batch in door.batches for sent in batch]
        self.assertGreater(len(first), len(_TOLD))
        for batch in door.batches:
            again = batch[len(set(batch)) :]
            self.assertEqual(again, batch[: len(set(batch))][9::10])

    def test_nothing_is_waited_for_from_a_service_that_is_away_and_what_follows_its_acts_comes_last(self) -> None:
        door = _City(silent="needs")
        printed = said(lambda: Player(door, Screen(), Manner(without="needs")).play())
        self.assertIn("tout est dit ; needs manque encore", printed)
        self.assertNotIn("inattendu", printed)
        paths = [path for path, _ in door.commands]
        handed_over = [act.path for act in projects.acts()]
        self.assertEqual(paths[-4:], [*handed_over, activity.merge().path, "/api/partners/takeover"])
        self.assertEqual(door.batches[-1], ["N28/exploration-opened/1"])

    def test_what_corrects_a_fact_that_waits_for_a_service_that_is_away_comes_after_its_return(self) -> None:
        correction = next(told for told in _TOLD if told.corrects is not None and told.service == "impact")
        assert correction.corrects is not None
        door = _City(silent="incubation", waiting_meanwhile=correction.corrects.id)
        printed = said(lambda: Player(door, Screen(), Manner(without="incubation")).play())
        self.assertNotIn("inattendu", printed)
        self.assertIn([correction.id], door.batches)


class LiveTest(InFolders):
    def test_it_says_what_partners_may_say(self) -> None:
        going = live.Live(_City())
        for _ in range(50):
            told = going.statement()
            owner = partners.owner_of(told.source)
            assert owner is not None
            self.assertIn(told.type, owner.types)

    def test_one_thing_at_a_time_with_its_verdict(self) -> None:
        door = _City()
        going = live.Live(door)
        printed = said(lambda: [going.go_on(Screen()) for _ in range(3)])
        self.assertEqual([len(batch) for batch in door.batches], [1])
        self.assertRegex(printed, r"en direct +\S+ : \S+ \(accepted\)")


class _City(Door):
    """Decides as the script expects, when asked again: what is expired or cured is waiting until the takeover closes.

    A service that is silent decides nothing before someone asks whether it is there; one statement may wait for it, and is
    decided again only as time goes on.
    """

    def __init__(
        self, surprise: Optional[str] = None, silent: Optional[str] = None, waiting_meanwhile: Optional[str] = None
    ) -> None:
        self._waiting_meanwhile = waiting_meanwhile
        self.commands: list[tuple[str, Any]] = []
        self.batches: list[list[str]] = []
        self._surprise, self._silent = surprise, silent
        self._known: dict[str, Verdict] = {}
        self._expected = {(each.source, each.id, each.data.get("title")): each.expected for each in history.statements()}
        self._is_closed = False

    def publish(self, partner, events):  # type: ignore[no-untyped-def]
        keys = [str((event["source"], event["id"], event["data"].get("title"))) for event in events]
        if any(key not in self._known for key in keys):
            self.batches.append([event["id"] for event in events])
        return [self._verdict(partner, key, event) for key, event in zip(keys, events)]

    def finds(self, client, path):  # type: ignore[no-untyped-def]
        if path == f"/api/{self._silent}/openapi.json":
            self._silent = None
        opens = any(act.file_path == path and act.needs(self._silent) for act in history.acts())
        return not opens

    def command(self, client, method, path, body, headers=None):  # type: ignore[no-untyped-def]
        self._is_closed = body.get("state") == "CLOSED"
        if body.get("state") == "ADVANCED" and self._silent is None:
            self._waiting_meanwhile = None
        self.commands.append((path, body))

    def _verdict(self, partner: str, key: str, event: dict[str, Any]) -> Verdict:
        assert event["source"].startswith(f"/partenaires/{partner}"), event["source"]
        is_first = key not in self._known
        self._known[key] = Verdict("accepted", key, None, None)
        owner = partners.OWNERS.get(event["type"].split(".")[3])
        if is_first or (owner is not None and owner == self._silent):
            return self._known[key]
        if event["id"] == self._waiting_meanwhile:
            return Verdict("waiting", key, "reference.unknown", None)
        return self._decided(key, self._expected[event["source"], event["id"], event["data"].get("title")], event["id"])

    def _decided(self, key: str, expected: str, statement: str) -> Verdict:
        if statement == self._surprise:
            return Verdict("refused", key, "data.invalid", "Non.")
        if expected == "waiting" or (expected in ("reference.unknown", "step.not-allowed") and not self._is_closed):
            return Verdict("waiting", key, "reference.unknown", None)
        if expected == "applied":
            return Verdict("applied", key, None, None, (f"fact of {key}",))
        return Verdict("refused", key, expected, "Non.")
