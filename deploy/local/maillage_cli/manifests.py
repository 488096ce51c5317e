"""The checks of what clusters are told: kustomize puts it together, and each kind is held to its own schema."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Callable, Optional

from maillage_cli.build import find_maven
from maillage_cli.folders import Folders
from maillage_cli.jdk import find_jdk
from maillage_cli.reports import Count
from maillage_cli.screen import Screen

NAME = "kubernetes"
OVERLAYS = ("demonstration", "production")

_HERE = "deploy/kubernetes"
_KUSTOMIZE = "sigs.k8s.io/kustomize/kustomize/v5@v5.7.1"
_KUBERNETES = "kubernetes-validate==1.37.0"
_KEDA = "@kubernetes-models/keda@2.0.0"
# Strimzi's schemas are made by its own generator from its own classes.
_STRIMZI_KINDS = {
    "KafkaTopic": "io.strimzi.api.kafka.model.topic.KafkaTopic",
    "KafkaUser": "io.strimzi.api.kafka.model.user.KafkaUser",
    "Kafka": "io.strimzi.api.kafka.model.kafka.Kafka",
    "KafkaNodePool": "io.strimzi.api.kafka.model.nodepool.KafkaNodePool",
}


def test(folders: Folders, screen: Screen) -> Count:
    """Renders each overlay and holds every resource to its schema; what cannot be had on this machine counts as skipped."""
    kustomize = find_kustomize(folders, screen)
    if kustomize is None:
        screen.step(NAME, "ni kubectl, ni kustomize, ni go : manifestes non assemblés")
        return Count(skipped=len(OVERLAYS))
    schemas = _schemas(folders, screen)
    count = sum((_checked(folders, kustomize, overlay, schemas, screen) for overlay in OVERLAYS), Count())
    print(f"kustomize build : {count.passed} passed, {count.failed} failed, {count.skipped} skipped", flush=True)
    return count


def find_kustomize(folders: Folders, screen: Screen) -> Optional[list[str]]:
    """The command that renders a folder: kubectl's, else kustomize itself, else as Go makes it, once; None without any."""
    if shutil.which("kubectl"):
        return ["kubectl", "kustomize"]
    kept = folders.cache / NAME / "kustomize"
    found = shutil.which("kustomize") or (str(kept) if kept.exists() else None)
    if found is None and shutil.which("go"):
        screen.step(NAME, "construction de kustomize…")
        kept.parent.mkdir(parents=True, exist_ok=True)
        _run(["go", "install", _KUSTOMIZE], GOBIN=str(kept.parent), GOFLAGS="-mod=mod")
        found = str(kept) if kept.exists() else None
    return [found, "build"] if found else None


def _checked(folders: Folders, kustomize: list[str], overlay: str, schemas: Optional[dict[str, Path]], screen: Screen) -> Count:
    rendered = _run([*kustomize, str(folders.project / _HERE / "overlays" / overlay)])
    if rendered is None:
        return Count(failed=1)
    if schemas is None:
        screen.step(NAME, f"{overlay} : schémas absents, ressources assemblées sans être vérifiées")
        return Count(passed=1, skipped=1)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"{overlay}.yaml"
        file.write_text(rendered, encoding="utf-8")
        asked = [sys.executable, str(folders.project / _HERE / "validate.py"), str(file), str(schemas["strimzi"]), str(schemas["keda"])]
        told = subprocess.run(
            asked, env={**os.environ, "PYTHONPATH": str(schemas["kubernetes"])}, stdout=subprocess.PIPE, text=True, check=False
        )
    try:
        said = json.loads(told.stdout)
    except ValueError:
        print(told.stdout, flush=True)
        return Count(failed=1)
    for fault in said["faults"]:
        print(f"{overlay} : {fault}", flush=True)
    return Count(passed=said["passed"] + 1, failed=len(said["faults"])).ended_with(told.returncode)


def _schemas(folders: Folders, screen: Screen) -> Optional[dict[str, Path]]:
    """Where the schemas are, fetched once; None where one of them cannot be had."""
    found = {
        "kubernetes": _fetched(folders.cache / NAME / _folder(_KUBERNETES), screen, _fetch_kubernetes),
        "keda": _fetched(folders.cache / NAME / _folder(_KEDA), screen, _fetch_keda),
        "strimzi": _fetched(folders.cache / NAME / "strimzi", screen, lambda target: _make_strimzi(folders, target)),
    }
    present = {name: path for name, path in found.items() if path is not None}
    return present if len(present) == len(found) else None


def _folder(package: str) -> str:
    return package.replace("/", "-")


def _fetched(kept: Path, screen: Screen, fetch: Callable[[Path], bool]) -> Optional[Path]:
    if kept.exists():
        return kept
    screen.step(NAME, f"préparation des schémas ({kept.name})…")
    kept.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=kept.parent) as folder:
        target = Path(folder) / "schemas"
        target.mkdir()
        if not fetch(target):
            return None
        target.replace(kept)
    return kept


def _fetch_kubernetes(target: Path) -> bool:
    return _run([sys.executable, "-m", "pip", "install", "--quiet", "--no-compile", "--target", str(target), _KUBERNETES]) is not None


def _fetch_keda(target: Path) -> bool:
    if shutil.which("npm") is None:
        return False
    return _run(["npm", "install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", str(target), _KEDA]) is not None


def _make_strimzi(folders: Folders, target: Path) -> bool:
    jdk = find_jdk()
    pom = folders.project / _HERE / "schemas" / "pom.xml"
    libraries = target / "lib"
    asked = [find_maven(), "-q", "-B", "-ntp", "-f", str(pom), "dependency:copy-dependencies", f"-DoutputDirectory={libraries}"]
    if _run(asked, JAVA_HOME=str(jdk.home)) is None:
        return False
    java = [str(jdk.home / "bin" / "java"), "-cp", f"{libraries}/*", "io.strimzi.crdgenerator.CrdGenerator"]
    versions = ["--target-kube", "1.25+", "--describe-api-versions", "v1beta2", "--api-versions", "v1beta2", "--storage-version", "v1beta2"]
    made = [f"{of}={target / kind}.yaml" for kind, of in _STRIMZI_KINDS.items()]
    done = _run([*java, "--yaml", *versions, *made]) is not None
    shutil.rmtree(libraries, ignore_errors=True)
    return done


def _run(command: list[str], **variables: str) -> Optional[str]:
    """What a command prints; None, and its complaint on the screen, where it fails."""
    ran = subprocess.run(command, env={**os.environ, **variables}, capture_output=True, text=True, check=False)
    if ran.returncode != 0:
        print(ran.stderr or ran.stdout, flush=True)
    return ran.stdout if ran.returncode == 0 else None
