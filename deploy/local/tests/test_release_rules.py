"""Which releases are refused, and which let through, beside a small system that runs."""

from __future__ import annotations

import unittest
from dataclasses import replace
from typing import Any, Callable, Optional

from tests.releases import QUALIFIED, REPORTED, event, next_of, running, statement

from maillage_release.rules import Judgement, judge, same_version
from maillage_release.state import Release

Schema = dict[str, Any]


class ReleaseTest(unittest.TestCase):
    """Given what runs, when a release is judged, then."""

    def refused(self, candidate: Release, *because: str, beside: Optional[dict[str, Release]] = None) -> Judgement:
        found = judge(candidate, beside or running())
        self.assertEqual(len(found.refusals), 1, found)
        for words in because:
            self.assertIn(words, found.refusals[0])
        return found

    def passes(self, candidate: Release, *telling: str, beside: Optional[dict[str, Release]] = None) -> None:
        found = judge(candidate, beside or running())
        self.assertEqual(found.refusals, [])
        for words in telling:
            self.assertIn(words, "\n".join(found.remarks))

    def event(self, change: Callable[[Schema], Any]) -> Release:
        return next_of("needs", publishes=event(change))


class WhatIsPublishedTest(ReleaseTest):
    def test_a_field_that_is_read_stays(self) -> None:
        self.refused(
            self.event(lambda it: (it["properties"].pop("theme"), it["required"].remove("theme"))),
            f"{QUALIFIED} /theme : champ retiré",
            "lu par projection 1.0.0",
            "indicateurs besoins-qualifies, taux-reponse",
        )

    def test_so_does_a_field_within_another(self) -> None:
        self.refused(self.event(_without_the_holders_name), "/holder/name : champ retiré", "le lit : incubation 1.0.0")

    def test_a_field_that_nobody_reads_may_go(self) -> None:
        self.passes(self.event(lambda it: it["properties"].pop("note")), "/note : champ retiré, personne ne le lit")

    def test_a_field_that_no_example_has_counts_as_read_by_whoever_hears_the_type(self) -> None:
        self.refused(self.event(lambda it: it["$defs"]["holder"]["properties"].pop("rna")), "incubation 1.0.0, projection 1.0.0")

    def test_a_type_is_never_renamed(self) -> None:
        renamed = {QUALIFIED.replace("qualified", "sorted"): running()["needs"].publishes[QUALIFIED]}
        self.refused(next_of("needs", publishes=renamed), "type retiré ou renommé", "lu par incubation 1.0.0, projection 1.0.0")

    def test_values_are_never_taken_away(self) -> None:
        self.refused(self.event(lambda it: it["properties"]["theme"]["enum"].remove("SANTE")), "valeurs retirées (SANTE)", "gardés pour toujours")

    def test_a_field_that_somebody_needs_stays_required(self) -> None:
        self.refused(self.event(lambda it: it["required"].remove("theme")), "champ devenu facultatif", "ne peut rien lire sans lui")

    def test_facts_of_the_past_lack_what_becomes_required(self) -> None:
        self.refused(self.event(lambda it: it["required"].append("priority")), "/priority : champ devenu obligatoire")

    def test_a_field_keeps_its_form(self) -> None:
        self.refused(self.event(lambda it: it["properties"]["note"].update(type="integer")), "forme changée")

    def test_what_is_read_may_not_become_null(self) -> None:
        self.refused(self.event(lambda it: it["properties"]["theme"].update(type=["string", "null"])), "forme élargie", "le lit : projection")

    def test_an_optional_field_may_come(self) -> None:
        self.passes(self.event(lambda it: it["properties"].update(colour={"type": "string"})), "/colour : champ facultatif ajouté")

    def test_a_type_may_come(self) -> None:
        published = {**running()["needs"].publishes, "org.maillage.needs.need-seen.v1": {"type": "object"}}
        self.passes(next_of("needs", publishes=published), "need-seen.v1 : nouveau type")

    def test_values_may_come_as_all_readers_live_with_unknown_ones(self) -> None:
        self.passes(self.event(_with_another_theme), "valeurs ajoutées (SPORT), lu par projection 1.0.0")

    def test_but_not_beside_a_reader_that_does_not(self) -> None:
        strict = replace(running()["projection"], reads={QUALIFIED: {"reads": ["/theme"], "requires": [], "strict": ["/theme"]}})
        self.refused(self.event(_with_another_theme), "ne lit que les valeurs connues", beside={**running(), "projection": strict})

    def test_words_for_people_may_change(self) -> None:
        found = judge(self.event(lambda it: it["properties"]["theme"].update(description="Thème retenu")), running())
        self.assertEqual((found.refusals, found.remarks), ([], []))


class WhatPartnersSayTest(ReleaseTest):
    def door(self, change: Callable[[Schema], Any]) -> Release:
        return next_of("partners", accepts=statement(change))

    def test_nothing_more_is_asked_of_them(self) -> None:
        self.refused(self.door(lambda it: it["required"].append("theme")), "/theme : champ devenu obligatoire", "publient comme avant")

    def test_nor_less_taken_from_them(self) -> None:
        self.refused(self.door(lambda it: it["properties"]["theme"]["enum"].remove("SANTE")), "valeurs retirées (SANTE)")
        self.refused(self.door(lambda it: it["properties"]["title"].update(maxLength=80)), "contrainte resserrée (maxLength 120 → 80)")

    def test_open_data_that_depend_on_a_field_are_named(self) -> None:
        self.refused(
            self.door(lambda it: (it["properties"].pop("title"), it["required"].remove("title"))),
            "/title : champ retiré",
            "données ouvertes grants.csv objet",
        )

    def test_the_door_lets_in_only_what_its_owner_knows(self) -> None:
        wider = statement(lambda it: it["properties"].update(colour={"type": "string"}))
        self.refused(next_of("partners", accepts=wider), "/colour", "inconnu de needs 1.0.0 — le déployer d’abord")
        self.passes(next_of("partners", accepts=wider), beside={**running(), "needs": next_of("needs", decides=wider)})

    def test_so_the_owner_may_know_more_than_the_door_lets_in(self) -> None:
        self.passes(next_of("needs", decides=statement(lambda it: it["properties"].update(colour={"type": "string"}))))

    def test_but_may_not_forget_it_again_while_the_door_lets_it_in(self) -> None:
        wider = statement(lambda it: it["properties"].update(colour={"type": "string"}))
        ahead = {**running(), "needs": next_of("needs", decides=wider), "partners": next_of("partners", accepts=wider)}
        self.refused(running()["needs"], "/colour", "partners 1.1.0 le laisse passer", beside=ahead)


class WhatIsReadTest(ReleaseTest):
    def test_a_reader_waits_for_the_publisher_that_promises_what_it_needs(self) -> None:
        reads = {QUALIFIED: {"reads": ["/priority"], "requires": ["/priority"]}}
        self.refused(next_of("incubation", reads=reads), "/priority : indispensable à incubation 1.1.0", "needs 1.0.0 ne le promet pas")

    def test_one_that_can_do_without_need_not_wait(self) -> None:
        self.passes(next_of("incubation", reads={QUALIFIED: {"reads": ["/colour"], "requires": []}}))

    def test_a_type_that_nobody_publishes_yet_may_be_heard(self) -> None:
        self.passes(next_of("incubation", reads={"org.maillage.needs.need-seen.v1": {"reads": [], "requires": []}}), "ne le publie encore")


class WhatPeopleSeeTest(ReleaseTest):
    def figures(self, **values: Any) -> Release:
        figures = dict(running()["projection"].figures)
        return next_of("projection", figures={**figures, "besoins-qualifies": {**figures["besoins-qualifies"], **values}})

    def test_another_meaning_is_another_version(self) -> None:
        self.refused(self.figures(meaning="cc"), "besoins-qualifies : définition changée sans nouvelle version")
        self.passes(self.figures(meaning="cc", version=2), "maillage rebuild")

    def test_a_version_never_goes_back(self) -> None:
        self.refused(self.figures(version=0), "besoins-qualifies")

    def test_a_figure_stays(self) -> None:
        figures = dict(running()["projection"].figures)
        del figures["taux-reponse"]
        self.refused(next_of("projection", figures=figures), "indicateur taux-reponse retiré")

    def test_a_figure_may_come(self) -> None:
        figures = {**running()["projection"].figures, "nouveau": {"version": 1, "meaning": "dd", "of": [], "counts": {}}}
        self.passes(next_of("projection", figures=figures), "indicateur nouveau : nouveau")

    def test_a_column_of_open_data_stays(self) -> None:
        self.refused(next_of("funding", open_data={"grants.csv": {"columns": {"montant": []}}}), "colonne objet retirée")

    def test_a_column_may_come(self) -> None:
        columns = {**running()["funding"].open_data["grants.csv"]["columns"], "dispositifAide": []}
        self.passes(next_of("funding", open_data={"grants.csv": {"columns": columns}}), "colonne dispositifAide ajoutée")


class VersionsTest(unittest.TestCase):
    def test_a_version_is_recorded_once(self) -> None:
        needs = replace(running()["needs"], publishes=event(lambda it: it["properties"].update(colour={"type": "string"})))
        self.assertIn("il lui faut une nouvelle version", same_version(needs, running())[0])
        self.assertEqual(same_version(replace(needs, version="1.1.0"), running()), [])
        self.assertEqual(same_version(running()["needs"], running()), [])

    def test_the_first_release_of_a_service_has_nothing_to_keep(self) -> None:
        alone = {name: it for name, it in running().items() if name != "incubation"}
        self.assertEqual(judge(running()["incubation"], alone).refusals, [])

    def test_what_the_door_lets_in_needs_somebody_who_decides(self) -> None:
        alone = {"partners": running()["partners"]}
        self.assertIn(REPORTED, judge(running()["partners"], alone).refusals[0])


def _without_the_holders_name(it: Schema) -> None:
    it["$defs"]["holder"]["properties"].pop("name")
    it["$defs"]["holder"]["required"].remove("name")


def _with_another_theme(it: Schema) -> None:
    it["properties"]["theme"]["enum"].append("SPORT")
