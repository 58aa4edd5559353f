"""How long four renditions of a 24-megapixel photograph take in one go, beside libvips.

Both read the same file, crop to 4:5, 1:1, 9:16 and 1.91:1, and write JPEGs of the same quality and chroma
subsampling: we by ``render_all``, libvips by four calls of ``pyvips.Image.thumbnail``, one after the other.
Runs are interleaved in one process; medians of wall-clock and of processor time are told (both work with
several threads). Without pyvips (group ``bench`` of pyproject.toml) the result is "not run", which is no
failure.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PIL import Image

from planner.imaging.design import Design
from planner.imaging.rendering import render_all
from planner.imaging.targets import TARGETS

SIZE = (6000, 4000)
WANTED = tuple(
    TARGETS[name] for name in ("instagram-portrait", "instagram-square", "story", "instagram-landscape")
)
GOAL = 1.0


def photograph(path: Path, seed: int = 24) -> None:
    """Write a photograph-like JPEG of 24 megapixels: light, shapes, texture and sensor noise; some 10 MB."""
    width, height = SIZE
    chance = np.random.default_rng(seed)
    rough = Image.fromarray(chance.integers(0, 256, (40, 60, 3), dtype=np.uint8))
    fine = Image.fromarray(chance.integers(0, 256, (500, 750, 3), dtype=np.uint8))
    levels = 0.8 * np.asarray(rough.resize(SIZE, Image.Resampling.BICUBIC), dtype=np.float32)
    levels += 0.2 * np.asarray(fine.resize(SIZE, Image.Resampling.BICUBIC), dtype=np.float32)
    levels += chance.normal(0, 5, (height, width, 1)).astype(np.float32)
    Image.fromarray(np.clip(levels, 0, 255).astype(np.uint8)).save(path, quality=90)


def ours(path: Path) -> list[bytes]:
    return [made.data for made in render_all(Design(), WANTED, path)]


def theirs(path: Path) -> list[bytes]:
    import pyvips  # noqa: PLC0415 - may be absent

    return [
        pyvips.Image.thumbnail(str(path), target.width, height=target.height, crop="centre").jpegsave_buffer(
            Q=target.quality, subsample_mode="off"
        )
        for target in WANTED
    ]


def measure(runs: int, path: Path, *renderers: Callable[[Path], list[bytes]]) -> list[tuple[float, float]]:
    """Return (wall, processor) medians in seconds for each renderer, run in turns after one warm-up."""
    for renderer in renderers:
        renderer(path)
    times: list[list[tuple[float, float]]] = [[] for _ in renderers]
    for _ in range(runs):
        for kept, renderer in zip(times, renderers, strict=True):
            wall, processor = time.perf_counter(), time.process_time()
            renderer(path)
            kept.append((time.perf_counter() - wall, time.process_time() - processor))
    return [tuple(map(statistics.median, zip(*kept, strict=True))) for kept in times]


def tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def main() -> int:
    """Print one line and return 0 when the goal is met or nothing was compared, 1 otherwise."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=11)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "photograph.jpg"
        photograph(path)
        try:
            import pyvips  # noqa: F401, PLC0415
        except ImportError:
            ((wall, processor),) = measure(runs, path, ours)
            tell(f"four of 24 MP: {wall * 1e3:.0f} ms wall, {processor * 1e3:.0f} ms cpu; pyvips: not run")
            return 0
        (wall, processor), (vips_wall, vips_processor) = measure(runs, path, ours, theirs)
    ratio = wall / vips_wall
    tell(
        f"four of 24 MP, medians of {runs}: ours {wall * 1e3:.0f} ms wall, {processor * 1e3:.0f} ms cpu; "
        f"libvips {vips_wall * 1e3:.0f} ms wall, {vips_processor * 1e3:.0f} ms cpu; "
        f"ratio wall {ratio:.2f} (goal {GOAL}), cpu {processor / vips_processor:.2f}"
    )
    return 0 if ratio <= GOAL else 1


if __name__ == "__main__":
    sys.exit(main())
