"""Writes docs/cli.md from the commands themselves; a test holds the two together."""

from __future__ import annotations

from pathlib import Path

import click

from communique.cli import main

TARGET = Path(__file__).with_name("cli.md")
HEAD = "# The command line\n\nMade by `make docs` from the commands themselves; do not edit.\n"
WIDTH = 90


def pages(command: click.Command, name: str, parent: click.Context | None = None) -> list[str]:
    """The help of a command and of those below it, as Markdown."""
    settings = {"terminal_width": WIDTH, "max_content_width": WIDTH, **command.context_settings}
    context = click.Context(command, info_name=name, parent=parent, **settings)
    lines = (line.rstrip() for line in command.get_help(context).splitlines())
    found = ["## `{}`\n\n```\n{}\n```\n".format(context.command_path, "\n".join(lines))]
    if isinstance(command, click.Group):
        for child in sorted(command.commands):
            found += pages(command.commands[child], child, context)
    return found


def text() -> str:
    """The whole of docs/cli.md."""
    return "\n".join([HEAD, *pages(main, "communique")])


if __name__ == "__main__":
    TARGET.write_text(text(), encoding="utf-8")
