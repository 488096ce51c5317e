"""The few kinds of panel that the dashboard is made of, as Grafana reads them."""

from __future__ import annotations

from typing import Any, Mapping, Optional, Sequence

DATASOURCE = {"type": "prometheus", "uid": "maillage"}
WIDTH = 24

Panel = dict[str, Any]
# Values from which a panel turns orange, and red.
Limits = tuple[float, float]


def stat(title: str, expression: str, unit: str, limits: Limits, says: str, falling: bool = False) -> Panel:
    """One number with its colour; `falling` where low is bad."""
    steps = _falling(limits) if falling else _rising(limits)
    return {
        **_panel("stat", title, says),
        "targets": [_target(expression, "", instant=True)],
        "fieldConfig": {
            "defaults": {"unit": unit, "decimals": _decimals(unit), "thresholds": {"mode": "absolute", "steps": steps}, "noValue": "–"},
            "overrides": [],
        },
        "options": {"colorMode": "background", "graphMode": "none", "reduceOptions": {"calcs": ["lastNotNull"]}, "textMode": "value"},
    }


def lines(title: str, expressions: Mapping[str, str], unit: str, says: str, limit: Optional[float] = None) -> Panel:
    """Curves over time: legends with their expressions; a line where it becomes serious."""
    thresholds = {"mode": "absolute", "steps": [{"color": "transparent", "value": None}]}
    if limit is not None:
        thresholds["steps"].append({"color": "red", "value": limit})  # type: ignore[attr-defined]
    drawn = {"lineWidth": 1, "fillOpacity": 8, "showPoints": "never", "thresholdsStyle": {"mode": "off" if limit is None else "dashed"}}
    return {
        **_panel("timeseries", title, says),
        "targets": [_target(expression, legend, letter=_LETTERS[at]) for at, (legend, expression) in enumerate(expressions.items())],
        "fieldConfig": {"defaults": {"unit": unit, "min": 0, "custom": drawn, "thresholds": thresholds}, "overrides": []},
        "options": {"legend": {"displayMode": "table", "placement": "right", "calcs": ["lastNotNull", "max"]}, "tooltip": {"mode": "multi"}},
    }


def table(title: str, columns: Mapping[str, str], keys: Mapping[str, str], unit: str, says: str) -> Panel:
    """A row per combination of labels: names of columns with their expressions, and of labels with theirs."""
    letters = dict(zip(columns, _LETTERS))
    renamed = {**keys, **{f"Value #{letter}": name for name, letter in letters.items()}}
    return {
        **_panel("table", title, says),
        "targets": [{**_target(columns[name], "", instant=True, letter=letter), "format": "table"} for name, letter in letters.items()],
        "transformations": [
            {"id": "merge", "options": {}},
            {"id": "organize", "options": {"excludeByName": {"Time": True}, "renameByName": renamed}},
        ],
        "fieldConfig": {"defaults": {"unit": unit}, "overrides": []},
        "options": {"showHeader": True, "sortBy": [{"displayName": next(iter(columns)), "desc": True}]},
    }


def alerts(title: str, says: str) -> Panel:
    """The alerts that are raised, each with its words."""
    return {
        **_panel("table", title, says),
        "targets": [{**_target('ALERTS{alertstate="firing"}', "", instant=True), "format": "table"}],
        "transformations": [
            {
                "id": "organize",
                "options": {
                    "excludeByName": {"Time": True, "Value": True, "__name__": True, "alertstate": True, "job": True},
                    "renameByName": {"alertname": "Alerte", "severity": "Gravité", "service": "Service", "group": "Groupe"},
                },
            }
        ],
        "fieldConfig": {"defaults": {"noValue": "Aucune alerte"}, "overrides": []},
        "options": {"showHeader": True},
    }


def row(title: str, y: int) -> Panel:
    """The heading of a row."""
    return {"type": "row", "title": title, "collapsed": False, "gridPos": {"x": 0, "y": y, "w": WIDTH, "h": 1}, "panels": []}


def placed(panels: Sequence[Panel], widths: Sequence[int], height: int, y: int) -> list[Panel]:
    """The panels beside each other, beginning at a height."""
    x, side_by_side = 0, []
    for panel, width in zip(panels, widths):
        side_by_side.append({**panel, "gridPos": {"x": x, "y": y, "w": width, "h": height}})
        x += width
    return side_by_side


_LETTERS = "ABCDEFGH"


def _panel(kind: str, title: str, says: str) -> Panel:
    return {"type": kind, "title": title, "description": says, "datasource": DATASOURCE}


def _target(expression: str, legend: str, instant: bool = False, letter: str = "A") -> dict[str, Any]:
    asked = {"refId": letter, "datasource": DATASOURCE, "expr": expression, "instant": instant, "range": not instant}
    return {**asked, "legendFormat": legend} if legend else asked


def _rising(limits: Limits) -> list[dict[str, Any]]:
    return [{"color": "green", "value": None}, {"color": "orange", "value": limits[0]}, {"color": "red", "value": limits[1]}]


def _falling(limits: Limits) -> list[dict[str, Any]]:
    return [{"color": "red", "value": None}, {"color": "orange", "value": limits[1]}, {"color": "green", "value": limits[0]}]


def _decimals(unit: str) -> int:
    return {"percentunit": 2, "s": 1}.get(unit, 0)
