"""Compiled from forms/register_panel.ui: edit that, then run `packaging/dev.py forms`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QComboBox, QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QSplitter, QStackedWidget, QTableView, QVBoxLayout, QWidget

from dialogapp.gui.widgets.adding_line import AddingLine
from dialogapp.gui.widgets.choice_field import ChoiceField
from dialogapp.gui.widgets.date_field import DateField
from dialogapp.gui.widgets.empty_state import EmptyState
from dialogapp.gui.widgets.line_field import LineField
from dialogapp.gui.widgets.margin_note import MarginNote
from dialogapp.gui.widgets.open_choice_field import OpenChoiceField
from dialogapp.gui.widgets.search_field import SearchField
from dialogapp.gui.widgets.text_field import TextField
class Ui_RegisterPanel(object):
    def setupUi(self, RegisterPanel: QWidget) -> None:
        if not RegisterPanel.objectName():
            RegisterPanel.setObjectName(u"RegisterPanel")
        self.panelLayout = QVBoxLayout(RegisterPanel)
        self.panelLayout.setSpacing(8)
        self.panelLayout.setObjectName(u"panelLayout")
        self.panelLayout.setContentsMargins(0, 8, 0, 0)
        self.pages = QStackedWidget(RegisterPanel)
        self.pages.setObjectName(u"pages")
        self.emptyPage = QWidget()
        self.emptyPage.setObjectName(u"emptyPage")
        self.emptyLayout = QVBoxLayout(self.emptyPage)
        self.emptyLayout.setSpacing(0)
        self.emptyLayout.setObjectName(u"emptyLayout")
        self.emptyLayout.setContentsMargins(0, 0, 0, 0)
        self.empty = EmptyState(self.emptyPage)
        self.empty.setObjectName(u"empty")

        self.emptyLayout.addWidget(self.empty)

        self.pages.addWidget(self.emptyPage)
        self.listPage = QWidget()
        self.listPage.setObjectName(u"listPage")
        self.pageLayout = QVBoxLayout(self.listPage)
        self.pageLayout.setSpacing(8)
        self.pageLayout.setObjectName(u"pageLayout")
        self.pageLayout.setContentsMargins(0, 0, 0, 0)
        self.findRow = QHBoxLayout()
        self.findRow.setSpacing(8)
        self.findRow.setObjectName(u"findRow")
        self.search = SearchField(self.listPage)
        self.search.setObjectName(u"search")

        self.findRow.addWidget(self.search)

        self.shown = QComboBox(self.listPage)
        self.shown.setObjectName(u"shown")

        self.findRow.addWidget(self.shown)

        self.check = QPushButton(self.listPage)
        self.check.setObjectName(u"check")
        self.check.setAutoDefault(False)

        self.findRow.addWidget(self.check)

        self.saveAs = QPushButton(self.listPage)
        self.saveAs.setObjectName(u"saveAs")
        self.saveAs.setAutoDefault(False)

        self.findRow.addWidget(self.saveAs)

        self.add = QPushButton(self.listPage)
        self.add.setObjectName(u"add")
        self.add.setAutoDefault(False)
        self.add.setProperty(u"role", u"primary")

        self.findRow.addWidget(self.add)

        self.findRow.setStretch(0, 1)

        self.pageLayout.addLayout(self.findRow)

        self.told = MarginNote(self.listPage)
        self.told.setObjectName(u"told")

        self.pageLayout.addWidget(self.told)

        self.parts = QSplitter(self.listPage)
        self.parts.setObjectName(u"parts")
        self.parts.setOrientation(Qt.Orientation.Horizontal)
        self.parts.setChildrenCollapsible(False)
        self.parts.setHandleWidth(16)
        self.listSide = QWidget(self.parts)
        self.listSide.setObjectName(u"listSide")
        self.listLayout = QVBoxLayout(self.listSide)
        self.listLayout.setSpacing(8)
        self.listLayout.setObjectName(u"listLayout")
        self.listLayout.setContentsMargins(0, 0, 0, 0)
        self.table = QTableView(self.listSide)
        self.table.setObjectName(u"table")
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setMinimumSize(QSize(260, 96))

        self.listLayout.addWidget(self.table)

        self.parts.addWidget(self.listSide)
        self.side = QScrollArea(self.parts)
        self.side.setObjectName(u"side")
        self.side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.side.setFrameShape(QFrame.Shape.NoFrame)
        self.side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.side.setWidgetResizable(True)
        self.side.setMinimumSize(QSize(300, 0))
        self.sideBody = QWidget()
        self.sideBody.setObjectName(u"sideBody")
        self.sideLayout = QVBoxLayout(self.sideBody)
        self.sideLayout.setObjectName(u"sideLayout")
        self.sideLayout.setContentsMargins(0, 0, 8, 0)
        self.chosen = QStackedWidget(self.sideBody)
        self.chosen.setObjectName(u"chosen")
        self.documentPage = QWidget()
        self.documentPage.setObjectName(u"documentPage")
        self.documentLayout = QVBoxLayout(self.documentPage)
        self.documentLayout.setSpacing(0)
        self.documentLayout.setObjectName(u"documentLayout")
        self.documentLayout.setContentsMargins(0, 0, 0, 0)
        self.documentForm = QGridLayout()
        self.documentForm.setObjectName(u"documentForm")
        self.documentForm.setHorizontalSpacing(12)
        self.documentForm.setVerticalSpacing(8)
        self.documentForm.setContentsMargins(0, 0, 0, 0)
        self.whatLabel = QLabel(self.documentPage)
        self.whatLabel.setObjectName(u"whatLabel")
        self.whatLabel.setProperty(u"role", u"muted")

        self.documentForm.addWidget(self.whatLabel, 0, 0, 1, 1)

        self.direction = ChoiceField(self.documentPage)
        self.direction.setObjectName(u"direction")
        self.direction.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.direction.setMinimumContentsLength(8)

        self.documentForm.addWidget(self.direction, 0, 1, 1, 1)

        self.dateLabel = QLabel(self.documentPage)
        self.dateLabel.setObjectName(u"dateLabel")
        self.dateLabel.setProperty(u"role", u"muted")

        self.documentForm.addWidget(self.dateLabel, 1, 0, 1, 1)

        self.datedOn = DateField(self.documentPage)
        self.datedOn.setObjectName(u"datedOn")

        self.documentForm.addWidget(self.datedOn, 1, 1, 1, 1)

        self.subjectLabel = QLabel(self.documentPage)
        self.subjectLabel.setObjectName(u"subjectLabel")
        self.subjectLabel.setProperty(u"role", u"muted")

        self.documentForm.addWidget(self.subjectLabel, 2, 0, 1, 1)

        self.subject = TextField(self.documentPage)
        self.subject.setObjectName(u"subject")

        self.documentForm.addWidget(self.subject, 2, 1, 1, 1)

        self.senderLabel = QLabel(self.documentPage)
        self.senderLabel.setObjectName(u"senderLabel")
        self.senderLabel.setProperty(u"role", u"muted")

        self.documentForm.addWidget(self.senderLabel, 3, 0, 1, 1)

        self.sender = LineField(self.documentPage)
        self.sender.setObjectName(u"sender")

        self.documentForm.addWidget(self.sender, 3, 1, 1, 1)

        self.receiverLabel = QLabel(self.documentPage)
        self.receiverLabel.setObjectName(u"receiverLabel")
        self.receiverLabel.setProperty(u"role", u"muted")

        self.documentForm.addWidget(self.receiverLabel, 4, 0, 1, 1)

        self.receiver = LineField(self.documentPage)
        self.receiver.setObjectName(u"receiver")

        self.documentForm.addWidget(self.receiver, 4, 1, 1, 1)

        self.toAll = QCheckBox(self.documentPage)
        self.toAll.setObjectName(u"toAll")

        self.documentForm.addWidget(self.toAll, 5, 1, 1, 1)

        self.diaryLabel = QLabel(self.documentPage)
        self.diaryLabel.setObjectName(u"diaryLabel")
        self.diaryLabel.setProperty(u"role", u"muted")

        self.documentForm.addWidget(self.diaryLabel, 6, 0, 1, 1)

        self.diaryNumber = LineField(self.documentPage)
        self.diaryNumber.setObjectName(u"diaryNumber")

        self.documentForm.addWidget(self.diaryNumber, 6, 1, 1, 1)

        self.typeLabel = QLabel(self.documentPage)
        self.typeLabel.setObjectName(u"typeLabel")
        self.typeLabel.setProperty(u"role", u"muted")

        self.documentForm.addWidget(self.typeLabel, 7, 0, 1, 1)

        self.documentType = OpenChoiceField(self.documentPage)
        self.documentType.setObjectName(u"documentType")
        self.documentType.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.documentType.setMinimumContentsLength(8)

        self.documentForm.addWidget(self.documentType, 7, 1, 1, 1)

        self.stateLabel = QLabel(self.documentPage)
        self.stateLabel.setObjectName(u"stateLabel")
        self.stateLabel.setProperty(u"role", u"muted")

        self.documentForm.addWidget(self.stateLabel, 8, 0, 1, 1)

        self.state = OpenChoiceField(self.documentPage)
        self.state.setObjectName(u"state")
        self.state.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.state.setMinimumContentsLength(8)

        self.documentForm.addWidget(self.state, 8, 1, 1, 1)

        self.meetingLabel = QLabel(self.documentPage)
        self.meetingLabel.setObjectName(u"meetingLabel")
        self.meetingLabel.setProperty(u"role", u"muted")

        self.documentForm.addWidget(self.meetingLabel, 9, 0, 1, 1)

        self.meeting = ChoiceField(self.documentPage)
        self.meeting.setObjectName(u"meeting")
        self.meeting.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.meeting.setMinimumContentsLength(8)

        self.documentForm.addWidget(self.meeting, 9, 1, 1, 1)

        self.noteLabel = QLabel(self.documentPage)
        self.noteLabel.setObjectName(u"noteLabel")
        self.noteLabel.setProperty(u"role", u"muted")

        self.documentForm.addWidget(self.noteLabel, 10, 0, 1, 1)

        self.note = TextField(self.documentPage)
        self.note.setObjectName(u"note")

        self.documentForm.addWidget(self.note, 10, 1, 1, 1)

        self.fileLabel = QLabel(self.documentPage)
        self.fileLabel.setObjectName(u"fileLabel")
        self.fileLabel.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)
        self.fileLabel.setProperty(u"role", u"muted")

        self.documentForm.addWidget(self.fileLabel, 11, 0, 1, 1)

        self.file = QLabel(self.documentPage)
        self.file.setObjectName(u"file")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.file.sizePolicy().hasHeightForWidth())
        self.file.setSizePolicy(sizePolicy)
        self.file.setWordWrap(True)
        self.file.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.documentForm.addWidget(self.file, 11, 1, 1, 1)

        self.fileRow = QHBoxLayout()
        self.fileRow.setSpacing(8)
        self.fileRow.setObjectName(u"fileRow")
        self.chooseFile = QPushButton(self.documentPage)
        self.chooseFile.setObjectName(u"chooseFile")
        self.chooseFile.setAutoDefault(False)
        self.chooseFile.setProperty(u"role", u"link")

        self.fileRow.addWidget(self.chooseFile)

        self.remove = QPushButton(self.documentPage)
        self.remove.setObjectName(u"remove")
        self.remove.setAutoDefault(False)
        self.remove.setProperty(u"role", u"link")

        self.fileRow.addWidget(self.remove)

        self.fileSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.fileRow.addItem(self.fileSpace)


        self.documentForm.addLayout(self.fileRow, 12, 1, 1, 1)

        self.documentForm.setColumnStretch(1, 1)

        self.documentLayout.addLayout(self.documentForm)

        self.documentSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.documentLayout.addItem(self.documentSpace)

        self.documentLayout.setStretch(1, 1)
        self.chosen.addWidget(self.documentPage)
        self.factsPage = QWidget()
        self.factsPage.setObjectName(u"factsPage")
        self.factsLayout = QVBoxLayout(self.factsPage)
        self.factsLayout.setSpacing(8)
        self.factsLayout.setObjectName(u"factsLayout")
        self.factsLayout.setContentsMargins(0, 0, 0, 0)
        self.facts = QLabel(self.factsPage)
        self.facts.setObjectName(u"facts")
        sizePolicy.setHeightForWidth(self.facts.sizePolicy().hasHeightForWidth())
        self.facts.setSizePolicy(sizePolicy)
        self.facts.setWordWrap(True)
        self.facts.setTextFormat(Qt.TextFormat.PlainText)
        self.facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.factsLayout.addWidget(self.facts)

        self.contactRow = QHBoxLayout()
        self.contactRow.setSpacing(8)
        self.contactRow.setObjectName(u"contactRow")
        self.change = QPushButton(self.factsPage)
        self.change.setObjectName(u"change")
        self.change.setAutoDefault(False)

        self.contactRow.addWidget(self.change)

        self.removeContact = QPushButton(self.factsPage)
        self.removeContact.setObjectName(u"removeContact")
        self.removeContact.setAutoDefault(False)
        self.removeContact.setProperty(u"role", u"link")

        self.contactRow.addWidget(self.removeContact)

        self.contactSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.contactRow.addItem(self.contactSpace)


        self.factsLayout.addLayout(self.contactRow)

        self.factsSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.factsLayout.addItem(self.factsSpace)

        self.factsLayout.setStretch(2, 1)
        self.chosen.addWidget(self.factsPage)
        self.nothingPage = QWidget()
        self.nothingPage.setObjectName(u"nothingPage")
        self.nothingLayout = QVBoxLayout(self.nothingPage)
        self.nothingLayout.setSpacing(0)
        self.nothingLayout.setObjectName(u"nothingLayout")
        self.nothingLayout.setContentsMargins(0, 0, 0, 0)
        self.nothing = QLabel(self.nothingPage)
        self.nothing.setObjectName(u"nothing")
        self.nothing.setWordWrap(True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)
        self.nothing.setProperty(u"role", u"muted")

        self.nothingLayout.addWidget(self.nothing)

        self.chosen.addWidget(self.nothingPage)

        self.sideLayout.addWidget(self.chosen)

        self.side.setWidget(self.sideBody)
        self.parts.addWidget(self.side)

        self.pageLayout.addWidget(self.parts)

        self.pageLayout.setStretch(2, 1)
        self.pages.addWidget(self.listPage)

        self.panelLayout.addWidget(self.pages)

        self.adding = AddingLine(RegisterPanel)
        self.adding.setObjectName(u"adding")

        self.panelLayout.addWidget(self.adding)

        self.panelLayout.setStretch(0, 1)
#if QT_CONFIG(shortcut)
        self.whatLabel.setBuddy(self.direction)
        self.dateLabel.setBuddy(self.datedOn)
        self.subjectLabel.setBuddy(self.subject)
        self.senderLabel.setBuddy(self.sender)
        self.receiverLabel.setBuddy(self.receiver)
        self.diaryLabel.setBuddy(self.diaryNumber)
        self.typeLabel.setBuddy(self.documentType)
        self.stateLabel.setBuddy(self.state)
        self.meetingLabel.setBuddy(self.meeting)
        self.noteLabel.setBuddy(self.note)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(RegisterPanel)
    # setupUi

    def retranslateUi(self, RegisterPanel: QWidget) -> None:
#if QT_CONFIG(accessibility)
        self.shown.setAccessibleName(QCoreApplication.translate("RegisterPanel", u"Which lines are shown", None))
#endif // QT_CONFIG(accessibility)
        self.check.setText(QCoreApplication.translate("RegisterPanel", u"Check a file\u2026", None))
        self.saveAs.setText(QCoreApplication.translate("RegisterPanel", u"Save the register\u2026", None))
        self.add.setText(QCoreApplication.translate("RegisterPanel", u"Register a file\u2026", None))
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("RegisterPanel", u"Register", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.side.setAccessibleName(QCoreApplication.translate("RegisterPanel", u"The chosen line of the register", None))
#endif // QT_CONFIG(accessibility)
        self.whatLabel.setText(QCoreApplication.translate("RegisterPanel", u"Which way", None))
#if QT_CONFIG(accessibility)
        self.direction.setAccessibleName(QCoreApplication.translate("RegisterPanel", u"Which way it went", None))
#endif // QT_CONFIG(accessibility)
        self.dateLabel.setText(QCoreApplication.translate("RegisterPanel", u"Date", None))
#if QT_CONFIG(accessibility)
        self.datedOn.setAccessibleName(QCoreApplication.translate("RegisterPanel", u"The day it came in or was sent", None))
#endif // QT_CONFIG(accessibility)
        self.subjectLabel.setText(QCoreApplication.translate("RegisterPanel", u"About", None))
#if QT_CONFIG(accessibility)
        self.subject.setAccessibleName(QCoreApplication.translate("RegisterPanel", u"What the document is about", None))
#endif // QT_CONFIG(accessibility)
        self.senderLabel.setText(QCoreApplication.translate("RegisterPanel", u"From", None))
#if QT_CONFIG(accessibility)
        self.sender.setAccessibleName(QCoreApplication.translate("RegisterPanel", u"From whom", None))
#endif // QT_CONFIG(accessibility)
        self.receiverLabel.setText(QCoreApplication.translate("RegisterPanel", u"To", None))
#if QT_CONFIG(accessibility)
        self.receiver.setAccessibleName(QCoreApplication.translate("RegisterPanel", u"To whom", None))
#endif // QT_CONFIG(accessibility)
        self.toAll.setText(QCoreApplication.translate("RegisterPanel", u"To all suppliers", None))
        self.diaryLabel.setText(QCoreApplication.translate("RegisterPanel", u"Diary number", None))
#if QT_CONFIG(accessibility)
        self.diaryNumber.setAccessibleName(QCoreApplication.translate("RegisterPanel", u"Diary number", None))
#endif // QT_CONFIG(accessibility)
        self.typeLabel.setText(QCoreApplication.translate("RegisterPanel", u"Type", None))
#if QT_CONFIG(accessibility)
        self.documentType.setAccessibleName(QCoreApplication.translate("RegisterPanel", u"Type of document", None))
#endif // QT_CONFIG(accessibility)
        self.stateLabel.setText(QCoreApplication.translate("RegisterPanel", u"State", None))
#if QT_CONFIG(accessibility)
        self.state.setAccessibleName(QCoreApplication.translate("RegisterPanel", u"State of the handling", None))
#endif // QT_CONFIG(accessibility)
        self.meetingLabel.setText(QCoreApplication.translate("RegisterPanel", u"Meeting", None))
#if QT_CONFIG(accessibility)
        self.meeting.setAccessibleName(QCoreApplication.translate("RegisterPanel", u"The meeting it belongs to", None))
#endif // QT_CONFIG(accessibility)
        self.noteLabel.setText(QCoreApplication.translate("RegisterPanel", u"Note", None))
#if QT_CONFIG(accessibility)
        self.note.setAccessibleName(QCoreApplication.translate("RegisterPanel", u"Note", None))
#endif // QT_CONFIG(accessibility)
        self.fileLabel.setText(QCoreApplication.translate("RegisterPanel", u"File", None))
        self.chooseFile.setText(QCoreApplication.translate("RegisterPanel", u"Choose the file\u2026", None))
        self.remove.setText(QCoreApplication.translate("RegisterPanel", u"Remove", None))
        self.change.setText(QCoreApplication.translate("RegisterPanel", u"Change the contact\u2026", None))
        self.removeContact.setText(QCoreApplication.translate("RegisterPanel", u"Remove", None))
        self.nothing.setText(QCoreApplication.translate("RegisterPanel", u"Choose a line to see all of it.", None))
        pass
    # retranslateUi
