# Sätze, die überall vorkommen können.

# Steht auf Papier und in Bildern anstelle von Zeichen, für die es keine Schrift gibt (zum Beispiel Bildzeichen)
unprintable = [Zeichen]
plain-text = { $text }
old-button = Dieser Knopf gehört zu einer älteren Nachricht. Sie sehen gleich die aktuelle Auswahl.
turn-failed = Das hat gerade nicht geklappt. Ihre bisherigen Angaben sind gespeichert. Bitte versuchen Sie es noch einmal.
refusal-not-allowed = Dafür brauchen Sie ein Recht, das Sie hier nicht haben. Bitte wenden Sie sich an die Koordination Ihrer Kommune.
refusal-too-late = Das ist schon abgeschlossen. Hier lässt sich nichts mehr ändern.
refusal-gone = Das gibt es nicht mehr.
