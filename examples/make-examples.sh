#!/bin/sh
# Writes the sample dossiers again, under examples/dossiers/ or the folder given.
# Needs a JDK and a built tree (./paraphe --version builds it).
set -eu
here=$(CDPATH='' cd "$(dirname "$0")" && pwd)
lib=${PARAPHE_LIB:-$here/../routes/target/paraphe/lib}
if [ ! -d "$lib" ]; then
  echo "Bibliothèques absentes : $lib. Lancez d'abord ./paraphe --version, qui construit le projet." >&2
  exit 2
fi
java=${JAVA_HOME:+$JAVA_HOME/bin/}
classes=$(mktemp -d)
trap 'rm -rf "$classes"' EXIT
"${java}javac" -encoding UTF-8 -proc:none -d "$classes" -cp "$lib/*" "$here"/sources/*.java
"${java}java" -Djava.awt.headless=true -cp "$classes:$lib/*" MakeExamples "${1:-$here/dossiers}"
