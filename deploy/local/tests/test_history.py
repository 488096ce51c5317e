"""The history of the demonstration city, counted against its script."""

from __future__ import annotations

import json
import uuid
from collections import Counter
from datetime import date

from maillage_cli import partners
from maillage_cli.play import activity, calendar, history, organisations
from maillage_cli.play.statement import Statement, file_id
from tests.surroundings import InFolders

# Statements that are applied, before July 2024 and in the two years since, as the script lists them.
_COUNTS = """
admissibility-decided 294 48, admission-decided 2 16, agreement-signed 26 16, application-submitted 294 48,
audience-mix-declared 0 12, award-notified 218 48, beneficiaries-declared 1 108, call-published 5 2, clawback-ordered 1 0,
clawback-recovered 1 0, cofunding-secured 187 48, cohort-announced 1 1, committee-decided 12 0, declaration-corrected 0 1,
exploration-concluded 8 0, exploration-opened 8 0, grant-decided 272 48, holder-search-concluded 8 0, instalment-paid 244 56,
job-declared 8 49, job-status-checked 2 18, jury-ranked 31 0, label-granted 7 0, milestone-reached 0 16,
need-acknowledged 12 55, need-handed-over 7 0, need-qualified 12 36, need-reported 12 56, occupancy-agreed 54 1,
occupancy-changed 0 2, occupant-moved-in 54 1, occupant-moved-out 1 1, partnership-declared 0 12, place-event-held 0 72,
place-registered 7 0, place-use-recorded 0 144, project-exited 2 8, project-opened 8 8, report-filed 217 24,
report-reviewed 217 24, service-closed 0 1, service-opened 5 18, space-opened 25 0, space-withdrawn 1 1, stage-entered 2 16,
structure-registered 2 12, study-commissioned 12 0, study-delivered 12 0, survey-closed 0 3, survival-checked 1 2,
volunteer-hours-declared 0 60, workshop-held 4 0
"""

_REFUSED = """
data.invalid statement.type.unknown statement.not-allowed statement.id.reused statement.personal-data statement.time.invalid
organisation.identifier.invalid qpv.code.unknown reference.unknown step.already-done step.not-allowed needs.need.merged
needs.committee.no-favourable-study incubation.stage.order funding.agreement.required funding.award.report-overdue
funding.envelope.exceeded funding.payment.above-award funding.commitment.missing counts.inconsistent impact.survey.too-small
impact.correction.not-possible thirdplaces.area.exceeded
"""


class HistoryTest(InFolders):
    def test_counts_per_type_are_those_of_the_script(self) -> None:
        counts = history.applied_per_type()
        told = {name: (counts["history"][name], counts["two years"][name]) for name in partners.OWNERS}
        script = {name: (int(before), int(since)) for name, before, since in map(str.split, _COUNTS.split(","))}
        self.assertEqual(told, script)
        self.assertEqual((sum(counts["history"].values()), sum(counts["two years"].values())), (2_297, 1_092))

    def test_one_statement_of_each_kind_is_refused_and_one_waits(self) -> None:
        others = Counter(said.expected for said in history.statements() if said.expected != "applied")
        self.assertEqual(others, Counter({**dict.fromkeys(_REFUSED.split(), 1), "waiting": 1}))

    def test_telling_it_again_gives_the_same_bytes(self) -> None:
        self.assertEqual(_bytes(), _bytes())

    def test_only_the_reused_id_is_said_twice(self) -> None:
        ids = Counter((said.source, said.id) for said in history.statements())
        self.assertEqual([key for key, times in ids.items() if times > 1], [(activity.source(1), "N01/need-reported/1")])

    def test_every_source_belongs_to_a_partner_who_may_say_so(self) -> None:
        for said in history.statements():
            owner = partners.owner_of(said.source)
            assert owner is not None, said.source
            if said.expected not in ("statement.type.unknown", "statement.not-allowed"):
                self.assertIn(said.type, owner.types, said.id)

    def test_nothing_ends_after_the_last_day(self) -> None:
        for said in history.statements():
            if said.expected != "statement.time.invalid":
                self.assertLessEqual(said.on, calendar.LAST_DAY, said.id)


class WavesTest(InFolders):
    def test_waves_hold_everything_once_in_order(self) -> None:
        waves = history.waves()
        told = [said for wave in waves for said in wave.statements]
        self.assertEqual(told, history.statements())
        self.assertEqual([act for wave in waves for act in wave.acts], history.acts())
        ends = [wave.until for wave in waves]
        self.assertEqual(ends, sorted(set(ends)))

    def test_a_wave_ends_after_what_it_tells_and_before_what_follows(self) -> None:
        previous = date.min
        for wave in history.waves():
            for said in wave.statements:
                self.assertTrue(previous <= said.order < wave.until, said.id)
            previous = wave.until

    def test_what_names_a_file_comes_after_the_wave_that_opens_it(self) -> None:
        opened: dict[str, date] = {}
        for wave in history.waves():
            for said in wave.statements:
                if said.expected == "applied":
                    self.assertFalse(any(opened.get(file) == wave.until for file in said.references), said.id)
            opened |= {said.file: wave.until for said in wave.statements if said.file not in opened}

    def test_the_clock_has_reached_the_end_of_every_period_that_is_told(self) -> None:
        clock = date.min
        for wave in history.waves():
            for said in wave.statements:
                if "period" in said.data:
                    self.assertLessEqual(said.data["period"]["to"], clock.isoformat(), said.id)
            clock = wave.until

    def test_a_correction_comes_after_what_it_corrects(self) -> None:
        told: set[str] = set()
        for wave in history.waves():
            for said in wave.statements:
                if said.corrects:
                    self.assertIn(said.corrects.id, told)
            told |= {said.id for said in wave.statements}

    def test_shuffled_it_is_the_same_each_at_most_two_days_late(self) -> None:
        once, again = history.shuffled(7), history.shuffled(7)
        self.assertEqual(once, again)
        self.assertNotEqual(once, history.shuffled(8))
        places = {(said.source, said.id, said.expected): said.order for said in history.statements()}
        self.assertEqual({(said.source, said.id, said.expected) for said in once}, set(places))
        for said in once:
            late = said.order - places[said.source, said.id, said.expected]
            self.assertTrue(0 <= late.days <= 2, said.id)

    def test_batches_are_of_one_partner_each_in_order_of_time(self) -> None:
        for wave in history.waves():
            batches = wave.batches()
            self.assertEqual(sum(map(len, batches)), len(wave.statements))
            for batch in batches:
                self.assertEqual(len({said.source.split("/")[2] for said in batch}), 1)
                self.assertEqual([said.order for said in batch], sorted(said.order for said in batch))

    def test_staff_merge_after_both_needs_are_known_and_before_the_step_that_it_forbids(self) -> None:
        merge = activity.merge()
        self.assertIn(merge, history.acts())
        wave = next(wave for wave in history.waves() if merge in wave.acts)
        self.assertEqual(wave.until, merge.on)
        forbidden = next(said for said in history.statements() if said.expected == "needs.need.merged")
        self.assertGreater(forbidden.on, merge.on)
        self.assertEqual(merge.body["intoNeedId"], file_id(activity.source(2), "N02"))


class StatementTest(InFolders):
    def test_it_is_a_cloud_event_recorded_the_day_after(self) -> None:
        said = Statement("/partenaires/tec", "F02", "workshop-held", 2, date(2024, 7, 1), {"kind": "INTERVIEWS"})
        event = said.cloud_event()
        self.assertEqual(event["id"], "F02/workshop-held/2")
        self.assertEqual(event["type"], "org.maillage.statement.workshop-held.v1")
        self.assertEqual(event["time"], "2024-07-01T10:00:00+02:00")
        self.assertEqual(event["recordedtime"], "2024-07-02T09:00:00+02:00")

    def test_ids_of_files_are_those_of_the_catalogue(self) -> None:
        self.assertEqual(
            file_id("/partenaires/citoyennete-ouest/besoins", "2017-0042"), "e767254a-d1d9-5d8b-829c-eec0d59c4af0"
        )

    def test_an_act_of_staff_has_the_same_key_each_time_it_is_told(self) -> None:
        self.assertEqual(activity.merge().key, activity.merge().key)
        self.assertEqual(uuid.UUID(activity.merge().key).version, 5)


class CalendarTest(InFolders):
    def test_clocks_change_on_the_last_sundays_of_march_and_october(self) -> None:
        for day, offset in (("2024-03-30", "+01:00"), ("2024-03-31", "+02:00"), ("2024-10-26", "+02:00"), ("2024-10-27", "+01:00")):
            self.assertTrue(calendar.text(calendar.at(calendar.day(day), 10)).endswith(offset), day)

    def test_the_first_month_of_play_is_july_2024_and_the_last_june_2026(self) -> None:
        self.assertEqual([calendar.month_of_play(number) for number in (1, 6, 7, 24)], [(2024, 7), (2024, 12), (2025, 1), (2026, 6)])

    def test_needs_are_reported_twice_a_month_and_thrice_at_the_end_of_a_quarter(self) -> None:
        months = Counter((day.year, day.month) for day in activity.report_days())
        self.assertEqual(months[(2024, 8)], 2)
        self.assertEqual(months[(2024, 9)], 3)
        self.assertEqual(sum(months.values()), 56)

    def test_quarters_begin_after_the_first_day_and_reach_beyond_the_last(self) -> None:
        starts = calendar.quarters(date(2025, 11, 3), date(2026, 6, 30))
        self.assertEqual(starts, [date(2026, 1, 1), date(2026, 4, 1), date(2026, 7, 1)])

    def test_generated_sirens_pass_the_check(self) -> None:
        for number in range(1, 200):
            digits = [int(digit) for digit in organisations.siren(number)]
            doubled = [digit * 2 if place % 2 else digit for place, digit in enumerate(reversed(digits))]
            self.assertEqual(sum(value - 9 if value > 9 else value for value in doubled) % 10, 0, number)
            self.assertEqual(len(digits), 9)


def _bytes() -> str:
    return json.dumps([said.cloud_event() for wave in history.waves() for batch in wave.batches() for said in batch])
