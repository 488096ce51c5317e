"""The command line: every subcommand, and what is said when something is missing."""

from __future__ import annotations

import contextlib
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from unittest import mock

from maillage_cli import browser, clients, commands, installation, mongod, services, testing, up
from maillage_cli.folders import PROJECT
from maillage_cli.installation import Installation
from maillage_cli.jdk import Jdk
from maillage_cli.main import main
from maillage_cli.ports import Ports
from maillage_cli.problem import Problem
from maillage_cli.processes import Processes
from maillage_cli.screen import Screen, decimal
from tests.surroundings import InFolders, said


class CommandLineTest(InFolders):
    def test_every_subcommand_of_the_design_is_there(self) -> None:
        help_text = self._launcher("--help").stdout
        for name in "up down status logs reset test token publish play restart rebuild".split():
            self.assertRegex(help_text, rf"\n +{name} ")
        for option in ("--detach", "--empty", "--live", "--port", "--data"):
            self.assertIn(option, self._launcher("up", "--help").stdout)

    def test_without_an_installation_one_sentence_says_what_to_do(self) -> None:
        for words in (["token", "tec"], ["publish", "a.json"], ["restart", "needs"], ["rebuild"]):
            code, _, error = self._run(*words)
            self.assertEqual((code, len(error.splitlines())), (1, 1), words)
            self.assertIn("maillage up", error)

    def test_a_rebuild_may_be_that_of_one_instance(self) -> None:
        installation.remember_ports(self.folders, Ports(8180))
        clients.ensure(self.folders.clients)
        with mock.patch.object(commands.rebuilding, "rebuild", return_value=0) as rebuilt:
            self.assertEqual(self._run("rebuild", "--at", "http://10.1.2.3:8086")[0], 0)
            self.assertEqual(rebuilt.call_args.args[0].address, "http://10.1.2.3:8086")
            self.assertEqual(self._run("rebuild")[0], 0)
            self.assertEqual(rebuilt.call_args.args[0].address, "http://localhost:8180")
        code, _, error = self._run("rebuild", "--at", "10.1.2.3:8086")
        self.assertEqual((code, len(error.splitlines())), (1, 1))
        self.assertIn("--at http://", error)

    def test_down_where_nothing_runs_is_well(self) -> None:
        self.assertEqual(self._run("down")[0], 0)

    def test_status_lists_every_component_for_people_and_machines(self) -> None:
        code, printed, _ = self._run("status")
        self.assertEqual(code, 3)
        self.assertEqual([line.split()[0] for line in printed.splitlines()], installation.component_names())
        installation.remember_ports(self.folders, Ports(8180))
        told = json.loads(self._run("status", "--json")[1])
        self.assertEqual(told["gateway"], "http://localhost:8180")
        self.assertEqual([each["name"] for each in told["components"]], installation.component_names())
        self.assertEqual({each["state"] for each in told["components"]}, {"stopped"})

    def test_status_is_green_when_all_that_was_started_is_alive(self) -> None:
        processes = Processes(self.folders)
        self.addCleanup(lambda: processes.stop(processes.remembered()))
        running = processes.start("needs", ["sleep", "60"], {}, self.home)
        code, printed, _ = self._run("status", "--json")
        [needs] = [each for each in json.loads(printed)["components"] if each["name"] == "needs"]
        self.assertEqual((code, needs["state"], needs["pid"]), (0, "running", running.pid))

    def test_logs_shows_the_end_of_a_log_or_says_that_there_is_none(self) -> None:
        self.folders.logs.mkdir()
        self.folders.log_of("needs").write_text("\n".join(map(str, range(1000))), encoding="utf-8")
        self.assertEqual(self._run("logs", "needs")[1].splitlines(), list(map(str, range(800, 1000))))
        self.assertIn("« nobody »", self._run("logs", "nobody")[2])

    def test_reset_erases_an_installation_and_nothing_else(self) -> None:
        (self.folders.data / "precious").touch()
        self.assertIn("n'est pas effacé", self._run("reset")[2])
        self.assertTrue((self.folders.data / "precious").exists())
        installation.remember_ports(self.folders, Ports(8180))
        self.assertEqual(self._run("reset")[0], 0)
        self.assertFalse(self.folders.data.exists())
        self.assertIn("Rien", self._run("reset")[1])

    def test_restart_of_what_does_not_exist_names_what_does(self) -> None:
        installation.remember_ports(self.folders, Ports(8180))
        self.assertIn("mongod, kafka, issuer, gateway, partners, projection, needs, incubation, funding, thirdplaces, impact", self._run("restart", "nobody")[2])

    def test_a_broken_pipe_is_no_failure(self) -> None:
        ran = subprocess.run(
            f"{sys.executable} {PROJECT}/deploy/local/maillage status --data {self.folders.data} | true",
            shell=True, capture_output=True, text=True, check=False,
        )
        self.assertNotIn("Traceback", ran.stderr)

    def _run(self, *words: str) -> tuple[int, str, str]:
        output, error = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(output), contextlib.redirect_stderr(error):
            code = main([*words, "--data", str(self.folders.data)])
        return code, output.getvalue(), error.getvalue()

    def _launcher(self, *words: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, str(PROJECT / "deploy" / "local" / "maillage"), *words]
        return subprocess.run(command, capture_output=True, text=True, check=True)


class UpTest(InFolders):
    def test_a_running_installation_does_not_move_to_other_ports(self) -> None:
        installation.remember_ports(self.folders, Ports(8180))
        processes = Processes(self.folders)
        self.addCleanup(lambda: processes.stop(processes.remembered()))
        processes.start("needs", ["sleep", "60"], {}, self.home)
        with self.assertRaisesRegex(Problem, "8180.*maillage down"):
            up.up(self.folders, up.Wishes(8280, detach=True, empty=True))
        self.assertEqual(processes.alive(), ["needs"])

    def test_what_was_started_is_ended_when_the_start_fails(self) -> None:
        def fail(startup, errand):  # type: ignore[no-untyped-def]
            Processes(self.folders).start("kafka", ["sleep", "60"], {}, self.home)
            raise Problem("Non.")

        for patched in (
            mock.patch.object(up, "find_jdk", lambda: Jdk(self.home, "25")),
            mock.patch.object(up.build, "ensure_built", lambda *_: None),
            mock.patch.object(up.mongod, "find_source", lambda *_: mongod.External("mongodb://db")),
            mock.patch.object(up.Startup, "start_all", fail),
            mock.patch.object(up.signal, "signal", lambda *_: None),
        ):
            self.entered(patched)
        with self.assertRaisesRegex(Problem, "Non"):
            said(lambda: up.up(self.folders, up.Wishes(None, detach=True, empty=True)))
        self.assertEqual(Processes(self.folders).remembered(), [])


class InstallationTest(InFolders):
    def setUp(self) -> None:
        super().setUp()
        source = mongod.Binary(Path("/mongod"), "test")
        self.installation = Installation(self.folders, Ports(8080), Jdk(self.home, "25"), source)

    def test_services_are_told_where_the_parts_are(self) -> None:
        needs = self.installation.environment(installation.named_service("needs"))
        self.assertEqual(needs["SERVER_PORT"], "8082")
        self.assertEqual(needs["MANAGEMENT_SERVER_PORT"], "9082")
        self.assertEqual(needs["SPRING_KAFKA_BOOTSTRAP_SERVERS"], "127.0.0.1:9092")
        self.assertEqual(needs["SPRING_MONGODB_URI"], "mongodb://127.0.0.1:27017/needs?replicaSet=rs0")
        self.assertEqual(needs["MAILLAGE_ISSUER"], "http://localhost:9000")

    def test_the_projection_finds_the_registry_of_partners(self) -> None:
        projection = self.installation.environment(installation.named_service("projection"))
        self.assertEqual(projection["MAILLAGE_ROUTES_PARTNERS"], "http://127.0.0.1:8081")

    def test_the_gateway_knows_neither_broker_nor_database(self) -> None:
        gateway = self.installation.environment(services.GATEWAY)
        self.assertEqual(gateway["MAILLAGE_ROUTES_PARTNERS"], "http://127.0.0.1:8081")
        self.assertEqual(gateway["MAILLAGE_SIGNIN_FILE"], str(self.folders.data / "signin.properties"))
        self.assertFalse([name for name in gateway if name.startswith("SPRING_")])

    def test_the_issuer_finds_its_clients_and_keeps_its_key(self) -> None:
        issuer = self.installation.environment(services.ISSUER)
        self.assertEqual(issuer["MAILLAGE_ISSUER_URL"], "http://localhost:9000")
        self.assertEqual(issuer["MAILLAGE_ISSUER_GATEWAYS"], "http://localhost:8080,http://127.0.0.1:8080")
        self.assertEqual(issuer["MAILLAGE_ISSUER_CLIENTS"], str(self.folders.clients))
        self.assertEqual(issuer["MAILLAGE_ISSUER_PEOPLE"], str(self.folders.data / "people.json"))
        self.assertEqual(issuer["MAILLAGE_ISSUER_KEYS"], str(self.folders.data / "issuer"))

    def test_somebody_elses_database_is_not_ours_to_start(self) -> None:
        other = Installation(self.folders, Ports(8080), Jdk(self.home, "25"), mongod.External("mongodb://db"))
        self.assertFalse(other.has_own_database)
        with self.assertRaisesRegex(Problem, "MAILLAGE_MONGODB_URI"):
            other.component(mongod.NAME)


class TestingTest(InFolders):
    def test_the_count_is_the_last_line_and_the_truth_is_the_exit_code(self) -> None:
        for script, last, code in (
            (self._report('tests="4" failures="0" errors="0" skipped="1"'), "3 passed, 0 failed, 1 skipped", 0),
            (self._report('tests="4" failures="1" errors="0" skipped="0"') + "; exit 1", "3 passed, 1 failed, 0 skipped", 1),
            ("rm -r services; exit 1", "0 passed, 1 failed, 0 skipped", 1),
        ):
            self.program(self.home / "bin" / "mvn", script)
            with self.subTest(last):
                ended: list[int] = []
                printed = said(lambda: ended.append(testing.test(self.folders)))
                self.assertEqual((printed.splitlines()[-1], ended), (last, [code]))

    def test_maven_learns_of_the_jdk_the_database_and_the_browser(self) -> None:
        self.program(self.home / "bin" / "mvn", f'echo "$JAVA_HOME $MAILLAGE_MONGOD $MAILLAGE_BROWSER $@" > {self.home}/told')
        said(lambda: testing.test(self.folders))
        told = (self.home / "told").read_text()
        self.assertIn(f"{self.home}/jdk {self.home}/bin/mongod {self.home}/bin/chromium", told)
        self.assertIn("verify", told)

    def setUp(self) -> None:
        super().setUp()
        for name in ("mongod", "chromium"):
            self.program(self.home / "bin" / name, "")
        os.environ["PATH"] = f"{self.home / 'bin'}:/usr/bin:/bin"
        self.entered(mock.patch.object(testing, "find_jdk", lambda: Jdk(self.home / "jdk", "25")))
        self.entered(mock.patch.object(testing, "_python", lambda _: testing.Count()))
        self.entered(mock.patch.object(testing.alert_rules, "test", lambda *_: testing.Count()))
        self.entered(mock.patch.object(testing.manifests, "test", lambda *_: testing.Count()))

    def _report(self, counts: str) -> str:
        folder = "services/needs/target/surefire-reports"
        return f"mkdir -p {folder}; echo '<testsuite {counts}/>' > {folder}/TEST-a.xml"


class BrowserTest(InFolders):
    def test_the_one_that_the_person_names_comes_first_then_the_machines_then_playwrights(self) -> None:
        os.environ["PATH"] = str(self.home / "bin")
        os.environ["PLAYWRIGHT_BROWSERS_PATH"] = str(self.home / "playwright")
        self.program(self.home / "playwright" / "chromium-1200" / "chrome-linux" / "chrome", "")
        self.assertEqual(browser.find_browser(Screen()).origin, "de Playwright")
        self.program(self.home / "bin" / "chromium", "")
        found = browser.find_browser(Screen())
        self.assertEqual(found.environment()["MAILLAGE_BROWSER"], str(self.home / "bin" / "chromium"))
        os.environ["MAILLAGE_BROWSER"] = "/opt/chrome"
        self.assertEqual(browser.find_browser(Screen()).path, Path("/opt/chrome"))

    def test_playwright_fetches_its_own_where_there_is_none(self) -> None:
        os.environ["PATH"] = f"{self.home / 'bin'}:/usr/bin:/bin"
        self.entered(mock.patch.object(browser, "_COMMANDS", ()))
        os.environ["PLAYWRIGHT_BROWSERS_PATH"] = str(self.home / "playwright")
        made = f"{self.home}/playwright/chromium-9/chrome-linux"
        self.program(self.home / "bin" / "npx", f'mkdir -p {made}; touch {made}/chrome')
        said(lambda: self.assertEqual(browser.find_browser(Screen()).origin, "de Playwright"))


class ScreenTest(InFolders):
    def test_numbers_are_french_and_steps_name_their_component(self) -> None:
        self.assertEqual(decimal(1.25), "1,2")
        self.assertRegex(said(lambda: Screen().step("kafka", "prêt")), r"^ +0,0 s  kafka +prêt$")

    def test_a_bar_shows_quarters_where_there_is_no_terminal(self) -> None:
        def play() -> None:
            bar = Screen().bar("histoire", 100)
            for done in range(0, 101):
                bar.show(done)

        self.assertEqual([line.split()[-1] for line in said(play).splitlines()], ["0/100", "25/100", "50/100", "75/100", "100/100"])
