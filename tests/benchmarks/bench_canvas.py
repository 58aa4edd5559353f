"""How many frames a second the canvas gives while a slider or a layer is dragged, at 1080 × 1350.

A frame is all that a drag recomputes: the adjusted photograph and five layers over it (a veil, a shape,
fitted words, Arabic, a logo), down to RGB bytes that Qt can show. Every frame has other numbers, so that no
table or layout is kept from the one before. Medians in one thread, of wall-clock and of processor time: on a
machine that others use, only the second says what a frame takes.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from collections.abc import Callable

import numpy as np
from msgspec.structs import replace
from PIL import Image

from planner.imaging.adjustments import Adjustments
from planner.imaging.design import Design
from planner.imaging.layers import LogoLayer, ScrimLayer, ShapeLayer, TextLayer
from planner.imaging.materials import Materials
from planner.imaging.rendering import adjusted, layered, prepared
from planner.imaging.targets import TARGETS

TARGET = TARGETS["instagram-portrait"]
GOAL = 30.0
MARK = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">'
    b'<circle cx="5" cy="5" r="4" fill="red"/></svg>'
)
TITLE = TextLayer(
    id="title",
    text="Layanan SIM keliling hadir di alun-alun kota",
    box=(0.07, 0.6, 0.86, 0.2),
    is_fitted=True,
)
DESIGN = Design(
    layers=(
        ScrimLayer(id="veil"),
        ShapeLayer(id="bar", fill="@accent", box=(0.07, 0.57, 0.2, 0.01)),
        TITLE,
        TextLayer(id="arab", text="السلام عليكم", box=(0.07, 0.85, 0.86, 0.1), size=0.05),
        LogoLayer(id="mark", asset="mark", box=(0.07, 0.05, 0.2, 0.1)),
    )
)
FULL = Adjustments(exposure=10, contrast=10, saturation=20, warmth=10, sharpness=20)


def photograph(seed: int = 5) -> Image.Image:
    rough = np.random.default_rng(seed).integers(0, 256, (40, 60, 3), dtype=np.uint8)
    return Image.fromarray(rough).resize((2400, 1800), Image.Resampling.BICUBIC)


def frames(runs: int, frame: Callable[[int], bytes]) -> tuple[float, float]:
    """Return frames a second by wall-clock and by processor time: medians of ``runs`` after a warm-up."""
    frame(0)
    times = []
    for step in range(1, runs + 1):
        wall, processor = time.perf_counter(), time.thread_time()
        frame(step)
        times.append((time.perf_counter() - wall, time.thread_time() - processor))
    wall, processor = (1 / statistics.median(column) for column in zip(*times, strict=True))
    return wall, processor


def main() -> int:
    """Print a line for each kind of drag and return 0 when all reach the goal, 1 otherwise."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=40)
    runs = parser.parse_args().runs
    base = prepared(photograph(), DESIGN, TARGET)
    materials = Materials({"mark": MARK}.__getitem__)
    still = adjusted(base, FULL)

    def slid(start: Adjustments, name: str) -> Callable[[int], bytes]:
        def frame(step: int) -> bytes:
            moved = replace(start, **{name: step % 100 or 1})
            return layered(adjusted(base, moved), DESIGN, TARGET.name, base.full, materials).tobytes()

        return frame

    def moved(step: int) -> bytes:
        title = replace(TITLE, box=(0.07, 0.6 - step / 1000, 0.86 - step / 1000, 0.2))
        layers = tuple(title if layer is TITLE else layer for layer in DESIGN.layers)
        return layered(still, replace(DESIGN, layers=layers), TARGET.name, base.full, materials).tobytes()

    drags = {
        "exposure alone": slid(Adjustments(), "exposure"),
        "saturation, all five set": slid(FULL, "saturation"),
        "sharpness, all five set": slid(FULL, "sharpness"),
        "words resized": moved,
    }
    worst = GOAL
    for name, frame in drags.items():
        wall, processor = frames(runs, frame)
        worst = min(worst, wall)
        sys.stdout.write(
            f"canvas 1080 × 1350, {name}: {wall:.0f} frames/s, {processor:.0f} by cpu (goal {GOAL:.0f})\n"
        )
    return 0 if worst >= GOAL else 1


if __name__ == "__main__":
    sys.exit(main())
