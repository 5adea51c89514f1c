"""Compiled from forms/requirement_more.ui: edit that, then run `packaging/dev.py forms`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from dialogapp.gui.screens.remarks_panel import RemarksPanel
from dialogapp.gui.widgets.answer_rows import AnswerRows
from dialogapp.gui.widgets.finder import Finder
from dialogapp.gui.widgets.fitted_list import FittedList
from dialogapp.gui.widgets.text_field import TextField

class Ui_RequirementMore(object):
    def setupUi(self, RequirementMore: QWidget) -> None:
        if not RequirementMore.objectName():
            RequirementMore.setObjectName(u"RequirementMore")
        RequirementMore.resize(520, 300)
        self.moreLayout = QVBoxLayout(RequirementMore)
        self.moreLayout.setSpacing(8)
        self.moreLayout.setObjectName(u"moreLayout")
        self.moreLayout.setContentsMargins(0, 0, 0, 0)
        self.servesTitle = QLabel(RequirementMore)
        self.servesTitle.setObjectName(u"servesTitle")
        self.servesTitle.setProperty(u"role", u"muted")

        self.moreLayout.addWidget(self.servesTitle)

        self.serves = FittedList(RequirementMore)
        self.serves.setObjectName(u"serves")

        self.moreLayout.addWidget(self.serves)

        self.needFinder = Finder(RequirementMore)
        self.needFinder.setObjectName(u"needFinder")

        self.moreLayout.addWidget(self.needFinder)

        self.levelTitle = QLabel(RequirementMore)
        self.levelTitle.setObjectName(u"levelTitle")
        self.levelTitle.setProperty(u"role", u"muted")

        self.moreLayout.addWidget(self.levelTitle)

        self.levels = FittedList(RequirementMore)
        self.levels.setObjectName(u"levels")

        self.moreLayout.addWidget(self.levels)

        self.levelHoldsRow = QHBoxLayout()
        self.levelHoldsRow.setSpacing(8)
        self.levelHoldsRow.setObjectName(u"levelHoldsRow")
        self.levelHolds = QPushButton(RequirementMore)
        self.levelHolds.setObjectName(u"levelHolds")

        self.levelHoldsRow.addWidget(self.levelHolds)

        self.levelHoldsSpacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.levelHoldsRow.addItem(self.levelHoldsSpacer)


        self.moreLayout.addLayout(self.levelHoldsRow)

        self.levelFinder = Finder(RequirementMore)
        self.levelFinder.setObjectName(u"levelFinder")

        self.moreLayout.addWidget(self.levelFinder)

        self.alone = QFrame(RequirementMore)
        self.alone.setObjectName(u"alone")
        self.aloneLayout = QVBoxLayout(self.alone)
        self.aloneLayout.setSpacing(4)
        self.aloneLayout.setObjectName(u"aloneLayout")
        self.aloneLayout.setContentsMargins(0, 0, 0, 0)
        self.aloneText = QLabel(self.alone)
        self.aloneText.setObjectName(u"aloneText")
        self.aloneText.setWordWrap(True)

        self.aloneLayout.addWidget(self.aloneText)

        self.aloneAnswer = TextField(self.alone)
        self.aloneAnswer.setObjectName(u"aloneAnswer")

        self.aloneLayout.addWidget(self.aloneAnswer)


        self.moreLayout.addWidget(self.alone)

        self.feedbackTitle = QLabel(RequirementMore)
        self.feedbackTitle.setObjectName(u"feedbackTitle")
        self.feedbackTitle.setProperty(u"role", u"muted")

        self.moreLayout.addWidget(self.feedbackTitle)

        self.feedbackTold = QLabel(RequirementMore)
        self.feedbackTold.setObjectName(u"feedbackTold")
        self.feedbackTold.setWordWrap(True)

        self.moreLayout.addWidget(self.feedbackTold)

        self.feedback = AnswerRows(RequirementMore)
        self.feedback.setObjectName(u"feedback")

        self.moreLayout.addWidget(self.feedback)

        self.remarks = RemarksPanel(RequirementMore)
        self.remarks.setObjectName(u"remarks")

        self.moreLayout.addWidget(self.remarks)


        self.retranslateUi(RequirementMore)
    # setupUi

    def retranslateUi(self, RequirementMore: QWidget) -> None:
        self.servesTitle.setText(QCoreApplication.translate("RequirementMore", u"Serves these needs", None))
#if QT_CONFIG(accessibility)
        self.serves.setAccessibleName(QCoreApplication.translate("RequirementMore", u"Needs that the requirement serves", None))
#endif // QT_CONFIG(accessibility)
        self.levelTitle.setText(QCoreApplication.translate("RequirementMore", u"The level comes from", None))
#if QT_CONFIG(accessibility)
        self.levels.setAccessibleName(QCoreApplication.translate("RequirementMore", u"Inputs that the level comes from", None))
#endif // QT_CONFIG(accessibility)
        self.levelHolds.setText(QCoreApplication.translate("RequirementMore", u"The level still holds", None))
        self.aloneText.setText(QCoreApplication.translate("RequirementMore", u"\u25b2 The level comes from one supplier alone. It may shut others out: ask them, or say why it stands.", None))
#if QT_CONFIG(accessibility)
        self.aloneAnswer.setAccessibleName(QCoreApplication.translate("RequirementMore", u"What you think of the level coming from one supplier alone", None))
#endif // QT_CONFIG(accessibility)
        self.aloneAnswer.setPlaceholderText(QCoreApplication.translate("RequirementMore", u"what you think of it; asked for before the needs summary is made", None))
        self.feedbackTitle.setText(QCoreApplication.translate("RequirementMore", u"Suppliers\u2019 feedback", None))
        self.feedbackTold.setText("")
        pass
    # retranslateUi
