"""The Kafka broker: one node in KRaft mode, from its Maven artefacts."""

from __future__ import annotations

import base64
import socket
import struct
import subprocess
import uuid
from pathlib import Path

from maillage_cli import flags
from maillage_cli.jdk import Jdk
from maillage_cli.ports import Ports
from maillage_cli.problem import Problem

NAME = "kafka"
MODULE = "deploy/local/broker"
FLAGS = ("-XX:+UseCompactObjectHeaders", "-XX:+UseSerialGC", "-Xmx256m", "-Xss512k", *flags.LATE_C2)
_SIMPLE_LOGGER = ("-Dorg.slf4j.simpleLogger.showDateTime=true", "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSS")
_API_VERSIONS = 18


def has_libraries(project: Path) -> bool:
    """True when the build has laid out the broker's jars."""
    return any(_libraries(project).glob("kafka_*.jar"))


def bootstrap_servers(ports: Ports) -> str:
    """How clients find the broker."""
    return f"127.0.0.1:{ports.broker}"


def command(project: Path, jdk: Jdk, state: Path, archive: Path) -> list[str]:
    """The command that runs a formatted broker; its first end writes what was loaded to the archive, and the next start
    takes half the time. An archive that no longer fits is passed over and written anew.
    """
    archive.parent.mkdir(parents=True, exist_ok=True)
    java, *options = _java(project, jdk)
    archived = ["-XX:+AutoCreateSharedArchive", f"-XX:SharedArchiveFile={archive}"]
    return [java, *archived, *options, "kafka.Kafka", str(state / "server.properties")]


def prepare(project: Path, jdk: Jdk, ports: Ports, state: Path, archive: Path) -> None:
    """Writes the settings, and formats the storage when it is new, with what a broker archived where one did."""
    state.mkdir(parents=True, exist_ok=True)
    settings = state / "server.properties"
    settings.write_text(_settings(ports, state / "logs"), encoding="utf-8")
    if (state / "logs" / "meta.properties").exists():
        return
    cluster = base64.urlsafe_b64encode(uuid.uuid4().bytes).decode("ascii").rstrip("=")
    java, *options = _java(project, jdk)
    archived = [f"-XX:SharedArchiveFile={archive}"] if archive.exists() else []
    # In one word with its name, as one in 64 begins with a dash.
    named = f"--cluster-id={cluster}"
    format_storage = ["kafka.tools.StorageTool", "format", "--standalone", named, "--config", str(settings)]
    command = [java, *archived, *options, *format_storage]
    formatted = subprocess.run(command, capture_output=True, text=True, check=False)
    if formatted.returncode != 0:
        raise Problem(f"Le stockage de Kafka n'a pas pu être préparé : {formatted.stderr.strip()[-300:]}")


def is_ready(ports: Ports) -> bool:
    """True when the broker answers the first question of every client, which versions it speaks."""
    question = struct.pack(">hhih", _API_VERSIONS, 0, 1, -1)
    try:
        with socket.create_connection(("127.0.0.1", ports.broker), timeout=1) as connection:
            connection.sendall(struct.pack(">i", len(question)) + question)
            return len(connection.recv(8)) == 8
    except OSError:
        return False


def _java(project: Path, jdk: Jdk) -> list[str]:
    return [jdk.java, *FLAGS, *_SIMPLE_LOGGER, "-cp", str(_libraries(project) / "*")]


def _libraries(project: Path) -> Path:
    return project / MODULE / "target" / "lib"


def _settings(ports: Ports, logs: Path) -> str:
    return f"""\
process.roles=broker,controller
node.id=1
controller.quorum.bootstrap.servers=127.0.0.1:{ports.controller}
listeners=PLAINTEXT://127.0.0.1:{ports.broker},CONTROLLER://127.0.0.1:{ports.controller}
advertised.listeners=PLAINTEXT://127.0.0.1:{ports.broker}
controller.listener.names=CONTROLLER
listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
log.dirs={logs}
auto.create.topics.enable=false
group.initial.rebalance.delay.ms=0
offsets.topic.replication.factor=1
offsets.topic.num.partitions=8
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
share.coordinator.state.topic.replication.factor=1
share.coordinator.state.topic.min.isr=1
"""
