"""The files that follow from services, contracts and versions, so that none of them can say something else."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Iterable, Iterator

from maillage_cli import services
from maillage_cli.services import Service
from maillage_cluster import kafka, network, plain_yaml, scaling, workloads
from maillage_cluster.workloads import Released

HEADER = "# Written by deploy/kubernetes/write, from services, versions and contracts: change those, or that.\n"
RELEASED = (services.GATEWAY, *services.ROUTED)


def all_files(project: Path) -> dict[str, str]:
    """By path below deploy/kubernetes."""
    found = {
        "base/nobody.yaml": _text([network.nobody()]),
        "base/kafka/topics.yaml": _text(kafka.topic_resources(project)),
        "base/kafka/users.yaml": _text(kafka.user_resources(project)),
        "overlays/production/scaling.yaml": _text(scaling.resources(project)),
    }
    for service in RELEASED:
        found.update(_of(Released(service, version(project, service))))
    return found


def version(project: Path, service: Service) -> str:
    """The version that the sources of a service carry."""
    [carried] = re.findall(r"<service\.version>(.+?)</", (project / service.module / "pom.xml").read_text(encoding="utf-8"))
    return carried


def _of(it: Released) -> Iterator[tuple[str, str]]:
    parts = {**workloads.resources(it), "network": network.policy(it)}
    for name, resource in parts.items():
        yield f"base/{it.service.name}/{name}.yaml", _text([resource])
    listed = {"apiVersion": "kustomize.config.k8s.io/v1beta1", "kind": "Kustomization", "resources": [f"{name}.yaml" for name in parts]}
    yield f"base/{it.service.name}/kustomization.yaml", _text([listed])


def _text(documents: Iterable[dict[str, Any]]) -> str:
    return HEADER + "---\n".join(map(plain_yaml.written, documents))
