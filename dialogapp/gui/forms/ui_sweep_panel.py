"""Compiled from forms/sweep_panel.ui: edit that, then run `packaging/dev.py forms`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QLabel, QListView, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from dialogapp.gui.widgets.choice_field import ChoiceField
from dialogapp.gui.widgets.empty_state import EmptyState
from dialogapp.gui.widgets.finder import Finder
from dialogapp.gui.widgets.line_field import LineField
from dialogapp.gui.widgets.search_field import SearchField

class Ui_SweepPanel(object):
    def setupUi(self, SweepPanel: QWidget) -> None:
        if not SweepPanel.objectName():
            SweepPanel.setObjectName(u"SweepPanel")
        SweepPanel.resize(900, 500)
        self.sweepLayout = QVBoxLayout(SweepPanel)
        self.sweepLayout.setSpacing(8)
        self.sweepLayout.setObjectName(u"sweepLayout")
        self.sweepLayout.setContentsMargins(0, 8, 0, 0)
        self.columns = QSplitter(SweepPanel)
        self.columns.setObjectName(u"columns")
        self.columns.setOrientation(Qt.Orientation.Horizontal)
        self.columns.setChildrenCollapsible(False)
        self.columns.setHandleWidth(16)
        self.left = QWidget(self.columns)
        self.left.setObjectName(u"left")
        self.leftLayout = QVBoxLayout(self.left)
        self.leftLayout.setSpacing(8)
        self.leftLayout.setObjectName(u"leftLayout")
        self.leftLayout.setContentsMargins(0, 0, 0, 0)
        self.progress = QLabel(self.left)
        self.progress.setObjectName(u"progress")
        self.progress.setWordWrap(True)

        self.leftLayout.addWidget(self.progress)

        self.whichRow = QHBoxLayout()
        self.whichRow.setSpacing(8)
        self.whichRow.setObjectName(u"whichRow")
        self.whichRow.setContentsMargins(0, 0, 0, 0)
        self.which = ChoiceField(self.left)
        self.which.setObjectName(u"which")

        self.whichRow.addWidget(self.which)

        self.search = SearchField(self.left)
        self.search.setObjectName(u"search")

        self.whichRow.addWidget(self.search)

        self.whichRow.setStretch(0, 1)
        self.whichRow.setStretch(1, 1)

        self.leftLayout.addLayout(self.whichRow)

        self.inputs = QListView(self.left)
        self.inputs.setObjectName(u"inputs")
        self.inputs.setMinimumSize(QSize(0, 64))
        self.inputs.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.inputs.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.inputs.setDragEnabled(True)
        self.inputs.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.inputs.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.leftLayout.addWidget(self.inputs)

        self.keys = QLabel(self.left)
        self.keys.setObjectName(u"keys")
        self.keys.setProperty(u"role", u"small")
        self.keys.setWordWrap(True)

        self.leftLayout.addWidget(self.keys)

        self.leftLayout.setStretch(2, 1)
        self.columns.addWidget(self.left)
        self.side = QStackedWidget(self.columns)
        self.side.setObjectName(u"side")
        self.nothingPage = QWidget()
        self.nothingPage.setObjectName(u"nothingPage")
        self.nothingLayout = QVBoxLayout(self.nothingPage)
        self.nothingLayout.setSpacing(8)
        self.nothingLayout.setObjectName(u"nothingLayout")
        self.nothingLayout.setContentsMargins(0, 0, 0, 0)
        self.nothing = EmptyState(self.nothingPage)
        self.nothing.setObjectName(u"nothing")

        self.nothingLayout.addWidget(self.nothing)

        self.side.addWidget(self.nothingPage)
        self.inputPage = QWidget()
        self.inputPage.setObjectName(u"inputPage")
        self.inputLayout = QVBoxLayout(self.inputPage)
        self.inputLayout.setSpacing(8)
        self.inputLayout.setObjectName(u"inputLayout")
        self.inputLayout.setContentsMargins(0, 0, 0, 0)
        self.cardScroll = QScrollArea(self.inputPage)
        self.cardScroll.setObjectName(u"cardScroll")
        self.cardScroll.setMinimumSize(QSize(0, 120))
        self.cardScroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.cardScroll.setFrameShape(QFrame.Shape.NoFrame)
        self.cardScroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.cardScroll.setWidgetResizable(True)
        self.scrolled = QWidget()
        self.scrolled.setObjectName(u"scrolled")
        self.scrolledLayout = QVBoxLayout(self.scrolled)
        self.scrolledLayout.setSpacing(8)
        self.scrolledLayout.setObjectName(u"scrolledLayout")
        self.scrolledLayout.setContentsMargins(0, 0, 0, 0)
        self.inputCard = QFrame(self.scrolled)
        self.inputCard.setObjectName(u"inputCard")
        self.inputCard.setProperty(u"card", True)
        self.inputCardLayout = QVBoxLayout(self.inputCard)
        self.inputCardLayout.setSpacing(8)
        self.inputCardLayout.setObjectName(u"inputCardLayout")
        self.inputCardLayout.setContentsMargins(16, 12, 16, 12)
        self.text = QLabel(self.inputCard)
        self.text.setObjectName(u"text")
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.inputCardLayout.addWidget(self.text)

        self.place = QLabel(self.inputCard)
        self.place.setObjectName(u"place")
        self.place.setProperty(u"role", u"muted")
        self.place.setWordWrap(True)
        self.place.setTextFormat(Qt.TextFormat.PlainText)

        self.inputCardLayout.addWidget(self.place)

        self.thread = QLabel(self.inputCard)
        self.thread.setObjectName(u"thread")
        self.thread.setWordWrap(True)

        self.inputCardLayout.addWidget(self.thread)

        self.waysRow = QHBoxLayout()
        self.waysRow.setSpacing(8)
        self.waysRow.setObjectName(u"waysRow")
        self.waysRow.setContentsMargins(0, 0, 0, 0)
        self.need = QPushButton(self.inputCard)
        self.need.setObjectName(u"need")

        self.waysRow.addWidget(self.need)

        self.question = QPushButton(self.inputCard)
        self.question.setObjectName(u"question")

        self.waysRow.addWidget(self.question)

        self.background = QPushButton(self.inputCard)
        self.background.setObjectName(u"background")

        self.waysRow.addWidget(self.background)

        self.dismiss = QPushButton(self.inputCard)
        self.dismiss.setObjectName(u"dismiss")

        self.waysRow.addWidget(self.dismiss)

        self.waysSpacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.waysRow.addItem(self.waysSpacer)


        self.inputCardLayout.addLayout(self.waysRow)

        self.reasonRow = QWidget(self.inputCard)
        self.reasonRow.setObjectName(u"reasonRow")
        self.reasonLayout = QHBoxLayout(self.reasonRow)
        self.reasonLayout.setSpacing(8)
        self.reasonLayout.setObjectName(u"reasonLayout")
        self.reasonLayout.setContentsMargins(0, 0, 0, 0)
        self.reasonLabel = QLabel(self.reasonRow)
        self.reasonLabel.setObjectName(u"reasonLabel")
        self.reasonLabel.setProperty(u"role", u"muted")

        self.reasonLayout.addWidget(self.reasonLabel)

        self.reason = LineField(self.reasonRow)
        self.reason.setObjectName(u"reason")

        self.reasonLayout.addWidget(self.reason)

        self.reasonLayout.setStretch(1, 1)

        self.inputCardLayout.addWidget(self.reasonRow)

        self.finder = Finder(self.inputCard)
        self.finder.setObjectName(u"finder")

        self.inputCardLayout.addWidget(self.finder)


        self.scrolledLayout.addWidget(self.inputCard)

        self.cardSpacer = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.scrolledLayout.addItem(self.cardSpacer)

        self.cardScroll.setWidget(self.scrolled)

        self.inputLayout.addWidget(self.cardScroll)

        self.needsTitle = QLabel(self.inputPage)
        self.needsTitle.setObjectName(u"needsTitle")
        self.needsTitle.setProperty(u"role", u"muted")

        self.inputLayout.addWidget(self.needsTitle)

        self.needs = QListView(self.inputPage)
        self.needs.setObjectName(u"needs")
        self.needs.setMinimumSize(QSize(0, 64))
        self.needs.setAcceptDrops(True)
        self.needs.setDragDropMode(QAbstractItemView.DragDropMode.DropOnly)
        self.needs.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.needs.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.needs.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.inputLayout.addWidget(self.needs)

        self.inputLayout.setStretch(0, 3)
        self.inputLayout.setStretch(2, 2)
        self.side.addWidget(self.inputPage)
        self.columns.addWidget(self.side)

        self.sweepLayout.addWidget(self.columns)

#if QT_CONFIG(shortcut)
        self.reasonLabel.setBuddy(self.reason)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SweepPanel)
    # setupUi

    def retranslateUi(self, SweepPanel: QWidget) -> None:
        self.progress.setText("")
#if QT_CONFIG(accessibility)
        self.which.setAccessibleName(QCoreApplication.translate("SweepPanel", u"Which inputs are shown", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.inputs.setAccessibleName(QCoreApplication.translate("SweepPanel", u"Inputs", None))
#endif // QT_CONFIG(accessibility)
        self.keys.setText(QCoreApplication.translate("SweepPanel", u"1 need \u00b7 2 question to all \u00b7 3 background \u00b7 4 dismiss \u00b7 0 as before", None))
        self.text.setText("")
        self.place.setText("")
        self.thread.setText("")
        self.need.setText(QCoreApplication.translate("SweepPanel", u"1  Need", None))
        self.question.setText(QCoreApplication.translate("SweepPanel", u"2  Question to all", None))
        self.background.setText(QCoreApplication.translate("SweepPanel", u"3  Background", None))
        self.dismiss.setText(QCoreApplication.translate("SweepPanel", u"4  Dismiss", None))
        self.reasonLabel.setText(QCoreApplication.translate("SweepPanel", u"Reason", None))
#if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(QCoreApplication.translate("SweepPanel", u"Reason", None))
#endif // QT_CONFIG(accessibility)
        self.needsTitle.setText(QCoreApplication.translate("SweepPanel", u"Or drag inputs onto a need", None))
#if QT_CONFIG(accessibility)
        self.needs.setAccessibleName(QCoreApplication.translate("SweepPanel", u"Needs to drag inputs onto", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
