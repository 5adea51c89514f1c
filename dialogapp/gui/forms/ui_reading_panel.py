"""Compiled from forms/reading_panel.ui: edit that, then run `packaging/dev.py forms`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QTextBrowser, QVBoxLayout, QWidget

class Ui_ReadingPanel(object):
    def setupUi(self, ReadingPanel: QWidget) -> None:
        if not ReadingPanel.objectName():
            ReadingPanel.setObjectName(u"ReadingPanel")
        ReadingPanel.resize(900, 500)
        self.readingLayout = QVBoxLayout(ReadingPanel)
        self.readingLayout.setSpacing(8)
        self.readingLayout.setObjectName(u"readingLayout")
        self.readingLayout.setContentsMargins(0, 8, 0, 0)
        self.about = QLabel(ReadingPanel)
        self.about.setObjectName(u"about")
        self.about.setProperty(u"role", u"muted")
        self.about.setWordWrap(True)

        self.readingLayout.addWidget(self.about)

        self.page = QTextBrowser(ReadingPanel)
        self.page.setObjectName(u"page")
        self.page.setOpenLinks(False)

        self.readingLayout.addWidget(self.page)

        self.readingLayout.setStretch(1, 1)

        self.retranslateUi(ReadingPanel)
    # setupUi

    def retranslateUi(self, ReadingPanel: QWidget) -> None:
        self.about.setText(QCoreApplication.translate("ReadingPanel", u"The needs summary as the project group gets it. Suppliers stand under codes.", None))
#if QT_CONFIG(accessibility)
        self.page.setAccessibleName(QCoreApplication.translate("ReadingPanel", u"The needs summary", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
