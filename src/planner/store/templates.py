"""What a desk keeps of its own for the studio: templates, presets of light, and the colours of its units."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from planner.content.errors import Refused
from planner.content.ids import PersonId, UnitId
from planner.store.base import Base


class TemplateRow(Base):
    """One template; ``design`` is its canonical JSON."""

    __tablename__ = "template"
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    id: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    category: Mapped[str]
    design: Mapped[str]
    made_by: Mapped[str] = mapped_column(ForeignKey("person.id"))
    made_at: Mapped[datetime]


class PresetRow(Base):
    """One preset; ``adjustments`` is its canonical JSON."""

    __tablename__ = "preset"
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    id: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    adjustments: Mapped[str]
    made_by: Mapped[str] = mapped_column(ForeignKey("person.id"))
    made_at: Mapped[datetime]


class UnitColoursRow(Base):
    """The palette that a unit chose."""

    __tablename__ = "unit_colours"
    unit_id: Mapped[str] = mapped_column(ForeignKey("unit.id"), primary_key=True)
    palette: Mapped[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptTemplate:
    """A template of the desk; ``design`` is JSON."""

    id: str
    name: str
    category: str
    design: str
    made_by: PersonId
    made_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptPreset:
    """A preset of the desk; ``adjustments`` is JSON."""

    id: str
    name: str
    adjustments: str
    made_by: PersonId
    made_at: datetime


class Templates:
    """The templates, presets and palettes of the workspace."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def all(self) -> tuple[KeptTemplate, ...]:
        """Return the templates, the newest first."""
        rows = self._session.scalars(select(TemplateRow).order_by(TemplateRow.number.desc()))
        return tuple(map(_template, rows))

    def get(self, template_id: str) -> KeptTemplate:
        """Return a template. Raises Refused when there is none with that id."""
        return _template(self._row(template_id))

    def add(self, kept: KeptTemplate) -> None:
        """Write a template."""
        self._session.add(
            TemplateRow(
                id=kept.id,
                name=kept.name,
                category=kept.category,
                design=kept.design,
                made_by=kept.made_by,
                made_at=kept.made_at,
            )
        )
        self._session.flush()

    def rename(self, template_id: str, name: str) -> None:
        """Give a template another name. Raises Refused."""
        self._row(template_id).name = name
        self._session.flush()

    def remove(self, template_id: str) -> None:
        """Remove a template; designs made with it keep all they have. Raises Refused."""
        self._session.delete(self._row(template_id))
        self._session.flush()

    def presets(self) -> tuple[KeptPreset, ...]:
        """Return the presets in the order they were made."""
        rows = self._session.scalars(select(PresetRow).order_by(PresetRow.number))
        return tuple(map(_preset, rows))

    def add_preset(self, kept: KeptPreset) -> None:
        """Write a preset."""
        self._session.add(
            PresetRow(
                id=kept.id,
                name=kept.name,
                adjustments=kept.adjustments,
                made_by=kept.made_by,
                made_at=kept.made_at,
            )
        )
        self._session.flush()

    def remove_preset(self, preset_id: str) -> KeptPreset:
        """Remove a preset and return it. Raises Refused."""
        row = self._session.scalar(select(PresetRow).where(PresetRow.id == preset_id))
        if row is None:
            raise Refused("preset-unknown", preset=preset_id)
        kept = _preset(row)
        self._session.delete(row)
        self._session.flush()
        return kept

    def palette_of(self, unit_id: UnitId) -> str | None:
        """Return the name of the palette that a unit chose, None when it chose none."""
        row = self._session.get(UnitColoursRow, unit_id)
        return None if row is None else row.palette

    def choose_palette(self, unit_id: UnitId, palette: str) -> None:
        """Let a unit have a palette."""
        self._session.merge(UnitColoursRow(unit_id=unit_id, palette=palette))
        self._session.flush()

    def _row(self, template_id: str) -> TemplateRow:
        row = self._session.scalar(select(TemplateRow).where(TemplateRow.id == template_id))
        if row is None:
            raise Refused("template-unknown", template=template_id)
        return row


def _template(row: TemplateRow) -> KeptTemplate:
    return KeptTemplate(
        id=row.id,
        name=row.name,
        category=row.category,
        design=row.design,
        made_by=PersonId(row.made_by),
        made_at=row.made_at,
    )


def _preset(row: PresetRow) -> KeptPreset:
    return KeptPreset(
        id=row.id,
        name=row.name,
        adjustments=row.adjustments,
        made_by=PersonId(row.made_by),
        made_at=row.made_at,
    )
