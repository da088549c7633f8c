"""The desk's pages, a file for each subject; `bp` holds them all."""

from staff.blueprint import bp
from staff.routes import account, accounts, cover, desk, second_factor, sign_in

__all__ = ["account", "accounts", "bp", "cover", "desk", "second_factor", "sign_in"]
