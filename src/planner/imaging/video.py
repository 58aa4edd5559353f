"""Reads a video safely: what it is, one of its frames, how bright each is, or one clear refusal.

Codes of ``VideoRefused`` and their facts (all carry ``name``, the file's name):

video-missing          there is no such file
video-empty            the file has no bytes
video-file-too-big     more than ``most_bytes``; ``bytes`` says how many
video-unreadable       none of the types that are opened, broken, or not permitted (``reason``)
video-without-picture  it holds sound alone
video-too-large        a frame of ``width`` × ``height`` is more than ``most_pixels``
video-too-long         ``seconds`` is more than ``most_seconds``
video-too-slow         it couldn't be read within ``seconds``
video-too-tangled      it holds ``streams`` streams, more than ``most_streams``
"""

from __future__ import annotations

import stat
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import IO

import av
import numpy as np
from av.container import InputContainer
from av.error import FFmpegError
from av.video.frame import VideoFrame
from av.video.reformatter import Colorspace
from av.video.stream import VideoStream
from PIL import Image

from planner.content.errors import Refused
from planner.content.video import VideoFacts
from planner.imaging.streamable import is_streamable

MOST_BYTES = 1_000_000_000  # own; Meta's error texts name 2 GB
MOST_SECONDS = 1_200.0  # own; Meta's error texts name 40 minutes
MOST_PIXELS = 4_096 * 4_096  # own: 4K in any direction
MOST_STREAMS = 16
PATIENCE_S = 20.0
"""How long a probe or a frame may take: what needs longer was made to hold us up."""

_DEMUXERS = "mov,matroska,webm,avi,asf,mpeg,mpegts,ogg"
_NAMES = {"mov,mp4,m4a,3gp,3g2,mj2": "mp4", "matroska,webm": "webm"}
_UNSPECIFIED = 2
_HD_LINES = 720
_DARK = 24.0


class VideoRefused(Refused):
    """This file is no video that can be used; another one, or a repaired one, can."""


Stopped = Callable[[], bool]


def never() -> bool:
    """Tell that nobody asked to stop."""
    return False


def probe_video(file: Path, *, patience_s: float = PATIENCE_S) -> VideoFacts:
    """Return what a video is; ``sha256`` stays empty. Raises VideoRefused."""
    with opened(file) as (container, stream, size):
        frame = first_frame(container, stream, patience_s=patience_s)
        seconds = _seconds(container, stream)
        if not 0 < seconds <= MOST_SECONDS:
            raise VideoRefused("video-too-long", seconds=round(seconds), most_seconds=round(MOST_SECONDS))
        audio = next(iter(container.streams.audio), None)
        width, height = upright_size(frame)
        return VideoFacts(
            sha256="",
            container=_container(container, file),
            seconds=round(seconds, 3),
            width=width,
            height=height,
            frame_rate=round(float(stream.average_rate or stream.guessed_rate or 0), 3),
            bits_per_second=round(size * 8 / seconds),
            video_codec=stream.codec_context.codec.canonical_name,
            pixel_format=str(stream.codec_context.pix_fmt or ""),
            audio_codec=None if audio is None else audio.codec_context.codec.canonical_name,
            audio_rate=0 if audio is None else audio.codec_context.sample_rate,
            audio_channels=0 if audio is None else audio.codec_context.layout.nb_channels,
            is_streamable=is_streamable(file),
        )


def first_cover(file: Path, seconds: float) -> tuple[float, bytes]:
    """Return where the first frame that is not black stands, and the frame itself as a JPEG."""
    at, data = 0.0, b""
    for part in (0.0, 0.1, 0.25, 0.5):
        at = round(seconds * part, 3)
        image = frame_at(file, at)
        data = _as_jpeg(image)
        if float(np.asarray(image.convert("L").resize((32, 32))).mean()) > _DARK:
            break
    return at, data


def cover_at(file: Path, seconds: float) -> bytes:
    """Return the frame that is seen at a second, upright, as a JPEG of high quality."""
    return _as_jpeg(frame_at(file, seconds))


def frame_at(file: Path, seconds: float, *, patience_s: float = PATIENCE_S) -> Image.Image:
    """Return the frame that is seen at a second, upright and in sRGB. Raises VideoRefused."""
    with opened(file) as (container, stream, _size):
        deadline, found = time.monotonic() + patience_s, None
        if seconds > 0:
            container.seek(round(seconds * av.time_base), backward=True)
        for frame in container.decode(stream):
            in_time(deadline, patience_s)
            if found is not None and (frame.time or 0.0) > seconds + 0.001:
                break
            found = frame
        if found is None:
            raise VideoRefused("video-unreadable", reason="no frame")
        return upright(found)


def brightness(file: Path, *, stopped: Stopped = never) -> bytes | None:
    """Return the mean brightness of each frame, None when it was stopped. Raises VideoRefused."""
    found = bytearray()
    with opened(file) as (container, stream, _size):
        stream.thread_type = "AUTO"
        for frame in container.decode(stream):
            if stopped():
                return None
            small = frame.reformat(width=32, height=32, format="gray")
            found.append(round(float(small.to_ndarray().mean())))
    return bytes(found)


@contextmanager
def opened(file: Path) -> Iterator[tuple[InputContainer, VideoStream, int]]:
    """Open a video for the block: its container, its picture, how many bytes. Raises VideoRefused."""
    try:
        with _file(file) as source:
            size = _checked_size(source)
            with av.open(
                source,
                "r",
                options={"format_whitelist": _DEMUXERS, "protocol_whitelist": "file"},
                io_open=_nothing_else,
                metadata_errors="replace",
            ) as container:
                yield container, _picture(container), size
    except VideoRefused as refused:
        raise VideoRefused(refused.code, **{"name": file.name, **refused.facts}) from refused
    except (FFmpegError, OSError, ValueError, ArithmeticError, MemoryError, LookupError) as broken:
        reason = f"{type(broken).__name__}: {broken}"[:200]
        raise VideoRefused("video-unreadable", name=file.name, reason=reason) from broken


def in_time(deadline: float, patience_s: float) -> None:
    """Raise VideoRefused when a deadline of the monotonic clock has passed."""
    if time.monotonic() > deadline:
        raise VideoRefused("video-too-slow", seconds=round(patience_s))


def upright_size(frame: VideoFrame) -> tuple[int, int]:
    """Return width and height as they are seen."""
    return (frame.height, frame.width) if frame.rotation % 180 else (frame.width, frame.height)


def upright(frame: VideoFrame) -> Image.Image:
    """Return the pixels of a frame as they are seen."""
    source = frame.colorspace
    if source == _UNSPECIFIED:
        source = Colorspace.ITU709 if frame.height >= _HD_LINES else Colorspace.ITU601
    image = Image.fromarray(frame.reformat(format="rgb24", src_colorspace=source).to_ndarray())
    return image.rotate(frame.rotation, expand=True) if frame.rotation % 360 else image


def _file(file: Path) -> IO[bytes]:
    try:
        if not stat.S_ISREG(file.stat().st_mode):  # a pipe would be waited for without end
            raise VideoRefused("video-unreadable", reason="not a regular file")
        return file.open("rb")
    except FileNotFoundError as absent:
        raise VideoRefused("video-missing") from absent


def _checked_size(source: IO[bytes]) -> int:
    size = source.seek(0, 2)
    source.seek(0)
    if size == 0:
        raise VideoRefused("video-empty")
    if size > MOST_BYTES:
        raise VideoRefused("video-file-too-big", bytes=size, most_bytes=MOST_BYTES)
    return size


def _nothing_else(_url: str, _flags: int, _options: dict[str, str]) -> IO[bytes]:
    """Open nothing that a video refers to: no other file, no address."""
    raise PermissionError("a video may not open other files")


def _picture(container: InputContainer) -> VideoStream:
    if len(container.streams) > MOST_STREAMS:
        count = len(container.streams)
        raise VideoRefused("video-too-tangled", streams=count, most_streams=MOST_STREAMS)
    moving = (one for one in container.streams.video if not one.disposition & one.disposition.attached_pic)
    stream = next(moving, None)
    if stream is None:
        raise VideoRefused("video-without-picture")
    context = stream.codec_context
    if context.width * context.height > MOST_PIXELS:
        raise VideoRefused(
            "video-too-large", width=context.width, height=context.height, most_pixels=MOST_PIXELS
        )
    return stream


def first_frame(
    container: InputContainer, stream: VideoStream, *, patience_s: float = PATIENCE_S
) -> VideoFrame:
    """Return the first frame that can be decoded. Raises VideoRefused."""
    deadline = time.monotonic() + patience_s
    for packet in container.demux(stream):
        in_time(deadline, patience_s)
        for frame in packet.decode():
            if isinstance(frame, VideoFrame):
                return frame
    raise VideoRefused("video-unreadable", reason="no frame")


def _seconds(container: InputContainer, stream: VideoStream) -> float:
    if stream.duration is not None and stream.time_base is not None:
        return float(stream.duration * stream.time_base)
    return 0.0 if container.duration is None else container.duration / av.time_base


def _container(container: InputContainer, file: Path) -> str:
    name = _NAMES.get(container.format.name, container.format.name)
    if name == "mp4":
        brand = str(container.metadata.get("major_brand", "")).strip()
        return "mov" if brand == "qt" else "mp4"
    return name if name != "webm" or file.suffix.lower() != ".mkv" else "matroska"


def _as_jpeg(image: Image.Image) -> bytes:
    made = BytesIO()
    image.save(made, "JPEG", quality=95, subsampling=0)
    return made.getvalue()
