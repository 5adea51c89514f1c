"""Compiled from forms/schedule_screen.ui: edit that, then run `packaging/dev.py forms`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QSplitter, QStackedWidget, QTabWidget, QToolButton, QVBoxLayout, QWidget

from dialogapp.gui.widgets.empty_state import EmptyState
from dialogapp.gui.widgets.line_field import LineField
from dialogapp.gui.widgets.line_list import LineList
from dialogapp.gui.widgets.page_header import PageHeader
from dialogapp.gui.widgets.search_field import SearchField
from dialogapp.gui.widgets.week_view import WeekView

class Ui_ScheduleScreen(object):
    def setupUi(self, ScheduleScreen: QWidget) -> None:
        if not ScheduleScreen.objectName():
            ScheduleScreen.setObjectName(u"ScheduleScreen")
        ScheduleScreen.setMinimumSize(QSize(720, 420))
        self.pageLayout = QVBoxLayout(ScheduleScreen)
        self.pageLayout.setSpacing(12)
        self.pageLayout.setObjectName(u"pageLayout")
        self.pageLayout.setContentsMargins(24, 16, 24, 16)
        self.header = PageHeader(ScheduleScreen)
        self.header.setObjectName(u"header")

        self.pageLayout.addWidget(self.header)

        self.empty = EmptyState(ScheduleScreen)
        self.empty.setObjectName(u"empty")

        self.pageLayout.addWidget(self.empty)

        self.split = QSplitter(ScheduleScreen)
        self.split.setObjectName(u"split")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.split.sizePolicy().hasHeightForWidth())
        self.split.setSizePolicy(sizePolicy)
        self.split.setMinimumSize(QSize(0, 340))
        self.split.setOrientation(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.listSide = QWidget(self.split)
        self.listSide.setObjectName(u"listSide")
        self.listSide.setMinimumSize(QSize(250, 0))
        self.listLayout = QVBoxLayout(self.listSide)
        self.listLayout.setSpacing(8)
        self.listLayout.setObjectName(u"listLayout")
        self.listLayout.setContentsMargins(0, 0, 0, 0)
        self.search = SearchField(self.listSide)
        self.search.setObjectName(u"search")

        self.listLayout.addWidget(self.search)

        self.list = LineList(self.listSide)
        self.list.setObjectName(u"list")

        self.listLayout.addWidget(self.list)

        self.split.addWidget(self.listSide)
        self.tabs = QTabWidget(self.split)
        self.tabs.setObjectName(u"tabs")
        self.tabs.setDocumentMode(True)
        self.weekTab = QWidget()
        self.weekTab.setObjectName(u"weekTab")
        self.weekTabLayout = QVBoxLayout(self.weekTab)
        self.weekTabLayout.setObjectName(u"weekTabLayout")
        self.weekTabLayout.setContentsMargins(0, 12, 0, 0)
        self.weekPage = QWidget(self.weekTab)
        self.weekPage.setObjectName(u"weekPage")
        self.weekLayout = QVBoxLayout(self.weekPage)
        self.weekLayout.setSpacing(8)
        self.weekLayout.setObjectName(u"weekLayout")
        self.weekLayout.setContentsMargins(0, 0, 0, 0)
        self.weekBarHolder = QWidget(self.weekPage)
        self.weekBarHolder.setObjectName(u"weekBarHolder")
        self.weekBar = QHBoxLayout(self.weekBarHolder)
        self.weekBar.setSpacing(4)
        self.weekBar.setObjectName(u"weekBar")
        self.weekBar.setContentsMargins(0, 0, 0, 0)
        self.viewDay = QPushButton(self.weekBarHolder)
        self.viewDay.setObjectName(u"viewDay")
        self.viewDay.setCheckable(True)
        self.viewDay.setProperty(u"role", u"segment")

        self.weekBar.addWidget(self.viewDay)

        self.viewWeek = QPushButton(self.weekBarHolder)
        self.viewWeek.setObjectName(u"viewWeek")
        self.viewWeek.setCheckable(True)
        self.viewWeek.setProperty(u"role", u"segment")

        self.weekBar.addWidget(self.viewWeek)

        self.viewList = QPushButton(self.weekBarHolder)
        self.viewList.setObjectName(u"viewList")
        self.viewList.setCheckable(True)
        self.viewList.setProperty(u"role", u"segment")

        self.weekBar.addWidget(self.viewList)


        self.weekLayout.addWidget(self.weekBarHolder)

        self.weekNavHolder = QWidget(self.weekPage)
        self.weekNavHolder.setObjectName(u"weekNavHolder")
        self.weekNav = QHBoxLayout(self.weekNavHolder)
        self.weekNav.setSpacing(4)
        self.weekNav.setObjectName(u"weekNav")
        self.weekNav.setContentsMargins(0, 0, 0, 0)
        self.earlier = QToolButton(self.weekNavHolder)
        self.earlier.setObjectName(u"earlier")
        self.earlier.setText(u"\u2039")
        self.earlier.setAutoRaise(True)

        self.weekNav.addWidget(self.earlier)

        self.later = QToolButton(self.weekNavHolder)
        self.later.setObjectName(u"later")
        self.later.setText(u"\u203a")
        self.later.setAutoRaise(True)

        self.weekNav.addWidget(self.later)

        self.todayButton = QPushButton(self.weekNavHolder)
        self.todayButton.setObjectName(u"todayButton")

        self.weekNav.addWidget(self.todayButton)

        self.weekTitle = QPushButton(self.weekNavHolder)
        self.weekTitle.setObjectName(u"weekTitle")
        self.weekTitle.setProperty(u"role", u"heading")

        self.weekNav.addWidget(self.weekTitle)

        self.weekNavGap = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.weekNav.addItem(self.weekNavGap)

        self.zoomOut = QToolButton(self.weekNavHolder)
        self.zoomOut.setObjectName(u"zoomOut")
        self.zoomOut.setText(u"\u2212")
        self.zoomOut.setAutoRaise(True)

        self.weekNav.addWidget(self.zoomOut)

        self.zoomIn = QToolButton(self.weekNavHolder)
        self.zoomIn.setObjectName(u"zoomIn")
        self.zoomIn.setText(u"+")
        self.zoomIn.setAutoRaise(True)

        self.weekNav.addWidget(self.zoomIn)


        self.weekLayout.addWidget(self.weekNavHolder)

        self.views = QStackedWidget(self.weekPage)
        self.views.setObjectName(u"views")
        self.calendarView = QWidget()
        self.calendarView.setObjectName(u"calendarView")
        self.calendarViewLayout = QVBoxLayout(self.calendarView)
        self.calendarViewLayout.setObjectName(u"calendarViewLayout")
        self.calendarViewLayout.setContentsMargins(0, 0, 0, 0)
        self.week = WeekView(self.calendarView)
        self.week.setObjectName(u"week")

        self.calendarViewLayout.addWidget(self.week)

        self.views.addWidget(self.calendarView)
        self.agendaView = QWidget()
        self.agendaView.setObjectName(u"agendaView")
        self.agendaViewLayout = QVBoxLayout(self.agendaView)
        self.agendaViewLayout.setSpacing(8)
        self.agendaViewLayout.setObjectName(u"agendaViewLayout")
        self.agendaViewLayout.setContentsMargins(0, 0, 0, 0)
        self.agendaSearch = SearchField(self.agendaView)
        self.agendaSearch.setObjectName(u"agendaSearch")

        self.agendaViewLayout.addWidget(self.agendaSearch)

        self.agendaList = LineList(self.agendaView)
        self.agendaList.setObjectName(u"agendaList")

        self.agendaViewLayout.addWidget(self.agendaList)

        self.views.addWidget(self.agendaView)

        self.weekLayout.addWidget(self.views)

        self.findings = QFrame(self.weekPage)
        self.findings.setObjectName(u"findings")
        self.findingsLayout = QVBoxLayout(self.findings)
        self.findingsLayout.setSpacing(4)
        self.findingsLayout.setObjectName(u"findingsLayout")
        self.findingsLayout.setContentsMargins(0, 0, 0, 0)
        self.foldFindings = QPushButton(self.findings)
        self.foldFindings.setObjectName(u"foldFindings")
        self.foldFindings.setCheckable(True)
        self.foldFindings.setProperty(u"role", u"fold")

        self.findingsLayout.addWidget(self.foldFindings)

        self.findingList = LineList(self.findings)
        self.findingList.setObjectName(u"findingList")

        self.findingsLayout.addWidget(self.findingList)

        self.reasonRow = QWidget(self.findings)
        self.reasonRow.setObjectName(u"reasonRow")
        self.reasonLayout = QHBoxLayout(self.reasonRow)
        self.reasonLayout.setSpacing(8)
        self.reasonLayout.setObjectName(u"reasonLayout")
        self.reasonLayout.setContentsMargins(0, 0, 0, 0)
        self.reasonLabel = QLabel(self.reasonRow)
        self.reasonLabel.setObjectName(u"reasonLabel")

        self.reasonLayout.addWidget(self.reasonLabel)

        self.deviationReason = LineField(self.reasonRow)
        self.deviationReason.setObjectName(u"deviationReason")

        self.reasonLayout.addWidget(self.deviationReason)


        self.findingsLayout.addWidget(self.reasonRow)


        self.weekLayout.addWidget(self.findings)

        self.weekLayout.setStretch(2, 1)

        self.weekTabLayout.addWidget(self.weekPage)

        self.tabs.addTab(self.weekTab, "")
        self.meetingTab = QWidget()
        self.meetingTab.setObjectName(u"meetingTab")
        self.meetingTabLayout = QVBoxLayout(self.meetingTab)
        self.meetingTabLayout.setObjectName(u"meetingTabLayout")
        self.meetingTabLayout.setContentsMargins(0, 12, 0, 0)
        self.formPage = QScrollArea(self.meetingTab)
        self.formPage.setObjectName(u"formPage")
        self.formPage.setFrameShape(QFrame.Shape.NoFrame)
        self.formPage.setWidgetResizable(True)
        self.formPage.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.formHolder = QWidget()
        self.formHolder.setObjectName(u"formHolder")
        self.formHolderLayout = QVBoxLayout(self.formHolder)
        self.formHolderLayout.setObjectName(u"formHolderLayout")
        self.formHolderLayout.setContentsMargins(0, 0, 0, 0)
        self.formPage.setWidget(self.formHolder)

        self.meetingTabLayout.addWidget(self.formPage)

        self.tabs.addTab(self.meetingTab, "")
        self.planTab = QWidget()
        self.planTab.setObjectName(u"planTab")
        self.planTabLayout = QVBoxLayout(self.planTab)
        self.planTabLayout.setObjectName(u"planTabLayout")
        self.planTabLayout.setContentsMargins(0, 12, 0, 0)
        self.tabs.addTab(self.planTab, "")
        self.invitationsTab = QWidget()
        self.invitationsTab.setObjectName(u"invitationsTab")
        self.invitationsTabLayout = QVBoxLayout(self.invitationsTab)
        self.invitationsTabLayout.setObjectName(u"invitationsTabLayout")
        self.invitationsTabLayout.setContentsMargins(0, 12, 0, 0)
        self.tabs.addTab(self.invitationsTab, "")
        self.split.addWidget(self.tabs)

        self.pageLayout.addWidget(self.split)

        self.pageLayout.setStretch(1, 1)
        self.pageLayout.setStretch(2, 1)
#if QT_CONFIG(shortcut)
        self.reasonLabel.setBuddy(self.deviationReason)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ScheduleScreen)
    # setupUi

    def retranslateUi(self, ScheduleScreen: QWidget) -> None:
#if QT_CONFIG(accessibility)
        self.list.setAccessibleName(QCoreApplication.translate("ScheduleScreen", u"Meetings", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.tabs.setAccessibleName(QCoreApplication.translate("ScheduleScreen", u"Calendar, meeting, plan or invitations", None))
#endif // QT_CONFIG(accessibility)
        self.viewDay.setText(QCoreApplication.translate("ScheduleScreen", u"Day", u"calendar"))
#if QT_CONFIG(accessibility)
        self.viewDay.setAccessibleName(QCoreApplication.translate("ScheduleScreen", u"Day", u"calendar"))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.viewDay.setToolTip(QCoreApplication.translate("ScheduleScreen", u"A day with a lane for each room (Alt+1)", None))
#endif // QT_CONFIG(tooltip)
        self.viewWeek.setText(QCoreApplication.translate("ScheduleScreen", u"Week", u"calendar"))
#if QT_CONFIG(accessibility)
        self.viewWeek.setAccessibleName(QCoreApplication.translate("ScheduleScreen", u"Week", u"calendar"))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.viewWeek.setToolTip(QCoreApplication.translate("ScheduleScreen", u"A week (Alt+2)", None))
#endif // QT_CONFIG(tooltip)
        self.viewList.setText(QCoreApplication.translate("ScheduleScreen", u"List", u"calendar"))
#if QT_CONFIG(accessibility)
        self.viewList.setAccessibleName(QCoreApplication.translate("ScheduleScreen", u"List", u"calendar"))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.viewList.setToolTip(QCoreApplication.translate("ScheduleScreen", u"The whole dialogue, day by day (Alt+3)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.earlier.setAccessibleName(QCoreApplication.translate("ScheduleScreen", u"Earlier", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.earlier.setToolTip(QCoreApplication.translate("ScheduleScreen", u"Earlier (Page Up)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.later.setAccessibleName(QCoreApplication.translate("ScheduleScreen", u"Later", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.later.setToolTip(QCoreApplication.translate("ScheduleScreen", u"Later (Page Down)", None))
#endif // QT_CONFIG(tooltip)
        self.todayButton.setText(QCoreApplication.translate("ScheduleScreen", u"Today", None))
#if QT_CONFIG(accessibility)
        self.todayButton.setAccessibleName(QCoreApplication.translate("ScheduleScreen", u"Today", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.todayButton.setToolTip(QCoreApplication.translate("ScheduleScreen", u"Today (Home)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(tooltip)
        self.weekTitle.setToolTip(QCoreApplication.translate("ScheduleScreen", u"Go to a date (Ctrl+G)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.zoomOut.setAccessibleName(QCoreApplication.translate("ScheduleScreen", u"Lower hours", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.zoomOut.setToolTip(QCoreApplication.translate("ScheduleScreen", u"Lower hours (Ctrl+\u2212)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.zoomIn.setAccessibleName(QCoreApplication.translate("ScheduleScreen", u"Higher hours", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.zoomIn.setToolTip(QCoreApplication.translate("ScheduleScreen", u"Higher hours (Ctrl++)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.week.setAccessibleName(QCoreApplication.translate("ScheduleScreen", u"Calendar", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.agendaList.setAccessibleName(QCoreApplication.translate("ScheduleScreen", u"Meetings, day by day", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.findingList.setAccessibleName(QCoreApplication.translate("ScheduleScreen", u"What stands in the way", None))
#endif // QT_CONFIG(accessibility)
        self.reasonLabel.setText(QCoreApplication.translate("ScheduleScreen", u"&Reason", None))
#if QT_CONFIG(accessibility)
        self.deviationReason.setAccessibleName(QCoreApplication.translate("ScheduleScreen", u"Why this meeting differs from the others", None))
#endif // QT_CONFIG(accessibility)
        self.deviationReason.setPlaceholderText(QCoreApplication.translate("ScheduleScreen", u"Why does it differ from the others?", None))
        self.tabs.setTabText(self.tabs.indexOf(self.weekTab), QCoreApplication.translate("ScheduleScreen", u"Calendar", None))
        self.tabs.setTabText(self.tabs.indexOf(self.meetingTab), QCoreApplication.translate("ScheduleScreen", u"Meeting", None))
        self.tabs.setTabText(self.tabs.indexOf(self.planTab), QCoreApplication.translate("ScheduleScreen", u"Plan", None))
        self.tabs.setTabText(self.tabs.indexOf(self.invitationsTab), QCoreApplication.translate("ScheduleScreen", u"Invitations", None))
        pass
    # retranslateUi
