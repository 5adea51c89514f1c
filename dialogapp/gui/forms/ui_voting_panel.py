"""Compiled from forms/voting_panel.ui: edit that, then run `packaging/dev.py forms`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from dialogapp.gui.widgets.badge import Badge
from dialogapp.gui.widgets.ballot_board import BallotBoard
from dialogapp.gui.widgets.elided_label import ElidedLabel
from dialogapp.gui.widgets.organisation_mark import OrganisationMark

class Ui_VotingPanel(object):
    def setupUi(self, VotingPanel: QWidget) -> None:
        if not VotingPanel.objectName():
            VotingPanel.setObjectName(u"VotingPanel")
        VotingPanel.resize(620, 560)
        self.votingLayout = QVBoxLayout(VotingPanel)
        self.votingLayout.setSpacing(12)
        self.votingLayout.setObjectName(u"votingLayout")
        self.votingLayout.setContentsMargins(0, 0, 0, 0)
        self.strip = QFrame(VotingPanel)
        self.strip.setObjectName(u"strip")
        self.strip.setProperty(u"card", True)
        self.stripLayout = QVBoxLayout(self.strip)
        self.stripLayout.setSpacing(8)
        self.stripLayout.setObjectName(u"stripLayout")
        self.stripLayout.setContentsMargins(16, 12, 16, 12)
        self.titleRow = QHBoxLayout()
        self.titleRow.setSpacing(12)
        self.titleRow.setObjectName(u"titleRow")
        self.titleRow.setContentsMargins(0, 0, 0, 0)
        self.title = ElidedLabel(self.strip)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"lead")

        self.titleRow.addWidget(self.title)

        self.handedIn = Badge(self.strip)
        self.handedIn.setObjectName(u"handedIn")

        self.titleRow.addWidget(self.handedIn)

        self.titleRow.setStretch(0, 1)

        self.stripLayout.addLayout(self.titleRow)

        self.prompt = QLabel(self.strip)
        self.prompt.setObjectName(u"prompt")
        self.prompt.setProperty(u"role", u"muted")
        self.prompt.setWordWrap(True)
        self.prompt.setTextFormat(Qt.TextFormat.PlainText)

        self.stripLayout.addWidget(self.prompt)

        self.voterRow = QHBoxLayout()
        self.voterRow.setSpacing(8)
        self.voterRow.setObjectName(u"voterRow")
        self.voterRow.setContentsMargins(0, 0, 0, 0)
        self.mark = OrganisationMark(self.strip)
        self.mark.setObjectName(u"mark")

        self.voterRow.addWidget(self.mark)

        self.voter = ElidedLabel(self.strip)
        self.voter.setObjectName(u"voter")
        self.voter.setProperty(u"role", u"lead")

        self.voterRow.addWidget(self.voter)

        self.anew = QPushButton(self.strip)
        self.anew.setObjectName(u"anew")

        self.voterRow.addWidget(self.anew)

        self.abstain = QPushButton(self.strip)
        self.abstain.setObjectName(u"abstain")

        self.voterRow.addWidget(self.abstain)

        self.handIn = QPushButton(self.strip)
        self.handIn.setObjectName(u"handIn")

        self.voterRow.addWidget(self.handIn)

        self.voterRow.setStretch(1, 1)

        self.stripLayout.addLayout(self.voterRow)

        self.noteRow = QHBoxLayout()
        self.noteRow.setSpacing(8)
        self.noteRow.setObjectName(u"noteRow")
        self.noteRow.setContentsMargins(0, 0, 0, 0)
        self.message = QLabel(self.strip)
        self.message.setObjectName(u"message")
        self.message.setWordWrap(True)

        self.noteRow.addWidget(self.message)

        self.note = QLineEdit(self.strip)
        self.note.setObjectName(u"note")
        self.note.setMinimumSize(QSize(200, 0))

        self.noteRow.addWidget(self.note)

        self.noteRow.setStretch(0, 3)
        self.noteRow.setStretch(1, 2)

        self.stripLayout.addLayout(self.noteRow)


        self.votingLayout.addWidget(self.strip)

        self.board = BallotBoard(VotingPanel)
        self.board.setObjectName(u"board")

        self.votingLayout.addWidget(self.board)

        self.boardSpacer = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.votingLayout.addItem(self.boardSpacer)

        self.revealRow = QHBoxLayout()
        self.revealRow.setSpacing(12)
        self.revealRow.setObjectName(u"revealRow")
        self.revealRow.setContentsMargins(0, 0, 0, 0)
        self.missing = QLabel(VotingPanel)
        self.missing.setObjectName(u"missing")
        self.missing.setProperty(u"role", u"muted")
        self.missing.setWordWrap(True)

        self.revealRow.addWidget(self.missing)

        self.reveal = QPushButton(VotingPanel)
        self.reveal.setObjectName(u"reveal")
        self.reveal.setProperty(u"role", u"primary")

        self.revealRow.addWidget(self.reveal)

        self.revealRow.setStretch(0, 1)

        self.votingLayout.addLayout(self.revealRow)

        self.sure = QFrame(VotingPanel)
        self.sure.setObjectName(u"sure")
        self.sure.setProperty(u"note", u"warn")
        self.sureLayout = QHBoxLayout(self.sure)
        self.sureLayout.setSpacing(8)
        self.sureLayout.setObjectName(u"sureLayout")
        self.sureLayout.setContentsMargins(12, 8, 12, 8)
        self.sureText = QLabel(self.sure)
        self.sureText.setObjectName(u"sureText")
        self.sureText.setWordWrap(True)

        self.sureLayout.addWidget(self.sureText)

        self.notYet = QPushButton(self.sure)
        self.notYet.setObjectName(u"notYet")

        self.sureLayout.addWidget(self.notYet)

        self.sureReveal = QPushButton(self.sure)
        self.sureReveal.setObjectName(u"sureReveal")
        self.sureReveal.setProperty(u"role", u"primary")

        self.sureLayout.addWidget(self.sureReveal)

        self.sureLayout.setStretch(0, 1)

        self.votingLayout.addWidget(self.sure)

        self.votingLayout.setStretch(1, 1)

        self.retranslateUi(VotingPanel)
    # setupUi

    def retranslateUi(self, VotingPanel: QWidget) -> None:
        self.anew.setText(QCoreApplication.translate("VotingPanel", u"Vote anew", None))
        self.abstain.setText(QCoreApplication.translate("VotingPanel", u"Abstains", None))
        self.handIn.setText(QCoreApplication.translate("VotingPanel", u"Hand in", None))
#if QT_CONFIG(accessibility)
        self.note.setAccessibleName(QCoreApplication.translate("VotingPanel", u"Note to the ballot", None))
#endif // QT_CONFIG(accessibility)
        self.note.setPlaceholderText(QCoreApplication.translate("VotingPanel", u"Note, such as why it abstains", None))
#if QT_CONFIG(accessibility)
        self.board.setAccessibleName(QCoreApplication.translate("VotingPanel", u"Ballots", None))
#endif // QT_CONFIG(accessibility)
        self.reveal.setText(QCoreApplication.translate("VotingPanel", u"Reveal the result", None))
        self.notYet.setText(QCoreApplication.translate("VotingPanel", u"Not yet", None))
        self.sureReveal.setText(QCoreApplication.translate("VotingPanel", u"Reveal the result", None))
        pass
    # retranslateUi
