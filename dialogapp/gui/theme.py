"""The appearance in force: palette, style sheet and fonts, made from the tokens, following the system or the user's
choice.

Widgets that paint themselves ask `tokens()` and `font()` while they paint; Qt repaints them when the appearance
changes.
"""

from __future__ import annotations

from pathlib import Path
from string import Template
from typing import Literal

from PySide6 import QtCore
from PySide6.QtCore import QObject, QTemporaryDir, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from dialogapp.gui import tokens as sizes
from dialogapp.gui.tokens import DARK, LIGHT, Scale, Space, Tokens

ThemeChoice = Literal["system", "light", "dark"]

STYLE_ARGUMENTS = ("-style", "fusion")
STYLES = Path(__file__).resolve().parents[2] / "resources" / "styles"

_IMAGES = ("check.svg", "down.svg", "up.svg")

_in_force = LIGHT
_type_size = 1.0
"""The size of type that was chosen, as a factor of the base."""


def theme_choice(name: str) -> ThemeChoice:
    """The choice called `name`; what the system says where there is none."""
    return "light" if name == "light" else "dark" if name == "dark" else "system"


def tokens() -> Tokens:
    """The colours in force. Ask anew at each paint."""
    return _in_force


def colour(name: str) -> QColor:
    """The colour in force of a token, such as `accent`."""
    return QColor(getattr(_in_force, name))


def font(scale: float = Scale.BODY, *, bold: bool = False) -> QFont:
    """The application's font at a factor of `Scale`. Its figures are tabular."""
    scaled = QFont(QApplication.font())
    scaled.setPointSizeF(sizes.BASE_POINTS * _type_size * scale)
    if bold:
        scaled.setWeight(QFont.Weight.DemiBold)
    return scaled


def type_factor() -> float:
    """How much larger type is than usual, where it is: 1 and up. What must hold words is widened by it."""
    return max(1.0, _type_size)


class Theme(QObject):
    """Keeps the application's look equal to the user's choice and the system's.

    The style sheet stands on Fusion: start the QApplication with STYLE_ARGUMENTS (setting the style later takes Qt
    longer).
    """

    changed = Signal()
    """The colours in force are others."""

    def __init__(
        self, application: QApplication, choice: ThemeChoice = "system", *, compact: bool = False, type_size: int = 100
    ) -> None:
        """`type_size` is in per cent of the base."""
        super().__init__(application)
        self._application = application
        self._choice = choice
        self._compact = compact
        self._is_applied = False
        self._images = QTemporaryDir()
        self._set_type(type_size)
        if choice == "system":
            # Before a palette is set, Qt's is the system's; asking so keeps `Qt` out of the way of the first paint.
            self._apply(DARK if _is_dark(QApplication.palette()) else LIGHT)
        else:
            self.choose(choice)

    def follow_system(self) -> None:
        """Listen to the system from now on, its wish for high contrast included. To be called after the first paint."""
        hints = self._application.styleHints()
        hints.colorSchemeChanged.connect(self._refresh)
        hints.accessibility().contrastPreferenceChanged.connect(self._refresh)
        self._refresh()

    @property
    def choice(self) -> ThemeChoice:
        """What the user chose."""
        return self._choice

    @property
    def is_compact(self) -> bool:
        """Whether rows are lower."""
        return self._compact

    def choose(self, choice: ThemeChoice) -> None:
        """Follow the system, or stay light or dark. Window frames and native dialogs follow as well."""
        self._choice = choice
        scheme = QtCore.Qt.ColorScheme
        wanted = {"light": scheme.Light, "dark": scheme.Dark}.get(choice, scheme.Unknown)
        self._application.styleHints().setColorScheme(wanted)
        self._refresh()

    @property
    def type_size(self) -> int:
        """The size of type, in per cent of the base."""
        return round(100 * _type_size)

    def set_type(self, per_cent: int) -> None:
        """Make all type larger or smaller: `per_cent` of the base."""
        self._set_type(per_cent)
        self._apply(_in_force)

    def _set_type(self, per_cent: int) -> None:
        global _type_size  # noqa: PLW0603 - it mirrors QApplication's font, which is as global
        _type_size = per_cent / 100
        self._application.setFont(_base_font(self._application.font()))

    def set_compact(self, compact: bool) -> None:
        """Make rows lower, or normal again."""
        self._compact = compact
        self._apply(_in_force)

    def _wanted(self) -> Tokens:
        hints = self._application.styleHints()
        if hints.accessibility().contrastPreference() == QtCore.Qt.ContrastPreference.HighContrast:
            return tokens_of_system(self._application.style().standardPalette())
        if self._choice == "system":
            return DARK if hints.colorScheme() == QtCore.Qt.ColorScheme.Dark else LIGHT
        return DARK if self._choice == "dark" else LIGHT

    def _refresh(self) -> None:
        wanted = self._wanted()
        if wanted != _in_force or not self._is_applied:
            self._apply(wanted)

    def _apply(self, wanted: Tokens) -> None:
        global _in_force  # noqa: PLW0603 - it mirrors QApplication's palette, which is as global
        _in_force = wanted
        self._is_applied = True
        self._application.setPalette(palette_of(wanted))
        images = Path(self._images.path()) / wanted.name
        _write_images(wanted, images)
        self._application.setStyleSheet(style_sheet(wanted, images, compact=self._compact))
        self.changed.emit()


def _is_dark(palette: QPalette) -> bool:
    role = QPalette.ColorRole
    return palette.color(role.WindowText).lightness() > palette.color(role.Window).lightness()


def palette_of(colours: Tokens) -> QPalette:
    """Qt's palette made from `colours`."""
    palette = QPalette()
    role = QPalette.ColorRole
    for roles, name in (
        ((role.Window, role.Button), colours.window),
        ((role.Base, role.ToolTipBase, role.Light), colours.surface),
        ((role.AlternateBase, role.Midlight), colours.sunken),
        ((role.Mid,), colours.line),
        ((role.Dark, role.Shadow), colours.edge),
        ((role.WindowText, role.Text, role.ButtonText, role.ToolTipText, role.BrightText), colours.text),
        ((role.PlaceholderText,), colours.muted),
        ((role.Highlight,), colours.accent_soft),
        ((role.HighlightedText,), colours.text),
        ((role.Link, role.LinkVisited, role.Accent), colours.accent),
    ):
        for each in roles:
            palette.setColor(each, QColor(name))
    for each in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, QColor(colours.edge))
    return palette


def tokens_of_system(palette: QPalette) -> Tokens:
    """Colours for high contrast: the system's own, which the user has chosen to be able to read."""

    def name(role: QPalette.ColorRole) -> str:
        return palette.color(role).name().upper()

    role = QPalette.ColorRole
    text, window = name(role.WindowText), name(role.Window)
    like = DARK if _is_dark(palette) else LIGHT
    return like._replace(
        name="contrast",
        window=window,
        surface=name(role.Base),
        sunken=window,
        line=text,
        edge=text,
        text=text,
        muted=text,
        accent=name(role.Highlight),
        on_accent=name(role.HighlightedText),
        accent_soft=window,
    )


def style_sheet(colours: Tokens, images: Path, *, compact: bool = False) -> str:
    """The application's style sheet: the template with its `$names` filled in. `images` holds the signs it shows."""
    spaces = {f"space_{name.lower()}": value for name, value in vars(Space).items() if name.isupper()}
    fonts = {
        f"font_{name.lower()}": f"{sizes.BASE_POINTS * _type_size * value:.2f}pt"
        for name, value in vars(Scale).items()
        if name.isupper()
    }
    return _template("dialogapp.qss").substitute(
        colours.colours(),
        **spaces,
        **fonts,
        images=images.as_posix(),
        corner=sizes.CORNER,
        ring=sizes.FOCUS_RING,
        paper=LIGHT.surface,
        ink=LIGHT.text,
        row=round((sizes.ROW_COMPACT if compact else sizes.ROW) * type_factor()),
        pressable=sizes.PRESSABLE,
    )


def _write_images(colours: Tokens, folder: Path) -> None:
    """The signs in check boxes and arrows, which a style sheet can only take from files."""
    folder.mkdir(exist_ok=True)
    for name in _IMAGES:
        (folder / name).write_text(_template(name).substitute(colours.colours()), encoding="utf-8")


def _template(name: str) -> Template:
    return Template((STYLES / name).read_text(encoding="utf-8"))


def _base_font(system: QFont) -> QFont:
    base = QFont(system)
    base.setPointSizeF(sizes.BASE_POINTS * _type_size)
    base.setFeature(QFont.Tag("tnum"), 1)
    return base
