"""Folders, ports and what an installation remembers of them."""

from __future__ import annotations

import os
import socket
from pathlib import Path

from maillage_cli import installation
from maillage_cli.folders import PROJECT, Folders
from maillage_cli.ports import Ports, check_free
from maillage_cli.problem import Problem
from tests.surroundings import InFolders


class FoldersTest(InFolders):
    def test_data_folder_is_the_one_asked_for_else_the_variable_else_in_the_project(self) -> None:
        os.environ["MAILLAGE_DATA"] = str(self.home / "by-variable")
        self.assertEqual(Folders.of(str(self.home / "asked")).data, self.home.resolve() / "asked")
        self.assertEqual(Folders.of(None).data, self.home.resolve() / "by-variable")
        del os.environ["MAILLAGE_DATA"]
        self.assertEqual(Folders.of(None).data, PROJECT / ".maillage")

    def test_project_is_the_tree_that_holds_the_launcher(self) -> None:
        self.assertTrue((Folders.of(None).project / "deploy" / "local" / "maillage").exists())

    def test_cache_follows_the_convention_of_the_system(self) -> None:
        os.environ["XDG_CACHE_HOME"] = str(self.home / "caches")
        self.assertEqual(Folders.of(None).cache, self.home / "caches" / "maillage")

    def test_logs_and_states_are_in_the_data_folder(self) -> None:
        self.assertEqual(self.folders.log_of("needs"), self.folders.data / "logs" / "needs.log")
        self.assertEqual(self.folders.state_of("kafka"), self.folders.data / "kafka")


class PortsTest(InFolders):
    def test_default_ports_are_the_usual_ones(self) -> None:
        ports = Ports(8080)
        self.assertEqual(ports.broker, 9092)
        self.assertEqual(ports.mongod, 27017)
        self.assertEqual(ports.by_owner()["issuer"], [9000, 9090])

    def test_no_port_has_two_owners(self) -> None:
        for gateway in (1024, 8080, 18080):
            ports = [port for owned in Ports(gateway).by_owner().values() for port in owned]
            self.assertEqual(len(ports), len(set(ports)), f"gateway on {gateway}")

    def test_two_installations_a_hundred_apart_share_no_port(self) -> None:
        first, second = (
            {port for owned in Ports(gateway).by_owner().values() for port in owned} for gateway in (8080, 8180)
        )
        self.assertFalse(first & second)

    def test_ports_that_would_leave_the_range_are_refused(self) -> None:
        for gateway in (80, 1023, 60_000):
            with self.assertRaisesRegex(Problem, str(gateway)):
                Ports(gateway)

    def test_variables_move_the_stores(self) -> None:
        os.environ["MAILLAGE_BROKER_PORT"] = "19092"
        os.environ["MAILLAGE_MONGODB_PORT"] = "37017"
        self.assertEqual((Ports(8080).broker, Ports(8080).mongod), (19092, 37017))
        os.environ["MAILLAGE_MONGODB_PORT"] = "mongo"
        with self.assertRaisesRegex(Problem, "MAILLAGE_MONGODB_PORT"):
            _ = Ports(8080).mongod

    def test_a_taken_port_is_named_with_whom_it_was_for(self) -> None:
        with socket.socket() as other:
            other.bind(("127.0.0.1", 0))
            other.listen()
            port = other.getsockname()[1]
            with self.assertRaisesRegex(Problem, f"{port}.*needs.*--port"):
                check_free("needs", [port])
        check_free("needs", [port])


class RememberedTest(InFolders):
    def test_ports_asked_for_win_over_those_of_last_time_over_the_default(self) -> None:
        self.assertEqual(installation.chosen_ports(self.folders, None), Ports(8080))
        installation.remember_ports(self.folders, Ports(8180))
        self.assertEqual(installation.chosen_ports(self.folders, None), Ports(8180))
        self.assertEqual(installation.chosen_ports(self.folders, 8280), Ports(8280))

    def test_a_damaged_memory_is_no_memory(self) -> None:
        Path(self.folders.data / "installation.json").write_text("{", encoding="utf-8")
        self.assertIsNone(installation.remembered_ports(self.folders))
