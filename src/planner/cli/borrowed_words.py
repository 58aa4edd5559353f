"""Lets click speak the planner's language: its words come through gettext, from a catalogue beside ours."""

from __future__ import annotations

import gettext
import os
from collections.abc import Iterator
from contextlib import contextmanager

from planner.assets import resources

DOMAIN = "click"


@contextmanager
def click_speaks(language: str) -> Iterator[None]:
    """Let click's words be in ``language`` inside the block; the process is left as it was.

    gettext offers no other way than its domain and LANGUAGE (Python, gettext: GNU gettext API).
    """
    domain, told = gettext.textdomain(), os.environ.get("LANGUAGE")
    gettext.bindtextdomain(DOMAIN, str(resources() / "locale"))
    gettext.textdomain(DOMAIN)
    os.environ["LANGUAGE"] = language
    try:
        yield
    finally:
        gettext.textdomain(domain)
        if told is None:
            os.environ.pop("LANGUAGE", None)
        else:
            os.environ["LANGUAGE"] = told
