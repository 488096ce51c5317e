"""Counting the tests that ran, from what each kind of runner leaves behind."""

from __future__ import annotations

import re
import xml.etree.ElementTree as xml
from dataclasses import dataclass
from pathlib import Path
from typing import Iterator

_LONGEST_REASON = 400


@dataclass(frozen=True)
class Count:
    """How many tests ended how. A runner that fails without a failed test counts as one failure."""

    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def __add__(self, other: "Count") -> "Count":
        return Count(self.passed + other.passed, self.failed + other.failed, self.skipped + other.skipped)

    @property
    def is_green(self) -> bool:
        """True when nothing failed."""
        return self.failed == 0

    def ended_with(self, exit_code: int) -> "Count":
        """The same count, never green when the runner itself was not."""
        return Count(self.passed, 1, self.skipped) if exit_code != 0 and self.is_green else self


def unittest_count(output: str, exit_code: int) -> Count:
    """The count in the last lines of Python's unittest."""
    ran = _number(r"^Ran (\d+) tests?", output)
    failed = _number(r"failures=(\d+)", output) + _number(r"errors=(\d+)", output)
    skipped = _number(r"skipped=(\d+)", output)
    return Count(ran - failed - skipped, failed, skipped).ended_with(exit_code)


def node_count(output: str, exit_code: int) -> Count:
    """The count at the end of the TAP output of `node --test`."""
    skipped = _number(r"^# skipped (\d+)", output) + _number(r"^# todo (\d+)", output)
    failed = _number(r"^# fail (\d+)", output) + _number(r"^# cancelled (\d+)", output)
    return Count(_number(r"^# pass (\d+)", output), failed, skipped).ended_with(exit_code)


def maven_count(project: Path, since: float, exit_code: int) -> Count:
    """The count over all reports that Surefire and Failsafe wrote since an instant."""
    return sum((_count(suite) for suite in _suites(project, since)), Count()).ended_with(exit_code)


def maven_failures(project: Path, since: float) -> list[str]:
    """Which tests failed in the same reports, with what and in which lines of the test, as the log is too long to look there."""
    return [
        f"{case.get('classname')}.{case.get('name')} : {_reason(fault)}{_lines(case, fault)}"
        for suite in _suites(project, since)
        for case in suite.iter("testcase")
        for fault in (*case.findall("failure"), *case.findall("error"))
    ]


def _suites(project: Path, since: float) -> Iterator[xml.Element]:
    for kind in ("surefire-reports", "failsafe-reports"):
        for report in sorted(project.glob(f"*/**/target/{kind}/TEST-*.xml")):
            if report.stat().st_mtime >= since:
                yield xml.parse(report).getroot()


def _reason(fault: xml.Element) -> str:
    said = fault.get("message") or fault.text or fault.get("type") or ""
    return " ".join(said.split())[:_LONGEST_REASON]


def _lines(case: xml.Element, fault: xml.Element) -> str:
    """The lines of the test's own file that the fault went through, the innermost first."""
    file = str(case.get("classname")).rpartition(".")[2].partition("$")[0]
    lines = re.findall(rf"\({re.escape(file)}\.java:(\d+)\)", fault.text or "")
    return f" (lines {', '.join(dict.fromkeys(lines))})" if lines else ""


def _count(suite: xml.Element) -> Count:
    ran, skipped = int(suite.get("tests", 0)), int(suite.get("skipped", 0))
    failed = int(suite.get("failures", 0)) + int(suite.get("errors", 0))
    return Count(ran - failed - skipped, failed, skipped)


def _number(pattern: str, output: str) -> int:
    found = re.findall(pattern, output, re.MULTILINE)
    return int(found[-1]) if found else 0
