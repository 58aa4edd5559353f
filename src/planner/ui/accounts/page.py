"""The screen *Akun & keamanan*: reads the accounts, and carries out what its parts ask for."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from planner.content.changed import Changed
from planner.content.channel import Channel, ChannelState
from planner.content.errors import PlannerError
from planner.desk.account_lines import account_lines, admins
from planner.desk.account_safety import AccountSafety
from planner.desk.accounts import all_accounts
from planner.ui.accounts.account_commands import account_commands
from planner.ui.accounts.acts import Acts
from planner.ui.accounts.body import Body
from planner.ui.accounts.connecting import Connecting, Step, Way
from planner.ui.accounts.holding import Holding
from planner.ui.accounts.rights import rights_of
from planner.ui.accounts.rows import row_of, warning_of
from planner.ui.accounts.safety import Remedy, safety_lines
from planner.ui.accounts.steps_rail import StepsRail
from planner.ui.accounts.wizard_card import WizardCard
from planner.ui.context import Context
from planner.ui.dates import hour_zone
from planner.ui.shell.bar_page import BarPage
from planner.ui.widgets.button import Button
from planner.words.catalogue import _

HEARD = ("channel.", "queue.", "post.", "publication.", "person.")


class AccountsPage(QObject):
    """Where accounts are connected and looked after."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.owner)
        self._context = context
        self._sits = context.desk.person.id
        self._found: AccountSafety | None = None
        self.connecting = Connecting(context, self)
        self.body = Body(StepsRail(self.connecting), WizardCard(self.connecting))
        self.acts, self.holding = Acts(context, self.body), Holding(context, self.body)
        self._bar = BarPage()
        self.refresh = Button("", icon="refresh-cw")
        self._bar.add_search(context)
        self._bar.add_right(self.refresh)
        self._wire()
        commands = account_commands(self.acts.check_all, self.connecting.begin, self._may_connect)
        context.commands.add(commands, self.body)
        self.connecting.begin()
        self.retranslate()

    def widget(self) -> QWidget:
        return self.body

    def bar(self) -> BarPage:
        return self._bar

    def retranslate(self) -> None:
        """Say all its words again."""
        self._bar.set_title(_("Akun & keamanan"))
        self.refresh.setText(_("Perbarui semua"))
        self.refresh.updateGeometry()
        self.body.rail.retranslate()
        self.body.wizard.retranslate()
        self._show_accounts()
        self._show_safety()

    def reload(self) -> None:
        """Read everything again; what another person pasted is dropped."""
        if self._context.desk.person.id != self._sits:
            self._sits = self._context.desk.person.id
            self.connecting.begin()
        self.retranslate()
        self.acts.look()

    def open(self, subject: object) -> None:
        """Show the accounts; the id of one brings it into sight, or back into use where it is out of it."""
        self._show_accounts()
        self.acts.look()
        channel = next((one for one in all_accounts(self._context.desk) if one.id == subject), None)
        if channel is None:
            return
        broken = channel.state in {ChannelState.TOKEN_DEAD, ChannelState.DISCONNECTED}
        if broken and rights_of(self._context.desk.person).connect:
            self._renew(channel)
        else:
            self.body.show_account(channel.id)

    def _wire(self) -> None:
        body, acts = self.body, self.acts
        body.rail.asked.connect(self._go_to_step)
        body.accounts.check_asked.connect(acts.check)
        body.accounts.renew_asked.connect(self._renew_row)
        body.accounts.renew_warned.connect(self._renew)
        body.accounts.hold_asked.connect(self.holding.hold)
        body.accounts.resume_asked.connect(self.holding.resume)
        body.accounts.disconnect_asked.connect(acts.disconnect_account)
        body.safety.asked.connect(self._help)
        self.refresh.clicked.connect(acts.check_all)
        acts.worked.connect(self._show_work)
        acts.looked.connect(self._hear_safety)
        self._context.news.changed.connect(self._hear)
        self._context.appearance.changed.connect(self._dress)

    def _may_connect(self) -> bool:
        return rights_of(self._context.desk.person).connect

    @Slot(object)
    def _hear(self, news: Changed) -> None:
        if self.body.isVisible() and news.verb.startswith(HEARD):
            self._show_accounts()

    def _show_accounts(self) -> None:
        context = self._context
        now, zone, desk = context.desk.clock.now(), context.zone, context.desk
        rights = rights_of(desk.person)
        try:
            lines, in_charge = account_lines(desk), admins(desk)
        except PlannerError as error:
            context.shell.complain(error)
            return
        self.body.show_wizard(shown=rights.connect)
        self.body.closed.tell(in_charge)
        rows = [row_of(line, now, zone) for line in lines]
        self.body.accounts.tell(rows, warning_of(lines, now, zone), rights)
        self.refresh.setVisible(rights.connect and bool(rows))
        if self._found is not None:
            self._found = replace(self._found, lines=lines, admins=in_charge)
            self._show_safety()

    @Slot()
    def _dress(self) -> None:
        self.body.fit()
        self._show_accounts()

    @Slot(object)
    def _hear_safety(self, found: AccountSafety) -> None:
        self._found = found
        self.connecting.hear_keyring(answers=found.keyring_answers)
        self._show_safety()

    def _show_safety(self) -> None:
        context, found = self._context, self._found
        facts = () if found is None else safety_lines(found)
        when = "" if found is None else hour_zone(found.at, context.zone)
        self.body.safety.tell(facts, when, may=rights_of(context.desk.person).connect)

    @Slot()
    def _show_work(self) -> None:
        for channel_id, row in self.body.accounts.rows.items():
            row.set_busy(busy=channel_id in self.acts.checking)

    @Slot(object)
    def _go_to_step(self, step: Step) -> None:
        self.connecting.go(step)

    @Slot(object)
    def _renew_row(self, row: object) -> None:
        channel = getattr(row, "channel", None)
        if isinstance(channel, Channel):
            self._renew(channel)

    @Slot(object)
    def _renew(self, channel: Channel) -> None:
        way = Way.SANDBOX if channel.is_sandbox else Way.TOKEN
        address = channel.graph if channel.is_sandbox else ""
        self.connecting.begin(way, address=address, pages=(channel.page_id,))
        self.body.area.verticalScrollBar().setValue(0)
        first = self.body.wizard.key.first()
        if first is not None:
            first.setFocus()

    @Slot(str)
    def _help(self, remedy: str) -> None:
        if remedy == Remedy.CHECK:
            self.acts.check_all()
            return
        now = self._context.desk.clock.now()
        warned = warning_of(account_lines(self._context.desk), now, self._context.zone)
        if warned is not None:
            self._renew(warned.channel)
