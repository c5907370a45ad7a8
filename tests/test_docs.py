"""The docs say what the code does: every command, every key of the record, every extractor, every link."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import pytest
from pydantic import BaseModel

from communique.model import Record

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted(DOCS.glob("*.md"))]


def test_the_command_reference_is_current() -> None:
    made = runpy.run_path(str(DOCS / "cli_reference.py"))["text"]()
    assert (DOCS / "cli.md").read_text(encoding="utf-8") == made, "run `make docs`"


def shapes(model: type[BaseModel]) -> dict[str, type[BaseModel]]:
    """Every model below `model`, by name."""
    found = {model.__name__: model}
    for field in model.model_fields.values():
        for part in re.findall(r"communique\.model\.\w+\.(\w+)", str(field.annotation)):
            child = next((c for c in subclasses(BaseModel) if c.__name__ == part), None)
            if child is not None and part not in found:
                found |= shapes(child)
    return found


def subclasses(model: type[BaseModel]) -> set[type[BaseModel]]:
    return {model}.union(*(subclasses(child) for child in model.__subclasses__()))


@pytest.mark.parametrize("name", sorted(shapes(Record)))
def test_the_record_reference_has_every_key(name: str) -> None:
    text = (DOCS / "record.md").read_text(encoding="utf-8")
    section = re.search(rf"^## {name}\b.*?(?=^## |\Z)", text, re.S | re.M)
    assert section, f"docs/record.md has no section {name}"
    listed = re.findall(r"^\| `(\w+)` \|", section[0], re.M)
    inherited = {"Mention": ["start", "end", "text"]}.get(name, [])
    assert inherited + listed == list(shapes(Record)[name].model_fields)


def test_the_map_names_every_module_that_reads() -> None:
    text = (DOCS / "map.md").read_text(encoding="utf-8")
    groups = re.findall(r"^\| [^|]+ \| `([a-z ]+)` \| [^|]+ \|$", text, re.M)
    there = {path.stem for path in (ROOT / "communique" / "read").glob("*.py")} - {"__init__"}
    assert sorted(" ".join(groups).split()) == sorted(there), "docs/map.md, the groups of communique/read"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
        if not re.match(r"[a-z]+:", target):
            assert (page.parent / target).exists(), target
