"""Names of categories, presets and palettes as they are shown."""

from __future__ import annotations

from planner.desk.templates import Category, Template
from planner.words.catalogue import N_, _

CATEGORIES = {
    Category.ANNOUNCEMENT: N_("Pengumuman"),
    Category.QUOTE: N_("Kutipan"),
    Category.NUMBER: N_("Angka"),
    Category.NATIONAL_DAY: N_("Hari besar"),
    Category.EVENT: N_("Acara"),
    Category.PODCAST: N_("Siniar"),
    Category.LIVE: N_("Siaran langsung"),
    Category.RECRUITMENT: N_("Rekrutmen"),
}

PRESETS = (N_("Cerah"), N_("Hangat"), N_("Sejuk"), N_("Tegas"), N_("Lembut"), N_("Hitam putih"))
"""The presets that come with the program: their names are said in the language spoken now."""


def category_words(category: Category) -> str:
    """Return what a category is called."""
    return _(CATEGORIES[category])


def template_words(template: Template) -> str:
    """Return what a template is called: one of ours by its use and its own name."""
    if template.is_own:
        return template.name
    return f"{category_words(template.category)} · {template.name}"
