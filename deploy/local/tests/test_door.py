"""Talking with the door: tokens, batches, receipts, refusals, and files of CloudEvents."""

from __future__ import annotations

import base64
import json
import socket
from pathlib import Path
from typing import Any

from maillage_cli import publishing
from maillage_cli.clients import Client
from maillage_cli.door import Door, Verdict
from maillage_cli.problem import Problem
from maillage_cli.tokens import Tokens
from tests.surroundings import InFolders, Played, said

_CLIENTS = {name: Client(name, f"secret of {name}", ["partner"], []) for name in ("tec", "vrac", "citoyennete")}


class VerdictTest(InFolders):
    def test_only_accepted_is_not_yet_a_verdict(self) -> None:
        given = {outcome: Verdict.read({"outcome": outcome}).is_given for outcome in ("accepted", "waiting", "applied", "refused")}
        self.assertEqual(given, {"accepted": False, "waiting": True, "applied": True, "refused": True})

    def test_a_refusal_is_told_by_its_code_and_the_rest_by_their_outcome(self) -> None:
        self.assertEqual(Verdict.read({"outcome": "refused", "code": "data.invalid"}).short, "data.invalid")
        self.assertEqual(Verdict.read({"outcome": "refused"}).short, "refused")
        self.assertEqual(Verdict.read({"outcome": "waiting", "code": "reference.unknown"}).short, "waiting")


class TokensTest(InFolders):
    def test_a_client_proves_itself_once_while_its_token_is_good(self) -> None:
        issuer = _Issuer()
        with Played(issuer.part) as played:
            tokens = Tokens(played.address, _CLIENTS)
            self.assertEqual([tokens.of("tec"), tokens.of("tec"), tokens.of("vrac")], ["token-tec", "token-tec", "token-vrac"])
        self.assertEqual(issuer.asked, ["tec", "vrac"])

    def test_a_token_about_to_expire_is_asked_for_again(self) -> None:
        issuer = _Issuer(lifetime=10)
        with Played(issuer.part) as played:
            tokens = Tokens(played.address, _CLIENTS)
            tokens.of("tec")
            tokens.of("tec")
        self.assertEqual(issuer.asked, ["tec", "tec"])

    def test_what_is_wrong_is_said(self) -> None:
        with Played(lambda *_: (401, {}, {})) as played:
            tokens = Tokens(played.address, _CLIENTS)
            with self.assertRaisesRegex(Problem, "tec.*401"):
                tokens.of("tec")
            with self.assertRaisesRegex(Problem, "nobody.*citoyennete, tec, vrac"):
                tokens.of("nobody")
        with self.assertRaisesRegex(Problem, "maillage up"):
            Tokens(f"http://127.0.0.1:{_closed_port()}", _CLIENTS).of("tec")


class DoorTest(InFolders):
    def test_a_batch_gets_a_verdict_each(self) -> None:
        asked: list[Any] = []

        def part(method: str, path: str, headers: dict[str, str], body: bytes) -> tuple[int, Any, dict[str, str]]:
            asked.append((method, path, headers["Authorization"], headers["Content-Type"], json.loads(body)))
            items = [{"outcome": "accepted", "receiptId": "r1"}, {"outcome": "refused", "code": "data.invalid", "detail": "Non."}]
            return 207, {"items": items}, {}

        with _city(part) as door:
            verdicts = door.publish("tec", [{"id": "é"}, {"id": "b"}])
        self.assertEqual([verdict.short for verdict in verdicts], ["accepted", "data.invalid"])
        self.assertEqual(verdicts[0].receipt_id, "r1")
        batch = "application/cloudevents-batch+json"
        self.assertEqual(asked, [("POST", "/events", "Bearer token-tec", batch, [{"id": "é"}, {"id": "b"}])])

    def test_a_busy_door_is_asked_again_after_the_time_that_it_gives(self) -> None:
        answered = {"items": [{"outcome": "applied", "eventIds": ["e1"]}]}
        answers = [(429, {}, {"Retry-After": "0"}), (503, {}, {"Retry-After": "0"}), (202, answered, {})]
        with _city(lambda *_: answers.pop(0)) as door:
            [verdict] = door.publish("tec", [{}])
        self.assertEqual((verdict.outcome, verdict.facts, answers), ("applied", ("e1",), []))

    def test_whether_there_is_an_answer_is_told_at_once(self) -> None:
        statuses = {"/here": 200, "/away": 503, "/nowhere": 404}
        with _city(lambda _, path, *__: (statuses[path], {}, {"Retry-After": "30"})) as door:
            self.assertEqual([door.finds("tec", path) for path in statuses], [True, False, False])

    def test_a_refusal_of_the_whole_is_one_sentence_with_its_code(self) -> None:
        told = {"detail": "Le lot dépasse 1 000 déclarations.", "code": "statement.too-large"}
        with _city(lambda *_: (413, told, {})) as door:
            with self.assertRaisesRegex(Problem, r"1 000 déclarations\. \(statement.too-large\)"):
                door.publish("tec", [{}])
            with self.assertRaisesRegex(Problem, "/api/x"):
                door.command("tec", "POST", "/api/x", {})

    def test_a_gateway_that_is_not_there_is_said(self) -> None:
        with Played(_Issuer().part) as issuer:
            door = Door(f"http://127.0.0.1:{_closed_port()}", Tokens(issuer.address, _CLIENTS))
            with self.assertRaisesRegex(Problem, "maillage up"):
                door.publish("tec", [{}])


class PublishingTest(InFolders):
    def test_neighbours_of_one_partner_travel_together_and_the_order_is_kept(self) -> None:
        door = _Recording()
        file = self._file("all.jsonl", "\n".join(map(json.dumps, [_event("tec", 1), _event("tec", 2), _event("vrac", 3), _event("tec", 4)])))
        printed = said(lambda: self.assertEqual(publishing.publish(door, [file]), 0))
        self.assertEqual(door.sent, [("tec", ["1", "2"]), ("vrac", ["3"]), ("tec", ["4"])])
        self.assertEqual(printed.splitlines()[0], "accepted  1  /receipts/r-1")

    def test_a_large_file_is_cut_into_batches_that_the_door_takes(self) -> None:
        door = _Recording()
        file = self._file("many.json", json.dumps([_event("tec", number) for number in range(2_500)]))
        said(lambda: publishing.publish(door, [file]))
        self.assertEqual([len(ids) for _, ids in door.sent], [1000, 1000, 500])

    def test_a_refused_statement_is_told_and_shows_in_the_exit_code(self) -> None:
        door = _Recording(refused={"2"})
        file = self._file("two.json", json.dumps([_event("tec", 1), _event("tec", 2)]))
        printed = said(lambda: self.assertEqual(publishing.publish(door, [file]), 1))
        self.assertIn("refused   2  data.invalid : Non.", printed)

    def test_one_event_a_batch_and_lines_are_read(self) -> None:
        one, two = _event("tec", 1), _event("tec", 2)
        self.assertEqual(publishing.read(self._file("one.json", json.dumps(one, indent=2))), [one])
        self.assertEqual(publishing.read(self._file("batch.json", json.dumps([one, two]))), [one, two])
        self.assertEqual(publishing.read(self._file("lines.jsonl", f"{json.dumps(one)}\n\n{json.dumps(two)}\n")), [one, two])

    def test_files_that_cannot_be_published_are_named(self) -> None:
        with self.assertRaisesRegex(Problem, "ligne 2"):
            publishing.read(self._file("broken.jsonl", '{"id": "1"}\n{"id"\n'))
        with self.assertRaisesRegex(Problem, "CloudEvents"):
            publishing.read(self._file("number.json", "7"))
        with self.assertRaisesRegex(Problem, "absent.json"):
            publishing.read(self.home / "absent.json")
        with self.assertRaisesRegex(Problem, "/partenaires/inconnu"):
            publishing.publish(_Recording(), [self._file("other.json", json.dumps(_event("inconnu", 1)))])

    def _file(self, name: str, text: str) -> Path:
        file = self.home / name
        file.write_text(text, encoding="utf-8")
        return file


class _Issuer:
    """Gives tokens named after the client, and remembers who asked."""

    def __init__(self, lifetime: int = 3600) -> None:
        self.asked: list[str] = []
        self._lifetime = lifetime

    def part(self, method: str, path: str, headers: dict[str, str], body: bytes) -> tuple[int, Any, dict[str, str]]:
        client, secret = base64.b64decode(headers["Authorization"].split()[1]).decode().split(":")
        if (method, path, body, secret) != ("POST", "/oauth2/token", b"grant_type=client_credentials", f"secret of {client}"):
            return 400, {}, {}
        self.asked.append(client)
        return 200, {"access_token": f"token-{client}", "expires_in": self._lifetime}, {}


class _city:
    """A door in front of a played gateway, with a played issuer."""

    def __init__(self, part: Any) -> None:
        self._gateway, self._issuer = Played(part), Played(_Issuer().part)

    def __enter__(self) -> Door:
        gateway, issuer = self._gateway.__enter__(), self._issuer.__enter__()
        return Door(gateway.address, Tokens(issuer.address, _CLIENTS))

    def __exit__(self, *_: object) -> None:
        self._gateway.__exit__()
        self._issuer.__exit__()


class _Recording(Door):
    """Accepts, or refuses by id, and remembers the batches."""

    def __init__(self, refused: frozenset[str] | set[str] = frozenset()) -> None:
        self.sent: list[tuple[str, list[str]]] = []
        self._refused = refused

    def publish(self, partner, events):  # type: ignore[no-untyped-def]
        self.sent.append((partner, [event["id"] for event in events]))
        return [self._verdict(event["id"]) for event in events]

    def _verdict(self, id_: str) -> Verdict:
        if id_ in self._refused:
            return Verdict("refused", None, "data.invalid", "Non.")
        return Verdict("accepted", f"r-{id_}", None, None)


def _event(partner: str, number: int) -> dict[str, Any]:
    return {"id": str(number), "source": f"/partenaires/{partner}"}


def _closed_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
    return port
