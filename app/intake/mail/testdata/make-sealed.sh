#!/usr/bin/env bash
# Writes the mails sealed-*.eml, with OpenSSL 3: signed beside the text, signed around
# it, and encrypted. The key is made anew and thrown away, so that the files differ
# from run to run; the texts are those of python-plain.eml.
set -euo pipefail
cd "$(dirname "$0")"
keys=$(mktemp -d)
trap 'rm -rf "$keys"' EXIT
openssl req -x509 -newkey rsa:2048 -nodes -days 3650 -subj '/CN=Åse Kjærgård' -utf8 \
  -keyout "$keys/key.pem" -out "$keys/cert.pem" 2>/dev/null
# What is sealed is the text with the fields that tell how it is written.
grep -ai '^\(content-\|mime-\)' python-plain.eml >"$keys/text"
sed '1,/^\r$/d' python-plain.eml | { printf '\r\n'; cat; } >>"$keys/text"
head=(-from 'Åse Kjærgård <aase@forening.example>' -to hoering@kommune.example -subject 'Signeret svar')
openssl cms -sign -in "$keys/text" -signer "$keys/cert.pem" -inkey "$keys/key.pem" "${head[@]}" -out sealed-beside.eml
openssl cms -sign -nodetach -in "$keys/text" -signer "$keys/cert.pem" -inkey "$keys/key.pem" "${head[@]}" -out sealed-around.eml
openssl cms -sign -nodetach -stream -in "$keys/text" -signer "$keys/cert.pem" -inkey "$keys/key.pem" "${head[@]}" -out sealed-pieces.eml
openssl cms -encrypt -aes256 -in "$keys/text" "${head[@]}" -out sealed-encrypted.eml "$keys/cert.pem"
