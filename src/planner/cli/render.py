"""``planner render``: renditions of any picture or design, without a workspace."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from planner.cli.command import Command, shared_options
from planner.cli.exit_codes import Exit
from planner.cli.session import Session
from planner.content.errors import Misused, PlannerError
from planner.content.file_kinds import PICTURES
from planner.content.ids import PostId
from planner.desk.files import writing_to
from planner.desk.render import TARGETS, Made, Order, Rendition, render_file, render_post, targets
from planner.words.catalogue import _
from planner.words.sentences import tell

JPEG = frozenset({".jpg", ".jpeg", ".jpe", ".jfif"})
UUID_LENGTH = 36


@click.command("render", cls=Command, help=_("Buat gambar siap unggah dari berkas, desain, atau unggahan."))
@click.argument("inputs", metavar="IMAGE...|DESIGN.json|POST-ID", nargs=-1, required=True)
@click.option(
    "--target",
    "names",
    metavar="NAME",
    multiple=True,
    required=True,
    help=_("Ukuran, boleh diulang: {known}.").format(known=", ".join(TARGETS)),
)
@click.option(
    "-o",
    "--output",
    metavar="FILE|DIR",
    type=click.Path(path_type=Path),
    help=_("Berkas atau folder tujuan; tanpa ini: folder sekarang."),
)
@click.option("--fit", type=click.Choice(["crop", "pad"]), help=_("Potong atau beri tepi."))
@click.option("--quality", metavar="N", type=click.IntRange(1, 100), help=_("Mutu JPEG, 1 sampai 100."))
@click.option("--focus", metavar="X,Y", help=_("Titik fokus X,Y antara 0 dan 1."))
@shared_options
@click.pass_obj
def render(
    session: Session, /, inputs: tuple[str, ...], names: tuple[str, ...], output: Path | None, **how: object
) -> int:
    """Render pictures."""
    order = _order(names, how)
    writer = _Writer(output, inputs, single=len(inputs) * len(order.targets) == 1)
    made: list[dict[str, object]] = []
    refused: list[dict[str, object]] = []
    for one in _all(session, inputs, order):
        if one.rendition is not None:
            file = writer.write(one.stem, one.rendition)
            made.append(_document(one.source, one.rendition, file))
            session.progress(f"✓ {file}")
        elif one.refused is not None:
            reason = tell(one.refused)
            refused.append({"source": one.source, "code": one.refused.code, "reason": reason.message})
            session.progress(f"✗ {one.source}: {reason.message} {reason.hint}".rstrip())
    session.result({"renditions": made, "refused": refused})
    return Exit.FAILED if refused else Exit.DONE


def _order(names: Sequence[str], how: dict[str, object]) -> Order:
    fit, quality, focus = how["fit"], how["quality"], how["focus"]
    return Order(
        targets=targets(names),
        fit="pad" if fit == "pad" else "crop" if fit == "crop" else None,
        quality=quality if isinstance(quality, int) else None,
        focus=_focus(focus) if isinstance(focus, str) else None,
    )


def _all(session: Session, inputs: tuple[str, ...], order: Order) -> Iterator[Made]:
    """Yield what becomes of every input; a workspace is opened first, and only when a post is named."""
    if any(map(_is_post, inputs)):
        session.at_desk()
    for one in inputs:
        try:
            yield from _made(session, one, order)
        except PlannerError as error:
            yield Made(source=one, stem=one, refused=error)


def _made(session: Session, one: str, order: Order) -> Iterator[Made]:
    if _is_post(one):
        return render_post(session.at_desk(), PostId(one), order)
    return render_file(Path(one), order)


def _is_post(one: str) -> bool:
    try:
        uuid.UUID(one)
    except ValueError:
        return False
    return len(one) == UUID_LENGTH and not Path(one).exists()


def _document(source: str, rendition: Rendition, file: Path) -> dict[str, object]:
    return {
        "source": source,
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
    """Names and writes files: ``{stem}.{target}.jpg``, and -2, -3 where this run has used the name.

    An input is never written over: its name counts as used.
    """

    def __init__(self, output: Path | None, inputs: Sequence[str], *, single: bool) -> None:
        used = {_place(Path(one)) for one in inputs}
        is_file = output is not None and output.suffix.lower() in JPEG and not output.is_dir()
        if (
            output is not None
            and not output.is_dir()
            and self._is_wrong(output, used, is_file and not single)
        ):
            raise Misused("option-wrong", option="--output", value=str(output))
        self._file = output if is_file else None
        self._folder = output if output is not None and not is_file else Path.cwd()
        self._used = used

    @staticmethod
    def _is_wrong(output: Path, inputs: set[str], is_one_for_many: bool) -> bool:  # noqa: FBT001
        return is_one_for_many or output.suffix.lower() in PICTURES - JPEG or _place(output) in inputs

    def write(self, stem: str, rendition: Rendition) -> Path:
        """Write a rendition and return its file. Raises Unavailable."""
        file = self._file or self._free(f"{stem}.{rendition.target}")
        with writing_to(file):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(rendition.data)
        return file

    def _free(self, name: str) -> Path:
        number, file = 1, self._folder / f"{name}.jpg"
        while _place(file) in self._used:
            number += 1
            file = self._folder / f"{name}-{number}.jpg"
        self._used.add(_place(file))
        return file


def _place(file: Path) -> str:
    return str(file.absolute()).casefold()
