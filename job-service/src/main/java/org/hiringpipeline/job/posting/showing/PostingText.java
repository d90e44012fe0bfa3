package org.hiringpipeline.job.posting.showing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.commonmark.node.Block;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.hiringpipeline.job.posting.PostingDetails;
import org.hiringpipeline.job.posting.terms.Location;
import org.hiringpipeline.platform.aggregate.WireNames;

/**
 * A posting as a document of headings, paragraphs and lists, which a renderer then
 * escapes as its format wants it.
 */
final class PostingText {

	private static final Pattern BLANK_LINES = Pattern.compile("\\R\\s*\\R");

	private static final Pattern SPACE = Pattern.compile("\\s+");

	private PostingText() {
	}

	/** Everything, title first. */
	static Node whole(PostingDetails posting, String organization) {
		var document = new Document();
		document.appendChild(heading(1, posting.title()));
		document.appendChild(list(facts(posting, organization)));
		description(posting).forEach(document::appendChild);
		return document;
	}

	/** What the role is, without the title and the facts that stand apart. */
	static Node body(PostingDetails posting) {
		var document = new Document();
		description(posting).forEach(document::appendChild);
		return document;
	}

	private static List<Block> description(PostingDetails posting) {
		var role = posting.role();
		var blocks = new ArrayList<Block>();
		blocks.add(heading(2, "The role"));
		blocks.addAll(paragraphs(role.summary()));
		blocks.addAll(paragraphs(role.levelSummary()));
		blocks.add(heading(2, "What you will do"));
		blocks.add(list(role.duties()));
		blocks.add(heading(2, "What you bring"));
		blocks.add(list(role.qualifications()));
		return blocks;
	}

	private static List<String> facts(PostingDetails posting, String organization) {
		var terms = posting.terms();
		var facts = new ArrayList<String>();
		facts.add("Company: " + organization);
		facts.add("Level: " + WireNames.of(terms.level()));
		facts.add("Employment: " + WireNames.of(terms.employmentType()));
		facts.add("Location: " + place(terms.location()));
		var pay = terms.payRange();
		if (pay != null) {
			facts.add(String.format(Locale.ROOT, "Pay: %s %,.0f to %,.0f per %s", pay.currency(), pay.minimum(),
					pay.maximum(), WireNames.of(pay.per())));
		}
		if (terms.validThrough() != null) {
			facts.add("Apply until: " + terms.validThrough());
		}
		return facts;
	}

	private static String place(Location location) {
		var country = Locale.of("", location.country()).getDisplayCountry(Locale.ENGLISH);
		var where = (location.city() != null) ? location.city() + ", " + country : country;
		return location.remote() ? where + " (remote)" : where;
	}

	private static Heading heading(int level, String text) {
		var heading = new Heading();
		heading.setLevel(level);
		heading.appendChild(text(text));
		return heading;
	}

	private static List<Paragraph> paragraphs(String text) {
		return BLANK_LINES.splitAsStream(text).map(PostingText::paragraph).toList();
	}

	private static Paragraph paragraph(String text) {
		var paragraph = new Paragraph();
		paragraph.appendChild(text(text));
		return paragraph;
	}

	private static BulletList list(List<String> items) {
		var list = new BulletList();
		list.setMarker("-");
		list.setTight(true);
		for (var text : items) {
			var item = new ListItem();
			item.appendChild(paragraph(text));
			list.appendChild(item);
		}
		return list;
	}

	private static Text text(String text) {
		return new Text(SPACE.matcher(text.strip()).replaceAll(" "));
	}

}
