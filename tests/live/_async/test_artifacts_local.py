"""Local artifact roots: never a directory that only this machine has."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from mlflowclient import ArtifactError, AsyncMLflow, BadRequest, FileInfo, Run, ServerError
from tests.live.helpers import release
from tests.servers import MlflowServer


@pytest.fixture
async def mlf(local_server: MlflowServer) -> AsyncIterator[AsyncMLflow]:
    async with AsyncMLflow(local_server.uri) as mlf:
        yield mlf


async def run_at(mlf: AsyncMLflow, name: str, location: str | None) -> Run:
    return await mlf.create_run(await mlf.create_experiment(name, artifact_location=location))


def names_below(root: Path) -> list[str]:
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*"))


async def assert_refused(mlf: AsyncMLflow, run: Run, tmp_path: Path, why: str) -> None:
    """Nothing can be written to the run, nor does trying leave anything on this machine."""
    source = tmp_path / "source"
    (source / "d").mkdir(parents=True, exist_ok=True)
    (source / "d" / "f").write_bytes(b"x")
    before = names_below(tmp_path)
    for given in (run, run.run_id):
        for call in (
            lambda given=given: mlf.log_artifact(given, "a/b", b"x"),
            lambda given=given: mlf.log_artifact(given, source / "d" / "f"),
            lambda given=given: mlf.log_artifacts(given, source),
        ):
            with pytest.raises(ArtifactError, match=why):
                await call()
    assert names_below(tmp_path) == before


async def test_the_file_is_where_the_server_says(
    mlf: AsyncMLflow, experiment_name: str, local_server: MlflowServer
) -> None:
    run = await run_at(mlf, experiment_name, None)
    await mlf.log_artifact(run, "d/f", b"abc")
    root = local_server.directory / "artifacts" / run.info.experiment_id / run.run_id / "artifacts"
    assert run.info.artifact_uri == root.as_uri()
    assert names_below(root) == ["d", "d/f"]
    assert (root / "d" / "f").read_bytes() == b"abc"


@pytest.mark.parametrize("spelled", ["uri", "path", "with blanks and 日本"])
async def test_locations_of_experiments(mlf: AsyncMLflow, experiment_name: str, tmp_path: Path, spelled: str) -> None:
    root = tmp_path / ("a b" if spelled == "uri" else spelled)
    run = await run_at(mlf, experiment_name, root.as_uri() if spelled == "uri" else str(root))
    assert await mlf.log_artifact(run, "f", b"abc") == "f"
    assert await mlf.read_artifact(run, "f") == b"abc"
    assert (root / run.run_id / "artifacts" / "f").read_bytes() == b"abc"
    assert names_below(tmp_path)[-1].endswith("artifacts/f")


async def test_a_directory_that_cannot_be_made_here(mlf: AsyncMLflow, experiment_name: str, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    run = await run_at(mlf, experiment_name, (tmp_path / "file" / "below").as_uri())
    await assert_refused(mlf, run, tmp_path, r"/file' is there and no directory")


async def test_stores_that_are_elsewhere(mlf: AsyncMLflow, experiment_name: str, tmp_path: Path) -> None:
    run = await run_at(mlf, experiment_name, "dbfs:/x")  # 3.17.2 takes none that names a host
    await assert_refused(mlf, run, tmp_path, "dbfs:/x.*cannot write")


async def test_a_link_that_leads_nowhere(mlf: AsyncMLflow, experiment_name: str, tmp_path: Path) -> None:
    (tmp_path / "root").symlink_to(tmp_path / "unmounted")
    run = await run_at(mlf, experiment_name, str(tmp_path / "root"))
    await assert_refused(mlf, run, tmp_path, "is there and no directory")
    (tmp_path / "unmounted").mkdir()
    assert await mlf.log_artifact(run, "f", b"abc") == "f"


async def test_links_out_of_the_root_are_not_followed(mlf: AsyncMLflow, experiment_name: str, tmp_path: Path) -> None:
    root, outside = tmp_path / "root", tmp_path / "outside"
    outside.mkdir()
    (outside / "precious").write_bytes(b"keep")
    run = await run_at(mlf, experiment_name, str(root))
    await mlf.log_artifact(run, "f", b"abc")
    (root / run.run_id / "artifacts" / "link").symlink_to(outside)
    for call in (
        lambda: mlf.log_artifact(run, "link/new", b"x"),
        lambda: mlf.log_artifact(run, "link/precious", b"x"),
        lambda: mlf.delete_artifact(run, "link/precious"),
    ):
        # 3.17.2 itself refuses to list such a path, which is asked first.
        with pytest.raises((ArtifactError, BadRequest), match=r"leads out of|outside the artifact directory"):
            await call()
    assert names_below(outside) == ["precious"]
    await mlf.delete_artifact(run, "link")
    assert await mlf.list_artifacts(run) == [FileInfo("f", 3)]
    assert (outside / "precious").read_bytes() == b"keep"


async def test_a_loop_of_links(mlf: AsyncMLflow, experiment_name: str, tmp_path: Path) -> None:
    run = await run_at(mlf, experiment_name, str(tmp_path))
    await mlf.log_artifact(run, "f", b"abc")
    (tmp_path / run.run_id / "artifacts" / "loop").symlink_to(".")
    assert len(await mlf.list_artifacts(run, max_depth=3)) == 6
    # The system itself ends it after forty links, which the server does not expect.
    with pytest.raises(ServerError, match="500"):
        await mlf.list_artifacts(run, max_depth=-1)


async def test_names_that_only_the_file_system_allows(mlf: AsyncMLflow, experiment_name: str, tmp_path: Path) -> None:
    run = await run_at(mlf, experiment_name, str(tmp_path / "root"))
    await mlf.log_artifact(run, "good", b"abc")
    root = tmp_path / "root" / run.run_id / "artifacts"
    names = ["a b", "x", "a%20b", "a#b", "a\\b", "a\nb", "a?", " x", "file:x", ".mlflowclient-0123456789abcdef"]
    for name in names:
        (root / name).write_bytes(name.encode())
    assert {item.path for item in await mlf.list_artifacts(run)} == {"good", *names[:-1]}
    with pytest.raises(ArtifactError, match="cannot hand out"):
        await mlf.download_artifacts(run, destination=tmp_path / "target")
    assert not (tmp_path / "target").exists()
    for name in ("a b", "x"):
        assert await mlf.read_artifact(run, name) == name.encode()
    for name in (" x", "file:x"):  # the server would hand out "x", or refuse
        with pytest.raises(ArtifactError, match="cannot hand out"):
            await mlf.read_artifact(run, name)
    (root / "a#d").mkdir()
    (root / "a#d" / "f").touch()
    with pytest.raises(ArtifactError, match="cannot list the directory 'a#d'"):
        await mlf.list_artifacts(run, max_depth=2)


async def test_a_proxied_root_that_names_its_server(server: MlflowServer, experiment_name: str, tmp_path: Path) -> None:
    address = server.uri.removeprefix("http://")
    async with AsyncMLflow(server.uri) as mlf:
        if release(server.version) >= (3, 17, 2):  # here only an administrator can choose such a root
            with pytest.raises(BadRequest, match="cannot use the 'mlflow-artifacts' scheme"):
                await run_at(mlf, experiment_name, f"mlflow-artifacts://{address}/named")
            return
        run = await run_at(mlf, experiment_name, f"mlflow-artifacts://{address}/named/{experiment_name}")
        await mlf.log_artifact(run, "d/f", b"abc")
        assert await mlf.read_artifact(run, "d/f") == b"abc"
        assert (await mlf.download_artifacts(run, "d", tmp_path)).name == "d"
        await mlf.delete_artifact(run, "d/f")
        assert await mlf.list_artifacts(run, "d") == []
        other = await run_at(mlf, f"{experiment_name}-2", "mlflow-artifacts://elsewhere.example:5000/x")
        await assert_refused(mlf, other, tmp_path, "elsewhere.example")
