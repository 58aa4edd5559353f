"""What can be done with a picture of the strip, as a menu."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from planner.desk.frames import FEED
from planner.ui.composer.media.strip import Tile, decimal
from planner.ui.theme.icons import icon
from planner.words.catalogue import _

Act = Callable[[], object]


def tile_menu(
    tile: Tile,
    parent: QWidget,
    *,
    studio: Act,
    cut: Act,
    describe: Act,
    move: Callable[[int], object],
    remove: Act,
) -> QMenu:
    """Return the menu of one picture; ``move`` is given the place it goes to."""
    menu = QMenu(parent)
    menu.setAccessibleName(_("Gambar {number}").format(number=tile.number))
    is_picture = tile.sha256 is not None and tile.film is None
    _add(menu, _("Buka Studio"), "image", studio, keys="Ctrl+E", enabled=is_picture)
    _add(menu, _("Potong…"), "crop", cut, keys="Enter", enabled=is_picture)
    _add(menu, _("Tulis teks alternatif"), "accessibility", describe)
    menu.addSeparator()
    first, last = tile.number == 1, tile.number == tile.of
    _add(menu, _("Jadikan pertama"), "star", partial(move, 1), enabled=not first)
    _add(menu, _("Geser maju"), "arrow-left", partial(move, tile.number - 1), keys="Alt+←", enabled=not first)
    _add(
        menu, _("Geser mundur"), "arrow-right", partial(move, tile.number + 1), keys="Alt+→", enabled=not last
    )
    menu.addSeparator()
    _add(menu, _("Hapus"), "trash-2", remove, keys="Del")
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def shape_menu(now: str, parent: QWidget, choose: Callable[[str], object]) -> QMenu:
    """Return the shapes that Instagram's feed takes, none where ``now`` is none; ``choose`` gets one."""
    menu = QMenu(parent)
    menu.setAccessibleName(_("Bentuk gambar di Instagram"))
    for target, shape in zip(FEED, ("4:5", "1:1", f"{decimal(1.91, 2)}:1"), strict=True):
        action = _add(menu, shape, "", partial(choose, target))
        action.setCheckable(True)
        action.setChecked(target == now)
        action.setVisible(bool(now))
    menu.addSeparator()
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def _add(menu: QMenu, words: str, name: str, run: Act, *, keys: str = "", enabled: bool = True) -> QAction:
    action = QAction(f"{words}\t{keys}" if keys else words, menu)
    if name:
        action.setIcon(icon(name))
    action.setEnabled(enabled)
    action.triggered.connect(run)
    menu.addAction(action)
    return action
