"""What the README says about files and commands is so; its calls with curl are made by the system tests."""

from __future__ import annotations

import json
import re
import subprocess

from maillage_cli import partners
from maillage_cli.folders import PROJECT
from maillage_cli.main import _parser
from tests.surroundings import InFolders

_README = (PROJECT / "README.md").read_text(encoding="utf-8")


def _leads_somewhere(link: str) -> bool:
    """True for a file or folder, and where a heading is named, for one that its page has."""
    path, _, anchor = link.partition("#")
    target = PROJECT / path
    if not anchor:
        return target.exists()
    page = target / "README.md" if target.is_dir() else target
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE) if page.exists() else []
    return anchor in [heading.lower().replace(" ", "-") for heading in headings]


class ReadmeTest(InFolders):
    def test_links_lead_somewhere(self) -> None:
        links = re.findall(r"\]\((?!http)([^)]+)\)", _README)
        self.assertGreater(len(links), 10)
        self.assertEqual([link for link in links if not _leads_somewhere(link)], [])

    def test_commands_are_ones_that_the_launcher_knows(self) -> None:
        known = _parser()._subparsers._group_actions[0].choices  # type: ignore[union-attr]
        for name in re.findall(r"(?:deploy/local/maillage|`maillage) ([a-z]+)", _README):
            self.assertIn(name, known)

    def test_every_variable_of_the_launcher_is_explained(self) -> None:
        read = set()
        for file in (PROJECT / "deploy" / "local" / "maillage_cli").rglob("*.py"):
            read |= set(re.findall(r'(?:environ(?:\.get\(|\[)|_chosen\()"(MAILLAGE_[A-Z_]+)"', file.read_text(encoding="utf-8")))
        self.assertIn("MAILLAGE_DATA", read)
        self.assertEqual({variable for variable in read if variable not in _README}, set())

    def test_shell_blocks_are_shell(self) -> None:
        for block in re.findall(r"```sh\n(.+?)```", _README, re.DOTALL):
            self.assertEqual(subprocess.run(["bash", "-n", "-c", block], check=False).returncode, 0, block)

    def test_the_first_event_is_one_that_its_partner_may_publish(self) -> None:
        [text] = re.findall(r"--data '(\{.+?\n  \})'", _README, re.DOTALL)
        event = json.loads(text)
        owner = partners.owner_of(event["source"])
        assert owner is not None
        self.assertEqual(owner.id, "citoyennete")
        self.assertIn(event["type"], owner.types)
