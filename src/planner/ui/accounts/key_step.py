"""The second step: the address of a sandbox, or the token that an administrator pastes."""

from __future__ import annotations

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from planner.ui.accounts.connecting import Connecting, Way
from planner.ui.accounts.step_view import StepView
from planner.ui.theme.tokens import px
from planner.ui.widgets.button import Button, Kind
from planner.ui.widgets.label import Label
from planner.words.catalogue import N_, _

BUSINESS = "https://business.facebook.com/settings/system-users"
STACKED_BELOW = 440
USUAL_ADDRESS = "http://127.0.0.1:8077"
HOW = (
    N_("Buka Pengguna sistem di Meta Business Suite, lalu pilih atau tambahkan satu."),
    N_("Tugaskan Halaman, akun Instagram, dan aplikasi kepadanya."),
    N_("Tekan Buat token, centang izin yang diminta, lalu salin hasilnya ke sini."),
)


class KeyStep(StepView):
    """Both fields keep what was typed until the accounts are connected; a token is never shown."""

    entered = Signal()

    def __init__(self, connecting: Connecting) -> None:
        super().__init__(connecting)
        self.token, self.secret, self.address = QLineEdit(), QLineEdit(), QLineEdit()
        for field in (self.token, self.secret):
            field.setEchoMode(QLineEdit.EchoMode.Password)
        for field in (self.token, self.secret, self.address):
            field.returnPressed.connect(self.entered)
            field.textEdited.connect(self._clear_error)
        self.open_business = Button("", Kind.LINK, icon="external-link", height="control_small")
        self.open_business.clicked.connect(self._open_business)
        self._how = [Label("", "small", "ink_2", wrap=True) for _step in HOW]
        self._token_words = Label("", "small", weight=600, wrap=True)
        self._secret_words = Label("", "small", weight=600, wrap=True)
        self._address_words = Label("", "small", weight=600)
        self._secret_why = Label("", "small", "ink_3", wrap=True)
        self._address_why = Label("", "small", "ink_3", wrap=True)
        self._fields = QGridLayout()
        self._for_token, self._for_sandbox = self._token_part(), self._sandbox_part()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._for_token)
        column.addWidget(self._for_sandbox)

    @override
    def heading(self) -> str:
        if self.connecting.way is Way.TOKEN:
            return _("Tempel izin akses pengguna sistem")
        return _("Di mana jejaring tiruannya?")

    @override
    def about(self) -> str:
        if self.connecting.way is Way.TOKEN:
            return _("Izin akses hanya dikirim ke Meta dan disimpan di brankas sistem.")
        return _("Hanya alamat di komputer ini sendiri yang diterima.")

    @override
    def verb(self) -> str:
        return _("Cari Halaman")

    @override
    def blocked(self) -> str:
        if self.connecting.way is Way.TOKEN:
            return "" if self.token.text().strip() else _("Tempel izin akses dahulu.")
        return "" if self.address.text().strip() else _("Isi alamat dahulu.")

    @override
    def go_on(self) -> None:
        if self.connecting.way is Way.TOKEN:
            self.connecting.ask(self.token.text().strip(), self.secret.text().strip())
        else:
            self.connecting.ask(self.address.text().strip())

    @override
    def first(self) -> QWidget | None:
        return self.token if self.connecting.way is Way.TOKEN else self.address

    @override
    def show_now(self) -> None:
        by_token = self.connecting.way is Way.TOKEN
        self._for_token.setVisible(by_token)
        self._for_sandbox.setVisible(not by_token)
        for number, (label, text) in enumerate(zip(self._how, HOW, strict=True), start=1):
            label.setText(f"{number}. {_(text)}")
        self.open_business.setText(_("Buka Meta Business Suite"))
        self.open_business.updateGeometry()
        for label, field, words in (
            (self._token_words, self.token, _("Izin akses (token)")),
            (self._secret_words, self.secret, _("Rahasia aplikasi (app secret), bila ada")),
            (self._address_words, self.address, _("Alamat")),
        ):
            label.setText(words)
            field.setAccessibleName(words)
        self._secret_why.setText(_("Membuktikan bahwa setiap permintaan berasal dari aplikasi Anda."))
        self._address_why.setText(
            _("Tampil saat jejaring tiruan dijalankan, misalnya {url}").format(url=USUAL_ADDRESS)
        )
        self.address.setPlaceholderText(USUAL_ADDRESS)

    @override
    def forget(self) -> None:
        for field in (self.token, self.secret):
            field.setText("")  # unlike clear(), it leaves nothing to be undone
        self.address.setText(self.connecting.address)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @Slot()
    def _clear_error(self) -> None:
        if self.connecting.error is not None:
            self.connecting.error = None
            self.connecting.changed.emit()

    @Slot()
    def _open_business(self) -> None:
        QDesktopServices.openUrl(QUrl(BUSINESS))

    def _token_part(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        for label in self._how:
            column.addWidget(label)
        link = QHBoxLayout()
        link.addWidget(self.open_business)
        link.addStretch(1)
        column.addLayout(link)
        column.addSpacing(px(4))
        self._fields.setHorizontalSpacing(px(12))
        self._fields.setVerticalSpacing(px(4))
        column.addLayout(self._fields)
        self._arrange()
        return part

    def _arrange(self) -> None:
        """Put token and secret side by side, or one under the other where there is little room."""
        beside = self.width() >= px(STACKED_BELOW)
        row, column = (0, 1) if beside else (2, 0)
        for number, widget in enumerate((self._token_words, self.token)):
            self._fields.addWidget(widget, number, 0)
        for number, widget in enumerate((self._secret_words, self.secret, self._secret_why)):
            self._fields.addWidget(widget, row + number, column)
        self._fields.setColumnStretch(0, 3)
        self._fields.setColumnStretch(1, 2 if beside else 0)

    def _sandbox_part(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        for widget in (self._address_words, self.address, self._address_why):
            column.addWidget(widget)
        return part
