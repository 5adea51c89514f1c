"""Compiled from forms/main_window.ui: edit that, then run `packaging/dev.py forms`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMainWindow, QMenu, QMenuBar, QStackedWidget, QStatusBar, QVBoxLayout, QWidget

from dialogapp.gui.widgets.message_bar import MessageBar
from dialogapp.gui.widgets.rail import Rail
from dialogapp.gui.widgets.title_strip import TitleStrip

class Ui_MainWindow(object):
    def setupUi(self, MainWindow: QMainWindow) -> None:
        if not MainWindow.objectName():
            MainWindow.setObjectName(u"MainWindow")
        MainWindow.resize(1240, 720)
        MainWindow.setWindowTitle(u"Dialogapp")
        self.central = QWidget(MainWindow)
        self.central.setObjectName(u"central")
        self.frameLayout = QVBoxLayout(self.central)
        self.frameLayout.setSpacing(0)
        self.frameLayout.setObjectName(u"frameLayout")
        self.frameLayout.setContentsMargins(0, 0, 0, 0)
        self.strip = TitleStrip(self.central)
        self.strip.setObjectName(u"strip")

        self.frameLayout.addWidget(self.strip)

        self.rehearsal = QLabel(self.central)
        self.rehearsal.setObjectName(u"rehearsal")
        self.rehearsal.setProperty(u"band", u"rehearsal")

        self.frameLayout.addWidget(self.rehearsal)

        self.messages = MessageBar(self.central)
        self.messages.setObjectName(u"messages")

        self.frameLayout.addWidget(self.messages)

        self.roomsLayout = QHBoxLayout()
        self.roomsLayout.setSpacing(0)
        self.roomsLayout.setObjectName(u"roomsLayout")
        self.rail = Rail(self.central)
        self.rail.setObjectName(u"rail")

        self.roomsLayout.addWidget(self.rail)

        self.pages = QStackedWidget(self.central)
        self.pages.setObjectName(u"pages")

        self.roomsLayout.addWidget(self.pages)

        self.roomsLayout.setStretch(1, 1)

        self.frameLayout.addLayout(self.roomsLayout)

        MainWindow.setCentralWidget(self.central)
        self.menu = QMenuBar(MainWindow)
        self.menu.setObjectName(u"menu")
        self.fileMenu = QMenu(self.menu)
        self.fileMenu.setObjectName(u"fileMenu")
        self.editMenu = QMenu(self.menu)
        self.editMenu.setObjectName(u"editMenu")
        self.viewMenu = QMenu(self.menu)
        self.viewMenu.setObjectName(u"viewMenu")
        self.goMenu = QMenu(self.menu)
        self.goMenu.setObjectName(u"goMenu")
        self.roomMenu = QMenu(self.menu)
        self.roomMenu.setObjectName(u"roomMenu")
        self.pageMenu = QMenu(self.menu)
        self.pageMenu.setObjectName(u"pageMenu")
        self.helpMenu = QMenu(self.menu)
        self.helpMenu.setObjectName(u"helpMenu")
        MainWindow.setMenuBar(self.menu)
        self.status = QStatusBar(MainWindow)
        self.status.setObjectName(u"status")
        self.status.setSizeGripEnabled(False)
        MainWindow.setStatusBar(self.status)

        self.menu.addAction(self.fileMenu.menuAction())
        self.menu.addAction(self.editMenu.menuAction())
        self.menu.addAction(self.viewMenu.menuAction())
        self.menu.addAction(self.goMenu.menuAction())
        self.menu.addAction(self.roomMenu.menuAction())
        self.menu.addAction(self.pageMenu.menuAction())
        self.menu.addAction(self.helpMenu.menuAction())

        self.retranslateUi(MainWindow)
    # setupUi

    def retranslateUi(self, MainWindow: QMainWindow) -> None:
        self.fileMenu.setTitle(QCoreApplication.translate("MainWindow", u"&File", None))
        self.editMenu.setTitle(QCoreApplication.translate("MainWindow", u"&Edit", None))
        self.viewMenu.setTitle(QCoreApplication.translate("MainWindow", u"&View", None))
        self.goMenu.setTitle(QCoreApplication.translate("MainWindow", u"&Go", None))
        self.roomMenu.setTitle(QCoreApplication.translate("MainWindow", u"&Room", None))
        self.pageMenu.setTitle(QCoreApplication.translate("MainWindow", u"&Page", None))
        self.helpMenu.setTitle(QCoreApplication.translate("MainWindow", u"&Help", None))
        pass
    # retranslateUi
