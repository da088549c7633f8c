"""What `flask` looks at first: commands that need no service start without wiring the rooms together.

In: the command line, by click. Out: for those commands an application that holds nothing else; for every
other command, and for serving, the whole of Heard from `app.py`.
"""

from functools import cache
from importlib import import_module

import click
from flask import Flask
from flask.cli import AppGroup, FlaskGroup

from web.by_path import command_at

LIGHT = {"letters": "letters.commands:group"}


class Commands(AppGroup):
    """The light commands by their paths, and behind them all that the whole application has."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands in order."""
        return sorted({*LIGHT, *whole().cli.list_commands(ctx)})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """A light command at once; any other with the application that it works in."""
        if cmd_name in LIGHT:
            return command_at(LIGHT[cmd_name])
        app = whole()
        ctx.with_resource(app.app_context())
        return app.cli.get_command(ctx, cmd_name)


def create_app() -> Flask:
    """Where `flask` only looks for a command: the commands. Else the whole of Heard."""
    context = click.get_current_context(silent=True)
    if context is None or not isinstance(context.command, FlaskGroup):
        return whole()
    light = Flask("heard", static_folder=None)
    light.cli = Commands()
    return light


@cache
def whole() -> Flask:
    """All rooms, wired together."""
    app = import_module("app").create_app()
    if not isinstance(app, Flask):
        raise TypeError("app.py has made no application.")
    return app
