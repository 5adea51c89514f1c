"""Compiled from forms/needs_screen.ui: edit that, then run `packaging/dev.py forms`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QFrame, QHBoxLayout, QLabel, QScrollArea, QSplitter, QStackedWidget, QTableView, QVBoxLayout, QWidget

from dialogapp.gui.screens.need_form import NeedForm
from dialogapp.gui.widgets.adding_line import AddingLine
from dialogapp.gui.widgets.choice_field import ChoiceField
from dialogapp.gui.widgets.empty_state import EmptyState
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

        self.pages = QStackedWidget(NeedsScreen)
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

        self.table = QTableView(self.listSide)
        self.table.setObjectName(u"table")
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

        self.pageLayout.addWidget(self.pages)

        self.pageLayout.setStretch(1, 1)

        self.retranslateUi(NeedsScreen)
    # setupUi

    def retranslateUi(self, NeedsScreen: QWidget) -> None:
#if QT_CONFIG(accessibility)
        self.order.setAccessibleName(QCoreApplication.translate("NeedsScreen", u"Order of the needs", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.order.setToolTip(QCoreApplication.translate("NeedsScreen", u"Order of the needs", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("NeedsScreen", u"Needs", None))
#endif // QT_CONFIG(accessibility)
        self.nothing.setText(QCoreApplication.translate("NeedsScreen", u"Choose a need to see what it rests on.", None))
        pass
    # retranslateUi
