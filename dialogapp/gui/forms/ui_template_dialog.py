"""Compiled from forms/template_dialog.ui: edit that, then run `packaging/dev.py forms`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QDialog, QHBoxLayout, QLabel, QLineEdit, QListView, QPushButton, QSizePolicy, QSpacerItem, QSplitter, QTextBrowser, QVBoxLayout, QWidget
class Ui_TemplateDialog(object):
    def setupUi(self, TemplateDialog: QDialog) -> None:
        if not TemplateDialog.objectName():
            TemplateDialog.setObjectName(u"TemplateDialog")
        TemplateDialog.resize(920, 620)
        self.dialogLayout = QVBoxLayout(TemplateDialog)
        self.dialogLayout.setSpacing(8)
        self.dialogLayout.setObjectName(u"dialogLayout")
        self.dialogLayout.setContentsMargins(24, 16, 24, 16)
        self.heading = QLabel(TemplateDialog)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"title")

        self.dialogLayout.addWidget(self.heading)

        self.about = QLabel(TemplateDialog)
        self.about.setObjectName(u"about")
        self.about.setWordWrap(True)
        self.about.setProperty(u"role", u"muted")

        self.dialogLayout.addWidget(self.about)

        self.columns = QSplitter(TemplateDialog)
        self.columns.setObjectName(u"columns")
        self.columns.setOrientation(Qt.Orientation.Horizontal)
        self.columns.setChildrenCollapsible(False)
        self.columns.setHandleWidth(16)
        self.templates = QListView(self.columns)
        self.templates.setObjectName(u"templates")
        self.templates.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.templates.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.templates.setMinimumSize(QSize(240, 0))
        self.columns.addWidget(self.templates)
        self.told = QTextBrowser(self.columns)
        self.told.setObjectName(u"told")
        self.told.setOpenLinks(False)
        self.told.setProperty(u"paper", True)
        self.columns.addWidget(self.told)

        self.dialogLayout.addWidget(self.columns)

        self.logoRow = QWidget(TemplateDialog)
        self.logoRow.setObjectName(u"logoRow")
        self.logoLayout = QHBoxLayout(self.logoRow)
        self.logoLayout.setSpacing(8)
        self.logoLayout.setObjectName(u"logoLayout")
        self.logoLayout.setContentsMargins(0, 0, 0, 0)
        self.logoLabel = QLabel(self.logoRow)
        self.logoLabel.setObjectName(u"logoLabel")

        self.logoLayout.addWidget(self.logoLabel)

        self.logoText = QLineEdit(self.logoRow)
        self.logoText.setObjectName(u"logoText")

        self.logoLayout.addWidget(self.logoText)

        self.logoLayout.setStretch(1, 1)

        self.dialogLayout.addWidget(self.logoRow)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.add = QPushButton(TemplateDialog)
        self.add.setObjectName(u"add")
        self.add.setAutoDefault(False)

        self.buttons.addWidget(self.add)

        self.save = QPushButton(TemplateDialog)
        self.save.setObjectName(u"save")
        self.save.setAutoDefault(False)

        self.buttons.addWidget(self.save)

        self.remove = QPushButton(TemplateDialog)
        self.remove.setObjectName(u"remove")
        self.remove.setAutoDefault(False)

        self.buttons.addWidget(self.remove)

        self.between = QSpacerItem(16, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.between)

        self.close = QPushButton(TemplateDialog)
        self.close.setObjectName(u"close")
        self.close.setAutoDefault(False)

        self.buttons.addWidget(self.close)

        self.use = QPushButton(TemplateDialog)
        self.use.setObjectName(u"use")
        self.use.setAutoDefault(False)
        self.use.setProperty(u"role", u"primary")

        self.buttons.addWidget(self.use)

        self.buttons.setStretch(3, 1)

        self.dialogLayout.addLayout(self.buttons)

        self.dialogLayout.setStretch(2, 1)
#if QT_CONFIG(shortcut)
        self.logoLabel.setBuddy(self.logoText)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(TemplateDialog)
    # setupUi

    def retranslateUi(self, TemplateDialog: QDialog) -> None:
        TemplateDialog.setWindowTitle(QCoreApplication.translate("TemplateDialog", u"Templates for Word and Excel", None))
        self.heading.setText(QCoreApplication.translate("TemplateDialog", u"Templates for Word and Excel", None))
        self.about.setText(QCoreApplication.translate("TemplateDialog", u"A template gives documents the municipality's own styles, header, footer and logo. It is copied into the dialogue. PDF takes from it what it can.", None))
#if QT_CONFIG(accessibility)
        self.templates.setAccessibleName(QCoreApplication.translate("TemplateDialog", u"Templates", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.told.setAccessibleName(QCoreApplication.translate("TemplateDialog", u"What is told of the template, and its look", None))
#endif // QT_CONFIG(accessibility)
        self.logoLabel.setText(QCoreApplication.translate("TemplateDialog", u"What its picture shows", None))
#if QT_CONFIG(accessibility)
        self.logoText.setAccessibleName(QCoreApplication.translate("TemplateDialog", u"What the template's picture shows, for those who can't see it", None))
#endif // QT_CONFIG(accessibility)
        self.logoText.setPlaceholderText(QCoreApplication.translate("TemplateDialog", u"Read aloud for those who can't see it; empty: the buyer's logo", None))
        self.add.setText(QCoreApplication.translate("TemplateDialog", u"Add a template \u2026", None))
        self.save.setText(QCoreApplication.translate("TemplateDialog", u"Save as a file \u2026", None))
        self.remove.setText(QCoreApplication.translate("TemplateDialog", u"Remove", None))
        self.close.setText(QCoreApplication.translate("TemplateDialog", u"Close", None))
        self.use.setText(QCoreApplication.translate("TemplateDialog", u"Use", None))
    # retranslateUi
