"""The course of posts and publications, by exhaustion: every state against every other."""

from __future__ import annotations

import itertools

import pytest

from given import a_post
from planner.content.state import (
    EDITABLE,
    LOCKED,
    MOVES,
    PUBLICATION_MOVES,
    MoveRefused,
    PublicationState,
    State,
    move,
    move_publication,
    sum_of,
)

S, P = State, PublicationState
GONE_OR_LIVE = frozenset({P.PUBLISHED, P.TAKEN_DOWN, P.CANCELLED})
IN_COURSE = frozenset({S.SCHEDULED, S.PUBLISHING, S.FAILED})
MIXTURES = [
    parts for size in (1, 2, 3) for parts in itertools.combinations_with_replacement(PublicationState, size)
]


def test_the_tables_know_every_state() -> None:
    assert set(MOVES) == set(State)
    assert set(PUBLICATION_MOVES) == set(PublicationState)


@pytest.mark.parametrize("here", State)
def test_a_post_moves_only_where_the_table_leads(here: State) -> None:
    for there in State:
        if there in MOVES[here]:
            assert move(here, there) is there
            assert a_post(state=here).moved_to(there).state is there
        else:
            with pytest.raises(MoveRefused) as refused:
                move(here, there)
            assert refused.value.facts == {"here": here.value, "there": there.value}


@pytest.mark.parametrize("here", PublicationState)
def test_a_publication_moves_only_where_the_table_leads(here: PublicationState) -> None:
    for there in PublicationState:
        if there in PUBLICATION_MOVES[here]:
            assert move_publication(here, there) is there
        else:
            with pytest.raises(MoveRefused):
                move_publication(here, there)


def test_nothing_moves_to_where_it_stands() -> None:
    assert not [here for here, there in MOVES.items() if here in there]
    assert not [here for here, there in PUBLICATION_MOVES.items() if here in there]


def test_review_begins_only_from_what_is_not_approved() -> None:
    assert {here for here, there in MOVES.items() if S.IN_REVIEW in there} == {S.DRAFT, S.CHANGES_REQUESTED}


def test_only_the_publisher_leads_to_the_public() -> None:
    assert {here for here, there in MOVES.items() if S.PUBLISHED in there} == {S.PUBLISHING, S.FAILED}
    assert {here for here, there in PUBLICATION_MOVES.items() if P.PUBLISHED in there} == LOCKED


def test_what_is_being_sent_or_live_is_not_editable() -> None:
    assert not EDITABLE & {S.PUBLISHING, S.PUBLISHED, S.CANCELLED, S.ARCHIVED}
    for state in EDITABLE - {S.DRAFT, S.IDEA}:
        assert S.DRAFT in MOVES[state], f"an edit leads from {state} to a draft"


def test_what_is_uncertain_can_neither_be_queued_nor_cancelled() -> None:
    assert not PUBLICATION_MOVES[P.UNCONFIRMED] & {P.QUEUED, P.OVERDUE, P.CANCELLED}
    assert P.CANCELLED not in PUBLICATION_MOVES[P.SENDING]


@pytest.mark.parametrize("parts", MIXTURES, ids="+".join)
def test_nothing_is_called_published_while_a_part_is_not(parts: tuple[PublicationState, ...]) -> None:
    alive = [part for part in parts if part is not P.CANCELLED]
    shown = sum_of(parts)
    assert (shown is S.PUBLISHED) == (bool(alive) and all(part in GONE_OR_LIVE for part in alive))
    assert (shown is S.CANCELLED) == (not alive)
    if any(part in LOCKED for part in parts):
        assert shown is S.PUBLISHING
    elif P.FAILED in parts:
        assert shown is S.FAILED


@pytest.mark.parametrize("parts", MIXTURES, ids="+".join)
def test_the_post_can_follow_each_step_of_its_parts(parts: tuple[PublicationState, ...]) -> None:
    before = sum_of(parts)
    for number, part in enumerate(parts):
        for there in PUBLICATION_MOVES[part]:
            after = sum_of([*parts[:number], there, *parts[number + 1 :]])
            if before in IN_COURSE and after is not before:
                assert after in MOVES[before], f"{part} → {there}: {before} → {after}"


def test_the_sum_does_not_depend_on_order() -> None:
    for parts in MIXTURES:
        assert {sum_of(one) for one in itertools.permutations(parts)} == {sum_of(parts)}


def test_a_post_of_nothing_is_cancelled() -> None:
    assert sum_of([]) is S.CANCELLED
