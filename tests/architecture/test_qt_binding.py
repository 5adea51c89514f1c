"""The Qt binding that is pinned does what the app needs of it."""

from __future__ import annotations

import subprocess
import sys

import pytest

EMIT = """
import sys
from PySide6.QtCore import QObject, Signal

class Sender(QObject):
    sent = Signal(int)

def receive(number):
    pass

sender = Sender()
sender.sent.connect(receive)
for number in range({warm_up}):
    sender.sent.emit(number)
before = sys.getrefcount(None)
for number in range({emitted}):
    sender.sent.emit(number)
print(sys.getrefcount(None) - before)
"""


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is never freed from Python 3.12 on")
def test_signals_do_not_wear_out_none() -> None:
    """A binding that drops a reference to None at each call ends the program after some hundred signals."""
    source = EMIT.format(warm_up=10, emitted=2_000)
    done = subprocess.run([sys.executable, "-c", source], capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    assert abs(int(done.stdout)) < 50
