"""What a person does with the desk's own templates: keep the design of now as one, rename it, delete it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Slot
from PySide6.QtWidgets import QMenu, QWidget

from planner.content.errors import PlannerError
from planner.desk.templates import (
    Category,
    Template,
    delete_template,
    keep_template,
    put_back_template,
    rename_template,
)
from planner.imaging.design import Design
from planner.ui.context import Context
from planner.ui.studio.templates.naming import NameTemplate
from planner.words.catalogue import _


class OwnTemplates(QObject):
    """Asks, and calls the verbs; whoever shows templates hears of it through the news."""

    def __init__(self, context: Context, widget: QWidget) -> None:
        super().__init__(widget)
        self._context, self._widget = context, widget
        self._design, self._about = Design(), ""
        self._form: NameTemplate | None = None

    def keep(self, design: Design, category: Category) -> NameTemplate:
        """Ask under which name a design is to be kept, and keep it."""
        self._design = design
        form = NameTemplate(
            self._widget.window(),
            _("Simpan sebagai templat"),
            _("Lapisan dan kata disimpan; fotonya tidak. Semua orang di meja ini dapat memakainya."),
            _("Simpan templat"),
        )
        form.ask_category(category)
        form.named.connect(self._keep)
        form.open()
        self._form = form
        return form

    def menu_of(self, template: Template) -> QMenu:
        """Return what can be done with a template of the desk."""
        self._about = template.id
        menu = QMenu(self._widget)
        menu.setAccessibleName(template.name)
        menu.addAction(_("Ganti nama"), self._rename)
        menu.addAction(_("Hapus templat"), self._delete)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    @Slot(object, object)
    def offer(self, template: Template, at: QPoint) -> None:
        """Show what can be done with a template of the desk."""
        self.menu_of(template).popup(at)

    @Slot()
    def _keep(self) -> None:
        form, context = self._form, self._context
        if form is None:
            return
        try:
            kept = keep_template(context.desk, form.text, form.category, self._design)
        except PlannerError as error:
            context.shell.complain(error)
            return
        context.shell.toast(_("Templat {name} disimpan").format(name=kept.name))

    @Slot()
    def _rename(self) -> None:
        form = NameTemplate(self._widget.window(), _("Ganti nama templat"), "", _("Ganti nama"))
        form.named.connect(self._give_name)
        form.open()
        self._form = form

    @Slot()
    def _give_name(self) -> None:
        if self._form is None:
            return
        try:
            rename_template(self._context.desk, self._about, self._form.text)
        except PlannerError as error:
            self._context.shell.complain(error)

    @Slot()
    def _delete(self) -> None:
        context, template_id = self._context, self._about
        try:
            kept = delete_template(context.desk, template_id)
        except PlannerError as error:
            context.shell.complain(error)
            return
        sentence = _("Templat {name} dihapus").format(name=kept.name)
        context.undo.did(
            sentence,
            again=lambda: delete_template(context.desk, template_id),
            back=lambda: put_back_template(context.desk, kept),
        )
        context.shell.toast_undo(sentence)
