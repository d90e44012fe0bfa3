package org.hiringpipeline.job.input;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What makes two spellings of an e-mail address the same. */
public final class EmailAddress {

	private static final int MAX_LENGTH = 254;

	/** Nothing that could end a mail header or smuggle in another address. */
	private static final Pattern PLAIN = Pattern.compile("[^\\p{Cc}\\p{Z}<>()\\[\\],;:\"\\\\]+");

	private static final Pattern LOCAL = Pattern.compile("[^\\p{Cc}\\p{Z}@<>()\\[\\],;:\"\\\\]{1,64}");

	private static final Pattern DOMAIN = Pattern
		.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+");

	private EmailAddress() {
	}

	/**
	 * The address in lower case, its domain in ASCII; empty if it is none. Dots and plus
	 * signs are kept: what they mean is the provider's business.
	 */
	public static Optional<String> normalized(String address) {
		int at = address.lastIndexOf('@');
		if (at < 1 || address.length() > MAX_LENGTH || !PLAIN.matcher(address).matches()) {
			return Optional.empty();
		}
		var local = Normalizer.normalize(address.substring(0, at), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
		try {
			var domain = IDN.toASCII(address.substring(at + 1)).toLowerCase(Locale.ROOT);
			boolean sound = LOCAL.matcher(local).matches() && DOMAIN.matcher(domain).matches();
			return sound ? Optional.of(local + "@" + domain) : Optional.empty();
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
