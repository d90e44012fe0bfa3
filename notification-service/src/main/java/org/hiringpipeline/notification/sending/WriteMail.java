package org.hiringpipeline.notification.sending;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

import org.hiringpipeline.notification.mail.Addressee;
import org.hiringpipeline.notification.mail.Letter;
import org.hiringpipeline.notification.mail.Mail;
import org.hiringpipeline.notification.mail.MailWriter;
import org.hiringpipeline.notification.mail.Reader;
import org.hiringpipeline.notification.message.Message;
import org.hiringpipeline.notification.recipient.Answer.Gone;
import org.hiringpipeline.notification.recipient.Answer.Known;
import org.hiringpipeline.notification.recipient.Answer.Over;
import org.hiringpipeline.notification.recipient.AssessmentService;
import org.hiringpipeline.notification.recipient.Contact;
import org.hiringpipeline.notification.recipient.HiringTeam;
import org.hiringpipeline.notification.recipient.JobService;
import org.hiringpipeline.notification.recipient.SittingLink;

/**
 * Writes the mail of a message from what the owners say at this moment, or finds that
 * there is nothing to tell any more.
 */
final class WriteMail {

	private final JobService jobs;

	private final AssessmentService assessments;

	private final MailWriter writer;

	WriteMail(JobService jobs, AssessmentService assessments, MailWriter writer) {
		this.jobs = jobs;
		this.assessments = assessments;
		this.writer = writer;
	}

	Outcome write(Message message) {
		return switch (message.kind()) {
			case INVITATION -> invitation(message);
			case SUBMISSION_CONFIRMATION -> confirmation(message);
			case RESULT_NOTICE -> notice(message);
		};
	}

	private Outcome invitation(Message message) {
		return switch (this.jobs.contact(message.subject().applicationId())) {
			case Known<Contact>(var contact) when contact.isOut() -> new Pointless("application-" + contact.stage());
			case Known<Contact>(var contact) -> invitation(message, contact);
			case Over<Contact> over -> new Pointless("application-over");
			case Gone<Contact> gone -> new Pointless("recipient-gone");
		};
	}

	private Outcome invitation(Message message, Contact contact) {
		return switch (this.assessments.link(message.subject().sittingId(), message.linkName())) {
			case Known<SittingLink>(var link) when link.isOver() -> new Pointless("sitting-" + link.status());
			case Known<SittingLink>(var link) ->
				toCandidate(message, contact, new Letter.Invitation(contact.name(), contact.postingTitle(), link.url(),
						Duration.ofSeconds(link.timeLimitSeconds()), link.itemCount(), link.startBy()));
			case Over<SittingLink> over -> new Pointless("sitting-over");
			case Gone<SittingLink> gone -> new Pointless("sitting-gone");
		};
	}

	private Outcome confirmation(Message message) {
		return switch (this.jobs.contact(message.subject().applicationId())) {
			case Known<Contact>(var contact) when contact.isWithdrawn() -> new Pointless("application-withdrawn");
			case Known<Contact>(var contact) ->
				toCandidate(message, contact, new Letter.Confirmation(contact.name(), contact.postingTitle()));
			case Over<Contact> over -> new Pointless("application-over");
			case Gone<Contact> gone -> new Pointless("recipient-gone");
		};
	}

	private Outcome notice(Message message) {
		var about = message.subject();
		if (this.jobs.isWithdrawn(about.applicationId())) {
			return new Pointless("application-withdrawn");
		}
		return switch (this.jobs.hiringTeam(about.postingId())) {
			case Known<HiringTeam>(var team) when team.members().isEmpty() -> new Pointless("nobody-to-tell");
			case Known<HiringTeam>(var team) -> toTeam(message, team);
			case Over<HiringTeam> over -> new Pointless("posting-over");
			case Gone<HiringTeam> gone -> new Pointless("posting-gone");
		};
	}

	private Outcome toTeam(Message message, HiringTeam team) {
		var result = Objects.requireNonNull(message.result(), "a result notice has a result until it is settled");
		var about = message.subject();
		var letter = new Letter.ResultNotice(team.title(), about.postingId(), about.applicationId(), about.sittingId(),
				result.score(), result.margin());
		var members = team.members().stream().map((member) -> Addressee.of(member.name(), member.email())).toList();
		return finish(message, members, letter, this.writer.team());
	}

	private Outcome toCandidate(Message message, Contact contact, Letter letter) {
		return finish(message, List.of(Addressee.of(contact.name(), contact.email())), letter,
				Reader.of(contact.locale(), contact.timeZone()));
	}

	private Outcome finish(Message message, List<Addressee> to, Letter letter, Reader reader) {
		var reachable = to.stream().filter(Addressee::isValid).toList();
		if (reachable.isEmpty()) {
			return new Undeliverable("invalid-address");
		}
		return new Written(new Mail(message.id(), message.kind().wireName(), message.createdAt(), reachable,
				this.writer.write(message.kind().wireName(), letter, reader)));
	}

	/** What the owners' answers make of a message. */
	sealed interface Outcome {

	}

	/**
	 * It can be sent.
	 *
	 * @param mail the mail
	 */
	record Written(Mail mail) implements Outcome {
	}

	/**
	 * What it would tell no longer holds.
	 *
	 * @param reason why, as a code
	 */
	record Pointless(String reason) implements Outcome {
	}

	/**
	 * It has nowhere to go.
	 *
	 * @param reason why, as a code
	 */
	record Undeliverable(String reason) implements Outcome {
	}

}
