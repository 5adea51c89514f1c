"""Compiled from forms/replies_dialog.ui: edit that, then run `packaging/dev.py forms`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QSplitter, QVBoxLayout, QWidget

from dialogapp.gui.widgets.choice_field import ChoiceField
from dialogapp.gui.widgets.elided_label import ElidedLabel
from dialogapp.gui.widgets.line_list import LineList
from dialogapp.gui.widgets.margin_note import MarginNote
from dialogapp.gui.widgets.text_field import TextField
class Ui_RepliesDialog(object):
    def setupUi(self, RepliesDialog: QDialog) -> None:
        if not RepliesDialog.objectName():
            RepliesDialog.setObjectName(u"RepliesDialog")
        RepliesDialog.resize(900, 520)
        self.dialogLayout = QVBoxLayout(RepliesDialog)
        self.dialogLayout.setSpacing(8)
        self.dialogLayout.setObjectName(u"dialogLayout")
        self.dialogLayout.setContentsMargins(16, 12, 16, 12)
        self.topRow = QHBoxLayout()
        self.topRow.setSpacing(8)
        self.topRow.setObjectName(u"topRow")
        self.supplier = ChoiceField(RepliesDialog)
        self.supplier.setObjectName(u"supplier")

        self.topRow.addWidget(self.supplier)

        self.readFile = QPushButton(RepliesDialog)
        self.readFile.setObjectName(u"readFile")

        self.topRow.addWidget(self.readFile)

        self.writeMail = QPushButton(RepliesDialog)
        self.writeMail.setObjectName(u"writeMail")

        self.topRow.addWidget(self.writeMail)

        self.topRow.setStretch(0, 1)

        self.dialogLayout.addLayout(self.topRow)

        self.mailPart = QWidget(RepliesDialog)
        self.mailPart.setObjectName(u"mailPart")
        self.mailRow = QHBoxLayout(self.mailPart)
        self.mailRow.setSpacing(8)
        self.mailRow.setObjectName(u"mailRow")
        self.mailRow.setContentsMargins(0, 0, 0, 0)
        self.mail = QPlainTextEdit(self.mailPart)
        self.mail.setObjectName(u"mail")
        self.mail.setTabChangesFocus(True)
        self.mail.setMaximumSize(QSize(16777215, 110))

        self.mailRow.addWidget(self.mail)

        self.readMail = QPushButton(self.mailPart)
        self.readMail.setObjectName(u"readMail")

        self.mailRow.addWidget(self.readMail)

        self.mailRow.setStretch(0, 1)

        self.dialogLayout.addWidget(self.mailPart)

        self.told = MarginNote(RepliesDialog)
        self.told.setObjectName(u"told")

        self.dialogLayout.addWidget(self.told)

        self.columns = QSplitter(RepliesDialog)
        self.columns.setObjectName(u"columns")
        self.columns.setOrientation(Qt.Orientation.Horizontal)
        self.columns.setChildrenCollapsible(False)
        self.columns.setHandleWidth(16)
        self.replies = LineList(self.columns)
        self.replies.setObjectName(u"replies")
        self.replies.setMinimumSize(QSize(240, 0))
        self.columns.addWidget(self.replies)
        self.scroll = QScrollArea(self.columns)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setWidgetResizable(True)
        self.chosen = QWidget()
        self.chosen.setObjectName(u"chosen")
        self.chosenLayout = QVBoxLayout(self.chosen)
        self.chosenLayout.setSpacing(4)
        self.chosenLayout.setObjectName(u"chosenLayout")
        self.chosenLayout.setContentsMargins(0, 0, 8, 0)
        self.originalLabel = QLabel(self.chosen)
        self.originalLabel.setObjectName(u"originalLabel")
        self.originalLabel.setProperty(u"role", u"small")

        self.chosenLayout.addWidget(self.originalLabel)

        self.original = QLabel(self.chosen)
        self.original.setObjectName(u"original")
        self.original.setWordWrap(True)
        self.original.setTextFormat(Qt.TextFormat.PlainText)
        self.original.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.chosenLayout.addWidget(self.original)

        self.theirsLabel = QLabel(self.chosen)
        self.theirsLabel.setObjectName(u"theirsLabel")
        self.theirsLabel.setWordWrap(True)
        self.theirsLabel.setProperty(u"role", u"small")

        self.chosenLayout.addWidget(self.theirsLabel)

        self.theirs = QLabel(self.chosen)
        self.theirs.setObjectName(u"theirs")
        self.theirs.setWordWrap(True)
        self.theirs.setTextFormat(Qt.TextFormat.PlainText)
        self.theirs.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.chosenLayout.addWidget(self.theirs)

        self.wordingLabel = QLabel(self.chosen)
        self.wordingLabel.setObjectName(u"wordingLabel")
        self.wordingLabel.setProperty(u"role", u"small")

        self.chosenLayout.addWidget(self.wordingLabel)

        self.wording = TextField(self.chosen)
        self.wording.setObjectName(u"wording")

        self.chosenLayout.addWidget(self.wording)

        self.outcomes = QHBoxLayout()
        self.outcomes.setSpacing(8)
        self.outcomes.setObjectName(u"outcomes")
        self.takeIn = QPushButton(self.chosen)
        self.takeIn.setObjectName(u"takeIn")

        self.outcomes.addWidget(self.takeIn)

        self.corrected = QPushButton(self.chosen)
        self.corrected.setObjectName(u"corrected")

        self.outcomes.addWidget(self.corrected)

        self.completed = QPushButton(self.chosen)
        self.completed.setObjectName(u"completed")

        self.outcomes.addWidget(self.completed)

        self.upheld = QPushButton(self.chosen)
        self.upheld.setObjectName(u"upheld")

        self.outcomes.addWidget(self.upheld)

        self.takeBack = QPushButton(self.chosen)
        self.takeBack.setObjectName(u"takeBack")

        self.outcomes.addWidget(self.takeBack)

        self.besideOutcomes = QSpacerItem(0, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.outcomes.addItem(self.besideOutcomes)


        self.chosenLayout.addLayout(self.outcomes)

        self.below = QSpacerItem(1, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.chosenLayout.addItem(self.below)

        self.scroll.setWidget(self.chosen)
        self.columns.addWidget(self.scroll)

        self.dialogLayout.addWidget(self.columns)

        self.bottomRow = QHBoxLayout()
        self.bottomRow.setObjectName(u"bottomRow")
        self.silence = ElidedLabel(RepliesDialog)
        self.silence.setObjectName(u"silence")
        self.silence.setProperty(u"role", u"muted")

        self.bottomRow.addWidget(self.silence)

        self.close = QPushButton(RepliesDialog)
        self.close.setObjectName(u"close")

        self.bottomRow.addWidget(self.close)


        self.dialogLayout.addLayout(self.bottomRow)

        self.dialogLayout.setStretch(3, 1)
#if QT_CONFIG(shortcut)
        self.wordingLabel.setBuddy(self.wording)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(RepliesDialog)
    # setupUi

    def retranslateUi(self, RepliesDialog: QDialog) -> None:
        RepliesDialog.setWindowTitle(QCoreApplication.translate("RepliesDialog", u"Replies to the fact check", None))
#if QT_CONFIG(accessibility)
        self.supplier.setAccessibleName(QCoreApplication.translate("RepliesDialog", u"Supplier that replies", None))
#endif // QT_CONFIG(accessibility)
        self.readFile.setText(QCoreApplication.translate("RepliesDialog", u"Read a file\u2026", None))
        self.writeMail.setText(QCoreApplication.translate("RepliesDialog", u"Paste a mail\u2026", None))
#if QT_CONFIG(accessibility)
        self.mail.setAccessibleName(QCoreApplication.translate("RepliesDialog", u"What the supplier wrote", None))
#endif // QT_CONFIG(accessibility)
        self.mail.setPlaceholderText(QCoreApplication.translate("RepliesDialog", u"Paste what the supplier wrote. A reference such as L-7F3A21C0 tells which passage comes after it.", None))
        self.readMail.setText(QCoreApplication.translate("RepliesDialog", u"Read it", None))
#if QT_CONFIG(accessibility)
        self.replies.setAccessibleName(QCoreApplication.translate("RepliesDialog", u"Replies", None))
#endif // QT_CONFIG(accessibility)
        self.originalLabel.setText(QCoreApplication.translate("RepliesDialog", u"In the minutes", None))
        self.theirsLabel.setText(QCoreApplication.translate("RepliesDialog", u"The supplier writes", None))
        self.wordingLabel.setText(QCoreApplication.translate("RepliesDialog", u"&Words to correct or complete with", None))
#if QT_CONFIG(accessibility)
        self.wording.setAccessibleName(QCoreApplication.translate("RepliesDialog", u"Words to correct or complete with", None))
#endif // QT_CONFIG(accessibility)
        self.takeIn.setText(QCoreApplication.translate("RepliesDialog", u"Take in, settle later", None))
        self.corrected.setText(QCoreApplication.translate("RepliesDialog", u"Corrected", None))
#if QT_CONFIG(tooltip)
        self.corrected.setToolTip(QCoreApplication.translate("RepliesDialog", u"The passage gets these words; the first wording is kept beside them", None))
#endif // QT_CONFIG(tooltip)
        self.completed.setText(QCoreApplication.translate("RepliesDialog", u"Completed", None))
#if QT_CONFIG(tooltip)
        self.completed.setToolTip(QCoreApplication.translate("RepliesDialog", u"These words become a new input by the supplier, dated today and tied to the passage", None))
#endif // QT_CONFIG(tooltip)
        self.upheld.setText(QCoreApplication.translate("RepliesDialog", u"Upheld", None))
#if QT_CONFIG(tooltip)
        self.upheld.setToolTip(QCoreApplication.translate("RepliesDialog", u"The passage stands, and both versions print", None))
#endif // QT_CONFIG(tooltip)
        self.takeBack.setText(QCoreApplication.translate("RepliesDialog", u"Not settled after all", None))
        self.close.setText(QCoreApplication.translate("RepliesDialog", u"Close", None))
    # retranslateUi
