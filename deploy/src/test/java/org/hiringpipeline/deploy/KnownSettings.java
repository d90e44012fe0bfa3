package org.hiringpipeline.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The settings of the services' libraries, as variables; from what the libraries say of
 * themselves. A name that was given up is not among them: it does nothing any more.
 */
final class KnownSettings {

	private static final Set<String> NAMES = new HashSet<>();

	/** Of settings that are maps: what follows is a key. */
	private static final Set<String> PREFIXES = new HashSet<>();

	static {
		try {
			for (URL file : Collections.list(
					KnownSettings.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))) {
				try (InputStream metadata = file.openStream()) {
					JsonMapper.shared().readTree(metadata).path("properties").forEach(KnownSettings::add);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private KnownSettings() {
	}

	static boolean contains(String variable) {
		return NAMES.contains(variable) || PREFIXES.stream().anyMatch(variable::startsWith);
	}

	private static void add(JsonNode property) {
		if (property.has("deprecated")) {
			return;
		}
		String variable = property.path("name").asString().replace('.', '_').replace("-", "").toUpperCase(Locale.ROOT);
		NAMES.add(variable);
		if (property.path("type").asString("").startsWith("java.util.Map<")) {
			PREFIXES.add(variable + "_");
		}
	}

}
