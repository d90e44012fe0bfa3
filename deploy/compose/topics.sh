#!/bin/bash
# Creates the topics of a list that are missing: topics.sh <bootstrap-servers> <topics.yaml>. Runs in Kafka's own image.
set -euo pipefail
tool="/opt/kafka/bin/kafka-topics.sh --bootstrap-server $1"
wanted=$(awk -f "${0%/*}/topics.awk" "$2")
present=$($tool --list)
missing=$(awk 'NR == FNR { present[$1]; next } !($2 in present)' <(echo "$present") <(echo "$wanted"))
if [ -z "$missing" ]; then
	echo "no topic is missing"
	exit 0
fi
# Every call starts a JVM: four at a time.
echo "$missing" | xargs -P 4 -I '{}' sh -c "$tool --create --if-not-exists {}"
