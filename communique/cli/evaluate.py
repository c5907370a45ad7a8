"""The command that measures the reader against gold and public data."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from ..errors import CommuniqueError
from .reader import AnyReader, MakeReader, load

if TYPE_CHECKING:
    from ..evaluate.items import Task
    from ..evaluate.report import Report
    from ..model import Document, Record

_TASKS = ("gold", "plv", "over-coding", "behaviour", "polnear")


@click.command()
@click.argument("task", metavar="TASK", type=click.Choice(_TASKS))
@click.argument("path", type=click.Path(exists=True, path_type=Path))
@click.option(
    "--floor", type=click.FloatRange(0, 1), metavar="X", help="Exit with 1 if a part's F1 is below X."
)
@click.option(
    "--predictions",
    type=click.File("w", encoding="utf-8"),
    help="Write what was found, one item a line.",
)
@click.option("--errors", is_flag=True, help="Of gold: name each thing missed, invented or wrong.")
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

    plv: JSON Lines {id, text, marked, source, target}; the PLOVER type of each marked pair; macro F1.

    over-coding: JSON Lines {id, text}, one sentence each; the events coded; their share by label.

    behaviour: JSON Lines {id, kind, a, b}; pairs of marked sentences that differ in one thing.

    polnear: JSON Lines {id, text}, one article each; content, source and cue of all that is attributed, also
    thoughts and wishes, which the record leaves out; F1 of those whose content and source overlap with gold.

    Where items hold no gold, there are predictions only.
    """
    make = make or load
    try:
        if task == "gold":
            below = _gold(path, predictions, make(model), errors=errors, floor=floor)
        else:
            below = _items(task, path, predictions, lambda: make(model), model=model, floor=floor)
    except CommuniqueError as error:
        raise click.ClickException(str(error)) from error
    if below:
        raise click.ClickException(f"below {floor}: {', '.join(below)}")


def _items(
    name: str,
    path: Path,
    out: TextIO | None,
    reader: Callable[[], AnyReader],
    *,
    model: str | None,
    floor: float | None,
) -> list[str]:
    """Judges each item; the task's name, if its score is below the floor."""
    from ..evaluate import items

    task = _task(name, reader, model)
    judged = []
    for item in items.load(path, needs=task.needs):
        prediction = task.predict(item)
        judged.append((item, prediction))
        if out is not None:
            out.write(f"{json.dumps(prediction, ensure_ascii=False)}\n")
    found = task.report(judged)
    if found is None:
        click.echo(f"{len(judged)} items, none with gold")
        return []
    click.echo(found.text)
    return [name] if floor is not None and found.score < floor else []


def _task(name: str, reader: Callable[[], AnyReader], model: str | None) -> Task:
    from ..evaluate import behaviour, over_coding, plv, polnear

    if name == "over-coding":
        return over_coding.Task(reader().read)
    if name == "polnear":
        return polnear.Task(polnear.reader(model).read)
    return plv.Task() if name == "plv" else behaviour.Task()


def _gold(
    path: Path, predictions: TextIO | None, reader: AnyReader, *, errors: bool, floor: float | None
) -> list[str]:
    """Prints the report; the parts below the floor."""
    report = _report(path, predictions, reader, errors=errors)
    click.echo(report.to_text())
    return [part for part in report.parts if floor is not None and report.f1(part) < floor]


def _report(path: Path, predictions: TextIO | None, reader: AnyReader, *, errors: bool) -> Report:
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
