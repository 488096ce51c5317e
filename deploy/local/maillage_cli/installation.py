"""One installation: its components, each as a command, an environment and a question that tells when it is ready."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Mapping, Optional

from maillage_cli import broker, layouts, mongod, replica_set, services, web
from maillage_cli.folders import Folders
from maillage_cli.jdk import Jdk
from maillage_cli.ports import DEFAULT_PORT, Ports
from maillage_cli.problem import Problem
from maillage_cli.services import Service


@dataclass(frozen=True)
class Component:
    """Something that runs as one process of the installation."""

    name: str
    command: list[str]
    environment: Mapping[str, str]
    folder: Path
    ports: list[int]
    is_ready: Callable[[], bool]
    remedy: Callable[[], Optional[str]] = lambda: None


class Installation:
    """Everything that follows from the folders, the ports, the JDK and the database's source."""

    def __init__(self, folders: Folders, ports: Ports, jdk: Jdk, database: mongod.Source) -> None:
        self.folders = folders
        self.ports = ports
        self.jdk = jdk
        self._database = database
        self._layouts: dict[str, layouts.Layout] = {}

    @property
    def has_own_database(self) -> bool:
        """False when the database server is someone else's."""
        return not isinstance(self._database, mongod.External)

    def broker(self) -> Component:
        """The broker, its storage formatted."""
        state = self.folders.state_of(broker.NAME)
        archive = self.folders.cache / "broker.jsa"
        broker.prepare(self.folders.project, self.jdk, self.ports, state, archive)
        command = broker.command(self.folders.project, self.jdk, state, archive)
        return self._component(broker.NAME, command, {}, state, lambda: broker.is_ready(self.ports))

    def mongod(self) -> Component:
        """The database server; ready when it takes writes."""
        if isinstance(self._database, mongod.External):
            raise Problem("La base de données est celle de MAILLAGE_MONGODB_URI : elle n'est pas gérée ici.")
        state = self.folders.state_of(mongod.NAME)
        state.mkdir(parents=True, exist_ok=True)
        command = self._database.command(self.ports, state)
        return self._component(
            mongod.NAME, command, {}, state, lambda: replica_set.ensure_primary(self.ports.mongod)
        )

    def service(self, service: Service) -> Component:
        """A Java service from its layout."""
        layout = self.layout(service)
        management = f"http://127.0.0.1:{self.ports.management(service)}"
        return self._component(
            service.name,
            layout.command(),
            self.environment(service),
            layout.folder,
            lambda: web.readiness(management).is_there,
            lambda: web.readiness(management).remedy,
        )

    def layout(self, service: Service) -> layouts.Layout:
        """The layout of a service as it was built when first asked for."""
        if service.name not in self._layouts:
            self._layouts.update(layouts.lay_out(self.folders, self.jdk, services.family_of(service)))
        return self._layouts[service.name]

    def component(self, name: str) -> Component:
        """A component by its name."""
        if name == broker.NAME:
            return self.broker()
        if name == mongod.NAME:
            return self.mongod()
        return self.service(named_service(name))

    def environment(self, service: Service) -> dict[str, str]:
        """What a service is told: where the parts are and where to listen. Everything on the loopback interface."""
        environment = {
            "SERVER_ADDRESS": "127.0.0.1",
            "SERVER_PORT": str(self.ports.http(service)),
            "MANAGEMENT_SERVER_ADDRESS": "127.0.0.1",
            "MANAGEMENT_SERVER_PORT": str(self.ports.management(service)),
        }
        if service is services.ISSUER:
            environment["MAILLAGE_ISSUER_URL"] = issuer_address(self.ports)
            environment["MAILLAGE_ISSUER_GATEWAYS"] = ",".join(gateway_addresses(self.ports))
            environment["MAILLAGE_ISSUER_CLIENTS"] = str(self.folders.clients)
            environment["MAILLAGE_ISSUER_PEOPLE"] = str(self.folders.people)
            environment["MAILLAGE_ISSUER_KEYS"] = str(self.folders.state_of(service.name))
            return environment
        environment["MAILLAGE_ISSUER"] = issuer_address(self.ports)
        if service is services.GATEWAY:
            environment["MAILLAGE_SIGNIN_FILE"] = str(self.folders.signin)
            for routed in services.ROUTED:
                address = f"http://127.0.0.1:{self.ports.http(routed)}"
                environment[f"MAILLAGE_ROUTES_{routed.name.upper()}"] = address
        else:
            environment["SPRING_KAFKA_BOOTSTRAP_SERVERS"] = broker.bootstrap_servers(self.ports)
            environment["SPRING_MONGODB_URI"] = mongod.database_uri(self._database, self.ports, service.name)
        if service.name == "projection":
            partners = self.ports.http(named_service("partners"))
            environment["MAILLAGE_ROUTES_PARTNERS"] = f"http://127.0.0.1:{partners}"
        return environment

    def _component(
        self,
        name: str,
        command: list[str],
        environment: Mapping[str, str],
        folder: Path,
        is_ready: Callable[[], bool],
        remedy: Callable[[], Optional[str]] = lambda: None,
    ) -> Component:
        return Component(name, command, environment, folder, self.ports.by_owner()[name], is_ready, remedy)


def issuer_address(ports: Ports) -> str:
    """The issuer's name in tokens and its address."""
    return f"http://localhost:{ports.http(services.ISSUER)}"


def gateway_address(ports: Ports) -> str:
    """The one address for people and partners."""
    return f"http://localhost:{ports.gateway}"


def gateway_addresses(ports: Ports) -> list[str]:
    """The same address in each form that a person may type; the one to lead them to comes first."""
    return [gateway_address(ports), f"http://127.0.0.1:{ports.gateway}"]


def component_names() -> list[str]:
    """Every component that an installation may have, in the order of starting."""
    return [mongod.NAME, broker.NAME, *(service.name for service in services.ALL)]


def named_service(name: str) -> Service:
    """A Java service by its name."""
    for service in services.ALL:
        if service.name == name:
            return service
    raise Problem(f"Le composant « {name} » n'existe pas ; les composants sont {', '.join(component_names())}.")


def remembered_ports(folders: Folders) -> Optional[Ports]:
    """The ports with which the installation was last started."""
    try:
        return Ports(int(json.loads((folders.data / "installation.json").read_text(encoding="utf-8"))["port"]))
    except (OSError, ValueError, KeyError):
        return None


def remember_ports(folders: Folders, ports: Ports) -> None:
    """Keeps the ports for the other subcommands, which only know the data folder."""
    folders.data.mkdir(parents=True, exist_ok=True)
    (folders.data / "installation.json").write_text(json.dumps({"port": ports.gateway}) + "\n", encoding="utf-8")


def chosen_ports(folders: Folders, asked: Optional[int]) -> Ports:
    """The ports asked for, else those of last time, else the default."""
    return Ports(asked) if asked is not None else remembered_ports(folders) or Ports(DEFAULT_PORT)
