"""Compiled from forms/invitations_panel.ui: edit that, then run `packaging/dev.py forms`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QSpacerItem, QStackedWidget, QTableView, QTextBrowser, QVBoxLayout, QWidget

from dialogapp.gui.widgets.ask_bar import AskBar
from dialogapp.gui.widgets.date_field import DateField
from dialogapp.gui.widgets.elided_label import ElidedLabel
from dialogapp.gui.widgets.empty_state import EmptyState
from dialogapp.gui.widgets.line_field import LineField
from dialogapp.gui.widgets.margin_note import MarginNote
from dialogapp.gui.widgets.number_field import NumberField
from dialogapp.gui.widgets.search_field import SearchField
from dialogapp.gui.widgets.time_field import TimeField

class Ui_InvitationsPanel(object):
    def setupUi(self, InvitationsPanel: QWidget) -> None:
        if not InvitationsPanel.objectName():
            InvitationsPanel.setObjectName(u"InvitationsPanel")
        self.panelLayout = QVBoxLayout(InvitationsPanel)
        self.panelLayout.setSpacing(0)
        self.panelLayout.setObjectName(u"panelLayout")
        self.panelLayout.setContentsMargins(0, 0, 0, 0)
        self.pages = QStackedWidget(InvitationsPanel)
        self.pages.setObjectName(u"pages")
        self.emptyPage = QWidget()
        self.emptyPage.setObjectName(u"emptyPage")
        self.emptyLayout = QVBoxLayout(self.emptyPage)
        self.emptyLayout.setObjectName(u"emptyLayout")
        self.emptyLayout.setContentsMargins(0, 0, 0, 0)
        self.empty = EmptyState(self.emptyPage)
        self.empty.setObjectName(u"empty")

        self.emptyLayout.addWidget(self.empty)

        self.pages.addWidget(self.emptyPage)
        self.listPage = QWidget()
        self.listPage.setObjectName(u"listPage")
        self.listLayout = QVBoxLayout(self.listPage)
        self.listLayout.setSpacing(8)
        self.listLayout.setObjectName(u"listLayout")
        self.listLayout.setContentsMargins(0, 0, 0, 0)
        self.findRow = QHBoxLayout()
        self.findRow.setSpacing(8)
        self.findRow.setObjectName(u"findRow")
        self.search = SearchField(self.listPage)
        self.search.setObjectName(u"search")

        self.findRow.addWidget(self.search)

        self.summary = QLabel(self.listPage)
        self.summary.setObjectName(u"summary")
        self.summary.setProperty(u"role", u"muted")

        self.findRow.addWidget(self.summary)

        self.chooseOwed = QPushButton(self.listPage)
        self.chooseOwed.setObjectName(u"chooseOwed")
        self.chooseOwed.setProperty(u"role", u"link")

        self.findRow.addWidget(self.chooseOwed)

        self.windowLabel = QLabel(self.listPage)
        self.windowLabel.setObjectName(u"windowLabel")
        self.windowLabel.setProperty(u"role", u"muted")

        self.findRow.addWidget(self.windowLabel)

        self.hours = NumberField(self.listPage)
        self.hours.setObjectName(u"hours")
        self.hours.setMinimum(1)
        self.hours.setMaximum(720)

        self.findRow.addWidget(self.hours)

        self.hoursLabel = QLabel(self.listPage)
        self.hoursLabel.setObjectName(u"hoursLabel")
        self.hoursLabel.setProperty(u"role", u"muted")

        self.findRow.addWidget(self.hoursLabel)

        self.findRow.setStretch(0, 1)

        self.listLayout.addLayout(self.findRow)

        self.finding = MarginNote(self.listPage)
        self.finding.setObjectName(u"finding")

        self.listLayout.addWidget(self.finding)

        self.ask = AskBar(self.listPage)
        self.ask.setObjectName(u"ask")

        self.listLayout.addWidget(self.ask)

        self.table = QTableView(self.listPage)
        self.table.setObjectName(u"table")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.table.sizePolicy().hasHeightForWidth())
        self.table.setSizePolicy(sizePolicy)
        self.table.setMinimumSize(QSize(0, 96))

        self.listLayout.addWidget(self.table)

        self.writeRow = QHBoxLayout()
        self.writeRow.setSpacing(8)
        self.writeRow.setObjectName(u"writeRow")
        self.write = QPushButton(self.listPage)
        self.write.setObjectName(u"write")

        self.writeRow.addWidget(self.write)

        self.show = QPushButton(self.listPage)
        self.show.setObjectName(u"show")

        self.writeRow.addWidget(self.show)

        self.writeSpacer = QSpacerItem(4, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.writeRow.addItem(self.writeSpacer)

        self.replyLabel = QLabel(self.listPage)
        self.replyLabel.setObjectName(u"replyLabel")

        self.writeRow.addWidget(self.replyLabel)

        self.replyBy = DateField(self.listPage)
        self.replyBy.setObjectName(u"replyBy")

        self.writeRow.addWidget(self.replyBy)

        self.language = QComboBox(self.listPage)
        self.language.setObjectName(u"language")

        self.writeRow.addWidget(self.language)

        self.questions = QCheckBox(self.listPage)
        self.questions.setObjectName(u"questions")
        self.questions.setChecked(True)

        self.writeRow.addWidget(self.questions)


        self.listLayout.addLayout(self.writeRow)

        self.sendRow = QHBoxLayout()
        self.sendRow.setSpacing(8)
        self.sendRow.setObjectName(u"sendRow")
        self.mark = QPushButton(self.listPage)
        self.mark.setObjectName(u"mark")

        self.sendRow.addWidget(self.mark)

        self.remind = QPushButton(self.listPage)
        self.remind.setObjectName(u"remind")

        self.sendRow.addWidget(self.remind)

        self.sendSpacer = QSpacerItem(4, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.sendRow.addItem(self.sendSpacer)

        self.way = QComboBox(self.listPage)
        self.way.setObjectName(u"way")
        self.way.setEditable(True)

        self.sendRow.addWidget(self.way)

        self.sentDay = DateField(self.listPage)
        self.sentDay.setObjectName(u"sentDay")

        self.sendRow.addWidget(self.sentDay)

        self.sentTime = TimeField(self.listPage)
        self.sentTime.setObjectName(u"sentTime")

        self.sendRow.addWidget(self.sentTime)


        self.listLayout.addLayout(self.sendRow)

        self.answerRow = QHBoxLayout()
        self.answerRow.setSpacing(8)
        self.answerRow.setObjectName(u"answerRow")
        self.accept = QPushButton(self.listPage)
        self.accept.setObjectName(u"accept")

        self.answerRow.addWidget(self.accept)

        self.decline = QPushButton(self.listPage)
        self.decline.setObjectName(u"decline")

        self.answerRow.addWidget(self.decline)

        self.unanswered = QPushButton(self.listPage)
        self.unanswered.setObjectName(u"unanswered")

        self.answerRow.addWidget(self.unanswered)

        self.note = LineField(self.listPage)
        self.note.setObjectName(u"note")

        self.answerRow.addWidget(self.note)

        self.answerRow.setStretch(3, 1)

        self.listLayout.addLayout(self.answerRow)

        self.workRow = QHBoxLayout()
        self.workRow.setSpacing(8)
        self.workRow.setObjectName(u"workRow")
        self.progress = QProgressBar(self.listPage)
        self.progress.setObjectName(u"progress")
        self.progress.setTextVisible(False)
        self.progress.setMaximum(0)

        self.workRow.addWidget(self.progress)

        self.cancel = QPushButton(self.listPage)
        self.cancel.setObjectName(u"cancel")

        self.workRow.addWidget(self.cancel)

        self.workRow.setStretch(0, 1)

        self.listLayout.addLayout(self.workRow)

        self.listLayout.setStretch(3, 1)
        self.pages.addWidget(self.listPage)
        self.letterPage = QWidget()
        self.letterPage.setObjectName(u"letterPage")
        self.letterLayout = QVBoxLayout(self.letterPage)
        self.letterLayout.setSpacing(8)
        self.letterLayout.setObjectName(u"letterLayout")
        self.letterLayout.setContentsMargins(0, 0, 0, 0)
        self.letterRow = QHBoxLayout()
        self.letterRow.setSpacing(8)
        self.letterRow.setObjectName(u"letterRow")
        self.back = QPushButton(self.letterPage)
        self.back.setObjectName(u"back")

        self.letterRow.addWidget(self.back)

        self.letterTitle = ElidedLabel(self.letterPage)
        self.letterTitle.setObjectName(u"letterTitle")
        self.letterTitle.setProperty(u"role", u"lead")

        self.letterRow.addWidget(self.letterTitle)

        self.letterRow.setStretch(1, 1)

        self.letterLayout.addLayout(self.letterRow)

        self.letter = QTextBrowser(self.letterPage)
        self.letter.setObjectName(u"letter")
        sizePolicy.setHeightForWidth(self.letter.sizePolicy().hasHeightForWidth())
        self.letter.setSizePolicy(sizePolicy)
        self.letter.setMinimumSize(QSize(0, 96))
        self.letter.setOpenLinks(False)
        self.letter.setProperty(u"paper", True)

        self.letterLayout.addWidget(self.letter)

        self.letterLayout.setStretch(1, 1)
        self.pages.addWidget(self.letterPage)

        self.panelLayout.addWidget(self.pages)

#if QT_CONFIG(shortcut)
        self.windowLabel.setBuddy(self.hours)
        self.replyLabel.setBuddy(self.replyBy)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(InvitationsPanel)
    # setupUi

    def retranslateUi(self, InvitationsPanel: QWidget) -> None:
        self.windowLabel.setText(QCoreApplication.translate("InvitationsPanel", u"Sent &within", None))
#if QT_CONFIG(accessibility)
        self.hours.setAccessibleName(QCoreApplication.translate("InvitationsPanel", u"Hours within which all of a round go out", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.hours.setToolTip(QCoreApplication.translate("InvitationsPanel", u"All invitations of a round go out within so many hours, or the reason is asked for", None))
#endif // QT_CONFIG(tooltip)
        self.hoursLabel.setText(QCoreApplication.translate("InvitationsPanel", u"h", None))
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("InvitationsPanel", u"Invitations", None))
#endif // QT_CONFIG(accessibility)
        self.show.setText(QCoreApplication.translate("InvitationsPanel", u"Show the letter", None))
        self.replyLabel.setText(QCoreApplication.translate("InvitationsPanel", u"Answer &by", None))
#if QT_CONFIG(accessibility)
        self.replyBy.setAccessibleName(QCoreApplication.translate("InvitationsPanel", u"The day to answer by", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.language.setAccessibleName(QCoreApplication.translate("InvitationsPanel", u"The letters' language", None))
#endif // QT_CONFIG(accessibility)
        self.questions.setText(QCoreApplication.translate("InvitationsPanel", u"&Questions", None))
#if QT_CONFIG(accessibility)
        self.questions.setAccessibleName(QCoreApplication.translate("InvitationsPanel", u"With the questions that are put to all", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.way.setAccessibleName(QCoreApplication.translate("InvitationsPanel", u"How they were sent", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.sentDay.setAccessibleName(QCoreApplication.translate("InvitationsPanel", u"The day they were sent", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.sentTime.setAccessibleName(QCoreApplication.translate("InvitationsPanel", u"The time they were sent", None))
#endif // QT_CONFIG(accessibility)
        self.accept.setText(QCoreApplication.translate("InvitationsPanel", u"Accepted", None))
        self.decline.setText(QCoreApplication.translate("InvitationsPanel", u"Declined", None))
        self.unanswered.setText(QCoreApplication.translate("InvitationsPanel", u"No answer", None))
#if QT_CONFIG(accessibility)
        self.note.setAccessibleName(QCoreApplication.translate("InvitationsPanel", u"What was answered", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.progress.setAccessibleName(QCoreApplication.translate("InvitationsPanel", u"Writing the invitations", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("InvitationsPanel", u"Cancel", None))
        self.back.setText(QCoreApplication.translate("InvitationsPanel", u"Back to the list", None))
#if QT_CONFIG(accessibility)
        self.letter.setAccessibleName(QCoreApplication.translate("InvitationsPanel", u"The letter", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
