"""What is done while components still start."""

from __future__ import annotations

import threading
from typing import AbstractSet, Callable, Optional


class Errand:
    """Something to do once, as soon as the components that it needs are ready."""

    def __init__(self, needs: AbstractSet[str], does: Callable[[], None]) -> None:
        self._needs = needs
        self._does = does
        self._failure: Optional[BaseException] = None
        # It never keeps the launcher from ending.
        self._thread = threading.Thread(target=self._run, daemon=True)

    def hear_of(self, ready: AbstractSet[str]) -> None:
        """Begins it when what it needs is among these."""
        if self._thread.ident is None and self._needs <= ready:
            self._thread.start()

    def finish(self) -> None:
        """Waits for its end; a failure of it is raised here. One that never began has nothing to end."""
        if self._thread.ident is not None:
            self._thread.join()
        if self._failure is not None:
            raise self._failure

    def _run(self) -> None:
        try:
            self._does()
        except BaseException as failure:
            self._failure = failure
