"""What changed since an approval, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planner.content.channel import Channel
from planner.ui.review.comparing import Block, Compared, Differs, Pair
from planner.words.catalogue import _, ngettext
from planner.words.names import name_of


def changes(told: Compared) -> tuple[str, ...]:
    """Return what changed, in the order in which it is shown: ``takarir``, ``gambar 1``, ``waktu tayang``."""
    return tuple(dict.fromkeys(_changes(told)))


def _changes(told: Compared) -> Iterator[str]:
    if told.is_alone:
        return
    for block in told.blocks:
        if block.words_changed:
            yield _("takarir") if block.is_whole else _("takarir {channels}").format(channels=names(block))
    for block in told.blocks:
        yield from filter(None, (_picture(block, pair) for pair in block.pairs))
    yield from _facts(told)


def _facts(told: Compared) -> Iterator[str]:
    if told.comments_changed():
        yield _("komentar pertama")
    if told.link_changed:
        yield _("tautan")
    if told.hour_changed:
        yield _("waktu tayang")
    if told.channels_changed:
        yield _("kanal")
    elif told.terms_changed:
        yield _("akun atau batas keterlambatan")


def _picture(block: Block, pair: Pair) -> str:
    if pair.differs in {Differs.SAME, Differs.ALONE}:
        return ""
    number = pair.number
    alone = pair.differs is Differs.DESCRIBED
    told = _("teks alternatif gambar {number}") if alone else _("gambar {number}")
    told = told.format(number=number)
    return told if block.is_whole else _("{what} di {channels}").format(what=told, channels=names(block))


def count_of(told: Compared) -> str:
    """Return ``3 perubahan``."""
    count = len(changes(told))
    if not count:
        return _("Tidak ada perubahan")
    return ngettext("{n} perubahan", "{n} perubahan", count).format(n=count)


def picture_words(pair: Pair) -> str:
    """Return what became of a picture: ``Gambar 1 diganti``."""
    told = {
        Differs.SAME: _("Gambar {number} sama"),
        Differs.REPLACED: _("Gambar {number} diganti"),
        Differs.REFRAMED: _("Gambar {number} dipotong lain"),
        Differs.DESCRIBED: _("Teks alternatif gambar {number} berubah"),
        Differs.ADDED: _("Gambar {number} ditambahkan"),
        Differs.REMOVED: _("Gambar {number} dihapus"),
        Differs.ALONE: _("Gambar {number}"),
    }
    return told[pair.differs].format(number=pair.number)


def names(block: Block) -> str:
    """Return the channels of a block: ``Facebook dan Instagram``."""
    return listed(channel_names(block.channels))


def channel_names(channels: Sequence[Channel]) -> list[str]:
    """Return the networks of some accounts; the accounts themselves where a network has several."""
    told = [name_of(one.network) for one in channels]
    doubled = len(set(told)) < len(told)
    return [one.name for one in channels] if doubled else told


def listed(told: Sequence[str]) -> str:
    """Return a list as a sentence has it: ``takarir, gambar 1, dan waktu tayang``."""
    if len(told) < 2:  # noqa: PLR2004  one thing needs no "and"
        return "".join(told)
    if len(told) == 2:  # noqa: PLR2004
        return _("{one} dan {other}").format(one=told[0], other=told[1])
    return _("{some}, dan {last}").format(some=", ".join(told[:-1]), last=told[-1])


def spoken_differences(block: Block) -> str:
    """Return a caption's differences as they are spoken: ``dihapus …, ditambah …``."""
    return "; ".join(
        listed_edit(part.before.strip(), part.after.strip()) for part in block.caption if part.is_changed
    )


def listed_edit(old: str, new: str) -> str:
    """Return one difference as it is spoken."""
    if old and new:
        return _("dihapus “{old}”, ditambah “{new}”").format(old=old, new=new)
    return _("dihapus “{old}”").format(old=old) if old else _("ditambah “{new}”").format(new=new)
