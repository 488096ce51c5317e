"""`maillage test`: prepares what the tests need, runs every kind of them, and ends with how many ran."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Mapping, Union

from maillage_cli import alert_rules, browser, manifests, mongod, reports
from maillage_cli.build import find_maven
from maillage_cli.folders import Folders
from maillage_cli.jdk import find_jdk
from maillage_cli.problem import Problem
from maillage_cli.reports import Count
from maillage_cli.screen import Screen

# Of the quick checks, and of Maven's modules: a third would make the others wait.
_AT_ONCE = 2


def test(folders: Folders) -> int:
    """Runs everything, the quick ones first, and tells the truth in the exit code."""
    screen = Screen()
    jdk = find_jdk()
    maven = find_maven()
    database = mongod.find_own(folders, screen)
    found = browser.find_browser(screen)
    screen.step("jdk", f"{jdk.version} dans {jdk.home}")
    screen.step(mongod.NAME, database.origin)
    screen.step("navigateur", str(found))
    told = {"JAVA_HOME": str(jdk.home), **found.environment(), **_database(database)}
    began = int(time.time())  # file systems round down
    quick = [
        lambda: _python(folders.project),
        lambda: manifests.test(folders, screen),
        lambda: alert_rules.test(folders, screen),
        lambda: _javascript(folders.project),
    ]
    with ThreadPoolExecutor(max_workers=_AT_ONCE) as pool:
        counts = list(pool.map(lambda check: check(), quick))
    total = sum([*counts, _java(folders.project, maven, told, began)], Count())
    for failure in reports.maven_failures(folders.project, began):
        print(f"failed: {failure}")
    print(f"\n{total.passed} passed, {total.failed} failed, {total.skipped} skipped")
    return 0 if total.is_green else 1


def _python(project: Path) -> Count:
    command = [sys.executable, "-m", "unittest", "discover", "-s", "tests", "-t", "."]
    ran = subprocess.run(command, cwd=project / "deploy" / "local", stderr=subprocess.PIPE, text=True, check=False)
    print(ran.stderr, end="", flush=True)
    return reports.unittest_count(ran.stderr, ran.returncode)


def _javascript(project: Path) -> Count:
    files = sorted(path for path in project.glob("services/*/src/test/js/**/*.test.js"))
    if not files:
        return Count()
    node = shutil.which("node")
    if node is None:
        raise Problem("Il manque Node.js (commande node, 20 ou plus récent), que les tests des pages demandent.")
    command = [node, "--test", "--test-reporter=tap", *map(str, files)]
    ran = subprocess.run(command, cwd=project, stdout=subprocess.PIPE, text=True, check=False)
    count = reports.node_count(ran.stdout, ran.returncode)
    if not count.is_green:
        print(ran.stdout)
    print(f"node --test : {count.passed} passed, {count.failed} failed, {count.skipped} skipped", flush=True)
    return count


def _java(project: Path, maven: str, told: Mapping[str, str], began: int) -> Count:
    # Coverage takes a tenth of the time; whoever wants its report runs `mvn verify`.
    command = [maven, "-B", "-ntp", "--threads", str(_AT_ONCE), "--fail-at-end", "-Djacoco.skip=true", "verify"]
    ran = subprocess.run(command, cwd=project, env={**os.environ, **told}, check=False)
    return reports.maven_count(project, began, ran.returncode)


def _database(source: Union[mongod.Binary, mongod.Image]) -> dict[str, str]:
    """How tests learn of the database: by its program; where an engine runs its image, they start that themselves."""
    return {"MAILLAGE_MONGOD": str(source.path)} if isinstance(source, mongod.Binary) else {}
