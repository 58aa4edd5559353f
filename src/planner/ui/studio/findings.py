"""What is said of a picture while it is made: contrast, the smallest words, what covers them, the emblem."""

from __future__ import annotations

from dataclasses import dataclass

from planner.desk.studio import Facts
from planner.imaging.design import Design
from planner.imaging.layers import LogoLayer, TextLayer
from planner.ui.composer.media.strip import decimal
from planner.ui.studio.layers import drawn_layers, layer_name
from planner.ui.studio.places import Covered, covered_in, shape_words
from planner.words.catalogue import _

PHONE = 360
"""The width of a small phone's screen, in its pixels (A05)."""
NEARLY = 1e-6
LEAST_PX, LEAST_CONTRAST, LEAST_LARGE, LARGE_PX = 12, 4.5, 3.0, 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One line: ``ok``, ``warn``, ``err`` or ``info``; ``layer`` can be moved to where it is safe."""

    level: str
    text: str
    layer: str = ""
    target: str = ""


def findings_of(design: Design, facts: Facts | None, targets: tuple[str, ...]) -> tuple[Finding, ...]:
    """Return what is to be said, first of the target in sight, then what is wrong in others."""
    found: list[Finding] = []
    if facts is not None:
        found += [
            *_contrast(design, facts),
            *_smallest(facts),
            *_letters(facts),
            *_emblems(design, facts),
        ]
    for one in targets:
        found += _covered(design, one)
    return (*found, Finding(level="info", text=_("Lokasi GPS dihapus saat dikirim")))


def verdict_of(design: Design, target: str, facts: Facts | None) -> str:
    """Return ``ok`` or ``warn`` for a target, or nothing while it was not looked at."""
    if any(_covered(design, target)):
        return "warn"
    if facts is None:
        return ""
    levels = {one.level for one in findings_of(design, facts, (target,))}
    return "warn" if levels & {"warn", "err"} else "ok"


def phone_px(size_px: float, width: int) -> float:
    """Return how large words are on a small phone."""
    return size_px * PHONE / max(1, width)


def least_contrast(size_px: float, width: int) -> float:
    """Return the contrast that words of a size need."""
    return LEAST_LARGE if phone_px(size_px, width) >= LARGE_PX else LEAST_CONTRAST


def safe_box(box: tuple[float, float, float, float], covered: Covered) -> tuple[float, float, float, float]:
    """Return a box moved, and made smaller where it must be, to where nothing is laid over it."""
    x, y, width, height = box
    width, height = min(width, 1 - covered.right), min(height, 1 - covered.bottom - covered.top)
    x = min(max(x, 0.0), 1 - covered.right - width)
    y = min(max(y, covered.top), 1 - covered.bottom - height)
    return x, y, width, height


def _contrast(design: Design, facts: Facts) -> list[Finding]:
    if not facts.contrasts:
        return []
    sizes = {one.layer: one.size_px for one in facts.texts}
    names = {one.id: layer_name(one) for one in drawn_layers(design)}
    poor = [
        Finding(
            level="warn",
            text=_("“{layer}” sulit dibaca: kontras {contrast}:1, minimal {least}:1").format(
                layer=names.get(key, ""), contrast=decimal(value, 1), least=decimal(need, 1)
            ),
        )
        for key, value in facts.contrasts.items()
        if value < (need := least_contrast(sizes.get(key, 0), facts.size[0]))
    ]
    worst = min(facts.contrasts.values())
    return poor or [
        Finding(level="ok", text=_("Kontras teks {contrast}:1").format(contrast=decimal(worst, 1)))
    ]


def _smallest(facts: Facts) -> list[Finding]:
    if not facts.texts:
        return []
    smallest = round(min(phone_px(one.size_px, facts.size[0]) for one in facts.texts))
    if smallest < LEAST_PX:
        text = _("Teks terkecil setara {size} px di ponsel, minimal {least} px")
        return [Finding(level="warn", text=text.format(size=smallest, least=LEAST_PX))]
    return [Finding(level="ok", text=_("Teks terkecil setara {size} px di ponsel").format(size=smallest))]


def _letters(facts: Facts) -> list[Finding]:
    found = []
    missing = "".join(dict.fromkeys(letter for one in facts.texts for letter in one.missing))
    if missing:
        text = _("Huruf ini tidak ada pada fon: {letters}").format(letters=missing)
        found.append(Finding(level="err", text=text))
    found += [
        Finding(level="warn", text=_("Teks tidak muat di kotaknya. Aktifkan “Pas otomatis”"))
        for one in facts.texts
        if one.overflows
    ][:1]
    return found


def _emblems(design: Design, facts: Facts) -> list[Finding]:
    faults = {
        "rotated": _("Lambang negara tidak boleh diputar"),
        "translucent": _("Lambang negara tidak boleh tembus pandang"),
        "cut": _("Lambang negara tidak boleh terpotong"),
        "covered": _("Lambang negara tidak boleh ditutup"),
    }
    if facts.emblems:
        return [
            Finding(level="err", text=faults[one]) for one in dict.fromkeys(facts.emblems) if one in faults
        ]
    has_emblem = any(isinstance(one, LogoLayer) and one.is_emblem for one in drawn_layers(design))
    return [Finding(level="ok", text=_("Tanda utuh, warna resmi"))] if has_emblem else []


def _covered(design: Design, target: str) -> list[Finding]:
    covered = covered_in(target)
    if covered is None:
        return []
    return [
        Finding(
            level="warn",
            text=_("{shape}: “{layer}” tertutup tombol Reels.").format(
                shape=shape_words(target), layer=layer_name(one)
            ),
            layer=one.id,
            target=target,
        )
        for one in drawn_layers(design)
        if isinstance(one, (TextLayer, LogoLayer))
        and not one.is_hidden
        and not _is_safe(one.box_in(target), covered)
    ]


def _is_safe(box: tuple[float, float, float, float], covered: Covered) -> bool:
    return all(abs(a - b) < NEARLY for a, b in zip(safe_box(box, covered), box, strict=True))
