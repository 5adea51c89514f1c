"""Several files are written all or none."""

from __future__ import annotations

from pathlib import Path

import pytest

from dialogapp.documents.folder import write_together
from dialogapp.domain.errors import FileProblemError

FILES = {"a.txt": b"ett", "b.txt": b"tva"}


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_the_folder_is_made_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    write_together(FILES, tmp_path / "ny")
    assert contents(tmp_path / "ny") == FILES
    assert [path.name for path in tmp_path.iterdir()] == ["ny"]


def test_other_files_of_the_folder_stay_and_an_existing_one_is_replaced_only_by_force(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_bytes(b"gammal")
    (tmp_path / "c.txt").write_bytes(b"annan")
    with pytest.raises(FileProblemError, match=r"b\.txt.*already exists"):
        write_together(FILES, tmp_path)
    assert contents(tmp_path) == {"b.txt": b"gammal", "c.txt": b"annan"}
    write_together(FILES, tmp_path, force=True)
    assert contents(tmp_path) == FILES | {"c.txt": b"annan"}


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_an_interruption_between_two_files_puts_everything_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    place = tmp_path / "mapp"
    place.mkdir()
    (place / "a.txt").write_bytes(b"gammal")
    replace = Path.replace

    def fails_at_b(self: Path, target: Path) -> Path:
        if target.name == "b.txt":
            raise error
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", fails_at_b)
    with pytest.raises(FileProblemError if isinstance(error, OSError) else KeyboardInterrupt):
        write_together(FILES, place, force=True)
    assert contents(place) == {"a.txt": b"gammal"}
    assert [path.name for path in tmp_path.iterdir()] == ["mapp"]


def test_a_file_or_nothing_where_the_folder_should_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "fil").write_bytes(b"")
    with pytest.raises(FileProblemError, match="is a file"):
        write_together(FILES, tmp_path / "fil")
    with pytest.raises(FileProblemError, match="does not exist"):
        write_together(FILES, tmp_path / "ingen" / "ny")
