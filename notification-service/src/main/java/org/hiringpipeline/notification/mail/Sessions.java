package org.hiringpipeline.notification.mail;

import java.util.Properties;

import jakarta.mail.Session;

/**
 * How mails are written: plain ones in ASCII, whatever is in them, and international ones
 * with headers in UTF-8.
 *
 * @param plain for addresses in ASCII
 * @param international for any others
 */
record Sessions(Session plain, Session international) {

	static Sessions of(Session plain) {
		var properties = new Properties();
		properties.putAll(plain.getProperties());
		properties.setProperty("mail.mime.allowutf8", "true");
		return new Sessions(plain, Session.getInstance(properties));
	}

	Session of(boolean beyondAscii) {
		return beyondAscii ? this.international : this.plain;
	}

}
