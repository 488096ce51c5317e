"""Every statement of the history fits the contract of its type."""

from __future__ import annotations

import unittest

from maillage_cli import partners
from maillage_cli.play import history
from tests.schemas import CONTRACTS, Schema, contract

_SOME_FACT = "01999e92-1d80-7dc3-a9cb-892427abda49"
# What the door finds without looking at the contract, or because of it.
_NO_CONTRACT, _AGAINST_IT = "statement.type.unknown", "data.invalid"


class StatementsTest(unittest.TestCase):
    def test_each_fits_its_contract(self) -> None:
        schemas: dict[str, Schema | None] = {name: contract(name) for name in partners.OWNERS}
        self.assertTrue(all(schemas.values()), [name for name, schema in schemas.items() if schema is None])
        for said in history.statements():
            if said.expected == _NO_CONTRACT:
                self.assertNotIn(said.name, schemas)
                continue
            schema = schemas[said.name]
            assert schema is not None
            faults = schema.faults(said.cloud_event(_SOME_FACT)["data"])
            self.assertEqual(bool(faults), said.expected == _AGAINST_IT, f"{said.id}: {faults}")

    def test_every_contract_is_said_by_someone(self) -> None:
        published = {folder.name.removesuffix(".v1") for folder in CONTRACTS.iterdir()}
        self.assertEqual(published, set(partners.OWNERS))
        self.assertEqual({said.name for said in history.statements()} - published, {"need-solved"})

    def test_organisations_are_not_taken_for_each_other(self) -> None:
        names: dict[str, str] = {}
        for said in history.statements():
            for each in ("applicant", "structure", "employer", "occupant", "provider", "partner", "operator"):
                found = said.data.get(each)
                if found and found.get("siren"):
                    self.assertEqual(names.setdefault(found["siren"], found["name"]), found["name"], said.id)


class SchemaTest(unittest.TestCase):
    def test_what_is_not_known_is_a_fault(self) -> None:
        self.assertEqual(Schema({"dependentSchemas": {}}).faults({}), [": keyword dependentSchemas is not known here"])

    def test_conditions_and_forms(self) -> None:
        schema = Schema(
            {
                "type": "object",
                "properties": {"kind": {"enum": ["A", "B"]}, "why": {"type": "string"}},
                "additionalProperties": False,
                "allOf": [{"if": {"properties": {"kind": {"const": "B"}}}, "then": {"required": ["why"]}}],
            }
        )
        self.assertEqual(schema.faults({"kind": "A"}), [])
        self.assertEqual(schema.faults({"kind": "B"}), ["/why: missing"])
        self.assertEqual(schema.faults({"kind": "C", "more": 1}), ["/kind: 'C' is not one of ['A', 'B']", "/more: unknown"])
