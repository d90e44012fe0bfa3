package org.hiringpipeline.notification.mail;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.jspecify.annotations.Nullable;

/**
 * Where a mail goes.
 *
 * @param name how to address them, on one line; may be empty
 * @param address the address, not yet checked
 */
public record Addressee(String name, String address) {

	/** An addressee with a name that is safe in a header. */
	public static Addressee of(@Nullable String name, @Nullable String address) {
		return new Addressee(PlainText.line(name), (address != null) ? address : "");
	}

	/** Whether it is one well-formed address and nothing else. */
	public boolean isValid() {
		try {
			var parsed = new InternetAddress(this.address, true);
			parsed.validate();
			return parsed.getAddress().equals(this.address) && this.address.chars().noneMatch(Character::isISOControl)
					&& StandardCharsets.UTF_8.newEncoder().canEncode(this.address);
		}
		catch (AddressException ex) {
			return false;
		}
	}

	/** Whether the address needs a server that takes more than ASCII (RFC 6531). */
	boolean isInternational() {
		return !StandardCharsets.US_ASCII.newEncoder().canEncode(this.address);
	}

	InternetAddress toHeader() {
		try {
			var header = new InternetAddress();
			header.setAddress(this.address);
			if (!this.name.isEmpty()) {
				header.setPersonal(this.name, StandardCharsets.UTF_8.name());
			}
			return header;
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException("every Java platform has UTF-8", ex);
		}
	}

	/** Nobody's data in logs. */
	@Override
	public String toString() {
		return "Addressee[]";
	}

}
