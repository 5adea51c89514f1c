"""Compiled from forms/dialogue_state_panel.ui: edit that, then run `packaging/dev.py forms`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from dialogapp.gui.widgets.badge import Badge
from dialogapp.gui.widgets.elided_label import ElidedLabel
from dialogapp.gui.widgets.line_list import LineList
from dialogapp.gui.widgets.step_question import StepQuestion
class Ui_DialogueStatePanel(object):
    def setupUi(self, DialogueStatePanel: QFrame) -> None:
        if not DialogueStatePanel.objectName():
            DialogueStatePanel.setObjectName(u"DialogueStatePanel")
        DialogueStatePanel.setProperty(u"card", True)
        self.stateLayout = QVBoxLayout(DialogueStatePanel)
        self.stateLayout.setSpacing(8)
        self.stateLayout.setObjectName(u"stateLayout")
        self.stateLayout.setContentsMargins(16, 12, 16, 12)
        self.stateRow = QHBoxLayout()
        self.stateRow.setSpacing(8)
        self.stateRow.setObjectName(u"stateRow")
        self.state = Badge(DialogueStatePanel)
        self.state.setObjectName(u"state")

        self.stateRow.addWidget(self.state)

        self.since = ElidedLabel(DialogueStatePanel)
        self.since.setObjectName(u"since")
        self.since.setProperty(u"role", u"muted")

        self.stateRow.addWidget(self.since)

        self.first = QPushButton(DialogueStatePanel)
        self.first.setObjectName(u"first")

        self.stateRow.addWidget(self.first)

        self.second = QPushButton(DialogueStatePanel)
        self.second.setObjectName(u"second")

        self.stateRow.addWidget(self.second)

        self.stateRow.setStretch(1, 1)

        self.stateLayout.addLayout(self.stateRow)

        self.hindrance = QLabel(DialogueStatePanel)
        self.hindrance.setObjectName(u"hindrance")
        self.hindrance.setWordWrap(True)
        self.hindrance.setTextFormat(Qt.TextFormat.PlainText)

        self.stateLayout.addWidget(self.hindrance)

        self.owed = LineList(DialogueStatePanel)
        self.owed.setObjectName(u"owed")

        self.stateLayout.addWidget(self.owed)

        self.taken = QWidget(DialogueStatePanel)
        self.taken.setObjectName(u"taken")
        self.takenRow = QHBoxLayout(self.taken)
        self.takenRow.setSpacing(8)
        self.takenRow.setObjectName(u"takenRow")
        self.takenRow.setContentsMargins(0, 0, 0, 0)
        self.whereLabel = QLabel(self.taken)
        self.whereLabel.setObjectName(u"whereLabel")

        self.takenRow.addWidget(self.whereLabel)

        self.where = QLineEdit(self.taken)
        self.where.setObjectName(u"where")

        self.takenRow.addWidget(self.where)

        self.note = QPushButton(self.taken)
        self.note.setObjectName(u"note")

        self.takenRow.addWidget(self.note)

        self.takenRow.setStretch(1, 1)

        self.stateLayout.addWidget(self.taken)

        self.asking = StepQuestion(DialogueStatePanel)
        self.asking.setObjectName(u"asking")

        self.stateLayout.addWidget(self.asking)

#if QT_CONFIG(shortcut)
        self.whereLabel.setBuddy(self.where)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(DialogueStatePanel)
    # setupUi

    def retranslateUi(self, DialogueStatePanel: QFrame) -> None:
#if QT_CONFIG(accessibility)
        self.owed.setAccessibleName(QCoreApplication.translate("DialogueStatePanel", u"Information that is owed", None))
#endif // QT_CONFIG(accessibility)
        self.whereLabel.setText(QCoreApplication.translate("DialogueStatePanel", u"Stands in the procurement documents, under", None))
#if QT_CONFIG(accessibility)
        self.where.setAccessibleName(QCoreApplication.translate("DialogueStatePanel", u"Where in the procurement documents the information stands", None))
#endif // QT_CONFIG(accessibility)
        self.where.setPlaceholderText(QCoreApplication.translate("DialogueStatePanel", u"document and section", None))
        self.note.setText(QCoreApplication.translate("DialogueStatePanel", u"Note for all above", None))
        pass
    # retranslateUi
