"""Commands that are imported only when somebody asks for them: a command line that starts at once.

In: for each command the path of its function ("letters.commands.rewrite:rewrite"). Out: a group for click.
"""

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import click


class ByPath(click.Group):
    """A group of commands known by their paths."""

    def __init__(self, name: str, *, paths: Mapping[str, str], **settings: Any) -> None:
        super().__init__(name, **settings)
        self.paths = dict(paths)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands in order."""
        return sorted({*self.paths, *super().list_commands(ctx)})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name, imported now."""
        path = self.paths.get(cmd_name)
        return command_at(path) if path else super().get_command(ctx, cmd_name)


def command_at(path: str) -> click.Command:
    """The command at a path. Raises TypeError where something else stands there."""
    module, _, attribute = path.partition(":")
    found = getattr(import_module(module), attribute)
    if not isinstance(found, click.Command):
        raise TypeError(f"{path} is no command.")
    return found
