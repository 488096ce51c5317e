"""One grant from the application to the report that is accepted."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any, Iterator, Optional

from maillage_cli.play.districts import District
from maillage_cli.play.statement import Statement, about, reference

PORTAL = "/partenaires/portail"
CALLS = "/partenaires/metropole/appels"
INSTRUCTION = "/partenaires/metropole/instruction"
DELIBERATIONS = "/partenaires/metropole/deliberations"
LEGAL = "/partenaires/metropole/juridique"
FINANCE = "/partenaires/metropole/finances"
STATE_SHARES = "/partenaires/metropole/contrat-de-ville"


@dataclass(frozen=True)
class Payment:
    """Euros paid on a day."""

    kind: str
    euros: int
    on: date


@dataclass(frozen=True)
class Days:
    """The days of the steps that the grants of one call have in common; a step that none of them takes has none."""

    submitted: date
    admissible: date
    decided: date
    notified: date
    ranked: Optional[date] = None
    agreed: Optional[date] = None
    filed: Optional[date] = None
    reviewed: Optional[date] = None


@dataclass(frozen=True)
class Grant:
    """A grant awarded, in euros. `thread` is the project or the need that it belongs to, as a field of the application."""

    subject: str
    call: str
    applicant: dict[str, Any]
    title: str
    district: District
    euros: int
    action_from: date
    action_to: date
    days: Days
    payments: list[Payment]
    spent: int
    is_economic: bool = False
    rank: Optional[int] = None
    has_agreement: bool = False
    is_reported: bool = True
    thread: dict[str, Any] = field(default_factory=dict)

    @property
    def reference(self) -> dict[str, str]:
        """The grant as other statements name it."""
        return reference(PORTAL, self.subject)

    def statements(self) -> Iterator[Statement]:
        """Everything that is said about it, in order."""
        yield self.application()
        yield admissible(self.subject, self.days.admissible)
        if self.rank is not None and self.days.ranked is not None:
            ranked = {"rank": self.rank, "score": 96 - self.rank, "opinion": "FAVOURABLE", "proposedCents": cents(self.euros)}
            yield self._step(INSTRUCTION, "jury-ranked", self.days.ranked, ranked)
        yield self.decision(self.days.decided)
        yield self._step(INSTRUCTION, "award-notified", self.days.notified, {"notifiedOn": self.days.notified.isoformat()})
        if self.has_agreement and self.days.agreed is not None:
            signed = {"signedOn": self.days.agreed.isoformat(), "paymentPlan": "STAGGERED", "reference": f"CONV-{self.subject}"}
            yield self._step(LEGAL, "agreement-signed", self.days.agreed, signed)
        for number, payment in enumerate(self.payments, start=1):
            yield self.paid(number, payment)
        yield from self._report()

    def application(self) -> Statement:
        """What the applicant asks for: half as much again as is awarded."""
        asked = {
            "call": reference(CALLS, self.call),
            "applicant": self.applicant,
            **self.thread,
            "title": self.title,
            "requestedCents": cents(self.euros) * 3 // 2,
            "actionFrom": self.action_from.isoformat(),
            "actionTo": self.action_to.isoformat(),
            "targets": [{"location": self.district.location, "sharePercent": 100}],
            "republicanCommitment": "SUBSCRIBED" if self.applicant["legalForm"] == "ASSOCIATION" else "NOT_APPLICABLE",
            "economicActivity": self.is_economic,
            "synthetic": True,
        }
        return Statement(PORTAL, self.subject, "application-submitted", 1, self.days.submitted, asked)

    def decision(self, on: date) -> Statement:
        """The award."""
        awarded = {
            "outcome": "AWARDED",
            "awardedCents": cents(self.euros),
            "deliberation": f"DEL-{on.isoformat()}",
            "deliberatedOn": on.isoformat(),
        }
        return self._step(DELIBERATIONS, "grant-decided", on, awarded)

    def paid(self, number: int, payment: Payment, expected: str = "applied") -> Statement:
        """One payment."""
        order = {
            "kind": payment.kind,
            "amountCents": cents(payment.euros),
            "paidOn": payment.on.isoformat(),
            "order": f"M-{self.subject}-{number}",
        }
        data = {**about(PORTAL, self.subject), **order}
        return Statement(FINANCE, self.subject, "instalment-paid", number, payment.on, data, expected=expected)

    def _report(self) -> Iterator[Statement]:
        if not self.is_reported or self.days.filed is None or self.days.reviewed is None:
            return
        filed = {"kind": "FINANCIAL_REPORT", "spentCents": cents(self.spent)}
        yield Statement(PORTAL, self.subject, "report-filed", 1, self.days.filed, filed)
        accepted = {"outcome": "ACCEPTED", "justifiedCents": cents(self.spent)}
        yield self._step(INSTRUCTION, "report-reviewed", self.days.reviewed, accepted)

    def _step(self, source: str, name: str, on: date, data: dict[str, Any]) -> Statement:
        return Statement(source, self.subject, name, 1, on, {**about(PORTAL, self.subject), **data})


def cents(euros: int) -> int:
    """Euros in cents."""
    return euros * 100


def published(name: str, on: date, terms: dict[str, Any]) -> Statement:
    """A call for projects."""
    return Statement(CALLS, name, "call-published", 1, on, terms)


def admissible(subject: str, on: date) -> Statement:
    """The application may be decided upon."""
    data = {**about(PORTAL, subject), "outcome": "ADMISSIBLE"}
    return Statement(INSTRUCTION, subject, "admissibility-decided", 1, on, data)
