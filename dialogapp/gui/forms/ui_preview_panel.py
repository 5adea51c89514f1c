"""Compiled from forms/preview_panel.ui: edit that, then run `packaging/dev.py forms`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QSizePolicy, QSpacerItem, QStackedWidget, QTextBrowser, QToolButton, QVBoxLayout, QWidget

from dialogapp.gui.widgets.pages_view import PagesView
class Ui_PreviewPanel(object):
    def setupUi(self, PreviewPanel: QWidget) -> None:
        if not PreviewPanel.objectName():
            PreviewPanel.setObjectName(u"PreviewPanel")
        self.previewLayout = QVBoxLayout(PreviewPanel)
        self.previewLayout.setSpacing(4)
        self.previewLayout.setObjectName(u"previewLayout")
        self.previewLayout.setContentsMargins(0, 0, 0, 0)
        self.strip = QHBoxLayout()
        self.strip.setSpacing(4)
        self.strip.setObjectName(u"strip")
        self.before = QToolButton(PreviewPanel)
        self.before.setObjectName(u"before")
        self.before.setAutoRaise(True)

        self.strip.addWidget(self.before)

        self.place = QLabel(PreviewPanel)
        self.place.setObjectName(u"place")
        self.place.setProperty(u"role", u"muted")

        self.strip.addWidget(self.place)

        self.after = QToolButton(PreviewPanel)
        self.after.setObjectName(u"after")
        self.after.setAutoRaise(True)

        self.strip.addWidget(self.after)

        self.smaller = QToolButton(PreviewPanel)
        self.smaller.setObjectName(u"smaller")
        self.smaller.setAutoRaise(True)

        self.strip.addWidget(self.smaller)

        self.fit = QToolButton(PreviewPanel)
        self.fit.setObjectName(u"fit")
        self.fit.setAutoRaise(True)

        self.strip.addWidget(self.fit)

        self.larger = QToolButton(PreviewPanel)
        self.larger.setObjectName(u"larger")
        self.larger.setAutoRaise(True)

        self.strip.addWidget(self.larger)

        self.between = QSpacerItem(8, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.strip.addItem(self.between)

        self.progress = QProgressBar(PreviewPanel)
        self.progress.setObjectName(u"progress")
        self.progress.setMaximum(0)
        self.progress.setTextVisible(False)
        self.progress.setMaximumSize(QSize(48, 6))

        self.strip.addWidget(self.progress)

        self.stop = QToolButton(PreviewPanel)
        self.stop.setObjectName(u"stop")
        self.stop.setAutoRaise(True)

        self.strip.addWidget(self.stop)

        self.contents = QToolButton(PreviewPanel)
        self.contents.setObjectName(u"contents")
        self.contents.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.contents.setAutoRaise(True)

        self.strip.addWidget(self.contents)

        self.enlarge = QToolButton(PreviewPanel)
        self.enlarge.setObjectName(u"enlarge")
        self.enlarge.setCheckable(True)
        self.enlarge.setAutoRaise(True)

        self.strip.addWidget(self.enlarge)

        self.beside = QToolButton(PreviewPanel)
        self.beside.setObjectName(u"beside")
        self.beside.setCheckable(True)

        self.strip.addWidget(self.beside)

        self.words = QToolButton(PreviewPanel)
        self.words.setObjectName(u"words")
        self.words.setCheckable(True)

        self.strip.addWidget(self.words)


        self.previewLayout.addLayout(self.strip)

        self.shown = QStackedWidget(PreviewPanel)
        self.shown.setObjectName(u"shown")
        self.pages = PagesView()
        self.pages.setObjectName(u"pages")
        self.shown.addWidget(self.pages)
        self.text = QTextBrowser()
        self.text.setObjectName(u"text")
        self.text.setOpenExternalLinks(True)
        self.text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.text.setProperty(u"paper", True)
        self.shown.addWidget(self.text)

        self.previewLayout.addWidget(self.shown)

        self.previewLayout.setStretch(1, 1)

        self.retranslateUi(PreviewPanel)
    # setupUi

    def retranslateUi(self, PreviewPanel: QWidget) -> None:
#if QT_CONFIG(tooltip)
        self.before.setToolTip(QCoreApplication.translate("PreviewPanel", u"The page before", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.before.setAccessibleName(QCoreApplication.translate("PreviewPanel", u"The page before", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.after.setToolTip(QCoreApplication.translate("PreviewPanel", u"The next page", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.after.setAccessibleName(QCoreApplication.translate("PreviewPanel", u"The next page", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.smaller.setToolTip(QCoreApplication.translate("PreviewPanel", u"Smaller (\u2212)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.smaller.setAccessibleName(QCoreApplication.translate("PreviewPanel", u"Show the pages smaller", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.fit.setToolTip(QCoreApplication.translate("PreviewPanel", u"As wide as there is room for (0)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.fit.setAccessibleName(QCoreApplication.translate("PreviewPanel", u"Show the pages as wide as there is room for", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.larger.setToolTip(QCoreApplication.translate("PreviewPanel", u"Larger (+)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.larger.setAccessibleName(QCoreApplication.translate("PreviewPanel", u"Show the pages larger", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.progress.setAccessibleName(QCoreApplication.translate("PreviewPanel", u"Making the preview", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.stop.setToolTip(QCoreApplication.translate("PreviewPanel", u"Stop making the preview", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.stop.setAccessibleName(QCoreApplication.translate("PreviewPanel", u"Stop making the preview", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.contents.setToolTip(QCoreApplication.translate("PreviewPanel", u"Choose what goes into the minutes", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.contents.setAccessibleName(QCoreApplication.translate("PreviewPanel", u"What goes into the minutes", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.enlarge.setToolTip(QCoreApplication.translate("PreviewPanel", u"Give the pages the whole page of the window, and back (Esc)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.enlarge.setAccessibleName(QCoreApplication.translate("PreviewPanel", u"Give the pages the whole page of the window", None))
#endif // QT_CONFIG(accessibility)
        self.beside.setText(QCoreApplication.translate("PreviewPanel", u"Side by side", None))
#if QT_CONFIG(tooltip)
        self.beside.setToolTip(QCoreApplication.translate("PreviewPanel", u"Show what each reader gets beside each other, so that you see what is masked", None))
#endif // QT_CONFIG(tooltip)
        self.words.setText(QCoreApplication.translate("PreviewPanel", u"As text", None))
#if QT_CONFIG(tooltip)
        self.words.setToolTip(QCoreApplication.translate("PreviewPanel", u"Read the document as running text, also with a screen reader", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.pages.setAccessibleName(QCoreApplication.translate("PreviewPanel", u"Preview", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.text.setAccessibleName(QCoreApplication.translate("PreviewPanel", u"Preview as text", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
