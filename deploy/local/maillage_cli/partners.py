"""The partners of the demonstration city, the source prefixes they own and what each may say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

_NEED_STEPS = (
    "need-acknowledged need-qualified exploration-opened workshop-held exploration-concluded study-commissioned "
    "study-delivered committee-decided holder-search-concluded need-handed-over"
)
_INCUBATION = (
    "cohort-announced project-opened admission-decided stage-entered milestone-reached structure-registered "
    "project-exited survival-checked"
)
_PLACES = (
    "place-registered space-opened space-withdrawn occupancy-agreed occupant-moved-in occupancy-changed "
    "occupant-moved-out place-use-recorded audience-mix-declared place-event-held label-granted"
)
_IMPACT = (
    "job-declared job-status-checked service-opened service-closed beneficiaries-declared volunteer-hours-declared "
    "survey-closed partnership-declared cofunding-secured declaration-corrected"
)
_GRANTS = (
    "call-published admissibility-decided jury-ranked award-notified report-reviewed grant-decided agreement-signed "
    "instalment-paid clawback-ordered clawback-recovered"
)
_APPLICANTS = "application-submitted report-filed"
_OF_A_SERVICE = {"beneficiaries-declared": 183}
_OF_A_PLACE = {"place-use-recorded": 31}

# The service that decides each statement.
OWNERS = {
    name: service
    for service, names in {
        "needs": f"need-reported {_NEED_STEPS}",
        "incubation": _INCUBATION,
        "funding": f"{_GRANTS} {_APPLICANTS}",
        "thirdplaces": _PLACES,
        "impact": _IMPACT,
    }.items()
    for name in names.split()
}


@dataclass(frozen=True)
class Partner:
    """One partner: its id is the first word of its prefix and its client id at the issuer.

    `rhythms` says of what it says within how many days it is expected again; of the rest nothing is expected.
    """

    id: str
    name: str
    says: str
    rhythms: Mapping[str, int] = field(default_factory=dict)

    @property
    def prefix(self) -> str:
        """What the `source` of its statements begins with."""
        return f"/partenaires/{self.id}"

    @property
    def types(self) -> list[str]:
        """The statement types that it may publish."""
        return [statement_type(name) for name in self.says.split()]


def statement_type(name: str) -> str:
    """The CloudEvents type of a statement by its short name."""
    return f"org.maillage.statement.{name}.v1"


ALL = (
    Partner("banque-des-territoires", "Banque des Territoires", "cofunding-secured"),
    Partner("france-active", "France Active MPA Occitanie", "cofunding-secured"),
    Partner("ies", "IéS", "cofunding-secured"),
    Partner("groupe-des-chalets", "Groupe des Chalets", "cofunding-secured need-reported"),
    Partner("cress-occitanie", "CRESS Occitanie", "structure-registered survival-checked", {"survival-checked": 365}),
    Partner("urscop", "URSCOP", "structure-registered survival-checked"),
    Partner("mouvement-associatif", "Le Mouvement Associatif Occitanie", "partnership-declared"),
    Partner("mes-occitanie", "MES Occitanie", "partnership-declared"),
    Partner("decoset", "DECOSET", "partnership-declared"),
    Partner("coop-action", "Coop’Action", "partnership-declared job-declared"),
    Partner("maison-initiative", "La Maison de l’initiative", _INCUBATION),
    Partner("synthetic", "Synthetic", "need-reported workshop-held service-opened job-declared"),
    Partner("intercalaire", "Agence Intercalaire", "need-reported workshop-held service-opened job-declared"),
    Partner("imaginations-fertiles", "Les imaginations fertiles", f"{_PLACES} {_IMPACT}", _OF_A_PLACE),
    Partner("edenn", "EDENN", f"{_PLACES} {_IMPACT}"),
    Partner("herbes-folles", "Les Herbes Folles", f"{_PLACES} {_IMPACT}"),
    Partner("tm-emploi", "Toulouse Métropole Emploi", "job-declared job-status-checked", {"job-status-checked": 365}),
    Partner("patrimoine-sa", "Patrimoine SA Languedocienne", "need-reported partnership-declared"),
    Partner("premiere-brique", "Première Brique", f"{_NEED_STEPS} {_INCUBATION}", {"need-qualified": 92}),
    Partner("citoyennete", "Maisons de la Citoyenneté", "need-reported need-acknowledged", {"need-reported": 31}),
    Partner("centres-sociaux-reynerie", "Centres sociaux de Reynerie", "need-reported workshop-held"),
    Partner("conseil-citoyen-bellefontaine", "Conseil citoyen Bellefontaine-Milan", "need-reported workshop-held"),
    Partner("metropole", "Toulouse Métropole", f"committee-decided {_GRANTS} cofunding-secured label-granted", {"instalment-paid": 183}),
    Partner("portail", "Portail des associations", f"{_APPLICANTS} {_IMPACT}", {"report-filed": 365, **_OF_A_SERVICE}),
    Partner("tec", "Toulouse Espace Couture", f"{_PLACES} {_IMPACT}", _OF_A_SERVICE),
    Partner("vrac", "VRAC Toulouse", f"{_PLACES} {_IMPACT}", _OF_A_SERVICE),
    Partner("izards", "Fabrique des Izards", f"{_PLACES} {_IMPACT}", _OF_A_PLACE),
    Partner("empalot", "Halle d’Empalot", f"{_PLACES} {_IMPACT}", _OF_A_PLACE),
    Partner("soupetard", "Atelier Soupetard", f"{_PLACES} {_IMPACT}", _OF_A_PLACE),
    Partner("arenes", "Comptoir des Arènes", f"{_PLACES} {_IMPACT}", _OF_A_PLACE),
)


def owner_of(source: str) -> Partner | None:
    """The partner to whom a `source` belongs."""
    for partner in ALL:
        if source == partner.prefix or source.startswith(partner.prefix + "/"):
            return partner
    return None
