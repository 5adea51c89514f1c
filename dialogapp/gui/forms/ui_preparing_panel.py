"""Compiled from forms/preparing_panel.ui: edit that, then run `packaging/dev.py forms`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractItemView, QFormLayout, QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QTableView, QToolButton, QVBoxLayout, QWidget

from dialogapp.gui.widgets.adding_line import AddingLine
from dialogapp.gui.widgets.choice_field import ChoiceField
from dialogapp.gui.widgets.finder import Finder
from dialogapp.gui.widgets.line_field import LineField
from dialogapp.gui.widgets.margin_note import MarginNote
from dialogapp.gui.widgets.number_field import NumberField
from dialogapp.gui.widgets.text_field import TextField

class Ui_PreparingPanel(object):
    def setupUi(self, PreparingPanel: QWidget) -> None:
        if not PreparingPanel.objectName():
            PreparingPanel.setObjectName(u"PreparingPanel")
        PreparingPanel.resize(620, 560)
        self.preparingLayout = QVBoxLayout(PreparingPanel)
        self.preparingLayout.setSpacing(12)
        self.preparingLayout.setObjectName(u"preparingLayout")
        self.preparingLayout.setContentsMargins(0, 0, 0, 0)
        self.formScroll = QScrollArea(PreparingPanel)
        self.formScroll.setObjectName(u"formScroll")
        self.formScroll.setWidgetResizable(True)
        self.formScroll.setFrameShape(QFrame.Shape.NoFrame)
        self.formScroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.formScroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.formScrolled = QWidget()
        self.formScrolled.setObjectName(u"formScrolled")
        self.formLayout = QVBoxLayout(self.formScrolled)
        self.formLayout.setSpacing(12)
        self.formLayout.setObjectName(u"formLayout")
        self.formLayout.setContentsMargins(0, 0, 0, 0)
        self.whatCard = QFrame(self.formScrolled)
        self.whatCard.setObjectName(u"whatCard")
        self.whatCard.setProperty(u"card", True)
        self.whatCardLayout = QVBoxLayout(self.whatCard)
        self.whatCardLayout.setSpacing(8)
        self.whatCardLayout.setObjectName(u"whatCardLayout")
        self.whatCardLayout.setContentsMargins(16, 12, 16, 16)
        self.exerciseForm = QFormLayout()
        self.exerciseForm.setObjectName(u"exerciseForm")
        self.exerciseForm.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.exerciseForm.setLabelAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignVCenter)
        self.exerciseForm.setHorizontalSpacing(12)
        self.exerciseForm.setVerticalSpacing(8)
        self.exerciseForm.setContentsMargins(0, 0, 0, 0)
        self.titleLabel = QLabel(self.whatCard)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"role", u"muted")

        self.exerciseForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.titleLabel)

        self.title = LineField(self.whatCard)
        self.title.setObjectName(u"title")

        self.exerciseForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.title)

        self.promptLabel = QLabel(self.whatCard)
        self.promptLabel.setObjectName(u"promptLabel")
        self.promptLabel.setProperty(u"role", u"muted")

        self.exerciseForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.promptLabel)

        self.prompt = TextField(self.whatCard)
        self.prompt.setObjectName(u"prompt")

        self.exerciseForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.prompt)

        self.meetingLabel = QLabel(self.whatCard)
        self.meetingLabel.setObjectName(u"meetingLabel")
        self.meetingLabel.setProperty(u"role", u"muted")

        self.exerciseForm.setWidget(2, QFormLayout.ItemRole.LabelRole, self.meetingLabel)

        self.meeting = ChoiceField(self.whatCard)
        self.meeting.setObjectName(u"meeting")

        self.exerciseForm.setWidget(2, QFormLayout.ItemRole.FieldRole, self.meeting)

        self.dotsLabel = QLabel(self.whatCard)
        self.dotsLabel.setObjectName(u"dotsLabel")
        self.dotsLabel.setProperty(u"role", u"muted")

        self.exerciseForm.setWidget(3, QFormLayout.ItemRole.LabelRole, self.dotsLabel)

        self.dotsRow = QHBoxLayout()
        self.dotsRow.setSpacing(8)
        self.dotsRow.setObjectName(u"dotsRow")
        self.dotsRow.setContentsMargins(0, 0, 0, 0)
        self.dots = NumberField(self.whatCard)
        self.dots.setObjectName(u"dots")
        self.dots.setMinimum(1)
        self.dots.setMaximum(99)

        self.dotsRow.addWidget(self.dots)

        self.suggestion = QLabel(self.whatCard)
        self.suggestion.setObjectName(u"suggestion")
        self.suggestion.setProperty(u"role", u"muted")

        self.dotsRow.addWidget(self.suggestion)

        self.useSuggested = QPushButton(self.whatCard)
        self.useSuggested.setObjectName(u"useSuggested")
        self.useSuggested.setProperty(u"role", u"link")

        self.dotsRow.addWidget(self.useSuggested)

        self.dotsSpacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.dotsRow.addItem(self.dotsSpacer)


        self.exerciseForm.setLayout(3, QFormLayout.ItemRole.FieldRole, self.dotsRow)

        self.mostLabel = QLabel(self.whatCard)
        self.mostLabel.setObjectName(u"mostLabel")
        self.mostLabel.setProperty(u"role", u"muted")

        self.exerciseForm.setWidget(4, QFormLayout.ItemRole.LabelRole, self.mostLabel)

        self.mostRow = QHBoxLayout()
        self.mostRow.setSpacing(8)
        self.mostRow.setObjectName(u"mostRow")
        self.mostRow.setContentsMargins(0, 0, 0, 0)
        self.most = NumberField(self.whatCard)
        self.most.setObjectName(u"most")
        self.most.setMinimum(0)
        self.most.setMaximum(99)

        self.mostRow.addWidget(self.most)

        self.mostSpacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.mostRow.addItem(self.mostSpacer)


        self.exerciseForm.setLayout(4, QFormLayout.ItemRole.FieldRole, self.mostRow)


        self.whatCardLayout.addLayout(self.exerciseForm)


        self.formLayout.addWidget(self.whatCard)

        self.cardsCard = QFrame(self.formScrolled)
        self.cardsCard.setObjectName(u"cardsCard")
        self.cardsCard.setProperty(u"card", True)
        self.cardsCardLayout = QVBoxLayout(self.cardsCard)
        self.cardsCardLayout.setSpacing(8)
        self.cardsCardLayout.setObjectName(u"cardsCardLayout")
        self.cardsCardLayout.setContentsMargins(16, 12, 16, 16)
        self.cardsHead = QHBoxLayout()
        self.cardsHead.setSpacing(8)
        self.cardsHead.setObjectName(u"cardsHead")
        self.cardsHead.setContentsMargins(0, 0, 0, 0)
        self.cardsTitle = QLabel(self.cardsCard)
        self.cardsTitle.setObjectName(u"cardsTitle")
        self.cardsTitle.setProperty(u"role", u"lead")

        self.cardsHead.addWidget(self.cardsTitle)

        self.cardsSpacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.cardsHead.addItem(self.cardsSpacer)

        self.up = QToolButton(self.cardsCard)
        self.up.setObjectName(u"up")
        self.up.setAutoRaise(True)

        self.cardsHead.addWidget(self.up)

        self.down = QToolButton(self.cardsCard)
        self.down.setObjectName(u"down")
        self.down.setAutoRaise(True)

        self.cardsHead.addWidget(self.down)

        self.remove = QToolButton(self.cardsCard)
        self.remove.setObjectName(u"remove")
        self.remove.setAutoRaise(True)

        self.cardsHead.addWidget(self.remove)


        self.cardsCardLayout.addLayout(self.cardsHead)

        self.secret = MarginNote(self.cardsCard)
        self.secret.setObjectName(u"secret")

        self.cardsCardLayout.addWidget(self.secret)

        self.cards = QTableView(self.cardsCard)
        self.cards.setObjectName(u"cards")
        self.cards.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked|QAbstractItemView.EditTrigger.EditKeyPressed)

        self.cardsCardLayout.addWidget(self.cards)

        self.adding = AddingLine(self.cardsCard)
        self.adding.setObjectName(u"adding")

        self.cardsCardLayout.addWidget(self.adding)

        self.finder = Finder(self.cardsCard)
        self.finder.setObjectName(u"finder")

        self.cardsCardLayout.addWidget(self.finder)


        self.formLayout.addWidget(self.cardsCard)

        self.preparingSpacer = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.formLayout.addItem(self.preparingSpacer)

        self.formScroll.setWidget(self.formScrolled)

        self.preparingLayout.addWidget(self.formScroll)

        self.openRow = QHBoxLayout()
        self.openRow.setSpacing(12)
        self.openRow.setObjectName(u"openRow")
        self.openRow.setContentsMargins(0, 0, 0, 0)
        self.lock = QLabel(PreparingPanel)
        self.lock.setObjectName(u"lock")
        self.lock.setProperty(u"role", u"muted")
        self.lock.setWordWrap(True)

        self.openRow.addWidget(self.lock)

        self.open = QPushButton(PreparingPanel)
        self.open.setObjectName(u"open")
        self.open.setProperty(u"role", u"primary")

        self.openRow.addWidget(self.open)

        self.openRow.setStretch(0, 1)

        self.preparingLayout.addLayout(self.openRow)

        self.preparingLayout.setStretch(0, 1)
#if QT_CONFIG(shortcut)
        self.titleLabel.setBuddy(self.title)
        self.promptLabel.setBuddy(self.prompt)
        self.meetingLabel.setBuddy(self.meeting)
        self.dotsLabel.setBuddy(self.dots)
        self.mostLabel.setBuddy(self.most)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(PreparingPanel)
    # setupUi

    def retranslateUi(self, PreparingPanel: QWidget) -> None:
        self.titleLabel.setText(QCoreApplication.translate("PreparingPanel", u"Title", None))
#if QT_CONFIG(accessibility)
        self.title.setAccessibleName(QCoreApplication.translate("PreparingPanel", u"Title", None))
#endif // QT_CONFIG(accessibility)
        self.promptLabel.setText(QCoreApplication.translate("PreparingPanel", u"Question", None))
#if QT_CONFIG(accessibility)
        self.prompt.setAccessibleName(QCoreApplication.translate("PreparingPanel", u"Question", None))
#endif // QT_CONFIG(accessibility)
        self.prompt.setPlaceholderText(QCoreApplication.translate("PreparingPanel", u"what the cards are to be chosen by", None))
        self.meetingLabel.setText(QCoreApplication.translate("PreparingPanel", u"Meeting", None))
#if QT_CONFIG(accessibility)
        self.meeting.setAccessibleName(QCoreApplication.translate("PreparingPanel", u"Meeting", None))
#endif // QT_CONFIG(accessibility)
        self.dotsLabel.setText(QCoreApplication.translate("PreparingPanel", u"Dots each", None))
#if QT_CONFIG(accessibility)
        self.dots.setAccessibleName(QCoreApplication.translate("PreparingPanel", u"Dots for each organisation", None))
#endif // QT_CONFIG(accessibility)
        self.mostLabel.setText(QCoreApplication.translate("PreparingPanel", u"Most on a card", None))
#if QT_CONFIG(accessibility)
        self.most.setAccessibleName(QCoreApplication.translate("PreparingPanel", u"Most dots on one card", None))
#endif // QT_CONFIG(accessibility)
        self.most.setSpecialValueText(QCoreApplication.translate("PreparingPanel", u"no limit", None))
        self.cardsTitle.setText(QCoreApplication.translate("PreparingPanel", u"Cards", None))
#if QT_CONFIG(accessibility)
        self.up.setAccessibleName(QCoreApplication.translate("PreparingPanel", u"Move the card up", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.up.setToolTip(QCoreApplication.translate("PreparingPanel", u"Move the card up (Alt+Up)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.down.setAccessibleName(QCoreApplication.translate("PreparingPanel", u"Move the card down", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.down.setToolTip(QCoreApplication.translate("PreparingPanel", u"Move the card down (Alt+Down)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.remove.setAccessibleName(QCoreApplication.translate("PreparingPanel", u"Remove the cards", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.remove.setToolTip(QCoreApplication.translate("PreparingPanel", u"Remove the chosen cards (Delete)", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.cards.setAccessibleName(QCoreApplication.translate("PreparingPanel", u"Cards", None))
#endif // QT_CONFIG(accessibility)
        self.lock.setText(QCoreApplication.translate("PreparingPanel", u"The cards are locked when the vote opens.", None))
        self.open.setText(QCoreApplication.translate("PreparingPanel", u"Open the vote", None))
        pass
    # retranslateUi
