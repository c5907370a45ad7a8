"""The command as a whole: help, version, schema, and that it starts fast."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from typing import Any

import pytest
from click.testing import CliRunner

import communique
from communique.cli import main

HEAVY = ("pydantic", "numpy", "spacy", "rich", "charset_normalizer")
# Measured: 0.05 s to 0.08 s on a 2-core EPYC; the promise is 0.3 s, and the machine may be busy.
SLOWEST_HELP = 0.3


def loaded_by(statement: str) -> set[str]:
    code = f"import sys; {statement}; print(*sys.modules)"
    out = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout
    return {name.partition(".")[0] for name in out.split()}


@pytest.mark.parametrize("statement", ["import communique", "import communique.cli"])
def test_importing_is_light(statement: str) -> None:
    assert not loaded_by(statement) & set(HEAVY)


def test_help_is_fast() -> None:
    def seconds() -> float:
        start = time.perf_counter()
        subprocess.run([sys.executable, "-m", "communique", "--help"], check=True, capture_output=True)
        return time.perf_counter() - start

    assert min(seconds() for _ in range(5)) < SLOWEST_HELP


def test_help_names_the_commands() -> None:
    out = CliRunner().invoke(main, ["--help"]).stdout
    assert all(f"  {name} " in out for name in ("read", "schema", "evaluate"))


def test_version() -> None:
    assert communique.__version__ in CliRunner().invoke(main, ["--version"]).stdout


def objects(schema: Any) -> list[dict[str, Any]]:
    """Every object below a schema that has properties."""
    children = schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ()
    here = [schema] if isinstance(schema, dict) and isinstance(schema.get("properties"), dict) else []
    return here + [found for child in children for found in objects(child)]


def test_schema_requires_every_key() -> None:
    result = CliRunner().invoke(main, ["schema"])
    schema = json.loads(result.stdout)
    shapes = objects(schema)
    assert len(shapes) > 15
    for shape in shapes:
        assert sorted(shape["required"]) == sorted(shape["properties"]), shape["title"]
        assert shape["additionalProperties"] is False
    assert schema["title"] == "Record"
