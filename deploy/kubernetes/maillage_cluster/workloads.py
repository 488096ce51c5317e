"""A service as a cluster runs it: one shape for all eight, and what each has of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Iterator

from maillage_cli import services
from maillage_cli.services import GATEWAY, PARTNERS, PROJECTION, Service
from maillage_cluster.names import BOOTSTRAP, CLUSTER, HTTP_PORT, MANAGEMENT_PORT, SETTINGS, address, labels, workload

# Of the images.
_USER = 10001
# 5 s until no new request comes, 20 s for those that have come, and some for the virtual machine.
_GRACE, _DRAIN = 45, 5
_KAFKA = "/etc/maillage/kafka"
# What a virtual machine takes beside its heap is alike for all; the projection's heap is the larger one.
_MEMORY = {PROJECTION: ("448Mi", "768Mi")}
_COMMON_MEMORY = ("320Mi", "512Mi")


@dataclass(frozen=True)
class Released:
    """A service at the version that its sources carry."""

    service: Service
    version: str

    @property
    def name(self) -> str:
        """Of everything that belongs to it."""
        return workload(self.service.name)

    @property
    def speaks_with_kafka(self) -> bool:
        """All but the gateway do, and keep what they know in a database of their own."""
        return self.service is not GATEWAY

    def metadata(self) -> dict[str, Any]:
        """Of its resources."""
        told = {**labels(self.service.name), "app.kubernetes.io/version": self.version}
        return {"name": self.name, "labels": told}


def routes(service: Service) -> list[Service]:
    """Whom a service asks over HTTP."""
    return {GATEWAY: list(services.ROUTED), PROJECTION: [PARTNERS]}.get(service, [])


def resources(it: Released) -> dict[str, dict[str, Any]]:
    """By file name."""
    return {"deployment": _deployment(it), "service": _service(it), "account": _account(it), "disruption": _disruption(it)}


def _deployment(it: Released) -> dict[str, Any]:
    selector = {"matchLabels": labels(it.service.name)}
    spec = {
        "revisionHistoryLimit": 5,
        # Never fewer than were asked for: the new one is ready before an old one goes.
        "strategy": {"type": "RollingUpdate", "rollingUpdate": {"maxSurge": 1, "maxUnavailable": 0}},
        "selector": selector,
        "template": {"metadata": {"labels": it.metadata()["labels"]}, "spec": _pod(it)},
    }
    return {"apiVersion": "apps/v1", "kind": "Deployment", "metadata": it.metadata(), "spec": spec}


def _pod(it: Released) -> dict[str, Any]:
    return {
        "serviceAccountName": it.name,
        "automountServiceAccountToken": False,
        "enableServiceLinks": False,
        "terminationGracePeriodSeconds": _GRACE,
        "securityContext": {
            "runAsNonRoot": True,
            "runAsUser": _USER,
            "runAsGroup": _USER,
            "fsGroup": _USER,
            "seccompProfile": {"type": "RuntimeDefault"},
        },
        "containers": [_container(it)],
        "volumes": list(_volumes(it)),
    }


def _container(it: Released) -> dict[str, Any]:
    request, limit = _MEMORY.get(it.service, _COMMON_MEMORY)
    return {
        "name": "service",
        "image": f"maillage/{it.service.name}:{it.version}",
        "ports": [{"name": "http", "containerPort": HTTP_PORT}, {"name": "management", "containerPort": MANAGEMENT_PORT}],
        "envFrom": [{"configMapRef": {"name": SETTINGS}}],
        "env": list(_environment(it)),
        # A minute for a start without its cache; a start that hangs is begun anew.
        "startupProbe": _probe("liveness", periodSeconds=2, failureThreshold=60),
        "readinessProbe": _probe("readiness", periodSeconds=5, timeoutSeconds=4, failureThreshold=2),
        "livenessProbe": _probe("liveness", periodSeconds=10, timeoutSeconds=4, failureThreshold=3),
        "lifecycle": {"preStop": {"sleep": {"seconds": _DRAIN}}},
        "resources": {"requests": {"cpu": "100m", "memory": request}, "limits": {"memory": limit}},
        "securityContext": {
            "allowPrivilegeEscalation": False,
            "readOnlyRootFilesystem": True,
            "capabilities": {"drop": ["ALL"]},
        },
        "volumeMounts": list(_mounts(it)),
    }


def _probe(group: str, **settings: int) -> dict[str, Any]:
    return {"httpGet": {"path": f"/actuator/health/{group}", "port": "management"}, **settings}


def _environment(it: Released) -> Iterator[dict[str, Any]]:
    yield _said("SERVER_PORT", str(HTTP_PORT))
    yield _said("MANAGEMENT_SERVER_PORT", str(MANAGEMENT_PORT))
    for other in routes(it.service):
        yield _said(f"MAILLAGE_ROUTES_{other.name.upper()}", address(other.name))
    if it.service is GATEWAY:
        yield _kept("MAILLAGE_SIGNIN_CLIENTSECRET", f"{it.name}-signin", "client-secret")
        yield _kept("MAILLAGE_SIGNIN_SESSIONKEYS", f"{it.name}-signin", "session-keys")
    if it.speaks_with_kafka:
        yield _kept("SPRING_MONGODB_URI", f"{it.name}-mongodb", "uri")
        yield from _with_kafka()


def _with_kafka() -> Iterator[dict[str, Any]]:
    """By certificates, in PEM as the operator keeps them: no password is told to anybody."""
    bundle = "SPRING_SSL_BUNDLE_PEM_KAFKA"
    yield _said("SPRING_KAFKA_BOOTSTRAP_SERVERS", BOOTSTRAP)
    yield _said("SPRING_KAFKA_SECURITY_PROTOCOL", "SSL")
    yield _said("SPRING_KAFKA_SSL_BUNDLE", "kafka")
    yield _said(f"{bundle}_KEYSTORE_CERTIFICATE", f"file:{_KAFKA}/user/user.crt")
    yield _said(f"{bundle}_KEYSTORE_PRIVATEKEY", f"file:{_KAFKA}/user/user.key")
    yield _said(f"{bundle}_TRUSTSTORE_CERTIFICATE", f"file:{_KAFKA}/cluster/ca.crt")
    # Topics are the operator's.
    yield _said("MAILLAGE_EVENTING_CREATETOPICS", "false")


def _said(name: str, value: str) -> dict[str, Any]:
    return {"name": name, "value": value}


def _kept(name: str, secret: str, key: str) -> dict[str, Any]:
    return {"name": name, "valueFrom": {"secretKeyRef": {"name": secret, "key": key}}}


def _volumes(it: Released) -> Iterator[dict[str, Any]]:
    yield {"name": "tmp", "emptyDir": {"sizeLimit": "256Mi"}}
    if it.speaks_with_kafka:
        yield _certificates("kafka-user", it.name, ["user.crt", "user.key"])
        yield _certificates("kafka-cluster", f"{CLUSTER}-cluster-ca-cert", ["ca.crt"])


def _certificates(volume: str, secret: str, keys: list[str]) -> dict[str, Any]:
    items = [{"key": key, "path": key} for key in keys]
    return {"name": volume, "secret": {"secretName": secret, "defaultMode": 0o440, "items": items}}


def _mounts(it: Released) -> Iterator[dict[str, Any]]:
    yield {"name": "tmp", "mountPath": "/tmp"}
    if it.speaks_with_kafka:
        yield {"name": "kafka-user", "mountPath": f"{_KAFKA}/user", "readOnly": True}
        yield {"name": "kafka-cluster", "mountPath": f"{_KAFKA}/cluster", "readOnly": True}


def _service(it: Released) -> dict[str, Any]:
    ports = [
        {"name": "http", "port": HTTP_PORT, "targetPort": "http"},
        {"name": "management", "port": MANAGEMENT_PORT, "targetPort": "management"},
    ]
    spec = {"selector": labels(it.service.name), "ports": ports}
    return {"apiVersion": "v1", "kind": "Service", "metadata": it.metadata(), "spec": spec}


def _account(it: Released) -> dict[str, Any]:
    return {"apiVersion": "v1", "kind": "ServiceAccount", "metadata": it.metadata(), "automountServiceAccountToken": False}


def _disruption(it: Released) -> dict[str, Any]:
    spec = {"maxUnavailable": 1, "selector": {"matchLabels": labels(it.service.name)}}
    return {"apiVersion": "policy/v1", "kind": "PodDisruptionBudget", "metadata": it.metadata(), "spec": spec}
