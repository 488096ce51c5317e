"""The names by which the parts of a cluster find each other."""

from __future__ import annotations

# Of the Kafka cluster; Strimzi names its certificates and addresses after it.
CLUSTER = "maillage"
BOOTSTRAP = f"{CLUSTER}-kafka-bootstrap:9093"
KAFKA_PORT, MONGODB_PORT, HTTP_PORT, MANAGEMENT_PORT = 9093, 27017, 8080, 9080

# Counts how far readers are behind.
SCALER = "maillage-keda"
# What is alike for all, of an installation: who issues tokens.
SETTINGS = "maillage-settings"


def workload(service: str) -> str:
    """Of everything that belongs to a service: its deployment, its address, its account, its principal."""
    return f"maillage-{service}"


def labels(service: str) -> dict[str, str]:
    """What tells its pods from others; never its version, or they would be lost at each release."""
    return {"app.kubernetes.io/part-of": "maillage", "app.kubernetes.io/name": service}


def address(service: str) -> str:
    """Where others find it."""
    return f"http://{workload(service)}:{HTTP_PORT}"
