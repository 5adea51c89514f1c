"""Compiled from forms/groups_panel.ui: edit that, then run `packaging/dev.py forms`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QSpinBox, QTableWidget, QVBoxLayout, QWidget

from dialogapp.gui.widgets.groups_tree import GroupsTree
from dialogapp.gui.widgets.margin_note import MarginNote

class Ui_GroupsPanel(object):
    def setupUi(self, GroupsPanel: QWidget) -> None:
        if not GroupsPanel.objectName():
            GroupsPanel.setObjectName(u"GroupsPanel")
        self.groupsLayout = QVBoxLayout(GroupsPanel)
        self.groupsLayout.setSpacing(8)
        self.groupsLayout.setObjectName(u"groupsLayout")
        self.groupsLayout.setContentsMargins(0, 8, 0, 0)
        self.groupsHead = QHBoxLayout()
        self.groupsHead.setSpacing(8)
        self.groupsHead.setObjectName(u"groupsHead")
        self.groupsTitle = QLabel(GroupsPanel)
        self.groupsTitle.setObjectName(u"groupsTitle")
        self.groupsTitle.setProperty(u"role", u"lead")

        self.groupsHead.addWidget(self.groupsTitle)

        self.groupsSum = QLabel(GroupsPanel)
        self.groupsSum.setObjectName(u"groupsSum")
        self.groupsSum.setProperty(u"role", u"muted")

        self.groupsHead.addWidget(self.groupsSum)

        self.groupsGap = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.groupsHead.addItem(self.groupsGap)


        self.groupsLayout.addLayout(self.groupsHead)

        self.groupsRow = QHBoxLayout()
        self.groupsRow.setSpacing(8)
        self.groupsRow.setObjectName(u"groupsRow")
        self.count = QSpinBox(GroupsPanel)
        self.count.setObjectName(u"count")
        self.count.setMinimum(1)
        self.count.setMaximum(40)
        self.count.setValue(3)

        self.groupsRow.addWidget(self.count)

        self.propose = QPushButton(GroupsPanel)
        self.propose.setObjectName(u"propose")

        self.groupsRow.addWidget(self.propose)

        self.addGroup = QPushButton(GroupsPanel)
        self.addGroup.setObjectName(u"addGroup")

        self.groupsRow.addWidget(self.addGroup)

        self.groupsRowGap = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.groupsRow.addItem(self.groupsRowGap)


        self.groupsLayout.addLayout(self.groupsRow)

        self.groupsNote = MarginNote(GroupsPanel)
        self.groupsNote.setObjectName(u"groupsNote")

        self.groupsLayout.addWidget(self.groupsNote)

        self.groups = GroupsTree(GroupsPanel)
        self.groups.setObjectName(u"groups")

        self.groupsLayout.addWidget(self.groups)

        self.tablesHead = QHBoxLayout()
        self.tablesHead.setSpacing(8)
        self.tablesHead.setObjectName(u"tablesHead")
        self.tablesTitle = QLabel(GroupsPanel)
        self.tablesTitle.setObjectName(u"tablesTitle")
        self.tablesTitle.setProperty(u"role", u"lead")

        self.tablesHead.addWidget(self.tablesTitle)

        self.tablesGap = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.tablesHead.addItem(self.tablesGap)


        self.groupsLayout.addLayout(self.tablesHead)

        self.tablesRow = QHBoxLayout()
        self.tablesRow.setSpacing(8)
        self.tablesRow.setObjectName(u"tablesRow")
        self.tablesLabel = QLabel(GroupsPanel)
        self.tablesLabel.setObjectName(u"tablesLabel")

        self.tablesRow.addWidget(self.tablesLabel)

        self.tables = QSpinBox(GroupsPanel)
        self.tables.setObjectName(u"tables")
        self.tables.setMinimum(1)
        self.tables.setMaximum(20)
        self.tables.setValue(3)

        self.tablesRow.addWidget(self.tables)

        self.roundsLabel = QLabel(GroupsPanel)
        self.roundsLabel.setObjectName(u"roundsLabel")

        self.tablesRow.addWidget(self.roundsLabel)

        self.rounds = QSpinBox(GroupsPanel)
        self.rounds.setObjectName(u"rounds")
        self.rounds.setMinimum(1)
        self.rounds.setMaximum(20)
        self.rounds.setValue(3)

        self.tablesRow.addWidget(self.rounds)

        self.seat = QPushButton(GroupsPanel)
        self.seat.setObjectName(u"seat")

        self.tablesRow.addWidget(self.seat)

        self.tablesRowGap = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.tablesRow.addItem(self.tablesRowGap)


        self.groupsLayout.addLayout(self.tablesRow)

        self.hosted = QCheckBox(GroupsPanel)
        self.hosted.setObjectName(u"hosted")

        self.groupsLayout.addWidget(self.hosted)

        self.tablesNote = MarginNote(GroupsPanel)
        self.tablesNote.setObjectName(u"tablesNote")

        self.groupsLayout.addWidget(self.tablesNote)

        self.tablesWords = QLabel(GroupsPanel)
        self.tablesWords.setObjectName(u"tablesWords")
        self.tablesWords.setProperty(u"role", u"muted")
        self.tablesWords.setWordWrap(True)
        self.tablesWords.setTextFormat(Qt.TextFormat.PlainText)

        self.groupsLayout.addWidget(self.tablesWords)

        self.seating = QTableWidget(GroupsPanel)
        self.seating.setObjectName(u"seating")

        self.groupsLayout.addWidget(self.seating)

#if QT_CONFIG(shortcut)
        self.tablesLabel.setBuddy(self.tables)
        self.roundsLabel.setBuddy(self.rounds)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(GroupsPanel)
    # setupUi

    def retranslateUi(self, GroupsPanel: QWidget) -> None:
        self.groupsTitle.setText(QCoreApplication.translate("GroupsPanel", u"Groups", None))
#if QT_CONFIG(accessibility)
        self.count.setAccessibleName(QCoreApplication.translate("GroupsPanel", u"How many groups", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.count.setToolTip(QCoreApplication.translate("GroupsPanel", u"How many groups", None))
#endif // QT_CONFIG(tooltip)
        self.propose.setText(QCoreApplication.translate("GroupsPanel", u"Propose groups", None))
#if QT_CONFIG(accessibility)
        self.propose.setAccessibleName(QCoreApplication.translate("GroupsPanel", u"Propose groups, mixed so that two competitors are not alone", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.propose.setToolTip(QCoreApplication.translate("GroupsPanel", u"Mixed so that two competitors are not alone in a group", None))
#endif // QT_CONFIG(tooltip)
        self.addGroup.setText(QCoreApplication.translate("GroupsPanel", u"New group", None))
#if QT_CONFIG(accessibility)
        self.addGroup.setAccessibleName(QCoreApplication.translate("GroupsPanel", u"New group", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.groups.setAccessibleName(QCoreApplication.translate("GroupsPanel", u"Groups and who is in them", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.groups.setToolTip(QCoreApplication.translate("GroupsPanel", u"Drag to another group, or press its number; 0 takes out of all, F2 renames", None))
#endif // QT_CONFIG(tooltip)
        self.tablesTitle.setText(QCoreApplication.translate("GroupsPanel", u"From table to table", None))
        self.tablesLabel.setText(QCoreApplication.translate("GroupsPanel", u"Ta&bles", None))
#if QT_CONFIG(accessibility)
        self.tables.setAccessibleName(QCoreApplication.translate("GroupsPanel", u"Tables", None))
#endif // QT_CONFIG(accessibility)
        self.roundsLabel.setText(QCoreApplication.translate("GroupsPanel", u"&Rounds", None))
#if QT_CONFIG(accessibility)
        self.rounds.setAccessibleName(QCoreApplication.translate("GroupsPanel", u"Rounds", None))
#endif // QT_CONFIG(accessibility)
        self.seat.setText(QCoreApplication.translate("GroupsPanel", u"Seat the groups", None))
#if QT_CONFIG(accessibility)
        self.seat.setAccessibleName(QCoreApplication.translate("GroupsPanel", u"Seat the groups", None))
#endif // QT_CONFIG(accessibility)
        self.hosted.setText(QCoreApplication.translate("GroupsPanel", u"One of the buyer's people stays at each table", None))
#if QT_CONFIG(accessibility)
        self.hosted.setAccessibleName(QCoreApplication.translate("GroupsPanel", u"One of the buyer's people stays at each table", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.seating.setAccessibleName(QCoreApplication.translate("GroupsPanel", u"Who sits at which table in each round", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
