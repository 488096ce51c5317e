"""One version of one service, as others depend on it: from its sources, or from the record of what runs."""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Iterator, Mapping

from maillage_release.schemas import bare, fields, present

CONTRACTS = Path("platform/contracts/src/main/resources")
DOOR = "partners"


class Unknown(Exception):
    """What was asked for is not there. Its text is one French sentence."""


@dataclass(frozen=True)
class Release:
    """What others depend on.

    `publishes`, `accepts` and `decides` give the schema of each type: what it tells others, which statements it lets in (the door
    alone), which it decides about. `unproven` names fields of what it publishes that no example has, so that nobody can say who
    reads them. `reads` says of each type that it hears which fields it reads, requires, and takes in known values alone;
    `figures` and `open_data` what it shows to people.
    """

    service: str
    version: str
    publishes: Mapping[str, Any] = field(default_factory=dict)
    unproven: Mapping[str, list[str]] = field(default_factory=dict)
    accepts: Mapping[str, Any] = field(default_factory=dict)
    decides: Mapping[str, Any] = field(default_factory=dict)
    reads: Mapping[str, Mapping[str, list[str]]] = field(default_factory=dict)
    figures: Mapping[str, Any] = field(default_factory=dict)
    open_data: Mapping[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        return f"{self.service} {self.version}"

    def is_as(self, other: "Release") -> bool:
        """Whether nobody could tell it from another, whatever their versions."""
        return {**asdict(self), "version": ""} == {**asdict(other), "version": ""}


def services(tree: Path) -> list[str]:
    """Those that a source tree has."""
    return sorted(pom.parent.name for pom in tree.glob("services/*/pom.xml"))


def version(tree: Path, service: str) -> str:
    """The version that the sources of a service carry."""
    pom = tree / "services" / service / "pom.xml"
    found = re.search(r"<service\.version>(.+?)</", pom.read_text(encoding="utf-8")) if pom.exists() else None
    if found is None:
        raise Unknown(f"Aucun service « {service} » avec une version (service.version dans services/{service}/pom.xml) sous {tree}.")
    return found[1]


def of_tree(tree: Path, service: str) -> Release:
    """The release that its sources would make."""
    carried = version(tree, service)
    types = json.loads((tree / CONTRACTS / "contracts/index.json").read_text(encoding="utf-8"))["types"]
    published = [it for it in types if service == it["owner"] or (it["kind"] == "verdict" and service in it["publishers"])]
    published = [it for it in published if it["kind"] != "statement"]
    statements = [it for it in types if it["kind"] == "statement"]
    decided = [it for it in statements if it["owner"] == service]
    return Release(
        service,
        carried,
        publishes=_schemas(tree, published),
        unproven={it["type"]: found for it in published if (found := _unproven(tree, it))},
        accepts=_schemas(tree, statements) if service == DOOR else {},
        decides=_schemas(tree, decided),
        reads={**_json(tree, service, "reads.json"), **(_takeovers(tree, types) if decided else {})},
        figures=_json(tree, service, "figures.json"),
        open_data=_json(tree, service, "open-data.json"),
    )


def load(folder: Path) -> dict[str, Release]:
    """What is recorded as running, by service."""
    found = [Release(**json.loads(file.read_text(encoding="utf-8"))) for file in sorted(folder.glob("*.json"))]
    return {release.service: release for release in found}


def save(release: Release, folder: Path) -> Path:
    """Records a release in place of the one before: a line for each type, figure and set, so that what changed can be read."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{release.service}.json"
    file.write_text("{\n" + ",\n".join(_sections(asdict(release))) + "\n}\n", encoding="utf-8")
    return file


def _sections(content: Mapping[str, Any]) -> Iterator[str]:
    for name, value in content.items():
        if isinstance(value, dict) and value:
            lines = ",\n".join(f"    {_compact(key)}: {_compact(value[key])}" for key in sorted(value))
            yield f'  "{name}": {{\n{lines}\n  }}'
        else:
            yield f'  "{name}": {_compact(value)}'


def _compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _schemas(tree: Path, types: list[Mapping[str, Any]]) -> dict[str, Any]:
    return {it["type"]: bare(_resource(tree, it["schema"])) for it in types}


def _unproven(tree: Path, it: Mapping[str, Any]) -> list[str]:
    seen = {path for example in it["examples"] for path in present(_resource(tree, example)["data"])}
    return sorted(fields(_resource(tree, it["schema"])) - seen)


def _takeovers(tree: Path, types: list[Mapping[str, Any]]) -> dict[str, Any]:
    """Every owner hears of takeovers, in code that they share and that reads all of it."""
    found = {it["type"]: _resource(tree, it["schema"]) for it in types if it["kind"] == "takeover"}
    return {
        name: {"reads": sorted(fields(schema)), "requires": sorted(f"/{it}" for it in schema.get("required", []))}
        for name, schema in found.items()
    }


def _json(tree: Path, service: str, name: str) -> dict[str, Any]:
    file = tree / "services" / service / name
    return json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}


def _resource(tree: Path, name: str) -> Any:
    return json.loads((tree / CONTRACTS / name).read_text(encoding="utf-8"))
