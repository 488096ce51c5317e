"""The people who may sign in to the pages for the demonstration, passwords made at first start."""

from __future__ import annotations

import secrets
from dataclasses import asdict, dataclass
from pathlib import Path

from maillage_cli import secret_files

_CONSONANTS = "bdfgklmnprstvz"
_VOWELS = "aeiou"
_WORDS, _SYLLABLES = 3, 3


@dataclass(frozen=True)
class Person:
    """Somebody who signs in with a browser."""

    username: str
    password: str
    name: str
    roles: list[str]


_WANTED = {
    "lecture": ("Lectrice de démonstration", ["reader"]),
    "agent": ("Agent de démonstration", ["officer"]),
    "administration": ("Administratrice de démonstration", ["administrator"]),
}


def ensure(file: Path) -> dict[str, Person]:
    """The people of an installation by what they type. Those that are missing get a new password; the others keep theirs."""
    known = load(file)
    missing = [username for username in _WANTED if username not in known]
    if missing:
        known.update({username: Person(username, _password(), *_WANTED[username]) for username in missing})
        secret_files.write_json(file, [asdict(person) for person in known.values()])
    return known


def load(file: Path) -> dict[str, Person]:
    """The people as they were written; none where nothing was."""
    return {entry["username"]: Person(**entry) for entry in secret_files.read_json(file) or []}


def _password() -> str:
    """About 55 bits, in words that can be read off a screen and typed."""
    return "-".join(
        "".join(secrets.choice(_CONSONANTS) + secrets.choice(_VOWELS) for _ in range(_SYLLABLES)) for _ in range(_WORDS)
    )
