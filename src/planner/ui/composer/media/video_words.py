"""What the strip says of a video: how long, how large, how coded, and what Meta would refuse."""

from __future__ import annotations

from planner.content.video import VideoFacts, faults
from planner.desk.videos import ShownVideo
from planner.ui.composer.media.strip import decimal
from planner.ui.composer.preview.playing import clock_words
from planner.words.catalogue import _
from planner.words.videos import FAULTS

CODECS = {"h264": "H.264", "hevc": "HEVC", "vp9": "VP9", "vp8": "VP8", "av1": "AV1", "mpeg4": "MPEG-4"}
SOUNDS = {"aac": "AAC", "mp3": "MP3", "opus": "Opus", "vorbis": "Vorbis", "ac3": "AC-3"}
MEGABYTE = 1_000_000


def fact_words(shown: ShownVideo) -> str:
    """Return one line of facts: ``0:32 · 1080 × 1920 · H.264, AAC · 12,4 MB``."""
    facts = shown.facts
    size = _("{size} MB").format(size=decimal(shown.size / MEGABYTE, 1))
    return f"{clock_words(facts.seconds)} · {facts.width} × {facts.height} · {codec_words(facts)} · {size}"


def codec_words(facts: VideoFacts) -> str:
    """Return how picture and sound are coded."""
    picture = CODECS.get(facts.video_codec, facts.video_codec.upper())
    if facts.audio_codec is None:
        return _("{codec}, tanpa suara").format(codec=picture)
    return f"{picture}, {SOUNDS.get(facts.audio_codec, facts.audio_codec.upper())}"


def fault_words(facts: VideoFacts) -> str:
    """Return why a video should be converted, empty when it need not be."""
    found = [_(FAULTS[code]) for code in faults(facts)]
    if not found:
        return ""
    return _("Perlu diubah untuk Meta: {reasons}.").format(reasons=", ".join(found))
