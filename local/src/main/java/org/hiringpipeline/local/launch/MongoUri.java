package org.hiringpipeline.local.launch;

/**
 * Puts a database into a MongoDB connection string.
 */
final class MongoUri {

	private MongoUri() {
	}

	/**
	 * The same connection to another database. Credentials stay checked where they were:
	 * against the database that the string named, or {@code admin}.
	 */
	static String withDatabase(String uri, String database) {
		int authority = uri.indexOf("://") + 3;
		int question = uri.indexOf('?', authority);
		String options = (question < 0) ? "" : uri.substring(question + 1);
		String address = (question < 0) ? uri : uri.substring(0, question);
		int slash = address.indexOf('/', authority);
		String before = (slash < 0) ? address : address.substring(0, slash);
		String named = (slash < 0) ? "" : address.substring(slash + 1);
		boolean credentials = before.indexOf('@') >= 0;
		if (credentials && !named.isEmpty() && !options.contains("authSource=")) {
			options = options.isEmpty() ? "authSource=" + named : options + "&authSource=" + named;
		}
		return before + "/" + database + (options.isEmpty() ? "" : "?" + options);
	}

	/** Without the password, for printing. */
	static String printable(String uri) {
		return uri.replaceFirst("://[^@/]*@", "://***@");
	}

}
