#!/bin/sh
# The main job of Commonhour through the public API alone, with bearer tokens.
#
# Ben needs a lift and gets one from Ada: offer, need, suggestion, arrangement, hold, session, confirmation, transfer;
# then the lunch club's staff report their paid hours, and the service's page shows both sides. At the end Ada gives the
# hours back as a gift, so that the script can run as often as you like.
#
# It needs the demo community of deploy/up, curl and node, and runs under `sh -eu`:  sh -eu gateway/docs/journey.sh
set -eu

port=${COMMONHOUR_PORT:-8080}
gateway=${GATEWAY_URL:-http://127.0.0.1:$port}
issuer=${OIDC_ISSUER:-http://127.0.0.1:$((port + 10))/realms/commonhour}
password=${DEMO_PASSWORD:-commonhour}
minutes=90

step() { printf '\n%s\n' "$*"; }
fail() { printf 'The journey ends here: %s\n' "$*" >&2; exit 1; }

# Reads one value of a JSON document: value items.0.id
value() {
  node -e '
    const document = JSON.parse(require("fs").readFileSync(0, "utf8"));
    const found = process.argv[1].split(".").reduce((node, name) => node?.[name], document);
    if (found === undefined || found === null) process.exit(1);
    console.log(found);' "$1"
}

# Reads a field of the first item for which a condition holds: item 'each.name === "Lunch club"' id
item() {
  node -e '
    const { items } = JSON.parse(require("fs").readFileSync(0, "utf8"));
    const found = items.find(new Function("each", "return " + process.argv[1]));
    if (!found) process.exit(1);
    console.log(found[process.argv[2]]);' "$1" "$2"
}

new_key() { node -p 'crypto.randomUUID()'; }

# A person's token; only the demo realm gives tokens for a password.
token() {
  curl -sSf "$issuer/protocol/openid-connect/token" \
    -d grant_type=password -d client_id=commonhour-cli -d scope=openid -d "username=$1" -d "password=$password" |
    value access_token
}

# call TOKEN METHOD PATH [BODY]: prints the answer, or the problem document and stops.
call() {
  bearer=$1 method=$2 path=$3
  shift 3
  answer=$(mktemp)
  # The same key with every attempt: whatever happens on the way, it is done once.
  status=$(curl -sS -o "$answer" -w '%{http_code}' --retry 5 --retry-connrefused -X "$method" "$gateway$path" \
    -H "Authorization: Bearer $bearer" -H "Idempotency-Key: $(new_key)" -H 'Content-Type: application/json' \
    ${1:+--data-binary "$1"})
  body=$(cat "$answer")
  rm -f "$answer"
  case $status in
    2*) printf '%s\n' "$body" ;;
    *) fail "$method $path was answered with $status: $body" ;;
  esac
}

# wait_until TOKEN PATH FIELD WANTED UNWANTED: asks once a second until a field has a value.
wait_until() {
  tries=0
  while :; do
    seen=$(call "$1" GET "$2" | value "$3" || echo nothing)
    [ "$seen" = "$4" ] && return
    [ "$seen" = "$5" ] && fail "$2 says $3=$seen"
    tries=$((tries + 1))
    [ "$tries" -lt 60 ] || fail "$2 still says $3=$seen after a minute"
    sleep 1
  done
}

step "1. Sign in: Ada has a car, Ben needs a lift, Cora coordinates, Sam works at the lunch club."
ada=$(token ada) ben=$(token ben) cora=$(token cora) sam=$(token sam)
curl -sS -o /dev/null -w 'Without a token: %{http_code} %{content_type}\n' "$gateway/api/v1/me"
me=$(call "$ada" GET /api/v1/me)
community=${COMMUNITY_ID:-$(printf '%s' "$me" | value memberships.0.communityId)} || fail "Ada is in no community yet."
c=/api/v1/communities/$community
ada_account=$(call "$ada" GET "$c/accounts/mine" | value id)
ben_account=$(call "$ben" GET "$c/accounts/mine" | value id)
ada_before=$(call "$ada" GET "$c/accounts/$ada_account" | value balanceMinutes)
ben_before=$(call "$ben" GET "$c/accounts/$ben_account" | value balanceMinutes)
lunch_club=$(call "$sam" GET "$c/services?limit=100")
service=$(printf '%s' "$lunch_club" | item '/lunch/i.test(each.name)' id) || fail "There is no lunch club."
organisation=$(printf '%s' "$lunch_club" | item '/lunch/i.test(each.name)' organisationId)
unpaid_before=$(call "$cora" GET "$c/insight/services/$service" | value unpaidMinutes)
paid_before=$(call "$cora" GET "$c/insight/services/$service" | value paidMinutes)

step "2. Ada offers a lift, Ben asks for one to the lunch club."
today=$(node -p 'new Date().toISOString().slice(0, 10)')
offer=$(call "$ada" POST "$c/offers" '{"category":"TRANSPORT","title":"A lift in my car"}' | value id)
need=$(call "$ben" POST "$c/needs" \
  '{"category":"TRANSPORT","title":"A lift to the lunch club","neededOn":"'"$today"'","amountMinutes":'$minutes',"serviceId":"'"$service"'"}' |
  value id)

step "3. Ben sees who could help, and why."
suggestions=$(call "$ben" GET "$c/needs/$need/suggestions?limit=100")
printf '%s' "$suggestions" | node -e '
  const { items } = JSON.parse(require("fs").readFileSync(0, "utf8"));
  for (const { title, score, reasons } of items.slice(0, 3)) {
    console.log(`  ${title} (${score}): ${reasons.map(({ text }) => text).join("; ")}`);
  }'
printf '%s' "$suggestions" | item "each.offerId === '$offer'" offerId >/dev/null || fail "Ada's offer is not suggested."

step "4. Ben invites Ada, Ada agrees, Ben's hours are held."
arrangement=$(call "$ben" POST "$c/arrangements" '{"needId":"'"$need"'","offerId":"'"$offer"'"}' | value id)
call "$ada" POST "$c/arrangements/$arrangement/agreement" '{}' >/dev/null
wait_until "$ben" "$c/arrangements/$arrangement" holdState HELD REFUSED

step "5. It happens: Ada records 1 and a half hours, Ben confirms, the hours move."
session=$(call "$ada" POST "$c/sessions" \
  '{"arrangementId":"'"$arrangement"'","occurredOn":"'"$today"'","amountMinutes":'$minutes'}' | value id)
call "$ben" POST "$c/sessions/$session/confirmation" '{}' >/dev/null
wait_until "$ben" "$c/sessions/$session" state SETTLED REFUSED
wait_until "$ben" "$c/arrangements/$arrangement" state HAPPENED CANCELLED
ada_after=$(call "$ada" GET "$c/accounts/$ada_account" | value balanceMinutes)
ben_after=$(call "$ben" GET "$c/accounts/$ben_account" | value balanceMinutes)
echo "  Ada: $ada_before -> $ada_after minutes, Ben: $ben_before -> $ben_after minutes"
[ "$ada_after" -eq $((ada_before + minutes)) ] || fail "Ada should have $minutes minutes more."
[ "$ben_after" -eq $((ben_before - minutes)) ] || fail "Ben should have $minutes minutes less."

step "6. Sam reports the 3 paid hours of the cook; the service's page shows both sides."
call "$sam" POST "$c/staff-hours" \
  '{"organisationId":"'"$organisation"'","serviceId":"'"$service"'","workedOn":"'"$today"'","amountMinutes":180,"reference":"journey-'"$(new_key)"'"}' \
  >/dev/null
wait_until "$cora" "$c/insight/services/$service" unpaidMinutes $((unpaid_before + minutes)) none
wait_until "$cora" "$c/insight/services/$service" paidMinutes $((paid_before + 180)) none
call "$sam" GET "$c/insight/services/$service" | node -e '
  const { unpaidMinutes, paidMinutes } = JSON.parse(require("fs").readFileSync(0, "utf8"));
  console.log(`  ${unpaidMinutes} unpaid minutes beside ${paidMinutes} paid minutes`);'

step "7. Ada gives the hours back, as a gift."
call "$ada" POST "$c/transfers" \
  '{"id":"'"$(new_key)"'","debitAccountId":"'"$ada_account"'","creditAccountId":"'"$ben_account"'","amountMinutes":'$minutes',"kind":"GIFT"}' \
  >/dev/null
[ "$(call "$ben" GET "$c/accounts/$ben_account" | value balanceMinutes)" -eq "$ben_before" ] || fail "The gift is missing."

step "The journey is complete."
