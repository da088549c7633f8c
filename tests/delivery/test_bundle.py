"""Promises about a letter on a phone without a line: all of it is there, small enough, of nobody else."""

import brotli
import pytest
from flask import Flask

from store.work import Store
from tests.delivery.test_delivery import approved, desk, link_of, opened
from tests.factories.desk import Desk

__all__ = ["desk"]
MOST = 150_000


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_bundle_has_every_page_of_the_letter_in_each_language_and_fits(
    app: Flask, desk: Desk, store: Store, language: str
) -> None:
    letter = approved(desk, store, language)
    child = opened(app, link_of(desk, letter))
    answer = child.client.get("/letter/bundle")
    found = answer.get_json()
    assert len(brotli.compress(answer.get_data(), quality=4)) <= MOST
