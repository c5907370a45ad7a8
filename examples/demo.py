"""Reads the reports beside it: the page of one, and what is in all of them."""

from __future__ import annotations

from pathlib import Path

from rich.console import Console
from rich.rule import Rule
from rich.table import Table

import communique
from communique.view.page import page

REPORTS = sorted(Path(__file__).parent.glob("*.txt"))
SHOWN = REPORTS[0]


def main() -> None:
    """Prints the page and the table."""
    console = Console(highlight=False)
    records = {path: communique.read(path.read_text(encoding="utf-8")) for path in REPORTS}
    console.print(Rule(f"communique read examples/{SHOWN.name}", align="left"))
    console.print(page(records[SHOWN]))
    console.print()
    console.print(Rule("all of examples/", align="left"))
    console.print(summary(records))


def summary(records: dict[Path, communique.Record]) -> Table:
    """How much of each kind stands in each report."""
    table = Table(box=None, padding=(0, 1, 0, 0))
    table.add_column("report", overflow="fold")
    for kind in ("people", "contacts", "statements", "with quotes", "promises", "events"):
        table.add_column(kind, justify="right")
    for path, record in records.items():
        counts = (
            sum(entity.kind == "person" for entity in record.entities),
            len(record.engagements),
            len(record.statements),
            sum(statement.directness != "indirect" for statement in record.statements),
            len(record.commitments),
            len(record.events),
        )
        table.add_row(path.stem, *map(str, counts))
    return table


if __name__ == "__main__":
    main()
