"""The districts of the story and the points that stand for them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class District:
    """One district: a point that lies in both of its perimeters, and the citizen house that listens there."""

    name: str
    lon: float
    lat: float
    sector: str

    @property
    def location(self) -> dict[str, float]:
        """The point as statements give it."""
        return {"lon": self.lon, "lat": self.lat}

    @property
    def citizen_house(self) -> str:
        """The source of what the citizen house reports."""
        return f"/partenaires/citoyennete/{self.sector}"


GM = District("Grand Mirail", 1.40044, 43.57235, "ouest")
EMP = District("Empalot", 1.44023, 43.57925, "sud-est")
IZ = District("Izards", 1.44308, 43.63795, "nord")
VA = District("Val d’Aran", 1.32821, 43.61158, "ouest")
SOU = District("Soupetard", 1.47690, 43.61330, "est")
NEG = District("Négreneys", 1.44140, 43.62005, "nord")
ARE = District("Arènes", 1.41689, 43.59269, "rive-gauche")
PRA = District("Pradettes", 1.38721, 43.58075, "ouest")
CEP = District("Cépière Beauregard", 1.40139, 43.59495, "rive-gauche")
FOU = District("La Fourguette", 1.40930, 43.56015, "rive-gauche")
LAL = District("Lalande Nord", 1.43957, 43.65300, "nord")
OUTSIDE = District("hors des quartiers prioritaires", 1.4440, 43.6045, "centre")

ALL = (GM, EMP, IZ, VA, SOU, NEG, ARE, PRA, CEP, FOU, LAL)

# Whatever comes one after the other in the two years of activity takes its district from this cycle.
CYCLE = (GM, EMP, IZ, GM, SOU, ARE, VA, GM, PRA, CEP, FOU, LAL, EMP)


def in_cycle(number: int) -> District:
    """The district of the thing with this number, 1 being the first."""
    return CYCLE[(number - 1) % len(CYCLE)]
