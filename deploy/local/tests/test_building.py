"""From sources to jars: JDK and Maven."""

from __future__ import annotations

import os
import time
from pathlib import Path

from maillage_cli import build, services
from maillage_cli.jdk import Jdk, find_jdk
from maillage_cli.problem import Problem
from maillage_cli.screen import Screen
from tests.surroundings import InFolders, said


class JdkTest(InFolders):
    def test_the_one_that_the_person_names_is_taken_when_it_is_recent_enough(self) -> None:
        os.environ["JAVA_HOME"] = str(self._jdk("old", "21.0.2"))
        os.environ["JDK25_HOME"] = str(self._jdk("new", "25.0.3"))
        self.assertEqual(find_jdk(), Jdk(self.home / "new", "25.0.3"))
        self.assertEqual(find_jdk().java, str(self.home / "new" / "bin" / "java"))

    def test_a_runtime_without_compiler_is_not_enough(self) -> None:
        runtime = self._jdk("runtime", "25.0.3")
        (runtime / "bin" / "javac").unlink()
        os.environ["JAVA_HOME"] = str(runtime)
        try:
            self.assertNotEqual(find_jdk().home, runtime)
        except Problem as none_on_this_machine:
            self.assertIn("JDK 25", str(none_on_this_machine))

    def _jdk(self, name: str, version: str) -> Path:
        home = self.home / name
        self.program(home / "bin" / "javac", "")
        (home / "release").write_text(f'IMPLEMENTOR="x"\nJAVA_VERSION="{version}"\n', encoding="utf-8")
        return home


class BuildTest(InFolders):
    def setUp(self) -> None:
        super().setUp()
        self.project = self.folders.project
        self._write(self.project / "pom.xml")
        self._write(self.project / "platform" / "eventing" / "pom.xml")
        self.source = self._write(self.project / "platform" / "eventing" / "src" / "main" / "java" / "Handler.java")
        self.test = self._write(self.project / "services" / "needs" / "src" / "test" / "java" / "NeedTest.java")
        self._write(self.project / "deploy" / "local" / "broker" / "target" / "lib" / "kafka_2.13-4.2.1.jar")
        self._made()

    def test_what_is_newer_than_its_sources_is_built(self) -> None:
        self.assertTrue(build.is_built(self.project))

    def test_a_newer_source_of_a_service_or_the_platform_asks_for_a_build(self) -> None:
        self._touch(self.source)
        self.assertFalse(build.is_built(self.project))

    def test_a_newer_test_does_not(self) -> None:
        self._touch(self.test)
        self.assertTrue(build.is_built(self.project))

    def test_a_missing_jar_does(self) -> None:
        services.GATEWAY.jar(self.project).unlink()
        self.assertFalse(build.is_built(self.project))

    def test_within_a_build_what_is_there_is_taken_as_it_is(self) -> None:
        os.environ["MAILLAGE_BUILT"] = "true"
        self._touch(self.source)
        build.ensure_built(self.folders, Jdk(self.home, "25"), Screen())
        services.GATEWAY.jar(self.project).unlink()
        with self.assertRaisesRegex(Problem, "MAILLAGE_BUILT"):
            build.ensure_built(self.folders, Jdk(self.home, "25"), Screen())

    def test_maven_builds_what_is_started_and_shows_how_far_it_is(self) -> None:
        self._maven('echo "[INFO] Building Maillage :: needs 1.0.0-SNAPSHOT [7/11]"; echo "$JAVA_HOME $@"')
        self._touch(self.source)
        printed = said(lambda: build.ensure_built(self.folders, Jdk(self.home, "25"), Screen()))
        self.assertIn("[7/11] needs", printed)
        asked = self.folders.log_of("maven").read_text().splitlines()[1]
        self.assertTrue(asked.startswith(f"{self.home} "))
        for module in (*(service.module for service in services.ALL), "deploy/local/broker"):
            self.assertIn(module, asked)

    def test_a_build_that_fails_says_where_its_log_is(self) -> None:
        self._maven('echo "[ERROR] Handler.java:[3,1] ; expected"; exit 1')
        self._touch(self.source)
        with self.assertRaisesRegex(Problem, "maven.log"):
            printed = said(lambda: build.ensure_built(self.folders, Jdk(self.home, "25"), Screen()))
            self.assertIn("; expected", printed)

    def test_without_maven_one_is_told_to_install_it(self) -> None:
        os.environ["PATH"] = str(self.home)
        with self.assertRaisesRegex(Problem, "Maven"):
            build.find_maven()

    def _made(self) -> None:
        for service in services.ALL:
            self._write(service.jar(self.project))
        for file in self.project.rglob("src/**/*"):
            os.utime(file, (1, 1))
        for pom in self.project.rglob("pom.xml"):
            os.utime(pom, (1, 1))

    def _maven(self, script: str) -> None:
        program = self.program(self.home / "bin" / "mvn", script)
        os.environ["PATH"] = f"{program.parent}:{os.environ['PATH']}"

    @staticmethod
    def _touch(file: Path) -> None:
        later = time.time() + 60
        os.utime(file, (later, later))

    @staticmethod
    def _write(file: Path) -> Path:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
        return file
