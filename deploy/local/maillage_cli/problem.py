"""What stops the launcher."""

from __future__ import annotations


class Problem(Exception):
    """Something is missing or failed. Its text is one French sentence that says what to do about it."""


class Interrupted(Exception):
    """The person, or the system, asked the launcher to end."""
