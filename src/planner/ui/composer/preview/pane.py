"""The right pane of the composer: the post as each network will show it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from planner.ui.commands.command import Command
from planner.ui.commands.table import key_text
from planner.ui.composer.editing import Editing
from planner.ui.composer.preview.cards import PreviewCards
from planner.ui.composer.preview.columns import UPRIGHT, Placement
from planner.ui.context import Context
from planner.ui.theme.tokens import Scheme, px
from planner.ui.widgets.ground import Ground
from planner.ui.widgets.icon_button import IconButton
from planner.ui.widgets.label import Label
from planner.ui.widgets.segmented import Segmented
from planner.words.catalogue import N_, _

HEADER, LEFT, RIGHT = 41, 20, 19
KEYS = "Ctrl+Shift+P"


class PreviewPane(Ground):
    """Shows what an ``Editing`` holds, as it is typed."""

    def __init__(self, context: Context, editing: Editing, parent: QWidget | None = None) -> None:
        super().__init__("window", parent=parent)
        self.editing = editing
        self.cards = PreviewCards(context)
        self.title = Label(weight=600, role="small", ink="ink_2")
        self.places = Segmented([(one, "") for one in Placement], "", height="control_small")
        self.device, self.zones = IconButton("smartphone", ""), IconButton("maximize", "")
        self.zones.setCheckable(True)
        self.theme = IconButton("moon", "")
        self._top, self._header = QWidget(), QHBoxLayout()
        self._build()
        self.theme.clicked.connect(self.cards.scheme.toggle)
        self.zones.clicked.connect(self.cards.zones.toggle)
        self.device.clicked.connect(self._turn_device)
        self.places.chosen.connect(self._choose)
        self.cards.scheme.changed.connect(self._dress)
        self.cards.reshaped.connect(self._reshape)
        editing.opened.connect(self._show)
        editing.changed.connect(self._show_change)
        editing.stood.connect(self._show)
        self.retranslate()
        self._reshape()
        self._show()

    def commands(self) -> tuple[Command, ...]:
        """Return what the keyboard can do here; the page puts it into the table."""
        return (
            Command(
                id="composer.preview-scheme",
                title=N_("Pratinjau terang atau gelap"),
                run=self.cards.scheme.toggle,
                where="composer",
                keys=(KEYS,),
                icon="moon",
            ),
        )

    def retranslate(self) -> None:
        """Say all words again."""
        self.title.setText(_("Pratinjau"))
        self.places.set_texts(
            {
                Placement.FEED: _("Beranda"),
                Placement.PROFILE: _("Kisi profil"),
                Placement.STORY: _("Story"),
                Placement.REEL: _("Reel"),
            }
        )
        self.places.setAccessibleName(_("Tempat tampil"))
        self._dress()
        self.cards.retranslate()

    def reload(self) -> None:
        """Read everything again."""
        self.cards.reload()

    def _build(self) -> None:
        header = self._header
        header.addWidget(self.title)
        header.addStretch()
        header.addWidget(self.places)
        for button in (self.zones, self.device, self.theme):
            header.addWidget(button)
        self._top.setLayout(header)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.viewport().setAutoFillBackground(False)
        self.cards.setAutoFillBackground(False)
        scroll.setWidget(self.cards)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._top)
        column.addWidget(scroll, 1)

    @Slot()
    def _show(self) -> None:
        self.cards.show_content(self.editing.content, self.editing.post_id)

    @Slot(object)
    def _show_change(self, _edit: object) -> None:
        self._show()

    @Slot(str)
    def _choose(self, placement: str) -> None:
        self.cards.choose_placement(Placement(placement))

    @Slot()
    def _reshape(self) -> None:
        there, now = self.cards.placements(), self.cards.placement()
        self.places.setVisible(len(there) > 1)
        for one in Placement:
            self.places.part(one).setVisible(one in there)
        self.places.choose(now)
        self.zones.setVisible(now in UPRIGHT)
        self.device.setVisible(now not in UPRIGHT)

    @Slot()
    def _turn_device(self) -> None:
        self.cards.show_on(phone=not self.cards.is_on_phone)
        self._dress()

    @Slot()
    def _dress(self) -> None:
        self._top.setFixedHeight(px(HEADER))
        self._header.setContentsMargins(px(LEFT), 0, px(RIGHT), 0)
        self._header.setSpacing(px(6))
        self.device.set_icon("smartphone" if self.cards.is_on_phone else "monitor")
        other = (
            _("Tampilkan seperti di komputer") if self.cards.is_on_phone else _("Tampilkan seperti di ponsel")
        )
        self.device.set_name(other)
        self.zones.set_name(_("Zona aman"))
        is_dark = self.cards.scheme.now() is Scheme.DARK
        self.theme.set_icon("sun" if is_dark else "moon")
        name = _("Pratinjau terang") if is_dark else _("Pratinjau gelap")
        self.theme.set_name(name, key_text(KEYS))
