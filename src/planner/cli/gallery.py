"""``gallery``: every main screen of the sample workspace as a picture."""

from __future__ import annotations

import re
from pathlib import Path

import click
from typing_extensions import override

from planner.cli.command import Command, shared_options
from planner.cli.exit_codes import Exit
from planner.cli.session import PictureWish, Session
from planner.words.catalogue import _

SMALLEST, LARGEST = 400, 8_000
SCALES = (0.5, 4.0)


class Size(click.ParamType[tuple[int, int]]):
    """A width and a height in logical pixels, as ``1440x900``."""

    name = "WxH"

    @override
    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[int, int]:
        found = re.fullmatch(r"(\d{1,5})[xX×](\d{1,5})", str(value).strip())
        sides = (int(found.group(1)), int(found.group(2))) if found else (0, 0)
        if not all(SMALLEST <= side <= LARGEST for side in sides):
            self.fail(
                _("{value} bukan ukuran; tulis seperti 1440x900, sisi {least}–{most}.").format(
                    value=value, least=SMALLEST, most=LARGEST
                ),
                param,
                ctx,
            )
        return sides


@click.command(cls=Command, help=_("Setiap layar utama ruang contoh sebagai gambar PNG."))
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
@click.option("--theme", type=click.Choice(["light", "dark"]), default="light", show_default=True)
@click.option("--size", type=Size(), default="1440x900", show_default=True, help=_("Ukuran jendela."))
@click.option(
    "--scale",
    metavar="S",
    type=click.FloatRange(*SCALES),
    default=1.0,
    show_default=True,
    help=_("Piksel gambar per piksel jendela."),
)
@shared_options
@click.pass_obj
def gallery(
    session: Session,
    /,
    folder: Path,
    theme: str,
    size: tuple[int, int],
    scale: float,
) -> int:
    """Take the pictures."""
    if session.gallery is None:
        raise click.UsageError(_("Gambar tidak dapat dibuat dari sini."))
    wish = PictureWish(
        folder=folder.expanduser().absolute(),
        language=session.language or "id",
        theme=theme,
        size=size,
        scale=scale,
        progress=session.progress,
    )
    taken = session.gallery(wish)
    session.result({"pictures": [str(one) for one in taken]}, *map(str, taken))
    return Exit.DONE if taken else Exit.FAILED
