"""Backups: what is copied, in which order, and where it may be put back."""

from __future__ import annotations

import json
import os
from unittest import mock

from maillage_cli import backups, bookmarks, installation, mongod, replica_set
from maillage_cli.ports import Ports
from maillage_cli.problem import Problem
from maillage_cli.processes import Processes
from tests.surroundings import InFolders, said


class BackupsTest(InFolders):
    def setUp(self) -> None:
        super().setUp()
        self.target = self.folders.data.parent / "backup"
        surroundings = mock.patch.dict(os.environ)
        surroundings.start()
        self.addCleanup(surroundings.stop)
        os.environ.pop("MAILLAGE_MONGODB_URI", None)

    def keeps(self, name: str, text: str = "kept") -> None:
        file = self.folders.data / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def an_installation(self) -> None:
        installation.remember_ports(self.folders, Ports(9000))
        self.keeps("mongod/needs.wt")
        self.keeps("kafka/logs/recovery-point-offset-checkpoint")
        self.keeps("kafka/logs/topic-0/0.log")
        self.keeps("kafka/logs/topic-0/0.index")
        self.keeps("kafka/logs/.kafka_cleanshutdown")
        self.keeps("clients.json")
        self.keeps("logs/needs.log")

    def saved(self) -> list[str]:
        return sorted(str(file.relative_to(self.target)) for file in self.target.rglob("*") if file.is_file())

    def test_all_but_logs_and_what_the_broker_makes_again_is_copied(self) -> None:
        self.an_installation()

        said(lambda: backups.back_up(self.folders, self.target))

        self.assertEqual(
            self.saved(),
            [
                "backup.json",
                "clients.json",
                "installation.json",
                "kafka/logs/recovery-point-offset-checkpoint",
                "kafka/logs/topic-0/0.log",
                "mongod/needs.wt",
            ],
        )
        self.assertEqual(self.target.stat().st_mode & 0o777, 0o700)
        self.assertEqual(json.loads((self.target / "backup.json").read_text(encoding="utf-8"))["port"], 9000)

    def test_databases_are_held_while_they_are_copied_and_services_are_further_before_topics_are(self) -> None:
        self.an_installation()
        seen: list[object] = []
        topics = lambda: (self.target / "kafka").exists()
        further = lambda port, alive: seen.append(("further", port, topics()))
        with mock.patch.object(Processes, "running", return_value=object()), mock.patch.object(
            bookmarks, "await_further", further
        ), mock.patch.object(
            replica_set, "hold_writes", lambda port: seen.append((port, self.target.exists(), topics()))
        ), mock.patch.object(
            replica_set, "release_writes", lambda port: seen.append((port, (self.target / "mongod").exists(), topics()))
        ):
            said(lambda: backups.back_up(self.folders, self.target))

        port = Ports(9000).mongod
        self.assertEqual(seen, [(port, True, False), (port, True, False), ("further", port, False)])

    def test_writers_go_on_when_copying_fails(self) -> None:
        self.an_installation()
        released: list[int] = []
        with mock.patch.object(Processes, "running", return_value=object()), mock.patch.object(
            replica_set, "hold_writes"
        ), mock.patch.object(replica_set, "release_writes", released.append), mock.patch.object(
            backups, "_copy", side_effect=OSError("full")
        ):
            with self.assertRaises(OSError):
                backups.back_up(self.folders, self.target)
        self.assertEqual(released, [Ports(9000).mongod])

    def test_a_backup_goes_into_a_new_folder_and_is_about_an_installation_of_ours(self) -> None:
        with self.assertRaisesRegex(Problem, "maillage up"):
            backups.back_up(self.folders, self.target)
        self.an_installation()
        os.environ["MAILLAGE_MONGODB_URI"] = "mongodb://elsewhere"
        with self.assertRaisesRegex(Problem, "propres outils"):
            backups.back_up(self.folders, self.target)
        del os.environ["MAILLAGE_MONGODB_URI"]
        self.target.mkdir()
        with self.assertRaisesRegex(Problem, "existe déjà"):
            backups.back_up(self.folders, self.target)

    def test_what_was_saved_comes_back_in_an_empty_folder_only(self) -> None:
        self.an_installation()
        said(lambda: backups.back_up(self.folders, self.target))
        with self.assertRaisesRegex(Problem, "n'est pas vide"):
            backups.restore(self.folders, self.target, databases_only=False)
        elsewhere = type(self.folders)(self.folders.project, self.folders.data.parent / "elsewhere", self.folders.cache)

        said(lambda: backups.restore(elsewhere, self.target, databases_only=False))

        self.assertEqual((elsewhere.data / "mongod" / "needs.wt").read_text(encoding="utf-8"), "kept")
        self.assertEqual(installation.remembered_ports(elsewhere), Ports(9000))
        self.assertFalse((elsewhere.data / "backup.json").exists())

    def test_databases_alone_replace_those_that_are_there_and_these_are_set_aside(self) -> None:
        self.an_installation()
        said(lambda: backups.back_up(self.folders, self.target))
        self.keeps("mongod/needs.wt", "later")
        self.keeps("kafka/logs/topic-0/0.log", "later")

        said(lambda: backups.restore(self.folders, self.target, databases_only=True))

        state = self.folders.data
        self.assertEqual((state / "mongod" / "needs.wt").read_text(encoding="utf-8"), "kept")
        self.assertEqual((state / "mongod.before-restore" / "needs.wt").read_text(encoding="utf-8"), "later")
        self.assertEqual((state / "kafka/logs/topic-0/0.log").read_text(encoding="utf-8"), "later")

    def test_nothing_is_put_back_under_what_runs_or_from_what_is_no_backup(self) -> None:
        self.an_installation()
        with self.assertRaisesRegex(Problem, "pas une sauvegarde"):
            backups.restore(self.folders, self.target, databases_only=True)
        said(lambda: backups.back_up(self.folders, self.target))
        with mock.patch.object(Processes, "alive", return_value=[mongod.NAME]):
            with self.assertRaisesRegex(Problem, "maillage down"):
                backups.restore(self.folders, self.target, databases_only=True)
