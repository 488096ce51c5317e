"""Rules, runbooks and dashboard belong together, and ask for metrics that there are."""

from __future__ import annotations

import importlib.util
import json
import re
import unittest
from pathlib import Path
from types import ModuleType
from typing import Iterator

from maillage_cli.folders import PROJECT
from maillage_cli.main import _parser
from maillage_cli.ports import DEFAULT_PORT, Ports

_HERE = PROJECT / "deploy" / "observability"
_RULES = {file.name: file.read_text(encoding="utf-8") for file in sorted((_HERE / "prometheus" / "rules").glob("*.yml"))}
_TESTS = {file.name: file.read_text(encoding="utf-8") for file in sorted((_HERE / "prometheus" / "tests").glob("*.yml"))}
_SECTIONS = ["What it means", "See it", "Do", "Over"]
# Of PromQL, beside functions, which have a bracket behind them.
_WORDS = {"and", "or", "unless", "on", "by", "ignoring", "offset", "bool", "without", "group_left", "group_right"}
# Prometheus' own.
_ITS_OWN = {"up", "ALERTS"}


def _alerts() -> dict[str, str]:
    """The text of each alert, by its name."""
    blocks = re.split(r"\n +- (?=alert: |record: )", "\n".join(_RULES.values()))
    return {block.split("\n", 1)[0][len("alert: ") :]: block for block in blocks if block.startswith("alert: ")}


def _recorded() -> set[str]:
    return set(re.findall(r"record: (\S+)", "\n".join(_RULES.values())))


def _expressions(rules: str) -> Iterator[str]:
    """Every expression of a file of rules, on one line or on several further in."""
    for indent, first in re.findall(r"^( +)expr: (.+)$", rules, re.MULTILINE):
        if first != "|":
            yield first
    for block in re.findall(r"expr: \|\n((?: {10,}.+\n)+)", rules):
        yield block


def _metrics(expression: str) -> set[str]:
    """The metrics that an expression names."""
    bare = re.sub(r'"[^"]*"|\{[^{}]*\}|\[[^\]]*\]', " ", re.sub(r'"[^"]*"', "", expression))
    bare = re.sub(r"\b(?:by|on|ignoring|without)\s*\([^)]*\)", " ", bare)
    bare = re.sub(r"\boffset\s+\w+", " ", bare)
    return set(re.findall(r"(?<![\w.:])[A-Za-z_][\w:]*(?![\w:]*\s*\()", bare)) - _WORDS


def _family(metric: str) -> str:
    return re.sub(r"_(?:bucket|count|sum)$", "", metric)


def _loaded(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class AlertsTest(unittest.TestCase):
    def test_each_has_words_for_people_a_severity_and_a_runbook_of_its_own(self) -> None:
        self.assertGreater(len(_alerts()), 20)
        runbooks = []
        for name, text in _alerts().items():
            with self.subTest(name):
                self.assertRegex(text, r"severity: (page|ticket)")
                self.assertRegex(text, r"\n +title: .+\n +description: .+\n")
                runbooks += re.findall(r"runbook_url: (\S+)", text)
        self.assertEqual(len(runbooks), len(_alerts()))
        there = {str(file.relative_to(PROJECT)) for file in (_HERE / "runbooks").glob("*.md")}
        self.assertEqual(set(runbooks), there)

    def test_each_is_seen_to_fire_and_not_to_fire(self) -> None:
        for name in _alerts():
            with self.subTest(name):
                asked = re.findall(rf"alertname: {name}\n +exp_alerts:(.*)\n", "\n".join(_TESTS.values()))
                self.assertIn(" []", asked)
                self.assertIn("", asked)

    def test_every_file_of_rules_has_tests(self) -> None:
        self.assertEqual(set(_RULES), set(_TESTS))


class RunbooksTest(unittest.TestCase):
    def test_each_says_what_it_means_how_to_see_it_what_to_do_and_when_it_is_over(self) -> None:
        for file in sorted((_HERE / "runbooks").glob("*.md")):
            with self.subTest(file.name):
                text = file.read_text(encoding="utf-8")
                self.assertEqual(re.findall(r"^## (.+)$", text, re.MULTILINE)[:4], _SECTIONS)
                alert = "".join(word.capitalize() for word in file.stem.split("-"))
                self.assertTrue(text.startswith(f"# {alert}\n"), alert)
                self.assertIn(alert, _alerts())

    def test_what_they_have_typed_and_opened_is_there(self) -> None:
        known = _parser()._subparsers._group_actions[0].choices  # type: ignore[union-attr]
        for file in sorted((_HERE / "runbooks").glob("*.md")):
            with self.subTest(file.name):
                text = file.read_text(encoding="utf-8")
                for subcommand in re.findall(r"maillage ([a-z]+)", text):
                    self.assertIn(subcommand, known)
                for link in re.findall(r"\]\((?!http)([^)#]+)", text):
                    self.assertTrue((file.parent / link).exists(), link)


class MetricsTest(unittest.TestCase):
    listed = set(re.findall(r"^[a-z]\w+$", (_HERE / "metrics.txt").read_text(encoding="utf-8"), re.MULTILINE))

    def test_what_is_asked_for_is_what_is_listed(self) -> None:
        dashboard = json.loads((_HERE / "grafana" / "dashboards" / "maillage.json").read_text(encoding="utf-8"))
        asked = [target["expr"] for panel in dashboard["panels"] for target in panel.get("targets", [])]
        for rules in _RULES.values():
            asked += _expressions(rules)
        named = set().union(*map(_metrics, asked))
        self.assertEqual({metric for metric in named if ":" in metric} - _recorded(), set())
        self.assertEqual({_family(metric) for metric in named if ":" not in metric} - _ITS_OWN, self.listed)

    def test_ours_are_named_in_the_code(self) -> None:
        code = "".join(
            file.read_text(encoding="utf-8")
            for part in ("platform", "services")
            for file in sorted((PROJECT / part).glob("*/src/main/java/**/*.java"))
        )
        for metric in sorted(self.listed):
            if metric.startswith("maillage_"):
                name = re.sub(r"_(?:total|seconds)$", "", metric).replace("_", ".")
                self.assertIn(f'"{name}"', code, metric)


class BuiltFilesTest(unittest.TestCase):
    def test_the_dashboard_is_what_its_code_writes(self) -> None:
        code = _loaded(_HERE / "grafana" / "dashboard.py")
        self.assertEqual(code.FILE.read_text(encoding="utf-8"), code.written(), "run deploy/observability/grafana/dashboard.py")

    def test_what_an_operator_looks_at_first_is_on_top(self) -> None:
        panels = _loaded(_HERE / "grafana" / "dashboard.py").dashboard()["panels"]
        on_top = [panel for panel in panels if panel["gridPos"]["y"] == 0]
        self.assertEqual({panel["type"] for panel in on_top}, {"stat"})
        self.assertEqual(sum(panel["gridPos"]["w"] for panel in on_top), 24)

    def test_no_panel_lies_upon_another(self) -> None:
        panels = _loaded(_HERE / "grafana" / "dashboard.py").dashboard()["panels"]
        places = [
            (x, y)
            for panel in panels
            for x in range(panel["gridPos"]["x"], panel["gridPos"]["x"] + panel["gridPos"]["w"])
            for y in range(panel["gridPos"]["y"], panel["gridPos"]["y"] + panel["gridPos"]["h"])
        ]
        self.assertEqual(len(places), len(set(places)))

    def test_targets_are_the_services_where_they_are(self) -> None:
        code = _loaded(_HERE / "targets.py")
        for name, targets in (("targets", code.of_processes(Ports(DEFAULT_PORT))), ("targets-containers", code.of_containers())):
            self.assertEqual((_HERE / "prometheus" / f"{name}.json").read_text(encoding="utf-8"), code.written(targets), name)
        self.assertEqual(len({target["targets"][0] for target in targets}), 8)
