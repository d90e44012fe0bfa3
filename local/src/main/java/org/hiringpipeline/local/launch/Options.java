package org.hiringpipeline.local.launch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What the launcher was asked on its command line.
 *
 * @param fresh without the data of earlier runs
 * @param demo play a hiring round
 * @param once play it, stop everything, tell by the exit code whether it went well
 */
record Options(boolean help, boolean fresh, boolean demo, boolean once, int candidates, long seed, Ports ports) {

	private static final int MOST_CANDIDATES = 1000;

	private static final Options DEFAULTS = new Options(false, false, true, false, 30, 1, Ports.standard());

	/**
	 * Reads the command line.
	 * @throws Refused with the first thing that cannot be understood
	 */
	static Options parse(String... arguments) throws Refused {
		Options options = DEFAULTS;
		Deque<String> rest = new ArrayDeque<>(List.of(arguments));
		while (!rest.isEmpty()) {
			String argument = rest.pop();
			int equals = argument.indexOf('=');
			String name = (equals > 0) ? argument.substring(0, equals) : argument;
			if (equals > 0) {
				rest.push(argument.substring(equals + 1));
			}
			options = switch (name) {
				case "--help", "-h" -> options.flag(true, options.fresh, options.demo, options.once, equals, name);
				case "--fresh" -> options.flag(options.help, true, options.demo, options.once, equals, name);
				case "--no-demo" -> options.flag(options.help, options.fresh, false, options.once, equals, name);
				case "--once" -> options.flag(options.help, options.fresh, options.demo, true, equals, name);
				case "--candidates" ->
					options.with((int) number(name, rest, 1, MOST_CANDIDATES), options.seed, options.ports);
				case "--seed" -> options.with(options.candidates, number(name, rest, 0, Long.MAX_VALUE), options.ports);
				case "--port" -> options.with(options.candidates, options.seed, moved(options.ports, rest));
				default -> throw new Refused("Unknown option " + name + ". ./run --help lists them.");
			};
		}
		if (options.once && !options.demo) {
			throw new Refused("--once plays the round and --no-demo leaves it out: give one of them.");
		}
		return options;
	}

	private Options flag(boolean help, boolean fresh, boolean demo, boolean once, int equals, String name)
			throws Refused {
		if (equals > 0) {
			throw new Refused(name + " takes no value.");
		}
		return new Options(help, fresh, demo, once, this.candidates, this.seed, this.ports);
	}

	private Options with(int candidates, long seed, Ports ports) {
		return new Options(this.help, this.fresh, this.demo, this.once, candidates, seed, ports);
	}

	private static String value(String name, Deque<String> rest) throws Refused {
		if (rest.isEmpty()) {
			throw new Refused(name + " needs a value.");
		}
		return rest.pop();
	}

	private static long number(String name, Deque<String> rest, long least, long most) throws Refused {
		String value = value(name, rest);
		try {
			long number = Long.parseLong(value);
			if (number >= least && number <= most) {
				return number;
			}
		}
		catch (NumberFormatException ex) {
			// Said below, the same for both.
		}
		throw new Refused("%s needs a whole number from %d to %d, not %s.".formatted(name, least, most, value));
	}

	private static Ports moved(Ports ports, Deque<String> rest) throws Refused {
		String value = value("--port", rest);
		String[] sides = value.split("=", 2);
		try {
			if (sides.length == 2) {
				return ports.with(sides[0], Integer.parseInt(sides[1]));
			}
		}
		catch (NumberFormatException ex) {
			// Said below, the same for both.
		}
		catch (IllegalArgumentException ex) {
			throw new Refused("--port " + value + ": " + ex.getMessage());
		}
		throw new Refused("--port needs <name>=<number>, not " + value + ". The names are " + Ports.names() + ".");
	}

}
