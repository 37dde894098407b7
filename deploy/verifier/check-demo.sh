#!/bin/sh
# Takes the ledger of the demo community out through the public API and lets the offline verifier look at it: as it is, and
# with one byte changed. It needs a running deploy/up, curl, node, and the verifier's jar:
#   ./mvnw -q package -pl deploy/verifier && sh -eu deploy/verifier/check-demo.sh
set -eu

port=${COMMONHOUR_PORT:-8080}
gateway=${GATEWAY_URL:-http://127.0.0.1:$port}
issuer=${OIDC_ISSUER:-http://127.0.0.1:$((port + 10))/realms/commonhour}
password=${DEMO_PASSWORD:-commonhour}
jar=deploy/verifier/target/verifier.jar
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

value() {
  node -e '
    const document = JSON.parse(require("fs").readFileSync(0, "utf8"));
    console.log(process.argv[1].split(".").reduce((node, name) => node?.[name], document));' "$1"
}

# The exit status of the verifier is the answer, so it must not end this script.
verdict() {
  status=0
  java -jar "$jar" --key "$folder/key" "$1" || status=$?
  [ "$status" -eq "$2" ] || { echo "The verifier ended with $status instead of $2." >&2; exit 1; }
}

token=$(curl -sSf "$issuer/protocol/openid-connect/token" -d grant_type=password -d client_id=commonhour-cli \
  -d scope=openid -d username=cora -d "password=$password" | value access_token)
fetch() { curl -sSf --compressed -H "Authorization: Bearer $token" "$gateway/api/v1$1"; }

community=$(fetch /me | value memberships.0.communityId)
fetch "/communities/$community/log/key" >"$folder/key"
fetch "/communities/$community/export" >"$folder/export.ndjson"

echo "== as it is"
verdict "$folder/export.ndjson" 0
echo "== with one digit of one amount changed"
sed '0,/"type":"transfer"/{/"type":"transfer"/s/"amountMinutes":\([0-9]*\)\([0-9]\)/"amountMinutes":\15\2/}' \
  "$folder/export.ndjson" >"$folder/changed.ndjson"
verdict "$folder/changed.ndjson" 1
