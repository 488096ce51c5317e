"""From jars to something that starts fast: what services share is laid out and trained once."""

from __future__ import annotations

import os
import time
import zipfile
from pathlib import Path
from typing import Callable, Mapping
from unittest import mock

from maillage_cli import layouts, services, training
from maillage_cli.installation import named_service
from maillage_cli.jdk import Jdk
from maillage_cli.layouts import Layout
from maillage_cli.training import Pupil
from tests import executable_jars
from tests.surroundings import InFolders

_FAMILY = "eventing"
# Finds the file that the virtual machine is told to write.
_MADE = 'for word; do case $word in -XX:AOTCacheOutput=*) made="${word#*=}";; esac; done'


class InJars(InFolders):
    """A test with an executable jar of each service that has two libraries, and a JDK that is a shell script."""

    def setUp(self) -> None:
        super().setUp()
        for service in services.FAMILIES[_FAMILY]:
            self.build(service.name)
        self.java("exit 1")

    def build(self, name: str, own: str = "own", more: Mapping[str, str] = {}) -> None:
        service = named_service(name)
        libraries = {"spring.jar": "spring", "kafka.jar": "kafka", **more}
        executable_jars.write(service.jar(self.folders.project), f"org.{name}.Main", libraries, own)

    def java(self, script: str) -> None:
        java = self.program(self.home / "jdk" / "bin" / "java", script)
        self.jdk = Jdk(java.parent.parent, "25")

    def lay_out(self) -> dict[str, Layout]:
        return layouts.lay_out(self.folders, self.jdk, _FAMILY)


class LayoutTest(InJars):
    def test_services_of_a_family_start_from_the_same_libraries_and_then_their_own_classes(self) -> None:
        self.build("funding", more={"csv.jar": "csv"})
        laid_out = self.lay_out()
        common = self._class_path(laid_out["needs"])[0]
        self.assertEqual({self._class_path(layout)[0] for layout in laid_out.values()}, {common})
        self.assertEqual(self._names(self._class_path(laid_out["needs"])), ["libraries.jar", "needs.jar"])
        self.assertEqual(self._names(self._class_path(laid_out["funding"])), ["libraries.jar", "csv.jar", "funding.jar"])
        self.assertEqual(laid_out["funding"].command()[-1], "org.funding.Main")

    def test_the_index_leads_to_every_library_in_a_fixed_order(self) -> None:
        long_named = {f"library-{number}-{'x' * 40}.jar": str(number) for number in range(5)}
        for service in services.FAMILIES[_FAMILY]:
            self.build(service.name, more=long_named)
        libraries = self.lay_out()["needs"].libraries
        with zipfile.ZipFile(libraries.index) as index:
            manifest = index.read("META-INF/MANIFEST.MF").decode("utf-8")
        self.assertLessEqual(max(map(len, manifest.split("\r\n"))), 72)
        told = manifest.replace("\r\n ", "").split("Class-Path: ")[1].split()
        self.assertEqual(told, sorted([*(f"lib/{name}" for name in long_named), "lib/kafka.jar", "lib/spring.jar"]))
        self.assertEqual([(libraries.folder / path).exists() for path in told], [True] * 7)

    def test_a_service_has_its_classes_with_their_folders_and_what_it_says_of_itself_but_nothing_of_the_loader(self) -> None:
        with zipfile.ZipFile(self._class_path(self.lay_out()["needs"])[-1]) as own:
            said_of_itself = ["META-INF/MANIFEST.MF", "META-INF/build-info.properties"]
            self.assertEqual(sorted(own.namelist()), [*said_of_itself, "org/", "org/needs/", "org/needs/Main.class"])

    def test_a_library_of_another_content_is_not_shared(self) -> None:
        self.build("funding", more={"kafka.jar": "another"})
        laid_out = self.lay_out()
        self.assertEqual(laid_out["needs"].libraries.names, {"spring.jar"})
        self.assertEqual(self._names(self._class_path(laid_out["needs"])), ["libraries.jar", "kafka.jar", "needs.jar"])

    def test_a_change_in_one_service_lays_out_that_one_and_leaves_what_is_trained(self) -> None:
        before = self.lay_out()
        self.assertEqual(self.lay_out(), before)
        before["needs"].libraries.cache.touch()
        self.build("needs", own="changed")
        after = self.lay_out()
        self.assertNotEqual(after["needs"].folder, before["needs"].folder)
        self.assertEqual(after["funding"], before["funding"])
        self.assertTrue(after["needs"].libraries.is_trained)

    def test_a_change_in_a_library_asks_for_training(self) -> None:
        self.lay_out()["needs"].libraries.cache.touch()
        for service in services.FAMILIES[_FAMILY]:
            self.build(service.name, more={"kafka.jar": "newer"})
        self.assertTrue(self.lay_out()["needs"].libraries.needs_training)

    def test_what_was_left_half_laid_out_is_made_whole(self) -> None:
        layout = self.lay_out()["needs"]
        for made in (layout.libraries.index, layout.folder / "needs.jar"):
            made.unlink()
        self.assertEqual([Path(path).exists() for path in self._class_path(self.lay_out()["needs"])], [True, True])

    def test_only_some_former_layouts_are_kept(self) -> None:
        for content in "abcdef":
            self.build("needs", own=content)
            newest = self.lay_out()["needs"]
        kept = list(newest.folder.parent.iterdir())
        self.assertEqual(len(kept), 3)
        self.assertIn(newest.folder, kept)

    @staticmethod
    def _class_path(layout: Layout) -> list[str]:
        command = layout.command()
        return command[command.index("-cp") + 1].split(":")

    @staticmethod
    def _names(paths: list[str]) -> list[str]:
        return [Path(path).name for path in paths]


class TrainingTest(InJars):
    def test_a_service_that_is_ready_is_ended_and_what_it_wrote_is_used_by_all_of_its_family(self) -> None:
        self.java(
            f"trap 'touch \"$made\"; kill $!; exit 143' TERM; {_MADE}; echo \"$WHO\"; touch {self._sign}; sleep 60 & wait"
        )
        laid_out = self.lay_out()
        layout = laid_out["needs"]
        self.assertNotIn("AOTCache=", " ".join(layout.command()))
        self.assertEqual(self._train([layout], is_ready=self._sign.exists), [(layout, True)])
        for each in laid_out.values():
            self.assertIn(f"-XX:AOTCache={layout.libraries.cache}", each.command())
        self.assertFalse(layout.libraries.needs_training)
        self.assertEqual((layout.libraries.folder / "training.log").read_text(), "needs\n")

    def test_nothing_but_the_libraries_is_on_the_class_path_of_training(self) -> None:
        layout = self.lay_out()["needs"]
        command = layout.training_command(Path("made"))
        self.assertEqual(command[command.index("-cp") + 1], str(layout.libraries.index))
        self.assertIn(f"-Dloader.path={layout.folder / 'needs.jar'}", command)
        with zipfile.ZipFile(layout.libraries.index) as index:
            self.assertIn(executable_jars.LOADER, index.namelist())

    def test_only_training_leaves_the_optimising_compiler_out(self) -> None:
        layout = self.lay_out()["needs"]
        self.assertIn("-XX:TieredStopAtLevel=1", layout.training_command(Path("made")))
        self.assertNotIn("-XX:TieredStopAtLevel=1", layout.command())

    def test_options_that_somebody_has_set_for_every_virtual_machine_are_left_out_of_training(self) -> None:
        self.java(f"trap 'touch \"$made\"; exit 143' TERM; {_MADE}; echo \"-$JAVA_TOOL_OPTIONS-\"; touch {self._sign}; sleep 60 & wait")
        layout = self.lay_out()["needs"]
        with mock.patch.dict(os.environ, {"JAVA_TOOL_OPTIONS": "-Xint"}):
            self._train([layout], is_ready=self._sign.exists)
        self.assertEqual((layout.libraries.folder / "training.log").read_text(), "--\n")

    def test_a_service_that_ends_by_itself_has_not_started_whatever_it_wrote(self) -> None:
        self.java(f'{_MADE}; touch "$made"')
        self._fails(self.lay_out()["needs"])

    def test_training_that_fails_is_not_tried_again_for_the_same_content(self) -> None:
        self._fails(self.lay_out()["needs"])

    def test_training_that_hangs_is_ended_and_the_others_go_on(self) -> None:
        self.java("sleep 60")
        hanging = self.lay_out()["needs"]
        others = [self._other("a"), self._other("b")]
        self.assertEqual(dict(self._train([hanging, *others], seconds=0.5)), dict.fromkeys([hanging, *others], False))
        self.assertFalse(hanging.libraries.needs_training)

    def test_interrupted_training_leaves_nothing_running_and_may_be_tried_again(self) -> None:
        self.java(f"echo $$ > {self.home / 'pid'}; exec sleep 60")
        layout = self.lay_out()["needs"]
        trained = training.train([self._pupil(layout), self._pupil(self._other("other", "exit 0"))])
        next(trained)
        while not (self.home / "pid").exists() or not (self.home / "pid").read_text().strip():
            time.sleep(0.01)
        trained.close()
        self.assertFalse(Path(f"/proc/{(self.home / 'pid').read_text().strip()}").exists())
        self.assertTrue(layout.libraries.needs_training)

    @property
    def _sign(self) -> Path:
        return self.home / "ready"

    def _fails(self, layout: Layout) -> None:
        self.assertEqual(self._train([layout]), [(layout, False)])
        self.assertFalse(layout.libraries.is_trained or layout.libraries.needs_training)

    def _train(
        self, several: list[Layout], seconds: float = 30, is_ready: Callable[[], bool] = lambda: False
    ) -> list[tuple[Layout, bool]]:
        return list(training.train([self._pupil(layout, is_ready) for layout in several], seconds))

    @staticmethod
    def _pupil(layout: Layout, is_ready: Callable[[], bool] = lambda: False) -> Pupil:
        return Pupil(layout, {"WHO": layout.service.name}, is_ready)

    def _other(self, version: str, script: str = "exit 1") -> Layout:
        """The layout for another JDK, which is to be trained apart."""
        java = self.program(self.home / version / "bin" / "java", script)
        return layouts.lay_out(self.folders, Jdk(java.parent.parent, version), _FAMILY)["needs"]
