"""The figures of the script, added up from what partners say."""

from __future__ import annotations

import unittest
from collections import Counter, defaultdict

from maillage_cli.play import activity, history, jobs
from maillage_cli.play.statement import Statement, file_id
from tests.figures import City, place_of, recorded, zoned

_CITY = City(history.statements())


def _euros(awards: list[tuple[Statement, str, int]]) -> int:
    return sum(cents for _, _, cents in awards) // 100


class MoneyTest(unittest.TestCase):
    def test_contrat_de_ville_of_2021(self) -> None:
        awards = _CITY.awards("CDV", "2021")
        self.assertEqual(len({_CITY.applicant(award) for award, _, _ in awards}), 187)
        self.assertEqual(_euros(awards), 2_580_000)
        per_district: Counter[str] = Counter()
        for _, district, cents in awards:
            per_district[zoned(district, "2015")] += cents // 100
        self.assertEqual(
            per_district,
            {
                "GM": 1_229_500, "EMP": 317_500, "IZ": 302_500, "VA": 159_000,
                "SOU": 143_500, "NEG": 143_500, "ARE": 143_500, "PRA": 141_000,
            },
        )
        outside = sum(cents for _, district, cents in awards if zoned(district, "2024") == "HORS") // 100
        self.assertEqual((outside, _euros(awards) - outside), (143_500, 2_436_500))

    def test_laureates_of_toulouse_impact(self) -> None:
        laureates = _CITY.awards("TI-")
        inside = [award for award in laureates if zoned(award[1], "2015") != "HORS"]
        self.assertEqual((len(laureates), len(inside), _euros(inside)), (31, 14, 185_000))
        still_inside = [award for award in laureates if zoned(award[1], "2024") != "HORS"]
        self.assertEqual((_euros(still_inside), _euros(laureates)), (175_000, 415_000))
        self.assertEqual(_euros(_CITY.awards(year="2021")), 2_805_000)

    def test_amounts_paid(self) -> None:
        paid = {year: _CITY.paid(f"{year}-12-31", f"{year}-01-01") // 100 for year in (2021, 2022, 2025, 2026)}
        self.assertEqual(paid, {2021: 2_571_000, 2022: 228_000, 2025: 296_000, 2026: 368_000})

    def test_leverage(self) -> None:
        for until, others, paid in (("2021-12-31", 5_160_000, 2_761_000), ("2026-06-30", 7_000_000, 3_653_000)):
            self.assertEqual((_CITY.cofunded(until) // 100, _CITY.paid(until) // 100), (others, paid))

    def test_one_report_is_overdue(self) -> None:
        filed = {said.file for said in _CITY.said("report-filed")}
        ended = [award for award, _, _ in _CITY.awards() if not award.subject.startswith("CDV26")]
        self.assertEqual([award.subject for award in ended if award.file not in filed], ["CDV21-150"])


class NeedsTest(unittest.TestCase):
    def test_explorations_and_studies(self) -> None:
        reported = {said.file: place_of(said.data) for said in _CITY.said("need-reported")}
        concluded = _CITY.said("exploration-concluded")
        delivered = _CITY.said("study-delivered")
        self.assertEqual((len(concluded), len(delivered)), (8, 12))
        districts = {reported[said.file] for said in (*concluded, *delivered)}
        self.assertEqual(len({zoned(each, "2015") for each in districts} - {"HORS"}), 8)
        self.assertEqual(len({zoned(each, "2024") for each in districts} - {"HORS"}), 7)
        favourable = [said for said in delivered if said.data["conclusion"] == "FAVOURABLE"]
        self.assertEqual((len(_CITY.said("need-handed-over")), len(favourable)), (7, 8))

    def test_answers(self) -> None:
        reported = {said.file: said for said in _CITY.said("need-reported")}
        days = {}
        for said in _CITY.said("service-opened"):
            for need in said.references & set(reported):
                days[said.data["openedOn"]] = (said.on - reported[need].on).days
        old = sorted(value for on, value in days.items() if on < "2024-07")
        self.assertEqual(old, [1_017, 1_276, 1_278, 1_344, 1_816])
        self.assertEqual([value for on, value in days.items() if on >= "2024-07"], [300] * 6)
        self.assertEqual((sum("2025" < on < "2026" for on in days), sum(on > "2026" for on in days)), (4, 2))

    def test_feedback_in_time(self) -> None:
        reported = {said.file: said.on for said in _CITY.said("need-reported") if said.subject.startswith("N")}
        kept = [s for s in _CITY.said("need-acknowledged") if s.file in reported and (s.on - reported[s.file]).days <= 30]
        self.assertEqual((len(kept), len(reported)), (42, 56))
        qualified = {said.file for said in _CITY.said("need-qualified")} & set(reported)
        merged = file_id(activity.source(activity.MERGED), activity.subject(activity.MERGED))
        self.assertEqual((len(qualified), len(qualified - {merged})), (36, 35))


class ImpactTest(unittest.TestCase):
    def test_services(self) -> None:
        self.assertEqual([len(_CITY.services(on)) for on in ("2021-12-31", "2024-06-30", "2026-06-30")], [4, 5, 22])
        per_district = Counter(place_of(said.data) for said in _CITY.services())
        self.assertEqual(
            per_district,
            {"GM": 6, "EMP": 3, "IZ": 2, "VA": 1, "SOU": 3, "ARE": 2, "PRA": 1, "CEP": 1, "FOU": 1, "LAL": 2},
        )

    def test_beneficiaries(self) -> None:
        for since, until, persons, in_qpv, known, women, of in (
            ("2025-01-01", "2025-12-31", 1_894, 1_136, 1_514, 1_021, 1_778),
            ("2026-01-01", "2026-06-30", 1_355, 813, 1_084, 730, 1_272),
        ):
            total = _CITY.beneficiaries(since, until)
            self.assertEqual((total["persons"], total["inQpv"], total["inQpv"] + total["outsideQpv"]), (persons, in_qpv, known))
            self.assertEqual((total["women"], total["women"] + total["men"]), (women, of))
        self.assertEqual(_CITY.beneficiaries("2021-01-01", "2021-12-31")["persons"], 500)

    def test_what_is_known_later(self) -> None:
        first = ("2025-01-01", "2025-03-31", "GM")
        self.assertEqual((_CITY.beneficiaries(*first, "2025-06-30")["persons"], _CITY.beneficiaries(*first)["persons"]), (95, 140))
        third = ("2025-07-01", "2025-09-30", "GM")
        self.assertEqual((_CITY.beneficiaries(*third, "2025-10-31")["persons"], _CITY.beneficiaries(*third)["persons"]), (386, 359))

    def test_volunteers(self) -> None:
        hours = [said.data["hours"] for said in _CITY.said("volunteer-hours-declared") if said.on.year == 2025]
        self.assertEqual(sum(hours), 3_940)

    def test_jobs(self) -> None:
        again = file_id(jobs.PORTAL, "J09-bis")
        for on, persons, hundredths in (("2024-06-30", 8, 620), ("2025-06-30", 31, 2_520), ("2025-12-31", 37, 3_020), ("2026-06-30", 42, 3_470)):
            found = _CITY.jobs(on, lambda said: said.file != again)
            self.assertEqual((len(found), sum(s.data["fteHundredths"] for s in found)), (persons, hundredths), on)
        then = _CITY.jobs("2024-12-31", lambda said: recorded(said) <= "2024-12-31")
        self.assertEqual(sum(said.data["fteHundredths"] for said in then), 1_670)
        self.assertEqual(sum(said.data["fteHundredths"] for said in then if said.file != again), 1_620)

    def test_jobs_by_district(self) -> None:
        found: dict[str, list[int]] = defaultdict(list)
        for said in _CITY.jobs("2026-06-30", lambda said: said.subject != "J09-bis"):
            found[place_of(said.data)].append(said.data["fteHundredths"])
        shown = {name: sum(each) for name, each in found.items() if len(each) >= 5}
        self.assertEqual(shown, {"GM": 1_320, "EMP": 500})
        self.assertEqual(set(found) - set(shown), {"IZ", "VA", "SOU", "ARE", "PRA", "CEP", "FOU", "LAL"})

    def test_who_was_hired(self) -> None:
        for since, until, yes, known in (("2025-01-01", "2025-12-31", 10, 22), ("2024-07-01", "2026-06-30", 20, 44)):
            hired = [
                s.data["livesInQpv"] for s in _CITY.said("job-declared")
                if since <= s.data["startedOn"] <= until and s.subject != "J09-bis"
            ]
            self.assertEqual((hired.count("YES"), hired.count("YES") + hired.count("NO")), (yes, known))

    def test_who_is_still_there(self) -> None:
        in_post = [s for s in _CITY.said("job-status-checked") if s.data["status"] == "IN_POST" and "2025-07" <= s.on.isoformat()]
        started = [
            s for s in _CITY.said("job-declared")
            if "2024-07" <= s.data["startedOn"] < "2025-07" and s.subject != "J09-bis"
        ]
        self.assertEqual((len(in_post), len(started)), (10, 24))
        checks = [said.data["active"] for said in _CITY.said("survival-checked")]
        self.assertEqual((checks.count(True), len(checks)), (2, 3))

    def test_partners_of_three_kinds(self) -> None:
        kinds: dict[str, set[str]] = defaultdict(set)
        for said in _CITY.said("partnership-declared"):
            [of] = said.references
            kinds[of].add(said.data["partnerKind"])
        self.assertEqual(sum(len(each) >= 3 for each in kinds.values()), 3)

    def test_satisfaction(self) -> None:
        surveys = _CITY.said("survey-closed")
        self.assertEqual(sum(said.data["satisfactionSum"] for said in surveys), 491)
        self.assertEqual(sum(said.data["responses"] for said in surveys), 119)


class PlacesTest(unittest.TestCase):
    def test_occupation(self) -> None:
        self.assertEqual(_CITY.let("2026-06-30"), (4_846, 5_750))
        self.assertEqual(
            {place: _CITY.let("2026-06-30", place) for place in ("FIL", "IZARDS", "EMPALOT", "SOUPETARD", "ARENES", "LIEU-TEC")},
            {
                "FIL": (1_998, 2_195), "IZARDS": (1_017, 1_240), "EMPALOT": (735, 980),
                "SOUPETARD": (510, 615), "ARENES": (286, 420), "LIEU-TEC": (300, 300),
            },
        )
        self.assertEqual(_CITY.let("2024-12-31"), (4_846, 5_810))
        self.assertEqual(_CITY.let("2025-06-30"), (4_826, 5_750))
        self.assertEqual(_CITY.let("2025-10-15"), (4_696, 5_750))

    def test_desks(self) -> None:
        used = [said.data for said in _CITY.said("place-use-recorded") if said.on.year == 2025]
        self.assertEqual(sum(each["deskDaysUsed"] for each in used), 23_591)
        self.assertEqual(sum(each["deskDaysOffered"] for each in used), 32_640)

    def test_the_public(self) -> None:
        for place, expected in (("", 0.66), ("FIL", 0.68)):
            mixes = [s.data for s in _CITY.said("audience-mix-declared") if s.on.year == 2025 and place in s.subject]
            sums = [sum(each[part] for each in mixes) for part in ("sameQpv", "otherQpv", "metropolis", "outside")]
            self.assertEqual(round(1 - sum(n * n for n in sums) / sum(sums) ** 2, 2), expected)
        held = [said.data["attendees"] for said in _CITY.said("place-event-held") if said.on.year == 2025]
        self.assertEqual((len(held), sum(held)), (36, 1_612))

    def test_labels_in_force(self) -> None:
        until = [said.data.get("expiresOn", "9") for said in _CITY.said("label-granted")]
        self.assertEqual((len(until), sum(each >= "2026-06-30" for each in until)), (7, 6))
