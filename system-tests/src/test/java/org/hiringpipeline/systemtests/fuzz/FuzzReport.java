package org.hiringpipeline.systemtests.fuzz;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of the requests: how often each operation answered with each status, and
 * every kind of difference once, with the request that showed it.
 */
final class FuzzReport {

	private final Map<String, TreeMap<Integer, Integer>> statuses = new TreeMap<>();

	private final Map<String, String> differences = new LinkedHashMap<>();

	void record(FuzzRequest request, int status, List<String> faults, String answer) {
		var name = request.operation().name();
		this.statuses.computeIfAbsent(name, (any) -> new TreeMap<>()).merge(status, 1, Integer::sum);
		for (String fault : faults) {
			var kind = fault.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…")
				.replaceAll("\\[\\d+]", "[n]")
				.replaceAll("/\\d+/", "/n/");
			this.differences.putIfAbsent(name + ": " + kind,
					request + "\n      answer: " + ((answer.length() > 300) ? answer.substring(0, 300) + "…" : answer));
		}
	}

	List<String> differences() {
		return this.differences.entrySet()
			.stream()
			.map((difference) -> difference.getKey() + "\n      request: " + difference.getValue())
			.toList();
	}

	/** The operations that never succeeded, whose success nothing has tried. */
	List<String> neverSucceeded() {
		return this.statuses.entrySet()
			.stream()
			.filter((operation) -> operation.getValue().keySet().stream().noneMatch((status) -> status < 300))
			.map(Map.Entry::getKey)
			.toList();
	}

	void print(PrintStream out) {
		this.statuses.forEach((name, counts) -> out.printf("  %-75s %s%n", name, counts));
		out.printf("  never succeeded: %s%n", neverSucceeded());
		differences().forEach((difference) -> out.println("  DIFFERENCE " + difference));
	}

}
