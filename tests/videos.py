"""Tiny videos for tests, made by PyAV on the spot."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from av.audio.stream import AudioStream
from av.container import OutputContainer
from av.video.stream import VideoStream

RED = (255, 0, 0)


@dataclass(frozen=True, kw_only=True)
class Film:
    """What is made: grey frames that grow brighter by 20 each, a red corner at the upper left of each."""

    codec: str = "libx264"
    seconds: int = 1
    size: tuple[int, int] = (64, 64)
    rate: int = 10
    sound: str | None = "aac"
    turned: int = 0
    greys: tuple[int, ...] = ()
    starts_first: bool = False


def make_video(path: Path, film: Film | None = None) -> Path:
    """Write a video; its container follows from its name."""
    film = film or Film()
    options = {"movflags": "+faststart"} if film.starts_first else {}
    with av.open(str(path), "w", options=options) as made:
        picture = _picture_stream(made, film)
        sound = None if film.sound is None else _sound_stream(made, film.sound)
        for number in range(film.seconds * film.rate):
            made.mux(picture.encode(_frame(film, number)))
        made.mux(picture.encode(None))
        if sound is not None:
            for number in range(film.seconds * 43):
                made.mux(sound.encode(_silence(number)))
            made.mux(sound.encode(None))
    return path


def _picture_stream(made: OutputContainer, film: Film) -> VideoStream:
    stream = made.add_stream(film.codec, rate=film.rate)
    assert isinstance(stream, VideoStream)
    stream.width, stream.height = film.size
    stream.pix_fmt = "yuv420p"
    if film.turned:
        stream.set_display_rotation(film.turned)
    return stream


def _sound_stream(made: OutputContainer, codec: str) -> AudioStream:
    stream = made.add_stream(codec, rate=44_100)
    assert isinstance(stream, AudioStream)
    stream.codec_context.layout = "mono"
    return stream


def _silence(number: int) -> av.AudioFrame:
    silence = np.zeros((1, 1_024), dtype=np.float32)
    frame = av.AudioFrame.from_ndarray(silence, format="fltp", layout="mono")
    frame.sample_rate, frame.pts = 44_100, number * 1_024
    return frame


def _frame(film: Film, number: int) -> av.VideoFrame:
    grey = film.greys[number % len(film.greys)] if film.greys else number * 20 % 256
    pixels = np.full((film.size[1], film.size[0], 3), grey, dtype=np.uint8)
    if not film.greys:
        pixels[:8, :8] = RED
    frame = av.VideoFrame.from_ndarray(pixels, format="rgb24")
    frame.pts, frame.time_base = number, Fraction(1, film.rate)
    return frame
