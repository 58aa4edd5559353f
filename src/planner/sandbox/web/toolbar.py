"""The bar above: how much is there, and the small misfortunes that can be called from the page."""

from __future__ import annotations

from html import escape

from planner.sandbox.box import Box
from planner.sandbox.web.facebook import avatar
from planner.sandbox.web.icons import icon
from planner.sandbox.web.seen import Account, shown_and_doubled
from planner.sandbox.web.words import Words

_DELAYS_MS = (0, 150, 2000)
ONE_DROP = "page: the next answer"


def status_line(box: Box, words: Words) -> str:
    """`Berjalan · 27 konten · 0 ganda`, the doubles in red when there are any."""
    shown, doubled = shown_and_doubled(box)
    double = words("double", n=doubled)
    parts = [words("running"), words("content", n=shown), f"<b>{double}</b>" if doubled else double]
    return " · ".join(parts)


def tools(box: Box, account: Account, words: Words) -> str:
    """The segmented delay and the buttons, each a form of its own."""
    here = _hidden("account", account.page_id) + _hidden("lang", words.lang)
    cut = any(rule.get("name") == ONE_DROP for rule in box.faults.shown())
    dead = _is_dead(box)
    key = "restore" if dead else "expire"
    drop = icon("cut") + words("dropping" if cut else "drop")
    other = f"/?account={account.page_id}&amp;lang={words.other}"
    parts = (
        _delay(box, words, here),
        _form(here, "drop", drop, "button on" if cut else "button"),
        _form(here, key, icon("key") + words(key), "button on" if dead else "button"),
        _reset(here, words),
        f'<a class="lang" href="{other}">{words("other_lang")}</a>',
    )
    return "".join(parts)


def switch(accounts: list[Account], here: Account, words: Words) -> str:
    """One pill for each account, when there is more than one."""
    if len(accounts) <= 1:
        return ""
    pills = [
        f'<a href="/?account={account.page_id}&amp;lang={words.lang}"'
        f' aria-current="{"true" if account == here else "false"}">'
        f"{avatar(account, 'tiny')}{escape(account.name)}</a>"
        for account in accounts
    ]
    return f'<nav class="switch" aria-label="{words("accounts")}">{"".join(pills)}</nav>'


def _delay(box: Box, words: Words, here: str) -> str:
    buttons = [
        f'<button name="value" value="{ms}" aria-pressed="{"true" if box.latency_ms == ms else "false"}">'
        f"{words(f'latency_{ms}')}</button>"
        for ms in _DELAYS_MS
    ]
    inside = f'<span>{words("latency")}</span><span class="segments">{"".join(buttons)}</span>'
    hidden = here + _hidden("do", "latency")
    return f'<form method="post" action="/_page/act" class="delay">{hidden}{inside}</form>'


def _reset(here: str, words: Words) -> str:
    return (
        f'<details class="ask"><summary class="button">{icon("again")}{words("reset")}</summary>'
        f'<div class="ask-panel">{words("reset_ask")}'
        f"{_form(here, 'reset', words('reset_yes'), 'button danger')}</div></details>"
    )


def _form(here: str, do: str, label: str, classes: str) -> str:
    return (
        f'<form method="post" action="/_page/act">{here}{_hidden("do", do)}'
        f'<button class="{classes}">{label}</button></form>'
    )


def _hidden(name: str, value: str) -> str:
    return f'<input type="hidden" name="{name}" value="{escape(value)}">'


def _is_dead(box: Box) -> bool:
    now = int(box.clock.now())
    dead = (
        "SELECT 1 FROM token WHERE kind = 'page' AND (dead_subcode IS NOT NULL OR expires_at BETWEEN 1 AND ?)"
    )
    return box.store.one(dead, now) is not None
