"""The command that prints the shape of a record."""

from __future__ import annotations

import json

import click


@click.command()
def schema() -> None:
    """Print the JSON Schema of a record, the object that `read --format json` prints."""
    from ..model import Record

    shape = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **Record.model_json_schema(mode="serialization"),
    }
    click.echo(json.dumps(shape, indent=2, ensure_ascii=False))
