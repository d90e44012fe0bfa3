package org.hiringpipeline.notification.mail;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Who the service is to the SMTP server: somebody or, where neither user name nor
 * password is given, nobody in particular. It logs in exactly then, whatever
 * {@code mail.smtp.auth} says, which asks for a password where there is none.
 *
 * @param username user name; empty is as good as absent
 * @param password its password, likewise
 */
@ConfigurationProperties("spring.mail")
record MailLogin(@Nullable String username, @Nullable String password) {

	MailLogin {
		username = given(username);
		password = given(password);
		if ((username == null) != (password == null)) {
			throw new IllegalArgumentException("spring.mail.username and spring.mail.password must both be given, "
					+ "or neither: only the " + ((username != null) ? "user name" : "password") + " is");
		}
	}

	void applyTo(JavaMailSenderImpl sender) {
		sender.setUsername(this.username);
		sender.setPassword(this.password);
		for (var protocol : new String[] { "smtp", "smtps" }) {
			sender.getJavaMailProperties()
				.setProperty("mail." + protocol + ".auth", Boolean.toString(this.username != null));
		}
	}

	private static @Nullable String given(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text;
	}

	/** No password in logs. */
	@Override
	public String toString() {
		return "MailLogin[" + ((this.username != null) ? "with" : "without") + " login]";
	}

}
