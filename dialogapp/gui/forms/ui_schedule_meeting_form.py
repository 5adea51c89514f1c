"""Compiled from forms/schedule_meeting_form.ui: edit that, then run `packaging/dev.py forms`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QTableView, QToolButton, QVBoxLayout, QWidget

from dialogapp.gui.widgets.answer_rows import AnswerRows
from dialogapp.gui.widgets.ask_bar import AskBar
from dialogapp.gui.widgets.badge import Badge
from dialogapp.gui.widgets.date_field import DateField
from dialogapp.gui.widgets.elided_label import ElidedLabel
from dialogapp.gui.widgets.line_field import LineField
from dialogapp.gui.widgets.margin_note import MarginNote
from dialogapp.gui.widgets.open_choice_field import OpenChoiceField
from dialogapp.gui.widgets.reason_rows import ReasonRows
from dialogapp.gui.widgets.tick_list import TickList
from dialogapp.gui.widgets.time_field import TimeField

class Ui_ScheduleMeetingForm(object):
    def setupUi(self, ScheduleMeetingForm: QWidget) -> None:
        if not ScheduleMeetingForm.objectName():
            ScheduleMeetingForm.setObjectName(u"ScheduleMeetingForm")
        self.formLayout = QVBoxLayout(ScheduleMeetingForm)
        self.formLayout.setSpacing(12)
        self.formLayout.setObjectName(u"formLayout")
        self.formLayout.setContentsMargins(0, 0, 8, 0)
        self.stateRow = QHBoxLayout()
        self.stateRow.setSpacing(8)
        self.stateRow.setObjectName(u"stateRow")
        self.number = QLabel(ScheduleMeetingForm)
        self.number.setObjectName(u"number")
        self.number.setProperty(u"role", u"muted")

        self.stateRow.addWidget(self.number)

        self.state = Badge(ScheduleMeetingForm)
        self.state.setObjectName(u"state")

        self.stateRow.addWidget(self.state)

        self.stateGap = QSpacerItem(20, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.stateRow.addItem(self.stateGap)

        self.hold = QPushButton(ScheduleMeetingForm)
        self.hold.setObjectName(u"hold")
        self.hold.setProperty(u"role", u"link")

        self.stateRow.addWidget(self.hold)

        self.cancel = QPushButton(ScheduleMeetingForm)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setProperty(u"role", u"quiet")

        self.stateRow.addWidget(self.cancel)

        self.restore = QPushButton(ScheduleMeetingForm)
        self.restore.setObjectName(u"restore")

        self.stateRow.addWidget(self.restore)


        self.formLayout.addLayout(self.stateRow)

        self.cancelRow = QFrame(ScheduleMeetingForm)
        self.cancelRow.setObjectName(u"cancelRow")
        self.cancelLayout = QHBoxLayout(self.cancelRow)
        self.cancelLayout.setSpacing(8)
        self.cancelLayout.setObjectName(u"cancelLayout")
        self.cancelLayout.setContentsMargins(0, 0, 0, 0)
        self.reason = LineField(self.cancelRow)
        self.reason.setObjectName(u"reason")

        self.cancelLayout.addWidget(self.reason)

        self.confirmCancel = QPushButton(self.cancelRow)
        self.confirmCancel.setObjectName(u"confirmCancel")

        self.cancelLayout.addWidget(self.confirmCancel)

        self.keep = QPushButton(self.cancelRow)
        self.keep.setObjectName(u"keep")
        self.keep.setProperty(u"role", u"quiet")

        self.cancelLayout.addWidget(self.keep)


        self.formLayout.addWidget(self.cancelRow)

        self.note = MarginNote(ScheduleMeetingForm)
        self.note.setObjectName(u"note")

        self.formLayout.addWidget(self.note)

        self.reasons = ReasonRows(ScheduleMeetingForm)
        self.reasons.setObjectName(u"reasons")

        self.formLayout.addWidget(self.reasons)

        self.facts = QGridLayout()
        self.facts.setObjectName(u"facts")
        self.facts.setHorizontalSpacing(12)
        self.facts.setVerticalSpacing(8)
        self.titleLabel = QLabel(ScheduleMeetingForm)
        self.titleLabel.setObjectName(u"titleLabel")

        self.facts.addWidget(self.titleLabel, 0, 0, 1, 1)

        self.title = LineField(ScheduleMeetingForm)
        self.title.setObjectName(u"title")

        self.facts.addWidget(self.title, 0, 1, 1, 5)

        self.kindLabel = QLabel(ScheduleMeetingForm)
        self.kindLabel.setObjectName(u"kindLabel")

        self.facts.addWidget(self.kindLabel, 1, 0, 1, 1)

        self.kind = OpenChoiceField(ScheduleMeetingForm)
        self.kind.setObjectName(u"kind")

        self.facts.addWidget(self.kind, 1, 1, 1, 2)

        self.placeLabel = QLabel(ScheduleMeetingForm)
        self.placeLabel.setObjectName(u"placeLabel")

        self.facts.addWidget(self.placeLabel, 1, 3, 1, 1)

        self.place = LineField(ScheduleMeetingForm)
        self.place.setObjectName(u"place")

        self.facts.addWidget(self.place, 1, 4, 1, 2)

        self.whenLabel = QLabel(ScheduleMeetingForm)
        self.whenLabel.setObjectName(u"whenLabel")

        self.facts.addWidget(self.whenLabel, 2, 0, 1, 1)

        self.whenColumn = QVBoxLayout()
        self.whenColumn.setSpacing(4)
        self.whenColumn.setObjectName(u"whenColumn")
        self.whenRow = QHBoxLayout()
        self.whenRow.setSpacing(4)
        self.whenRow.setObjectName(u"whenRow")
        self.timed = QCheckBox(ScheduleMeetingForm)
        self.timed.setObjectName(u"timed")

        self.whenRow.addWidget(self.timed)

        self.day = DateField(ScheduleMeetingForm)
        self.day.setObjectName(u"day")
        self.day.setMaximumSize(QSize(124, 16777215))

        self.whenRow.addWidget(self.day)

        self.begins = TimeField(ScheduleMeetingForm)
        self.begins.setObjectName(u"begins")
        self.begins.setMaximumSize(QSize(86, 16777215))

        self.whenRow.addWidget(self.begins)

        self.dash = QLabel(ScheduleMeetingForm)
        self.dash.setObjectName(u"dash")
        self.dash.setText(u"\u2013")

        self.whenRow.addWidget(self.dash)

        self.ends = TimeField(ScheduleMeetingForm)
        self.ends.setObjectName(u"ends")
        self.ends.setMaximumSize(QSize(86, 16777215))

        self.whenRow.addWidget(self.ends)

        self.length = QLabel(ScheduleMeetingForm)
        self.length.setObjectName(u"length")
        self.length.setProperty(u"role", u"muted")

        self.whenRow.addWidget(self.length)

        self.whenGap = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.whenRow.addItem(self.whenGap)


        self.whenColumn.addLayout(self.whenRow)

        self.untilRow = QHBoxLayout()
        self.untilRow.setSpacing(4)
        self.untilRow.setObjectName(u"untilRow")
        self.until = QLabel(ScheduleMeetingForm)
        self.until.setObjectName(u"until")
        self.until.setProperty(u"role", u"muted")

        self.untilRow.addWidget(self.until)

        self.lastDay = DateField(ScheduleMeetingForm)
        self.lastDay.setObjectName(u"lastDay")
        self.lastDay.setMaximumSize(QSize(124, 16777215))

        self.untilRow.addWidget(self.lastDay)

        self.untilGap = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.untilRow.addItem(self.untilGap)


        self.whenColumn.addLayout(self.untilRow)


        self.facts.addLayout(self.whenColumn, 2, 1, 1, 5)

        self.notesLabel = QLabel(ScheduleMeetingForm)
        self.notesLabel.setObjectName(u"notesLabel")

        self.facts.addWidget(self.notesLabel, 3, 0, 1, 1)

        self.noteTaker = LineField(ScheduleMeetingForm)
        self.noteTaker.setObjectName(u"noteTaker")

        self.facts.addWidget(self.noteTaker, 3, 1, 1, 2)

        self.invitedLabel = QLabel(ScheduleMeetingForm)
        self.invitedLabel.setObjectName(u"invitedLabel")
        self.invitedLabel.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)

        self.facts.addWidget(self.invitedLabel, 4, 0, 1, 1)

        self.invitedColumn = QVBoxLayout()
        self.invitedColumn.setSpacing(2)
        self.invitedColumn.setObjectName(u"invitedColumn")
        self.invited = TickList(ScheduleMeetingForm)
        self.invited.setObjectName(u"invited")

        self.invitedColumn.addWidget(self.invited)

        self.invitedRow = QHBoxLayout()
        self.invitedRow.setObjectName(u"invitedRow")
        self.inviteAll = QPushButton(ScheduleMeetingForm)
        self.inviteAll.setObjectName(u"inviteAll")
        self.inviteAll.setProperty(u"role", u"link")

        self.invitedRow.addWidget(self.inviteAll)

        self.invitedCount = QLabel(ScheduleMeetingForm)
        self.invitedCount.setObjectName(u"invitedCount")
        self.invitedCount.setProperty(u"role", u"muted")

        self.invitedRow.addWidget(self.invitedCount)

        self.invitedGap = QSpacerItem(20, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.invitedRow.addItem(self.invitedGap)


        self.invitedColumn.addLayout(self.invitedRow)


        self.facts.addLayout(self.invitedColumn, 4, 1, 1, 5)

        self.answersLabel = QLabel(ScheduleMeetingForm)
        self.answersLabel.setObjectName(u"answersLabel")
        self.answersLabel.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)

        self.facts.addWidget(self.answersLabel, 5, 0, 1, 1)

        self.answers = AnswerRows(ScheduleMeetingForm)
        self.answers.setObjectName(u"answers")

        self.facts.addWidget(self.answers, 5, 1, 1, 5)

        self.peopleLabel = QLabel(ScheduleMeetingForm)
        self.peopleLabel.setObjectName(u"peopleLabel")
        self.peopleLabel.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)

        self.facts.addWidget(self.peopleLabel, 6, 0, 1, 1)

        self.people = TickList(ScheduleMeetingForm)
        self.people.setObjectName(u"people")

        self.facts.addWidget(self.people, 6, 1, 1, 5)

        self.movesLabel = QLabel(ScheduleMeetingForm)
        self.movesLabel.setObjectName(u"movesLabel")
        self.movesLabel.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)

        self.facts.addWidget(self.movesLabel, 7, 0, 1, 1)

        self.moves = QLabel(ScheduleMeetingForm)
        self.moves.setObjectName(u"moves")
        self.moves.setProperty(u"role", u"muted")
        self.moves.setWordWrap(True)
        self.moves.setTextFormat(Qt.TextFormat.PlainText)

        self.facts.addWidget(self.moves, 7, 1, 1, 5)

        self.facts.setColumnStretch(1, 1)
        self.facts.setColumnStretch(2, 1)
        self.facts.setColumnStretch(4, 1)
        self.facts.setColumnStretch(5, 1)

        self.formLayout.addLayout(self.facts)

        self.agendaHead = QHBoxLayout()
        self.agendaHead.setSpacing(8)
        self.agendaHead.setObjectName(u"agendaHead")
        self.agendaTitle = QLabel(ScheduleMeetingForm)
        self.agendaTitle.setObjectName(u"agendaTitle")
        self.agendaTitle.setProperty(u"role", u"lead")

        self.agendaHead.addWidget(self.agendaTitle)

        self.agendaSum = ElidedLabel(ScheduleMeetingForm)
        self.agendaSum.setObjectName(u"agendaSum")
        self.agendaSum.setProperty(u"role", u"muted")

        self.agendaHead.addWidget(self.agendaSum)

        self.template = QPushButton(ScheduleMeetingForm)
        self.template.setObjectName(u"template")

        self.agendaHead.addWidget(self.template)

        self.addItem = QPushButton(ScheduleMeetingForm)
        self.addItem.setObjectName(u"addItem")

        self.agendaHead.addWidget(self.addItem)

        self.up = QToolButton(ScheduleMeetingForm)
        self.up.setObjectName(u"up")
        self.up.setText(u"\u2191")
        self.up.setAutoRaise(True)

        self.agendaHead.addWidget(self.up)

        self.down = QToolButton(ScheduleMeetingForm)
        self.down.setObjectName(u"down")
        self.down.setText(u"\u2193")
        self.down.setAutoRaise(True)

        self.agendaHead.addWidget(self.down)

        self.agendaHead.setStretch(1, 1)

        self.formLayout.addLayout(self.agendaHead)

        self.agendaAsk = AskBar(ScheduleMeetingForm)
        self.agendaAsk.setObjectName(u"agendaAsk")

        self.formLayout.addWidget(self.agendaAsk)

        self.agendaNote = MarginNote(ScheduleMeetingForm)
        self.agendaNote.setObjectName(u"agendaNote")

        self.formLayout.addWidget(self.agendaNote)

        self.agenda = QTableView(ScheduleMeetingForm)
        self.agenda.setObjectName(u"agenda")
        self.agenda.setMinimumSize(QSize(0, 150))

        self.formLayout.addWidget(self.agenda)

        self.formEnd = QSpacerItem(20, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.formLayout.addItem(self.formEnd)

        self.formLayout.setStretch(8, 1)
#if QT_CONFIG(shortcut)
        self.titleLabel.setBuddy(self.title)
        self.kindLabel.setBuddy(self.kind)
        self.placeLabel.setBuddy(self.place)
        self.whenLabel.setBuddy(self.day)
        self.notesLabel.setBuddy(self.noteTaker)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.title, self.kind)
        QWidget.setTabOrder(self.kind, self.place)
        QWidget.setTabOrder(self.place, self.timed)
        QWidget.setTabOrder(self.timed, self.day)
        QWidget.setTabOrder(self.day, self.begins)
        QWidget.setTabOrder(self.begins, self.lastDay)
        QWidget.setTabOrder(self.lastDay, self.ends)
        QWidget.setTabOrder(self.ends, self.noteTaker)
        QWidget.setTabOrder(self.noteTaker, self.invited)
        QWidget.setTabOrder(self.invited, self.inviteAll)
        QWidget.setTabOrder(self.inviteAll, self.people)
        QWidget.setTabOrder(self.people, self.template)
        QWidget.setTabOrder(self.template, self.addItem)
        QWidget.setTabOrder(self.addItem, self.up)
        QWidget.setTabOrder(self.up, self.down)
        QWidget.setTabOrder(self.down, self.agenda)
        QWidget.setTabOrder(self.agenda, self.hold)
        QWidget.setTabOrder(self.hold, self.cancel)
        QWidget.setTabOrder(self.cancel, self.restore)
        QWidget.setTabOrder(self.restore, self.reason)
        QWidget.setTabOrder(self.reason, self.confirmCancel)
        QWidget.setTabOrder(self.confirmCancel, self.keep)

        self.retranslateUi(ScheduleMeetingForm)
    # setupUi

    def retranslateUi(self, ScheduleMeetingForm: QWidget) -> None:
        self.hold.setText(QCoreApplication.translate("ScheduleMeetingForm", u"Go to the meeting", None))
#if QT_CONFIG(accessibility)
        self.hold.setAccessibleName(QCoreApplication.translate("ScheduleMeetingForm", u"Go to the meeting", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("ScheduleMeetingForm", u"Cancel the meeting \u2026", None))
#if QT_CONFIG(accessibility)
        self.cancel.setAccessibleName(QCoreApplication.translate("ScheduleMeetingForm", u"Cancel the meeting", None))
#endif // QT_CONFIG(accessibility)
        self.restore.setText(QCoreApplication.translate("ScheduleMeetingForm", u"Hold it after all", None))
#if QT_CONFIG(accessibility)
        self.restore.setAccessibleName(QCoreApplication.translate("ScheduleMeetingForm", u"Hold it after all", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(QCoreApplication.translate("ScheduleMeetingForm", u"Why the meeting is cancelled", None))
#endif // QT_CONFIG(accessibility)
        self.reason.setPlaceholderText(QCoreApplication.translate("ScheduleMeetingForm", u"Why is it cancelled? The invited will read it", None))
        self.confirmCancel.setText(QCoreApplication.translate("ScheduleMeetingForm", u"Cancel the meeting", None))
#if QT_CONFIG(accessibility)
        self.confirmCancel.setAccessibleName(QCoreApplication.translate("ScheduleMeetingForm", u"Cancel the meeting, with this reason", None))
#endif // QT_CONFIG(accessibility)
        self.keep.setText(QCoreApplication.translate("ScheduleMeetingForm", u"Keep it", None))
#if QT_CONFIG(accessibility)
        self.keep.setAccessibleName(QCoreApplication.translate("ScheduleMeetingForm", u"Keep the meeting", None))
#endif // QT_CONFIG(accessibility)
        self.titleLabel.setText(QCoreApplication.translate("ScheduleMeetingForm", u"&Title", None))
#if QT_CONFIG(accessibility)
        self.title.setAccessibleName(QCoreApplication.translate("ScheduleMeetingForm", u"Title", None))
#endif // QT_CONFIG(accessibility)
        self.kindLabel.setText(QCoreApplication.translate("ScheduleMeetingForm", u"&Kind", u"meeting"))
#if QT_CONFIG(accessibility)
        self.kind.setAccessibleName(QCoreApplication.translate("ScheduleMeetingForm", u"Kind of meeting", None))
#endif // QT_CONFIG(accessibility)
        self.placeLabel.setText(QCoreApplication.translate("ScheduleMeetingForm", u"&Place", None))
#if QT_CONFIG(accessibility)
        self.place.setAccessibleName(QCoreApplication.translate("ScheduleMeetingForm", u"Place", None))
#endif // QT_CONFIG(accessibility)
        self.whenLabel.setText(QCoreApplication.translate("ScheduleMeetingForm", u"&When", None))
        self.timed.setText(QCoreApplication.translate("ScheduleMeetingForm", u"Timed", None))
#if QT_CONFIG(accessibility)
        self.timed.setAccessibleName(QCoreApplication.translate("ScheduleMeetingForm", u"Time is set", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.day.setAccessibleName(QCoreApplication.translate("ScheduleMeetingForm", u"Day", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.begins.setAccessibleName(QCoreApplication.translate("ScheduleMeetingForm", u"Begins at", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.ends.setAccessibleName(QCoreApplication.translate("ScheduleMeetingForm", u"Ends at", None))
#endif // QT_CONFIG(accessibility)
        self.until.setText(QCoreApplication.translate("ScheduleMeetingForm", u"until", None))
#if QT_CONFIG(accessibility)
        self.lastDay.setAccessibleName(QCoreApplication.translate("ScheduleMeetingForm", u"Last day", None))
#endif // QT_CONFIG(accessibility)
        self.notesLabel.setText(QCoreApplication.translate("ScheduleMeetingForm", u"&Notes", None))
#if QT_CONFIG(accessibility)
        self.noteTaker.setAccessibleName(QCoreApplication.translate("ScheduleMeetingForm", u"Who takes notes", None))
#endif // QT_CONFIG(accessibility)
        self.noteTaker.setPlaceholderText(QCoreApplication.translate("ScheduleMeetingForm", u"Who takes notes", None))
        self.invitedLabel.setText(QCoreApplication.translate("ScheduleMeetingForm", u"Invited", None))
#if QT_CONFIG(accessibility)
        self.invited.setAccessibleName(QCoreApplication.translate("ScheduleMeetingForm", u"Invited", None))
#endif // QT_CONFIG(accessibility)
        self.inviteAll.setText(QCoreApplication.translate("ScheduleMeetingForm", u"Invite all suppliers", None))
#if QT_CONFIG(accessibility)
        self.inviteAll.setAccessibleName(QCoreApplication.translate("ScheduleMeetingForm", u"Invite all suppliers", None))
#endif // QT_CONFIG(accessibility)
        self.answersLabel.setText(QCoreApplication.translate("ScheduleMeetingForm", u"Answers", None))
        self.peopleLabel.setText(QCoreApplication.translate("ScheduleMeetingForm", u"From the buyer", None))
#if QT_CONFIG(accessibility)
        self.people.setAccessibleName(QCoreApplication.translate("ScheduleMeetingForm", u"Who of the buyer takes part", None))
#endif // QT_CONFIG(accessibility)
        self.movesLabel.setText(QCoreApplication.translate("ScheduleMeetingForm", u"Moved", None))
        self.agendaTitle.setText(QCoreApplication.translate("ScheduleMeetingForm", u"Agenda", None))
        self.template.setText(QCoreApplication.translate("ScheduleMeetingForm", u"From a template", None))
#if QT_CONFIG(accessibility)
        self.template.setAccessibleName(QCoreApplication.translate("ScheduleMeetingForm", u"Agenda from a template", None))
#endif // QT_CONFIG(accessibility)
        self.addItem.setText(QCoreApplication.translate("ScheduleMeetingForm", u"New item", None))
#if QT_CONFIG(accessibility)
        self.addItem.setAccessibleName(QCoreApplication.translate("ScheduleMeetingForm", u"New item on the agenda", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.up.setAccessibleName(QCoreApplication.translate("ScheduleMeetingForm", u"Move the item up", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.up.setToolTip(QCoreApplication.translate("ScheduleMeetingForm", u"Move the item up (Alt+Up)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.down.setAccessibleName(QCoreApplication.translate("ScheduleMeetingForm", u"Move the item down", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.down.setToolTip(QCoreApplication.translate("ScheduleMeetingForm", u"Move the item down (Alt+Down)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.agenda.setAccessibleName(QCoreApplication.translate("ScheduleMeetingForm", u"Agenda", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
