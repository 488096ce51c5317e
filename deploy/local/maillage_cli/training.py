"""Training of ahead-of-time caches: a service is started, ended when it is ready, and what was loaded of its libraries is kept."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Callable, Iterator, Mapping, Sequence

from maillage_cli.layouts import Layout

AT_ONCE = 2
_SECONDS = 180.0
_POLL_SECONDS = 0.1
# What a virtual machine answers that ended well on being asked to.
_ENDED_AS_ASKED = (0, 128 + signal.SIGTERM)


@dataclass(frozen=True)
class Pupil:
    """A layout to train: the environment that its service starts in, and the question that tells when it is ready."""

    layout: Layout
    environment: Mapping[str, str]
    is_ready: Callable[[], bool]


def train(pupils: Sequence[Pupil], seconds: float = _SECONDS) -> Iterator[tuple[Layout, bool]]:
    """Trains layouts, some at once, and tells of each whether it worked. Interrupted, it leaves nothing running."""
    waiting, running = list(pupils), dict[Layout, _Training]()
    try:
        while waiting or running:
            while waiting and len(running) < AT_ONCE:
                pupil = waiting.pop(0)
                running[pupil.layout] = _Training(pupil, seconds)
            for layout in [each for each, training in running.items() if training.is_over]:
                yield layout, running.pop(layout).end()
            time.sleep(_POLL_SECONDS)
    finally:
        for training in running.values():
            training.end()


def _plainly(environment: Mapping[str, str]) -> dict[str, str]:
    """Without options that somebody has set for every virtual machine: what is kept serves those without them too."""
    return {name: value for name, value in environment.items() if name != "JAVA_TOOL_OPTIONS"}


class _Training:
    """One service being trained; it holds the lock of its libraries until its end."""

    def __init__(self, pupil: Pupil, seconds: float) -> None:
        self._pupil = pupil
        self._libraries = pupil.layout.libraries
        self._made = self._libraries.cache.with_suffix(".new")
        self._made.unlink(missing_ok=True)
        self._deadline = time.monotonic() + seconds
        self._is_asked_to_end = False
        with ExitStack() as held:
            held.enter_context(self._libraries.locked())
            log = held.enter_context(open(self._libraries.folder / "training.log", "wb"))
            self._process = subprocess.Popen(
                pupil.layout.training_command(self._made),
                env={**_plainly(os.environ), **pupil.environment},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
            self._held = held.pop_all()

    @property
    def is_over(self) -> bool:
        """True when the service has ended, or has had its time. One that is ready is asked to end: it writes its cache then."""
        if self._process.poll() is not None or time.monotonic() > self._deadline:
            return True
        if not self._is_asked_to_end and self._pupil.is_ready():
            self._process.terminate()
            self._is_asked_to_end = True
        return False

    def end(self) -> bool:
        """Ends it, and keeps the cache that it made; a failure in its own time is remembered."""
        with self._held:
            if self._process.poll() is None:
                os.killpg(self._process.pid, signal.SIGKILL)
                self._process.wait()
            if self._is_asked_to_end and self._process.returncode in _ENDED_AS_ASKED and self._made.exists():
                self._made.replace(self._libraries.cache)
                return True
            if self._process.returncode >= 0 or time.monotonic() > self._deadline:
                self._libraries.failure.touch()
            return False
