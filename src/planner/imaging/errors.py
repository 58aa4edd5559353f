"""Why a picture cannot be used: a refusal with a stable code and facts, never a finished sentence.

Codes and their facts (all carry ``name``, the file's name, or None for bytes):

picture-missing           there is no such file
picture-vanished          the file was there, but reading it failed half-way (``reason``: a share, a bad disk)
picture-empty             the file has no bytes
picture-file-too-big      more than ``most_bytes``; ``bytes`` says how many
picture-type-unknown      none of the types that are opened
picture-unreadable        the right type, but broken, a folder, or not permitted (``reason``)
picture-truncated         the file ends too early, or is too short for the size in its header
picture-too-many-pixels   ``width`` × ``height`` is more than ``most_pixels``
letters-missing           the bundled fonts lack ``letters``: boxes would be published
font-refused              no font that is opened, or a broken one (``reason``)
layer-asset-missing       a logo or picture that a layer names (``asset``) is not there
rendition-too-big         even the lowest quality is above ``most_bytes``
"""

from __future__ import annotations

from planner.content.errors import Refused


class PictureRefused(Refused):
    """This file is no picture that can be used; another one, or a repaired one, can."""
