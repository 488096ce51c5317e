"""What is recorded fits the sources, and operators get their answer from the real contracts."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, Callable

from maillage_cli import services
from maillage_cli.folders import PROJECT
from tests import releases  # noqa: F401 (puts what is released on the path)
from tests.surroundings import InFolders

from maillage_release import schemas, state
from maillage_release.rules import judge

_RELEASE = PROJECT / "deploy" / "release"
_THEME = "platform/contracts/src/main/resources/contracts/events/needs/need-qualified.v1/schema.json"
_FIGURES = "services/projection/figures.json"
_OPEN_DATA = "services/funding/open-data.json"


class RecordsTest(InFolders):
    running = state.load(_RELEASE / "released")

    def test_every_service_that_is_released_is_recorded(self) -> None:
        released = {service.name for service in services.ALL} - {"issuer"}
        self.assertEqual(set(state.services(PROJECT)), released)
        self.assertEqual(set(self.running), released)

    def test_the_sources_could_take_the_place_of_what_runs(self) -> None:
        for service in state.services(PROJECT):
            with self.subTest(service):
                self.assertEqual(judge(state.of_tree(PROJECT, service), self.running).refusals, [])

    def test_versions_are_versions(self) -> None:
        for service in state.services(PROJECT):
            self.assertRegex(state.version(PROJECT, service), r"^\d+\.\d+\.\d+$", service)

    def test_what_is_recorded_is_read_again_the_same(self) -> None:
        for release in self.running.values():
            state.save(release, self.home)
        self.assertEqual(state.load(self.home), self.running)

    def test_every_type_that_a_service_hears_is_in_its_record(self) -> None:
        topics = (PROJECT / state.CONTRACTS / "contracts/topics.yml").read_text(encoding="utf-8")
        for part in topics.split("\n- topic: ")[1:]:
            topic = part.split("\n", 1)[0]
            for service in set(re.findall(r"(\w+)\.reactions\b(?!-dlt)", part)) - {topic.split(".")[0]}:
                heard = [kind for kind in self.running[service].reads if f"    - {kind}\n" in part + "\n"]
                self.assertTrue(heard, f"{service} {topic}")

    def test_columns_of_open_data_come_from_fields_that_there_are(self) -> None:
        statements = state.of_tree(PROJECT, state.DOOR).accepts
        for columns in (it["columns"] for it in json.loads((PROJECT / _OPEN_DATA).read_text(encoding="utf-8")).values()):
            for source in (source for sources in columns.values() for source in sources):
                name, _, path = source.partition("/")
                self.assertIn("/" + path, schemas.fields(statements[f"org.maillage.statement.{name}.v1"]), source)


class AnswersTest(InFolders):
    """The executables, run on a copy of the contracts."""

    def setUp(self) -> None:
        super().setUp()
        self.tree = self.folders.project
        shutil.copytree(PROJECT / state.CONTRACTS, self.tree / state.CONTRACTS)
        for file in PROJECT.glob("services/*/*"):
            if file.suffix == ".json" or file.name == "pom.xml":
                copy = self.tree / file.relative_to(PROJECT)
                copy.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(file, copy)

    def test_what_changes_only_its_version_may_be_deployed(self) -> None:
        for service in state.services(self.tree):
            self.assertEqual(self.asked(service)[0], 0, service)

    def test_a_field_that_is_taken_away_stops_its_publisher(self) -> None:
        self.changes(_THEME, lambda it: (it["properties"].pop("theme"), it["required"].remove("theme")))
        code, told = self.asked("needs")
        self.assertEqual(code, 1, told)
        self.assertRegex(told, r"need-qualified\.v1 /theme : champ retiré, lu par projection .*besoins-qualifies")
        self.assertEqual(self.asked("funding")[0], 0)

    def test_values_that_are_taken_away_stop_it_too(self) -> None:
        self.changes(_THEME, lambda it: it["properties"]["theme"]["enum"].remove("SANTE"))
        self.assertEqual(self.asked("needs")[0], 1)

    def test_a_field_and_a_value_more_do_not(self) -> None:
        self.changes(_THEME, lambda it: it["properties"].update(colour={"type": "string"}))
        self.changes(_THEME, lambda it: it["properties"]["theme"]["enum"].append("SPORT"))
        code, told = self.asked("needs")
        self.assertEqual(code, 0, told)
        self.assertIn("valeurs ajoutées (SPORT), lu par projection", told)

    def test_a_figure_that_means_something_else_stops_the_projection(self) -> None:
        self.changes(_FIGURES, lambda it: it["besoins-qualifies"].update(meaning="another"))
        self.assertEqual(self.asked("projection")[0], 1)
        self.changes(_FIGURES, lambda it: it["besoins-qualifies"].update(version=2))
        self.assertEqual(self.asked("projection")[0], 0)

    def test_a_column_that_is_taken_away_stops_funding(self) -> None:
        self.changes(_OPEN_DATA, lambda it: it["grants.csv"]["columns"].pop("montant"))
        self.assertEqual(self.asked("funding")[0], 1)

    def test_what_was_recorded_is_what_is_judged_by(self) -> None:
        released = self.home / "released"
        self.changes(_THEME, lambda it: it["properties"].update(colour={"type": "string"}))
        self.asked("needs", "--released", str(released), command="record")
        self.changes(_THEME, lambda it: it["properties"].pop("colour"))
        self.assertEqual(self.asked("needs")[0], 0)
        self.assertIn("/colour : champ retiré", self.asked("needs", "--released", str(released))[1])

    def test_a_version_that_the_sources_do_not_carry_is_no_question(self) -> None:
        command = [sys.executable, str(_RELEASE / "can-i-deploy"), "needs", "99.0.0", "--tree", str(self.tree)]
        self.assertEqual(subprocess.run(command, capture_output=True, check=False).returncode, 2)

    def asked(self, service: str, *more: str, command: str = "can-i-deploy") -> tuple[int, str]:
        """The exit code and what was said, for a next version of a service from the copy."""
        pom = self.tree / "services" / service / "pom.xml"
        pom.write_text(re.sub(r"(<service\.version>).+?(</)", r"\g<1>99.0.0\2", pom.read_text(encoding="utf-8")), encoding="utf-8")
        asked = [sys.executable, str(_RELEASE / command), service, "99.0.0", "--tree", str(self.tree), *more]
        ran = subprocess.run(asked, capture_output=True, text=True, check=False)
        return ran.returncode, ran.stdout + ran.stderr

    def changes(self, name: str, change: Callable[[dict[str, Any]], Any]) -> None:
        file: Path = self.tree / name
        content = json.loads(file.read_text(encoding="utf-8"))
        change(content)
        file.write_text(json.dumps(content), encoding="utf-8")
