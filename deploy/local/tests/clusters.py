"""The manifests as they lie there, for tests of them."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any, Iterator

from maillage_cli.folders import PROJECT

KUBERNETES = PROJECT / "deploy" / "kubernetes"
sys.path.insert(0, str(KUBERNETES))

from maillage_cluster import plain_yaml  # noqa: E402 (found by the line above)


def resources(below: str = "") -> list[dict[str, Any]]:
    """Every resource of a folder, and of those within it."""
    files = sorted((KUBERNETES / below).rglob("*.yaml"))
    return [document for file in files for document in plain_yaml.read(file.read_text(encoding="utf-8")) if "metadata" in document]


def of_kind(kind: str, below: str = "base") -> dict[str, dict[str, Any]]:
    """Those of a kind, by name."""
    return {it["metadata"]["name"]: it for it in resources(below) if it["kind"] == kind}


def service_of(resource: dict[str, Any]) -> str:
    """The service that a resource belongs to."""
    name: str = resource["metadata"]["labels"]["app.kubernetes.io/name"]
    return name


def container(deployment: dict[str, Any]) -> dict[str, Any]:
    """The one container of a workload."""
    [only] = deployment["spec"]["template"]["spec"]["containers"]
    result: dict[str, Any] = only
    return result


def within(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Every word and number of a resource, with its place."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from within(inner, f"{path}/{name}")
    elif isinstance(value, list):
        for item in value:
            yield from within(item, path)
    else:
        yield path, value


def files() -> list[Path]:
    """All of them."""
    return sorted(KUBERNETES.rglob("*.yaml"))
