"""What `python -m mlflowclient` says of the directory that it was given."""

from __future__ import annotations

from pathlib import Path

import pytest

from mlflowclient import InputError, sync
from mlflowclient.durable.cli import main


@pytest.mark.parametrize("command", ["sync", "journal"])
def test_a_mistyped_directory_is_an_error(command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, str(tmp_path / "jornals")]) == 2
    error = capsys.readouterr().err
    assert f"directory='{tmp_path / 'jornals'}' does not exist: a journal, or a directory of journals, is" in error
    (tmp_path / "file").write_text("")
    assert main([command, str(tmp_path / "file")]) == 2
    assert "is no directory" in capsys.readouterr().err


def test_the_usual_directory_need_not_be_there_yet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MLFLOWCLIENT_JOURNAL_DIR", str(tmp_path / "later"))
    assert main(["sync"]) == main(["journal"]) == 0
    assert capsys.readouterr().out == f"nothing to deliver\nno journals in {tmp_path / 'later'}\n"
    with pytest.raises(InputError, match="does not exist"):
        sync(tmp_path / "later")
