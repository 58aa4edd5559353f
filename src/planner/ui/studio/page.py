"""The studio's page: arranges its parts, opens a picture, draws it, and hands it back to its post."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QWidget

from planner.content.errors import Damaged, PlannerError
from planner.desk.studio import Facts
from planner.imaging.adjustments import Adjustments
from planner.imaging.design import Design
from planner.imaging.theme import Theme
from planner.ui.context import Context
from planner.ui.shell.bar_page import BarPage
from planner.ui.studio.adding import Adding
from planner.ui.studio.area import StudioArea
from planner.ui.studio.crops_strip import CropsStrip
from planner.ui.studio.deeds import Deeds
from planner.ui.studio.drawing import Drawing, Made, Wanted
from planner.ui.studio.findings import findings_of, verdict_of
from planner.ui.studio.inspector import Inspector
from planner.ui.studio.item import design_of, with_design
from planner.ui.studio.layers import changed
from planner.ui.studio.layers_pane import LayersPane
from planner.ui.studio.places import USUAL
from planner.ui.studio.session import Session, Tool
from planner.ui.studio.stage import Stage
from planner.ui.studio.studio_commands import WHERE, studio_commands
from planner.ui.studio.templates.strip import TemplateStrip
from planner.ui.studio.tool_column import ToolColumn
from planner.ui.studio.top import StudioBar
from planner.ui.studio.wish import StudioWish
from planner.ui.studio.writer import Writer
from planner.ui.widgets.focus import mark_panes
from planner.words.catalogue import _

KEEP_MS = 300
ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class StudioPage(QObject):
    """One picture of a post being made."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.owner)
        self._context = context
        self._wish: StudioWish | None = None
        self._facts: dict[str, Facts] = {}
        self.theme = Theme()
        self.session = Session(self)
        self.drawing = Drawing(context, self)
        self.stage = Stage(self.session)
        self.tools, self.layers = ToolColumn(self.session), LayersPane(self.session)
        self.crops, self.inspector = CropsStrip(self.session), Inspector(self.session)
        self.top = StudioBar(self.session)
        self.area = StudioArea(self.tools, self.layers, self.stage, self.crops, self.inspector)
        self.adding, self.deeds = Adding(context, self.session, self.area), Deeds(self.session, self)
        self.writer = Writer(self.session, self.stage)
        self.templates = TemplateStrip(context, self.session)
        self.area.add_below(self.templates)
        self._before, self._looked = False, object()
        self._keeping = QTimer(self)
        self._keeping.setSingleShot(True)
        self._keeping.setInterval(KEEP_MS)
        self._keeping.timeout.connect(self.keep_now)
        mark_panes(self.stage, self.layers, self.inspector, self.crops)
        self._connect()
        context.commands.add(studio_commands(self), self.area)
        self.retranslate()

    def widget(self) -> QWidget:
        return self.area

    def bar(self) -> BarPage:
        return self.top

    def retranslate(self) -> None:
        for part in (self.tools, self.layers, self.crops, self.inspector, self.area.zoom, self.templates):
            part.retranslate()
        self.stage.speak()
        self._name()
        self._looked = object()
        self._look()

    def reload(self) -> None:
        if self._wish is not None and not self._wish.is_live():
            self._go_back()

    def open(self, subject: object) -> None:
        if isinstance(subject, StudioWish) and subject.is_live():
            self._begin(subject)
        elif self._wish is None or not self._wish.is_live():
            QTimer.singleShot(0, self, self._go_back)  # nothing to work on: the post is where it begins
        self.stage.setFocus()

    def is_open(self) -> bool:
        """Tell whether a picture is worked on."""
        return self._wish is not None

    def has_layer(self) -> bool:
        """Tell whether a layer is chosen."""
        return self.session.layer() is not None

    @Slot()
    def finish(self) -> None:
        """Hand the picture back, and go back to its post."""
        if self._wish is not None:
            self._context.shell.back()

    @Slot()
    def keep_now(self) -> None:
        """Let the post keep what was made so far."""
        if self._wish is None:
            return
        if self._wish.is_live():
            self._wish.keep(with_design(self._wish.item, self.session.design))
        else:
            self._go_back()

    def apply(self, design: Design, sentence: str = "") -> None:
        """Take another design, as a template gives it: one act; how the picture is framed stays."""
        self.session.act(sentence or _("Templat dipakai"), design)

    def rename(self) -> None:
        """Let a person name the chosen layer."""
        self.layers.show()
        self.layers.list.setFocus()
        self.layers.list.rename_current()

    def turn_guides(self) -> None:
        """Show or hide the lines over the canvas."""
        self.stage.set_guides(shown=not self.stage.shows_guides)

    def turn(self, step: int) -> None:
        """Look at the next target, or the one before."""
        targets = self.session.targets
        self.session.turn_to(targets[(targets.index(self.session.target) + step) % len(targets)])

    def _begin(self, wish: StudioWish) -> None:
        try:
            design = design_of(wish.item)
        except Damaged as error:
            self._context.shell.complain(error)
            return
        self._wish, self._facts, self._before = wish, {}, False
        main = [one for one in wish.targets if one in USUAL][:1] or [USUAL[0]]
        rest = [one for one in (*USUAL, *wish.targets) if one not in main]
        targets = tuple(dict.fromkeys((*main, *rest)))
        self.stage.frame.show_image(QImage())
        self.session.begin(design, (wish.asset.width, wish.asset.height), targets)
        self.drawing.open(wish.asset.sha256)
        self.templates.show_picture(wish.asset.sha256, None)
        self.stage.fit()
        self._name()
        self._want()

    def _name(self) -> None:
        if self._wish is not None:
            self.top.show_picture(self._wish.title, self._wish.number, self._wish.count)

    def _connect(self) -> None:
        session, stage, zoom = self.session, self.stage, self.area.zoom
        for signal in (session.changed, session.turned):
            signal.connect(self._changed)
        session.tool_changed.connect(self._want)
        session.tool_changed.connect(self._arrange)
        session.begun.connect(self._arrange)
        session.begun.connect(self._look)
        self.drawing.ready.connect(stage.show_picture)
        self.drawing.ready.connect(self.layers.list.show_photo)
        self.drawing.drawn.connect(self._take_made)
        self.drawing.failed.connect(self._complain)
        self.top.back.clicked.connect(self.finish)
        self.top.done.clicked.connect(self.finish)
        self.top.before_held.connect(self._show_before)
        self.top.tabs.chosen.connect(session.turn_to)
        self.crops.chosen.connect(session.turn_to)
        self.tools.wanted.connect(self._take_tool)
        self.layers.add_wanted.connect(self._ask_layer)
        rows = self.layers.list
        rows.chosen.connect(session.choose)
        rows.locked.connect(self.deeds.lock_layer)
        rows.hidden.connect(self.deeds.hide_layer)
        later = Qt.ConnectionType.QueuedConnection  # the list closes its field first
        rows.rows.renamed.connect(self.deeds.rename, later)
        rows.rows.dropped.connect(self.deeds.reorder, later)
        rows.key_pressed.connect(self._take_key)
        stage.key_pressed.connect(self._take_key)
        stage.let_go.connect(self._let_go)
        stage.write_asked.connect(self._write)
        self.adding.written.connect(self._write)
        self.writer.ended.connect(stage.setFocus)
        self.layers.checks.mend_wanted.connect(self.deeds.mend)
        self.inspector.act_wanted.connect(self.deeds.do)
        self.area.undo_asked.connect(session.undo)
        self.area.redo_asked.connect(session.redo)
        self.area.left.connect(self._leave)
        stage.zoomed.connect(self._show_zoom)
        zoom.out.clicked.connect(self._zoom_out)
        zoom.larger.clicked.connect(self._zoom_in)
        zoom.fit.clicked.connect(stage.fit)

    @Slot()
    def _changed(self) -> None:
        self._want()
        self._look()
        self._keeping.start()

    @Slot()
    def _want(self) -> None:
        if self._wish is None:
            return
        session = self.session
        design = _untouched(session.design) if self._before else session.design
        if not self._before and session.written:
            design = changed(design, session.written, is_hidden=True)
        small = session.targets if session.tool is Tool.CROP else ()
        wanted = Wanted(design=design, target=session.target, scale=self.stage.scale_wanted(), targets=small)
        self.drawing.want(wanted)

    @Slot()
    def _go_back(self) -> None:
        """Leave a picture whose post is another by now."""
        self._wish = None
        if self.area.isVisible():
            self._context.shell.back()

    @Slot()
    def _arrange(self) -> None:
        self.area.arrange()

    @Slot(object)
    def _take_made(self, made: Made) -> None:
        self.stage.show_made(made)
        self.crops.show_made(made)
        if made.facts is not None and made.wanted.design == self.session.design:
            self._facts[made.wanted.target] = made.facts
            if made.wanted.target == self.session.target:
                self.area.zoom.show_size(made.facts.size, made.weight)
                self.area.place_zoom()
            self._look()

    @Slot()
    def _look(self) -> None:
        """Say what is found in the picture now."""
        session = self.session
        facts = self._facts.get(session.target)
        now = (session.design.layers, session.target, session.targets, tuple(self._facts.values()))
        if now == self._looked:
            return
        self._looked = now
        self.layers.checks.show_findings(findings_of(session.design, facts, session.targets))
        verdicts = {one: verdict_of(session.design, one, self._facts.get(one)) for one in session.targets}
        self.top.tabs.show_targets(session.targets, session.target, verdicts)
        self.inspector.show_facts(facts, self.theme)

    @Slot(bool)
    def _show_before(self, before: bool) -> None:  # noqa: FBT001  a signal's argument
        if before != self._before:
            self._before = before
            self._want()

    @Slot(str)
    def _take_tool(self, key: str) -> None:
        if key in {"select", "crop"}:
            self.session.take(Tool(key))
            self.stage.setFocus()
        elif key == "adjust":
            self.inspector.show_tab("photo")
            self.inspector.photo.rows["exposure"].slider.setFocus(Qt.FocusReason.TabFocusReason)
        elif key in {"layers", "templates"}:
            self.area.turn_part(key)
        elif key == "keys":
            self._context.commands.run("keys")
        else:
            self.adding.add(key)

    @Slot(object)
    def _take_key(self, event: QKeyEvent) -> None:
        key, held = Qt.Key(event.key()), event.modifiers()
        plain = not held & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        on_stage = self.stage.hasFocus()
        if key in ARROWS and on_stage and plain:
            self._arrow(ARROWS[key], 10 if held & Qt.KeyboardModifier.ShiftModifier else 1)
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and self.has_layer():
            self.deeds.remove()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and plain:
            self._enter()
        elif key == Qt.Key.Key_Escape:
            self._escape()
        elif key == Qt.Key.Key_B and plain and on_stage:
            self._show_before(True)  # noqa: FBT003  as the button's signal says it
        elif not self._context.commands.run_letter(event, WHERE):
            return
        event.accept()

    @Slot(object)
    def _let_go(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_B:
            self._show_before(False)  # noqa: FBT003  as the button's signal says it

    def _arrow(self, way: tuple[int, int], by: int) -> None:
        if self.session.tool is Tool.CROP:
            self._nudge_picture(way, by)
        elif self.has_layer():
            self.deeds.nudge(way[0] * by, way[1] * by)

    def _nudge_picture(self, way: tuple[int, int], by: int) -> None:
        from planner.ui.studio.cropping import cropped, cut_in  # noqa: PLC0415

        session = self.session
        cut = cut_in(session.design, session.target, session.size)
        moved = cut.moved((way[0] * by * cut.step, way[1] * by * cut.step))
        session.act(_("Potongan digeser"), cropped(session.design, moved), key="crop")

    def _enter(self) -> None:
        layer = self.session.layer()
        if self.session.tool is Tool.CROP or layer is None:
            self.finish()
        else:
            self._write(layer.id)

    def _escape(self) -> None:
        if self.session.tool is Tool.CROP:
            self.session.take(Tool.SELECT)
        else:
            self.session.choose("")

    @Slot(str)
    def _write(self, layer_id: str) -> None:
        self.writer.begin(layer_id, self.theme)

    @Slot()
    def _ask_layer(self) -> None:
        button = self.layers.add
        self.adding.ask(button.mapToGlobal(button.rect().bottomLeft()))

    @Slot()
    def _show_zoom(self) -> None:
        self.area.zoom.show_zoom(self.stage.zoom())
        self.area.zoom.show_size(self.stage.size_in_pixels(), 0)
        self.area.place_zoom()

    @Slot()
    def _zoom_in(self) -> None:
        self.stage.zoom_by(1.2)

    @Slot()
    def _zoom_out(self) -> None:
        self.stage.zoom_by(1 / 1.2)

    @Slot(object)
    def _complain(self, error: PlannerError) -> None:
        self._context.shell.complain(error)

    @Slot()
    def _leave(self) -> None:
        """Hand back what was made, however the studio was left."""
        self.writer.end()
        self._keeping.stop()
        self.drawing.close()
        wish, self._wish = self._wish, None
        if wish is not None and wish.is_live():
            wish.finish(with_design(wish.item, self.session.design))


def _untouched(design: Design) -> Design:
    """Return a design as the picture came: framed as it is, nothing else done."""
    from msgspec.structs import replace  # noqa: PLC0415

    return replace(design, adjustments=Adjustments(), layers=(), straighten=0.0)
