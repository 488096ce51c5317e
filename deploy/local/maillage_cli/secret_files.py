"""Files that only their owner may read, written whole or not at all."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any


def read_json(file: Path) -> Any:
    """What a file says; None where there is none."""
    try:
        return json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None


def write_json(file: Path, content: Any) -> None:
    """Writes content as JSON."""
    write(file, json.dumps(content, indent=2, ensure_ascii=False))


def write(file: Path, text: str) -> None:
    """Writes text; a crash leaves what was there before."""
    file.parent.mkdir(parents=True, exist_ok=True)
    partial = file.with_suffix(".new")
    partial.unlink(missing_ok=True)
    with os.fdopen(os.open(partial, os.O_WRONLY | os.O_CREAT, 0o600), "w", encoding="utf-8") as content:
        content.write(text)
    partial.replace(file)
