"""Compiled from forms/exercises_screen.ui: edit that, then run `packaging/dev.py forms`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLabel, QSplitter, QStackedWidget, QTableView, QVBoxLayout, QWidget

from dialogapp.gui.screens.preparing_panel import PreparingPanel
from dialogapp.gui.screens.result_panel import ResultPanel
from dialogapp.gui.screens.voting_panel import VotingPanel
from dialogapp.gui.widgets.adding_line import AddingLine
from dialogapp.gui.widgets.empty_state import EmptyState
from dialogapp.gui.widgets.page_header import PageHeader
from dialogapp.gui.widgets.run_strip import RunStrip
from dialogapp.gui.widgets.script_fold import ScriptFold
from dialogapp.gui.widgets.search_field import SearchField

class Ui_ExercisesScreen(object):
    def setupUi(self, ExercisesScreen: QWidget) -> None:
        if not ExercisesScreen.objectName():
            ExercisesScreen.setObjectName(u"ExercisesScreen")
        ExercisesScreen.resize(1100, 600)
        self.pageLayout = QVBoxLayout(ExercisesScreen)
        self.pageLayout.setSpacing(12)
        self.pageLayout.setObjectName(u"pageLayout")
        self.pageLayout.setContentsMargins(24, 16, 24, 16)
        self.header = PageHeader(ExercisesScreen)
        self.header.setObjectName(u"header")

        self.pageLayout.addWidget(self.header)

        self.pages = QStackedWidget(ExercisesScreen)
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
        self.exercisesPage = QWidget()
        self.exercisesPage.setObjectName(u"exercisesPage")
        self.exercisesLayout = QVBoxLayout(self.exercisesPage)
        self.exercisesLayout.setSpacing(8)
        self.exercisesLayout.setObjectName(u"exercisesLayout")
        self.exercisesLayout.setContentsMargins(0, 0, 0, 0)
        self.splitter = QSplitter(self.exercisesPage)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(16)
        self.listSide = QWidget(self.splitter)
        self.listSide.setObjectName(u"listSide")
        self.listSide.setMinimumSize(QSize(240, 0))
        self.listLayout = QVBoxLayout(self.listSide)
        self.listLayout.setSpacing(8)
        self.listLayout.setObjectName(u"listLayout")
        self.listLayout.setContentsMargins(0, 0, 0, 0)
        self.search = SearchField(self.listSide)
        self.search.setObjectName(u"search")

        self.listLayout.addWidget(self.search)

        self.table = QTableView(self.listSide)
        self.table.setObjectName(u"table")
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

        self.listLayout.addWidget(self.table)

        self.adding = AddingLine(self.listSide)
        self.adding.setObjectName(u"adding")

        self.listLayout.addWidget(self.adding)

        self.splitter.addWidget(self.listSide)
        self.workSide = QWidget(self.splitter)
        self.workSide.setObjectName(u"workSide")
        self.workLayout = QVBoxLayout(self.workSide)
        self.workLayout.setSpacing(12)
        self.workLayout.setObjectName(u"workLayout")
        self.workLayout.setContentsMargins(0, 0, 0, 0)
        self.strip = RunStrip(self.workSide)
        self.strip.setObjectName(u"strip")

        self.workLayout.addWidget(self.strip)

        self.workRow = QHBoxLayout()
        self.workRow.setSpacing(12)
        self.workRow.setObjectName(u"workRow")
        self.workRow.setContentsMargins(0, 0, 0, 0)
        self.side = QStackedWidget(self.workSide)
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
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.nothingLayout.addWidget(self.nothing)

        self.side.addWidget(self.nothingPage)
        self.preparingPage = QWidget()
        self.preparingPage.setObjectName(u"preparingPage")
        self.preparingPageLayout = QVBoxLayout(self.preparingPage)
        self.preparingPageLayout.setSpacing(8)
        self.preparingPageLayout.setObjectName(u"preparingPageLayout")
        self.preparingPageLayout.setContentsMargins(0, 0, 0, 0)
        self.preparing = PreparingPanel(self.preparingPage)
        self.preparing.setObjectName(u"preparing")

        self.preparingPageLayout.addWidget(self.preparing)

        self.side.addWidget(self.preparingPage)
        self.votingPage = QWidget()
        self.votingPage.setObjectName(u"votingPage")
        self.votingPageLayout = QVBoxLayout(self.votingPage)
        self.votingPageLayout.setSpacing(8)
        self.votingPageLayout.setObjectName(u"votingPageLayout")
        self.votingPageLayout.setContentsMargins(0, 0, 0, 0)
        self.voting = VotingPanel(self.votingPage)
        self.voting.setObjectName(u"voting")

        self.votingPageLayout.addWidget(self.voting)

        self.side.addWidget(self.votingPage)
        self.resultPage = QWidget()
        self.resultPage.setObjectName(u"resultPage")
        self.resultPageLayout = QVBoxLayout(self.resultPage)
        self.resultPageLayout.setSpacing(8)
        self.resultPageLayout.setObjectName(u"resultPageLayout")
        self.resultPageLayout.setContentsMargins(0, 0, 0, 0)
        self.result = ResultPanel(self.resultPage)
        self.result.setObjectName(u"result")

        self.resultPageLayout.addWidget(self.result)

        self.side.addWidget(self.resultPage)

        self.workRow.addWidget(self.side)

        self.script = ScriptFold(self.workSide)
        self.script.setObjectName(u"script")

        self.workRow.addWidget(self.script)

        self.workRow.setStretch(0, 1)

        self.workLayout.addLayout(self.workRow)

        self.workLayout.setStretch(1, 1)
        self.splitter.addWidget(self.workSide)

        self.exercisesLayout.addWidget(self.splitter)

        self.pages.addWidget(self.exercisesPage)

        self.pageLayout.addWidget(self.pages)

        self.pageLayout.setStretch(1, 1)

        self.retranslateUi(ExercisesScreen)
    # setupUi

    def retranslateUi(self, ExercisesScreen: QWidget) -> None:
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("ExercisesScreen", u"Exercises", None))
#endif // QT_CONFIG(accessibility)
        self.nothing.setText(QCoreApplication.translate("ExercisesScreen", u"Choose an exercise.", None))
        pass
    # retranslateUi
