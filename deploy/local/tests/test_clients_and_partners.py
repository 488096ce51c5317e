"""Who may ask for tokens, and what each partner may say."""

from __future__ import annotations

import base64
import json
import re
import stat
from dataclasses import asdict, replace

from maillage_cli import clients, partners, people, signin
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
        self.assertEqual(set(known), set(_SCRIPT) | {clients.ADMINISTRATION, clients.AGENT, clients.READER, clients.GATEWAY})
        self.assertEqual(len({client.secret for client in known.values()}), len(known))
        self.assertEqual(known["citoyennete"].roles, ["partner"])
        self.assertEqual(known[clients.AGENT].roles, ["officer", "reprise"])

    def test_the_gateway_alone_signs_people_in(self) -> None:
        known = clients.ensure(self.folders.clients)
        self.assertEqual([client.clientId for client in known.values() if "openid" in client.scopes], [clients.GATEWAY])
        self.assertEqual(known[clients.GATEWAY].roles, [])

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


class PeopleTest(InFolders):
    def test_there_is_somebody_for_each_role_with_a_password_of_their_own(self) -> None:
        known = people.ensure(self.folders.people)
        self.assertEqual([person.roles for person in known.values()], [["reader"], ["officer"], ["administrator"]])
        self.assertEqual(len({person.password for person in known.values()}), 3)
        for person in known.values():
            self.assertRegex(person.password, r"^[a-z]{6}-[a-z]{6}-[a-z]{6}$")

    def test_a_second_start_keeps_every_password_and_gives_the_missing_one(self) -> None:
        first = people.ensure(self.folders.people)
        self.assertEqual(people.ensure(self.folders.people), first)
        kept = [asdict(person) for person in first.values() if person.username != "agent"]
        self.folders.people.write_text(json.dumps(kept), encoding="utf-8")
        second = people.ensure(self.folders.people)
        self.assertEqual(second["lecture"], first["lecture"])
        self.assertNotEqual(second["agent"].password, first["agent"].password)

    def test_the_file_is_its_owners_only(self) -> None:
        people.ensure(self.folders.people)
        self.assertEqual(stat.S_IMODE(self.folders.people.stat().st_mode), 0o600)


class SignInTest(InFolders):
    def test_the_gateway_is_told_its_secret_and_a_key_for_itself_alone(self) -> None:
        known = clients.ensure(self.folders.clients)
        signin.ensure(self.folders.signin, known)
        told = self.folders.signin.read_text(encoding="utf-8")
        self.assertIn(f"maillage.signin.client-secret={known[clients.GATEWAY].secret}\n", told)
        [key] = re.findall(r"^maillage\.signin\.session-keys=(.*)$", told, re.MULTILINE)
        self.assertEqual(len(base64.urlsafe_b64decode(key)), 32)
        self.assertEqual(stat.S_IMODE(self.folders.signin.stat().st_mode), 0o600)

    def test_a_later_start_keeps_the_key_even_with_another_secret(self) -> None:
        known = clients.ensure(self.folders.clients)
        signin.ensure(self.folders.signin, known)
        before = self.folders.signin.read_text(encoding="utf-8")
        signin.ensure(self.folders.signin, known)
        self.assertEqual(self.folders.signin.read_text(encoding="utf-8"), before)
        other = replace(known[clients.GATEWAY], secret="another")
        signin.ensure(self.folders.signin, {**known, clients.GATEWAY: other})
        after = self.folders.signin.read_text(encoding="utf-8")
        self.assertIn("client-secret=another\n", after)
        self.assertEqual(after.splitlines()[1], before.splitlines()[1])


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
        self.assertEqual(body["rhythms"], {"org.maillage.statement.beneficiaries-declared.v1": 183})

    def test_nobody_is_expected_to_say_what_they_may_not(self) -> None:
        for partner in partners.ALL:
            self.assertLessEqual(set(partner.rhythms), set(partner.says.split()), partner.id)


class _Door(Door):
    """Remembers the commands that it is given."""

    def __init__(self) -> None:
        self.commands: list[tuple[str, str, str, dict[str, object]]] = []

    def command(self, client, method, path, body, headers=None):  # type: ignore[no-untyped-def]
        self.commands.append((client, method, path, body))
