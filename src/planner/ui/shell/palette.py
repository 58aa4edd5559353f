"""The palette (Ctrl+K): find a post, do something, go somewhere, from anywhere."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPointF, QRect, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QVBoxLayout, QWidget
from typing_extensions import override

from planner.content.errors import PlannerError
from planner.content.state import State
from planner.desk.look_up import PostFilter, PostLine, list_posts
from planner.ui.commands.command import Command
from planner.ui.commands.matching import matching
from planner.ui.commands.table import shown_keys
from planner.ui.context import Context
from planner.ui.dates import moment_short
from planner.ui.shell.palette_list import Hit, HitDelegate, HitModel
from planner.ui.theme.elevation import paint_raised
from planner.ui.theme.fonts import font
from planner.ui.theme.icons import paint_icon
from planner.ui.theme.tokens import color, px
from planner.ui.widgets.key_cap import paint_keys
from planner.ui.widgets.painting import hairline, paint_text, painter_on, text_width
from planner.words.catalogue import _
from planner.words.names import name_of

WIDTH, HEIGHT, TOP, HEAD, FOOT = 640, 585, 97, 56, 36
POSTS, SETTLED_MS = 5, 80


class Palette(QWidget):
    """Covers the frame with a scrim; Esc and a press beside it close it and give the focus back."""

    closed = Signal()

    def __init__(self, frame: QWidget, context: Context, post_screen: str) -> None:
        super().__init__(frame)
        self._context, self._post_screen = context, post_screen
        self._back: QWidget | None = None
        self.field = QLineEdit()
        self.field.setProperty("bare", "true")
        self.model = HitModel()
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(HitDelegate(self.view))
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setMouseTracking(True)
        self.view.clicked.connect(self._run_index)
        self.view.entered.connect(self.view.setCurrentIndex)
        self.field.textChanged.connect(self._wait)
        self.field.installEventFilter(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLED_MS)
        self._timer.timeout.connect(self.search)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.field)
        self._column.addWidget(self.view, 1)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        frame.installEventFilter(self)
        self.hide()

    def open_with(self, text: str = "") -> None:
        """Open, with something typed already."""
        self._back = QApplication.focusWidget()
        self.setAccessibleName(_("Palet perintah"))
        self.field.setPlaceholderText(_("Cari konten, perintah, layar"))
        self.field.setAccessibleName(_("Cari konten, perintah, layar"))
        self.view.setAccessibleName(_("Hasil"))
        self._place()
        self.raise_()
        self.show()
        self.field.setText(text)
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        self.search()

    @Slot()
    def close_it(self) -> None:
        """Close, and give the focus back."""
        if not self.isVisible():
            return
        self._timer.stop()
        self.hide()
        if self._back is not None:
            self._back.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()

    @Slot()
    def search(self) -> None:
        """Look up what is typed now."""
        self._timer.stop()
        text = self.field.text().strip()
        self.model.show_hits(self._hits(text.removeprefix(">").strip(), commands_only=text.startswith(">")))
        self._point(self.model.step(-1, 1))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(Qt.Key(event.key()))
        if watched is self.parent() and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._panel().contains(event.position().toPoint()):
            self.close_it()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, panel = painter_on(self), QRectF(self._panel())
        painter.fillRect(self.rect(), color("scrim"))
        paint_raised(painter, panel)
        corner = QPointF(panel.left() + px(20), round(panel.top() + px(HEAD - 18) / 2))
        paint_icon(painter, corner, "search", "ink_2", 18)
        paint_keys(painter, panel.right() - px(20), panel.top() + px(HEAD) / 2, "Esc")
        for y in (panel.top() + px(HEAD), panel.bottom() - px(FOOT)):
            hairline(painter, QPointF(panel.left() + 1, y), QPointF(panel.right() - 2, y))
        foot = QRectF(panel.left() + px(20), panel.bottom() - px(FOOT), panel.width() - px(40), px(FOOT))
        hint = _("Ketik > untuk perintah saja")
        used = font("small")
        paint_text(
            painter, foot.adjusted(foot.width() - text_width(hint, used), 0, 0, 0), hint, used, "ink_2"
        )
        left = foot.left()
        for keys, words in ((("↑", "↓"), _("pilih")), (("Enter",), _("buka")), (("Esc",), _("tutup"))):
            for key in keys:
                cap = text_width(key, font("caption", 500)) + px(10)
                left = paint_keys(painter, left + cap, foot.center().y(), key).right() + px(6)
            paint_text(painter, foot.adjusted(left - foot.left(), 0, 0, 0), words, used, "ink_2")
            left += text_width(words, used) + px(20)

    def _hits(self, text: str, *, commands_only: bool) -> list[Hit]:
        commands = [one for one in self._context.commands.all() if one.enabled()]
        found = matching(commands, text)
        going = [self._as_hit(one) for one in found if one.id.startswith("go.")]
        doing = [self._as_hit(one) for one in found if not one.id.startswith("go.")]
        posts = self._posts(text) if text and not commands_only else []
        sections = ((_("Konten"), posts), (_("Lakukan"), doing), (_("Buka"), [] if commands_only else going))
        hits: list[Hit] = []
        for title, rows in sections:
            hits += [Hit(title=title), *rows] if rows else []
        return hits or [Hit(title=_("Tidak ada yang cocok dengan “{text}”.").format(text=text))]

    def _posts(self, text: str) -> list[Hit]:
        try:
            lines = list_posts(self._context.desk, PostFilter(text=text, limit=POSTS))
        except PlannerError as error:
            self._context.shell.complain(error)
            return []
        return [self._post_hit(line) for line in lines]

    def _post_hit(self, line: PostLine) -> Hit:
        zone = self._context.zone
        return Hit(
            title=line.title,
            about=moment_short(line.due_at, zone) if line.due_at else "",
            state=line.state.value,
            word=name_of(State(line.state)),
            run=partial(self._context.shell.go, self._post_screen, line.id),
        )

    def _as_hit(self, command: Command) -> Hit:
        keys = shown_keys(command)
        return Hit(title=command.words(), icon=command.icon, keys=keys, run=command.run)

    @Slot()
    def _wait(self) -> None:
        self._timer.start()

    @Slot(QModelIndex)
    def _run_index(self, index: QModelIndex) -> None:
        hit = self.model.hit(index.row())
        if hit is not None and hit.run is not None:
            self.close_it()
            hit.run()

    def _key(self, key: Qt.Key) -> bool:
        row = self.view.currentIndex().row()
        if key == Qt.Key.Key_Escape:
            self.close_it()
        elif key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self._point(self.model.step(row, 1 if key == Qt.Key.Key_Down else -1))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self._timer.isActive():
                self.search()
            self._run_index(self.view.currentIndex())
        else:
            return False
        return True

    def _point(self, row: int) -> None:
        self.view.setCurrentIndex(self.model.index(row) if row >= 0 else QModelIndex())

    def _panel(self) -> QRect:
        width = min(px(WIDTH), self.width() - px(48))
        height = min(px(HEIGHT), self.height() - px(TOP) - px(24))
        return QRect((self.width() - width) // 2, px(TOP), width, height)

    def _place(self) -> None:
        frame = self.parentWidget()
        if frame is not None:
            self.setGeometry(frame.rect())
        panel = self._panel()
        bottom = self.height() - panel.bottom() + px(FOOT)
        self._column.setContentsMargins(panel.left() + 1, panel.top(), self.width() - panel.right(), bottom)
        self._column.setSpacing(px(4))
        self.field.setFixedHeight(px(HEAD))
        self.field.setFont(font("heading", 400))
        self.field.setTextMargins(px(52), 0, px(60), 0)
