"""What a drag on the canvas does, from the press to the release; each is one act that can be taken back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from planner.content.post import Point
from planner.imaging.layers import LogoLayer
from planner.ui.composer.media.crop_geometry import CORNERS, Corner
from planner.ui.studio.acts import placed, turned
from planner.ui.studio.cropping import cropped, cut_in, focused
from planner.ui.studio.layers import Drawn, drawn_layers
from planner.ui.studio.session import Session
from planner.ui.studio.shapes import EDGES, Area, Handle, angle_to, area_of, around_centre, box_from, sized
from planner.ui.studio.snapping import Guide, Line, Snapped, marks_of, snapped, snapped_edges
from planner.words.catalogue import _

SNAP = 6
"""How near a line draws, in pixels of the screen."""
TURN_STEP = 15


@dataclass(slots=True, kw_only=True)
class Held:
    """What a gesture works on: the layer as it was, the frame, and how large a screen pixel is there."""

    session: Session
    layer: Drawn
    size: tuple[float, float]
    pixel: float
    guides: tuple[Guide, ...] = ()
    before: Area = field(init=False)

    def __post_init__(self) -> None:
        self.before = area_of(self.layer.box_in(self.session.target), self.size)

    def marks(self) -> Sequence[Sequence[float]]:
        """Return what the layer may be drawn to."""
        target = self.session.target
        others = (one for one in drawn_layers(self.session.design) if one.id != self.layer.id)
        return marks_of(
            self.size, (area_of(one.box_in(target), self.size) for one in others if not one.is_hidden)
        )

    def put(self, sentence: str, found: Snapped) -> None:
        """Put the layer where the gesture leads it."""
        self.guides = found.guides
        session = self.session
        box = box_from(found.area, self.size)
        design = placed(session.design, self.layer.id, box, session.target, session.main)
        session.act(sentence, design, key=f"drag:{self.layer.id}")


class Move:
    """Moving a layer; free of guides while ``is_free``."""

    def __init__(self, held: Held, start: Point) -> None:
        self.held, self._start = held, start

    def go_to(self, at: Point, *, is_free: bool) -> None:
        by = (at[0] - self._start[0], at[1] - self._start[1])
        area = self.held.before.moved(by)
        reach = 0.0 if is_free else SNAP * self.held.pixel
        self.held.put(_("Lapisan dipindah"), snapped(area, self.held.marks(), reach))


class Size:
    """Sizing a layer by one of its handles; a logo keeps its shape."""

    def __init__(self, held: Held, handle: Handle) -> None:
        self.held, self._handle = held, handle

    def go_to(self, at: Point, *, is_free: bool) -> None:
        layer, before = self.held.layer, self.held.before
        straight = around_centre(before, at, -layer.rotation)
        keeps = isinstance(layer, LogoLayer)
        area = sized(before, self._handle, straight, keeps_shape=keeps)
        found = Snapped(area=area)
        if not (keeps or is_free or layer.rotation):
            lines = [Line(edge) for edge in EDGES[self._handle]]
            found = snapped_edges(area, lines, self.held.marks(), SNAP * self.held.pixel)
        self.held.put(_("Ukuran lapisan diubah"), found)


class Turn:
    """Turning a layer, by whole steps unless ``is_free``."""

    def __init__(self, held: Held) -> None:
        self.held = held

    def go_to(self, at: Point, *, is_free: bool) -> None:
        degrees = angle_to(self.held.before, at)
        near = round(degrees / TURN_STEP) * TURN_STEP
        if not is_free and abs(degrees - near) < TURN_STEP / 4:
            degrees = near
        session, own = self.held.session, self.held.layer.id
        design = turned(session.design, own, round(degrees, 1))
        session.act(_("Lapisan diputar"), design, key=f"drag:{own}")


class Focus:
    """Setting the point that matters, for every target at once. Points are in 0–1 of the picture."""

    guides: tuple[Guide, ...] = ()

    def __init__(self, session: Session) -> None:
        self._session = session

    def go_to(self, at: Point, *, is_free: bool) -> None:  # noqa: ARG002  as all gestures are led
        session = self._session
        session.act(_("Titik fokus dipindah"), focused(session.design, at, session.size), key="focus")


class Pan:
    """Moving the picture under its frame, in one target."""

    guides: tuple[Guide, ...] = ()

    def __init__(self, session: Session, start: Point) -> None:
        self._session, self._start = session, start
        self._cut = cut_in(session.design, session.target, session.size)

    def go_to(self, at: Point, *, is_free: bool) -> None:  # noqa: ARG002
        width, height = self._session.size
        by = ((self._start[0] - at[0]) * width, (self._start[1] - at[1]) * height)
        design = cropped(self._session.design, self._cut.moved(by))
        self._session.act(_("Potongan digeser"), design, key="crop")


class Zoom:
    """Sizing the frame by a corner, in one target: the opposite corner stays."""

    guides: tuple[Guide, ...] = ()

    def __init__(self, session: Session, corner: Corner) -> None:
        self._session, self._corner = session, corner
        self._cut = cut_in(session.design, session.target, session.size)

    def go_to(self, at: Point, *, is_free: bool) -> None:  # noqa: ARG002
        width, height = self._session.size
        cut = self._cut.corner(self._corner, (at[0] * width, at[1] * height))
        self._session.act(_("Potongan diubah"), cropped(self._session.design, cut), key="crop")


LayerGesture = Move | Size | Turn
PictureGesture = Focus | Pan | Zoom


def corner_at(spots: Sequence[Point], at: Point, reach: float) -> Corner | None:
    """Return the corner of the frame that is near a point; ``spots`` in the order of ``CORNERS``."""
    for corner, spot in zip(CORNERS, spots, strict=True):
        if abs(spot[0] - at[0]) + abs(spot[1] - at[1]) <= reach:
            return corner
    return None
