"""Tests of the launcher; none of them needs a broker, a database or a service."""
