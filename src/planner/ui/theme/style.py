"""The only style sheet of the application, generated from the tokens.

It dresses what Qt paints (fields, menus, lists, tooltips, scroll bars, labels); our own widgets are painted
and need nothing of it. Every rule has a type selector: a bare one would cascade.
"""

from __future__ import annotations

from string import Template

from planner.ui.theme.tokens import color_names, css, px, radius

SHEET = Template("""
QToolTip { background: $raised; color: $ink; border: 1px solid $line_2; padding: ${p6}px ${p8}px; }
QScrollArea, QAbstractScrollArea { border: none; }
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QComboBox, QDateEdit, QTimeEdit {
 background: $field; color: $ink; placeholder-text-color: $ink_3;
 border: 1px solid $line_2; border-radius: ${r_md}px;
 selection-background-color: $accent; selection-color: $accent_ink; }
QLineEdit, QSpinBox, QComboBox, QDateEdit, QTimeEdit { padding: 0 ${p10}px; min-height: ${p30}px; }
QPlainTextEdit, QTextEdit { padding: ${p6}px ${p8}px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QComboBox:focus,
QDateEdit:focus, QTimeEdit:focus { border: 2px solid $focus; }
QLineEdit:focus, QSpinBox:focus, QComboBox:focus, QDateEdit:focus, QTimeEdit:focus { padding: 0 ${p9}px;
 min-height: ${p28}px; }
QPlainTextEdit:focus, QTextEdit:focus { padding: ${p5}px ${p7}px; }
QLineEdit[wrong="true"], QTextEdit[wrong="true"], QPlainTextEdit[wrong="true"] { border: 1px solid $warn; }
QLineEdit[bare="true"], QTextEdit[bare="true"], QPlainTextEdit[bare="true"] {
 background: transparent; border: none; padding: 0; border-radius: 0; }
QLineEdit:disabled, QTextEdit:disabled, QPlainTextEdit:disabled { color: $disabled; border-color: $line; }
QComboBox::drop-down { border: none; width: ${p24}px; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView { background: $raised; color: $ink; border: 1px solid $line_2;
 selection-background-color: $accent_soft; selection-color: $ink; outline: none; }
QMenu { background: $raised; color: $ink; border: 1px solid $line_2; border-radius: ${r_md}px; padding: 4px; }
QMenu::item { padding: ${p6}px ${p20}px ${p6}px ${p12}px; border-radius: ${r_sm}px; }
QMenu::item:selected { background: $accent_soft; color: $ink; }
QMenu::item:disabled { color: $disabled; }
QMenu::icon { padding-left: ${p8}px; }
QMenu::separator { height: 1px; background: $line; margin: 4px ${p8}px; }
QDialog { background: $raised; }
QListView, QTreeView, QTableView { background: transparent; border: none; outline: none; color: $ink;
 selection-background-color: $accent_soft; selection-color: $ink; }
QListWidget[raised="true"] { background: $raised; border: 1px solid $line_2; border-radius: ${r_md}px;
 padding: 4px; }
QListWidget[raised="true"]::item { padding: 4px ${p8}px; border-radius: ${r_sm}px; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $line_2; border-radius: 3px; min-height: 28px;
 min-width: 28px; margin: 2px; }
QScrollBar::handle:hover { background: $control_line; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {
 background: transparent; border: none; width: 0; height: 0; }
QProgressBar { background: $press; border: none; border-radius: 3px;
 max-height: ${p6}px; color: transparent; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QSplitter::handle { background: $line; }
""")
STEPS = (5, 6, 7, 8, 9, 10, 12, 20, 24, 28, 30)


def style_sheet() -> str:
    """Return the style sheet of the scheme and scale that are worn."""
    words = {name: css(name) for name in color_names()}
    lengths = {f"p{step}": px(step) for step in STEPS}
    corners = {f"r_{name}": round(radius(name)) for name in ("sm", "md", "control")}
    inks = "\n".join(f'QLabel[ink="{name}"] {{ color: {css(name)}; }}' for name in INKS)
    field = css("surface")
    return SHEET.substitute(words, field=field, **lengths, **corners) + inks


INKS = (
    "ink", "ink_2", "ink_3", "disabled", "accent", "accent_ink", "holiday_ink", "band_ink", "est_ink",
    "ok", "warn", "err", "info", "st_usulan", "st_draf", "st_telaah", "st_baik", "st_setuju",
    "st_jadwal", "st_kirim", "st_tayang", "st_gagal", "st_tahan", "st_tunggu", "st_arsip",
)  # fmt: skip
"""Tokens that a label may be written in."""
