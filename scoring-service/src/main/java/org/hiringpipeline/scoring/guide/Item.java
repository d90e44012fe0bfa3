package org.hiringpipeline.scoring.guide;

/**
 * One item of a guide.
 *
 * @param itemId the item in the bank
 * @param itemVersion its version
 * @param skill the skill that it assesses, one of the guide's
 * @param kind how it is answered
 * @param points its weight among the items of its skill, above 0
 * @param optionCount choice kinds: how many options there are; 0 for the others
 * @param key what is right
 * @param marking multiple choice: how partly right answers are credited
 */
public record Item(String itemId, int itemVersion, String skill, ItemKind kind, double points, int optionCount, Key key,
		Marking marking) {

	/** No key in logs. */
	@Override
	public String toString() {
		return "Item[" + this.itemId + ", " + this.kind + "]";
	}

}
