"""The command line: one thin file a command, imported when it is asked for."""

from __future__ import annotations

from importlib import import_module

import click

from assay import __version__

__all__ = ["main"]

_COMMANDS = {
    "completion": "assay.cli.completion:completion",
    "read": "assay.cli.read:read",
    "schema": "assay.cli.schema:schema",
}
"""A command's name, and the module and attribute where it lives."""


class _Lazy(click.Group):
    """A group whose commands are imported on first need: `assay --version` needs none."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the commands' names, sorted."""
        return sorted(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import a command; None when there is none of that name."""
        if cmd_name not in _COMMANDS:
            return None
        module, attribute = _COMMANDS[cmd_name].split(":")
        command: click.Command = getattr(import_module(module), attribute)
        return command


@click.group(cls=_Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "--version", message="assay %(version)s")
def main() -> None:
    """Take contested pages apart: who says what, and on whose word."""
