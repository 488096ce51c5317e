"""The command line."""

from __future__ import annotations

import argparse
import sys
from typing import Sequence

from maillage_cli import commands, testing
from maillage_cli.folders import Folders
from maillage_cli.play.player import Manner
from maillage_cli.ports import DEFAULT_PORT
from maillage_cli.problem import Interrupted, Problem
from maillage_cli.up import Wishes, up


def main(arguments: Sequence[str]) -> int:
    """Runs one subcommand; its result is the exit code. What is wrong is said in one sentence."""
    asked = _parser().parse_args(arguments)
    try:
        return _run(asked, Folders.of(asked.data))
    except Problem as problem:
        print(f"maillage : {problem}", file=sys.stderr)
        return 1
    except (KeyboardInterrupt, Interrupted):
        return 130
    except BrokenPipeError:
        return 0


def _run(asked: argparse.Namespace, folders: Folders) -> int:
    subcommands = {
        "up": lambda: up(folders, Wishes(asked.port, asked.detach, asked.empty, asked.live)),
        "down": lambda: commands.down(folders),
        "status": lambda: commands.status(folders, asked.json),
        "logs": lambda: commands.logs(folders, asked.component, asked.follow),
        "reset": lambda: commands.reset(folders),
        "test": lambda: testing.test(folders),
        "token": lambda: commands.token(folders, asked.client),
        "publish": lambda: commands.publish(folders, asked.files),
        "play": lambda: commands.play(folders, Manner(asked.shuffle, asked.without)),
        "restart": lambda: commands.restart(folders, asked.component),
        "backup": lambda: commands.back_up(folders, asked.folder),
        "restore": lambda: commands.restore(folders, asked.folder, asked.databases),
        "rebuild": lambda: commands.rebuild(folders, asked.prove_only, asked.at),
    }
    return subcommands[asked.subcommand]()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="maillage", description="Maillage sur une seule machine, sans conteneur.")
    kept = argparse.ArgumentParser(add_help=False)
    kept.add_argument("--data", metavar="DOSSIER", help="dossier des données (MAILLAGE_DATA, sinon .maillage)")
    subcommands = parser.add_subparsers(dest="subcommand", required=True, metavar="COMMANDE")

    def add(name: str, does: str) -> argparse.ArgumentParser:
        return subcommands.add_parser(name, help=does, description=does, parents=[kept])

    start = add("up", "tout démarrer et jouer l'histoire de démonstration")
    start.add_argument("--detach", action="store_true", help="rendre la main quand tout est prêt")
    start.add_argument("--empty", action="store_true", help="sans l'histoire de démonstration")
    start.add_argument("--live", action="store_true", help="continuer ensuite avec des déclarations plausibles, une à une")
    start.add_argument("--port", type=int, help=f"port de l'entrée unique, les autres en découlent ({DEFAULT_PORT})")
    add("down", "tout arrêter")
    add("status", "dire ce qui tourne").add_argument("--json", action="store_true", help="pour une machine")
    journal = add("logs", "montrer le journal d'un composant")
    journal.add_argument("component", metavar="COMPOSANT")
    journal.add_argument("--follow", "-f", action="store_true", help="continuer au fil de l'eau")
    add("reset", "tout arrêter et effacer les données")
    add("test", "préparer ce que les tests demandent et les lancer tous")
    add("token", "donner un jeton").add_argument("client", metavar="PARTENAIRE")
    add("publish", "publier des CloudEvents").add_argument("files", metavar="FICHIER", nargs="+")
    history = add("play", "jouer l'histoire de démonstration dans une installation vide")
    history.add_argument("--shuffle", type=int, metavar="GRAINE", help="dans le désordre, à deux jours près, une sur dix dite deux fois")
    history.add_argument("--without", metavar="SERVICE", help="sans rien attendre d'un service absent avant la fin")
    add("restart", "relancer un composant").add_argument("component", metavar="COMPOSANT")
    add("backup", "sauvegarder tout, sans rien arrêter").add_argument("folder", metavar="DOSSIER", help="un dossier neuf")
    back = add("restore", "rétablir une sauvegarde dans un dossier de données vide")
    back.add_argument("folder", metavar="DOSSIER")
    back.add_argument("--databases", action="store_true", help="les bases seules, à côté des topics qui sont toujours là")
    again = add("rebuild", "reconstruire les indicateurs à côté de ceux qu'on lit, prouver, basculer")
    again.add_argument("--prove-only", action="store_true", help="prouver seulement : rien ne change pour ceux qui lisent")
    again.add_argument("--at", metavar="ADRESSE", help="par cette instance de projection, à la place de celle qu'on lit")
    return parser
