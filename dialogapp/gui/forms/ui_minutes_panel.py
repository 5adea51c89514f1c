"""Compiled from forms/minutes_panel.ui: edit that, then run `packaging/dev.py forms`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QToolButton, QVBoxLayout, QWidget

from dialogapp.gui.widgets.badge import Badge
from dialogapp.gui.widgets.choice_field import ChoiceField
from dialogapp.gui.widgets.line_field import LineField
from dialogapp.gui.widgets.margin_note import MarginNote
from dialogapp.gui.widgets.step_question import StepQuestion
class Ui_MinutesPanel(object):
    def setupUi(self, MinutesPanel: QWidget) -> None:
        if not MinutesPanel.objectName():
            MinutesPanel.setObjectName(u"MinutesPanel")
        self.minutesLayout = QVBoxLayout(MinutesPanel)
        self.minutesLayout.setSpacing(8)
        self.minutesLayout.setObjectName(u"minutesLayout")
        self.minutesLayout.setContentsMargins(0, 0, 0, 0)
        self.stateRow = QHBoxLayout()
        self.stateRow.setSpacing(8)
        self.stateRow.setObjectName(u"stateRow")
        self.state = Badge(MinutesPanel)
        self.state.setObjectName(u"state")

        self.stateRow.addWidget(self.state)

        self.since = QLabel(MinutesPanel)
        self.since.setObjectName(u"since")
        self.since.setWordWrap(True)
        self.since.setTextFormat(Qt.TextFormat.PlainText)
        self.since.setProperty(u"role", u"muted")

        self.stateRow.addWidget(self.since)

        self.remind = QPushButton(MinutesPanel)
        self.remind.setObjectName(u"remind")

        self.stateRow.addWidget(self.remind)

        self.next = QPushButton(MinutesPanel)
        self.next.setObjectName(u"next")

        self.stateRow.addWidget(self.next)

        self.fold = QToolButton(MinutesPanel)
        self.fold.setObjectName(u"fold")
        self.fold.setCheckable(True)
        self.fold.setChecked(True)
        self.fold.setAutoRaise(True)

        self.stateRow.addWidget(self.fold)

        self.stateRow.setStretch(1, 1)

        self.minutesLayout.addLayout(self.stateRow)

        self.hindrance = MarginNote(MinutesPanel)
        self.hindrance.setObjectName(u"hindrance")

        self.minutesLayout.addWidget(self.hindrance)

        self.folded = QWidget(MinutesPanel)
        self.folded.setObjectName(u"folded")
        self.foldedLayout = QVBoxLayout(self.folded)
        self.foldedLayout.setSpacing(8)
        self.foldedLayout.setObjectName(u"foldedLayout")
        self.foldedLayout.setContentsMargins(0, 0, 0, 0)
        self.steps = QHBoxLayout()
        self.steps.setSpacing(8)
        self.steps.setObjectName(u"steps")
        self.text = QPushButton(self.folded)
        self.text.setObjectName(u"text")

        self.steps.addWidget(self.text)

        self.back = QPushButton(self.folded)
        self.back.setObjectName(u"back")

        self.steps.addWidget(self.back)

        self.other = QPushButton(self.folded)
        self.other.setObjectName(u"other")

        self.steps.addWidget(self.other)

        self.besideSteps = QSpacerItem(0, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.steps.addItem(self.besideSteps)


        self.foldedLayout.addLayout(self.steps)

        self.answers = QWidget(self.folded)
        self.answers.setObjectName(u"answers")
        self.answersRow = QHBoxLayout(self.answers)
        self.answersRow.setSpacing(8)
        self.answersRow.setObjectName(u"answersRow")
        self.answersRow.setContentsMargins(0, 0, 0, 0)
        self.answerLabel = QLabel(self.answers)
        self.answerLabel.setObjectName(u"answerLabel")

        self.answersRow.addWidget(self.answerLabel)

        self.supplier = ChoiceField(self.answers)
        self.supplier.setObjectName(u"supplier")
        self.supplier.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.supplier.setMinimumContentsLength(6)

        self.answersRow.addWidget(self.supplier)

        self.answer = ChoiceField(self.answers)
        self.answer.setObjectName(u"answer")
        self.answer.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.answer.setMinimumContentsLength(6)

        self.answersRow.addWidget(self.answer)

        self.note = LineField(self.answers)
        self.note.setObjectName(u"note")

        self.answersRow.addWidget(self.note)

        self.replies = QPushButton(self.answers)
        self.replies.setObjectName(u"replies")

        self.answersRow.addWidget(self.replies)

        self.answersRow.setStretch(1, 4)
        self.answersRow.setStretch(2, 4)
        self.answersRow.setStretch(3, 3)

        self.foldedLayout.addWidget(self.answers)


        self.minutesLayout.addWidget(self.folded)

        self.asking = StepQuestion(MinutesPanel)
        self.asking.setObjectName(u"asking")

        self.minutesLayout.addWidget(self.asking)

#if QT_CONFIG(shortcut)
        self.answerLabel.setBuddy(self.supplier)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(MinutesPanel)
    # setupUi

    def retranslateUi(self, MinutesPanel: QWidget) -> None:
        self.remind.setText(QCoreApplication.translate("MinutesPanel", u"Remind\u2026", None))
#if QT_CONFIG(tooltip)
        self.remind.setToolTip(QCoreApplication.translate("MinutesPanel", u"Write a mail to each supplier that has not answered the fact check", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.fold.setAccessibleName(QCoreApplication.translate("MinutesPanel", u"More to do with the minutes", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.fold.setToolTip(QCoreApplication.translate("MinutesPanel", u"Show or hide the suppliers' answers and the other steps", None))
#endif // QT_CONFIG(tooltip)
        self.text.setText(QCoreApplication.translate("MinutesPanel", u"Fair copy\u2026", None))
#if QT_CONFIG(tooltip)
        self.text.setToolTip(QCoreApplication.translate("MinutesPanel", u"Write the text of the minutes from the lines of the log", None))
#endif // QT_CONFIG(tooltip)
        self.answerLabel.setText(QCoreApplication.translate("MinutesPanel", u"&Answer from", None))
#if QT_CONFIG(accessibility)
        self.supplier.setAccessibleName(QCoreApplication.translate("MinutesPanel", u"Supplier that answers the fact check", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.answer.setAccessibleName(QCoreApplication.translate("MinutesPanel", u"What the supplier answered", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.note.setAccessibleName(QCoreApplication.translate("MinutesPanel", u"What the supplier wrote about its passages", None))
#endif // QT_CONFIG(accessibility)
        self.note.setPlaceholderText(QCoreApplication.translate("MinutesPanel", u"What it wrote", None))
        self.replies.setText(QCoreApplication.translate("MinutesPanel", u"Replies\u2026", None))
#if QT_CONFIG(tooltip)
        self.replies.setToolTip(QCoreApplication.translate("MinutesPanel", u"Read what the suppliers sent back, and say how each reply ends", None))
#endif // QT_CONFIG(tooltip)
        pass
    # retranslateUi
