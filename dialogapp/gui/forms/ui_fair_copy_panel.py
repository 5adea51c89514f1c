"""Compiled from forms/fair_copy_panel.ui: edit that, then run `packaging/dev.py forms`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QComboBox, QHBoxLayout, QPushButton, QSizePolicy, QSpacerItem, QSplitter, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from dialogapp.gui.screens.fair_copy_text import FairText
from dialogapp.gui.widgets.adding_line import AddingLine
from dialogapp.gui.widgets.badge import Badge
from dialogapp.gui.widgets.choice_field import ChoiceField
from dialogapp.gui.widgets.empty_state import EmptyState
from dialogapp.gui.widgets.line_list import LineList
from dialogapp.gui.widgets.margin_note import MarginNote
from dialogapp.gui.widgets.search_field import SearchField
from dialogapp.gui.widgets.step_question import StepQuestion
class Ui_FairCopyPanel(object):
    def setupUi(self, FairCopyPanel: QWidget) -> None:
        if not FairCopyPanel.objectName():
            FairCopyPanel.setObjectName(u"FairCopyPanel")
        self.panelLayout = QVBoxLayout(FairCopyPanel)
        self.panelLayout.setObjectName(u"panelLayout")
        self.panelLayout.setContentsMargins(0, 8, 0, 0)
        self.pages = QStackedWidget(FairCopyPanel)
        self.pages.setObjectName(u"pages")
        self.emptyPage = QWidget()
        self.emptyPage.setObjectName(u"emptyPage")
        self.emptyLayout = QVBoxLayout(self.emptyPage)
        self.emptyLayout.setObjectName(u"emptyLayout")
        self.empty = EmptyState(self.emptyPage)
        self.empty.setObjectName(u"empty")

        self.emptyLayout.addWidget(self.empty)

        self.pages.addWidget(self.emptyPage)
        self.writingPage = QWidget()
        self.writingPage.setObjectName(u"writingPage")
        self.writingLayout = QVBoxLayout(self.writingPage)
        self.writingLayout.setSpacing(8)
        self.writingLayout.setObjectName(u"writingLayout")
        self.writingLayout.setContentsMargins(0, 0, 0, 0)
        self.topRow = QHBoxLayout()
        self.topRow.setSpacing(8)
        self.topRow.setObjectName(u"topRow")
        self.meeting = ChoiceField(self.writingPage)
        self.meeting.setObjectName(u"meeting")
        self.meeting.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.meeting.setMinimumContentsLength(16)

        self.topRow.addWidget(self.meeting)

        self.counts = Badge(self.writingPage)
        self.counts.setObjectName(u"counts")

        self.topRow.addWidget(self.counts)

        self.onlyUnused = QCheckBox(self.writingPage)
        self.onlyUnused.setObjectName(u"onlyUnused")

        self.topRow.addWidget(self.onlyUnused)

        self.search = SearchField(self.writingPage)
        self.search.setObjectName(u"search")

        self.topRow.addWidget(self.search)

        self.topRow.setStretch(0, 3)
        self.topRow.setStretch(3, 2)

        self.writingLayout.addLayout(self.topRow)

        self.locked = MarginNote(self.writingPage)
        self.locked.setObjectName(u"locked")

        self.writingLayout.addWidget(self.locked)

        self.asking = StepQuestion(self.writingPage)
        self.asking.setObjectName(u"asking")

        self.writingLayout.addWidget(self.asking)

        self.columns = QSplitter(self.writingPage)
        self.columns.setObjectName(u"columns")
        self.columns.setOrientation(Qt.Orientation.Horizontal)
        self.columns.setChildrenCollapsible(False)
        self.columns.setHandleWidth(16)
        self.linesSide = QWidget(self.columns)
        self.linesSide.setObjectName(u"linesSide")
        self.linesSide.setMinimumSize(QSize(300, 0))
        self.linesLayout = QVBoxLayout(self.linesSide)
        self.linesLayout.setSpacing(8)
        self.linesLayout.setObjectName(u"linesLayout")
        self.linesLayout.setContentsMargins(0, 0, 0, 0)
        self.lines = LineList(self.linesSide)
        self.lines.setObjectName(u"lines")
        self.lines.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

        self.linesLayout.addWidget(self.lines)

        self.linesButtons = QHBoxLayout()
        self.linesButtons.setSpacing(8)
        self.linesButtons.setObjectName(u"linesButtons")
        self.asText = QPushButton(self.linesSide)
        self.asText.setObjectName(u"asText")
        self.asText.setProperty(u"role", u"primary")

        self.linesButtons.addWidget(self.asText)

        self.background = QPushButton(self.linesSide)
        self.background.setObjectName(u"background")

        self.linesButtons.addWidget(self.background)

        self.leaveOut = QPushButton(self.linesSide)
        self.leaveOut.setObjectName(u"leaveOut")

        self.linesButtons.addWidget(self.leaveOut)

        self.besideLines = QSpacerItem(0, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.linesButtons.addItem(self.besideLines)


        self.linesLayout.addLayout(self.linesButtons)

        self.linesLayout.setStretch(0, 1)
        self.columns.addWidget(self.linesSide)
        self.textSide = QWidget(self.columns)
        self.textSide.setObjectName(u"textSide")
        self.textSide.setMinimumSize(QSize(300, 0))
        self.textLayout = QVBoxLayout(self.textSide)
        self.textLayout.setSpacing(8)
        self.textLayout.setObjectName(u"textLayout")
        self.textLayout.setContentsMargins(0, 0, 0, 0)
        self.text = FairText(self.textSide)
        self.text.setObjectName(u"text")

        self.textLayout.addWidget(self.text)

        self.textButtons = QHBoxLayout()
        self.textButtons.setSpacing(8)
        self.textButtons.setObjectName(u"textButtons")
        self.adding = AddingLine(self.textSide)
        self.adding.setObjectName(u"adding")

        self.textButtons.addWidget(self.adding)

        self.tie = QPushButton(self.textSide)
        self.tie.setObjectName(u"tie")

        self.textButtons.addWidget(self.tie)

        self.more = QToolButton(self.textSide)
        self.more.setObjectName(u"more")
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

        self.textButtons.addWidget(self.more)

        self.textButtons.setStretch(0, 1)

        self.textLayout.addLayout(self.textButtons)

        self.textLayout.setStretch(0, 1)
        self.columns.addWidget(self.textSide)

        self.writingLayout.addWidget(self.columns)

        self.writingLayout.setStretch(3, 1)
        self.pages.addWidget(self.writingPage)

        self.panelLayout.addWidget(self.pages)


        self.retranslateUi(FairCopyPanel)
    # setupUi

    def retranslateUi(self, FairCopyPanel: QWidget) -> None:
#if QT_CONFIG(accessibility)
        self.meeting.setAccessibleName(QCoreApplication.translate("FairCopyPanel", u"Meeting whose text is written", None))
#endif // QT_CONFIG(accessibility)
        self.onlyUnused.setText(QCoreApplication.translate("FairCopyPanel", u"Only &unused", None))
#if QT_CONFIG(accessibility)
        self.lines.setAccessibleName(QCoreApplication.translate("FairCopyPanel", u"Lines of the log", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.text.setAccessibleName(QCoreApplication.translate("FairCopyPanel", u"The text of the minutes", None))
#endif // QT_CONFIG(accessibility)
        self.more.setText(QCoreApplication.translate("FairCopyPanel", u"Paragraph", None))
        pass
    # retranslateUi
