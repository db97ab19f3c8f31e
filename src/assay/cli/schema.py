"""`assay schema`: the JSON Schema of a record."""

from __future__ import annotations

import json

import click

from assay.codec import schema as record_schema

__all__ = ["schema"]


@click.command()
def schema() -> None:
    """Print the JSON Schema (draft 2020-12) of a record."""
    click.echo(json.dumps(record_schema(), indent=2))
