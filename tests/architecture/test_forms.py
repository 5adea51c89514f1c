"""The compiled forms agree with what Qt Designer edits."""

from __future__ import annotations

from pathlib import Path

import pytest

import forms

FORM = """<?xml version="1.0" encoding="UTF-8"?>
<ui version="4.0">
 <class>Example</class>
 <widget class="QDialog" name="Example">
  <layout class="QVBoxLayout" name="column">
   <item><widget class="QLabel" name="label"><property name="text"><string>Title</string></property></widget></item>
  </layout>
 </widget>
</ui>
"""


def test_no_compiled_form_differs_from_its_source() -> None:
    assert [path.name for path in forms.drift()] == [], "run packaging/dev.py forms"


def test_a_changed_a_new_and_a_removed_form_are_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sources, compiled = tmp_path / "forms", tmp_path / "compiled"
    sources.mkdir()
    compiled.mkdir()
    monkeypatch.setattr(forms, "SOURCES", sources)
    monkeypatch.setattr(forms, "COMPILED", compiled)
    (sources / "new.ui").write_text(FORM, "utf-8")
    (sources / "same.ui").write_text(FORM, "utf-8")
    (sources / "changed.ui").write_text(FORM.replace("Title", "Name"), "utf-8")
    (compiled / "ui_same.py").write_text(forms.compiled(sources / "same.ui"), "utf-8")
    (compiled / "ui_changed.py").write_text(forms.compiled(sources / "same.ui"), "utf-8")
    (compiled / "ui_gone.py").write_text("", "utf-8")

    stale = forms.drift()

    assert {path.name for path in stale} == {"ui_new.py", "ui_changed.py", "ui_gone.py"}
    assert stale[compiled / "ui_gone.py"] is None


def test_a_compiled_form_is_typed_and_names_no_version(tmp_path: Path) -> None:
    source = tmp_path / "example.ui"
    source.write_text(FORM, "utf-8")
    text = forms.compiled(source)
    assert "def setupUi(self, Example: QDialog) -> None:" in text
    assert "version" not in text
    compile(text, "ui_example.py", "exec")
