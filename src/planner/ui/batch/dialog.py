"""The dialog "Olah banyak": pictures of a folder or the library, one template, several shapes, one go."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget
from typing_extensions import override

from planner.content.asset import Asset
from planner.desk.batch import BatchOrder, pictures_of
from planner.desk.media import Added
from planner.desk.templates import applied, templates
from planner.desk.unit_colours import theme_of
from planner.imaging.design import Design
from planner.ui.batch.form import BatchForm
from planner.ui.batch.run import BatchRun, Result
from planner.ui.composer.media.choosing import ask_for_files
from planner.ui.composer.media.refused_row import RefusedRow
from planner.ui.context import Context
from planner.ui.shell.dialogs import WIZARD, Dialog
from planner.ui.theme.tokens import px
from planner.ui.widgets.button import Button, Kind
from planner.ui.widgets.combo_box import ComboBox
from planner.ui.widgets.elided_label import ElidedLabel
from planner.ui.widgets.label import Label
from planner.ui.widgets.progress_row import ProgressRow
from planner.words.catalogue import _, ngettext


class BatchDialog(Dialog):
    """Open it with ``open()``; ``take`` brings in files and folders, ``sources`` are there from the start."""

    def __init__(self, parent: QWidget, context: Context, sources: tuple[Asset, ...] = ()) -> None:
        super().__init__(
            parent,
            _("Olah banyak gambar"),
            _("Gambar asli tidak berubah, dan berkas yang sudah ada tidak pernah ditimpa."),
            width=WIZARD,
        )
        self._context = context
        self._sources: tuple[Path | Asset, ...] = sources
        self._left_out = 0
        self._folder: Path | None = None
        self._run: BatchRun | None = None
        self.count = Label("", "body", "ink_2")
        self.from_folder = Button(_("Pilih folder"), icon="folder-open")
        self.from_files = Button(_("Pilih berkas"), icon="images")
        self.form = BatchForm(templates(context.desk))
        self.place = ComboBox(_("Hasil"))
        self.place.addItem(_("Ke folder"))
        self.place.addItem(_("Ke Pustaka"))
        self.folder_words = ElidedLabel("", "small", "ink_2")
        self.to_folder = Button(_("Pilih folder hasil"))
        self.progress = ProgressRow(_("Mengolah gambar"), _("Hentikan"))
        self.refused = RefusedRow()
        self.outcome = Label("", "body", weight=500, wrap=True)
        self.look = Button(_("Buka folder"), Kind.LINK)
        self.start = Button(_("Mulai"), Kind.PRIMARY)
        self.shut = Button(_("Tutup"))
        self._build()
        self._connect()
        self._look()

    def take(self, paths: tuple[Path, ...]) -> None:
        """Bring in files and folders; folders are looked through in the background."""
        job = self._context.work.run(lambda token: pictures_of(paths, stopped=lambda: token.cancelled))
        job.done.connect(self._take)

    def write_into(self, folder: Path) -> None:
        """Say where the files go."""
        self._folder = folder
        self._look()

    @override
    def reject(self) -> None:
        if self._run is not None:
            self._run.stop()
        super().reject()

    def _build(self) -> None:
        body = self.body
        body.addWidget(Label(_("Gambar"), weight=500))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.count, 1)
        row.addWidget(self.from_folder)
        row.addWidget(self.from_files)
        body.addLayout(row)
        body.addWidget(self.form)
        body.addWidget(Label(_("Hasil"), weight=500))
        to = QHBoxLayout()
        to.setSpacing(px(8))
        to.addWidget(self.place)
        to.addWidget(self.folder_words, 1)
        to.addWidget(self.to_folder)
        body.addLayout(to)
        body.addWidget(self.progress)
        body.addWidget(self.outcome)
        body.addWidget(self.look, 0, Qt.AlignmentFlag.AlignLeft)
        body.addWidget(self.refused)
        self.refused.retranslate()
        for hidden in (self.outcome, self.look):
            hidden.hide()
        self.add_buttons(self.start, safe=self.shut)

    def _connect(self) -> None:
        self.from_folder.clicked.connect(self._ask_source_folder)
        self.from_files.clicked.connect(self._ask_files)
        self.to_folder.clicked.connect(self._ask_result_folder)
        self.place.currentIndexChanged.connect(self._look)
        self.form.changed.connect(self._look)
        self.start.clicked.connect(self._begin)
        self.look.clicked.connect(self._open_folder)
        self.progress.cancelled.connect(self._stop)

    @Slot()
    def _look(self) -> None:
        """Say what is chosen, and whether one can start."""
        n = len(self._sources)
        told = ngettext("{n} gambar", "{n} gambar", n).format(n=n) if n else _("Belum ada gambar dipilih")
        if self._left_out:
            videos = ngettext("{n} video dilewati", "{n} video dilewati", self._left_out)
            told = f"{told} · {videos.format(n=self._left_out)}"
        self.count.setText(told)
        to_folder = self.place.currentIndex() == 0
        self.folder_words.set_text(str(self._folder) if self._folder and to_folder else "")
        self.to_folder.setVisible(to_folder)
        is_ready = bool(n and self.form.targets() and (self._folder or not to_folder))
        self.start.setEnabled(is_ready and self._run is None)

    def _order(self) -> BatchOrder:
        desk, template = self._context.desk, self.form.chosen()
        design = Design()
        if template is not None:
            theme = theme_of(desk, desk.person.unit_id)
            known = {"Instansi": self._context.agency, **self.form.typed()}
            design = applied(design, template, theme, known=known)
        return BatchOrder(
            sources=self._sources,
            design=design,
            targets=self.form.targets(),
            folder=self._folder if self.place.currentIndex() == 0 else None,
            focus=self.form.focus_point(),
        )

    @Slot()
    def _begin(self) -> None:
        self.outcome.hide()
        self.refused.hide()
        run = BatchRun(self._context, self._order(), self)
        run.progressed.connect(self._progress)
        run.ended.connect(self._end)
        self._run = run
        self._look()
        self.progress.begin()
        run.begin()

    @Slot()
    def _stop(self) -> None:
        if self._run is not None:
            self._run.stop()

    @Slot(object)
    def _progress(self, told: tuple[int, int]) -> None:
        done, of = told
        self.progress.tell(done, of, _("{done} dari {of} gambar").format(done=done, of=of))

    @Slot(object)
    def _end(self, result: Result) -> None:
        self._run = None
        self.progress.end()
        made = ngettext("{n} gambar selesai", "{n} gambar selesai", result.made).format(n=result.made)
        left = result.of - len(result.outcomes)
        if left:
            told = ngettext("{n} gambar tidak dikerjakan", "{n} gambar tidak dikerjakan", left)
            made = f"{made}, {told.format(n=left)}"
        self.outcome.setText(made)
        self.outcome.show()
        self.look.setVisible(self._folder is not None and self.place.currentIndex() == 0 and result.made > 0)
        refused = [Added(file=one.name, refused=one.refused) for one in result.refused]
        self.refused.tell(refused, result.of)
        self._look()

    @Slot(object)
    def _take(self, found: tuple[tuple[Path, ...], int]) -> None:
        self._sources = tuple(dict.fromkeys((*self._sources, *found[0])))
        self._left_out += found[1]
        self._look()

    @Slot()
    def _ask_files(self) -> None:
        ask_for_files(self).filesSelected.connect(self._take_names)

    @Slot()
    def _ask_source_folder(self) -> None:
        self._folder_dialog(_("Pilih folder gambar")).fileSelected.connect(self._take_name)

    @Slot()
    def _ask_result_folder(self) -> None:
        self._folder_dialog(_("Pilih folder hasil")).fileSelected.connect(self._take_result)

    def _folder_dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self, title)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog

    @Slot(list)
    def _take_names(self, names: list[str]) -> None:
        self.take(tuple(map(Path, names)))

    @Slot(str)
    def _take_name(self, name: str) -> None:
        self.take((Path(name),))

    @Slot(str)
    def _take_result(self, name: str) -> None:
        self.write_into(Path(name))

    @Slot()
    def _open_folder(self) -> None:
        if self._folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
