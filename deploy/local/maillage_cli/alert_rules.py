"""The tests of Prometheus' rules: promtool runs them."""

from __future__ import annotations

import json
import os
import re
import shutil
import stat
import subprocess
import tempfile
from pathlib import Path
from typing import Optional

from maillage_cli.folders import Folders
from maillage_cli.problem import Problem
from maillage_cli.reports import Count
from maillage_cli.screen import Screen

NAME = "promtool"
RULES = "deploy/observability/prometheus"
DASHBOARD = "deploy/observability/grafana/dashboards/maillage.json"

# Only its promtool is wanted: installed, the package would start a server.
_PACKAGE = "prometheus"
_IN_PACKAGE = "./usr/bin/promtool"


def find(folders: Folders, screen: Screen) -> Optional[str]:
    """promtool on the PATH, else from the package of Debian and its kin, fetched once; None where there is neither."""
    kept = folders.cache / NAME / NAME
    installed = shutil.which(NAME) or (str(kept) if kept.exists() else None)
    if installed or not (shutil.which("apt-get") and shutil.which("dpkg-deb")):
        return installed
    screen.step(NAME, f"téléchargement du paquet {_PACKAGE} (20 Mo)…")
    return _unpacked(kept)


def test(folders: Folders, screen: Screen) -> Count:
    """Checks the rules and runs their tests; where promtool is missing they count as skipped, and where CI runs they must not be."""
    files = sorted((folders.project / RULES / "tests").glob("*.yml"))
    promtool = find(folders, screen)
    if promtool is None:
        if os.environ.get("CI"):
            raise Problem("Il manque promtool (paquet prometheus), que les tests des règles d'alerte demandent.")
        screen.step(NAME, "absent : règles non vérifiées (paquet prometheus)")
        return Count(skipped=sum(map(_cases, files)))
    checked = _run([promtool, "check", "config", str(folders.project / RULES / "prometheus.yml")])
    asked = _asked(promtool, folders.project / DASHBOARD)
    count = sum((_tested(promtool, file) for file in files), checked + asked)
    print(f"promtool test rules : {count.passed} passed, {count.failed} failed", flush=True)
    return count


def _tested(promtool: str, file: Path) -> Count:
    ran = _run([promtool, "test", "rules", str(file)])
    return Count(passed=_cases(file)) if ran.is_green else ran


def _asked(promtool: str, dashboard: Path) -> Count:
    """Whether promtool can read what the dashboard asks, given to it as rules."""
    panels = json.loads(dashboard.read_text(encoding="utf-8"))["panels"]
    expressions = [target["expr"] for panel in panels for target in panel.get("targets", [])]
    rules = [{"record": f"dashboard:{at}", "expr": expression} for at, expression in enumerate(expressions)]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "dashboard.yml"
        file.write_text(json.dumps({"groups": [{"name": "dashboard", "rules": rules}]}), encoding="utf-8")
        return _run([promtool, "check", "rules", str(file)])


def _run(command: list[str]) -> Count:
    ran = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    if ran.returncode != 0:
        print(ran.stdout, flush=True)
    return Count(passed=1) if ran.returncode == 0 else Count(failed=1)


def _cases(file: Path) -> int:
    """How many things a file asks at some instant."""
    return len(re.findall(r"eval_time:", file.read_text(encoding="utf-8")))


def _unpacked(kept: Path) -> Optional[str]:
    with tempfile.TemporaryDirectory() as folder:
        fetched = subprocess.run(["apt-get", "download", "-qq", _PACKAGE], cwd=folder, capture_output=True, check=False)
        packages = list(Path(folder).glob("*.deb"))
        if fetched.returncode != 0 or not packages:
            return None
        with subprocess.Popen(["dpkg-deb", "--fsys-tarfile", str(packages[0])], stdout=subprocess.PIPE) as archive:
            ran = subprocess.run(["tar", "-x", "-C", folder, _IN_PACKAGE], stdin=archive.stdout, capture_output=True, check=False)
        unpacked = Path(folder) / _IN_PACKAGE
        if ran.returncode != 0 or not unpacked.exists():
            return None
        kept.parent.mkdir(parents=True, exist_ok=True)
        partial = kept.with_suffix(f".{os.getpid()}")
        shutil.move(str(unpacked), partial)
        partial.chmod(partial.stat().st_mode | stat.S_IXUSR | stat.S_IXGRP | stat.S_IXOTH)
        partial.replace(kept)
    return str(kept)
