"""Compiled from forms/participants_screen.ui: edit that, then run `packaging/dev.py forms`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QSplitter, QStackedWidget, QTableView, QVBoxLayout, QWidget

from dialogapp.gui.widgets.adding_line import AddingLine
from dialogapp.gui.widgets.choice_field import ChoiceField
from dialogapp.gui.widgets.elided_label import ElidedLabel
from dialogapp.gui.widgets.empty_state import EmptyState
from dialogapp.gui.widgets.line_field import LineField
from dialogapp.gui.widgets.line_list import LineList
from dialogapp.gui.widgets.organisation_mark import OrganisationMark
from dialogapp.gui.widgets.page_header import PageHeader
from dialogapp.gui.widgets.search_field import SearchField
from dialogapp.gui.widgets.text_field import TextField

class Ui_ParticipantsScreen(object):
    def setupUi(self, ParticipantsScreen: QWidget) -> None:
        if not ParticipantsScreen.objectName():
            ParticipantsScreen.setObjectName(u"ParticipantsScreen")
        ParticipantsScreen.setMinimumSize(QSize(800, 420))
        self.pageLayout = QVBoxLayout(ParticipantsScreen)
        self.pageLayout.setSpacing(12)
        self.pageLayout.setObjectName(u"pageLayout")
        self.pageLayout.setContentsMargins(24, 16, 24, 16)
        self.header = PageHeader(ParticipantsScreen)
        self.header.setObjectName(u"header")

        self.pageLayout.addWidget(self.header)

        self.empty = EmptyState(ParticipantsScreen)
        self.empty.setObjectName(u"empty")

        self.pageLayout.addWidget(self.empty)

        self.split = QSplitter(ParticipantsScreen)
        self.split.setObjectName(u"split")
        self.split.setOrientation(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(16)
        self.tableSide = QWidget(self.split)
        self.tableSide.setObjectName(u"tableSide")
        self.tableSide.setMinimumSize(QSize(360, 0))
        self.tableLayout = QVBoxLayout(self.tableSide)
        self.tableLayout.setSpacing(8)
        self.tableLayout.setObjectName(u"tableLayout")
        self.tableLayout.setContentsMargins(0, 0, 0, 0)
        self.searchRow = QHBoxLayout()
        self.searchRow.setSpacing(12)
        self.searchRow.setObjectName(u"searchRow")
        self.search = SearchField(self.tableSide)
        self.search.setObjectName(u"search")

        self.searchRow.addWidget(self.search)

        self.summary = QLabel(self.tableSide)
        self.summary.setObjectName(u"summary")
        self.summary.setProperty(u"role", u"muted")

        self.searchRow.addWidget(self.summary)

        self.searchRow.setStretch(0, 1)

        self.tableLayout.addLayout(self.searchRow)

        self.table = QTableView(self.tableSide)
        self.table.setObjectName(u"table")

        self.tableLayout.addWidget(self.table)

        self.addOrganisation = AddingLine(self.tableSide)
        self.addOrganisation.setObjectName(u"addOrganisation")

        self.tableLayout.addWidget(self.addOrganisation)

        self.split.addWidget(self.tableSide)
        self.sideCard = QFrame(self.split)
        self.sideCard.setObjectName(u"sideCard")
        self.sideCard.setProperty(u"card", True)
        self.sideCard.setMinimumSize(QSize(300, 0))
        self.sideLayout = QVBoxLayout(self.sideCard)
        self.sideLayout.setObjectName(u"sideLayout")
        self.sideLayout.setContentsMargins(16, 12, 16, 12)
        self.sideScroll = QScrollArea(self.sideCard)
        self.sideScroll.setObjectName(u"sideScroll")
        self.sideScroll.setFrameShape(QFrame.Shape.NoFrame)
        self.sideScroll.setWidgetResizable(True)
        self.sideScroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.sideScroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.side = QStackedWidget()
        self.side.setObjectName(u"side")
        self.nothingPage = QWidget()
        self.nothingPage.setObjectName(u"nothingPage")
        self.nothingLayout = QVBoxLayout(self.nothingPage)
        self.nothingLayout.setObjectName(u"nothingLayout")
        self.nothingLayout.setContentsMargins(0, 0, 0, 0)
        self.hint = QLabel(self.nothingPage)
        self.hint.setObjectName(u"hint")
        self.hint.setProperty(u"role", u"muted")
        self.hint.setWordWrap(True)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)

        self.nothingLayout.addWidget(self.hint)

        self.side.addWidget(self.nothingPage)
        self.organisationPage = QWidget()
        self.organisationPage.setObjectName(u"organisationPage")
        self.organisationLayout = QVBoxLayout(self.organisationPage)
        self.organisationLayout.setSpacing(12)
        self.organisationLayout.setObjectName(u"organisationLayout")
        self.organisationLayout.setContentsMargins(0, 0, 0, 0)
        self.organisationHead = QHBoxLayout()
        self.organisationHead.setSpacing(8)
        self.organisationHead.setObjectName(u"organisationHead")
        self.mark = OrganisationMark(self.organisationPage)
        self.mark.setObjectName(u"mark")

        self.organisationHead.addWidget(self.mark)

        self.organisationTitle = ElidedLabel(self.organisationPage)
        self.organisationTitle.setObjectName(u"organisationTitle")
        self.organisationTitle.setProperty(u"role", u"lead")

        self.organisationHead.addWidget(self.organisationTitle)

        self.removeOrganisation = QPushButton(self.organisationPage)
        self.removeOrganisation.setObjectName(u"removeOrganisation")
        self.removeOrganisation.setProperty(u"role", u"quiet")

        self.organisationHead.addWidget(self.removeOrganisation)

        self.organisationHead.setStretch(1, 1)

        self.organisationLayout.addLayout(self.organisationHead)

        self.organisationFields = QGridLayout()
        self.organisationFields.setObjectName(u"organisationFields")
        self.organisationFields.setHorizontalSpacing(12)
        self.organisationFields.setVerticalSpacing(8)
        self.nameLabel = QLabel(self.organisationPage)
        self.nameLabel.setObjectName(u"nameLabel")

        self.organisationFields.addWidget(self.nameLabel, 0, 0, 1, 1)

        self.organisationName = LineField(self.organisationPage)
        self.organisationName.setObjectName(u"organisationName")

        self.organisationFields.addWidget(self.organisationName, 0, 1, 1, 1)

        self.kindLabel = QLabel(self.organisationPage)
        self.kindLabel.setObjectName(u"kindLabel")

        self.organisationFields.addWidget(self.kindLabel, 1, 0, 1, 1)

        self.organisationKind = ChoiceField(self.organisationPage)
        self.organisationKind.setObjectName(u"organisationKind")
        self.organisationKind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.organisationKind.setMinimumContentsLength(8)

        self.organisationFields.addWidget(self.organisationKind, 1, 1, 1, 1)

        self.numberLabel = QLabel(self.organisationPage)
        self.numberLabel.setObjectName(u"numberLabel")

        self.organisationFields.addWidget(self.numberLabel, 2, 0, 1, 1)

        self.organisationNumber = LineField(self.organisationPage)
        self.organisationNumber.setObjectName(u"organisationNumber")
        self.organisationNumber.setPlaceholderText(u"556000-0000")

        self.organisationFields.addWidget(self.organisationNumber, 2, 1, 1, 1)

        self.initialsLabel = QLabel(self.organisationPage)
        self.initialsLabel.setObjectName(u"initialsLabel")

        self.organisationFields.addWidget(self.initialsLabel, 3, 0, 1, 1)

        self.initials = LineField(self.organisationPage)
        self.initials.setObjectName(u"initials")
        self.initials.setMaximumSize(QSize(90, 16777215))

        self.organisationFields.addWidget(self.initials, 3, 1, 1, 1)

        self.noteLabel = QLabel(self.organisationPage)
        self.noteLabel.setObjectName(u"noteLabel")

        self.organisationFields.addWidget(self.noteLabel, 4, 0, 1, 1)

        self.organisationNote = TextField(self.organisationPage)
        self.organisationNote.setObjectName(u"organisationNote")

        self.organisationFields.addWidget(self.organisationNote, 4, 1, 1, 1)

        self.organisationFields.setColumnStretch(1, 1)

        self.organisationLayout.addLayout(self.organisationFields)

        self.peopleLabel = QLabel(self.organisationPage)
        self.peopleLabel.setObjectName(u"peopleLabel")
        self.peopleLabel.setProperty(u"role", u"lead")

        self.organisationLayout.addWidget(self.peopleLabel)

        self.people = LineList(self.organisationPage)
        self.people.setObjectName(u"people")
        self.people.setMinimumSize(QSize(0, 60))

        self.organisationLayout.addWidget(self.people)

        self.addPerson = AddingLine(self.organisationPage)
        self.addPerson.setObjectName(u"addPerson")

        self.organisationLayout.addWidget(self.addPerson)

        self.organisationLayout.setStretch(3, 1)
        self.side.addWidget(self.organisationPage)
        self.personPage = QWidget()
        self.personPage.setObjectName(u"personPage")
        self.personLayout = QVBoxLayout(self.personPage)
        self.personLayout.setSpacing(12)
        self.personLayout.setObjectName(u"personLayout")
        self.personLayout.setContentsMargins(0, 0, 0, 0)
        self.personHead = QHBoxLayout()
        self.personHead.setSpacing(8)
        self.personHead.setObjectName(u"personHead")
        self.personTitle = ElidedLabel(self.personPage)
        self.personTitle.setObjectName(u"personTitle")
        self.personTitle.setProperty(u"role", u"lead")

        self.personHead.addWidget(self.personTitle)

        self.removePerson = QPushButton(self.personPage)
        self.removePerson.setObjectName(u"removePerson")
        self.removePerson.setProperty(u"role", u"quiet")

        self.personHead.addWidget(self.removePerson)

        self.personHead.setStretch(0, 1)

        self.personLayout.addLayout(self.personHead)

        self.personFields = QGridLayout()
        self.personFields.setObjectName(u"personFields")
        self.personFields.setHorizontalSpacing(12)
        self.personFields.setVerticalSpacing(8)
        self.personNameLabel = QLabel(self.personPage)
        self.personNameLabel.setObjectName(u"personNameLabel")

        self.personFields.addWidget(self.personNameLabel, 0, 0, 1, 1)

        self.personName = LineField(self.personPage)
        self.personName.setObjectName(u"personName")

        self.personFields.addWidget(self.personName, 0, 1, 1, 1)

        self.employerLabel = QLabel(self.personPage)
        self.employerLabel.setObjectName(u"employerLabel")

        self.personFields.addWidget(self.employerLabel, 1, 0, 1, 1)

        self.employer = ChoiceField(self.personPage)
        self.employer.setObjectName(u"employer")
        self.employer.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.employer.setMinimumContentsLength(8)

        self.personFields.addWidget(self.employer, 1, 1, 1, 1)

        self.roleLabel = QLabel(self.personPage)
        self.roleLabel.setObjectName(u"roleLabel")

        self.personFields.addWidget(self.roleLabel, 2, 0, 1, 1)

        self.role = ChoiceField(self.personPage)
        self.role.setObjectName(u"role")
        self.role.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.role.setMinimumContentsLength(8)

        self.personFields.addWidget(self.role, 2, 1, 1, 1)

        self.emailLabel = QLabel(self.personPage)
        self.emailLabel.setObjectName(u"emailLabel")

        self.personFields.addWidget(self.emailLabel, 3, 0, 1, 1)

        self.email = LineField(self.personPage)
        self.email.setObjectName(u"email")

        self.personFields.addWidget(self.email, 3, 1, 1, 1)

        self.personNoteLabel = QLabel(self.personPage)
        self.personNoteLabel.setObjectName(u"personNoteLabel")

        self.personFields.addWidget(self.personNoteLabel, 4, 0, 1, 1)

        self.personNote = TextField(self.personPage)
        self.personNote.setObjectName(u"personNote")

        self.personFields.addWidget(self.personNote, 4, 1, 1, 1)

        self.personFields.setColumnStretch(1, 1)

        self.personLayout.addLayout(self.personFields)

        self.personEnd = QSpacerItem(20, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.personLayout.addItem(self.personEnd)

        self.side.addWidget(self.personPage)
        self.previewPage = QWidget()
        self.previewPage.setObjectName(u"previewPage")
        self.previewLayout = QVBoxLayout(self.previewPage)
        self.previewLayout.setSpacing(12)
        self.previewLayout.setObjectName(u"previewLayout")
        self.previewLayout.setContentsMargins(0, 0, 0, 0)
        self.previewTitle = QLabel(self.previewPage)
        self.previewTitle.setObjectName(u"previewTitle")
        self.previewTitle.setProperty(u"role", u"lead")

        self.previewLayout.addWidget(self.previewTitle)

        self.previewSummary = QLabel(self.previewPage)
        self.previewSummary.setObjectName(u"previewSummary")
        self.previewSummary.setWordWrap(True)

        self.previewLayout.addWidget(self.previewSummary)

        self.previewRows = LineList(self.previewPage)
        self.previewRows.setObjectName(u"previewRows")

        self.previewLayout.addWidget(self.previewRows)

        self.previewButtons = QHBoxLayout()
        self.previewButtons.setSpacing(8)
        self.previewButtons.setObjectName(u"previewButtons")
        self.take = QPushButton(self.previewPage)
        self.take.setObjectName(u"take")
        self.take.setProperty(u"role", u"primary")

        self.previewButtons.addWidget(self.take)

        self.leave = QPushButton(self.previewPage)
        self.leave.setObjectName(u"leave")
        self.leave.setProperty(u"role", u"quiet")

        self.previewButtons.addWidget(self.leave)

        self.previewGap = QSpacerItem(20, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.previewButtons.addItem(self.previewGap)


        self.previewLayout.addLayout(self.previewButtons)

        self.previewLayout.setStretch(2, 1)
        self.side.addWidget(self.previewPage)
        self.sideScroll.setWidget(self.side)

        self.sideLayout.addWidget(self.sideScroll)

        self.split.addWidget(self.sideCard)

        self.pageLayout.addWidget(self.split)

        self.pageLayout.setStretch(1, 1)
        self.pageLayout.setStretch(2, 1)
#if QT_CONFIG(shortcut)
        self.nameLabel.setBuddy(self.organisationName)
        self.kindLabel.setBuddy(self.organisationKind)
        self.numberLabel.setBuddy(self.organisationNumber)
        self.initialsLabel.setBuddy(self.initials)
        self.noteLabel.setBuddy(self.organisationNote)
        self.personNameLabel.setBuddy(self.personName)
        self.employerLabel.setBuddy(self.employer)
        self.roleLabel.setBuddy(self.role)
        self.emailLabel.setBuddy(self.email)
        self.personNoteLabel.setBuddy(self.personNote)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.search, self.table)
        QWidget.setTabOrder(self.table, self.addOrganisation)
        QWidget.setTabOrder(self.addOrganisation, self.organisationName)
        QWidget.setTabOrder(self.organisationName, self.organisationKind)
        QWidget.setTabOrder(self.organisationKind, self.organisationNumber)
        QWidget.setTabOrder(self.organisationNumber, self.initials)
        QWidget.setTabOrder(self.initials, self.organisationNote)
        QWidget.setTabOrder(self.organisationNote, self.people)
        QWidget.setTabOrder(self.people, self.addPerson)
        QWidget.setTabOrder(self.addPerson, self.removeOrganisation)
        QWidget.setTabOrder(self.removeOrganisation, self.personName)
        QWidget.setTabOrder(self.personName, self.employer)
        QWidget.setTabOrder(self.employer, self.role)
        QWidget.setTabOrder(self.role, self.email)
        QWidget.setTabOrder(self.email, self.personNote)
        QWidget.setTabOrder(self.personNote, self.removePerson)
        QWidget.setTabOrder(self.removePerson, self.previewRows)
        QWidget.setTabOrder(self.previewRows, self.take)
        QWidget.setTabOrder(self.take, self.leave)

        self.retranslateUi(ParticipantsScreen)
    # setupUi

    def retranslateUi(self, ParticipantsScreen: QWidget) -> None:
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("ParticipantsScreen", u"Organisations and people", None))
#endif // QT_CONFIG(accessibility)
        self.removeOrganisation.setText(QCoreApplication.translate("ParticipantsScreen", u"Remove", None))
#if QT_CONFIG(accessibility)
        self.removeOrganisation.setAccessibleName(QCoreApplication.translate("ParticipantsScreen", u"Remove the organisation", None))
#endif // QT_CONFIG(accessibility)
        self.nameLabel.setText(QCoreApplication.translate("ParticipantsScreen", u"&Name", None))
#if QT_CONFIG(accessibility)
        self.organisationName.setAccessibleName(QCoreApplication.translate("ParticipantsScreen", u"Name of the organisation", None))
#endif // QT_CONFIG(accessibility)
        self.kindLabel.setText(QCoreApplication.translate("ParticipantsScreen", u"&Kind", None))
#if QT_CONFIG(accessibility)
        self.organisationKind.setAccessibleName(QCoreApplication.translate("ParticipantsScreen", u"Kind of organisation", None))
#endif // QT_CONFIG(accessibility)
        self.numberLabel.setText(QCoreApplication.translate("ParticipantsScreen", u"Org. n&umber", None))
#if QT_CONFIG(accessibility)
        self.organisationNumber.setAccessibleName(QCoreApplication.translate("ParticipantsScreen", u"Organisation number", None))
#endif // QT_CONFIG(accessibility)
        self.initialsLabel.setText(QCoreApplication.translate("ParticipantsScreen", u"&Initials", None))
#if QT_CONFIG(accessibility)
        self.initials.setAccessibleName(QCoreApplication.translate("ParticipantsScreen", u"Initials", None))
#endif // QT_CONFIG(accessibility)
        self.noteLabel.setText(QCoreApplication.translate("ParticipantsScreen", u"N&ote", None))
#if QT_CONFIG(accessibility)
        self.organisationNote.setAccessibleName(QCoreApplication.translate("ParticipantsScreen", u"Note about the organisation", None))
#endif // QT_CONFIG(accessibility)
        self.peopleLabel.setText(QCoreApplication.translate("ParticipantsScreen", u"People", None))
#if QT_CONFIG(accessibility)
        self.people.setAccessibleName(QCoreApplication.translate("ParticipantsScreen", u"People of the organisation", None))
#endif // QT_CONFIG(accessibility)
        self.removePerson.setText(QCoreApplication.translate("ParticipantsScreen", u"Remove", None))
#if QT_CONFIG(accessibility)
        self.removePerson.setAccessibleName(QCoreApplication.translate("ParticipantsScreen", u"Remove the person", None))
#endif // QT_CONFIG(accessibility)
        self.personNameLabel.setText(QCoreApplication.translate("ParticipantsScreen", u"&Name", None))
#if QT_CONFIG(accessibility)
        self.personName.setAccessibleName(QCoreApplication.translate("ParticipantsScreen", u"Name of the person", None))
#endif // QT_CONFIG(accessibility)
        self.employerLabel.setText(QCoreApplication.translate("ParticipantsScreen", u"Or&ganisation", None))
#if QT_CONFIG(accessibility)
        self.employer.setAccessibleName(QCoreApplication.translate("ParticipantsScreen", u"Organisation of the person", None))
#endif // QT_CONFIG(accessibility)
        self.roleLabel.setText(QCoreApplication.translate("ParticipantsScreen", u"&Role", None))
#if QT_CONFIG(accessibility)
        self.role.setAccessibleName(QCoreApplication.translate("ParticipantsScreen", u"Role", None))
#endif // QT_CONFIG(accessibility)
        self.emailLabel.setText(QCoreApplication.translate("ParticipantsScreen", u"&E-mail", None))
#if QT_CONFIG(accessibility)
        self.email.setAccessibleName(QCoreApplication.translate("ParticipantsScreen", u"E-mail", None))
#endif // QT_CONFIG(accessibility)
        self.personNoteLabel.setText(QCoreApplication.translate("ParticipantsScreen", u"N&ote", None))
#if QT_CONFIG(accessibility)
        self.personNote.setAccessibleName(QCoreApplication.translate("ParticipantsScreen", u"Title or note about the person", None))
#endif // QT_CONFIG(accessibility)
        self.personNote.setPlaceholderText(QCoreApplication.translate("ParticipantsScreen", u"Title or note", None))
        self.previewTitle.setText(QCoreApplication.translate("ParticipantsScreen", u"This will be added", None))
#if QT_CONFIG(accessibility)
        self.previewRows.setAccessibleName(QCoreApplication.translate("ParticipantsScreen", u"Rows that will be added", None))
#endif // QT_CONFIG(accessibility)
        self.take.setText(QCoreApplication.translate("ParticipantsScreen", u"Add", None))
#if QT_CONFIG(accessibility)
        self.take.setAccessibleName(QCoreApplication.translate("ParticipantsScreen", u"Add these rows", None))
#endif // QT_CONFIG(accessibility)
        self.leave.setText(QCoreApplication.translate("ParticipantsScreen", u"Don't add", None))
#if QT_CONFIG(accessibility)
        self.leave.setAccessibleName(QCoreApplication.translate("ParticipantsScreen", u"Don't add anything", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
