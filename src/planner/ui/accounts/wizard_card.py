"""The card of the step in hand: its words, its inside, what went wrong, and its buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from planner.ui.accounts.connecting import Connecting, Step
from planner.ui.accounts.instagram_step import InstagramStep
from planner.ui.accounts.key_step import KeyStep
from planner.ui.accounts.notice import Notice
from planner.ui.accounts.pages_step import PagesStep
from planner.ui.accounts.prepare_step import PrepareStep
from planner.ui.accounts.step_view import StepView
from planner.ui.accounts.try_step import TryStep
from planner.ui.theme.tokens import px
from planner.ui.widgets.button import Button, Kind
from planner.ui.widgets.card import Card
from planner.ui.widgets.label import Label
from planner.ui.widgets.progress_row import ProgressRow
from planner.words.catalogue import _

PAD = 18


class WizardCard(Card):
    """Shows one step at a time; Enter does what the primary button does."""

    def __init__(self, connecting: Connecting) -> None:
        super().__init__(pad=PAD)
        self._connecting = connecting
        self.title, self._about = Label("", "heading", wrap=True), Label("", "small", "ink_2", wrap=True)
        self._owner = Label("", "small", "ink_3")
        self.key = KeyStep(connecting)
        self.steps: dict[Step, StepView] = {
            Step.PREPARE: PrepareStep(connecting),
            Step.KEY: self.key,
            Step.PAGES: PagesStep(connecting),
            Step.INSTAGRAM: InstagramStep(connecting),
            Step.TRY: TryStep(connecting),
        }
        self.notice = Notice()
        self.progress = ProgressRow("", "")
        self.progress.cancelled.connect(connecting.stop)
        self.aside = Label("", "small", "ink_2", wrap=True)
        self.back, self.forward = Button(""), Button("", Kind.PRIMARY)
        self.back.clicked.connect(self._go_back)
        self.forward.clicked.connect(self.go_on)
        self.key.entered.connect(self.go_on)
        self._shown: Step | None = None
        self._told_blocked = False
        self._lay_out()
        connecting.changed.connect(self.retranslate)
        connecting.began_anew.connect(self._forget)

    @Slot()
    def retranslate(self) -> None:
        """Show the step in hand."""
        now, step = self._connecting, self.steps[self._connecting.step]
        step.show_now()
        self.title.setText(step.heading())
        count = _("Langkah {n} dari {of}.").format(n=now.step + 1, of=len(Step))
        self._about.setText(f"{count} {step.about()}")
        self._owner.setText(_("Milik {owner}").format(owner=now.reach.owner) if now.reach else "")
        self.notice.tell(now.error)
        self._tell_work()
        self.back.setText(_("Kembali"))
        self.back.setVisible(now.step not in {Step.PREPARE, Step.TRY})
        self.forward.setText(step.verb())
        for button in (self.back, self.forward):
            button.updateGeometry()
            button.update()
        self._tell_aside(step)
        self._turn_to(now.step)

    @Slot()
    def go_on(self) -> None:
        """Do what the primary button says, or say why not yet."""
        step = self.steps[self._connecting.step]
        if self._connecting.busy:
            return
        self._told_blocked = bool(step.blocked())
        self._tell_aside(step)
        if self._told_blocked:
            first = step.first()
            if first is not None:
                first.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            step.go_on()

    @Slot()
    def _go_back(self) -> None:
        self._connecting.go(Step(self._connecting.step - 1))

    @Slot()
    def _forget(self) -> None:
        for step in self.steps.values():
            step.forget()

    def _tell_aside(self, step: StepView) -> None:
        blocked = step.blocked() if self._told_blocked else ""
        self._told_blocked = bool(blocked)
        self.aside.setText(blocked or step.aside())
        reach = self._connecting.reach
        lacking = self._connecting.step is Step.PAGES and reach is not None and bool(reach.missing)
        self.aside.set_ink("warn" if blocked or lacking else "ink_2")

    def _tell_work(self) -> None:
        if not self._connecting.busy:
            self.progress.end()
            return
        words = {
            Step.KEY: _("Menanyakan Halaman…"),
            Step.INSTAGRAM: _("Menyambungkan…"),
            Step.TRY: _("Menguji sambungan…"),
        }
        self.progress.words.set_text(words.get(self._connecting.step, ""))
        self.progress.stop.setText(_("Batal"))
        self.progress.stop.updateGeometry()
        self.progress.begin()

    def _turn_to(self, step: Step) -> None:
        if step is self._shown:
            return
        had_focus = self._has_focus()
        for one, view in self.steps.items():
            view.setVisible(one is step)
        self._shown, self._told_blocked = step, False
        self._tell_aside(self.steps[step])
        if had_focus:
            first = self.steps[step].first()
            (first if first is not None else self.forward).setFocus(Qt.FocusReason.TabFocusReason)

    def _has_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _lay_out(self) -> None:
        head, words = QHBoxLayout(), QVBoxLayout()
        words.setSpacing(px(2))
        words.addWidget(self.title)
        words.addWidget(self._about)
        head.addLayout(words, 1)
        head.addWidget(self._owner, 0, Qt.AlignmentFlag.AlignVCenter)
        inside = QWidget()
        stack = QVBoxLayout(inside)
        stack.setContentsMargins(0, 0, 0, 0)
        for view in self.steps.values():
            view.hide()
            stack.addWidget(view)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addWidget(self.aside, 1, Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self.back)
        foot.addWidget(self.forward)
        self.column.setSpacing(px(14))
        self.column.addLayout(head)
        self.column.addWidget(inside)
        self.column.addWidget(self.notice)
        self.column.addWidget(self.progress)
        self.column.addLayout(foot)
