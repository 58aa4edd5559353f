"""Templates: readable in every unit's colours, clear of a story's buttons, careful with what was typed."""

from __future__ import annotations

from io import BytesIO

import pytest
from msgspec.structs import replace
from PIL import Image

from planner.content.errors import Damaged
from planner.imaging.canvas import layered, prepared
from planner.imaging.contrast_guard import READABLE, contrast, plate_beneath, readable
from planner.imaging.design import Design, TargetFraming
from planner.imaging.layer_facts import text_facts
from planner.imaging.layers import LogoLayer, PictureLayer, ShapeLayer, TextLayer
from planner.imaging.materials import Materials
from planner.imaging.palettes import palettes
from planner.imaging.rendering import compose, render
from planner.imaging.targets import TARGETS
from planner.imaging.templates import Category, Template, applied, as_template
from planner.imaging.theme import Theme

SHAPES = ("instagram-portrait", "instagram-square", "story", "instagram-landscape")
LONG = "Pengumuman penyesuaian jam layanan administrasi kependudukan selama bulan suci Ramadan di semua kota"


@pytest.fixture(scope="module")
def bundled() -> tuple[Template, ...]:
    from planner.desk.templates import bundled_templates  # noqa: PLC0415

    return bundled_templates()


def texts(design: Design) -> list[TextLayer]:
    return [one for one in design.layers if isinstance(one, TextLayer)]


def is_outside(layer: TextLayer, target: str) -> bool:
    """A wide frame has no room for some words: they stand wholly outside."""
    x, _y, width, _height = layer.box_in(target)
    return x + width <= 0


def a_template(*layers: TextLayer | ShapeLayer, id: str = "satu") -> Template:  # noqa: A002
    design = Design(layers=layers, template=id)
    return Template(id=id, name=id, category=Category.EVENT, design=design)


def words(id: str, name: str, text: str) -> TextLayer:  # noqa: A002
    return TextLayer(id=id, name=name, text=text)


def test_there_is_at_least_one_template_for_each_use(bundled: tuple[Template, ...]) -> None:
    assert {one.category for one in bundled} == set(Category)
    assert len({one.id for one in bundled}) == len(bundled)


def test_there_are_palettes_for_at_least_four_units() -> None:
    assert len(palettes()) >= 4
    assert len(set(palettes().values())) == len(palettes())


def test_every_word_is_readable_on_its_plate_in_every_palette_and_shape(
    bundled: tuple[Template, ...],
) -> None:
    for template in bundled:
        for name, theme in palettes().items():
            design = applied(Design(), template, theme)
            for layer in texts(design):
                for target in TARGETS:
                    if is_outside(layer, target):
                        continue
                    plate = plate_beneath(design, layer, target)
                    assert plate is not None, (template.id, layer.id, target)
                    found = contrast(theme.colour(layer.colour), theme.colour(plate))
                    assert found >= READABLE, (template.id, name, layer.id, target, round(found, 2))


def test_no_word_of_a_story_lies_under_what_is_laid_over_it(bundled: tuple[Template, ...]) -> None:
    for template in bundled:
        for layer in texts(template.design):
            x, y, width, height = layer.box_in("story")
            assert y >= 0.14, (template.id, layer.id)
            assert x + width <= 0.86 + 1e-6, (template.id, layer.id)
            assert y + height <= 0.65 + 1e-6, (template.id, layer.id)


def test_every_word_stays_within_the_frame(bundled: tuple[Template, ...]) -> None:
    for template in bundled:
        for layer in texts(template.design):
            for target in TARGETS:
                x, y, width, height = layer.box_in(target)
                if is_outside(layer, target):
                    continue
                assert min(x, y) >= 0, (template.id, layer.id, target)
                assert max(x + width, y + height) <= 1 + 1e-6, (template.id, layer.id, target)


def test_marks_and_plates_are_locked_and_words_are_not(bundled: tuple[Template, ...]) -> None:
    for template in bundled:
        assert "Judul" in template.fields or "Kutipan" in template.fields
        for layer in template.design.layers:
            if isinstance(layer, LogoLayer | PictureLayer):
                assert layer.is_locked, (template.id, layer.id)
        assert "Instansi" not in template.fields


def test_the_smallest_words_can_be_read_on_a_small_phone(bundled: tuple[Template, ...]) -> None:
    for template in bundled:
        design = applied(Design(), template, Theme())
        for name in SHAPES:
            target = TARGETS[name]
            facts = text_facts(design, name, (target.width, target.height or target.width))
            small = [one.layer_id for one in facts if round(one.size_px * 360 / target.width) < 12]
            assert not small, (template.id, name, small)


def test_a_title_of_ninety_letters_fits_its_box_in_every_template_and_shape(
    bundled: tuple[Template, ...],
) -> None:
    assert len(LONG) >= 90
    for template in bundled:
        title = "Judul" if "Judul" in template.fields else "Kutipan"
        design = applied(Design(), template, Theme(), known={title: LONG})
        for name in SHAPES:
            target = TARGETS[name]
            facts = text_facts(design, name, (target.width, target.height or target.width))
            told = {one.layer_id: one for one in facts}
            layer = next(one for one in texts(design) if one.name == title)
            assert layer.text == LONG
            assert not told[layer.id].overflows, (template.id, name)
            assert told[layer.id].size_px >= 22, (template.id, name)


@pytest.mark.parametrize("target", SHAPES)
def test_templates_are_drawn_in_every_shape(bundled: tuple[Template, ...], target: str) -> None:
    photo, materials, place = Image.new("RGB", (200, 250), "#808080"), Materials(), TARGETS[target]
    drawn = set()
    for template in bundled:
        design = applied(Design(), template, Theme())
        base = prepared(photo, design, place, scale=0.15)
        drawn.add(layered(base.framed(base.photo), design, target, base.full, materials).tobytes())
    assert len(drawn) == len(bundled)


def test_a_window_shows_the_photograph_in_its_place_and_nowhere_else() -> None:
    photo = Image.new("RGB", (108, 135), "#c03020")
    plate = ShapeLayer(id="p", box=(0, 0, 1, 1), fill="#102030")
    window = PictureLayer(id="w", asset="resource:photo", box=(0.25, 0.25, 0.5, 0.5))
    drawn = compose(photo, Design(layers=(plate, window)), TARGETS["instagram-portrait"])
    assert drawn.getpixel((540, 675)) == (0xC0, 0x30, 0x20)
    assert drawn.getpixel((100, 100)) == (0x10, 0x20, 0x30)


def test_a_template_keeps_the_picture_its_framing_and_its_light(bundled: tuple[Template, ...]) -> None:
    design = Design(
        source="abc",
        focus=(0.2, 0.8),
        crop=(0.1, 0.1, 0.5, 0.5),
        turns=1,
        straighten=2.5,
        framings=(TargetFraming(target="story", focus=(0.9, 0.1)),),
    )
    dressed = applied(design, bundled[0], Theme())
    kept = replace(dressed, layers=(), template="", theme=None, background=design.background)
    assert kept == design


def test_typed_words_stay_in_the_field_of_their_name() -> None:
    old = a_template(words("a", "Judul", "Contoh judul"), words("b", "Tempat", "Contoh tempat"), id="lama")
    new = a_template(words("x", "Judul", "Judul lain"), words("y", "Tanggal", "1 Maret"), id="baru")
    design = applied(Design(), old, Theme())
    typed = replace(design, layers=(replace(design.layers[0], text="Titik istirahat"), *design.layers[1:]))
    dressed = applied(typed, new, Theme(), before=old)
    assert [(one.name, one.text) for one in texts(dressed)] == [
        ("Judul", "Titik istirahat"),
        ("Tanggal", "1 Maret"),
    ]


def test_words_without_a_field_wait_hidden_and_come_back() -> None:
    old = a_template(words("a", "Judul", "Contoh"), words("b", "Tempat", "Contoh tempat"), id="lama")
    new = a_template(words("b", "Judul", "Judul lain"), id="baru")
    design = applied(Design(), old, Theme())
    typed = replace(design, layers=(design.layers[0], replace(design.layers[1], text="Aula Utama")))
    between = applied(typed, new, Theme(), before=old)
    assert [(one.id, one.text, one.is_hidden) for one in texts(between)] == [
        ("b", "Judul lain", False),
        ("b-2", "Aula Utama", True),
    ]
    back = applied(between, old, Theme(), before=new)
    assert [(one.name, one.text, one.is_hidden) for one in texts(back)] == [
        ("Judul", "Contoh", False),
        ("Tempat", "Aula Utama", False),
    ]


def test_a_layer_that_a_person_added_stays_on_top() -> None:
    old, new = (
        a_template(words("a", "Judul", "Satu"), id="lama"),
        a_template(words("a", "Judul", "Dua"), id="baru"),
    )
    mine = ShapeLayer(id="a-1", name="Lingkaran", shape="ellipse")
    design = applied(Design(), old, Theme())
    dressed = applied(replace(design, layers=(*design.layers, mine)), new, Theme(), before=old)
    assert dressed.layers[-1] == mine


def test_a_template_made_of_a_design_holds_no_picture() -> None:
    design = Design(
        source="abc", focus=(0.1, 0.1), crop=(0, 0, 0.5, 0.5), layers=(words("a", "Judul", "Satu"),)
    )
    assert as_template(design) == Design(layers=design.layers)


def test_words_too_faint_in_a_theme_are_drawn_in_another_colour() -> None:
    plate = ShapeLayer(id="p", box=(0, 0, 1, 1), fill="@primary")
    text = replace(words("t", "Judul", "Satu"), colour="@ink", box=(0.1, 0.1, 0.8, 0.3))
    dark = Theme(primary="#0b2030", ink="#10202f", paper="#ffffff")
    shown = texts(readable(Design(layers=(plate, text)), dark))[0]
    assert contrast(dark.colour(shown.colour), dark.primary) >= READABLE
    light = Theme(primary="#f0f0f0")
    assert texts(readable(Design(layers=(plate, text)), light))[0] == text


def test_black_on_white_has_the_greatest_contrast() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_a_broken_template_is_told() -> None:
    with pytest.raises(Damaged, match="design-unreadable"):
        Template.from_json(b'{"id": "x", "name": "x", "category": "tidak ada", "design": {}}')


def test_a_template_goes_out_as_a_file(bundled: tuple[Template, ...]) -> None:
    data = BytesIO()
    Image.new("RGB", (1080, 1350), "#336699").save(data, "JPEG")
    made = render(
        applied(Design(), bundled[0], Theme()),
        TARGETS["instagram-portrait"],
        data.getvalue(),
        materials=Materials(),
    )
    assert (made.width, made.height) == (1080, 1350)
