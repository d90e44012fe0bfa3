package org.hiringpipeline.notification.mail;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/** The configured sender; a bad one stops the start. */
final class Sender {

	private Sender() {
	}

	static InternetAddress parse(String from) {
		try {
			var address = new InternetAddress(from, true);
			if (address.getPersonal() != null) {
				address.setPersonal(PlainText.line(address.getPersonal()), StandardCharsets.UTF_8.name());
			}
			domain(address);
			if (!StandardCharsets.US_ASCII.newEncoder().canEncode(address.getAddress())) {
				throw new IllegalArgumentException(
						"notification.mail.from must have an address in ASCII, which every server takes");
			}
			return address;
		}
		catch (AddressException | UnsupportedEncodingException ex) {
			throw new IllegalArgumentException(
					"notification.mail.from must be an address such as Hiring <hiring@example.org>", ex);
		}
	}

	static String domain(InternetAddress address) {
		int at = address.getAddress().lastIndexOf('@');
		if (at < 0) {
			throw new IllegalArgumentException("notification.mail.from must have a domain");
		}
		return address.getAddress().substring(at + 1);
	}

}
