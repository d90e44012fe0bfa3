package org.hiringpipeline.notification.mail;

import java.util.ArrayList;
import java.util.List;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.hiringpipeline.notification.mail.MailServer.Accepted;
import org.hiringpipeline.notification.mail.MailServer.Answer;
import org.hiringpipeline.notification.mail.MailServer.Deferred;
import org.hiringpipeline.notification.mail.MailServer.Refused;
import org.hiringpipeline.notification.mail.MailServer.Silent;
import org.jspecify.annotations.Nullable;

/** Reads reply codes: 5xx is for good, everything else for now (RFC 5321, 4.2.1). */
final class SmtpReplies {

	private SmtpReplies() {
	}

	/**
	 * What a failure means.
	 * @param ended whether the mail's end was said
	 */
	static Answer answer(SendFailedException failure, boolean ended) {
		int sent = count(failure.getValidSentAddresses());
		if (sent > 0) {
			return new Accepted(count(failure.getInvalidAddresses()) + count(failure.getValidUnsentAddresses()));
		}
		var codes = codes(failure);
		var transients = codes.stream().filter((code) -> code < 500).findFirst();
		if (transients.isEmpty() && !codes.isEmpty()) {
			return new Refused("smtp: " + codes.getFirst());
		}
		return transients.<Answer>map((code) -> new Deferred("smtp: " + code))
			.orElseGet(() -> new Silent("smtp: no answer", ended));
	}

	private static List<Integer> codes(SendFailedException failure) {
		var codes = new ArrayList<Integer>();
		for (Exception cause = failure; cause != null; cause = next(cause)) {
			int code = switch (cause) {
				case SMTPAddressFailedException refused -> refused.getReturnCode();
				case SMTPSenderFailedException refused -> refused.getReturnCode();
				case SMTPSendFailedException refused -> refused.getReturnCode();
				default -> -1;
			};
			if (code >= 400) {
				codes.add(code);
			}
		}
		return codes;
	}

	private static @Nullable Exception next(Exception failure) {
		return (failure instanceof MessagingException messaging) ? messaging.getNextException() : null;
	}

	private static int count(Address @Nullable [] addresses) {
		return (addresses != null) ? addresses.length : 0;
	}

}
