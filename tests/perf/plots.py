"""Plots as SVG, by a few lines of our own: a plotting library would be the largest dependency of the project."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from html import escape

from tests.perf.tables import figure

_WIDTH, _LEFT, _ROW, _TOP = 720, 190, 24, 34
_COLOURS = ("#2f6fb2", "#d9822b", "#4a9d5b", "#8e5ea2")
# On white, so that a dark page does not swallow the letters.
_FRAME = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" '
    'font-family="sans-serif" font-size="13"><rect width="100%" height="100%" fill="#fff"/>{body}</svg>\n'
)


def bars(title: str, values: Mapping[str, tuple[float, float, float]], ours: Sequence[str]) -> str:
    """Horizontal bars on a logarithmic axis, each with a line from its smallest to its largest value.

    Args:
        title: what is shown.
        values: median, smallest and largest by name.
        ours: the names to show in our colour.
    """
    lowest = 10 ** math.floor(math.log10(min(low for _, low, _ in values.values())) - 0.1)
    highest = max(high for _, _, high in values.values())
    room = _WIDTH - _LEFT - 80

    def x(value: float) -> float:
        return _LEFT + room * math.log(value / lowest) / math.log(highest / lowest)

    body = [_text(8, 20, title, weight="bold")]
    for index, (name, (median, low, high)) in enumerate(values.items()):
        top = _TOP + index * _ROW
        middle = top + _ROW / 2 - 2
        colour = _COLOURS[0] if name in ours else "#b5b5b5"
        body += [
            _text(_LEFT - 8, middle + 5, name, anchor="end"),
            f'<rect x="{_LEFT}" y="{top}" width="{x(median) - _LEFT:.1f}" height="{_ROW - 5}" fill="{colour}"/>',
            _line([(x(low), middle), (x(high), middle)], "#222"),
            _text(x(high) + 6, middle + 5, figure(median)),
        ]
    return _FRAME.format(width=_WIDTH, height=_TOP + len(values) * _ROW + 6, body="".join(body))


def curves(title: str, x_title: str, y_title: str, series: Mapping[str, Sequence[tuple[float, float]]]) -> str:
    """Lines on linear axes from zero, on which linear cost is a straight line and constant cost a level one."""
    height, bottom = 300, 250
    points = [point for line in series.values() for point in line]
    most_x, most_y = max(x for x, _ in points), max(y for _, y in points)
    left, right = 70, _WIDTH - 150

    def at(point: tuple[float, float]) -> tuple[float, float]:
        return left + (right - left) * point[0] / most_x, bottom - (bottom - _TOP - 10) * point[1] / most_y

    body = [_text(8, 20, title, weight="bold"), _text((left + right) / 2, height - 8, x_title, anchor="middle")]
    body += [_line([(left, bottom), (right, bottom)], "#222"), _line([(left, bottom), (left, _TOP)], "#222")]
    for share in (0.5, 1.0):
        across, up = at((most_x * share, 0)), at((0, most_y * share))
        body += [_text(across[0], bottom + 18, figure(most_x * share), anchor="middle")]
        body += [_text(left - 6, up[1] + 4, figure(most_y * share), anchor="end")]
    body.append(_text(left + 6, _TOP + 4, y_title))
    for colour, (name, line) in zip(_COLOURS, series.items(), strict=False):
        places = [at(point) for point in line]
        body += [
            _line(places, colour),
            *(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>' for x, y in places),
        ]
        body.append(_text(places[-1][0] + 8, places[-1][1] + 4, name))
    return _FRAME.format(width=_WIDTH, height=height, body="".join(body))


def _text(x: float, y: float, words: str, anchor: str = "start", weight: str = "normal") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-weight="{weight}">{escape(words)}</text>'


def _line(points: Sequence[tuple[float, float]], colour: str) -> str:
    places = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    return f'<polyline points="{places}" fill="none" stroke="{colour}" stroke-width="1.5"/>'
