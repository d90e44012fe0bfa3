# From the KafkaTopic documents of deploy/base/topics.yaml to one line of kafka-topics.sh arguments per topic, cut to what one
# broker can carry: one replica, one of them in sync, at most six partitions.
# The list keeps to one layout (a test reads it with this script and with a YAML parser, and compares): two spaces under
# metadata and spec, four under config.
function put() {
	if (name != "") {
		print "--topic " name " --partitions " (partitions > 6 ? 6 : partitions) " --replication-factor 1" config
	}
	name = ""; config = ""; partitions = 1
}
/^---/ { put(); next }
/^[a-zA-Z]/ { section = $1; within = ""; next }
section == "metadata:" && /^  name:/ { name = $2; next }
section == "spec:" && /^  partitions:/ { partitions = $2 + 0; next }
section == "spec:" && /^  [a-zA-Z]/ { within = $1; next }
within == "config:" && /^    [a-z]/ {
	key = $1; sub(/:$/, "", key)
	config = config " --config " key "=" (key == "min.insync.replicas" ? 1 : $2)
}
END { put() }
