"""What a preview shows, in words, for those who hear it."""

from __future__ import annotations

from collections.abc import Mapping

from planner.content.errors import PlannerError
from planner.desk.preview import Sheet
from planner.words.catalogue import N_, _, ngettext
from planner.words.sentences import tell

GONE = {
    "vault-file-missing": N_("Berkas gambar ini hilang dari ruang kerja."),
    "vault-file-changed": N_("Berkas gambar ini rusak di ruang kerja."),
    "asset-unknown": N_("Gambar ini tidak ada lagi di pustaka."),
}


def said_in_place(error: PlannerError) -> str:
    """Return why a picture can't be shown, short enough for its place: no hash of a file."""
    return _(GONE[error.code]) if error.code in GONE else tell(error).message


def spoken_sheet(sheet: Sheet, when: str, caption: str, wrong: Mapping[str, str]) -> str:
    """Return hour, caption, pictures with their alternative texts or what is ``wrong`` with one, the link."""
    parts = [when, caption, *_spoken_pictures(sheet, wrong)]
    if sheet.link and not sheet.pictures:
        parts.append(_("Tautan: {address}").format(address=sheet.link))
    return "\n".join(part for part in parts if part)


def spoken_caption(shown: str, *, is_folded: bool) -> str:
    """Return what is seen of a caption."""
    if not shown:
        return _("Tanpa takarir.")
    if is_folded:
        return _("Terlihat sebelum “selengkapnya”: {text}").format(text=shown)
    return _("Takarir terlihat seluruhnya: {text}").format(text=shown)


def _spoken_pictures(sheet: Sheet, wrong: Mapping[str, str]) -> list[str]:
    count = len(sheet.pictures)
    if not count:
        return [_("Tanpa gambar.")]
    told = [ngettext("{n} gambar.", "{n} gambar.", count).format(n=count)]
    for number, one in enumerate(sheet.pictures, start=1):
        alt = one.alt or _("tanpa teks alternatif")
        told.append(_("Gambar {number}: {alt}").format(number=number, alt=wrong.get(one.key, alt)))
    return told
