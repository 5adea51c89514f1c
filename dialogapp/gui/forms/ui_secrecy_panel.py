"""Compiled from forms/secrecy_panel.ui: edit that, then run `packaging/dev.py forms`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QHBoxLayout, QLabel, QPushButton, QTableView, QVBoxLayout, QWidget

class Ui_SecrecyPanel(object):
    def setupUi(self, SecrecyPanel: QWidget) -> None:
        if not SecrecyPanel.objectName():
            SecrecyPanel.setObjectName(u"SecrecyPanel")
        self.panelLayout = QVBoxLayout(SecrecyPanel)
        self.panelLayout.setSpacing(8)
        self.panelLayout.setObjectName(u"panelLayout")
        self.head = QHBoxLayout()
        self.head.setSpacing(12)
        self.head.setObjectName(u"head")
        self.sentence = QLabel(SecrecyPanel)
        self.sentence.setObjectName(u"sentence")
        self.sentence.setWordWrap(True)

        self.head.addWidget(self.sentence)

        self.unassessed = QCheckBox(SecrecyPanel)
        self.unassessed.setObjectName(u"unassessed")

        self.head.addWidget(self.unassessed)

        self.open = QPushButton(SecrecyPanel)
        self.open.setObjectName(u"open")

        self.head.addWidget(self.open)

        self.head.setStretch(0, 1)

        self.panelLayout.addLayout(self.head)

        self.claims = QTableView(SecrecyPanel)
        self.claims.setObjectName(u"claims")
        self.claims.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.claims.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)

        self.panelLayout.addWidget(self.claims)

        self.none = QLabel(SecrecyPanel)
        self.none.setObjectName(u"none")
        self.none.setProperty(u"role", u"muted")
        self.none.setWordWrap(True)

        self.panelLayout.addWidget(self.none)

        self.note = QLabel(SecrecyPanel)
        self.note.setObjectName(u"note")
        self.note.setProperty(u"role", u"muted")
        self.note.setWordWrap(True)

        self.panelLayout.addWidget(self.note)

        self.panelLayout.setStretch(1, 1)

        self.retranslateUi(SecrecyPanel)
    # setupUi

    def retranslateUi(self, SecrecyPanel: QWidget) -> None:
        self.unassessed.setText(QCoreApplication.translate("SecrecyPanel", u"Only those not yet assessed", None))
        self.open.setText(QCoreApplication.translate("SecrecyPanel", u"Secrecy\u2026", None))
#if QT_CONFIG(accessibility)
        self.open.setAccessibleName(QCoreApplication.translate("SecrecyPanel", u"See the chosen request, and note what the authority said", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.claims.setAccessibleName(QCoreApplication.translate("SecrecyPanel", u"Requests for secrecy", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
