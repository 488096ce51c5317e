"""Topics and principals, in the words of Strimzi's operator."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Iterator

from maillage_cli import services
from maillage_cluster.names import CLUSTER, SCALER, workload
from maillage_cluster.topics import Right, Topic, catalogue, lag_rights, rights

_API = "kafka.strimzi.io/v1beta2"
_DECIDING = [service.name for service in services.DOMAIN]


def topics(project: Path) -> list[Topic]:
    """The catalogue's."""
    return catalogue(project, _DECIDING)


def topic_resources(project: Path) -> Iterator[dict[str, Any]]:
    """Every topic, and those that go with it: exactly what services make by themselves where no operator does."""
    for topic in topics(project):
        yield _resource(topic)
        yield from map(_resource, topic.belonging)


def user_resources(project: Path) -> Iterator[dict[str, Any]]:
    """One principal for each service that speaks with Kafka, and one for who counts how far they are behind."""
    known = topics(project)
    for service in services.ROUTED:
        yield _user(workload(service.name), rights(known, service.name))
    yield _user(SCALER, lag_rights(known))


def _resource(topic: Topic) -> dict[str, Any]:
    return {
        "apiVersion": _API,
        "kind": "KafkaTopic",
        "metadata": _metadata(topic.name),
        "spec": {
            "partitions": topic.partitions,
            "replicas": 3,
            "config": {
                "cleanup.policy": "delete",
                "min.insync.replicas": 2,
                "retention.bytes": -1,
                "retention.ms": topic.retention,
            },
        },
    }


def _user(name: str, allowed: list[Right]) -> dict[str, Any]:
    return {
        "apiVersion": _API,
        "kind": "KafkaUser",
        "metadata": _metadata(name),
        "spec": {
            "authentication": {"type": "tls"},
            "authorization": {"type": "simple", "acls": [_acl(right) for right in allowed]},
        },
    }


def _acl(right: Right) -> dict[str, Any]:
    pattern = "prefix" if right.is_prefix else "literal"
    return {
        "resource": {"type": right.resource, "name": right.name, "patternType": pattern},
        "operations": list(right.operations),
    }


def _metadata(name: str) -> dict[str, Any]:
    return {"name": name, "labels": {"strimzi.io/cluster": CLUSTER}}
