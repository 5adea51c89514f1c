"""Compiled from forms/result_panel.ui: edit that, then run `packaging/dev.py forms`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QTableView, QVBoxLayout, QWidget

from dialogapp.gui.widgets.finder import Finder

class Ui_ResultPanel(object):
    def setupUi(self, ResultPanel: QWidget) -> None:
        if not ResultPanel.objectName():
            ResultPanel.setObjectName(u"ResultPanel")
        ResultPanel.resize(620, 560)
        self.resultLayout = QVBoxLayout(ResultPanel)
        self.resultLayout.setSpacing(8)
        self.resultLayout.setObjectName(u"resultLayout")
        self.resultLayout.setContentsMargins(0, 0, 0, 0)
        self.title = QLabel(ResultPanel)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"lead")
        self.title.setWordWrap(True)

        self.resultLayout.addWidget(self.title)

        self.prompt = QLabel(ResultPanel)
        self.prompt.setObjectName(u"prompt")
        self.prompt.setProperty(u"role", u"muted")
        self.prompt.setWordWrap(True)
        self.prompt.setTextFormat(Qt.TextFormat.PlainText)

        self.resultLayout.addWidget(self.prompt)

        self.table = QTableView(ResultPanel)
        self.table.setObjectName(u"table")
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

        self.resultLayout.addWidget(self.table)

        self.actionRow = QHBoxLayout()
        self.actionRow.setSpacing(8)
        self.actionRow.setObjectName(u"actionRow")
        self.actionRow.setContentsMargins(0, 0, 0, 0)
        self.promote = QPushButton(ResultPanel)
        self.promote.setObjectName(u"promote")
        self.promote.setProperty(u"role", u"primary")

        self.actionRow.addWidget(self.promote)

        self.link = QPushButton(ResultPanel)
        self.link.setObjectName(u"link")
        self.link.setCheckable(True)

        self.actionRow.addWidget(self.link)

        self.round = QPushButton(ResultPanel)
        self.round.setObjectName(u"round")

        self.actionRow.addWidget(self.round)

        self.actionSpacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.actionRow.addItem(self.actionSpacer)


        self.resultLayout.addLayout(self.actionRow)

        self.roundHint = QLabel(ResultPanel)
        self.roundHint.setObjectName(u"roundHint")
        self.roundHint.setProperty(u"role", u"small")
        self.roundHint.setWordWrap(True)

        self.resultLayout.addWidget(self.roundHint)

        self.finder = Finder(ResultPanel)
        self.finder.setObjectName(u"finder")

        self.resultLayout.addWidget(self.finder)

        self.hairline = QFrame(ResultPanel)
        self.hairline.setObjectName(u"hairline")
        self.hairline.setFrameShape(QFrame.Shape.HLine)
        self.hairline.setProperty(u"rule", True)

        self.resultLayout.addWidget(self.hairline)

        self.turnout = QLabel(ResultPanel)
        self.turnout.setObjectName(u"turnout")
        self.turnout.setWordWrap(True)
        self.turnout.setTextFormat(Qt.TextFormat.PlainText)
        self.turnout.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.resultLayout.addWidget(self.turnout)

        self.rule = QLabel(ResultPanel)
        self.rule.setObjectName(u"rule")
        self.rule.setProperty(u"role", u"small")
        self.rule.setWordWrap(True)

        self.resultLayout.addWidget(self.rule)

        self.resultLayout.setStretch(2, 1)

        self.retranslateUi(ResultPanel)
    # setupUi

    def retranslateUi(self, ResultPanel: QWidget) -> None:
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("ResultPanel", u"Result", None))
#endif // QT_CONFIG(accessibility)
        self.promote.setText(QCoreApplication.translate("ResultPanel", u"Make a need of the card", None))
        self.link.setText(QCoreApplication.translate("ResultPanel", u"Link to a need", None))
        self.round.setText(QCoreApplication.translate("ResultPanel", u"Vote again on the chosen cards", None))
        self.roundHint.setText(QCoreApplication.translate("ResultPanel", u"To vote again, choose two cards or more: hold Ctrl and click.", None))
        pass
    # retranslateUi
