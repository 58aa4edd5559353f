"""``planner render``: renditions of any picture, without a workspace."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from planner.cli.command import Command, shared_options
from planner.cli.exit_codes import Exit
from planner.cli.session import Session
from planner.content.errors import Misused
from planner.content.ids import PostId
from planner.desk.render import Made, Order, render_file, render_post, targets
from planner.words.catalogue import _
from planner.words.sentences import tell

UUID_LENGTH = 36


@click.command(cls=Command, help=_("Buat gambar siap unggah dari berkas, desain, atau unggahan."))
@click.argument("inputs", nargs=-1, required=True)
@click.option("--target", "names", multiple=True, required=True, help=_("Ukuran; boleh diulang."))
@click.option("-o", "--output", type=click.Path(path_type=Path), help=_("Berkas atau folder tujuan."))
@click.option("--fit", type=click.Choice(["crop", "pad"]), help=_("Potong atau beri tepi."))
@click.option("--quality", type=click.IntRange(1, 100), help=_("Mutu JPEG."))
@click.option("--focus", help=_("Titik fokus X,Y antara 0 dan 1."))
@shared_options
@click.pass_obj
def render(
    session: Session, inputs: tuple[str, ...], names: tuple[str, ...], output: Path | None, **how: object
) -> int:
    """Render pictures."""
    order = Order(
        targets=targets(names),
        fit="pad" if how["fit"] == "pad" else ("crop" if how["fit"] == "crop" else None),
        quality=how["quality"] if isinstance(how["quality"], int) else None,
        focus=_focus(how["focus"]) if isinstance(how["focus"], str) else None,
    )
    writer = _Writer(output, single=len(inputs) * len(order.targets) == 1)
    made: list[dict[str, object]] = []
    refused: list[dict[str, object]] = []
    for one in _all(session, inputs, order):
        if one.refused is not None:
            reason = tell(one.refused)
            refused.append({"source": one.source, "code": one.refused.code, "reason": reason.message})
            session.progress(f"✗ {one.source}: {reason.message} {reason.hint}")
        elif one.rendition is not None:
            file = writer.write(one)
            made.append(_document(one, file))
            session.progress(f"✓ {file}")
    session.result({"renditions": made, "refused": refused})
    return Exit.FAILED if refused else Exit.DONE


def _all(session: Session, inputs: tuple[str, ...], order: Order) -> Iterator[Made]:
    for one in inputs:
        if len(one) == UUID_LENGTH and not Path(one).exists():
            yield from render_post(session.at_desk(), PostId(one), order)
        else:
            yield from render_file(Path(one), order)


def _document(one: Made, file: Path) -> dict[str, object]:
    rendition = one.rendition
    if rendition is None:
        return {}
    return {
        "source": one.source,
        "target": rendition.target,
        "file": str(file),
        "width": rendition.width,
        "height": rendition.height,
        "bytes": len(rendition.data),
        "sha256": rendition.sha256,
    }


def _focus(text: str) -> tuple[float, float]:
    try:
        x, y = (float(part) for part in text.split(","))
    except ValueError as error:
        raise Misused("option-wrong", option="--focus", value=text) from error
    if not (0 <= x <= 1 and 0 <= y <= 1):
        raise Misused("option-wrong", option="--focus", value=text)
    return x, y


class _Writer:
    """Names and writes files: ``{stem}.{target}.jpg``, and -2, -3 where this run has used the name."""

    def __init__(self, output: Path | None, *, single: bool) -> None:
        is_file = output is not None and output.suffix.lower() in {".jpg", ".jpeg"} and not output.is_dir()
        if is_file and not single:
            raise Misused("option-wrong", option="--output", value=str(output))
        self._file = output if is_file else None
        self._folder = output if output is not None and not is_file else Path.cwd()
        self._used: set[str] = set()

    def write(self, one: Made) -> Path:
        if one.rendition is None:
            raise ValueError("nothing to write")
        file = self._file or self._free(f"{one.stem}.{one.rendition.target}")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(one.rendition.data)
        return file

    def _free(self, name: str) -> Path:
        number, chosen = 1, name
        while chosen.casefold() in self._used:
            number += 1
            chosen = f"{name}-{number}"
        self._used.add(chosen.casefold())
        return self._folder / f"{chosen}.jpg"
