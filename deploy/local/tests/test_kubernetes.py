"""What clusters are told is what services are: their versions, their topics and rights, whom they speak with, and no secret."""

from __future__ import annotations

import re
import runpy
import unittest
from pathlib import Path
from typing import Any

from maillage_cli import services
from maillage_cli.folders import PROJECT
from tests.clusters import KUBERNETES, container, files, of_kind, resources, service_of, within
from tests.surroundings import InFolders

from maillage_cluster import topics
from maillage_cluster.files import RELEASED, all_files, version
from maillage_cluster.plain_yaml import read, written

_NAMES = {service.name for service in RELEASED}
_SECRET_NAME = re.compile(r"password|secret|token|credential|private|session|uri$", re.IGNORECASE)
# Names of where something is kept, not what is kept.
_REFERENCES = re.compile(r"/(?:secretName|secretKeyRef/\w+|secretTargetRef/\w+|automountServiceAccountToken|serviceAccountName)$")
_IN_FILES = re.compile(r"^(?:file:)?/")


def _literal_secrets(resource: dict[str, Any]) -> list[str]:
    """What looks like a secret that is told instead of referred to."""
    found = [path for path, value in within(resource) if _SECRET_NAME.search(path.rpartition("/")[2]) and not _REFERENCES.search(path)]
    if resource["kind"] == "Secret":
        found.append("a secret")
    for told in (it for it in _environment(resource) if "value" in it and _SECRET_NAME.search(it["name"])):
        if not _IN_FILES.match(told["value"]):
            found.append(told["name"])
    return found


def _environment(resource: dict[str, Any]) -> list[dict[str, Any]]:
    pod = resource.get("spec", {}).get("template", {}).get("spec", {}) if resource["kind"] != "KafkaTopic" else {}
    return [it for each in pod.get("containers", []) for it in each.get("env", [])]


class WrittenFilesTest(unittest.TestCase):
    def test_files_are_what_their_code_writes(self) -> None:
        for name, text in all_files(PROJECT).items():
            self.assertEqual((KUBERNETES / name).read_text(encoding="utf-8"), text, f"{name}: run deploy/kubernetes/write")

    def test_no_other_file_says_that_it_was_written(self) -> None:
        said = {str(file.relative_to(KUBERNETES)) for file in files() if "Written by" in file.read_text(encoding="utf-8")}
        self.assertEqual(said, set(all_files(PROJECT)))

    def test_what_is_written_is_read_again_the_same(self) -> None:
        for resource in resources():
            self.assertEqual(read(written(resource)), [resource])

    def test_yaml_that_is_not_known_is_a_fault(self) -> None:
        for text in ("a: &b c", "a: 'b'", "a: 1\na: 2", "- a\nb: c"):
            with self.assertRaises(ValueError, msg=text):
                read(text)


class WorkloadsTest(unittest.TestCase):
    deployments = of_kind("Deployment")

    def test_every_service_has_all_of_its_parts(self) -> None:
        for kind in ("Deployment", "Service", "ServiceAccount", "PodDisruptionBudget", "NetworkPolicy"):
            self.assertEqual({service_of(it) for it in of_kind(kind).values() if "labels" in it["metadata"]}, _NAMES, kind)
        self.assertEqual({service.name for service in services.ALL} - {"issuer"}, _NAMES)

    def test_every_service_runs_at_the_version_of_its_sources(self) -> None:
        for service in RELEASED:
            deployment = self.deployments[f"maillage-{service.name}"]
            self.assertEqual(container(deployment)["image"], f"maillage/{service.name}:{version(PROJECT, service)}")

    def test_no_image_floats(self) -> None:
        for deployment in resources():
            for path, value in within(deployment):
                if path.endswith("/containers/image"):
                    self.assertRegex(value, r":[\w.-]+$")
                    self.assertNotIn(":latest", value)

    def test_the_issuer_is_the_one_that_is_built(self) -> None:
        [issuer] = (it for it in resources("overlays/demonstration") if it["kind"] == "Deployment")
        [built] = re.findall(r"<artifactId>maillage</artifactId>\s*<version>(.+?)</", (PROJECT / "pom.xml").read_text(encoding="utf-8"))
        self.assertEqual(container(issuer)["image"], f"maillage/issuer:{built}")

    def test_pods_may_nothing_that_they_need_not(self) -> None:
        for deployment in (it for it in resources() if it["kind"] in ("Deployment", "StatefulSet") and it["metadata"]["name"] != "any"):
            with self.subTest(deployment["metadata"]["name"]):
                pod = deployment["spec"]["template"]["spec"]
                self.assertIs(pod["automountServiceAccountToken"], False)
                self.assertIs(pod["securityContext"]["runAsNonRoot"], True)
                self.assertEqual(pod["securityContext"]["seccompProfile"], {"type": "RuntimeDefault"})
                rights = container(deployment)["securityContext"]
                self.assertEqual(
                    rights, {"allowPrivilegeEscalation": False, "readOnlyRootFilesystem": True, "capabilities": {"drop": ["ALL"]}}
                )
                self.assertIn("memory", container(deployment)["resources"]["limits"])
                self.assertIn({"name": "tmp", "mountPath": "/tmp"}, container(deployment)["volumeMounts"])

    def test_health_is_asked_where_services_tell_it(self) -> None:
        for deployment in self.deployments.values():
            its = container(deployment)
            for probe, group in (("startupProbe", "liveness"), ("readinessProbe", "readiness"), ("livenessProbe", "liveness")):
                self.assertEqual(its[probe]["httpGet"], {"path": f"/actuator/health/{group}", "port": "management"})

    def test_there_is_time_to_stop(self) -> None:
        defaults = (PROJECT / "platform/service-defaults/src/main/resources/maillage-defaults.yml").read_text(encoding="utf-8")
        [phase] = re.findall(r"timeout-per-shutdown-phase: (\d+)s", defaults)
        for deployment in self.deployments.values():
            drain = container(deployment)["lifecycle"]["preStop"]["sleep"]["seconds"]
            self.assertGreater(deployment["spec"]["template"]["spec"]["terminationGracePeriodSeconds"], drain + int(phase))

    def test_selectors_never_name_a_version(self) -> None:
        for resource in resources("base"):
            for path, _ in within(resource):
                self.assertFalse(path.endswith("version") and ("elector" in path), f"{resource['metadata']['name']} {path}")

    def test_every_image_has_a_place_in_production(self) -> None:
        [production] = read((KUBERNETES / "overlays/production/kustomization.yaml").read_text(encoding="utf-8"))
        self.assertEqual({image["name"] for image in production["images"]}, {f"maillage/{name}" for name in _NAMES})


class SecretsTest(InFolders):
    def test_no_secret_is_told(self) -> None:
        for resource in resources():
            self.assertEqual(_literal_secrets(resource), [], resource["metadata"]["name"])

    def test_one_that_is_told_is_found(self) -> None:
        told = {"name": "SPRING_MONGODB_URI", "value": "mongodb://me:secret@mongodb/needs"}
        pod = {"containers": [{"env": [told]}]}
        self.assertEqual(_literal_secrets({"kind": "Deployment", "spec": {"template": {"spec": pod}}}), ["SPRING_MONGODB_URI"])
        self.assertEqual(_literal_secrets({"kind": "Secret", "data": {"password": "x"}}), ["/data/password", "a secret"])

    def test_the_demonstration_makes_those_that_are_referred_to(self) -> None:
        referred = set()
        for resource in resources("base") + resources("overlays/demonstration"):
            referred |= {value for path, value in within(resource) if path.endswith(("/secretName", "/secretKeyRef/name"))}
        by_the_operator = {*of_kind("KafkaUser"), "maillage-cluster-ca-cert"}
        make = runpy.run_path(str(KUBERNETES / "overlays/demonstration/secrets"))["secrets"]
        made = {it["metadata"]["name"]: it["stringData"] for it in make(self.home)}
        self.assertEqual(set(made), referred - by_the_operator)
        self.assertEqual(set(made["maillage-gateway-signin"]), {"client-secret", "session-keys"})
        self.assertEqual([it["stringData"] for it in make(self.home)], list(made.values()))


class TopicsTest(unittest.TestCase):
    catalogue = (PROJECT / topics.CATALOGUE).read_text(encoding="utf-8")
    made = of_kind("KafkaTopic")

    def test_every_topic_of_the_catalogue_is_made_and_no_other(self) -> None:
        named = set(re.findall(r"^- topic: (\S+)$", self.catalogue, re.MULTILINE))
        named |= set(re.findall(r"[\w.-]+-(?:dlt|redriven)\b", re.sub(r"#.*", "", self.catalogue)))
        self.assertEqual(set(self.made), named)

    def test_partitions_and_retention_are_the_catalogues(self) -> None:
        for name, partitions, retention in re.findall(r"- topic: (\S+)\n.+\n.+\n  partitions: (\d+)\n  retention: (\S+)", self.catalogue):
            kept = -1 if retention == "infinite" else int(re.sub(r"\D", "", retention)) * 86_400_000
            spec = self.made[name]["spec"]
            self.assertEqual((spec["partitions"], spec["config"]["retention.ms"]), (int(partitions), kept), name)
            for belonging in (other for other in self.made if other.startswith(name + ".")):
                spec = self.made[belonging]["spec"]
                self.assertEqual((spec["partitions"], spec["config"]["retention.ms"]), (1, kept), belonging)

    def test_no_topic_is_compacted_or_cut(self) -> None:
        for name, topic in self.made.items():
            config = topic["spec"]["config"]
            self.assertEqual((config["cleanup.policy"], config["retention.bytes"]), ("delete", -1), name)


class RightsTest(unittest.TestCase):
    users = of_kind("KafkaUser")
    catalogue = {part.split("\n", 1)[0]: part for part in (PROJECT / topics.CATALOGUE).read_text(encoding="utf-8").split("\n- topic: ")[1:]}

    def may(self, service: str, operation: str, kind: str = "topic") -> set[str]:
        acls = self.users[f"maillage-{service}"]["spec"]["authorization"]["acls"]
        return {it["resource"]["name"] for it in acls if it["resource"]["type"] == kind and operation in it["operations"]}

    def test_each_service_that_speaks_with_kafka_is_somebody(self) -> None:
        self.assertEqual(set(self.users), {f"maillage-{name}" for name in (_NAMES - {"gateway"}) | {"keda"}})

    def test_each_reads_what_the_catalogue_says_that_it_reads_and_what_it_tells(self) -> None:
        for service in _NAMES - {"gateway"}:
            listed = {
                topic
                for topic, part in self.catalogue.items()
                for group in re.findall(rf"(?<![\w.]){service}\.\w+(?!-|\.|\w)", part.split("deadLetters:")[0])
                if group in self._groups(part) - set(topics.NOT_READ_YET)
            }
            told = {topic for topic in self.catalogue if topic in self.may(service, "Write")}
            read = {name for name in self.may(service, "Read") if not name.endswith(("-dlt", ".figures"))}
            self.assertEqual(read, listed | told, service)
            self.assertIn(f"{service}.bookmark", self.may(service, "Read", "group"), service)

    def test_nobody_writes_what_is_anothers(self) -> None:
        for topic, part in self.catalogue.items():
            [owner] = re.findall(r"^  owner: (.+)$", part, re.MULTILINE)
            expected = {service.name for service in services.DOMAIN} if owner == "the deciding service" else {owner}
            writers = {service for service in _NAMES - {"gateway"} if topic in self.may(service, "Write")}
            self.assertEqual(writers, expected, topic)

    def test_dead_letters_are_written_by_the_service_that_reads(self) -> None:
        for topic, part in self.catalogue.items():
            for group in self._groups(part) - set(topics.NOT_READ_YET):
                name = f"{topic}.{group}"
                writers = {it for it in _NAMES - {"gateway"} if {name, f"{name}-dlt"} & self.may(it, "Write")}
                self.assertEqual(writers, {group.split(".")[0]}, name)

    def test_only_the_projection_makes_topics_and_only_its_own(self) -> None:
        for service in _NAMES - {"gateway"}:
            made = self.may(service, "Create") | self.may(service, "Delete")
            self.assertEqual({name.partition(".events.v1.")[2] for name in made}, {"projection.figures"} if service == "projection" else set())

    def test_groups_that_nobody_may_read_in_are_in_no_code(self) -> None:
        code = "".join(file.read_text(encoding="utf-8") for file in sorted(PROJECT.glob("services/*/src/main/java/**/*.java")))
        self.assertIn('"projection.figures"', code)
        for group in topics.NOT_READ_YET:
            self.assertNotIn(f'"{group}"', code)

    def test_whoever_scales_may_only_look(self) -> None:
        acls = self.users["maillage-keda"]["spec"]["authorization"]["acls"]
        self.assertEqual({operation for it in acls for operation in it["operations"]}, {"Describe"})

    def test_what_is_scaled_reads_in_the_groups_that_are_counted(self) -> None:
        scaled = of_kind("ScaledObject", "overlays/production")
        for name, it in scaled.items():
            counted = {trigger["metadata"]["consumerGroup"] for trigger in it["spec"]["triggers"]}
            service = name[len("maillage-") :]
            read = {group for group in self.may(service, "Read", "group") if "-" not in group}
            self.assertEqual(counted, read - {"projection.redrive", f"{service}.bookmark"})
            self.assertLessEqual(counted, {acl["resource"]["name"] for acl in self.users["maillage-keda"]["spec"]["authorization"]["acls"]})
        self.assertEqual(len(scaled), 6)

    @staticmethod
    def _groups(part: str) -> set[str]:
        return set(re.findall(r"\b[a-z]+\.(?:statements|reactions|verdicts|receipts|figures|threads)\b(?=[,\]\n])", part.split("deadLetters:")[0]))


class NetworkTest(unittest.TestCase):
    policies = {service_of(it): it for it in of_kind("NetworkPolicy").values() if "labels" in it["metadata"]}

    def asked_by(self, service: str) -> set[str]:
        """Whom a service may ask over HTTP."""
        return self._peers(self.policies[service]["spec"]["egress"], "to")

    def test_services_ask_those_that_containers_ask_too(self) -> None:
        compose = (PROJECT / "docker-compose.yml").read_text(encoding="utf-8")
        for part in re.findall(r"\n  (\w+):\n(.+?)(?=\n\n|\Z)", compose, re.DOTALL):
            if part[0] in _NAMES:
                routes = {name.lower() for name in re.findall(r"MAILLAGE_ROUTES_(\w+):", part[1])}
                self.assertEqual(self.asked_by(part[0]), routes, part[0])

    def test_who_may_ask_is_let_in_and_nobody_else(self) -> None:
        for service, policy in self.policies.items():
            asking = {other for other in _NAMES if service in self.asked_by(other)}
            self.assertEqual(self._peers(policy["spec"]["ingress"], "from"), asking, service)

    def test_addresses_are_told_to_those_that_may_ask(self) -> None:
        for service in _NAMES:
            told = {it["name"].rpartition("_")[2].lower() for it in container(of_kind("Deployment")[f"maillage-{service}"])["env"] if "_ROUTES_" in it["name"]}
            self.assertEqual(told, self.asked_by(service))

    def test_nothing_is_open_to_everybody(self) -> None:
        for service, policy in self.policies.items():
            self.assertEqual(policy["spec"]["policyTypes"], ["Ingress", "Egress"])
            for rule in (*policy["spec"]["ingress"], *policy["spec"]["egress"]):
                self.assertTrue(rule.get("from") or rule.get("to"), service)
                self.assertTrue(rule["ports"], service)

    def test_the_gateway_speaks_with_neither_kafka_nor_a_database(self) -> None:
        ports = {port["port"] for rule in self.policies["gateway"]["spec"]["egress"] for port in rule["ports"]}
        self.assertEqual(ports, {53, 443, 8080})

    def _peers(self, rules: list[dict[str, Any]], side: str) -> set[str]:
        peers = [peer for rule in rules for peer in rule[side] if {"protocol": "TCP", "port": 8080} in rule["ports"]]
        names = {peer.get("podSelector", {}).get("matchLabels", {}).get("app.kubernetes.io/name") for peer in peers}
        return names - {None}
