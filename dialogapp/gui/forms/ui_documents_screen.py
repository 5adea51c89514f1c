"""Compiled from forms/documents_screen.ui: edit that, then run `packaging/dev.py forms`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHBoxLayout, QLabel, QListView, QProgressBar, QPushButton, QSizePolicy, QSplitter, QTabWidget, QVBoxLayout, QWidget

from dialogapp.gui.screens.fair_copy_panel import FairCopyPanel
from dialogapp.gui.screens.minutes_panel import MinutesPanel
from dialogapp.gui.screens.preview_panel import PreviewPanel
from dialogapp.gui.screens.register_panel import RegisterPanel
from dialogapp.gui.widgets.elided_combo import ElidedCombo
from dialogapp.gui.widgets.elided_label import ElidedLabel
from dialogapp.gui.widgets.page_header import PageHeader
class Ui_DocumentsScreen(object):
    def setupUi(self, DocumentsScreen: QWidget) -> None:
        if not DocumentsScreen.objectName():
            DocumentsScreen.setObjectName(u"DocumentsScreen")
        DocumentsScreen.setMinimumSize(QSize(720, 420))
        self.pageLayout = QVBoxLayout(DocumentsScreen)
        self.pageLayout.setSpacing(12)
        self.pageLayout.setObjectName(u"pageLayout")
        self.pageLayout.setContentsMargins(24, 16, 24, 16)
        self.header = PageHeader(DocumentsScreen)
        self.header.setObjectName(u"header")

        self.pageLayout.addWidget(self.header)

        self.tabs = QTabWidget(DocumentsScreen)
        self.tabs.setObjectName(u"tabs")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.tabs.sizePolicy().hasHeightForWidth())
        self.tabs.setSizePolicy(sizePolicy)
        self.tabs.setDocumentMode(True)
        self.documentsTab = QWidget()
        self.documentsTab.setObjectName(u"documentsTab")
        self.makingLayout = QVBoxLayout(self.documentsTab)
        self.makingLayout.setObjectName(u"makingLayout")
        self.makingLayout.setContentsMargins(0, 8, 0, 0)
        self.columns = QSplitter(self.documentsTab)
        self.columns.setObjectName(u"columns")
        self.columns.setOrientation(Qt.Orientation.Horizontal)
        self.columns.setChildrenCollapsible(False)
        self.columns.setHandleWidth(16)
        self.choices = QListView(self.columns)
        self.choices.setObjectName(u"choices")
        self.choices.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.choices.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.choices.setMinimumSize(QSize(220, 0))
        self.columns.addWidget(self.choices)
        self.chosenSide = QWidget(self.columns)
        self.chosenSide.setObjectName(u"chosenSide")
        self.chosen = QVBoxLayout(self.chosenSide)
        self.chosen.setSpacing(8)
        self.chosen.setObjectName(u"chosen")
        self.chosen.setContentsMargins(0, 0, 0, 0)
        self.about = QWidget(self.chosenSide)
        self.about.setObjectName(u"about")
        self.aboutLayout = QVBoxLayout(self.about)
        self.aboutLayout.setSpacing(8)
        self.aboutLayout.setObjectName(u"aboutLayout")
        self.aboutLayout.setContentsMargins(0, 0, 0, 0)
        self.making = QHBoxLayout()
        self.making.setSpacing(8)
        self.making.setObjectName(u"making")
        self.forLabel = QLabel(self.about)
        self.forLabel.setObjectName(u"forLabel")

        self.making.addWidget(self.forLabel)

        self.audience = ElidedCombo(self.about)
        self.audience.setObjectName(u"audience")
        self.audience.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.audience.setMinimumContentsLength(8)

        self.making.addWidget(self.audience)

        self.language = QComboBox(self.about)
        self.language.setObjectName(u"language")

        self.making.addWidget(self.language)

        self.template = ElidedCombo(self.about)
        self.template.setObjectName(u"template")
        self.template.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.template.setMinimumContentsLength(8)

        self.making.addWidget(self.template)

        self.making.setStretch(1, 3)
        self.making.setStretch(3, 2)

        self.aboutLayout.addLayout(self.making)

        self.minutes = MinutesPanel(self.about)
        self.minutes.setObjectName(u"minutes")

        self.aboutLayout.addWidget(self.minutes)


        self.chosen.addWidget(self.about)

        self.makingState = QWidget(self.chosenSide)
        self.makingState.setObjectName(u"makingState")
        self.working = QHBoxLayout(self.makingState)
        self.working.setSpacing(8)
        self.working.setObjectName(u"working")
        self.working.setContentsMargins(0, 0, 0, 0)
        self.progress = QProgressBar(self.makingState)
        self.progress.setObjectName(u"progress")
        self.progress.setMaximum(0)
        self.progress.setTextVisible(False)

        self.working.addWidget(self.progress)

        self.cancel = QPushButton(self.makingState)
        self.cancel.setObjectName(u"cancel")

        self.working.addWidget(self.cancel)

        self.saved = ElidedLabel(self.makingState)
        self.saved.setObjectName(u"saved")

        self.working.addWidget(self.saved)

        self.folder = QPushButton(self.makingState)
        self.folder.setObjectName(u"folder")

        self.working.addWidget(self.folder)

        self.working.setStretch(2, 1)

        self.chosen.addWidget(self.makingState)

        self.preview = PreviewPanel(self.chosenSide)
        self.preview.setObjectName(u"preview")

        self.chosen.addWidget(self.preview)

        self.chosen.setStretch(2, 1)
        self.columns.addWidget(self.chosenSide)

        self.makingLayout.addWidget(self.columns)

        self.tabs.addTab(self.documentsTab, "")
        self.fairCopy = FairCopyPanel()
        self.fairCopy.setObjectName(u"fairCopy")
        self.tabs.addTab(self.fairCopy, "")
        self.register = RegisterPanel()
        self.register.setObjectName(u"register")
        self.tabs.addTab(self.register, "")

        self.pageLayout.addWidget(self.tabs)

        self.pageLayout.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.forLabel.setBuddy(self.audience)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(DocumentsScreen)
    # setupUi

    def retranslateUi(self, DocumentsScreen: QWidget) -> None:
#if QT_CONFIG(accessibility)
        self.tabs.setAccessibleName(QCoreApplication.translate("DocumentsScreen", u"Documents and register", None))
#endif // QT_CONFIG(accessibility)
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
        self.template.setAccessibleName(QCoreApplication.translate("DocumentsScreen", u"The template that the document is made in", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.progress.setAccessibleName(QCoreApplication.translate("DocumentsScreen", u"Making the document", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("DocumentsScreen", u"Cancel", None))
        self.folder.setText(QCoreApplication.translate("DocumentsScreen", u"Open the folder", None))
        self.tabs.setTabText(self.tabs.indexOf(self.documentsTab), QCoreApplication.translate("DocumentsScreen", u"Documents", None))
        self.tabs.setTabText(self.tabs.indexOf(self.fairCopy), QCoreApplication.translate("DocumentsScreen", u"Fair copy", None))
        self.tabs.setTabText(self.tabs.indexOf(self.register), QCoreApplication.translate("DocumentsScreen", u"Register", None))
        pass
    # retranslateUi
