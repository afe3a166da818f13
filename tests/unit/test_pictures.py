from __future__ import annotations

import io
import re
import warnings
from typing import Any

import matplotlib as mpl
import numpy as np
import plotly.graph_objects as go
import pytest
from matplotlib.figure import Figure
from mlflow.tracking.multimedia import convert_to_pil_image
from PIL import Image

from mlflowclient import InputError, MissingLibrary, pictures

mpl.use("Agg")

ARRAYS = [
    np.zeros((4, 6), dtype=bool),
    np.array([[True, False]]),
    np.arange(24, dtype=np.uint8).reshape(4, 6),
    np.arange(24, dtype=np.int64).reshape(4, 6, 1),
    np.linspace(0, 1, 72).reshape(4, 6, 3),
    np.linspace(0, 1, 96, dtype=np.float32).reshape(4, 6, 4),
]


@pytest.mark.parametrize("array", ARRAYS, ids=lambda array: f"{array.dtype}-{array.shape}")
def test_arrays_become_what_mlflow_makes_of_them(array: Any) -> None:
    ours, theirs = pictures.image(array), convert_to_pil_image(array)
    assert (ours.mode, ours.size, ours.tobytes()) == (theirs.mode, theirs.size, theirs.tobytes())


def test_floats_outside_are_scaled_with_a_warning() -> None:
    with pytest.warns(UserWarning, match="scaled"):
        assert pictures.image(np.array([[-1.0, 0.0, 3.0]])).tobytes() == b"\x00\x3f\xff"
    with pytest.warns(UserWarning, match="scaled"):
        assert pictures.image(np.array([[7.0, 7.0]])).tobytes() == b"\x00\x00"


@pytest.mark.parametrize(
    "bad",
    [
        7,
        "a.png",
        None,
        np.zeros((3,)),
        np.zeros((2, 2, 2)),
        np.zeros((2, 2, 3, 1)),
        np.zeros((0, 3)),
        np.array([["a"]]),
        np.array([[-1]]),
        np.array([[256]]),
    ],
)
def test_what_is_no_image(bad: Any) -> None:
    with pytest.raises(InputError, match=r"^image"):
        pictures.image(bad)


def test_images_of_others() -> None:
    picture = Image.new("L", (3, 2))
    assert pictures.image(picture) is picture
    assert pictures.image(type("Theirs", (), {"to_pil": lambda self: picture})()) is picture


@pytest.mark.parametrize(("name", "kind"), [("a.png", "PNG"), ("d/a.JPG", "JPEG"), ("a.webp", "WEBP")])
def test_image_files(name: str, kind: str) -> None:
    read = Image.open(io.BytesIO(pictures.image_file(Image.new("RGB", (3, 2)), name)))
    assert (read.format, read.size) == (kind, (3, 2))


@pytest.mark.parametrize("name", ["a", "a.txt", "a.png/b"])
def test_formats_that_no_image_has(name: str) -> None:
    with pytest.raises(InputError, match="artifact_file"):
        pictures.image_file(Image.new("RGB", (3, 2)), name)
    with pytest.raises(InputError, match="artifact_file"):
        pictures.image_file(Image.new("RGBA", (3, 2)), "a.jpg")


@pytest.mark.parametrize(
    ("size", "small"), [((512, 256), (256, 128)), ((100, 400), (64, 256)), ((1, 9000), (1, 256)), ((2, 2), (256, 256))]
)
def test_small_copies(size: tuple[int, int], small: tuple[int, int]) -> None:
    assert pictures.compressed(Image.new("RGB", size)).size == small


def test_names_of_images_at_a_step() -> None:
    full, small = pictures.step_names("a/b c", 3, 1000)
    assert re.fullmatch(r"images/a~b c\+step\+3\+timestamp\+1000\+[0-9a-f-]{36}\.png", full)
    assert small == full.removesuffix(".png") + "+compressed.webp"
    for bad in ("", "a#b", "é", 7):
        with pytest.raises(InputError, match=r"^key"):
            pictures.step_names(bad, 0, 0)


def test_figures_of_matplotlib() -> None:
    figure = Figure()
    figure.add_subplot().plot([1, 2])
    assert pictures.figure_file(figure, "d/a.png", None).startswith(b"\x89PNG")
    assert pictures.figure_file(figure, "a", None).startswith(b"\x89PNG")
    assert b"<svg" in pictures.figure_file(figure, "a.svg", {"transparent": True})
    assert pictures.figure_file(figure, "a.pdf", None).startswith(b"%PDF")
    with pytest.raises(InputError, match=r"artifact_file='a.xyz'"):
        pictures.figure_file(figure, "a.xyz", None)


def test_figures_of_plotly() -> None:
    figure = go.Figure(go.Scatter(x=[1], y=[2]))
    page = pictures.figure_file(figure, "a.html", None)
    assert b"<html>" in page
    assert len(page) < 100_000  # the library itself is linked
    assert len(pictures.figure_file(figure, "a.html", {"include_plotlyjs": True})) > 1_000_000
    with pytest.raises(InputError, match=r"artifact_file='a.gif'.*\.html"):
        pictures.figure_file(figure, "a.gif", None)
    with pytest.raises(MissingLibrary, match="kaleido"):
        pictures.figure_file(figure, "a.png", None)


@pytest.mark.parametrize("bad", [7, None, "figure", Image.new("L", (1, 1))])
def test_what_is_no_figure(bad: Any) -> None:
    with pytest.raises(InputError, match=r"^figure="), warnings.catch_warnings():
        pictures.figure_file(bad, "a.png", None)
