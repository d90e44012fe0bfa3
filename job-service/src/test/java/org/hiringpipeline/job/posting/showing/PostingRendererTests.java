package org.hiringpipeline.job.posting.showing;

import java.time.LocalDate;
import java.util.List;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.hiringpipeline.job.posting.SamplePostings;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class PostingRendererTests {

	private static final List<String> HOSTILE = List.of("<script>alert(1)</script>",
			"</title><img src=x onerror=alert(1)>", "[click](javascript:alert(1))", "![x](http://evil.example/x.png)",
			"# not a heading", "- not a list", "1. not a list", "`not code`", "*not* _emphasis_",
			"<http://evil.example>", "&lt;script&gt;", "a\n\n# b", "a | b", "\\*", "***");

	private final PostingRenderer renderer = new PostingRenderer(SamplePostings.DEFAULTS);

	@Test
	void whateverATextHoldsIsShownAndNeverObeyed() {
		assertThat(HOSTILE).allSatisfy((text) -> {
			var posting = SamplePostings.details(SamplePostings.terms("Hamburg", true, null),
					SamplePostings.role(text, text));
			var shown = new Shown();
			Parser.builder().build().parse(this.renderer.markdown(posting)).accept(shown);
			assertThat(shown.text.toString()).contains(text.replaceAll("\\s+", " "));
			assertThat(shown.obeyed).isEmpty();
			assertThat(this.renderer.html(posting)).doesNotContain("<script", "<img", "<a ", "<code", "<em");
			assertThat(this.renderer.structured(posting).description()).doesNotContain("<script", "<img", "<a ");
		});
	}

	@Test
	void theTextNamesWhatCandidatesWantToKnow() {
		var text = this.renderer.markdown(SamplePostings.details());
		assertThat(text).startsWith("# Back-End Engineer\n")
			.contains("Acme \\& Sons", "EUR 65,000 to 82,000 per year", "Hamburg, Germany", "2026-09-30",
					"## What you will do", "Build services");
		assertThat(this.renderer.html(SamplePostings.details())).contains("<h1>Back-End Engineer</h1>",
				"Acme &amp; Sons", "<li>Build services</li>");
	}

	@Test
	void searchEnginesGetWhatTheyRequire() {
		var json = JsonMapper.shared().valueToTree(this.renderer.structured(SamplePostings.details()));
		assertThat(json.path("@context").asString()).isEqualTo("https://schema.org/");
		assertThat(json.path("@type").asString()).isEqualTo("JobPosting");
		assertThat(json.path("title").asString()).isEqualTo("Back-End Engineer");
		assertThat(json.path("description").asString()).startsWith("<h2>").doesNotContain("<h1>");
		assertThat(json.path("datePosted").asString()).isEqualTo("2026-09-01");
		assertThat(json.path("validThrough").asString()).isEqualTo("2026-09-30");
		assertThat(json.path("employmentType").asString()).isEqualTo("FULL_TIME");
		assertThat(json.at("/hiringOrganization/name").asString()).isEqualTo("Acme & Sons");
		assertThat(json.at("/jobLocation/address/addressCountry").asString()).isEqualTo("DE");
		assertThat(json.at("/baseSalary/value/unitText").asString()).isEqualTo("YEAR");
		assertThat(json.at("/baseSalary/value/minValue").asDouble()).isEqualTo(65000);
	}

	@Test
	void remoteWorkSaysFromWhere() {
		var remote = SamplePostings.details(SamplePostings.terms(null, true, LocalDate.MAX.withYear(2030)),
				SamplePostings.role("Engineer", "Build"));
		var json = JsonMapper.shared().valueToTree(this.renderer.structured(remote));
		assertThat(json.path("jobLocationType").asString()).isEqualTo("TELECOMMUTE");
		assertThat(json.at("/applicantLocationRequirements/name").asString()).isEqualTo("DE");
	}

	private static final class Shown extends AbstractVisitor {

		private final StringBuilder text = new StringBuilder();

		private final StringBuilder obeyed = new StringBuilder();

		@Override
		public void visit(Text node) {
			this.text.append(node.getLiteral());
		}

		@Override
		public void visit(Link node) {
			this.obeyed.append("link ");
		}

		@Override
		public void visit(Image node) {
			this.obeyed.append("image ");
		}

		@Override
		public void visit(HtmlInline node) {
			this.obeyed.append("html ");
		}

		@Override
		public void visit(HtmlBlock node) {
			this.obeyed.append("html ");
		}

		@Override
		public void visit(Code node) {
			this.obeyed.append("code ");
		}

	}

}
