"""What every test stands on: no screen, the user's settings left alone, Microsoft's validator of Office files."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis.configuration import set_hypothesis_home_dir

ROOT = Path(__file__).resolve().parent.parent

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

set_hypothesis_home_dir(ROOT / ".cache" / "hypothesis")
# A busy machine is no defect of the code. At home each run tries other examples; in CI a failure must come again.
settings.register_profile("dialogapp", deadline=None, print_blob=True, derandomize=bool(os.environ.get("CI")))
settings.load_profile("dialogapp")

OoxmlErrors = Callable[[Path], list[str]]


def pytest_configure(config: pytest.Config) -> None:
    """Keep the user's own settings and recent dialogues out of the tests, and the tests out of them."""
    own = tempfile.TemporaryDirectory(prefix="dialogapp-tests-", ignore_cleanup_errors=True)
    config.add_cleanup(own.cleanup)
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        os.environ[name] = str(Path(own.name) / name.lower())


@pytest.fixture(scope="session")
def ooxml_errors() -> OoxmlErrors:
    """Ask Microsoft's Open XML SDK what it holds against a Word or Excel file: a line for each error."""
    node, script = shutil.which("node"), os.environ.get("DIALOGAPP_OOXML_VALIDATOR")
    if node is None or script is None:
        reason = "the Open XML validator is not installed: packaging/dev.py test installs it where npm is"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)

    def errors(path: Path) -> list[str]:
        done = subprocess.run([node, script, path], capture_output=True, encoding="utf-8", check=False)
        assert done.returncode in (0, 1), done.stderr
        found = json.loads(done.stdout)["errors"]
        return [f"{error['path']} {error['xPath']}: {error['description']}" for error in found]

    return errors
