"""Who may speak with whom: nobody, but for what is said here."""

from __future__ import annotations

from typing import Any, Iterator

from maillage_cli import services
from maillage_cli.services import GATEWAY, Service
from maillage_cluster.names import CLUSTER, HTTP_PORT, KAFKA_PORT, MANAGEMENT_PORT, MONGODB_PORT, labels
from maillage_cluster.workloads import Released, routes

_DNS = 53
_HTTPS = 443
_MONITORING = {"namespaceSelector": {"matchLabels": {"maillage.org/monitoring": "true"}}}
_EDGE = {"namespaceSelector": {"matchLabels": {"maillage.org/edge": "true"}}}
_KAFKA = {"podSelector": {"matchLabels": {"strimzi.io/cluster": CLUSTER, "strimzi.io/kind": "Kafka"}}}
_MONGODB = {"namespaceSelector": {}, "podSelector": {"matchLabels": {"app.kubernetes.io/name": "mongodb"}}}
_NAMES = {"namespaceSelector": {"matchLabels": {"kubernetes.io/metadata.name": "kube-system"}}}
# Whoever issues tokens is outside: the city's own, not in this cluster's networks.
_ISSUER = {"ipBlock": {"cidr": "0.0.0.0/0", "except": ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16"]}}


def policy(it: Released) -> dict[str, Any]:
    """Of one service, in both directions."""
    spec = {
        "podSelector": {"matchLabels": labels(it.service.name)},
        "policyTypes": ["Ingress", "Egress"],
        "ingress": list(_incoming(it.service)),
        "egress": list(_outgoing(it)),
    }
    return {"apiVersion": "networking.k8s.io/v1", "kind": "NetworkPolicy", "metadata": it.metadata(), "spec": spec}


def nobody() -> dict[str, Any]:
    """What holds where nothing else is said."""
    spec = {"podSelector": {"matchLabels": {"app.kubernetes.io/part-of": "maillage"}}, "policyTypes": ["Ingress", "Egress"]}
    return {"apiVersion": "networking.k8s.io/v1", "kind": "NetworkPolicy", "metadata": {"name": "maillage-nobody"}, "spec": spec}


def callers(service: Service) -> list[Service]:
    """Who asks a service over HTTP."""
    return [other for other in services.ALL if service in routes(other)]


def _incoming(service: Service) -> Iterator[dict[str, Any]]:
    asking = [_EDGE] if service is GATEWAY else [_pods(other) for other in callers(service)]
    yield {"from": asking, "ports": [_tcp(HTTP_PORT)]}
    yield {"from": [_MONITORING], "ports": [_tcp(MANAGEMENT_PORT)]}


def _outgoing(it: Released) -> Iterator[dict[str, Any]]:
    yield {"to": [_NAMES], "ports": [{"protocol": "UDP", "port": _DNS}, _tcp(_DNS)]}
    yield {"to": [_ISSUER], "ports": [_tcp(_HTTPS)]}
    if it.speaks_with_kafka:
        yield {"to": [_KAFKA], "ports": [_tcp(KAFKA_PORT)]}
        yield {"to": [_MONGODB], "ports": [_tcp(MONGODB_PORT)]}
    asked = [_pods(other) for other in routes(it.service)]
    if asked:
        yield {"to": asked, "ports": [_tcp(HTTP_PORT)]}


def _pods(service: Service) -> dict[str, Any]:
    return {"podSelector": {"matchLabels": labels(service.name)}}


def _tcp(port: int) -> dict[str, Any]:
    return {"protocol": "TCP", "port": port}
