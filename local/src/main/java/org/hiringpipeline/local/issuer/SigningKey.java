package org.hiringpipeline.local.issuer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;

/**
 * The RSA key that signs tokens, kept in a file so that tokens outlive a restart.
 */
final class SigningKey {

	private static final int BITS = 2048;

	private SigningKey() {
	}

	static RSAKey loadOrCreate(Path file) throws IOException {
		try {
			if (Files.exists(file)) {
				return RSAKey.parse(Files.readString(file));
			}
			RSAKey key = new RSAKeyGenerator(BITS).keyIDFromThumbprint(true).generate();
			store(file, key.toJSONString());
			return key;
		}
		catch (ParseException | JOSEException ex) {
			throw new IOException("The signing key in " + file + " cannot be used", ex);
		}
	}

	private static void store(Path file, String text) throws IOException {
		Files.createDirectories(file.toAbsolutePath().getParent());
		Path draft = file.resolveSibling(file.getFileName() + ".new");
		Files.deleteIfExists(draft);
		Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		Files.writeString(draft, text);
		Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
	}

}
