package org.hiringpipeline.job.posting.showing;

import org.commonmark.renderer.Renderer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.hiringpipeline.job.posting.PostingDetails;
import org.hiringpipeline.job.posting.terms.PostingDefaults;

import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Shows a posting to people and to search engines for jobs. */
@Component
class PostingRenderer {

	private final Renderer markdown = MarkdownRenderer.builder().build();

	private final Renderer html = HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

	private final PostingDefaults defaults;

	PostingRenderer(PostingDefaults defaults) {
		this.defaults = defaults;
	}

	String markdown(PostingDetails posting) {
		return this.markdown.render(PostingText.whole(posting, this.defaults.organization()));
	}

	String html(PostingDetails posting) {
		return """
				<!DOCTYPE html>
				<html lang="en">
				<head>
				<meta charset="utf-8">
				<meta name="viewport" content="width=device-width, initial-scale=1">
				<title>%s</title>
				</head>
				<body>
				<main>
				%s</main>
				</body>
				</html>
				""".formatted(HtmlUtils.htmlEscape(posting.title()),
				this.html.render(PostingText.whole(posting, this.defaults.organization())));
	}

	/** As schema.org describes it; the description is a fragment of HTML. */
	StructuredPosting structured(PostingDetails posting) {
		return StructuredPosting.of(posting, this.defaults.organization(), this.html.render(PostingText.body(posting)));
	}

}
