# Einfache Sprache, keine „Leichte Sprache“. Noch nicht von Menschen geprüft, die sie brauchen.
# Sätze, die überall vorkommen können.

# Steht auf Papier und in Bildern anstelle von Zeichen, für die es keine Schrift gibt, zum Beispiel Bildzeichen
unprintable = Zeichen
plain-text = { $text }
old-button = Dieser Knopf gehört zu einer alten Nachricht. Sie sehen gleich die neuen Knöpfe.
turn-failed = Das hat gerade nicht geklappt. Ihre Angaben bis jetzt sind gespeichert. Bitte versuchen Sie es noch einmal.
refusal-not-allowed = Das dürfen Sie hier nicht tun. Bitte fragen Sie die Koordination in Ihrer Kommune.
refusal-too-late = Das ist schon zu Ende. Sie können hier nichts mehr ändern.
refusal-gone = Das gibt es nicht mehr.
