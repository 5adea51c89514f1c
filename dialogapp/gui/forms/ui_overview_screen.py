"""Compiled from forms/overview_screen.ui: edit that, then run `packaging/dev.py forms`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QSplitter, QTabWidget, QToolButton, QVBoxLayout, QWidget

from dialogapp.gui.screens.dialogue_state_panel import DialogueStatePanel
from dialogapp.gui.widgets.adding_line import AddingLine
from dialogapp.gui.widgets.badge import Badge
from dialogapp.gui.widgets.choice_field import ChoiceField
from dialogapp.gui.widgets.empty_state import EmptyState
from dialogapp.gui.widgets.line_field import LineField
from dialogapp.gui.widgets.line_list import LineList
from dialogapp.gui.widgets.margin_note import MarginNote
from dialogapp.gui.widgets.open_choice_field import OpenChoiceField
from dialogapp.gui.widgets.page_header import PageHeader
from dialogapp.gui.widgets.text_field import TextField
from dialogapp.gui.widgets.timeline import Timeline

class Ui_OverviewScreen(object):
    def setupUi(self, OverviewScreen: QWidget) -> None:
        if not OverviewScreen.objectName():
            OverviewScreen.setObjectName(u"OverviewScreen")
        OverviewScreen.setMinimumSize(QSize(720, 420))
        self.pageLayout = QVBoxLayout(OverviewScreen)
        self.pageLayout.setSpacing(12)
        self.pageLayout.setObjectName(u"pageLayout")
        self.pageLayout.setContentsMargins(24, 16, 24, 16)
        self.header = PageHeader(OverviewScreen)
        self.header.setObjectName(u"header")

        self.pageLayout.addWidget(self.header)

        self.tabs = QTabWidget(OverviewScreen)
        self.tabs.setObjectName(u"tabs")
        self.tabs.setDocumentMode(True)
        self.nowTab = QWidget()
        self.nowTab.setObjectName(u"nowTab")
        self.nowLayout = QVBoxLayout(self.nowTab)
        self.nowLayout.setSpacing(16)
        self.nowLayout.setObjectName(u"nowLayout")
        self.nowLayout.setContentsMargins(0, 12, 0, 0)
        self.timeline = Timeline(self.nowTab)
        self.timeline.setObjectName(u"timeline")

        self.nowLayout.addWidget(self.timeline)

        self.lists = QHBoxLayout()
        self.lists.setSpacing(16)
        self.lists.setObjectName(u"lists")
        self.nextColumn = QWidget(self.nowTab)
        self.nextColumn.setObjectName(u"nextColumn")
        self.nextLayout = QVBoxLayout(self.nextColumn)
        self.nextLayout.setSpacing(8)
        self.nextLayout.setObjectName(u"nextLayout")
        self.nextLayout.setContentsMargins(0, 0, 0, 0)
        self.nextHead = QHBoxLayout()
        self.nextHead.setSpacing(8)
        self.nextHead.setObjectName(u"nextHead")
        self.nextTitle = QLabel(self.nextColumn)
        self.nextTitle.setObjectName(u"nextTitle")
        self.nextTitle.setProperty(u"role", u"lead")

        self.nextHead.addWidget(self.nextTitle)

        self.nextCount = Badge(self.nextColumn)
        self.nextCount.setObjectName(u"nextCount")

        self.nextHead.addWidget(self.nextCount)

        self.nextGap = QSpacerItem(20, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.nextHead.addItem(self.nextGap)


        self.nextLayout.addLayout(self.nextHead)

        self.next = LineList(self.nextColumn)
        self.next.setObjectName(u"next")

        self.nextLayout.addWidget(self.next)

        self.nextLayout.setStretch(1, 1)

        self.lists.addWidget(self.nextColumn)

        self.owedColumn = QWidget(self.nowTab)
        self.owedColumn.setObjectName(u"owedColumn")
        self.owedLayout = QVBoxLayout(self.owedColumn)
        self.owedLayout.setSpacing(8)
        self.owedLayout.setObjectName(u"owedLayout")
        self.owedLayout.setContentsMargins(0, 0, 0, 0)
        self.owedHead = QHBoxLayout()
        self.owedHead.setSpacing(8)
        self.owedHead.setObjectName(u"owedHead")
        self.owedTitle = QLabel(self.owedColumn)
        self.owedTitle.setObjectName(u"owedTitle")
        self.owedTitle.setProperty(u"role", u"lead")

        self.owedHead.addWidget(self.owedTitle)

        self.owedCount = Badge(self.owedColumn)
        self.owedCount.setObjectName(u"owedCount")

        self.owedHead.addWidget(self.owedCount)

        self.owedGap = QSpacerItem(20, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.owedHead.addItem(self.owedGap)


        self.owedLayout.addLayout(self.owedHead)

        self.owed = LineList(self.owedColumn)
        self.owed.setObjectName(u"owed")

        self.owedLayout.addWidget(self.owed)

        self.owedLayout.setStretch(1, 1)

        self.lists.addWidget(self.owedColumn)

        self.latestColumn = QWidget(self.nowTab)
        self.latestColumn.setObjectName(u"latestColumn")
        self.latestLayout = QVBoxLayout(self.latestColumn)
        self.latestLayout.setSpacing(8)
        self.latestLayout.setObjectName(u"latestLayout")
        self.latestLayout.setContentsMargins(0, 0, 0, 0)
        self.latestHead = QHBoxLayout()
        self.latestHead.setSpacing(8)
        self.latestHead.setObjectName(u"latestHead")
        self.latestTitle = QLabel(self.latestColumn)
        self.latestTitle.setObjectName(u"latestTitle")
        self.latestTitle.setProperty(u"role", u"lead")

        self.latestHead.addWidget(self.latestTitle)

        self.latestCount = Badge(self.latestColumn)
        self.latestCount.setObjectName(u"latestCount")

        self.latestHead.addWidget(self.latestCount)

        self.latestGap = QSpacerItem(20, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.latestHead.addItem(self.latestGap)


        self.latestLayout.addLayout(self.latestHead)

        self.latest = LineList(self.latestColumn)
        self.latest.setObjectName(u"latest")

        self.latestLayout.addWidget(self.latest)

        self.latestLayout.setStretch(1, 1)

        self.lists.addWidget(self.latestColumn)

        self.lists.setStretch(0, 1)
        self.lists.setStretch(1, 1)
        self.lists.setStretch(2, 1)

        self.nowLayout.addLayout(self.lists)

        self.nowLayout.setStretch(1, 1)
        self.tabs.addTab(self.nowTab, "")
        self.factsTab = QWidget()
        self.factsTab.setObjectName(u"factsTab")
        self.factsTabLayout = QVBoxLayout(self.factsTab)
        self.factsTabLayout.setObjectName(u"factsTabLayout")
        self.factsTabLayout.setContentsMargins(0, 12, 0, 0)
        self.factsScroll = QScrollArea(self.factsTab)
        self.factsScroll.setObjectName(u"factsScroll")
        self.factsScroll.setFrameShape(QFrame.Shape.NoFrame)
        self.factsScroll.setWidgetResizable(True)
        self.factsScroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.factsHolder = QWidget()
        self.factsHolder.setObjectName(u"factsHolder")
        self.factsHolderLayout = QVBoxLayout(self.factsHolder)
        self.factsHolderLayout.setSpacing(12)
        self.factsHolderLayout.setObjectName(u"factsHolderLayout")
        self.factsHolderLayout.setContentsMargins(0, 0, 8, 0)
        self.dialogueState = DialogueStatePanel(self.factsHolder)
        self.dialogueState.setObjectName(u"dialogueState")

        self.factsHolderLayout.addWidget(self.dialogueState)

        self.facts = QGridLayout()
        self.facts.setObjectName(u"facts")
        self.facts.setHorizontalSpacing(12)
        self.facts.setVerticalSpacing(8)
        self.titleLabel = QLabel(self.factsHolder)
        self.titleLabel.setObjectName(u"titleLabel")

        self.facts.addWidget(self.titleLabel, 0, 0, 1, 1)

        self.title = LineField(self.factsHolder)
        self.title.setObjectName(u"title")

        self.facts.addWidget(self.title, 0, 1, 1, 3)

        self.buyerLabel = QLabel(self.factsHolder)
        self.buyerLabel.setObjectName(u"buyerLabel")

        self.facts.addWidget(self.buyerLabel, 1, 0, 1, 1)

        self.buyer = LineField(self.factsHolder)
        self.buyer.setObjectName(u"buyer")

        self.facts.addWidget(self.buyer, 1, 1, 1, 1)

        self.diaryLabel = QLabel(self.factsHolder)
        self.diaryLabel.setObjectName(u"diaryLabel")

        self.facts.addWidget(self.diaryLabel, 1, 2, 1, 1)

        self.diaryNumber = LineField(self.factsHolder)
        self.diaryNumber.setObjectName(u"diaryNumber")

        self.facts.addWidget(self.diaryNumber, 1, 3, 1, 1)

        self.facilitatorLabel = QLabel(self.factsHolder)
        self.facilitatorLabel.setObjectName(u"facilitatorLabel")

        self.facts.addWidget(self.facilitatorLabel, 2, 0, 1, 1)

        self.facilitator = LineField(self.factsHolder)
        self.facilitator.setObjectName(u"facilitator")

        self.facts.addWidget(self.facilitator, 2, 1, 1, 1)

        self.needLabel = QLabel(self.factsHolder)
        self.needLabel.setObjectName(u"needLabel")
        self.needLabel.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)

        self.facts.addWidget(self.needLabel, 3, 0, 1, 1)

        self.need = TextField(self.factsHolder)
        self.need.setObjectName(u"need")

        self.facts.addWidget(self.need, 3, 1, 1, 3)

        self.askedLabel = QLabel(self.factsHolder)
        self.askedLabel.setObjectName(u"askedLabel")
        self.askedLabel.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)

        self.facts.addWidget(self.askedLabel, 4, 0, 1, 1)

        self.asked = TextField(self.factsHolder)
        self.asked.setObjectName(u"asked")

        self.facts.addWidget(self.asked, 4, 1, 1, 3)

        self.languageLabel = QLabel(self.factsHolder)
        self.languageLabel.setObjectName(u"languageLabel")

        self.facts.addWidget(self.languageLabel, 5, 0, 1, 1)

        self.documentLanguage = ChoiceField(self.factsHolder)
        self.documentLanguage.setObjectName(u"documentLanguage")

        self.facts.addWidget(self.documentLanguage, 5, 1, 1, 1)

        self.zoneLabel = QLabel(self.factsHolder)
        self.zoneLabel.setObjectName(u"zoneLabel")

        self.facts.addWidget(self.zoneLabel, 5, 2, 1, 1)

        self.timeZone = OpenChoiceField(self.factsHolder)
        self.timeZone.setObjectName(u"timeZone")

        self.facts.addWidget(self.timeZone, 5, 3, 1, 1)

        self.facts.setColumnStretch(1, 3)
        self.facts.setColumnStretch(3, 2)

        self.factsHolderLayout.addLayout(self.facts)

        self.factsNote = QLabel(self.factsHolder)
        self.factsNote.setObjectName(u"factsNote")
        self.factsNote.setProperty(u"role", u"muted")
        self.factsNote.setWordWrap(True)

        self.factsHolderLayout.addWidget(self.factsNote)

        self.factsEnd = QSpacerItem(20, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.factsHolderLayout.addItem(self.factsEnd)

        self.factsHolderLayout.setStretch(3, 1)
        self.factsScroll.setWidget(self.factsHolder)

        self.factsTabLayout.addWidget(self.factsScroll)

        self.tabs.addTab(self.factsTab, "")
        self.questionsTab = QWidget()
        self.questionsTab.setObjectName(u"questionsTab")
        self.questionsLayout = QVBoxLayout(self.questionsTab)
        self.questionsLayout.setSpacing(12)
        self.questionsLayout.setObjectName(u"questionsLayout")
        self.questionsLayout.setContentsMargins(0, 12, 0, 0)
        self.versionRow = QHBoxLayout()
        self.versionRow.setSpacing(12)
        self.versionRow.setObjectName(u"versionRow")
        self.version = QLabel(self.questionsTab)
        self.version.setObjectName(u"version")
        self.version.setWordWrap(True)

        self.versionRow.addWidget(self.version)

        self.reason = LineField(self.questionsTab)
        self.reason.setObjectName(u"reason")

        self.versionRow.addWidget(self.reason)

        self.versionRow.setStretch(0, 2)
        self.versionRow.setStretch(1, 3)

        self.questionsLayout.addLayout(self.versionRow)

        self.versionNote = MarginNote(self.questionsTab)
        self.versionNote.setObjectName(u"versionNote")

        self.questionsLayout.addWidget(self.versionNote)

        self.questionsSplit = QSplitter(self.questionsTab)
        self.questionsSplit.setObjectName(u"questionsSplit")
        self.questionsSplit.setOrientation(Qt.Orientation.Horizontal)
        self.questionsSplit.setChildrenCollapsible(False)
        self.questionsSplit.setHandleWidth(16)
        self.questionsSide = QWidget(self.questionsSplit)
        self.questionsSide.setObjectName(u"questionsSide")
        self.questionsSide.setMinimumSize(QSize(280, 0))
        self.questionsSideLayout = QVBoxLayout(self.questionsSide)
        self.questionsSideLayout.setSpacing(8)
        self.questionsSideLayout.setObjectName(u"questionsSideLayout")
        self.questionsSideLayout.setContentsMargins(0, 0, 0, 0)
        self.questionList = LineList(self.questionsSide)
        self.questionList.setObjectName(u"questionList")

        self.questionsSideLayout.addWidget(self.questionList)

        self.questionButtons = QHBoxLayout()
        self.questionButtons.setSpacing(8)
        self.questionButtons.setObjectName(u"questionButtons")
        self.addQuestion = AddingLine(self.questionsSide)
        self.addQuestion.setObjectName(u"addQuestion")

        self.questionButtons.addWidget(self.addQuestion)

        self.bank = QPushButton(self.questionsSide)
        self.bank.setObjectName(u"bank")

        self.questionButtons.addWidget(self.bank)

        self.questionButtons.setStretch(0, 1)

        self.questionsSideLayout.addLayout(self.questionButtons)

        self.questionsSideLayout.setStretch(0, 1)
        self.questionsSplit.addWidget(self.questionsSide)
        self.questionCard = QFrame(self.questionsSplit)
        self.questionCard.setObjectName(u"questionCard")
        self.questionCard.setProperty(u"card", True)
        self.questionCardLayout = QVBoxLayout(self.questionCard)
        self.questionCardLayout.setObjectName(u"questionCardLayout")
        self.questionCardLayout.setContentsMargins(4, 4, 4, 4)
        self.questionScroll = QScrollArea(self.questionCard)
        self.questionScroll.setObjectName(u"questionScroll")
        self.questionScroll.setFrameShape(QFrame.Shape.NoFrame)
        self.questionScroll.setWidgetResizable(True)
        self.questionScroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.questionHolder = QWidget()
        self.questionHolder.setObjectName(u"questionHolder")
        self.questionLayout = QVBoxLayout(self.questionHolder)
        self.questionLayout.setSpacing(8)
        self.questionLayout.setObjectName(u"questionLayout")
        self.questionLayout.setContentsMargins(12, 8, 12, 8)
        self.questionHead = QHBoxLayout()
        self.questionHead.setSpacing(8)
        self.questionHead.setObjectName(u"questionHead")
        self.questionNumber = QLabel(self.questionHolder)
        self.questionNumber.setObjectName(u"questionNumber")
        self.questionNumber.setProperty(u"role", u"lead")

        self.questionHead.addWidget(self.questionNumber)

        self.questionGap = QSpacerItem(20, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.questionHead.addItem(self.questionGap)

        self.questionUp = QToolButton(self.questionHolder)
        self.questionUp.setObjectName(u"questionUp")
        self.questionUp.setText(u"\u2191")
        self.questionUp.setAutoRaise(True)

        self.questionHead.addWidget(self.questionUp)

        self.questionDown = QToolButton(self.questionHolder)
        self.questionDown.setObjectName(u"questionDown")
        self.questionDown.setText(u"\u2193")
        self.questionDown.setAutoRaise(True)

        self.questionHead.addWidget(self.questionDown)

        self.removeQuestion = QPushButton(self.questionHolder)
        self.removeQuestion.setObjectName(u"removeQuestion")
        self.removeQuestion.setProperty(u"role", u"quiet")

        self.questionHead.addWidget(self.removeQuestion)


        self.questionLayout.addLayout(self.questionHead)

        self.questionFields = QGridLayout()
        self.questionFields.setObjectName(u"questionFields")
        self.questionFields.setHorizontalSpacing(12)
        self.questionFields.setVerticalSpacing(8)
        self.textLabel = QLabel(self.questionHolder)
        self.textLabel.setObjectName(u"textLabel")
        self.textLabel.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)

        self.questionFields.addWidget(self.textLabel, 0, 0, 1, 1)

        self.questionText = TextField(self.questionHolder)
        self.questionText.setObjectName(u"questionText")

        self.questionFields.addWidget(self.questionText, 0, 1, 1, 1)

        self.areaLabel = QLabel(self.questionHolder)
        self.areaLabel.setObjectName(u"areaLabel")

        self.questionFields.addWidget(self.areaLabel, 1, 0, 1, 1)

        self.area = LineField(self.questionHolder)
        self.area.setObjectName(u"area")

        self.questionFields.addWidget(self.area, 1, 1, 1, 1)

        self.purposeLabel = QLabel(self.questionHolder)
        self.purposeLabel.setObjectName(u"purposeLabel")
        self.purposeLabel.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)

        self.questionFields.addWidget(self.purposeLabel, 2, 0, 1, 1)

        self.purpose = TextField(self.questionHolder)
        self.purpose.setObjectName(u"purpose")

        self.questionFields.addWidget(self.purpose, 2, 1, 1, 1)

        self.questionFields.setColumnStretch(1, 1)

        self.questionLayout.addLayout(self.questionFields)

        self.putTo = QLabel(self.questionHolder)
        self.putTo.setObjectName(u"putTo")
        self.putTo.setProperty(u"role", u"muted")
        self.putTo.setWordWrap(True)

        self.questionLayout.addWidget(self.putTo)

        self.questionEnd = QSpacerItem(20, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.questionLayout.addItem(self.questionEnd)

        self.questionScroll.setWidget(self.questionHolder)

        self.questionCardLayout.addWidget(self.questionScroll)

        self.questionsSplit.addWidget(self.questionCard)

        self.questionsLayout.addWidget(self.questionsSplit)

        self.noQuestions = EmptyState(self.questionsTab)
        self.noQuestions.setObjectName(u"noQuestions")

        self.questionsLayout.addWidget(self.noQuestions)

        self.questionsLayout.setStretch(2, 1)
        self.questionsLayout.setStretch(3, 1)
        self.tabs.addTab(self.questionsTab, "")

        self.pageLayout.addWidget(self.tabs)

        self.pageLayout.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.titleLabel.setBuddy(self.title)
        self.buyerLabel.setBuddy(self.buyer)
        self.diaryLabel.setBuddy(self.diaryNumber)
        self.facilitatorLabel.setBuddy(self.facilitator)
        self.needLabel.setBuddy(self.need)
        self.askedLabel.setBuddy(self.asked)
        self.languageLabel.setBuddy(self.documentLanguage)
        self.zoneLabel.setBuddy(self.timeZone)
        self.textLabel.setBuddy(self.questionText)
        self.areaLabel.setBuddy(self.area)
        self.purposeLabel.setBuddy(self.purpose)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.timeline, self.next)
        QWidget.setTabOrder(self.next, self.owed)
        QWidget.setTabOrder(self.owed, self.latest)
        QWidget.setTabOrder(self.latest, self.title)
        QWidget.setTabOrder(self.title, self.buyer)
        QWidget.setTabOrder(self.buyer, self.diaryNumber)
        QWidget.setTabOrder(self.diaryNumber, self.facilitator)
        QWidget.setTabOrder(self.facilitator, self.need)
        QWidget.setTabOrder(self.need, self.asked)
        QWidget.setTabOrder(self.asked, self.documentLanguage)
        QWidget.setTabOrder(self.documentLanguage, self.timeZone)
        QWidget.setTabOrder(self.timeZone, self.questionList)
        QWidget.setTabOrder(self.questionList, self.addQuestion)
        QWidget.setTabOrder(self.addQuestion, self.bank)
        QWidget.setTabOrder(self.bank, self.questionText)
        QWidget.setTabOrder(self.questionText, self.area)
        QWidget.setTabOrder(self.area, self.purpose)
        QWidget.setTabOrder(self.purpose, self.questionUp)
        QWidget.setTabOrder(self.questionUp, self.questionDown)
        QWidget.setTabOrder(self.questionDown, self.removeQuestion)
        QWidget.setTabOrder(self.removeQuestion, self.reason)

        self.retranslateUi(OverviewScreen)
    # setupUi

    def retranslateUi(self, OverviewScreen: QWidget) -> None:
#if QT_CONFIG(accessibility)
        self.tabs.setAccessibleName(QCoreApplication.translate("OverviewScreen", u"Parts of the overview", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.timeline.setAccessibleName(QCoreApplication.translate("OverviewScreen", u"The line of the dialogue", None))
#endif // QT_CONFIG(accessibility)
        self.nextTitle.setText(QCoreApplication.translate("OverviewScreen", u"Next", u"overview"))
#if QT_CONFIG(accessibility)
        self.next.setAccessibleName(QCoreApplication.translate("OverviewScreen", u"What comes next", None))
#endif // QT_CONFIG(accessibility)
        self.owedTitle.setText(QCoreApplication.translate("OverviewScreen", u"Owed", None))
#if QT_CONFIG(accessibility)
        self.owed.setAccessibleName(QCoreApplication.translate("OverviewScreen", u"What is owed", None))
#endif // QT_CONFIG(accessibility)
        self.latestTitle.setText(QCoreApplication.translate("OverviewScreen", u"Since last time", None))
#if QT_CONFIG(accessibility)
        self.latest.setAccessibleName(QCoreApplication.translate("OverviewScreen", u"What was changed last", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.nowTab), QCoreApplication.translate("OverviewScreen", u"Now", u"overview"))
        self.titleLabel.setText(QCoreApplication.translate("OverviewScreen", u"&Title", None))
#if QT_CONFIG(accessibility)
        self.title.setAccessibleName(QCoreApplication.translate("OverviewScreen", u"Title of the dialogue", None))
#endif // QT_CONFIG(accessibility)
        self.buyerLabel.setText(QCoreApplication.translate("OverviewScreen", u"&Buyer", None))
#if QT_CONFIG(accessibility)
        self.buyer.setAccessibleName(QCoreApplication.translate("OverviewScreen", u"Buyer", None))
#endif // QT_CONFIG(accessibility)
        self.diaryLabel.setText(QCoreApplication.translate("OverviewScreen", u"&Diary number", None))
#if QT_CONFIG(accessibility)
        self.diaryNumber.setAccessibleName(QCoreApplication.translate("OverviewScreen", u"Diary number", None))
#endif // QT_CONFIG(accessibility)
        self.facilitatorLabel.setText(QCoreApplication.translate("OverviewScreen", u"&Facilitator", None))
#if QT_CONFIG(accessibility)
        self.facilitator.setAccessibleName(QCoreApplication.translate("OverviewScreen", u"Facilitator", None))
#endif // QT_CONFIG(accessibility)
        self.needLabel.setText(QCoreApplication.translate("OverviewScreen", u"&Need", None))
#if QT_CONFIG(accessibility)
        self.need.setAccessibleName(QCoreApplication.translate("OverviewScreen", u"The need in the buyer's words", None))
#endif // QT_CONFIG(accessibility)
        self.need.setPlaceholderText(QCoreApplication.translate("OverviewScreen", u"The need in the buyer's own words", None))
        self.askedLabel.setText(QCoreApplication.translate("OverviewScreen", u"Suppliers a&sked", None))
#if QT_CONFIG(accessibility)
        self.asked.setAccessibleName(QCoreApplication.translate("OverviewScreen", u"How the suppliers were found", None))
#endif // QT_CONFIG(accessibility)
        self.asked.setPlaceholderText(QCoreApplication.translate("OverviewScreen", u"Open notice or directed invitation, where, when, and why these", None))
        self.languageLabel.setText(QCoreApplication.translate("OverviewScreen", u"Documents' &language", None))
#if QT_CONFIG(accessibility)
        self.documentLanguage.setAccessibleName(QCoreApplication.translate("OverviewScreen", u"The documents' language", None))
#endif // QT_CONFIG(accessibility)
        self.zoneLabel.setText(QCoreApplication.translate("OverviewScreen", u"Time &zone", None))
#if QT_CONFIG(accessibility)
        self.timeZone.setAccessibleName(QCoreApplication.translate("OverviewScreen", u"Time zone", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.factsTab), QCoreApplication.translate("OverviewScreen", u"The dialogue", None))
#if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(QCoreApplication.translate("OverviewScreen", u"Why the new version was made", None))
#endif // QT_CONFIG(accessibility)
        self.reason.setPlaceholderText(QCoreApplication.translate("OverviewScreen", u"Why was this version made?", None))
#if QT_CONFIG(accessibility)
        self.questionList.setAccessibleName(QCoreApplication.translate("OverviewScreen", u"Questions", None))
#endif // QT_CONFIG(accessibility)
        self.bank.setText(QCoreApplication.translate("OverviewScreen", u"From the bank", None))
#if QT_CONFIG(accessibility)
        self.bank.setAccessibleName(QCoreApplication.translate("OverviewScreen", u"Questions from the bank", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.bank.setToolTip(QCoreApplication.translate("OverviewScreen", u"Questions to begin from", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.questionUp.setAccessibleName(QCoreApplication.translate("OverviewScreen", u"Move the question up", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.questionUp.setToolTip(QCoreApplication.translate("OverviewScreen", u"Move the question up (Alt+Up)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.questionDown.setAccessibleName(QCoreApplication.translate("OverviewScreen", u"Move the question down", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.questionDown.setToolTip(QCoreApplication.translate("OverviewScreen", u"Move the question down (Alt+Down)", None))
#endif // QT_CONFIG(tooltip)
        self.removeQuestion.setText(QCoreApplication.translate("OverviewScreen", u"Remove", None))
#if QT_CONFIG(accessibility)
        self.removeQuestion.setAccessibleName(QCoreApplication.translate("OverviewScreen", u"Remove the question", None))
#endif // QT_CONFIG(accessibility)
        self.textLabel.setText(QCoreApplication.translate("OverviewScreen", u"&Question", None))
#if QT_CONFIG(accessibility)
        self.questionText.setAccessibleName(QCoreApplication.translate("OverviewScreen", u"The question, as it is put", None))
#endif // QT_CONFIG(accessibility)
        self.areaLabel.setText(QCoreApplication.translate("OverviewScreen", u"&Area", None))
#if QT_CONFIG(accessibility)
        self.area.setAccessibleName(QCoreApplication.translate("OverviewScreen", u"Area", None))
#endif // QT_CONFIG(accessibility)
        self.purposeLabel.setText(QCoreApplication.translate("OverviewScreen", u"&Purpose", None))
#if QT_CONFIG(accessibility)
        self.purpose.setAccessibleName(QCoreApplication.translate("OverviewScreen", u"Purpose", None))
#endif // QT_CONFIG(accessibility)
        self.purpose.setPlaceholderText(QCoreApplication.translate("OverviewScreen", u"What the answer is for", None))
        self.tabs.setTabText(self.tabs.indexOf(self.questionsTab), QCoreApplication.translate("OverviewScreen", u"Questions", u"tab"))
        pass
    # retranslateUi
