"""Who and what depends on a field, as recorded of what runs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Iterator, Mapping, Optional

from maillage_release.state import Release

_STATEMENT = "org.maillage.statement."


@dataclass(frozen=True)
class Running:
    """Every service that runs, by its name."""

    releases: Mapping[str, Release]

    def of(self, service: str) -> Optional[Release]:
        """The release that runs of a service; none where none was recorded."""
        return self.releases.get(service)

    def hearers(self, kind: str) -> list[Release]:
        """Those that hear a type."""
        return [release for release in self.releases.values() if kind in release.reads]

    def readers(self, kind: str, path: str) -> list[Release]:
        """Those that read a field, or may for all that anybody knows; of the empty path, those that hear the type."""
        owner = next((it for it in self.releases.values() if kind in it.publishes), None)
        if owner is not None and path in owner.unproven.get(kind, []):
            return self.hearers(kind)
        return [it for it in self.hearers(kind) if _touches(path, [*it.reads[kind]["reads"], *it.reads[kind]["requires"]])]

    def requiring(self, kind: str, path: str) -> list[Release]:
        """Those that can read nothing of an event without a field."""
        return [it for it in self.hearers(kind) if path in it.reads[kind]["requires"]]

    def strict(self, kind: str, path: str) -> list[Release]:
        """Those that can read nothing of an event where a field has a value that they do not know."""
        return [it for it in self.hearers(kind) if path in it.reads[kind].get("strict", [])]

    def figures(self, kind: str, path: str) -> list[str]:
        """The figures that a field counts in, and those that divide them."""
        known = {key: it for release in self.releases.values() for key, it in release.figures.items()}
        counted = {key for key, it in known.items() if kind in it["counts"] and _touches(path, it["counts"][kind]["reads"])}
        return sorted(counted | {key for key, it in known.items() if counted & set(it["of"])})

    def open_data(self, kind: str, path: str) -> list[str]:
        """The published columns that a field of a statement ends up in."""
        if not kind.startswith(_STATEMENT):
            return []
        name = kind[len(_STATEMENT) :].rpartition(".")[0]
        return sorted(
            f"{file} {column}"
            for release in self.releases.values()
            for file, it in release.open_data.items()
            for column, sources in it["columns"].items()
            if any(_touches(f"{name}{path}", [source]) for source in sources)
        )

    def told(self, kind: str, path: str) -> str:
        """All of this in one phrase."""
        return " ; ".join(self._phrases(kind, path)) or "personne ne le lit"

    def _phrases(self, kind: str, path: str) -> Iterator[str]:
        for word, found in (
            ("lu par", [str(it) for it in self.readers(kind, path)]),
            ("indicateurs", self.figures(kind, path)),
            ("données ouvertes", self.open_data(kind, path)),
        ):
            if found:
                yield f"{word} {', '.join(found)}"


def _touches(path: str, read: list[str]) -> bool:
    """Whether a field is among those read, or one of those is within it."""
    return not path or any(it == path or it.startswith(path + "/") for it in read)
