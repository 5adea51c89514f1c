"""Compiled from forms/meeting_screen.ui: edit that, then run `packaging/dev.py forms`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QComboBox, QFrame, QHBoxLayout, QLabel, QListView, QPushButton, QSizePolicy, QSpacerItem, QSplitter, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from dialogapp.gui.widgets.ask_bar import AskBar
from dialogapp.gui.widgets.badge import Badge
from dialogapp.gui.widgets.clock_label import ClockLabel
from dialogapp.gui.widgets.elided_combo import ElidedCombo
from dialogapp.gui.widgets.elided_label import ElidedLabel
from dialogapp.gui.widgets.empty_state import EmptyState
from dialogapp.gui.widgets.entry_field import EntryField
from dialogapp.gui.widgets.keyed_notes import KeyedNotes
from dialogapp.gui.widgets.log_view import LogView
from dialogapp.gui.widgets.margin_note import MarginNote
from dialogapp.gui.widgets.organisation_mark import OrganisationMark
from dialogapp.gui.widgets.search_field import SearchField

class Ui_MeetingScreen(object):
    def setupUi(self, MeetingScreen: QWidget) -> None:
        if not MeetingScreen.objectName():
            MeetingScreen.setObjectName(u"MeetingScreen")
        MeetingScreen.setMinimumSize(QSize(760, 400))
        self.pageLayout = QVBoxLayout(MeetingScreen)
        self.pageLayout.setSpacing(0)
        self.pageLayout.setObjectName(u"pageLayout")
        self.pageLayout.setContentsMargins(16, 12, 16, 12)
        self.pages = QStackedWidget(MeetingScreen)
        self.pages.setObjectName(u"pages")
        self.emptyPage = QWidget()
        self.emptyPage.setObjectName(u"emptyPage")
        self.emptyLayout = QVBoxLayout(self.emptyPage)
        self.emptyLayout.setSpacing(8)
        self.emptyLayout.setObjectName(u"emptyLayout")
        self.emptyLayout.setContentsMargins(0, 0, 0, 0)
        self.empty = EmptyState(self.emptyPage)
        self.empty.setObjectName(u"empty")

        self.emptyLayout.addWidget(self.empty)

        self.pages.addWidget(self.emptyPage)
        self.roomPage = QWidget()
        self.roomPage.setObjectName(u"roomPage")
        self.roomLayout = QVBoxLayout(self.roomPage)
        self.roomLayout.setSpacing(12)
        self.roomLayout.setObjectName(u"roomLayout")
        self.roomLayout.setContentsMargins(0, 0, 0, 0)
        self.top = QWidget(self.roomPage)
        self.top.setObjectName(u"top")
        self.topLayout = QHBoxLayout(self.top)
        self.topLayout.setSpacing(12)
        self.topLayout.setObjectName(u"topLayout")
        self.topLayout.setContentsMargins(0, 0, 0, 0)
        self.meetings = ElidedCombo(self.top)
        self.meetings.setObjectName(u"meetings")
        self.meetings.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.meetings.setProperty(u"role", u"title")
        self.meetings.setMinimumWidth(220)
        self.meetings.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.meetings.setMinimumContentsLength(20)

        self.topLayout.addWidget(self.meetings)

        self.state = Badge(self.top)
        self.state.setObjectName(u"state")

        self.topLayout.addWidget(self.state)

        self.rules = QCheckBox(self.top)
        self.rules.setObjectName(u"rules")
        self.rules.setFocusPolicy(Qt.FocusPolicy.TabFocus)

        self.topLayout.addWidget(self.rules)

        self.reopen = QPushButton(self.top)
        self.reopen.setObjectName(u"reopen")
        self.reopen.setFocusPolicy(Qt.FocusPolicy.TabFocus)

        self.topLayout.addWidget(self.reopen)

        self.start = QPushButton(self.top)
        self.start.setObjectName(u"start")
        self.start.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.start.setProperty(u"role", u"primary")

        self.topLayout.addWidget(self.start)

        self.end = QPushButton(self.top)
        self.end.setObjectName(u"end")
        self.end.setFocusPolicy(Qt.FocusPolicy.TabFocus)

        self.topLayout.addWidget(self.end)

        self.topLayout.setStretch(0, 1)

        self.roomLayout.addWidget(self.top)

        self.notice = MarginNote(self.roomPage)
        self.notice.setObjectName(u"notice")

        self.roomLayout.addWidget(self.notice)

        self.columns = QSplitter(self.roomPage)
        self.columns.setObjectName(u"columns")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.columns.sizePolicy().hasHeightForWidth())
        self.columns.setSizePolicy(sizePolicy)
        self.columns.setOrientation(Qt.Orientation.Horizontal)
        self.columns.setHandleWidth(12)
        self.columns.setChildrenCollapsible(False)
        self.leftColumn = QWidget(self.columns)
        self.leftColumn.setObjectName(u"leftColumn")
        self.leftColumn.setMinimumSize(QSize(190, 0))
        self.leftLayout = QVBoxLayout(self.leftColumn)
        self.leftLayout.setSpacing(8)
        self.leftLayout.setObjectName(u"leftLayout")
        self.leftLayout.setContentsMargins(0, 0, 0, 0)
        self.agendaHead = QHBoxLayout()
        self.agendaHead.setSpacing(4)
        self.agendaHead.setObjectName(u"agendaHead")
        self.agendaHead.setContentsMargins(0, 0, 0, 0)
        self.agendaTitle = QLabel(self.leftColumn)
        self.agendaTitle.setObjectName(u"agendaTitle")
        self.agendaTitle.setProperty(u"role", u"lead")
        self.agendaTitle.setTextFormat(Qt.TextFormat.PlainText)

        self.agendaHead.addWidget(self.agendaTitle)

        self.giveMinute = QToolButton(self.leftColumn)
        self.giveMinute.setObjectName(u"giveMinute")
        self.giveMinute.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.giveMinute.setAutoRaise(True)

        self.agendaHead.addWidget(self.giveMinute)

        self.nextItem = QToolButton(self.leftColumn)
        self.nextItem.setObjectName(u"nextItem")
        self.nextItem.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.nextItem.setAutoRaise(True)

        self.agendaHead.addWidget(self.nextItem)

        self.agendaMenu = QToolButton(self.leftColumn)
        self.agendaMenu.setObjectName(u"agendaMenu")
        self.agendaMenu.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.agendaMenu.setAutoRaise(True)
        self.agendaMenu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

        self.agendaHead.addWidget(self.agendaMenu)

        self.agendaHead.setStretch(0, 1)

        self.leftLayout.addLayout(self.agendaHead)

        self.agendaEnd = QLabel(self.leftColumn)
        self.agendaEnd.setObjectName(u"agendaEnd")
        self.agendaEnd.setWordWrap(True)
        self.agendaEnd.setTextFormat(Qt.TextFormat.PlainText)

        self.leftLayout.addWidget(self.agendaEnd)

        self.agendaFitting = QLabel(self.leftColumn)
        self.agendaFitting.setObjectName(u"agendaFitting")
        self.agendaFitting.setProperty(u"role", u"small")
        self.agendaFitting.setWordWrap(True)
        self.agendaFitting.setTextFormat(Qt.TextFormat.PlainText)

        self.leftLayout.addWidget(self.agendaFitting)

        self.agenda = QListView(self.leftColumn)
        self.agenda.setObjectName(u"agenda")
        self.agenda.setProperty(u"role", u"bare")
        self.agenda.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.agenda.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.agenda.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.agenda.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.agenda.setTabKeyNavigation(False)
        self.agenda.setFrameShape(QFrame.Shape.NoFrame)

        self.leftLayout.addWidget(self.agenda)

        self.questionsHead = QHBoxLayout()
        self.questionsHead.setSpacing(8)
        self.questionsHead.setObjectName(u"questionsHead")
        self.questionsHead.setContentsMargins(0, 0, 0, 0)
        self.questionsTitle = QLabel(self.leftColumn)
        self.questionsTitle.setObjectName(u"questionsTitle")
        self.questionsTitle.setProperty(u"role", u"lead")
        self.questionsTitle.setTextFormat(Qt.TextFormat.PlainText)

        self.questionsHead.addWidget(self.questionsTitle)

        self.questionsWords = ElidedLabel(self.leftColumn)
        self.questionsWords.setObjectName(u"questionsWords")
        self.questionsWords.setProperty(u"role", u"small")
        self.questionsWords.setAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignVCenter)

        self.questionsHead.addWidget(self.questionsWords)

        self.questionsHead.setStretch(1, 1)

        self.leftLayout.addLayout(self.questionsHead)

        self.questions = QListView(self.leftColumn)
        self.questions.setObjectName(u"questions")
        self.questions.setMinimumSize(QSize(0, 116))
        self.questions.setProperty(u"role", u"bare")
        self.questions.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.questions.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.questions.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.questions.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.questions.setTabKeyNavigation(False)
        self.questions.setFrameShape(QFrame.Shape.NoFrame)

        self.leftLayout.addWidget(self.questions)

        self.noAgenda = QLabel(self.leftColumn)
        self.noAgenda.setObjectName(u"noAgenda")
        self.noAgenda.setProperty(u"role", u"muted")
        self.noAgenda.setWordWrap(True)

        self.leftLayout.addWidget(self.noAgenda)

        self.writeAgenda = QPushButton(self.leftColumn)
        self.writeAgenda.setObjectName(u"writeAgenda")
        self.writeAgenda.setFocusPolicy(Qt.FocusPolicy.TabFocus)

        self.leftLayout.addWidget(self.writeAgenda)

        self.leftSpacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.leftLayout.addItem(self.leftSpacer)

        self.leftLayout.setStretch(3, 100)
        self.leftLayout.setStretch(5, 1)
        self.columns.addWidget(self.leftColumn)
        self.middleColumn = QWidget(self.columns)
        self.middleColumn.setObjectName(u"middleColumn")
        self.middleColumn.setMinimumSize(QSize(320, 0))
        self.middleLayout = QVBoxLayout(self.middleColumn)
        self.middleLayout.setSpacing(8)
        self.middleLayout.setObjectName(u"middleLayout")
        self.middleLayout.setContentsMargins(0, 0, 0, 0)
        self.searchLayout = QHBoxLayout()
        self.searchLayout.setSpacing(8)
        self.searchLayout.setObjectName(u"searchLayout")
        self.searchLayout.setContentsMargins(0, 0, 0, 0)
        self.search = SearchField(self.middleColumn)
        self.search.setObjectName(u"search")

        self.searchLayout.addWidget(self.search)

        self.found = QLabel(self.middleColumn)
        self.found.setObjectName(u"found")
        self.found.setProperty(u"role", u"small")
        self.found.setTextFormat(Qt.TextFormat.PlainText)

        self.searchLayout.addWidget(self.found)

        self.searchLayout.setStretch(0, 1)

        self.middleLayout.addLayout(self.searchLayout)

        self.log = LogView(self.middleColumn)
        self.log.setObjectName(u"log")
        self.log.setFrameShape(QFrame.Shape.NoFrame)

        self.middleLayout.addWidget(self.log)

        self.ask = AskBar(self.middleColumn)
        self.ask.setObjectName(u"ask")

        self.middleLayout.addWidget(self.ask)

        self.entry = QFrame(self.middleColumn)
        self.entry.setObjectName(u"entry")
        self.entry.setProperty(u"entry", True)
        self.entryLayout = QVBoxLayout(self.entry)
        self.entryLayout.setSpacing(2)
        self.entryLayout.setObjectName(u"entryLayout")
        self.entryLayout.setContentsMargins(8, 4, 8, 6)
        self.chips = QHBoxLayout()
        self.chips.setSpacing(4)
        self.chips.setObjectName(u"chips")
        self.chips.setContentsMargins(0, 0, 0, 0)
        self.speaker = QToolButton(self.entry)
        self.speaker.setObjectName(u"speaker")
        self.speaker.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.speaker.setProperty(u"role", u"chip")
        self.speaker.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.speaker.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

        self.chips.addWidget(self.speaker)

        self.kind = QToolButton(self.entry)
        self.kind.setObjectName(u"kind")
        self.kind.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.kind.setProperty(u"role", u"chip")
        self.kind.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.kind.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

        self.chips.addWidget(self.kind)

        self.secrecy = QToolButton(self.entry)
        self.secrecy.setObjectName(u"secrecy")
        self.secrecy.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.secrecy.setProperty(u"role", u"chip")
        self.secrecy.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.secrecy.setCheckable(True)

        self.chips.addWidget(self.secrecy)

        self.chipsSpacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.chips.addItem(self.chipsSpacer)

        self.entryTime = QLabel(self.entry)
        self.entryTime.setObjectName(u"entryTime")
        self.entryTime.setProperty(u"role", u"small")
        self.entryTime.setTextFormat(Qt.TextFormat.PlainText)

        self.chips.addWidget(self.entryTime)


        self.entryLayout.addLayout(self.chips)

        self.beside = QLabel(self.entry)
        self.beside.setObjectName(u"beside")
        self.beside.setProperty(u"role", u"small")
        self.beside.setWordWrap(True)
        self.beside.setTextFormat(Qt.TextFormat.PlainText)

        self.entryLayout.addWidget(self.beside)

        self.line = EntryField(self.entry)
        self.line.setObjectName(u"line")

        self.entryLayout.addWidget(self.line)


        self.middleLayout.addWidget(self.entry)

        self.middleLayout.setStretch(1, 1)
        self.columns.addWidget(self.middleColumn)
        self.side = QStackedWidget(self.columns)
        self.side.setObjectName(u"side")
        self.side.setMinimumSize(QSize(208, 0))
        self.floorPage = QWidget()
        self.floorPage.setObjectName(u"floorPage")
        self.floorLayout = QVBoxLayout(self.floorPage)
        self.floorLayout.setSpacing(8)
        self.floorLayout.setObjectName(u"floorLayout")
        self.floorLayout.setContentsMargins(0, 0, 0, 0)
        self.holderLayout = QHBoxLayout()
        self.holderLayout.setSpacing(8)
        self.holderLayout.setObjectName(u"holderLayout")
        self.holderLayout.setContentsMargins(0, 0, 0, 0)
        self.holderMark = OrganisationMark(self.floorPage)
        self.holderMark.setObjectName(u"holderMark")

        self.holderLayout.addWidget(self.holderMark)

        self.holder = ElidedLabel(self.floorPage)
        self.holder.setObjectName(u"holder")
        self.holder.setProperty(u"role", u"lead")

        self.holderLayout.addWidget(self.holder)

        self.holderLayout.setStretch(1, 1)

        self.floorLayout.addLayout(self.holderLayout)

        self.clock = ClockLabel(self.floorPage)
        self.clock.setObjectName(u"clock")

        self.floorLayout.addWidget(self.clock)

        self.floorButtons = QHBoxLayout()
        self.floorButtons.setSpacing(8)
        self.floorButtons.setObjectName(u"floorButtons")
        self.floorButtons.setContentsMargins(0, 0, 0, 0)
        self.pause = QPushButton(self.floorPage)
        self.pause.setObjectName(u"pause")
        self.pause.setFocusPolicy(Qt.FocusPolicy.TabFocus)

        self.floorButtons.addWidget(self.pause)

        self.openFloor = QPushButton(self.floorPage)
        self.openFloor.setObjectName(u"openFloor")
        self.openFloor.setFocusPolicy(Qt.FocusPolicy.TabFocus)

        self.floorButtons.addWidget(self.openFloor)

        self.floorButtons.setStretch(0, 1)
        self.floorButtons.setStretch(1, 1)

        self.floorLayout.addLayout(self.floorButtons)

        self.nextLayout = QHBoxLayout()
        self.nextLayout.setSpacing(6)
        self.nextLayout.setObjectName(u"nextLayout")
        self.nextLayout.setContentsMargins(0, 0, 0, 0)
        self.nextTitle = QLabel(self.floorPage)
        self.nextTitle.setObjectName(u"nextTitle")
        self.nextTitle.setProperty(u"role", u"muted")
        self.nextTitle.setTextFormat(Qt.TextFormat.PlainText)

        self.nextLayout.addWidget(self.nextTitle)

        self.nextMark = OrganisationMark(self.floorPage)
        self.nextMark.setObjectName(u"nextMark")

        self.nextLayout.addWidget(self.nextMark)

        self.next = ElidedLabel(self.floorPage)
        self.next.setObjectName(u"next")

        self.nextLayout.addWidget(self.next)

        self.nextLayout.setStretch(2, 1)

        self.floorLayout.addLayout(self.nextLayout)

        self.queue = QLabel(self.floorPage)
        self.queue.setObjectName(u"queue")
        self.queue.setWordWrap(True)
        self.queue.setTextFormat(Qt.TextFormat.PlainText)

        self.floorLayout.addWidget(self.queue)

        self.bars = QListView(self.floorPage)
        self.bars.setObjectName(u"bars")
        self.bars.setProperty(u"role", u"bare")
        self.bars.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.bars.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.bars.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.bars.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.bars.setTabKeyNavigation(False)
        self.bars.setFrameShape(QFrame.Shape.NoFrame)

        self.floorLayout.addWidget(self.bars)

        self.sharedLayout = QHBoxLayout()
        self.sharedLayout.setSpacing(4)
        self.sharedLayout.setObjectName(u"sharedLayout")
        self.shared = QLabel(self.floorPage)
        self.shared.setObjectName(u"shared")
        self.shared.setProperty(u"role", u"muted")
        self.shared.setWordWrap(True)
        self.shared.setTextFormat(Qt.TextFormat.PlainText)

        self.sharedLayout.addWidget(self.shared)

        self.figures = QToolButton(self.floorPage)
        self.figures.setObjectName(u"figures")
        self.figures.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.figures.setAutoRaise(True)

        self.sharedLayout.addWidget(self.figures, 0, Qt.AlignmentFlag.AlignTop)

        self.sharedLayout.setStretch(0, 1)

        self.floorLayout.addLayout(self.sharedLayout)

        self.floorSpacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.floorLayout.addItem(self.floorSpacer)

        self.cameOrLeft = QPushButton(self.floorPage)
        self.cameOrLeft.setObjectName(u"cameOrLeft")
        self.cameOrLeft.setFocusPolicy(Qt.FocusPolicy.TabFocus)

        self.floorLayout.addWidget(self.cameOrLeft)

        self.floorLayout.setStretch(5, 1)
        self.side.addWidget(self.floorPage)
        self.leftPage = QWidget()
        self.leftPage.setObjectName(u"leftPage")
        self.whatIsLeftLayout = QVBoxLayout(self.leftPage)
        self.whatIsLeftLayout.setSpacing(8)
        self.whatIsLeftLayout.setObjectName(u"whatIsLeftLayout")
        self.whatIsLeftLayout.setContentsMargins(0, 0, 0, 0)
        self.leftTitle = QLabel(self.leftPage)
        self.leftTitle.setObjectName(u"leftTitle")
        self.leftTitle.setProperty(u"role", u"lead")
        self.leftTitle.setWordWrap(True)
        self.leftTitle.setTextFormat(Qt.TextFormat.PlainText)

        self.whatIsLeftLayout.addWidget(self.leftTitle)

        self.leftSentence = QLabel(self.leftPage)
        self.leftSentence.setObjectName(u"leftSentence")
        self.leftSentence.setProperty(u"role", u"muted")
        self.leftSentence.setWordWrap(True)
        self.leftSentence.setTextFormat(Qt.TextFormat.PlainText)

        self.whatIsLeftLayout.addWidget(self.leftSentence)

        self.leftNotes = KeyedNotes(self.leftPage)
        self.leftNotes.setObjectName(u"leftNotes")

        self.whatIsLeftLayout.addWidget(self.leftNotes)

        self.leftDone = QPushButton(self.leftPage)
        self.leftDone.setObjectName(u"leftDone")
        self.leftDone.setFocusPolicy(Qt.FocusPolicy.TabFocus)

        self.whatIsLeftLayout.addWidget(self.leftDone)

        self.whatIsLeftLayout.setStretch(2, 1)
        self.side.addWidget(self.leftPage)
        self.columns.addWidget(self.side)

        self.roomLayout.addWidget(self.columns)

        self.roomLayout.setStretch(2, 1)
        self.pages.addWidget(self.roomPage)

        self.pageLayout.addWidget(self.pages)


        self.retranslateUi(MeetingScreen)
    # setupUi

    def retranslateUi(self, MeetingScreen: QWidget) -> None:
#if QT_CONFIG(accessibility)
        self.meetings.setAccessibleName(QCoreApplication.translate("MeetingScreen", u"The meeting", None))
#endif // QT_CONFIG(accessibility)
        self.agendaTitle.setText(QCoreApplication.translate("MeetingScreen", u"Agenda", None))
#if QT_CONFIG(accessibility)
        self.agendaMenu.setAccessibleName(QCoreApplication.translate("MeetingScreen", u"More to do with the agenda", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.agendaMenu.setToolTip(QCoreApplication.translate("MeetingScreen", u"More to do with the agenda", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.agenda.setAccessibleName(QCoreApplication.translate("MeetingScreen", u"Agenda", None))
#endif // QT_CONFIG(accessibility)
        self.questionsTitle.setText(QCoreApplication.translate("MeetingScreen", u"Questions", None))
#if QT_CONFIG(accessibility)
        self.questions.setAccessibleName(QCoreApplication.translate("MeetingScreen", u"Questions that are the same for all", None))
#endif // QT_CONFIG(accessibility)
        self.noAgenda.setText(QCoreApplication.translate("MeetingScreen", u"This meeting has no agenda and no questions.", None))
        self.writeAgenda.setText(QCoreApplication.translate("MeetingScreen", u"Write an agenda", None))
#if QT_CONFIG(accessibility)
        self.log.setAccessibleName(QCoreApplication.translate("MeetingScreen", u"Log", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.speaker.setAccessibleName(QCoreApplication.translate("MeetingScreen", u"Who says it", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.kind.setAccessibleName(QCoreApplication.translate("MeetingScreen", u"Kind of input", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.secrecy.setAccessibleName(QCoreApplication.translate("MeetingScreen", u"Secrecy requested for this line", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.line.setAccessibleName(QCoreApplication.translate("MeetingScreen", u"Entry line: what is said", None))
#endif // QT_CONFIG(accessibility)
        self.nextTitle.setText(QCoreApplication.translate("MeetingScreen", u"Next to hear", None))
#if QT_CONFIG(accessibility)
        self.bars.setAccessibleName(QCoreApplication.translate("MeetingScreen", u"Time on the floor; Enter gives the floor", None))
#endif // QT_CONFIG(accessibility)
        self.leftTitle.setText(QCoreApplication.translate("MeetingScreen", u"Before the next meeting", None))
#if QT_CONFIG(accessibility)
        self.leftNotes.setAccessibleName(QCoreApplication.translate("MeetingScreen", u"What is left of the meeting", None))
#endif // QT_CONFIG(accessibility)
        self.leftDone.setText(QCoreApplication.translate("MeetingScreen", u"Put this away", None))
        pass
    # retranslateUi
