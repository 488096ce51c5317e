"""How the tests of Prometheus' rules are run, and what is said where they are not."""

from __future__ import annotations

import os
from unittest import mock

from maillage_cli import alert_rules
from maillage_cli.problem import Problem
from maillage_cli.reports import Count
from maillage_cli.screen import Screen
from tests.surroundings import InFolders, said


class AlertRulesTest(InFolders):
    def setUp(self) -> None:
        super().setUp()
        os.environ.pop("CI", None)
        rules = self.folders.project / alert_rules.RULES
        (rules / "tests").mkdir(parents=True)
        (rules / "tests" / "flow.yml").write_text("- eval_time: 1m\n- eval_time: 2m\n", encoding="utf-8")
        (rules / "tests" / "data.yml").write_text("- eval_time: 1m\n", encoding="utf-8")
        dashboard = self.folders.project / alert_rules.DASHBOARD
        dashboard.parent.mkdir(parents=True)
        dashboard.write_text('{"panels": [{"title": "a row"}, {"targets": [{"expr": "up"}]}]}', encoding="utf-8")
        self.path = self.home / "bin"
        self.path.mkdir()
        os.environ["PATH"] = str(self.path)

    def test_everything_that_is_asked_counts(self) -> None:
        self.program(self.path / "promtool", "exit 0")

        self.assertEqual(self.counted(), Count(passed=5))

    def test_a_rule_that_fails_is_said_and_counts(self) -> None:
        self.program(self.path / "promtool", 'case "$*" in *flow*) echo "exp: 1 got: 2"; exit 1;; esac')

        printed = said(lambda: self.assertEqual(self.counted(), Count(passed=3, failed=1)))

        self.assertIn("exp: 1 got: 2", printed)

    def test_what_the_dashboard_asks_is_given_as_rules(self) -> None:
        self.program(self.path / "promtool", 'case "$*" in *check*rules*) /bin/cat "$3"; exit 1;; esac')

        printed = said(lambda: self.assertEqual(self.counted(), Count(passed=4, failed=1)))

        self.assertIn('"expr": "up"', printed)

    def test_without_promtool_it_is_said_that_nothing_was_checked(self) -> None:
        printed = said(lambda: self.assertEqual(self.counted(), Count(skipped=3)))

        self.assertIn("absent : règles non vérifiées", printed)

    def test_ci_does_not_go_on_without_it(self) -> None:
        os.environ["CI"] = "true"

        with self.assertRaisesRegex(Problem, "promtool"):
            self.counted()

    def test_one_that_was_fetched_before_is_taken(self) -> None:
        self.program(self.folders.cache / "promtool" / "promtool", "exit 0")

        self.assertEqual(self.counted(), Count(passed=5))

    def test_a_package_that_does_not_come_leaves_nothing_behind(self) -> None:
        self.program(self.path / "apt-get", "exit 1")
        self.program(self.path / "dpkg-deb", "exit 1")

        self.assertEqual(self.counted(), Count(skipped=3))
        self.assertEqual(list(self.folders.cache.iterdir()), [])

    def test_the_package_is_unpacked_once(self) -> None:
        self.program(self.path / "apt-get", "echo deb > prometheus_2_amd64.deb")
        self.program(self.path / "dpkg-deb", "echo archive")
        self.program(self.path / "tar", '/bin/mkdir -p "$3/usr/bin"; printf "#!/bin/sh\\nexit 0\\n" > "$3/usr/bin/promtool"')

        self.assertEqual(self.counted(), Count(passed=5))
        with mock.patch.object(alert_rules, "_unpacked", side_effect=AssertionError("fetched twice")):
            self.assertEqual(self.counted(), Count(passed=5))

    def counted(self) -> Count:
        return alert_rules.test(self.folders, Screen())
