package org.hiringpipeline.assessment.sitting.link;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The secret that opens a sitting: 256 random bits. Only its hash is ever stored, and
 * looked up by an index, so that no comparison takes longer for a nearly right one.
 *
 * @param value base64url without padding
 */
public record Token(String value) {

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

	static Token random() {
		var bytes = new byte[32];
		RANDOM.nextBytes(bytes);
		return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
	}

	/** The token in a header, if it has the form of one. */
	public static Optional<Token> parse(@Nullable String header) {
		return (header != null && FORM.matcher(header).matches()) ? Optional.of(new Token(header)) : Optional.empty();
	}

	/** SHA-256 of the value, hexadecimal. */
	public String hash() {
		try {
			var digest = MessageDigest.getInstance("SHA-256").digest(this.value.getBytes(StandardCharsets.US_ASCII));
			return HexFormat.of().formatHex(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	@Override
	public String toString() {
		return "Token[...]";
	}

}
