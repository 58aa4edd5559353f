"""Makes of any video one that both networks take: H.264 and AAC in an MP4 whose index stands first.

The encoders come with PyAV's wheel: ``libx264`` and FFmpeg's own ``aac``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import av
from av.audio.frame import AudioFrame
from av.audio.resampler import AudioResampler
from av.audio.stream import AudioStream
from av.container import InputContainer, OutputContainer
from av.error import BlockingIOError as NothingYet
from av.error import EOFError as AtEnd
from av.error import FFmpegError
from av.filter import Graph
from av.packet import Packet
from av.stream import Stream
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from planner.imaging.video import Stopped, VideoRefused, first_frame, never, opened, upright_size

Progress = Callable[[float], None]

MOST_ACROSS, MOST_DOWN = 1_920, 1_920
SLOWEST, FASTEST = Fraction(24), Fraction(60)
SOUND_RATE, SOUND_FRAME = 48_000, 1_024
_VIDEO = {
    "preset": "veryfast",
    "crf": "20",
    "profile": "high",
    "maxrate": "12M",
    "bufsize": "24M",
    "x264-params": "open-gop=0",
}
_TURNS = {90: (("transpose", "cclock"),), 180: (("hflip", ""), ("vflip", "")), 270: (("transpose", "clock"),)}
"""The filters that turn a frame upright, by the degrees that it has to be turned against the clock."""


def unheard(_part: float) -> None:
    """Tell nobody how far it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is made: the part of a video (from, to, in seconds), who hears how far it is, who may stop it."""

    trim: tuple[float, float] | None = None
    progress: Progress = unheard
    stopped: Stopped = never


def convert(source: Path, target: Path, wish: Wish) -> bool:
    """Write a video anew, or a part of it; False when it was stopped. Raises VideoRefused.

    The progress is the part that is done, 0–1; ``target`` is written by us alone.
    """
    with opened(source) as (container, stream, _size):
        stream.thread_type = "AUTO"
        first = first_frame(container, stream)
        container.seek(0)
        try:
            with av.open(str(target), "w", format="mp4", options={"movflags": "+faststart"}) as made:
                return _Conversion(container, stream, made, wish).run(first)
        except FFmpegError as error:
            reason = f"{type(error).__name__}: {error}"[:200]
            raise VideoRefused("video-not-convertible", reason=reason) from error


def even_size(width: int, height: int) -> tuple[int, int]:
    """Return the size that is made: no wider and taller than Meta keeps, even in both directions."""
    scale = min(1.0, MOST_ACROSS / width, MOST_DOWN / height)
    return max(2, round(width * scale / 2) * 2), max(2, round(height * scale / 2) * 2)


class _Conversion:
    def __init__(
        self, source: InputContainer, stream: VideoStream, made: OutputContainer, wish: Wish
    ) -> None:
        self._source, self._in, self._made, self._wish = source, stream, made, wish
        whole = (source.duration or 0) / av.time_base
        self._start, self._end = wish.trim if wish.trim is not None else (0.0, whole or float("inf"))
        rate = Fraction(stream.average_rate or 25)
        self._rate = min(max(rate, SLOWEST), FASTEST)
        self._sound_in = next(iter(source.streams.audio), None)
        self._resampler = AudioResampler("fltp", "stereo", SOUND_RATE, SOUND_FRAME)
        self._samples, self._has_picture = 0, False

    def run(self, first: VideoFrame) -> bool:
        """Convert all; False when it was stopped."""
        size = even_size(*upright_size(first))
        self._picture = self._picture_stream(size)
        self._sound = None if self._sound_in is None else self._sound_stream()
        self._graph = self._graph_for(first, size)
        if self._start > 0:
            self._source.seek(round(self._start * av.time_base), backward=True)
        streams = [one for one in (self._in, self._sound_in) if one is not None]
        for packet in self._source.demux(streams):
            if self._wish.stopped():
                return False
            if self._is_past(packet):
                break
            for frame in packet.decode():
                self._take(frame)
        self._finish()
        return True

    def _picture_stream(self, size: tuple[int, int]) -> VideoStream:
        made = self._made.add_stream("libx264", rate=self._rate, options=dict(_VIDEO))
        made.width, made.height = size
        made.pix_fmt = "yuv420p"
        made.codec_context.gop_size = round(2 * self._rate)
        made.codec_context.time_base = 1 / self._rate
        return made

    def _sound_stream(self) -> AudioStream:
        made = self._made.add_stream("aac", rate=SOUND_RATE)
        made.codec_context.layout = "stereo"
        made.codec_context.bit_rate = 128_000
        return made

    def _is_past(self, packet: Packet[Stream]) -> bool:
        """Tell whether what is left comes after the end, with a second for frames that are out of order."""
        if packet.stream is not self._in or packet.pts is None:
            return False
        return float(packet.pts * packet.time_base) > self._end + 1

    def _take(self, frame: object) -> None:
        if isinstance(frame, VideoFrame):
            self._take_picture(frame)
        elif isinstance(frame, AudioFrame):
            self._take_sound(frame)

    def _take_picture(self, frame: VideoFrame) -> None:
        at = frame.time
        if frame.pts is None or not self._start - 0.001 <= at < self._end:
            return
        self._graph.push(frame)
        self._has_picture = True
        self._pull()
        self._wish.progress(min(1.0, (at - self._start) / max(0.001, self._end - self._start)))

    def _graph_for(self, first: VideoFrame, size: tuple[int, int]) -> Graph:
        """Return the filters: upright, of a size, at a steady rate that begins with the part wanted."""
        graph = Graph()
        last = graph.add_buffer(template=self._in)
        chain = (
            ("setpts", f"PTS-{self._start}/TB"),
            ("fps", f"fps={self._rate}:start_time=0"),
            *_TURNS.get(first.rotation % 360, ()),
            ("scale", f"w={size[0]}:h={size[1]}"),
            ("setsar", "1"),
            ("format", "yuv420p"),
        )
        for name, told in chain:
            following = graph.add(name, told)
            last.link_to(following)
            last = following
        last.link_to(graph.add("buffersink"))
        graph.configure()
        return graph

    def _pull(self) -> None:
        while True:
            try:
                frame = self._graph.pull()
            except (NothingYet, AtEnd):
                return
            if isinstance(frame, VideoFrame):
                frame.pict_type = 0
                self._made.mux(self._picture.encode(frame))

    def _take_sound(self, frame: AudioFrame) -> None:
        at = frame.time
        if at is None or not self._start <= at < self._end:
            return
        frame.pts = None
        self._mux_sound(self._resampler.resample(frame))

    def _mux_sound(self, frames: list[AudioFrame]) -> None:
        for frame in frames:
            if self._sound is None:
                return
            frame.pts, frame.time_base = self._samples, Fraction(1, SOUND_RATE)
            self._samples += frame.samples
            self._made.mux(self._sound.encode(frame))

    def _finish(self) -> None:
        if not self._has_picture:
            raise VideoRefused("video-not-convertible", reason="no frame in the part wanted")
        self._graph.push(None)
        self._pull()
        self._made.mux(self._picture.encode(None))
        if self._sound is not None and self._samples:
            self._mux_sound(self._resampler.resample(None))
            self._made.mux(self._sound.encode(None))
