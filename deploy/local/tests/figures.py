"""The figures of the demonstration city added up from what partners say, slowly, owing nothing to any service."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date, timedelta
from typing import Any, Callable, Iterable, Optional

from maillage_cli.play import calendar, districts
from maillage_cli.play.statement import Statement

Day = str
_LAST = "2026-06-30"
_POINTS = {(each.lon, each.lat): name for name, each in vars(districts).items() if isinstance(each, districts.District)}
_ELSEWHERE = {"2015": {"FOU", "LAL", "OUTSIDE"}, "2024": {"NEG", "OUTSIDE"}}


class City:
    """Everything that is applied, asked for sums. Days are text, which sorts as they do."""

    def __init__(self, told: Iterable[Statement]) -> None:
        self._told = [said for said in told if said.expected == "applied" and not said.beside]
        self._by_name: dict[str, list[Statement]] = defaultdict(list)
        for said in self._told:
            self._by_name[said.name].append(said)
        self._applications = {said.file: said for said in self.said("application-submitted")}

    def said(self, *names: str) -> list[Statement]:
        """The statements of these types."""
        return [said for name in names for said in self._by_name[name]]

    def awards(self, scheme: Optional[str] = None, year: Optional[str] = None) -> list[tuple[Statement, str, int]]:
        """Grants awarded with the district of their one target and their cents."""
        found = []
        for said in self.said("grant-decided"):
            application = self._applications[said.file]
            call = application.data["call"]["subject"]
            if said.data["outcome"] == "AWARDED" and (scheme or "") in call and call.endswith(year or ""):
                [target] = application.data["targets"]
                found.append((said, place_of(target), said.data["awardedCents"]))
        return found

    def applicant(self, award: Statement) -> str:
        """Who asked for a grant, by SIREN."""
        return str(self._applications[award.file].data["applicant"]["siren"])

    def paid(self, until: Day, since: Day = "") -> int:
        """Cents paid less what was given back."""
        paid = sum(s.data["amountCents"] for s in self.said("instalment-paid") if since <= s.data["paidOn"] <= until)
        given = self.said("clawback-recovered")
        return paid - sum(s.data["amountCents"] for s in given if since <= s.data["recoveredOn"] <= until)

    def cofunded(self, until: Day) -> int:
        """Cents paid by others."""
        return sum(s.data["amountCents"] for s in self.said("cofunding-secured") if s.data["on"] <= until)

    def services(self, on: Day = _LAST) -> list[Statement]:
        """Services open at the end of a day."""
        closed = {s.file: s.data["closedOn"] for s in self.said("service-closed")}
        return [s for s in self.said("service-opened") if s.data["openedOn"] <= on < closed.get(s.file, "9")]

    def beneficiaries(
        self, since: Day, until: Day, district: Optional[str] = None, known: Day = "9"
    ) -> Counter[str]:
        """Persons of the periods that end between two days, as they were known on a day."""
        corrected = {
            s.corrects.file: s.data["values"] for s in self.said("declaration-corrected") if s.corrects and recorded(s) <= known
        }
        total: Counter[str] = Counter()
        for said in self.said("beneficiaries-declared"):
            data = corrected.get(said.file, said.data)
            if since <= data["period"]["to"] <= until and recorded(said) <= known and district in (None, place_of(data)):
                for part in ("persons", "inQpv", "outsideQpv", "women", "men"):
                    total[part] += data.get(part, 0)
        return total

    def jobs(self, on: Day, counts: Callable[[Statement], bool]) -> list[Statement]:
        """Jobs in post at the end of a day."""
        return [s for s in self.said("job-declared") if counts(s) and s.data["startedOn"] <= on <= self._last_day(s)]

    def _last_day(self, job: Statement) -> Day:
        left = [s.data["endedOn"] for s in self.said("job-status-checked") if s.file == job.file and s.data["status"] == "LEFT"]
        if left:
            return str(left[0])
        months = job.data.get("contractMonths")
        started = date.fromisoformat(job.data["startedOn"])
        return (calendar.months_after(started, months) - timedelta(days=1)).isoformat() if months else "9"

    def let(self, on: Day, place: Optional[str] = None) -> tuple[int, int]:
        """Square metres let and to let at the end of a day."""
        gone = {s.file: s.data["movedOutOn"] for s in self.said("occupant-moved-out")}
        areas = {s.file: s for s in self.said("occupancy-agreed")}
        let = 0
        for said in self.said("occupant-moved-in"):
            agreed = areas[said.file]
            if place in (None, agreed.data["place"]["subject"]) and said.data["movedInOn"] <= on < gone.get(said.file, "9"):
                changes = [s for s in self.said("occupancy-changed") if s.file == said.file and s.data["effectiveOn"] <= on]
                let += (changes[-1] if changes else agreed).data["areaM2"]
        return let, self._lettable(on, place)

    def _lettable(self, on: Day, place: Optional[str]) -> int:
        shut = {(s.file, s.data["space"]): s.data["withdrawnOn"] for s in self.said("space-withdrawn")}
        return sum(
            s.data["lettableM2"]
            for s in self.said("space-opened")
            if place in (None, s.subject) and s.data["openedOn"] <= on < shut.get((s.file, s.data["space"]), "9")
        )


def place_of(data: dict[str, Any]) -> str:
    """The short name of the district of a point."""
    return _POINTS[data["location"]["lon"], data["location"]["lat"]]


def zoned(district: str, zoning: str) -> str:
    """The district, or that it is none in this zoning."""
    return "HORS" if district in _ELSEWHERE[zoning] else district


def recorded(said: Statement) -> Day:
    """The day on which it was written down."""
    return str(said.cloud_event()["recordedtime"])[:10]
