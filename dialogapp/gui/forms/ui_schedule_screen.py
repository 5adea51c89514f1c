"""Compiled from forms/schedule_screen.ui: edit that, then run `packaging/dev.py forms`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QSplitter, QTabWidget, QToolButton, QVBoxLayout, QWidget

from dialogapp.gui.widgets.empty_state import EmptyState
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
        self.weekBar.setSpacing(8)
        self.weekBar.setObjectName(u"weekBar")
        self.weekBar.setContentsMargins(0, 0, 0, 0)
        self.earlier = QToolButton(self.weekBarHolder)
        self.earlier.setObjectName(u"earlier")
        self.earlier.setText(u"\u2039")
        self.earlier.setAutoRaise(True)

        self.weekBar.addWidget(self.earlier)

        self.later = QToolButton(self.weekBarHolder)
        self.later.setObjectName(u"later")
        self.later.setText(u"\u203a")
        self.later.setAutoRaise(True)

        self.weekBar.addWidget(self.later)

        self.todayButton = QPushButton(self.weekBarHolder)
        self.todayButton.setObjectName(u"todayButton")

        self.weekBar.addWidget(self.todayButton)

        self.weekTitle = QLabel(self.weekBarHolder)
        self.weekTitle.setObjectName(u"weekTitle")
        self.weekTitle.setProperty(u"role", u"lead")

        self.weekBar.addWidget(self.weekTitle)

        self.weekBar.setStretch(3, 1)

        self.weekLayout.addWidget(self.weekBarHolder)

        self.week = WeekView(self.weekPage)
        self.week.setObjectName(u"week")

        self.weekLayout.addWidget(self.week)

        self.weekLayout.setStretch(1, 1)

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

        self.retranslateUi(ScheduleScreen)
    # setupUi

    def retranslateUi(self, ScheduleScreen: QWidget) -> None:
#if QT_CONFIG(accessibility)
        self.list.setAccessibleName(QCoreApplication.translate("ScheduleScreen", u"Meetings", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.tabs.setAccessibleName(QCoreApplication.translate("ScheduleScreen", u"Week, meeting or invitations", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.earlier.setAccessibleName(QCoreApplication.translate("ScheduleScreen", u"The week before", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.earlier.setToolTip(QCoreApplication.translate("ScheduleScreen", u"The week before (Page Up)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.later.setAccessibleName(QCoreApplication.translate("ScheduleScreen", u"The week after", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.later.setToolTip(QCoreApplication.translate("ScheduleScreen", u"The week after (Page Down)", None))
#endif // QT_CONFIG(tooltip)
        self.todayButton.setText(QCoreApplication.translate("ScheduleScreen", u"Today", None))
#if QT_CONFIG(accessibility)
        self.todayButton.setAccessibleName(QCoreApplication.translate("ScheduleScreen", u"Today's week", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.todayButton.setToolTip(QCoreApplication.translate("ScheduleScreen", u"Today's week (Home)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.week.setAccessibleName(QCoreApplication.translate("ScheduleScreen", u"The week", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.weekTab), QCoreApplication.translate("ScheduleScreen", u"Week", None))
        self.tabs.setTabText(self.tabs.indexOf(self.meetingTab), QCoreApplication.translate("ScheduleScreen", u"Meeting", None))
        self.tabs.setTabText(self.tabs.indexOf(self.planTab), QCoreApplication.translate("ScheduleScreen", u"Plan", None))
        self.tabs.setTabText(self.tabs.indexOf(self.invitationsTab), QCoreApplication.translate("ScheduleScreen", u"Invitations", None))
        pass
    # retranslateUi
