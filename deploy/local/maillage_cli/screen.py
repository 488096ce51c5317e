"""What the person sees while the launcher works."""

from __future__ import annotations

import sys
import threading
import time

_BAR = 30


def decimal(value: float) -> str:
    """A number with one decimal, the French way."""
    return f"{value:.1f}".replace(".", ",")


class Screen:
    """Lines on the standard output, each with the time since the start."""

    def __init__(self) -> None:
        self._started = time.monotonic()
        self._lock = threading.Lock()

    @property
    def elapsed(self) -> float:
        """Seconds since the launcher began."""
        return time.monotonic() - self._started

    def step(self, component: str, text: str) -> None:
        """One line about one component."""
        with self._lock:
            print(f"{decimal(self.elapsed):>6} s  {component:<11} {text}", flush=True)

    def say(self, text: str = "") -> None:
        """One line as it is."""
        with self._lock:
            print(text, flush=True)

    def bar(self, title: str, total: int) -> "Bar":
        """A progress bar; quarters of it, one per line, when the output is not a terminal."""
        return Bar(self, title, total)


class Bar:
    """Progress of something countable."""

    def __init__(self, screen: Screen, title: str, total: int) -> None:
        self._screen = screen
        self._title = title
        self._total = max(1, total)
        self._quarter = -1
        self._terminal = sys.stdout.isatty()

    def show(self, done: int, remark: str = "") -> None:
        """Draws the bar at `done` of its total, with a short remark."""
        share = min(1.0, done / self._total)
        if self._terminal:
            filled = round(share * _BAR)
            drawn = "█" * filled + "░" * (_BAR - filled)
            end = "\n" if share >= 1.0 else ""
            print(f"\r\x1b[2K         {self._title} {drawn} {done}/{self._total} {remark}", end=end, flush=True)
        elif int(share * 4) > self._quarter:
            self._quarter = int(share * 4)
            self._screen.step(self._title, f"{done}/{self._total} {remark}")
