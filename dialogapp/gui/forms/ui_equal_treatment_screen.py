"""Compiled from forms/equal_treatment_screen.ui: edit that, then run `packaging/dev.py forms`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QTabWidget, QVBoxLayout, QWidget

from dialogapp.gui.screens.checks_panel import ChecksPanel
from dialogapp.gui.screens.secrecy_panel import SecrecyPanel
from dialogapp.gui.widgets.card import Card
from dialogapp.gui.widgets.empty_state import EmptyState
from dialogapp.gui.widgets.matrix_view import MatrixView
from dialogapp.gui.widgets.page_header import PageHeader
from dialogapp.gui.widgets.time_bars import TimeBars
class Ui_EqualTreatmentScreen(object):
    def setupUi(self, EqualTreatmentScreen: QWidget) -> None:
        if not EqualTreatmentScreen.objectName():
            EqualTreatmentScreen.setObjectName(u"EqualTreatmentScreen")
        EqualTreatmentScreen.setMinimumSize(QSize(760, 400))
        self.pageLayout = QVBoxLayout(EqualTreatmentScreen)
        self.pageLayout.setSpacing(12)
        self.pageLayout.setObjectName(u"pageLayout")
        self.pageLayout.setContentsMargins(24, 16, 24, 16)
        self.header = PageHeader(EqualTreatmentScreen)
        self.header.setObjectName(u"header")

        self.pageLayout.addWidget(self.header)

        self.checks = QHBoxLayout()
        self.checks.setSpacing(8)
        self.checks.setObjectName(u"checks")

        self.pageLayout.addLayout(self.checks)

        self.tabs = QTabWidget(EqualTreatmentScreen)
        self.tabs.setObjectName(u"tabs")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.tabs.sizePolicy().hasHeightForWidth())
        self.tabs.setSizePolicy(sizePolicy)
        self.tabs.setDocumentMode(True)
        self.tenChecks = ChecksPanel()
        self.tenChecks.setObjectName(u"tenChecks")
        self.tabs.addTab(self.tenChecks, "")
        self.time = QWidget()
        self.time.setObjectName(u"time")
        self.timeLayout = QVBoxLayout(self.time)
        self.timeLayout.setSpacing(8)
        self.timeLayout.setObjectName(u"timeLayout")
        self.scopeLayout = QHBoxLayout()
        self.scopeLayout.setObjectName(u"scopeLayout")
        self.scopeLabel = QLabel(self.time)
        self.scopeLabel.setObjectName(u"scopeLabel")

        self.scopeLayout.addWidget(self.scopeLabel)

        self.scope = QComboBox(self.time)
        self.scope.setObjectName(u"scope")
        self.scope.setMinimumWidth(260)

        self.scopeLayout.addWidget(self.scope)

        self.figures = QLabel(self.time)
        self.figures.setObjectName(u"figures")
        self.figures.setWordWrap(True)
        self.figures.setAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignVCenter)
        self.figures.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.scopeLayout.addWidget(self.figures)

        self.thresholds = QPushButton(self.time)
        self.thresholds.setObjectName(u"thresholds")

        self.scopeLayout.addWidget(self.thresholds)

        self.scopeLayout.setStretch(2, 1)

        self.timeLayout.addLayout(self.scopeLayout)

        self.barsScroll = QScrollArea(self.time)
        self.barsScroll.setObjectName(u"barsScroll")
        self.barsScroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.barsScroll.setWidgetResizable(True)
        self.barsScroll.setFrameShape(QFrame.Shape.NoFrame)
        self.barsScroll.setMinimumSize(QSize(0, 120))
        self.bars = TimeBars()
        self.bars.setObjectName(u"bars")
        self.barsScroll.setWidget(self.bars)

        self.timeLayout.addWidget(self.barsScroll)

        self.meaning = QLabel(self.time)
        self.meaning.setObjectName(u"meaning")
        self.meaning.setWordWrap(True)
        self.meaning.setProperty(u"role", u"muted")

        self.timeLayout.addWidget(self.meaning)

        self.timeSpacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.timeLayout.addItem(self.timeSpacer)

        self.timeLayout.setStretch(1, 1)
        self.tabs.addTab(self.time, "")
        self.questions = QWidget()
        self.questions.setObjectName(u"questions")
        self.questionsLayout = QVBoxLayout(self.questions)
        self.questionsLayout.setSpacing(8)
        self.questionsLayout.setObjectName(u"questionsLayout")
        self.coverage = MatrixView(self.questions)
        self.coverage.setObjectName(u"coverage")

        self.questionsLayout.addWidget(self.coverage)

        self.coverageHint = QLabel(self.questions)
        self.coverageHint.setObjectName(u"coverageHint")
        self.coverageHint.setWordWrap(True)
        self.coverageHint.setProperty(u"role", u"muted")

        self.questionsLayout.addWidget(self.coverageHint)

        self.questionsSpacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.questionsLayout.addItem(self.questionsSpacer)

        self.questionsLayout.setStretch(0, 1)
        self.tabs.addTab(self.questions, "")
        self.information = QWidget()
        self.information.setObjectName(u"information")
        self.informationLayout = QVBoxLayout(self.information)
        self.informationLayout.setSpacing(8)
        self.informationLayout.setObjectName(u"informationLayout")
        self.parity = MatrixView(self.information)
        self.parity.setObjectName(u"parity")

        self.informationLayout.addWidget(self.parity)

        self.chosen = Card(self.information)
        self.chosen.setObjectName(u"chosen")

        self.informationLayout.addWidget(self.chosen)

        self.informationSpacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.informationLayout.addItem(self.informationSpacer)

        self.informationLayout.setStretch(0, 1)
        self.tabs.addTab(self.information, "")
        self.secrecy = SecrecyPanel()
        self.secrecy.setObjectName(u"secrecy")
        self.tabs.addTab(self.secrecy, "")

        self.pageLayout.addWidget(self.tabs)

        self.empty = EmptyState(EqualTreatmentScreen)
        self.empty.setObjectName(u"empty")

        self.pageLayout.addWidget(self.empty)

        self.pageLayout.setStretch(2, 1)
        self.pageLayout.setStretch(3, 1)
#if QT_CONFIG(shortcut)
        self.scopeLabel.setBuddy(self.scope)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(EqualTreatmentScreen)
    # setupUi

    def retranslateUi(self, EqualTreatmentScreen: QWidget) -> None:
#if QT_CONFIG(accessibility)
        self.tabs.setAccessibleName(QCoreApplication.translate("EqualTreatmentScreen", u"Checks, time, questions, information and secrecy", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.tenChecks), QCoreApplication.translate("EqualTreatmentScreen", u"Checks", None))
        self.scopeLabel.setText(QCoreApplication.translate("EqualTreatmentScreen", u"Time in", None))
#if QT_CONFIG(accessibility)
        self.scope.setAccessibleName(QCoreApplication.translate("EqualTreatmentScreen", u"The meeting whose time is shown", None))
#endif // QT_CONFIG(accessibility)
        self.thresholds.setText(QCoreApplication.translate("EqualTreatmentScreen", u"Thresholds\u2026", None))
#if QT_CONFIG(accessibility)
        self.thresholds.setAccessibleName(QCoreApplication.translate("EqualTreatmentScreen", u"Thresholds\u2026", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.bars.setAccessibleName(QCoreApplication.translate("EqualTreatmentScreen", u"Time on the floor by supplier", None))
#endif // QT_CONFIG(accessibility)
        self.meaning.setText(QCoreApplication.translate("EqualTreatmentScreen", u"The figures measure time on the floor, as it was registered, for the suppliers that were present. They do not say whether all had the same opportunity, which is what the law asks for. What is compiled here can be a public record.", None))
        self.tabs.setTabText(self.tabs.indexOf(self.time), QCoreApplication.translate("EqualTreatmentScreen", u"Time and inputs", None))
#if QT_CONFIG(accessibility)
        self.coverage.setAccessibleName(QCoreApplication.translate("EqualTreatmentScreen", u"Questions by supplier", None))
#endif // QT_CONFIG(accessibility)
        self.coverageHint.setText(QCoreApplication.translate("EqualTreatmentScreen", u"Enter or a double click on a square notes that the question was put, or takes it back.", None))
        self.tabs.setTabText(self.tabs.indexOf(self.questions), QCoreApplication.translate("EqualTreatmentScreen", u"Questions put", None))
#if QT_CONFIG(accessibility)
        self.parity.setAccessibleName(QCoreApplication.translate("EqualTreatmentScreen", u"Information by supplier", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.information), QCoreApplication.translate("EqualTreatmentScreen", u"Information given", None))
        self.tabs.setTabText(self.tabs.indexOf(self.secrecy), QCoreApplication.translate("EqualTreatmentScreen", u"Secrecy", None))
        pass
    # retranslateUi
