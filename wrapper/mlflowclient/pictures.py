"""Figures and images as the bytes of a file, by the libraries that made them, which are imported only when used."""

from __future__ import annotations

import io
import re
import sys
import warnings
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from . import values
from .errors import InputError
from .libraries import needed
from .values import shown, text

if TYPE_CHECKING:
    from collections.abc import Mapping

_PLOTLY_IMAGES = (".png", ".jpeg", ".webp", ".svg", ".pdf")
SERIES_TAG = "mlflow.loggedImages"
"""The tag that makes MLflow's user interface look for images of a series (mlflow/utils/mlflow_tags.py)."""
_COMPRESSED_SIZE = 256  # of the smaller copy that MLflow's user interface shows first


def figure_file(figure: Any, name: str, options: Mapping[str, Any] | None) -> bytes:
    """A figure of matplotlib or plotly as a file, in the format that the name's end says.

    Raises InputError for anything else, and for a format that the library does not write.
    """
    suffix = PurePosixPath(name).suffix
    given = dict(options or {})
    matplotlib, plotly = sys.modules.get("matplotlib.figure"), sys.modules.get("plotly.basedatatypes")
    if matplotlib is not None and isinstance(figure, matplotlib.Figure):
        written = io.BytesIO()
        if suffix:
            given.setdefault("format", suffix[1:])
        try:
            figure.savefig(written, **given)
        except ValueError as error:
            raise InputError(f"artifact_file={shown(name)}: matplotlib: {error}") from None
        return written.getvalue()
    if plotly is None or not isinstance(figure, plotly.BaseFigure):
        raise InputError(f"figure={shown(figure)}: a figure of matplotlib or plotly is needed")
    if suffix == ".html":
        page = io.StringIO()
        figure.write_html(page, **{"include_plotlyjs": "cdn", "auto_open": False, **given})
        return page.getvalue().encode()
    if suffix not in _PLOTLY_IMAGES:
        raise InputError(f"artifact_file={shown(name)}: plotly writes .html, {', '.join(_PLOTLY_IMAGES)}")
    needed("kaleido", "kaleido", "plotly's images")
    picture: bytes = figure.to_image(**{"format": suffix[1:], **given})
    return picture


def image(given: Any) -> Any:
    """An image of PIL, an array of numpy, or an mlflow.Image as an image of PIL.

    Arrays are height by width, or by 1, 3 (RGB) or 4 (RGBA) channels: integers from 0 to 255, floats from 0 to 1, or
    bools. Floats outside are scaled to it, with a warning, as MLflow does.
    """
    if hasattr(given, "to_pil"):
        given = given.to_pil()
    library = needed("PIL.Image", "pillow", "an image")
    if isinstance(given, library.Image):
        return given
    if not (hasattr(given, "dtype") and hasattr(given, "shape")):
        raise InputError(f"image={shown(given)}: an image of PIL or an array of numpy is needed")
    kind, shape = given.dtype.kind, tuple(given.shape)
    if kind not in "biuf" or len(shape) not in (2, 3) or (len(shape) == 3 and shape[2] not in (1, 3, 4)):
        raise InputError(
            f"image: an array of {given.dtype} and shape {shape}; height by width, or by 1, 3 or 4 channels, of bools, "
            "integers or floats is needed"
        )
    if not given.size:
        raise InputError(f"image: an array of shape {shape} has no pixels")
    pixels = given[:, :, 0] if len(shape) == 3 and shape[2] == 1 else given
    low, high = pixels.min(), pixels.max()
    if kind in "iu":
        if low < 0 or high > 255:
            raise InputError(f"image: integers from {low} to {high}; they must be from 0 to 255")
    elif kind == "f":
        if not (low >= 0 and high <= 1):
            warnings.warn(f"image: floats from {low} to {high} are scaled to 0 to 1", stacklevel=2)
            pixels = (pixels - low) / ((high - low) or 1)
        pixels = pixels * 255
    else:
        pixels = pixels * 255
    return library.fromarray(pixels.astype("uint8"))


def image_file(picture: Any, name: str) -> bytes:
    """An image of PIL as a file, in the format that the name's end says."""
    written = io.BytesIO()
    try:
        picture.save(written, format=_format(name))
    except (KeyError, OSError, ValueError) as error:
        raise InputError(f"artifact_file={shown(name)}: PIL: {error}") from None
    return written.getvalue()


def image_files(
    given: Any, artifact_file: str | None, key: str | None, step: int | None, timestamp: int | None
) -> list[tuple[str, bytes]]:
    """The names and contents of the files that `log_image` stores: one, or one of a series and its small copy.

    Raises InputError for both a file and a key, for neither, and for what is no image.
    """
    if artifact_file is not None:
        if (key, step, timestamp) != (None, None, None):
            raise InputError("artifact_file: alone; key, step and timestamp are for images of a series")
        name = text(artifact_file, "artifact_file")
        return [(name, image_file(image(given), name))]
    if key is None:
        raise InputError("artifact_file or key: one of them is needed")
    at = values.now() if timestamp is None else values.timestamp(timestamp)
    return both_files(given, *step_names(key, values.step(step or 0), at))


def both_files(given: Any, full: str, small: str) -> list[tuple[str, bytes]]:
    """An image and its small copy, under these names."""
    picture = image(given)
    return [(full, image_file(picture, full)), (small, image_file(compressed(picture), small))]


def compressed(picture: Any) -> Any:
    """An image of PIL, scaled to fit the size in which MLflow's user interface shows it first."""
    width, height = picture.size
    scale = _COMPRESSED_SIZE / max(width, height)
    return picture.resize((max(1, int(width * scale)), max(1, int(height * scale))))


def is_image(value: object) -> bool:
    """Whether a value of a table is to be stored as an image of its own."""
    return all(hasattr(value, name) for name in ("save", "resize", "size"))


def step_names(key: object, step: int, timestamp: int) -> tuple[str, str]:
    """The files of an image at a step, and of its small copy, as MLflow's user interface finds them."""
    named = text(key, "key", min_length=1)
    if not re.fullmatch(r"[a-zA-Z0-9_\-./ ]+", named):
        raise InputError(f"key={shown(key)}: letters, digits and _ - . space / are possible")
    name = f"images/{named.replace('/', '~')}+step+{step}+timestamp+{timestamp}+{uuid4()}"
    return f"{name}.png", f"{name}+compressed.webp"


def table_names(table: str) -> tuple[str, str]:
    """The files of an image in a table, and of its small copy."""
    name = f"table_images/{PurePosixPath(table).with_suffix('')}/{uuid4()}"
    return f"{name}.png", f"{name}.webp"


def _format(name: str) -> str:
    library = needed("PIL.Image", "pillow", "an image")
    suffix = PurePosixPath(name).suffix.lower()
    found: str | None = library.registered_extensions().get(suffix)
    if found is None:
        raise InputError(f"artifact_file={shown(name)}: PIL knows no format for {suffix or 'a name without an end'!r}")
    return found
