package org.hiringpipeline.local.launch;

import org.hiringpipeline.engine.MongoUri;

/**
 * The closing words: where everything is, and a first call to try.
 */
final class WhereToLook {

	private WhereToLook() {
	}

	static String text(Stack stack) {
		StringBuilder text = new StringBuilder("Where to look\n");
		for (String service : stack.services()) {
			line(text, service, stack.url(service) + "/swagger-ui.html");
		}
		line(text, "mailbox", stack.url("mailbox"));
		line(text, "issuer", stack.url("issuer") + "  (recruiter, hiring-manager, marker, operator; password hiring)");
		line(text, "kafka", stack.url("kafka"));
		line(text, "mongodb", MongoUri.printable(stack.url("mongodb")));
		String path = stack.services().contains("job-service") ? stack.url("job-service") + "/v1/postings"
				: stack.url("issuer") + "/userinfo";
		text.append("\nA first call, with a token:\n  TOKEN=$(curl -s -u portal-backend:portal-backend-secret")
			.append(" -d grant_type=client_credentials ")
			.append(stack.url("issuer"))
			.append("/oauth2/token | sed 's/.*\"access_token\":\"\\([^\"]*\\)\".*/\\1/')\n")
			.append("  curl -s -H \"Authorization: Bearer $TOKEN\" ")
			.append(path)
			.append('\n');
		return text.toString();
	}

	private static void line(StringBuilder text, String name, String where) {
		text.append("  %-22s %s%n".formatted(name, where));
	}

}
