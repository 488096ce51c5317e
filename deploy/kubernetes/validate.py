"""Holds each resource of a rendered overlay to the schema of its kind, and says in JSON what came of it.

    validate.py RENDERED STRIMZI KEDA

`RENDERED` is what kustomize made; `STRIMZI` holds the definitions that Strimzi's generator made, `KEDA` the npm package of KEDA's
kinds. PyYAML, jsonschema and kubernetes-validate are on PYTHONPATH: `maillage test` sees to all that.
"""

from __future__ import annotations

import json
import subprocess
import sys
from functools import lru_cache
from pathlib import Path
from typing import Any, Iterator

import jsonschema
import kubernetes_validate
import yaml

# Ten times as fast, where PyYAML was built with it.
_FAST = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_KUBERNETES = "1.34"
_KEDA_CHECK = """
import * as kinds from '@kubernetes-models/keda/keda.sh/v1alpha1';
const faults = JSON.parse(process.argv[1]).flatMap(resource => {
  const {apiVersion, kind, ...rest} = resource;
  try { new kinds[kind](rest).validate(); return []; } catch (fault) { return [`${kind} ${rest.metadata.name}: ${fault.message}`]; }
});
console.log(JSON.stringify(faults));
"""


def main(rendered: str, strimzi: str, keda: str) -> int:
    """Prints how many resources passed, and each fault."""
    resources = [it for it in yaml.load_all(Path(rendered).read_text(encoding="utf-8"), _FAST) if it]
    faults = [fault for it in resources for fault in _faults(it, Path(strimzi))] + _keda_faults(resources, keda)
    print(json.dumps({"passed": len(resources) - len(faults), "faults": faults}))
    return 1 if faults else 0


def _faults(resource: dict[str, Any], strimzi: Path) -> Iterator[str]:
    group = resource["apiVersion"].rpartition("/")[0]
    told = f"{resource['kind']} {resource['metadata']['name']}"
    try:
        if group == "kafka.strimzi.io":
            _of_strimzi(strimzi / f"{resource['kind']}.yaml").validate(resource)
        elif group != "keda.sh":
            kubernetes_validate.validate(resource, _KUBERNETES, strict=True)
    except (jsonschema.ValidationError, kubernetes_validate.ValidationError) as fault:
        yield f"{told}: {fault.message}"
    except (OSError, kubernetes_validate.SchemaNotFoundError):
        yield f"{told}: no schema of this kind"


@lru_cache(maxsize=None)
def _of_strimzi(file: Path) -> jsonschema.Draft7Validator:
    [version] = yaml.load(file.read_text(encoding="utf-8"), _FAST)["spec"]["versions"]
    return jsonschema.Draft7Validator(_strict(version["schema"]["openAPIV3Schema"], is_root=True))


def _strict(schema: Any, is_root: bool = False) -> Any:
    """A field that the definition does not know is a fault here: a cluster would drop it and say nothing."""
    if not isinstance(schema, dict):
        return schema
    # Under `properties` the keys are names, not keywords.
    strict = {
        key: {name: _strict(within) for name, within in value.items()} if key == "properties" else _strict(value)
        for key, value in schema.items()
    }
    if "properties" in strict and not is_root and not schema.get("x-kubernetes-preserve-unknown-fields"):
        strict["additionalProperties"] = False
    return strict


def _keda_faults(resources: list[dict[str, Any]], keda: str) -> list[str]:
    ours = [it for it in resources if it["apiVersion"].startswith("keda.sh/")]
    asked = ["node", "--input-type=module", "--eval", _KEDA_CHECK, json.dumps(ours)]
    ran = subprocess.run(asked, cwd=keda, capture_output=True, text=True, check=False)
    return json.loads(ran.stdout) if ran.returncode == 0 else [ran.stderr]


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
