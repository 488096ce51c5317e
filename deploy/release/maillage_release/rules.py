"""Whether a release can take the place of the one that runs, beside all others as they are."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Iterator, Mapping, Optional

from maillage_release.dependants import Running
from maillage_release.schemas import Change, Kind, changes, promised
from maillage_release.state import DOOR, Release

# What was said or established under the old schema may not fit the new one.
_NARROWER = {Kind.REQUIRED, Kind.NARROWED, Kind.RETYPED, Kind.TIGHTER}
# The new schema allows what the old one did not.
_WIDER = {Kind.ADDED, Kind.OPTIONAL, Kind.WIDENED, Kind.LOOSER, Kind.FREER}
_KEPT = "des faits déjà publiés, gardés pour toujours, ne s’y conforment pas"


@dataclass
class Judgement:
    """What speaks against a release, and what else an operator should know of it."""

    refusals: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    def say(self, text: str, against: Optional[str]) -> None:
        """Notes a change; with a reason, as one that must not be."""
        (self.refusals if against else self.remarks).append(f"{text} — {against}" if against else text)


def judge(candidate: Release, running: Mapping[str, Release]) -> Judgement:
    """Judges a release by what is recorded of those that run, itself included."""
    found, others = Judgement(), Running(running)
    before = running.get(candidate.service)
    if before is None:
        found.remarks.append(f"{candidate.service} n’est pas encore enregistré : rien de lui ne peut changer")
    else:
        _published(candidate, before, others, found)
        _accepted(candidate, before, others, found)
        _shown(candidate, before, found)
    _understood(candidate, others, found)
    _read(candidate, others, found)
    return found


def same_version(candidate: Release, running: Mapping[str, Release]) -> list[str]:
    """A version is recorded once: another content is another version."""
    before = running.get(candidate.service)
    if before is None or before.version != candidate.version or before.is_as(candidate):
        return []
    return [f"{candidate} est déjà enregistré avec un autre contenu : il lui faut une nouvelle version"]


def _published(candidate: Release, before: Release, others: Running, found: Judgement) -> None:
    for kind, schema in before.publishes.items():
        if kind not in candidate.publishes:
            found.refusals.append(f"{kind} : type retiré ou renommé, {others.told(kind, '')} — {_KEPT}")
            continue
        for change in changes(schema, candidate.publishes[kind]):
            found.say(f"{kind} {change}, {others.told(kind, change.path)}", _against_event(kind, change, others))
    found.remarks += [f"{kind} : nouveau type" for kind in candidate.publishes if kind not in before.publishes]


def _against_event(kind: str, change: Change, others: Running) -> Optional[str]:
    """Why readers cannot live with a change of what they are told."""
    if change.kind in _NARROWER:
        return _KEPT
    if change.kind is Kind.OPTIONAL:
        return _by("ne peut rien lire sans lui", others.requiring(kind, change.path))
    if change.kind is Kind.WIDENED:
        return _by("ne lit que les valeurs connues", others.strict(kind, change.path))
    if change.kind in (Kind.REMOVED, Kind.FREER):
        return _by("le lit", others.readers(kind, change.path))
    return None


def _by(does: str, releases: list[Release]) -> Optional[str]:
    return f"{does} : {', '.join(map(str, releases))}" if releases else None


def _accepted(candidate: Release, before: Release, others: Running, found: Judgement) -> None:
    """The door: what partners say today they may go on saying."""
    for kind, schema in before.accepts.items():
        if kind not in candidate.accepts:
            found.refusals.append(f"{kind} : déclaration retirée ou renommée — des partenaires la publient")
            continue
        for change in changes(schema, candidate.accepts[kind]):
            narrower = change.kind in _NARROWER or change.kind is Kind.REMOVED
            told = f"{kind} {change}, {others.told(kind, change.path)}"
            found.say(told, "des partenaires publient comme avant" if narrower else None)


def _understood(candidate: Release, others: Running, found: Judgement) -> None:
    """What the door lets in, whoever decides about it must know, whichever of the two is released first."""
    for kind, schema in candidate.accepts.items():
        owners = [it for it in others.releases.values() if kind in it.decides]
        if not owners:
            found.refusals.append(f"{kind} : aucun service enregistré n’en décide — déployer d’abord celui qui le fera")
        for owner in owners:
            found.refusals += _lost(kind, changes(owner.decides[kind], schema), f"{owner} — le déployer d’abord")
    door = others.of(DOOR)
    for kind, schema in door.accepts.items() if door and candidate.decides else ():
        if kind in candidate.decides:
            found.refusals += _lost(kind, changes(candidate.decides[kind], schema), f"{candidate}, et {door} le laisse passer")
        elif any(kind in it.decides for it in (others.of(candidate.service),) if it):
            found.refusals.append(f"{kind} : {candidate} n’en décide plus, et {door} le laisse passer")


def _lost(kind: str, wider: list[Change], who: str) -> Iterator[str]:
    return (f"{kind} {change}, inconnu de {who}" for change in wider if change.kind in _WIDER)


def _read(candidate: Release, others: Running, found: Judgement) -> None:
    """What a release cannot do without, those that run must promise."""
    for kind, read in candidate.reads.items():
        owner = next((it for it in others.releases.values() if kind in it.publishes), None)
        if owner is None:
            found.remarks.append(f"{kind} : lu, et personne d’enregistré ne le publie encore")
            continue
        promises = promised(owner.publishes[kind])
        for path in read["requires"]:
            if path not in promises:
                found.refusals.append(f"{kind} {path} : indispensable à {candidate} — {owner} ne le promet pas, le déployer d’abord")


def _shown(candidate: Release, before: Release, found: Judgement) -> None:
    for key, old in before.figures.items():
        new = candidate.figures.get(key)
        if new is None:
            found.refusals.append(f"indicateur {key} retiré — des pages, des adresses et des exports le nomment")
        elif new["version"] < old["version"] or (new["version"] == old["version"] and new["meaning"] != old["meaning"]):
            found.refusals.append(f"indicateur {key} : définition changée sans nouvelle version (version {old['version']})")
        elif new["version"] > old["version"]:
            found.remarks.append(f"indicateur {key} : version {new['version']} — à reconstruire ensuite (maillage rebuild)")
    found.remarks += [f"indicateur {key} : nouveau" for key in candidate.figures if key not in before.figures]
    for file, old in before.open_data.items():
        columns = candidate.open_data.get(file, {}).get("columns", {})
        gone = [column for column in old["columns"] if column not in columns]
        found.refusals += [f"données ouvertes {file} : colonne {column} retirée — des réutilisateurs la lisent" for column in gone]
        more = [column for column in columns if column not in old["columns"]]
        found.remarks += [f"données ouvertes {file} : colonne {column} ajoutée" for column in more]
