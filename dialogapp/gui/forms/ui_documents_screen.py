"""Compiled from forms/documents_screen.ui: edit that, then run `packaging/dev.py forms`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHBoxLayout, QLabel, QListView, QProgressBar, QPushButton, QSizePolicy, QSpacerItem, QTextBrowser, QVBoxLayout, QWidget

from dialogapp.gui.widgets.page_header import PageHeader
class Ui_DocumentsScreen(object):
    def setupUi(self, DocumentsScreen: QWidget) -> None:
        if not DocumentsScreen.objectName():
            DocumentsScreen.setObjectName(u"DocumentsScreen")
        DocumentsScreen.setMinimumSize(QSize(760, 440))
        self.pageLayout = QVBoxLayout(DocumentsScreen)
        self.pageLayout.setSpacing(12)
        self.pageLayout.setObjectName(u"pageLayout")
        self.pageLayout.setContentsMargins(24, 16, 24, 16)
        self.header = PageHeader(DocumentsScreen)
        self.header.setObjectName(u"header")

        self.pageLayout.addWidget(self.header)

        self.columns = QHBoxLayout()
        self.columns.setSpacing(16)
        self.columns.setObjectName(u"columns")
        self.choices = QListView(DocumentsScreen)
        self.choices.setObjectName(u"choices")
        self.choices.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

        self.columns.addWidget(self.choices)

        self.chosen = QVBoxLayout()
        self.chosen.setSpacing(8)
        self.chosen.setObjectName(u"chosen")
        self.making = QHBoxLayout()
        self.making.setSpacing(8)
        self.making.setObjectName(u"making")
        self.forLabel = QLabel(DocumentsScreen)
        self.forLabel.setObjectName(u"forLabel")

        self.making.addWidget(self.forLabel)

        self.audience = QComboBox(DocumentsScreen)
        self.audience.setObjectName(u"audience")
        self.audience.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.audience.setMinimumContentsLength(22)

        self.making.addWidget(self.audience)

        self.language = QComboBox(DocumentsScreen)
        self.language.setObjectName(u"language")

        self.making.addWidget(self.language)

        self.makingSpacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.making.addItem(self.makingSpacer)

        self.second = QPushButton(DocumentsScreen)
        self.second.setObjectName(u"second")

        self.making.addWidget(self.second)

        self.first = QPushButton(DocumentsScreen)
        self.first.setObjectName(u"first")
        self.first.setProperty(u"role", u"primary")

        self.making.addWidget(self.first)


        self.chosen.addLayout(self.making)

        self.working = QHBoxLayout()
        self.working.setSpacing(8)
        self.working.setObjectName(u"working")
        self.progress = QProgressBar(DocumentsScreen)
        self.progress.setObjectName(u"progress")
        self.progress.setMaximum(0)
        self.progress.setTextVisible(False)

        self.working.addWidget(self.progress)

        self.cancel = QPushButton(DocumentsScreen)
        self.cancel.setObjectName(u"cancel")

        self.working.addWidget(self.cancel)


        self.chosen.addLayout(self.working)

        self.preview = QTextBrowser(DocumentsScreen)
        self.preview.setObjectName(u"preview")
        self.preview.setOpenExternalLinks(True)
        self.preview.setProperty(u"paper", True)

        self.chosen.addWidget(self.preview)


        self.columns.addLayout(self.chosen)

        self.columns.setStretch(0, 1)
        self.columns.setStretch(1, 2)

        self.pageLayout.addLayout(self.columns)

#if QT_CONFIG(shortcut)
        self.forLabel.setBuddy(self.audience)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(DocumentsScreen)
    # setupUi

    def retranslateUi(self, DocumentsScreen: QWidget) -> None:
#if QT_CONFIG(accessibility)
        self.choices.setAccessibleName(QCoreApplication.translate("DocumentsScreen", u"Documents that can be made", None))
#endif // QT_CONFIG(accessibility)
        self.forLabel.setText(QCoreApplication.translate("DocumentsScreen", u"For", None))
#if QT_CONFIG(accessibility)
        self.audience.setAccessibleName(QCoreApplication.translate("DocumentsScreen", u"Whom the document is for", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.language.setAccessibleName(QCoreApplication.translate("DocumentsScreen", u"The document's language", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.progress.setAccessibleName(QCoreApplication.translate("DocumentsScreen", u"Making the document", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("DocumentsScreen", u"Cancel", None))
#if QT_CONFIG(accessibility)
        self.preview.setAccessibleName(QCoreApplication.translate("DocumentsScreen", u"Preview", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
