"""A group of commands, each imported when it is asked for: `assay --version` needs none."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import click

__all__ = ["Lazy"]


class Lazy(click.Group):
    """A group whose ``homes`` say where each command lives: ``name -> "module:attribute"``."""

    def __init__(self, *args: Any, homes: dict[str, str], **given: Any) -> None:  # noqa: ANN401 - click's
        super().__init__(*args, **given)
        self._homes = homes

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the commands' names, sorted."""
        return sorted(self._homes)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import a command; None when there is none of that name."""
        if cmd_name not in self._homes:
            return None
        module, attribute = self._homes[cmd_name].split(":")
        command: click.Command = getattr(import_module(module), attribute)
        return command
