// Every German word that a script shows stands here.

export const words = {
  bot: "Rundfrage",
  you: "Sie",
  today: "Heute",
  edited: "bearbeitet",
  opensWindow: "öffnet ein neues Fenster",

  firstSteps: "So fangen Sie an",

  story: {
    step: (number, count) => `Schritt ${number} von ${count}:`,
    begin: "Beginnen",
    next: "Weiter",
    again: "Noch einmal versuchen",
    anyway: "Trotzdem weiter",
    running: "Das geschieht gerade …",
    failed: "Dieser Schritt ging nicht weiter. Vielleicht wurde auf einem Telefon etwas anderes getippt.",
    over: "Die Geschichte ist zu Ende. Tippen Sie gern weiter, oder beginnen Sie im Terminal von vorn.",
    byItself: "Von selbst weiter",
    lookAt: (role) => `Sehen Sie auf „${role}“`,
    code: (code) => `Code ${code}`,
  },

  clock: {
    label: "Uhr der Probe",
    move: "Uhr vorstellen",
    hour: "1 Stunde",
    day: "1 Tag",
    nextDue: "bis zur nächsten Erinnerung",
    nothingDue: "Zurzeit steht keine Erinnerung an.",
    movedTo: (moment) => `Die Uhr der Probe steht jetzt auf ${moment}.`,
  },

  phone: {
    log: (role) => `Nachrichten, ${role}`,
    logKeys: "Mit Pfeil nach oben und unten von Nachricht zu Nachricht",
    more: "Weitere Möglichkeiten",
    empty: "Noch keine Nachricht",
    emptyWithLink: "Für dieses Telefon liegt eine Einladung bereit.",
    emptyWithoutLink: "Öffnen Sie einen Einladungslink oder drücken Sie auf Start.",
    openInvitation: "Einladung öffnen",
    openLink: "Einladungslink öffnen",
    start: "Start",
    block: "Bot blockieren",
    unblock: "Bot wieder zulassen",
    blocked: "Sie haben den Bot blockiert. Er kann Ihnen nichts mehr schicken.",
    newMessages: "Neue Nachrichten",
    unread: (count) => (count === 1 ? "1 neue Nachricht" : `${count} neue Nachrichten`),
    news: (roles) => `Neue Nachricht: ${roles.join(", ")}`,
    typing: "schreibt",
    add: "Telefon hinzufügen",
    jump: (role) => `Zu „${role}“`,
  },

  composer: {
    message: "Nachricht schreiben",
    hint: "Nachricht",
    send: "Senden",
    file: "Datei senden",
    remove: "Datei weglassen",
    commands: "Befehle",
    tooBig: "Die Datei ist zu groß: höchstens 20 MB.",
  },

  link: {
    title: "Einladungslink öffnen",
    field: "Link",
    hint: "Fügen Sie den Link ein, den Sie bekommen haben.",
    recent: "Zuletzt auf einem Telefon gezeigt",
    seenOn: (role) => `von ${role}`,
    open: "Öffnen",
    copied: "Der Text ist kopiert. Sie können ihn auf einem anderen Telefon einfügen.",
    notCopied: "Das Kopieren ist in diesem Browser nicht erlaubt.",
  },

  newPhone: {
    title: "Telefon hinzufügen",
    name: "Name auf dem Telefon",
    suggestion: (number) => `Gast ${number}`,
    language: "Sprache des Telefons",
    add: "Hinzufügen",
  },

  file: {
    picture: "Bild",
    enlarge: (what) => `Vergrößern: ${what}`,
    download: (name) => `Herunterladen: ${name}`,
  },

  spoiler: "Verdeckter Text, zum Lesen drücken",
  unfold: "Mehr lesen",
  ok: "OK",
  cancel: "Abbrechen",
  close: "Schließen",
  unsupportedButton: "Diesen Knopf kann das Telefon der Probe nicht öffnen.",
  failed: "Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.",
  reconnecting: "Die Verbindung ist unterbrochen. Die Seite versucht, sie wieder herzustellen.",
  ended: "Die Vorführung ist beendet oder nicht erreichbar. Starten Sie sie neu: make demo",
};

/** Languages that a new phone can be set to: code and own name. */
export const phoneLanguages = [
  ["de", "Deutsch"],
  ["en", "English"],
  ["tr", "Türkçe"],
  ["ar", "العربية"],
  ["uk", "Українська"],
  ["ru", "Русский"],
  ["fa", "فارسی"],
  ["ro", "Română"],
  ["pl", "Polski"],
];
