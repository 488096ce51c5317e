"""Who may ask for tokens, and what each partner may say."""

from __future__ import annotations

import stat

from maillage_cli import clients, partners
from maillage_cli.door import Door
from maillage_cli.problem import Problem
from maillage_cli.registration import register_partners
from tests.surroundings import InFolders

# The partners of the demonstration city as its script lists them, with one statement that tells its row from the others.
_SCRIPT = {
    "banque-des-territoires": "cofunding-secured",
    "france-active": "cofunding-secured",
    "ies": "cofunding-secured",
    "groupe-des-chalets": "need-reported",
    "cress-occitanie": "structure-registered",
    "urscop": "survival-checked",
    "mouvement-associatif": "partnership-declared",
    "mes-occitanie": "partnership-declared",
    "decoset": "partnership-declared",
    "coop-action": "job-declared",
    "maison-initiative": "milestone-reached",
    "synthetic": "workshop-held",
    "intercalaire": "service-opened",
    "imaginations-fertiles": "place-registered",
    "edenn": "beneficiaries-declared",
    "herbes-folles": "occupant-moved-in",
    "tm-emploi": "job-status-checked",
    "patrimoine-sa": "need-reported",
    "premiere-brique": "need-handed-over",
    "citoyennete": "need-acknowledged",
    "centres-sociaux-reynerie": "workshop-held",
    "conseil-citoyen-bellefontaine": "need-reported",
    "metropole": "grant-decided",
    "portail": "application-submitted",
    "tec": "place-event-held",
    "vrac": "service-opened",
    "izards": "space-opened",
    "empalot": "space-withdrawn",
    "soupetard": "label-granted",
    "arenes": "occupancy-changed",
}


class ClientsTest(InFolders):
    def test_every_partner_and_the_staff_get_a_secret_of_their_own(self) -> None:
        known = clients.ensure(self.folders.clients)
        self.assertEqual(set(known), set(_SCRIPT) | {clients.ADMINISTRATION, clients.AGENT, clients.READER})
        self.assertEqual(len({client.secret for client in known.values()}), len(known))
        self.assertEqual(known["citoyennete"].roles, ["partner"])
        self.assertEqual(known[clients.AGENT].roles, ["officer", "reprise"])

    def test_the_file_is_its_owners_only(self) -> None:
        clients.ensure(self.folders.clients)
        self.assertEqual(stat.S_IMODE(self.folders.clients.stat().st_mode), 0o600)

    def test_a_second_start_keeps_every_secret(self) -> None:
        first = clients.ensure(self.folders.clients)
        self.assertEqual(clients.ensure(self.folders.clients), first)
        self.assertEqual(clients.load(self.folders.clients), first)

    def test_a_client_that_came_later_gets_one_and_the_others_keep_theirs(self) -> None:
        first = clients.ensure(self.folders.clients)
        clients._write(self.folders.clients, [client for client in first.values() if client.clientId != "vrac"])
        second = clients.ensure(self.folders.clients)
        self.assertEqual(set(second), set(first))
        self.assertEqual(second["tec"], first["tec"])
        self.assertNotEqual(second["vrac"].secret, first["vrac"].secret)

    def test_without_an_installation_one_is_told_to_start_it(self) -> None:
        with self.assertRaisesRegex(Problem, "maillage up"):
            clients.load(self.folders.clients)


class PartnersTest(InFolders):
    def test_they_are_those_of_the_script(self) -> None:
        self.assertEqual([partner.id for partner in partners.ALL], list(_SCRIPT))
        for partner in partners.ALL:
            self.assertIn(partners.statement_type(_SCRIPT[partner.id]), partner.types, partner.id)

    def test_who_reports_needs_does_not_qualify_them(self) -> None:
        for partner in partners.ALL:
            says = partner.says.split()
            self.assertEqual(len(says), len(set(says)), f"{partner.id} repeats itself")
            self.assertEqual("need-qualified" in says, partner.id == "premiere-brique", partner.id)
            self.assertEqual("instalment-paid" in says, partner.id == "metropole", partner.id)
        self.assertNotIn(partners.statement_type("need-reported"), partners.owner_of("/partenaires/premiere-brique").types)

    def test_a_source_belongs_to_the_partner_whose_prefix_it_continues_by_whole_words(self) -> None:
        owner = partners.owner_of("/partenaires/citoyennete/nord")
        self.assertEqual(owner and owner.id, "citoyennete")
        self.assertIsNone(partners.owner_of("/partenaires/citoyennete-bis"))
        self.assertIsNone(partners.owner_of("/autres/citoyennete"))

    def test_each_is_registered_with_its_prefix_its_types_and_the_right_to_take_history_over(self) -> None:
        door = _Door()
        register_partners(door)
        self.assertEqual({path.rsplit("/", 1)[1] for _, _, path, _ in door.commands}, set(_SCRIPT))
        client, method, _, body = next(each for each in door.commands if each[2].endswith("/vrac"))
        self.assertEqual((client, method), (clients.ADMINISTRATION, "PUT"))
        self.assertEqual(body["sourcePrefixes"], ["/partenaires/vrac"])
        self.assertTrue(body["reprise"])


class _Door(Door):
    """Remembers the commands that it is given."""

    def __init__(self) -> None:
        self.commands: list[tuple[str, str, str, dict[str, object]]] = []

    def command(self, client, method, path, body, headers=None):  # type: ignore[no-untyped-def]
        self.commands.append((client, method, path, body))
