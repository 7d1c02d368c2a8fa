#!/bin/sh
# Writes the sample dossiers again, under examples/dossiers/. Needs a built tree (./paraphe --version).
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
lib=${PARAPHE_LIB:-$here/../routes/target/paraphe/lib}
if [ ! -d "$lib" ]; then
  echo "Bibliothèques absentes : $lib. Lancez d'abord ./paraphe --version, qui construit le projet." >&2
  exit 2
fi
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Djava.awt.headless=true -cp "$lib/*" \
  "$here/MakeExamples.java" "${1:-$here/dossiers}"
