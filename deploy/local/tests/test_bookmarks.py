"""Waiting until services have noted that they are further than a copy of their databases."""

from __future__ import annotations

import unittest
from typing import Any
from unittest import mock

from maillage_cli import bookmarks
from maillage_cli.problem import Problem
from tests.test_stores import Server


def _kept(number: int) -> dict[str, Any]:
    return {"cursor": {"firstBatch": [{"_id": "last", "number": number}]}}


class BookmarksTest(unittest.TestCase):
    def setUp(self) -> None:
        patience = mock.patch.object(bookmarks, "_LOOK_AGAIN_SECONDS", 0.0)
        patience.start()
        self.addCleanup(patience.stop)

    def test_the_second_one_from_here_says_that_the_first_is_noted(self) -> None:
        server = Server(_kept(7), _kept(7), _kept(8), _kept(9))

        bookmarks.await_further(server.port, lambda: ["needs", "mongod", "gateway"])

        self.assertEqual(len(server.asked), 4)
        self.assertEqual({asked["$db"] for asked in server.asked}, {"needs"})
        self.assertEqual(server.asked[0]["find"], "bookmark")

    def test_a_service_that_has_kept_none_yet_is_waited_for_too(self) -> None:
        server = Server({"cursor": {"firstBatch": []}}, _kept(1), _kept(2))

        bookmarks.await_further(server.port, lambda: ["impact"])

        self.assertEqual(len(server.asked), 3)

    def test_each_service_is_asked_in_its_own_database_and_who_has_ended_is_not_waited_for(self) -> None:
        server = Server(_kept(1), _kept(4), _kept(6))
        alive = iter([["needs", "impact"], ["needs"]])

        bookmarks.await_further(server.port, lambda: next(alive))

        self.assertEqual([asked["$db"] for asked in server.asked], ["impact", "needs", "needs"])

    def test_who_notes_nothing_is_named(self) -> None:
        server = Server(_kept(7), _kept(7))
        with mock.patch.object(bookmarks, "_PATIENCE_SECONDS", -1.0):
            with self.assertRaisesRegex(Problem, "needs : rien n'est noté"):
                bookmarks.await_further(server.port, lambda: ["needs"])
