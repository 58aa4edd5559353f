"""A month as rectangles: made by a pure function, and read by painting, hit-testing, keys and speech."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta, tzinfo

from planner.content.ids import PostId
from planner.desk.month import DayPost
from planner.ui.calendar.measures import DRAWN, Box, Measure
from planner.ui.calendar.weights import NEEDS_SOMEONE, OVER

DAYS, LEAST_WEEKS, SATURDAY = 7, 5, 5


@dataclass(frozen=True, slots=True)
class ChipPlace:
    """A post and where its chip is."""

    post: DayPost
    box: Box
    is_tall: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DayCell:
    """A day: its posts by their hour, those that have room as chips, and the others behind a pill."""

    day: date
    box: Box
    row: int
    column: int
    is_today: bool
    plus: Box
    posts: tuple[DayPost, ...] = ()
    chips: tuple[ChipPlace, ...] = ()
    hidden: tuple[DayPost, ...] = ()
    pill: Box | None = None

    @property
    def is_weekend(self) -> bool:
        return self.column >= SATURDAY


@dataclass(frozen=True, slots=True)
class Spot:
    """What is at a point, or has the focus: a day, perhaps one of its posts, its pill or its plus."""

    day: date
    post: PostId | None = None
    on_pill: bool = False
    on_plus: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthView:
    """Some weeks of cells, ``height`` pixels high in all."""

    month: date
    cells: tuple[DayCell, ...]
    width: int
    height: int

    @property
    def first(self) -> date:
        return self.cells[0].day

    @property
    def last(self) -> date:
        return self.cells[-1].day

    def cell(self, day: date) -> DayCell | None:
        """Return the cell of a day, None when it is not in sight."""
        number = (day - self.first).days
        return self.cells[number] if 0 <= number < len(self.cells) else None

    def at(self, x: float, y: float) -> Spot | None:
        """Return what is at a point."""
        for cell in self.cells:
            if cell.box.holds(x, y):
                found = (one.post.id for one in cell.chips if one.box.holds(x, y))
                on_pill = cell.pill is not None and cell.pill.holds(x, y)
                return Spot(cell.day, next(found, None), on_pill=on_pill, on_plus=cell.plus.holds(x, y))
        return None

    def post(self, post_id: PostId) -> DayPost | None:
        """Return a post of these weeks."""
        found = (post for cell in self.cells for post in cell.posts if post.id == post_id)
        return next(found, None)


def weeks_of(month: date) -> tuple[date, ...]:
    """Return the Mondays of the weeks that are shown for a month: those it touches, at least five."""
    first = month.replace(day=1)
    monday = first - timedelta(days=first.weekday())
    after = (first + timedelta(days=31)).replace(day=1)
    touched = ((after - timedelta(days=1)) - monday).days // DAYS + 1
    return tuple(monday + timedelta(weeks=number) for number in range(max(LEAST_WEEKS, touched)))


def month_view(
    posts: Iterable[DayPost],
    *,
    month: date,
    zone: tzinfo,
    today: date,
    width: int,
    height: int,
    measure: Measure = DRAWN,
) -> MonthView:
    """Lay out a month in a width and at least a height."""
    by_day = _by_day(posts, zone)
    weeks = weeks_of(month)
    height = max(height, len(weeks) * measure.row_least)
    cells = []
    for row, monday in enumerate(weeks):
        top, bottom = height * row // len(weeks), height * (row + 1) // len(weeks)
        for column in range(DAYS):
            left, right = width * column // DAYS, width * (column + 1) // DAYS
            box = Box(left, top, right - left, bottom - top)
            day = monday + timedelta(days=column)
            cells.append(_cell(day, by_day.get(day, ()), (row, column), box, today, measure))
    return MonthView(month=month.replace(day=1), cells=tuple(cells), width=width, height=height)


def _by_day(posts: Iterable[DayPost], zone: tzinfo) -> Mapping[date, list[DayPost]]:
    found: dict[date, list[DayPost]] = {}
    for post in sorted(posts, key=lambda one: (one.due_at, one.id)):
        found.setdefault(post.due_at.astimezone(zone).date(), []).append(post)
    return found


def _cell(
    day: date, posts: Sequence[DayPost], place: tuple[int, int], box: Box, today: date, measure: Measure
) -> DayCell:
    row, column = place
    room = _room(box, measure)
    shown = _chosen(posts, room)
    hidden = tuple(post for post in posts if post not in shown)
    pill = _pill(len(hidden), box, measure) if hidden else None
    return DayCell(
        day=day,
        box=box,
        row=row,
        column=column,
        is_today=day == today,
        posts=tuple(posts),
        chips=_places(shown, box, measure),
        hidden=hidden,
        pill=pill,
        plus=_plus(box, box.right - measure.pill_pad if pill is None else pill.left - measure.gap, measure),
    )


def _room(box: Box, measure: Measure) -> int:
    """Return how many compact chips fit; one always does."""
    free = box.height - measure.pad_top - measure.header
    return max(1, (free + measure.gap) // (measure.chip + measure.gap))


def _chosen(posts: Sequence[DayPost], room: int) -> list[DayPost]:
    """Choose what is shown when not all has room: what needs somebody, then what is still to come."""
    by_weight = sorted(posts, key=lambda post: (post.shown not in NEEDS_SOMEONE, post.shown in OVER))
    kept = {post.id for post in by_weight[:room]}
    return [post for post in posts if post.id in kept]


def _places(shown: Sequence[DayPost], box: Box, measure: Measure) -> tuple[ChipPlace, ...]:
    tall = len(shown) == 1 and box.height >= measure.tall_from
    high = measure.chip_tall if tall else measure.chip
    left, width = box.left + measure.pad_side, box.width - 2 * measure.pad_side - measure.line
    top = box.top + measure.pad_top + measure.header
    step = high + measure.gap
    return tuple(
        ChipPlace(post, Box(left, top + number * step, width, high), tall)
        for number, post in enumerate(shown)
    )


def _pill(count: int, box: Box, measure: Measure) -> Box:
    width = 2 * measure.pill_pad + measure.pill_digit * (1 + len(str(count)))
    top = box.top + measure.pad_top + (measure.header - measure.pill_height) // 2
    return Box(box.right - measure.pill_pad - width, top, width, measure.pill_height)


def _plus(box: Box, right: int, measure: Measure) -> Box:
    side = measure.pill_height
    return Box(right - side, box.top + measure.pad_top + (measure.header - side) // 2, side, side)
