"""How overlays are put together and checked, and what is said where they are not."""

from __future__ import annotations

import json
import os
from pathlib import Path
from unittest import mock

from maillage_cli import manifests
from maillage_cli.reports import Count
from maillage_cli.screen import Screen
from tests.surroundings import InFolders, said


class ManifestsTest(InFolders):
    def setUp(self) -> None:
        super().setUp()
        self.path = self.home / "bin"
        self.path.mkdir()
        os.environ["PATH"] = str(self.path)
        self.schemas = {name: self.home / name for name in ("kubernetes", "keda", "strimzi")}

    def test_without_anything_that_puts_them_together_it_is_said_that_nothing_was_checked(self) -> None:
        printed = said(lambda: self.assertEqual(self.counted(), Count(skipped=2)))

        self.assertIn("manifestes non assemblés", printed)

    def test_without_schemas_what_was_put_together_counts_and_the_rest_is_skipped(self) -> None:
        self.program(self.path / "kubectl", "echo kind: Deployment")
        with mock.patch.object(manifests, "_schemas", return_value=None):
            printed = said(lambda: self.assertEqual(self.counted(), Count(passed=2, skipped=2)))

        self.assertIn("schémas absents", printed)

    def test_an_overlay_that_cannot_be_put_together_is_a_failure(self) -> None:
        self.program(self.path / "kubectl", 'case "$*" in *production*) echo "no such file" >&2; exit 1;; esac')
        with mock.patch.object(manifests, "_schemas", return_value=None):
            printed = said(lambda: self.assertEqual(self.counted(), Count(passed=1, failed=1, skipped=1)))

        self.assertIn("no such file", printed)

    def test_each_resource_counts_and_each_fault_is_said(self) -> None:
        self.program(self.path / "kubectl", "echo kind: Deployment")
        self.validator({"passed": 3, "faults": ["Deployment needs: nonsense"]}, exit_code=1)
        with mock.patch.object(manifests, "_schemas", return_value=self.schemas):
            printed = said(lambda: self.assertEqual(self.counted(), Count(passed=8, failed=2)))

        self.assertIn("production : Deployment needs: nonsense", printed)

    def test_a_checker_that_breaks_is_a_failure(self) -> None:
        self.program(self.path / "kubectl", "echo kind: Deployment")
        self.validator({}, exit_code=1)
        (self.folders.project / "deploy/kubernetes/validate.py").write_text("print('broken')", encoding="utf-8")
        with mock.patch.object(manifests, "_schemas", return_value=self.schemas):
            said(lambda: self.assertEqual(self.counted(), Count(failed=2)))

    def test_schemas_are_fetched_once_and_never_by_halves(self) -> None:
        kept, calls = self.home / "kept", []

        def fetch(target: Path, works: bool) -> bool:
            calls.append(target)
            (target / "schema.json").write_text("{}", encoding="utf-8")
            return works

        said(lambda: self.assertIsNone(manifests._fetched(kept, Screen(), lambda target: fetch(target, False))))
        self.assertFalse(kept.exists())
        for _ in range(2):
            said(lambda: self.assertEqual(manifests._fetched(kept, Screen(), lambda target: fetch(target, True)), kept))
        self.assertEqual(len(calls), 2)
        self.assertTrue((kept / "schema.json").exists())

    def test_kustomize_is_made_by_go_where_there_is_nothing_else(self) -> None:
        self.program(self.path / "go", 'printf "#!/bin/sh\\n" > "$GOBIN/kustomize"')
        said(lambda: self.assertEqual(manifests.find_kustomize(self.folders, Screen()), [str(self.folders.cache / "kubernetes/kustomize"), "build"]))

    def validator(self, says: dict[str, object], exit_code: int) -> None:
        script = self.folders.project / "deploy/kubernetes/validate.py"
        script.parent.mkdir(parents=True)
        script.write_text(f"import sys\nprint({json.dumps(says)!r})\nsys.exit({exit_code})\n", encoding="utf-8")

    def counted(self) -> Count:
        return manifests.test(self.folders, Screen())
