"""Putting something new onto the picture: words and shapes at once, logos and pictures from a file."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from planner.content.asset import Asset
from planner.content.errors import PlannerError
from planner.desk.desk import Desk
from planner.desk.media import add_file
from planner.desk.unit_colours import Theme, theme_of
from planner.imaging.design import Design
from planner.ui.composer.media.choosing import ask_for_files
from planner.ui.context import Context
from planner.ui.studio.acts import added
from planner.ui.studio.layers import Drawn
from planner.ui.studio.making import new_logo, new_picture, new_scrim, new_shape, new_text
from planner.ui.studio.session import Session, Tool
from planner.ui.theme.icons import icon
from planner.words.catalogue import N_, _

KINDS = (
    ("text", "type", N_("Teks")),
    ("shape", "square", N_("Bentuk")),
    ("logo", "stamp", N_("Logo")),
    ("picture", "image-plus", N_("Gambar")),
    ("scrim", "droplet", N_("Latar teks")),
)


class Adding(QObject):
    """``written`` carries the id of a text layer that is to be typed into at once."""

    written = Signal(str)

    def __init__(self, context: Context, session: Session, over: QWidget) -> None:
        super().__init__(over)
        self._context, self._session, self._over, self._kind = context, session, over, ""

    @Slot(str)
    def add(self, kind: str) -> None:
        """Add a layer of a kind."""
        match kind:
            case "text":
                self._put(_("Teks ditambahkan"), new_text())
                self.written.emit(self._session.chosen)
            case "shape":
                self._put(_("Bentuk ditambahkan"), new_shape())
            case "scrim":
                self._put(_("Latar teks ditambahkan"), new_scrim())
            case _:
                self._kind = kind
                ask_for_files(self._over.window()).filesSelected.connect(self._bring)

    def ask(self, at: QPoint) -> None:
        """Ask what is to be added."""
        menu = QMenu(self._over)
        menu.setAccessibleName(_("Tambah lapisan"))
        for kind, name, words in KINDS:
            menu.addAction(icon(name), _(words)).setData(kind)
        menu.triggered.connect(self._chosen)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def bring(self, kind: str, file: Path) -> None:
        """Take in a file, as a logo or a picture."""
        self._kind, desk = kind, self._context.desk
        job = self._context.work.run(lambda _token: _taken_in(desk, file))
        job.done.connect(self._brought)
        job.failed.connect(self._refused)

    @Slot("QStringList")
    def _bring(self, files: list[str]) -> None:
        if files:
            self.bring(self._kind, Path(files[0]))

    @Slot(object)
    def _brought(self, asset: Asset) -> None:
        if self._kind == "logo":
            self._put(_("Logo ditambahkan"), new_logo(asset.sha256))
        else:
            self._put(_("Gambar ditambahkan"), new_picture(asset.sha256))

    @Slot(object)
    def _refused(self, error: object) -> None:
        if isinstance(error, PlannerError):
            self._context.shell.complain(error)

    @Slot(object)
    def _chosen(self, action: object) -> None:
        kind = getattr(action, "data", str)()
        if isinstance(kind, str):
            self.add(kind)

    def _theme(self) -> Theme:
        desk = self._context.desk
        return theme_of(desk, desk.person.unit_id)

    def _put(self, sentence: str, layer: Drawn) -> None:
        session = self._session
        try:
            design, own = added(_themed(session.design, self._theme()), layer)
        except PlannerError as error:
            self._context.shell.complain(error)
            return
        session.act(sentence, design)
        session.take(Tool.SELECT)
        session.choose(own)


def _themed(design: Design, theme: Theme) -> Design:
    """Return the design with the unit's colours in it: a later change of them changes no approved picture."""
    return replace(design, theme=theme) if design.theme is None else design


def _taken_in(desk: Desk, file: Path) -> Asset:
    return add_file(desk, file)[0]
