package org.hiringpipeline.engine;

import java.util.regex.Pattern;

/**
 * Puts a database into a MongoDB connection string.
 */
public final class MongoUri {

	/** These check credentials outside any database. */
	private static final Pattern EXTERNAL = Pattern.compile("authMechanism=(GSSAPI|MONGODB-(X509|AWS|OIDC))\\b",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern PLAIN = Pattern.compile("authMechanism=PLAIN\\b", Pattern.CASE_INSENSITIVE);

	private static final Pattern AUTH_SOURCE = Pattern.compile("(^|[&;])authSource=", Pattern.CASE_INSENSITIVE);

	private static final Pattern SECRETS = Pattern
		.compile("(authMechanismProperties|tlsCertificateKeyFilePassword)=[^&;]*", Pattern.CASE_INSENSITIVE);

	private MongoUri() {
	}

	/**
	 * The same connection to another database. Credentials stay checked where they were:
	 * against the database that the string named, or {@code admin}; of itself the driver
	 * would take the new one.
	 */
	public static String withDatabase(String uri, String database) {
		int authority = uri.indexOf("://") + 3;
		int question = uri.indexOf('?', authority);
		String options = (question < 0) ? "" : uri.substring(question + 1);
		String address = (question < 0) ? uri : uri.substring(0, question);
		int slash = address.indexOf('/', authority);
		String before = (slash < 0) ? address : address.substring(0, slash);
		String named = (slash < 0) ? "" : address.substring(slash + 1);
		if (before.indexOf('@') >= 0 && !AUTH_SOURCE.matcher(options).find() && !EXTERNAL.matcher(options).find()) {
			String usual = PLAIN.matcher(options).find() ? "$external" : "admin";
			String source = "authSource=" + (named.isEmpty() ? usual : named);
			options = options.isEmpty() ? source : options + "&" + source;
		}
		return before + "/" + database + (options.isEmpty() ? "" : "?" + options);
	}

	/** Without passwords, for printing. */
	public static String printable(String uri) {
		return SECRETS.matcher(uri.replaceFirst("://[^/]*@", "://***@")).replaceAll("$1=***");
	}

}
