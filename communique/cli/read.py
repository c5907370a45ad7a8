"""The command that reads files and prints their records."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from functools import cache
from typing import TYPE_CHECKING

import click

from ..errors import CommuniqueError, InputError, ModelMissing
from .output import output
from .progress import progress
from .reader import MakeReader, load

if TYPE_CHECKING:
    from ..model import Record

STDIN = "-"


def _day(_context: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    from ..source.day import published

    try:
        return published(value)
    except InputError as error:
        raise click.BadParameter(error.reason) from None


def _files(_context: click.Context, _argument: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    if value.count(STDIN) > 1:
        raise click.BadParameter("standard input (-) can be read only once")
    return value


@click.command()
@click.argument("files", metavar="FILE...", nargs=-1, required=True, callback=_files)
@click.option("--published", metavar="DATE", callback=_day, help="Day of publication, such as 2025-04-17.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "jsonl"]),
    help="text: a page to read (default on a terminal). json: one object for one file, an array for several "
    "(default elsewhere). jsonl: one object a line.",
)
@click.option("--model", metavar="NAME_OR_PATH", help="Another spaCy model for English, or its folder.")
@click.pass_obj
def read(
    make: MakeReader | None,
    *,
    files: tuple[str, ...],
    published: str | None,
    form: str | None,
    model: str | None,
) -> None:
    """Read each FILE (- for standard input) and print its record.

    A file that cannot be read is named on standard error with the reason; the others are read all the same,
    and the exit status is 1.
    """
    out = output(form, several=len(files) > 1)
    read_one = _reading(published, model, make or load)
    failed = False
    with progress(len(files), shared=out.on_terminal) as bar:
        out.begin()
        for name, result in _results(files, lambda name: out.form(read_one(name), name)):
            with bar.aside(error=not isinstance(result, str)):
                if isinstance(result, str):
                    out.write(result)
                else:
                    failed = True
                    click.echo(_complaint(name, result), err=True)
            bar.advance()
        out.end()
    if failed:
        raise SystemExit(1)


def _results(files: tuple[str, ...], form: Callable[[str], str]) -> Iterator[tuple[str, str | Exception]]:
    """Each file's record in its printed form, or what went wrong: one bad file never stops the others."""
    for name in files:
        try:
            result: str | Exception = form(name)
        except ModelMissing as error:
            raise click.ClickException(str(error)) from error
        except Exception as error:
            result = error
        yield name, result


def _reading(published: str | None, model: str | None, make: MakeReader) -> Callable[[str], Record]:
    """A function from the name of a file to its record; the language model is loaded for the first text."""
    from ..model import document
    from ..source.text import read_file, read_stream

    reader = cache(make)

    def read_one(name: str) -> Record:
        text = read_stream(sys.stdin.buffer, name="standard input") if name == STDIN else read_file(name)
        return reader(model).read(document(text, published=published))

    return read_one


def _complaint(name: str, error: Exception) -> str:
    """One line that names the file and the reason, with nothing in it that a terminal would obey."""
    from ..view.told import clean

    if isinstance(error, InputError):
        return clean(str(error))
    if isinstance(error, CommuniqueError):
        return clean(f"{name}: {error}")
    return clean(f"{name}: could not be read, by a fault of this program ({type(error).__name__}: {error})")
