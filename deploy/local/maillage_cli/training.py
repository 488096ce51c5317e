"""Training of ahead-of-time caches: a service is started until its context is ready, and what was loaded is kept."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from contextlib import ExitStack
from typing import Callable, Iterator, Mapping, Sequence

from maillage_cli.layouts import Layout

AT_ONCE = 2
_SECONDS = 180.0
_POLL_SECONDS = 0.1


def train(
    layouts: Sequence[Layout], environment: Callable[[Layout], Mapping[str, str]], seconds: float = _SECONDS
) -> Iterator[tuple[Layout, bool]]:
    """Trains layouts, some at once, and tells of each whether it worked. Interrupted, it leaves nothing running."""
    waiting, running = list(layouts), dict[Layout, _Training]()
    try:
        while waiting or running:
            while waiting and len(running) < AT_ONCE:
                layout = waiting.pop(0)
                running[layout] = _Training(layout, environment(layout), seconds)
            for layout in [each for each, training in running.items() if training.is_over]:
                yield layout, running.pop(layout).end()
            time.sleep(_POLL_SECONDS)
    finally:
        for training in running.values():
            training.end()


class _Training:
    """One service being trained; it holds the lock of its layout until its end."""

    def __init__(self, layout: Layout, environment: Mapping[str, str], seconds: float) -> None:
        self._layout = layout
        self._made = layout.cache.with_suffix(".new")
        self._deadline = time.monotonic() + seconds
        with ExitStack() as held:
            held.enter_context(layout.locked())
            log = held.enter_context(open(layout.folder / "training.log", "wb"))
            self._process = subprocess.Popen(
                layout.training_command(self._made),
                env={**os.environ, **environment},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
            self._held = held.pop_all()

    @property
    def is_over(self) -> bool:
        """True when the service has ended, or has had its time."""
        return self._process.poll() is not None or time.monotonic() > self._deadline

    def end(self) -> bool:
        """Ends it, and keeps the cache when it ended well by itself; a failure in its own time is remembered."""
        with self._held:
            if self._process.poll() is None:
                os.killpg(self._process.pid, signal.SIGKILL)
                self._process.wait()
            if self._process.returncode == 0 and self._made.exists():
                self._made.replace(self._layout.cache)
                return True
            if self._process.returncode > 0 or time.monotonic() > self._deadline:
                self._layout.failure.touch()
            return False
