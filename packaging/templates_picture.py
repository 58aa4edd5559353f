"""Draws the picture of all templates for the README: ``python packaging/templates_picture.py [FILE]``.

Each template is drawn in its four shapes by the program's own renderer, over a scene of the sample content.
"""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path

from PIL import Image

from planner.assets import resources
from planner.desk.templates import Template, applied, bundled_templates
from planner.imaging.design import Design
from planner.imaging.drawing import photograph_from_svg
from planner.imaging.materials import Materials
from planner.imaging.palettes import palettes
from planner.imaging.rendering import compose
from planner.imaging.targets import TARGETS

FILE = Path(__file__).parent / "pictures" / "templates.png"
WORN = {
    "pengumuman": ("kota", "Teluk"),
    "kutipan": ("rapat", "Nila"),
    "angka": ("sawah", "Bata"),
    "hari-besar": ("gunung", "Marun"),
    "acara": ("istana", "Rimba"),
    "siniar": ("podcast", "Manggis"),
    "siaran-langsung": ("rapat", "Karang"),
    "rekrutmen": ("warga", "Teluk"),
}
"""The scene and the palette in which each template is shown; others wear the first of both."""
HEIGHT, GAP, EDGE, SIDE = 680, 24, 72, 430
GROUND = "#e9ece9"


def main() -> None:
    """Draw and write."""
    groups = [_group(template) for template in bundled_templates()]
    width, height = groups[0].size
    rows = (len(groups) + 1) // 2
    sheet = Image.new("RGB", (2 * width + 3 * EDGE, rows * (height + EDGE) + EDGE), GROUND)
    for number, group in enumerate(groups):
        sheet.paste(group, (EDGE + number % 2 * (width + EDGE), EDGE + number // 2 * (height + EDGE)))
    file = Path(sys.argv[1]) if len(sys.argv) > 1 else FILE
    sheet.resize((sheet.width // 2, sheet.height // 2), Image.Resampling.LANCZOS).save(file, optimize=True)


def _group(template: Template) -> Image.Image:
    """Return one template: 4 : 5, 9 : 16, and 1 : 1 above 1.91 : 1."""
    portrait, story = _drawn(template, "instagram-portrait"), _drawn(template, "story")
    square, landscape = _drawn(template, "instagram-square"), _drawn(template, "instagram-landscape")
    tall = [_high(one) for one in (portrait, story)]
    left = [0, tall[0].width + GAP, tall[0].width + tall[1].width + 2 * GAP]
    group = Image.new("RGB", (left[2] + SIDE, HEIGHT), GROUND)
    for one, x in zip(tall, left, strict=False):
        group.paste(one, (x, 0))
    group.paste(_wide(square), (left[2], 0))
    group.paste(_wide(landscape), (left[2], HEIGHT - _wide(landscape).height))
    return group


def _drawn(template: Template, target: str) -> Image.Image:
    scene, name = WORN.get(template.id, ("kota", next(iter(palettes()))))
    size = (2000, 1300) if target == "instagram-landscape" else (1620, 2025)
    svg = (resources() / "sample" / "scenes" / f"{scene}.svg").read_bytes()
    photo = Image.open(BytesIO(photograph_from_svg(svg, width=size[0], height=size[1], seed=3)))
    design = applied(Design(), template, palettes()[name])
    return compose(photo.convert("RGB"), design, TARGETS[target], Materials())


def _high(picture: Image.Image) -> Image.Image:
    return picture.resize((round(picture.width * HEIGHT / picture.height), HEIGHT), Image.Resampling.LANCZOS)


def _wide(picture: Image.Image) -> Image.Image:
    return picture.resize((SIDE, round(picture.height * SIDE / picture.width)), Image.Resampling.LANCZOS)


if __name__ == "__main__":
    main()
