"""The shape of the code, held by a walk over its syntax trees: lazy imports count."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "communique"
MODULES = sorted(PACKAGE.rglob("*.py"))

# Each part and the parts it may import, besides itself. "top" is communique/__init__.py.
MAY_IMPORT = {
    "errors": set[str](),
    "model": {"errors"},
    "vocab": {"errors", "model"},
    "gazetteer": {"errors", "model", "vocab"},
    "weights": set[str](),
    "read": {"errors", "model", "vocab", "gazetteer", "weights"},
    "source": {"errors", "model"},
    "view": {"errors", "model"},
    "evaluate": {"errors", "model", "vocab", "read"},
    "cli": {"errors", "model", "source", "read", "view", "evaluate", "top"},
    "top": {"errors", "model", "source", "read", "view"},
    "__main__": {"cli"},
}
# Libraries that one place only may import, and those for networks and processes, that none may.
ONLY_IN = {
    "spacy": {"read/parse.py"},
    "thinc": {"read/parse.py"},
    "onnxruntime": {"read/encoder.py"},
    "tokenizers": {"read/encoder.py"},
    "charset_normalizer": {"source/text.py"},
    "click": {"cli"},
    "rich": {"cli", "view/page.py"},
} | {name: set[str]() for name in ("socket", "ssl", "urllib", "http", "requests", "httpx", "subprocess")}

OPENS = {"open", "read_text", "read_bytes", "write_text", "write_bytes", "fdopen", "urlopen"}
# Files are opened by those who bring texts in, who load our own tables and weights, and who read gold.
MAY_OPEN = {"source", "vocab", "gazetteer", "weights", "evaluate", "cli"}

LONGEST_MODULE = 400


def name_of(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def part_of(module: str) -> str:
    """The part that a dotted name below `communique` belongs to, or a path."""
    first = module.replace("/", ".").split(".")[0]
    return "top" if first in {"__init__", ""} else first


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """(line, dotted name) of every import, relative ones resolved; `from . import x` counts as x."""
    package = ("communique", *path.relative_to(PACKAGE).parts[:-1])
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = list(package[: len(package) - node.level + 1]) if node.level else []
            base += [node.module] if node.module else []
            names = (alias.name for alias in node.names) if not node.module else ("",)
            yield from ((node.lineno, ".".join((*base, name)).strip(".")) for name in names)


def ours(path: Path) -> Iterator[tuple[int, str]]:
    """(line, part) of every import of a part of this package."""
    for line, name in imports(path):
        top, _, rest = name.partition(".")
        if top == "communique":
            part = part_of(rest)
            yield line, part if part in MAY_IMPORT else "top"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_imports_go_one_way(path: Path) -> None:
    part = part_of(name_of(path).removesuffix(".py"))
    assert part in MAY_IMPORT, f"say in MAY_IMPORT what {part} may import"
    wrong = [f"line {line}: {other}" for line, other in ours(path) if other not in MAY_IMPORT[part] | {part}]
    assert not wrong, f"{part} may import only {sorted(MAY_IMPORT[part])}"


def within(name: str, places: set[str]) -> bool:
    return any(name == place or name.startswith(f"{place}/") for place in places)


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_libraries_stay_in_their_place(path: Path) -> None:
    for line, name in imports(path):
        places = ONLY_IN.get(name.partition(".")[0])
        assert places is None or within(name_of(path), places), f"line {line}: {name}"


def calls(path: Path) -> Iterator[tuple[int, str]]:
    """(line, last part of the name) of every call."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            called = node.func
            if isinstance(called, (ast.Name, ast.Attribute)):
                yield node.lineno, called.id if isinstance(called, ast.Name) else called.attr


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_files_are_opened_where_texts_come_in(path: Path) -> None:
    if not within(name_of(path), MAY_OPEN):
        assert not [f"line {line}: {name}" for line, name in calls(path) if name in OPENS]


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_library_never_prints_exits_or_looks_at_environment_and_clock(path: Path) -> None:
    if within(name_of(path), {"cli"}):
        return
    forbidden = {"print", "exit", "getenv", "time", "now", "today", "utcnow", "perf_counter"}
    assert not [f"line {line}: {name}" for line, name in calls(path) if name in forbidden]
    assert "os.environ" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_modules_are_small_and_say_what_belongs_in_them(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= LONGEST_MODULE
    assert ast.get_docstring(ast.parse(text)), "the docstring says in one sentence what belongs here"


def test_there_is_no_attic() -> None:
    assert not [
        name_of(path) for path in MODULES if path.stem in {"utils", "util", "helpers", "misc", "common"}
    ]


def test_the_walk_sees_lazy_and_relative_imports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code = """
def f():
    from ..read.parse import Parser
    from .. import cli, source
    import spacy.tokens
"""
    path = PACKAGE / "view" / "seen.py"
    monkeypatch.setattr(Path, "read_text", lambda self, encoding: code)
    assert [name for _, name in imports(path)] == [
        "communique.read.parse",
        "communique.cli",
        "communique.source",
        "spacy.tokens",
    ]
    assert [part for _, part in ours(path)] == ["read", "cli", "source"]
