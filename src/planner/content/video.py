"""What is known of a video, and which of it Meta would refuse."""

from __future__ import annotations

from dataclasses import dataclass

COVER_MS = 1_000
"""Covers are named by the millisecond at which they stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VideoFacts:
    """How long a video is and how it is coded; width and height are pixels, upright.

    ``cover_at`` is the second of its first cover. ``luminances`` are the mean brightnesses (0–255) of its
    frames, ``frame_rate`` of them a second, empty until they were measured. ``made_from`` is the original
    that a converted one was made of.
    """

    sha256: str
    container: str
    seconds: float
    width: int
    height: int
    frame_rate: float
    bits_per_second: int
    video_codec: str
    pixel_format: str
    audio_codec: str | None = None
    audio_rate: int = 0
    audio_channels: int = 0
    is_streamable: bool = True
    cover_at: float = 0.0
    luminances: bytes = b""
    made_from: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VideoRules:
    """What Meta takes for a Reel or a video, and what we keep to on both networks."""

    containers: tuple[str, ...]
    video_codecs: tuple[str, ...]
    audio_codecs: tuple[str, ...]
    pixel_formats: tuple[str, ...]
    width_max: int
    frame_rates: tuple[float, float]
    bits_per_second_max: int
    audio_rate_max: int
    audio_channels_max: int


BOTH_NETWORKS = VideoRules(
    containers=("mp4", "mov"),
    video_codecs=("h264",),
    audio_codecs=("aac",),
    pixel_formats=("yuv420p", "yuvj420p"),
    width_max=1920,
    frame_rates=(23.0, 60.1),
    bits_per_second_max=25_000_000,
    audio_rate_max=48_000,
    audio_channels_max=2,
)
"""IG User Media and Reels Publishing, v25; HEVC passes at Meta, but not in every reader's browser (P15)."""

MARGIN = 1.05
"""A rate is an average: one that is above by less than this is no reason to encode again."""


def faults(facts: VideoFacts, rules: VideoRules = BOTH_NETWORKS) -> tuple[str, ...]:
    """Return which of a video's properties Meta would refuse or recode: codes for ``words``."""
    low, high = rules.frame_rates
    told = {
        "container": facts.container not in rules.containers,
        "video-codec": facts.video_codec not in rules.video_codecs,
        "audio-codec": facts.audio_codec is not None and facts.audio_codec not in rules.audio_codecs,
        "pixel-format": facts.pixel_format not in rules.pixel_formats,
        "width": facts.width > rules.width_max,
        "frame-rate": not low <= facts.frame_rate <= high,
        "bit-rate": facts.bits_per_second > rules.bits_per_second_max * MARGIN,
        "audio-rate": facts.audio_rate > rules.audio_rate_max,
        "audio-channels": facts.audio_channels > rules.audio_channels_max,
        "index-at-end": not facts.is_streamable,
    }
    return tuple(code for code, is_so in told.items() if is_so)


def length_of(seconds: float, trim: tuple[float, float] | None) -> float:
    """Return how long what is left of a video is."""
    if trim is None:
        return seconds
    start, end = trim
    return max(0.0, min(end, seconds) - max(0.0, start))


def cover_key(sha256: str, at: float) -> str:
    """Return the name under which the cover of a video at a second is kept."""
    return f"cover|{sha256}|{round(at * COVER_MS)}"
