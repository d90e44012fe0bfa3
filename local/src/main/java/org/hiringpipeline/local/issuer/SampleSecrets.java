package org.hiringpipeline.local.issuer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Compares as written: the sample secrets are public, and a slow hash would only delay
 * every start and token.
 */
class SampleSecrets implements PasswordEncoder {

	@Override
	public @Nullable String encode(@Nullable CharSequence secret) {
		return (secret != null) ? secret.toString() : null;
	}

	@Override
	public boolean matches(@Nullable CharSequence secret, @Nullable String stored) {
		return secret != null && stored != null && MessageDigest
			.isEqual(secret.toString().getBytes(StandardCharsets.UTF_8), stored.getBytes(StandardCharsets.UTF_8));
	}

}
