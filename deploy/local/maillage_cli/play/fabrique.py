"""The twelve files of the Fabrique à initiatives: eight explorations, twelve studies, eight districts."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date
from typing import Any, Iterator, Optional

from maillage_cli.play import districts, organisations
from maillage_cli.play.calendar import day, plus
from maillage_cli.play.districts import District
from maillage_cli.play.statement import Statement, about, file_id, reference

FABRIQUE = "/partenaires/premiere-brique/fabrique"
FAILED = "FAILED"
_DECISIONS = {"FAVOURABLE": "GO", "REWORK": "REWORK", "UNFAVOURABLE": "STOP"}


@dataclass(frozen=True)
class File:
    """One file: its dates as the script of the demonstration gives them, absent where a step did not happen.

    `told_as` is the precision with which the date of a step is known, by the name of the step, where it is not the day.
    """

    subject: str
    source: str
    report: dict[str, Any]
    reported: date
    qualified: date
    explored: Optional[date]
    studied: date
    conclusion: str
    holder: Optional[dict[str, Any]]
    searched: Optional[date]
    handed_over: Optional[date]
    stakeholders_met: int
    hand_over: dict[str, Any]
    told_as: dict[str, str]

    @property
    def need(self) -> dict[str, str]:
        """The need, as other statements name it."""
        return reference(self.source, self.subject)

    @property
    def project(self) -> dict[str, str]:
        """The project that its hand-over opens."""
        return {"id": file_id("urn:maillage:need", file_id(self.source, self.subject))}

    def statements(self) -> Iterator[Statement]:
        """What is said about the file, in order."""
        yield self._said(self.source, "need-reported", self.reported, self.report)
        answer = {"channel": "MEETING", "answer": "Votre signalement est étudié avec la Fabrique à initiatives."}
        yield self._step("need-acknowledged", plus(self.reported, 20), answer)
        yield self._step("need-qualified", self.qualified, {"theme": self.report["theme"], "scope": "DISTRICT"})
        yield from self._exploration()
        yield from self._study()
        yield from self._search()

    def _exploration(self) -> Iterator[Statement]:
        if self.explored is None:
            return
        question = {"question": "Qui d’autre a ce besoin, et qui pourrait y répondre ?"}
        yield self._step("exploration-opened", plus(self.qualified, 15), question)
        concluded = {"outcome": "PURSUE", "stakeholdersMet": self.stakeholders_met}
        yield self._step("exploration-concluded", self.explored, concluded)

    def _study(self) -> Iterator[Statement]:
        yield self._step("study-commissioned", plus(self.studied, -240), {"plannedEndOn": self.studied.isoformat()})
        yield self._step("study-delivered", self.studied, {"conclusion": self.conclusion})
        decision = _DECISIONS[self.conclusion]
        reason = {} if decision == "GO" else {"reason": "L’étude ne permet pas de chercher un porteur en l’état."}
        yield self._step("committee-decided", plus(self.studied, 40), {"decision": decision, **reason})

    def _search(self) -> Iterator[Statement]:
        if self.searched is None:
            return
        outcome = {"outcome": "SELECTED", **self.holder} if self.holder else {"outcome": FAILED}
        yield self._step("holder-search-concluded", self.searched, outcome)
        if self.handed_over is not None:
            yield self._step("need-handed-over", self.handed_over, self.hand_over)

    def _step(self, name: str, on: date, data: dict[str, Any]) -> Statement:
        return self._said(FABRIQUE, name, on, {**about(self.source, self.subject), **data})

    def _said(self, source: str, name: str, on: date, data: dict[str, Any]) -> Statement:
        return Statement(source, self.subject, name, 1, on, data, precision=self.told_as.get(name, "day"))


def file(subject: str) -> File:
    """One of these ten by its reference."""
    return next(each for each in files() if each.subject == subject)


def files() -> list[File]:
    """The ten files that are wholly synthetic; the two real ones are in `stories`."""
    rows = (row.split() for row in _ROWS.strip().splitlines())
    return [_synthetic(index, *row) for index, row in enumerate(rows)]


_ROWS = """
F03 GM  2016-02-01 2016-03-01 2016-10-14 2017-06-30 FAVOURABLE   2017-11-01 2017-12-01
F04 IZ  2016-04-01 2016-05-02 2017-01-31 2017-09-30 FAVOURABLE   2018-02-01 2018-03-01
F05 IZ  2017-06-01 2017-07-03 -          2018-12-15 UNFAVOURABLE -          -
F06 EMP 2017-01-10 2017-02-10 2017-11-30 2018-09-30 FAVOURABLE   2019-03-01 2019-04-01
F07 EMP 2018-02-01 2018-03-01 -          2019-05-31 REWORK       -          -
F08 SOU 2018-03-05 2018-04-05 2019-01-31 2019-11-30 FAVOURABLE   2020-06-01 2020-07-01
F09 NEG 2018-05-02 2018-06-04 2019-03-29 2020-01-31 FAVOURABLE   2020-10-01 2020-11-02
F10 VA  2018-09-03 2018-10-01 2019-06-28 2020-03-31 UNFAVOURABLE -          -
F11 ARE 2019-01-15 2019-02-15 2019-11-29 2020-10-30 FAVOURABLE   FAILED     -
F12 PRA 2019-04-01 2019-05-02 -          2021-03-31 UNFAVOURABLE -          -
"""

_SUBJECTS = (
    ("MOBILITE", "Un atelier vélo au pied des tours"),
    ("ALIMENTATION", "Une cuisine partagée pour se lancer"),
    ("GARDE_ENFANTS", "Des gardes d’enfants aux horaires décalés"),
    ("REEMPLOI_REPARATION", "Une ressourcerie de quartier"),
    ("NUMERIQUE", "Un lieu pour ses démarches en ligne"),
    ("ENVIRONNEMENT_JARDINS", "Des jardins et une serre à partager"),
    ("EMPLOI_ENTREPRENEURIAT", "Un premier bureau pour entreprendre"),
    ("CULTURE_SPORT", "Une salle pour répéter et jouer"),
    ("LIEN_SOCIAL", "Un café des habitants"),
    ("SANTE", "Une maison des soins et des aidants"),
)


def _synthetic(
    index: int,
    subject: str,
    district: str,
    reported: str,
    qualified: str,
    explored: str,
    studied: str,
    conclusion: str,
    searched: str,
    handed_over: str,
) -> File:
    place: District = getattr(districts, district)
    theme, title = _SUBJECTS[index]
    failed = plus(plus(day(studied), 40), 100) if searched == FAILED else None
    return File(
        subject,
        place.citizen_house,
        {
            "title": title,
            "theme": theme,
            "sensorKind": "CITIZEN_HOUSE",
            "location": place.location,
            "synthetic": True,
        },
        day(reported),
        day(qualified),
        _day(explored),
        day(studied),
        conclusion,
        None if failed else _holder(index, subject),
        failed or _day(searched),
        _day(handed_over),
        12 + index,
        {"projectTitle": title},
        {},
    )


def _holder(index: int, subject: str) -> dict[str, Any]:
    kind = ("PERSON", "COLLECTIVE", "EXISTING_STRUCTURE")[index % 3]
    if kind == "EXISTING_STRUCTURE":
        return {"holderKind": kind, "holder": organisations.demonstration(900 + index)}
    return {"holderKind": kind, "holderPersonId": opaque_person(subject)}


def opaque_person(subject: str) -> str:
    """The opaque id of the person or the collective that takes a file up."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"urn:maillage:demonstration:person:{subject}"))


def _day(text: str) -> Optional[date]:
    return None if text == "-" else day(text)
