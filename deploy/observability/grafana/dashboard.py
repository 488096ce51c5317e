#!/usr/bin/env python3
"""The dashboard of an operator, written as code: `deploy/observability/grafana/dashboard.py` writes dashboards/maillage.json anew."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))

from panels import Panel, alerts, lines, placed, row, stat, table  # noqa: E402 (found by the line above)

FILE = Path(__file__).resolve().parent / "dashboards" / "maillage.json"


def _at_night() -> list[Panel]:
    """What is looked at first: is the promise kept, is somebody away, is anything held up, is anything lost."""
    kept = "1 - maillage:promise_broken:ratio_rate1h"
    up = 'sum by (service) (up{job="maillage"}) == 0'
    frames = _quantile(0.99, "maillage_projection_live_delay_seconds")
    letters = "sum(increase(maillage_dead_letters_total[24h])) or vector(0)"
    gaps = "sum(maillage_projection_gaps_open) + (sum(increase(maillage_gaps_total[10m])) or vector(0))"
    held = "max(maillage_outbox_age_seconds) > max(maillage_door_unsent_age_seconds) or max(maillage_door_unsent_age_seconds)"
    return [
        stat("Promesse tenue (1 h)", kept, "percentunit", (0.99, 0.856), "Part des déclarations acceptées qui étaient au tableau en 2 s.", True),
        stat("Services arrêtés", f"count({up}) or vector(0)", "none", (1, 1), "Services dont aucune instance ne répond."),
        stat("POST → trame, p99", frames, "s", (1, 2), "Du reçu à la porte à l’envoi aux lecteurs."),
        stat("Retenu depuis", held, "s", (10, 60), "Âge du plus ancien fait ou accusé que Kafka n’a pas encore."),
        stat("Faits à compter", "sum(maillage_projection_lag)", "none", (200, 1000), "Ce que la projection n’a pas encore lu."),
        stat("Faits manquants", gaps, "none", (1, 1), "Dossiers dont un fait est arrivé avant un autre qui manque encore."),
        stat("Illisibles (24 h)", letters, "none", (1, 10), "Messages mis de côté avec leur cause."),
        stat("Partenaires muets", f"count({_SILENT}) or vector(0)", "none", (1, 5), "Au-delà du rythme convenu."),
    ]


def _quantile(share: float, histogram: str, by: str = "") -> str:
    labels = f"{by}, le" if by else "le"
    return f"histogram_quantile({share}, sum by ({labels}) (rate({histogram}_bucket[5m])))"


_SILENCE = "max by (partner, event) (maillage_partner_silence_seconds)"
_RHYTHM = "max by (partner, event) (maillage_partner_rhythm_seconds)"
_SILENT = f"{_SILENCE} > {_RHYTHM}"


def _promise() -> list[Panel]:
    ways = {
        "acceptées": "maillage:statements_accepted:rate5m",
        "sans verdict": "maillage:statements_unanswered:rate5m",
        "non comptées": "maillage:statements_uncounted:rate5m",
        "comptées en retard": "maillage:statements_late:rate5m",
    }
    decided = 'sum by (group, le) (rate(maillage_delay_seconds_bucket{group=~".+[.]statements"}[5m]))'
    steps = {
        "porte (POST → réponse)": _quantile(0.99, "maillage_door_accepting_seconds"),
        "décision (lu dans Kafka)": f"max(histogram_quantile(0.99, {decided}))",
        "POST → indicateur": _quantile(0.99, "maillage_projection_delay_seconds"),
        "POST → trame": _quantile(0.99, "maillage_projection_live_delay_seconds"),
    }
    budget = {
        "tableau, 1 h": "maillage:promise_broken:ratio_rate1h / 0.01",
        "tableau, 3 j": "maillage:promise_broken:ratio_rate3d / 0.01",
        "porte, 1 h": "maillage:door_failed:ratio_rate1h / 0.005",
        "porte, 3 j": "maillage:door_failed:ratio_rate3d / 0.005",
    }
    return [
        lines("Déclarations par seconde", ways, "none", "Ce qui est accepté, et ce qui manque à la promesse."),
        lines("Où passe le temps (p99)", steps, "s", "Chaque étape depuis son propre début ; la promesse est de 2 s en tout.", 2),
        lines("Vitesse de la marge", budget, "none", "1 : la marge dure trente jours ; 14,4 : deux jours.", 14.4),
    ]


def _kept_back() -> list[Panel]:
    ages = {"{{service}} {{aggregate}}": "maillage_outbox_age_seconds > 0", "porte": "maillage_door_unsent_age_seconds"}
    depths = {"{{service}} {{aggregate}}": "maillage_outbox_depth > 0"}
    delays = {"{{group}}": _quantile(0.95, "maillage_delay_seconds", "group")}
    return [
        lines("Âge de ce qui reste à publier", ages, "s", "Décidé ou reçu, et pas encore dans Kafka.", 60),
        lines("Dossiers à publier", depths, "none", "Une vague passe en quelques secondes.", 500),
        lines("Attente dans Kafka (p95)", delays, "s", "De l’écriture dans Kafka à la prise, par groupe.", 10),
    ]


def _wrong() -> list[Panel]:
    waiting = {"{{service}} {{aggregate}}": "maillage_waiting > 0"}
    aside = {
        "illisible {{group}}": "sum by (group) (maillage_dead_letters_total)",
        "manquants": "sum(maillage_projection_gaps_open)",
        "bornes {{group}}": "maillage_standing > 0",
    }
    refused = "sum by (code) (increase(maillage_door_refused_total[1h]))"
    return [
        lines("Dossiers où des déclarations attendent", waiting, "none", "Chacune attend autre chose, trente jours au plus."),
        lines("Mis de côté, manquants, en reprise", aside, "none", "Depuis le démarrage ; partitions devant une borne."),
        lines("Refus à la porte (1 h)", {"{{code}}": refused}, "none", "Par code de problème : ce que les partenaires disent de travers."),
    ]


def _partners() -> list[Panel]:
    columns = {"Silence": _SILENCE, "Rythme": _RHYTHM, "Au-delà": f"clamp_min({_SILENCE} - {_RHYTHM}, 0)"}
    verdicts = "sum by (outcome) (rate(maillage_door_verdicts_total[5m]))"
    return [
        table("Fraîcheur par partenaire", columns, {"partner": "Partenaire", "event": "Fait attendu"}, "s", "Sans silence : jamais entendu."),
        lines("Verdicts par seconde", {"{{outcome}}": verdicts}, "none", "Appliquées, refusées, en attente."),
    ]


def _machines() -> list[Panel]:
    heap = 'max by (service) (jvm_memory_usage_after_gc{area="heap",pool="long-lived"})'
    short = {
        "attend une connexion {{service}}": "max by (service) (mongodb_driver_pool_waitqueuesize)",
        "route coupée {{name}}": 'sum by (name) (resilience4j_circuitbreaker_state{state=~"open|half_open"}) > 0',
    }
    readers = {"entrée": "sum(maillage_gateway_streams)", "projection": "sum(maillage_projection_live_readers)"}
    return [
        lines("Mémoire durable occupée", {"{{service}}": heap}, "percentunit", "Après nettoyage.", 0.9),
        lines("Processeur", {"{{service}}": "max by (service) (process_cpu_usage)"}, "percentunit", "Part de la machine."),
        lines("Base et routes", short, "none", "Attente d’une connexion à MongoDB ; parties que l’entrée croit absentes."),
        lines("Lecteurs en direct", readers, "none", "Flux ouverts."),
    ]


def dashboard() -> dict[str, Any]:
    """All of it."""
    rows = [
        ("À 3 heures du matin", _at_night(), [3] * 8, 4),
        ("Alertes levées", [alerts("Alertes", "Chaque alerte a sa fiche : deploy/observability/runbooks.")], [24], 6),
        ("La promesse : une déclaration est au tableau en 2 s", _promise(), [8, 8, 8], 9),
        ("Ce qui est retenu", _kept_back(), [8, 8, 8], 9),
        ("Ce qui ne va pas", _wrong(), [8, 8, 8], 9),
        ("Partenaires", _partners(), [14, 10], 10),
        ("Machines", _machines(), [6, 6, 6, 6], 8),
    ]
    panels: list[Panel] = []
    y = 0
    for at, (title, some, widths, height) in enumerate(rows):
        # The first row has no heading: it stands at the top of the screen.
        if at > 0:
            panels.append(row(title, y))
            y += 1
        panels += placed(some, widths, height, y)
        y += height
    return {
        "uid": "maillage",
        "title": "Maillage",
        "tags": ["maillage"],
        "timezone": "Europe/Paris",
        "schemaVersion": 39,
        "refresh": "30s",
        "time": {"from": "now-3h", "to": "now"},
        "panels": [{"id": number, **panel} for number, panel in enumerate(panels, start=1)],
    }


def written() -> str:
    """As it stands in its file: a panel per line."""
    told = dashboard()
    panels = told.pop("panels")
    head = json.dumps(told, ensure_ascii=False)[:-1]
    return head + ', "panels": [\n' + ",\n".join(json.dumps(panel, ensure_ascii=False) for panel in panels) + "\n]}\n"


if __name__ == "__main__":
    FILE.write_text(written(), encoding="utf-8")
