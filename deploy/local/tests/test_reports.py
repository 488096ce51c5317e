"""Counting tests: nothing that failed, or never ran, may look green."""

from __future__ import annotations

import os

from maillage_cli import reports
from maillage_cli.reports import Count
from tests.surroundings import InFolders

_TAP = """\
TAP version 13
ok 1 - adds up
# tests 7
# suites 0
# pass 4
# fail 1
# cancelled 1
# skipped 1
# todo 0
"""


class ReportsTest(InFolders):
    def test_python_tells_its_count_in_its_last_lines(self) -> None:
        self.assertEqual(reports.unittest_count("Ran 12 tests in 0.1s\n\nOK (skipped=2)\n", 0), Count(10, 0, 2))
        self.assertEqual(reports.unittest_count("Ran 12 tests in 0.1s\n\nFAILED (failures=1, errors=2)\n", 1), Count(9, 3, 0))

    def test_node_tells_its_count_at_the_end_of_its_tap(self) -> None:
        self.assertEqual(reports.node_count(_TAP, 1), Count(4, 2, 1))

    def test_a_runner_that_fails_without_a_failed_test_counts_as_one_failure(self) -> None:
        self.assertEqual(reports.unittest_count("ImportError\n", 1), Count(0, 1, 0))
        self.assertEqual(reports.node_count("", 7), Count(0, 1, 0))
        self.assertEqual(reports.maven_count(self.folders.project, 0, 1), Count(0, 1, 0))

    def test_maven_is_counted_over_the_reports_of_all_modules(self) -> None:
        self._report("services/needs/target/surefire-reports/TEST-a.xml", 'tests="5" failures="1" errors="1" skipped="1"')
        self._report("deploy/system-tests/target/failsafe-reports/TEST-b.xml", 'tests="3" failures="0" errors="0" skipped="0"')
        self.assertEqual(reports.maven_count(self.folders.project, 0, 1), Count(5, 2, 1))

    def test_reports_of_former_runs_do_not_count(self) -> None:
        self._report("services/needs/target/surefire-reports/TEST-a.xml", 'tests="5"', age=100)
        self._report("services/needs/target/surefire-reports/TEST-b.xml", 'tests="2"', age=300)
        self.assertEqual(reports.maven_count(self.folders.project, 200, 0), Count(0, 0, 0) + Count(2, 0, 0))

    def test_what_failed_is_named_with_its_reason(self) -> None:
        cases = """
            <testcase classname="org.Needs" name="passes"/>
            <testcase classname="org.Needs" name="refuses"><failure message="expected: 1\n but was: 2" type="x">
                at org.Others.is(Others.java:3) at org.Needs.told(Needs.java:30) at org.Needs.refuses(Needs.java:7)
            </failure></testcase>
            <testcase classname="org.Needs" name="starts"><error type="java.lang.Error">no database</error></testcase>"""
        self._report("services/needs/target/surefire-reports/TEST-a.xml", 'tests="3" failures="1" errors="1"', age=300, cases=cases)
        self._report("services/needs/target/surefire-reports/TEST-b.xml", 'tests="3" failures="1"', age=100, cases=cases)
        self.assertEqual(
            reports.maven_failures(self.folders.project, 200),
            ["org.Needs.refuses : expected: 1 but was: 2 (lines 30, 7)", "org.Needs.starts : no database"],
        )

    def _report(self, path: str, counts: str, age: float = 1, cases: str = "") -> None:
        report = self.folders.project / path
        report.parent.mkdir(parents=True, exist_ok=True)
        report.write_text(f"<testsuite {counts}>{cases}</testsuite>", encoding="utf-8")
        os.utime(report, (age, age))
