"""The window's words: forms and shared widgets get theirs from the same catalogue as everything else, Qt's own from
Qt.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from dialogapp.services.translation import Language


def translated(source: str) -> str:
    """`source`, marked with `message()`, in the window's language. For shared widgets, which have no session to ask."""
    return QCoreApplication.translate("", source)


class CatalogueTranslator(QTranslator):
    """Serves Qt's look-ups (forms, `translated`) from a Language."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language

    def translate(self, context: str, key: str, /, disambiguation: str | None = None, n: int = -1) -> str:
        """The words for `key`; a form tells homonyms apart by a string's disambiguation, which is the catalogue's
        context.
        """
        if disambiguation:
            return self._language.text_in(disambiguation, key)
        return self._language.text(key)

    def isEmpty(self) -> bool:
        """Never empty, else Qt would not ask."""
        return False


class WindowLanguage:
    """The language the application's window speaks. Setting it sends LanguageChange to every widget."""

    def __init__(self, application: QCoreApplication, language: Language) -> None:
        self._application = application
        self._translators: list[QTranslator] = []
        self._language = language
        self._install()

    @property
    def language(self) -> Language:
        """The language in force."""
        return self._language

    def choose(self, language: Language) -> None:
        """Speak another language from now on."""
        self.close()
        self._language = language
        self._install()

    def close(self) -> None:
        """Leave Qt its own words."""
        for translator in self._translators:
            self._application.removeTranslator(translator)
        self._translators = []

    def _install(self) -> None:
        """Ours first: Qt asks the last one installed first, and should reach Python only for words that are not its
        own.
        """
        QLocale.setDefault(QLocale(self._language.code))
        self._translators = [CatalogueTranslator(self._language)]
        if self._language.code != "en":
            own = QTranslator()
            if own.load(f"qtbase_{self._language.code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
                self._translators.append(own)
        for translator in self._translators:
            self._application.installTranslator(translator)
