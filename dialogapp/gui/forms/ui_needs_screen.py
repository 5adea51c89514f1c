"""Compiled from forms/needs_screen.ui: edit that, then run `packaging/dev.py forms`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QSplitter, QStackedWidget, QTabWidget, QTableView, QVBoxLayout, QWidget

from dialogapp.gui.screens.need_form import NeedForm
from dialogapp.gui.widgets.adding_line import AddingLine
from dialogapp.gui.widgets.choice_field import ChoiceField
from dialogapp.gui.widgets.empty_state import EmptyState
from dialogapp.gui.widgets.line_field import LineField
from dialogapp.gui.widgets.page_header import PageHeader
from dialogapp.gui.widgets.search_field import SearchField

class Ui_NeedsScreen(object):
    def setupUi(self, NeedsScreen: QWidget) -> None:
        if not NeedsScreen.objectName():
            NeedsScreen.setObjectName(u"NeedsScreen")
        NeedsScreen.resize(1100, 600)
        self.pageLayout = QVBoxLayout(NeedsScreen)
        self.pageLayout.setSpacing(12)
        self.pageLayout.setObjectName(u"pageLayout")
        self.pageLayout.setContentsMargins(24, 16, 24, 16)
        self.header = PageHeader(NeedsScreen)
        self.header.setObjectName(u"header")

        self.pageLayout.addWidget(self.header)

        self.tabs = QTabWidget(NeedsScreen)
        self.tabs.setObjectName(u"tabs")
        self.tabs.setDocumentMode(True)
        self.needsTab = QWidget()
        self.needsTab.setObjectName(u"needsTab")
        self.needsTabLayout = QVBoxLayout(self.needsTab)
        self.needsTabLayout.setSpacing(8)
        self.needsTabLayout.setObjectName(u"needsTabLayout")
        self.needsTabLayout.setContentsMargins(0, 8, 0, 0)
        self.pages = QStackedWidget(self.needsTab)
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
        self.needsPage = QWidget()
        self.needsPage.setObjectName(u"needsPage")
        self.needsLayout = QVBoxLayout(self.needsPage)
        self.needsLayout.setSpacing(8)
        self.needsLayout.setObjectName(u"needsLayout")
        self.needsLayout.setContentsMargins(0, 0, 0, 0)
        self.splitter = QSplitter(self.needsPage)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(16)
        self.listSide = QWidget(self.splitter)
        self.listSide.setObjectName(u"listSide")
        self.listSide.setMinimumSize(QSize(280, 0))
        self.listLayout = QVBoxLayout(self.listSide)
        self.listLayout.setSpacing(8)
        self.listLayout.setObjectName(u"listLayout")
        self.listLayout.setContentsMargins(0, 0, 0, 0)
        self.findRow = QHBoxLayout()
        self.findRow.setSpacing(8)
        self.findRow.setObjectName(u"findRow")
        self.findRow.setContentsMargins(0, 0, 0, 0)
        self.search = SearchField(self.listSide)
        self.search.setObjectName(u"search")

        self.findRow.addWidget(self.search)

        self.order = ChoiceField(self.listSide)
        self.order.setObjectName(u"order")
        self.order.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.order.setMinimumContentsLength(9)

        self.findRow.addWidget(self.order)

        self.findRow.setStretch(0, 3)
        self.findRow.setStretch(1, 2)

        self.listLayout.addLayout(self.findRow)

        self.viewRow = QHBoxLayout()
        self.viewRow.setSpacing(8)
        self.viewRow.setObjectName(u"viewRow")
        self.viewRow.setContentsMargins(0, 0, 0, 0)
        self.view = ChoiceField(self.listSide)
        self.view.setObjectName(u"view")

        self.viewRow.addWidget(self.view)

        self.filter = QPushButton(self.listSide)
        self.filter.setObjectName(u"filter")
        self.filter.setCheckable(True)

        self.viewRow.addWidget(self.filter)

        self.viewRow.setStretch(0, 1)

        self.listLayout.addLayout(self.viewRow)

        self.filterBox = QWidget(self.listSide)
        self.filterBox.setObjectName(u"filterBox")
        self.filterLayout = QVBoxLayout(self.filterBox)
        self.filterLayout.setSpacing(4)
        self.filterLayout.setObjectName(u"filterLayout")
        self.filterLayout.setContentsMargins(0, 0, 0, 0)
        self.filterFirst = QHBoxLayout()
        self.filterFirst.setSpacing(8)
        self.filterFirst.setObjectName(u"filterFirst")
        self.filterFirst.setContentsMargins(0, 0, 0, 0)
        self.statusFilter = ChoiceField(self.filterBox)
        self.statusFilter.setObjectName(u"statusFilter")

        self.filterFirst.addWidget(self.statusFilter)

        self.priorityFilter = ChoiceField(self.filterBox)
        self.priorityFilter.setObjectName(u"priorityFilter")

        self.filterFirst.addWidget(self.priorityFilter)

        self.filterFirst.setStretch(0, 1)
        self.filterFirst.setStretch(1, 1)

        self.filterLayout.addLayout(self.filterFirst)

        self.filterSecond = QHBoxLayout()
        self.filterSecond.setSpacing(8)
        self.filterSecond.setObjectName(u"filterSecond")
        self.filterSecond.setContentsMargins(0, 0, 0, 0)
        self.reviewFilter = ChoiceField(self.filterBox)
        self.reviewFilter.setObjectName(u"reviewFilter")

        self.filterSecond.addWidget(self.reviewFilter)

        self.ownerFilter = ChoiceField(self.filterBox)
        self.ownerFilter.setObjectName(u"ownerFilter")

        self.filterSecond.addWidget(self.ownerFilter)

        self.filterSecond.setStretch(0, 1)
        self.filterSecond.setStretch(1, 1)

        self.filterLayout.addLayout(self.filterSecond)

        self.filterThird = QHBoxLayout()
        self.filterThird.setSpacing(8)
        self.filterThird.setObjectName(u"filterThird")
        self.filterThird.setContentsMargins(0, 0, 0, 0)
        self.findingFilter = ChoiceField(self.filterBox)
        self.findingFilter.setObjectName(u"findingFilter")

        self.filterThird.addWidget(self.findingFilter)

        self.clearFilter = QPushButton(self.filterBox)
        self.clearFilter.setObjectName(u"clearFilter")

        self.filterThird.addWidget(self.clearFilter)

        self.filterThird.setStretch(0, 1)

        self.filterLayout.addLayout(self.filterThird)

        self.filterFourth = QHBoxLayout()
        self.filterFourth.setSpacing(8)
        self.filterFourth.setObjectName(u"filterFourth")
        self.filterFourth.setContentsMargins(0, 0, 0, 0)
        self.saveView = AddingLine(self.filterBox)
        self.saveView.setObjectName(u"saveView")

        self.filterFourth.addWidget(self.saveView)

        self.forgetView = QPushButton(self.filterBox)
        self.forgetView.setObjectName(u"forgetView")

        self.filterFourth.addWidget(self.forgetView)

        self.filterFourth.setStretch(0, 1)

        self.filterLayout.addLayout(self.filterFourth)


        self.listLayout.addWidget(self.filterBox)

        self.orderTold = QLabel(self.listSide)
        self.orderTold.setObjectName(u"orderTold")
        self.orderTold.setProperty(u"role", u"small")
        self.orderTold.setWordWrap(True)

        self.listLayout.addWidget(self.orderTold)

        self.table = QTableView(self.listSide)
        self.table.setObjectName(u"table")
        self.table.setMinimumSize(QSize(0, 64))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setAlternatingRowColors(False)

        self.listLayout.addWidget(self.table)

        self.adding = AddingLine(self.listSide)
        self.adding.setObjectName(u"adding")

        self.listLayout.addWidget(self.adding)

        self.splitter.addWidget(self.listSide)
        self.side = QStackedWidget(self.splitter)
        self.side.setObjectName(u"side")
        self.nothingPage = QWidget()
        self.nothingPage.setObjectName(u"nothingPage")
        self.nothingLayout = QVBoxLayout(self.nothingPage)
        self.nothingLayout.setSpacing(8)
        self.nothingLayout.setObjectName(u"nothingLayout")
        self.nothingLayout.setContentsMargins(0, 0, 0, 0)
        self.nothing = QLabel(self.nothingPage)
        self.nothing.setObjectName(u"nothing")
        self.nothing.setProperty(u"role", u"muted")
        self.nothing.setWordWrap(True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.nothingLayout.addWidget(self.nothing)

        self.side.addWidget(self.nothingPage)
        self.severalPage = QWidget()
        self.severalPage.setObjectName(u"severalPage")
        self.severalPageLayout = QVBoxLayout(self.severalPage)
        self.severalPageLayout.setSpacing(8)
        self.severalPageLayout.setObjectName(u"severalPageLayout")
        self.severalPageLayout.setContentsMargins(0, 0, 0, 0)
        self.severalCard = QFrame(self.severalPage)
        self.severalCard.setObjectName(u"severalCard")
        self.severalCard.setProperty(u"card", True)
        self.severalLayout = QVBoxLayout(self.severalCard)
        self.severalLayout.setSpacing(8)
        self.severalLayout.setObjectName(u"severalLayout")
        self.severalLayout.setContentsMargins(16, 12, 16, 16)
        self.severalTitle = QLabel(self.severalCard)
        self.severalTitle.setObjectName(u"severalTitle")
        self.severalTitle.setProperty(u"role", u"lead")
        self.severalTitle.setWordWrap(True)

        self.severalLayout.addWidget(self.severalTitle)

        self.severalNames = QLabel(self.severalCard)
        self.severalNames.setObjectName(u"severalNames")
        self.severalNames.setProperty(u"role", u"muted")
        self.severalNames.setWordWrap(True)

        self.severalLayout.addWidget(self.severalNames)

        self.severalFirst = QHBoxLayout()
        self.severalFirst.setSpacing(8)
        self.severalFirst.setObjectName(u"severalFirst")
        self.severalFirst.setContentsMargins(0, 0, 0, 0)
        self.severalStatusLabel = QLabel(self.severalCard)
        self.severalStatusLabel.setObjectName(u"severalStatusLabel")
        self.severalStatusLabel.setProperty(u"role", u"muted")

        self.severalFirst.addWidget(self.severalStatusLabel)

        self.severalStatus = ChoiceField(self.severalCard)
        self.severalStatus.setObjectName(u"severalStatus")

        self.severalFirst.addWidget(self.severalStatus)

        self.severalPriorityLabel = QLabel(self.severalCard)
        self.severalPriorityLabel.setObjectName(u"severalPriorityLabel")
        self.severalPriorityLabel.setProperty(u"role", u"muted")

        self.severalFirst.addWidget(self.severalPriorityLabel)

        self.severalPriority = ChoiceField(self.severalCard)
        self.severalPriority.setObjectName(u"severalPriority")

        self.severalFirst.addWidget(self.severalPriority)

        self.severalFirstSpacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.severalFirst.addItem(self.severalFirstSpacer)


        self.severalLayout.addLayout(self.severalFirst)

        self.severalSecond = QHBoxLayout()
        self.severalSecond.setSpacing(8)
        self.severalSecond.setObjectName(u"severalSecond")
        self.severalSecond.setContentsMargins(0, 0, 0, 0)
        self.severalReviewLabel = QLabel(self.severalCard)
        self.severalReviewLabel.setObjectName(u"severalReviewLabel")
        self.severalReviewLabel.setProperty(u"role", u"muted")

        self.severalSecond.addWidget(self.severalReviewLabel)

        self.severalReview = ChoiceField(self.severalCard)
        self.severalReview.setObjectName(u"severalReview")

        self.severalSecond.addWidget(self.severalReview)

        self.severalOwnerLabel = QLabel(self.severalCard)
        self.severalOwnerLabel.setObjectName(u"severalOwnerLabel")
        self.severalOwnerLabel.setProperty(u"role", u"muted")

        self.severalSecond.addWidget(self.severalOwnerLabel)

        self.severalOwner = LineField(self.severalCard)
        self.severalOwner.setObjectName(u"severalOwner")

        self.severalSecond.addWidget(self.severalOwner)

        self.severalSecond.setStretch(1, 1)
        self.severalSecond.setStretch(3, 2)

        self.severalLayout.addLayout(self.severalSecond)

        self.severalReasonLabel = QLabel(self.severalCard)
        self.severalReasonLabel.setObjectName(u"severalReasonLabel")
        self.severalReasonLabel.setProperty(u"role", u"muted")

        self.severalLayout.addWidget(self.severalReasonLabel)

        self.severalReason = LineField(self.severalCard)
        self.severalReason.setObjectName(u"severalReason")

        self.severalLayout.addWidget(self.severalReason)


        self.severalPageLayout.addWidget(self.severalCard)

        self.severalSpacer = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.severalPageLayout.addItem(self.severalSpacer)

        self.side.addWidget(self.severalPage)
        self.formPage = QWidget()
        self.formPage.setObjectName(u"formPage")
        self.formPageLayout = QVBoxLayout(self.formPage)
        self.formPageLayout.setSpacing(8)
        self.formPageLayout.setObjectName(u"formPageLayout")
        self.formPageLayout.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(self.formPage)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scrolled = QWidget()
        self.scrolled.setObjectName(u"scrolled")
        self.scrolledLayout = QVBoxLayout(self.scrolled)
        self.scrolledLayout.setSpacing(8)
        self.scrolledLayout.setObjectName(u"scrolledLayout")
        self.scrolledLayout.setContentsMargins(0, 0, 8, 0)
        self.form = NeedForm(self.scrolled)
        self.form.setObjectName(u"form")

        self.scrolledLayout.addWidget(self.form)

        self.scroll.setWidget(self.scrolled)

        self.formPageLayout.addWidget(self.scroll)

        self.side.addWidget(self.formPage)
        self.splitter.addWidget(self.side)

        self.needsLayout.addWidget(self.splitter)

        self.pages.addWidget(self.needsPage)

        self.needsTabLayout.addWidget(self.pages)

        self.tabs.addTab(self.needsTab, "")
        self.sweepTab = QWidget()
        self.sweepTab.setObjectName(u"sweepTab")
        self.tabs.addTab(self.sweepTab, "")
        self.gapsTab = QWidget()
        self.gapsTab.setObjectName(u"gapsTab")
        self.tabs.addTab(self.gapsTab, "")
        self.findingsTab = QWidget()
        self.findingsTab.setObjectName(u"findingsTab")
        self.tabs.addTab(self.findingsTab, "")
        self.traceTab = QWidget()
        self.traceTab.setObjectName(u"traceTab")
        self.tabs.addTab(self.traceTab, "")
        self.readingTab = QWidget()
        self.readingTab.setObjectName(u"readingTab")
        self.tabs.addTab(self.readingTab, "")

        self.pageLayout.addWidget(self.tabs)

        self.pageLayout.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.severalStatusLabel.setBuddy(self.severalStatus)
        self.severalPriorityLabel.setBuddy(self.severalPriority)
        self.severalReviewLabel.setBuddy(self.severalReview)
        self.severalOwnerLabel.setBuddy(self.severalOwner)
        self.severalReasonLabel.setBuddy(self.severalReason)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(NeedsScreen)
    # setupUi

    def retranslateUi(self, NeedsScreen: QWidget) -> None:
#if QT_CONFIG(accessibility)
        self.tabs.setAccessibleName(QCoreApplication.translate("NeedsScreen", u"Needs, inputs, what is to be mended, matrix and reading", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.order.setAccessibleName(QCoreApplication.translate("NeedsScreen", u"Order of the needs", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.order.setToolTip(QCoreApplication.translate("NeedsScreen", u"Order of the needs", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.view.setAccessibleName(QCoreApplication.translate("NeedsScreen", u"View of the needs", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.view.setToolTip(QCoreApplication.translate("NeedsScreen", u"View of the needs", None))
#endif // QT_CONFIG(tooltip)
        self.filter.setText(QCoreApplication.translate("NeedsScreen", u"Filter", None))
#if QT_CONFIG(accessibility)
        self.statusFilter.setAccessibleName(QCoreApplication.translate("NeedsScreen", u"Only needs with this status", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.priorityFilter.setAccessibleName(QCoreApplication.translate("NeedsScreen", u"Only needs with this priority", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.reviewFilter.setAccessibleName(QCoreApplication.translate("NeedsScreen", u"Only needs that have come so far in review", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.ownerFilter.setAccessibleName(QCoreApplication.translate("NeedsScreen", u"Only needs of this owner", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.findingFilter.setAccessibleName(QCoreApplication.translate("NeedsScreen", u"Only needs with this finding", None))
#endif // QT_CONFIG(accessibility)
        self.clearFilter.setText(QCoreApplication.translate("NeedsScreen", u"Show all", None))
        self.forgetView.setText(QCoreApplication.translate("NeedsScreen", u"Forget view", None))
        self.orderTold.setText("")
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("NeedsScreen", u"Needs", None))
#endif // QT_CONFIG(accessibility)
        self.nothing.setText(QCoreApplication.translate("NeedsScreen", u"Choose a need to see what it rests on.", None))
        self.severalTitle.setText("")
        self.severalNames.setText("")
        self.severalStatusLabel.setText(QCoreApplication.translate("NeedsScreen", u"Status", None))
#if QT_CONFIG(accessibility)
        self.severalStatus.setAccessibleName(QCoreApplication.translate("NeedsScreen", u"Status of all that are chosen", None))
#endif // QT_CONFIG(accessibility)
        self.severalPriorityLabel.setText(QCoreApplication.translate("NeedsScreen", u"Priority", None))
#if QT_CONFIG(accessibility)
        self.severalPriority.setAccessibleName(QCoreApplication.translate("NeedsScreen", u"Priority of all that are chosen", None))
#endif // QT_CONFIG(accessibility)
        self.severalReviewLabel.setText(QCoreApplication.translate("NeedsScreen", u"Review", None))
#if QT_CONFIG(accessibility)
        self.severalReview.setAccessibleName(QCoreApplication.translate("NeedsScreen", u"Review of all that are chosen", None))
#endif // QT_CONFIG(accessibility)
        self.severalOwnerLabel.setText(QCoreApplication.translate("NeedsScreen", u"Owner", None))
#if QT_CONFIG(accessibility)
        self.severalOwner.setAccessibleName(QCoreApplication.translate("NeedsScreen", u"Owner of all that are chosen", None))
#endif // QT_CONFIG(accessibility)
        self.severalReasonLabel.setText(QCoreApplication.translate("NeedsScreen", u"Reason, asked for where they are dismissed", None))
#if QT_CONFIG(accessibility)
        self.severalReason.setAccessibleName(QCoreApplication.translate("NeedsScreen", u"Reason for the status of all that are chosen", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.needsTab), QCoreApplication.translate("NeedsScreen", u"Needs", None))
        self.tabs.setTabText(self.tabs.indexOf(self.sweepTab), QCoreApplication.translate("NeedsScreen", u"Inputs", None))
        self.tabs.setTabText(self.tabs.indexOf(self.gapsTab), QCoreApplication.translate("NeedsScreen", u"To mend", None))
        self.tabs.setTabText(self.tabs.indexOf(self.findingsTab), QCoreApplication.translate("NeedsScreen", u"Wording", None))
        self.tabs.setTabText(self.tabs.indexOf(self.traceTab), QCoreApplication.translate("NeedsScreen", u"Matrix", None))
        self.tabs.setTabText(self.tabs.indexOf(self.readingTab), QCoreApplication.translate("NeedsScreen", u"Read", None))
        pass
    # retranslateUi
