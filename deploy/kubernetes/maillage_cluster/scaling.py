"""As many instances as it takes to keep up: KEDA counts how far readers are behind."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Iterator

from maillage_cli.services import DOMAIN, PROJECTION, Service
from maillage_cluster.kafka import topics
from maillage_cluster.names import BOOTSTRAP, CLUSTER, SCALER, workload
from maillage_cluster.topics import groups

_API = "keda.sh/v1alpha1"
# Records behind, for each instance. An instance takes in several hundred a second: this is a second or two of them.
_LAG = "500"
# Of twelve partitions each instance has some; each of the projection's reads in two members, and holds all cells that it writes.
_MOST = {PROJECTION: 3}
_COMMON_MOST = 4


def resources(project: Path) -> Iterator[dict[str, Any]]:
    """How the scaler signs in, and what it scales: the services that read. The door and the gateway are asked, not behind."""
    yield _signing_in()
    for service in (*DOMAIN, PROJECTION):
        yield _scaled(service, groups(topics(project), service.name))


def _signing_in() -> dict[str, Any]:
    secrets = [
        {"parameter": "ca", "name": f"{CLUSTER}-cluster-ca-cert", "key": "ca.crt"},
        {"parameter": "cert", "name": SCALER, "key": "user.crt"},
        {"parameter": "key", "name": SCALER, "key": "user.key"},
    ]
    return {"apiVersion": _API, "kind": "TriggerAuthentication", "metadata": {"name": SCALER}, "spec": {"secretTargetRef": secrets}}


def _scaled(service: Service, read: list[str]) -> dict[str, Any]:
    name = workload(service.name)
    spec = {
        "scaleTargetRef": {"name": name},
        "minReplicaCount": 2,
        "maxReplicaCount": _MOST.get(service, _COMMON_MOST),
        # Each change makes partitions move: up at once, down slowly.
        "cooldownPeriod": 300,
        "advanced": {"horizontalPodAutoscalerConfig": {"behavior": {"scaleDown": {"stabilizationWindowSeconds": 600}}}},
        "triggers": [_trigger(group) for group in read],
    }
    return {"apiVersion": _API, "kind": "ScaledObject", "metadata": {"name": name}, "spec": spec}


def _trigger(group: str) -> dict[str, Any]:
    asked = {"bootstrapServers": BOOTSTRAP, "consumerGroup": group, "lagThreshold": _LAG, "offsetResetPolicy": "earliest", "tls": "enable"}
    return {"type": "kafka", "metadata": asked, "authenticationRef": {"name": SCALER}}
