"""What operators ask: may a version be deployed; that was deployed."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from maillage_release import state
from maillage_release.rules import judge, same_version
from maillage_release.state import Release, Unknown

_PROJECT = Path(__file__).resolve().parents[3]
_RELEASED = _PROJECT / "deploy" / "release" / "released"


def can_i_deploy(arguments: list[str]) -> int:
    """0 for yes, 1 for no, 2 where the question itself is wrong."""
    asked = _parser("can-i-deploy", "Dit si une version d'un service peut être déployée à côté de celles qui tournent.").parse_args(arguments)
    try:
        candidate = _candidate(asked)
    except Unknown as problem:
        print(f"can-i-deploy : {problem}", file=sys.stderr)
        return 2
    running = state.load(asked.released)
    found = judge(candidate, running)
    refusals = same_version(candidate, running) + found.refusals
    for remark in found.remarks:
        print(f"  {remark}")
    for refusal in refusals:
        print(f"✗ {refusal}")
    print(f"non : {candidate} ne peut pas être déployé" if refusals else f"oui : {candidate} peut être déployé")
    return 1 if refusals else 0


def record(arguments: list[str]) -> int:
    """Writes what was deployed, whatever was thought of it before: the record says what is, not what should be."""
    asked = _parser("record", "Note la version d'un service qui vient d'être déployée.").parse_args(arguments)
    try:
        print(f"noté : {state.save(_candidate(asked), asked.released)}")
    except Unknown as problem:
        print(f"record : {problem}", file=sys.stderr)
        return 2
    return 0


def _candidate(asked: argparse.Namespace) -> Release:
    candidate = state.of_tree(asked.tree, asked.service)
    if candidate.version != asked.version:
        raise Unknown(f"Les sources sous {asked.tree} sont celles de {candidate}, non de la version {asked.version}.")
    return candidate


def _parser(name: str, what: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog=name, description=what)
    parser.add_argument("service", help="par exemple needs")
    parser.add_argument("version", help="celle que portent ses sources, par exemple 1.1.0")
    parser.add_argument("--tree", type=Path, default=_PROJECT, help="les sources de cette version (celles d'ici)")
    parser.add_argument("--released", type=Path, default=_RELEASED, help="ce qui tourne (deploy/release/released)")
    return parser
