"""The derivation of the synchronous colour, token by token. Its command is tested in contract/test_pipeline.py."""

from __future__ import annotations

import pytest

from tools.unasync import NAMES, PATTERNS, synchronous

RULES = {*NAMES, *(pattern.pattern for pattern, _ in PATTERNS)}


def derived(text: str) -> str:
    return synchronous(text, set())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("async def f():\n    return await g()\n", "def f():\n    return g()\n"),
        ("x = await f(await g())\n", "x = f(g())\n"),
        ("x = await(f())\n", "x = (f())\n"),
        ("x = (await\n     f())\n", "x = (\n     f())\n"),
        ("async with a() as x, b() as y:\n    pass\n", "with a() as x, b() as y:\n    pass\n"),
        ("async for x in y:\n    await x\n", "for x in y:\n    x\n"),
        ("z = [await f(x) async for x in y if await g(x)]\n", "z = [f(x) for x in y if g(x)]\n"),
        (
            "z = {k: [v async for v in vs] async for k, vs in m}\n",
            "z = {k: [v for v in vs] for k, vs in m}\n",
        ),
        ("z = [[await f(x) async for x in await y] for y in ys]\n", "z = [[f(x) for x in y] for y in ys]\n"),
        ("class AsyncMLflow(AsyncBase):\n    pass\n", "class MLflow(Base):\n    pass\n"),
        ("x: AsyncIterator[AsyncBody]\n", "x: Iterator[SyncBody]\n"),
        ("await httpx.AsyncClient().aclose()\n", "httpx.Client().close()\n"),
        ("async def __aenter__(self): ...\n", "def __enter__(self): ...\n"),
        ("from .._compat import async_sleep\n", "from .._compat import sync_sleep\n"),
    ],
)
def test_code(text: str, expected: str) -> None:
    assert derived(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "asynchronously = awaited = Asynchronous = my_async_thing = 1\n",
        "x = 'awaiting an asyncio task'\n",
        "x = 1  # Async, not a class of ours\n",
        "def f():\n    pass\n",
    ],
)
def test_what_only_looks_alike_stays(text: str) -> None:
    assert derived(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('x = "AsyncMLflow"\n', 'x = "MLflow"\n'),
        ("# await mlf.log_metric() in an AsyncMLflow\n", "# mlf.log_metric() in an MLflow\n"),
        (
            '"""The asynchronous client.\n\n    async with AsyncMLflow() as mlf:\n        await mlf.close()\n"""\n',
            '"""The synchronous client.\n\n    with MLflow() as mlf:\n        mlf.close()\n"""\n',
        ),
        ("x = f'{await f(AsyncMLflow)} of AsyncMLflow'\n", "x = f'{f(MLflow)} of MLflow'\n"),
        ("x = f'{{AsyncMLflow}} {AsyncMLflow!r:>{width}}'\n", "x = f'{{MLflow}} {MLflow!r:>{width}}'\n"),
        ("x = f'{f\"{AsyncMLflow}\"} async_sleep' + AsyncMLflow\n", "x = f'{f\"{MLflow}\"} sync_sleep' + MLflow\n"),
        ("x = f'''\n{await f()}\n  AsyncMLflow'''; await g()\n", "x = f'''\n{f()}\n  MLflow'''; g()\n"),
        ("x = '\u2028 é 😀', AsyncMLflow\nawait y\n", "x = '\u2028 é 😀', MLflow\ny\n"),
        ("x = '\x0c', AsyncMLflow\nawait y\n", "x = '\x0c', MLflow\ny\n"),
    ],
)
def test_strings_and_comments(text: str, expected: str) -> None:
    assert derived(text) == expected


def test_comments_and_layout_stay() -> None:
    text = "async def f(  # why\n    x,\n):\n\n    # one\n    return await  g( x )  # two\n"
    assert derived(text) == "def f(  # why\n    x,\n):\n\n    # one\n    return g( x )  # two\n"


def test_the_twin_of_a_twin_is_itself() -> None:
    text = "async def f(self: AsyncMLflow) -> AsyncIterator[bytes]:\n    await self.aclose()  # asynchronous\n"
    assert derived(derived(text)) == derived(text)


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("x = 1\n", set()),
        ("await x.aclose()\n", {"aclose"}),
        ("# asynchronous\n", {"asynchronous"}),
        ("x: AsyncBody\n", {"AsyncBody"}),
        ("x: AsyncMLflow\n", {"Async([A-Z]\\w*)"}),
        ("async_sleep(1)\n", {"async_(\\w+)"}),
    ],
)
def test_rules_that_were_needed_are_noted(text: str, rules: set[str]) -> None:
    used: set[str] = set()
    synchronous(text, used)
    assert used == rules
    assert used <= RULES
