"""From sources to something that starts fast: JDK, Maven, jars, layouts, caches."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import Callable

from maillage_cli import build, layouts, services, training
from maillage_cli.jdk import Jdk, find_jdk
from maillage_cli.layouts import Layout
from maillage_cli.problem import Problem
from maillage_cli.screen import Screen
from maillage_cli.training import Pupil
from tests.surroundings import InFolders, said

# Finds the file that the virtual machine is told to write.
_MADE = 'for word; do case $word in -XX:AOTCacheOutput=*) made="${word#*=}";; esac; done'


def _pupil(layout: Layout, is_ready: Callable[[], bool] = lambda: False) -> Pupil:
    return Pupil(layout, {"WHO": layout.service.name}, is_ready)


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


class LayoutTest(InFolders):
    def setUp(self) -> None:
        super().setUp()
        self.jar = services.GATEWAY.jar(self.folders.project)
        self.jar.parent.mkdir(parents=True)
        self.jar.write_text("content", encoding="utf-8")

    def test_a_jar_is_laid_out_once_per_content(self) -> None:
        jdk = self._java('mkdir -p "$6/lib"; touch "$6/lib/a.jar" "$6/gateway.jar"; echo x >> ' + str(self.home / "runs"))
        first = layouts.lay_out(self.folders, jdk, services.GATEWAY)
        self.assertEqual(layouts.lay_out(self.folders, jdk, services.GATEWAY), first)
        self.assertEqual((self.home / "runs").read_text(), "x\n")
        self.jar.write_text("other", encoding="utf-8")
        self.assertNotEqual(layouts.lay_out(self.folders, jdk, services.GATEWAY).folder, first.folder)
        self.assertTrue((first.folder / "lib" / "a.jar").exists())

    def test_only_some_former_layouts_are_kept(self) -> None:
        jdk = self._java('mkdir -p "$6"; touch "$6/gateway.jar"')
        for content in "abcdef":
            self.jar.write_text(content, encoding="utf-8")
            newest = layouts.lay_out(self.folders, jdk, services.GATEWAY)
        kept = list(newest.folder.parent.iterdir())
        self.assertEqual(len(kept), 3)
        self.assertIn(newest.folder, kept)

    def test_a_service_that_is_ready_is_ended_and_what_it_wrote_is_used_by_the_next_start(self) -> None:
        layout = self._layout(
            f"trap 'touch \"$made\"; kill $!; exit 143' TERM; {_MADE}; echo \"$WHO\"; touch {self._sign}; sleep 60 & wait"
        )
        self.assertNotIn("AOTCache=", " ".join(layout.command()))
        self.assertEqual(self._train([layout], is_ready=self._sign.exists), [(layout, True)])
        self.assertIn(f"-XX:AOTCache={layout.cache}", layout.command())
        self.assertFalse(layout.needs_training)
        self.assertEqual((layout.folder / "training.log").read_text(), "gateway\n")

    def test_a_service_that_ends_by_itself_has_not_started_whatever_it_wrote(self) -> None:
        layout = self._layout(f'{_MADE}; touch "$made"')
        self.assertEqual(self._train([layout]), [(layout, False)])
        self.assertFalse(layout.is_trained or layout.needs_training)

    def test_training_that_fails_is_not_tried_again_for_the_same_content(self) -> None:
        layout = self._layout("exit 1")
        self.assertEqual(self._train([layout]), [(layout, False)])
        self.assertFalse(layout.is_trained or layout.needs_training)

    def test_training_that_hangs_is_ended_and_the_others_go_on(self) -> None:
        hanging = self._layout("sleep 60", "hanging")
        others = [self._layout("exit 1", name) for name in ("a", "b", "c")]
        outcomes = dict(self._train([hanging, *others], seconds=0.5))
        self.assertEqual([outcomes[hanging], *(outcomes[other] for other in others)], [False, False, False, False])
        self.assertFalse(hanging.needs_training)

    def test_interrupted_training_leaves_nothing_running_and_may_be_tried_again(self) -> None:
        layout = self._layout(f"echo $$ > {self.home / 'pid'}; exec sleep 60")
        other = self._layout("exit 0", "other")
        trained = training.train([_pupil(layout), _pupil(other)])
        next(trained)
        while not (self.home / "pid").exists() or not (self.home / "pid").read_text().strip():
            time.sleep(0.01)
        trained.close()
        self.assertFalse(Path(f"/proc/{(self.home / 'pid').read_text().strip()}").exists())
        self.assertTrue(layout.needs_training)

    @property
    def _sign(self) -> Path:
        return self.home / "ready"

    def _train(
        self, several: list[Layout], seconds: float = 30, is_ready: Callable[[], bool] = lambda: False
    ) -> list[tuple[Layout, bool]]:
        return list(training.train([_pupil(layout, is_ready) for layout in several], seconds))

    def _layout(self, script: str, name: str = "gateway") -> Layout:
        folder = self.folders.cache / name
        folder.mkdir()
        java = self.program(folder / "jdk" / "bin" / "java", script)
        return Layout(services.GATEWAY, Jdk(java.parent.parent, "25"), folder)

    def _java(self, script: str) -> Jdk:
        java = self.program(self.home / "jdk" / "bin" / "java", script)
        return Jdk(java.parent.parent, "25")
