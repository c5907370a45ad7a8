"""Arguments and printing only; what takes long to import is imported where it is used."""

from __future__ import annotations

import click

from .. import __version__
from .evaluate import evaluate
from .read import read
from .schema import schema


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="communique")
def main() -> None:
    """Read news reports and official readouts about diplomacy into sourced records."""


main.add_command(read)
main.add_command(schema)
main.add_command(evaluate)
