"""The command that measures the reader against gold."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from ..errors import CommuniqueError
from .reader import AnyReader, MakeReader, load

if TYPE_CHECKING:
    from ..evaluate.report import Report
    from ..model import Document, Record


@click.command()
@click.argument("task", metavar="TASK", type=click.Choice(["gold"]))
@click.argument("path", type=click.Path(exists=True, path_type=Path))
@click.option(
    "--floor", type=click.FloatRange(0, 1), metavar="X", help="Exit with 1 if a part's F1 is below X."
)
@click.option(
    "--predictions", type=click.File("w", encoding="utf-8"), help="Write the records here, one a line."
)
@click.option("--errors", is_flag=True, help="Name each thing missed, invented or wrong.")
@click.option("--model", metavar="NAME_OR_PATH", help="Another spaCy model for English, or its folder.")
@click.pass_obj
def evaluate(
    make: MakeReader | None,
    *,
    task: str,
    path: Path,
    floor: float | None,
    predictions: TextIO | None,
    errors: bool,
    model: str | None,
) -> None:
    """Measure the reader on TASK with the items in PATH.

    gold: a directory of gold records; prints precision, recall and F1 of each part.
    """
    del task  # there is one so far
    try:
        report = _gold(path, predictions, (make or load)(model), errors=errors)
    except CommuniqueError as error:
        raise click.ClickException(str(error)) from error
    click.echo(report.to_text())
    below = [part for part in report.parts if floor is not None and report.f1(part) < floor]
    if below:
        raise click.ClickException(f"below {floor}: {', '.join(below)}")


def _gold(path: Path, predictions: TextIO | None, reader: AnyReader, *, errors: bool) -> Report:
    from ..evaluate.gold import judge, listing, summarise
    from ..evaluate.goldfile import digest

    judged = []
    for document in judge(path, _kept(reader.read, predictions)):
        judged.append(document)
        if errors:
            click.echo("\n".join(listing(document)))
    return summarise(judged, digest=digest(path))


def _kept(read: Callable[[Document], Record], out: TextIO | None) -> Callable[[Document], Record]:
    """`read`, with each record written to `out`."""
    if out is None:
        return read

    def read_and_write(document: Document) -> Record:
        record = read(document)
        out.write(f"{record.to_json(indent=None)}\n")
        return record

    return read_and_write
