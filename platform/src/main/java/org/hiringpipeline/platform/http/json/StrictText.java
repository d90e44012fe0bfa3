package org.hiringpipeline.platform.http.json;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.SerializableString;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.JsonParserDelegate;

/**
 * A parser that refuses text which JSON can spell but a database cannot keep: the null
 * character, halves of surrogate pairs, and numbers with enormous exponents.
 */
public final class StrictText extends JsonParserDelegate {

	private static final int MAX_EXPONENT = 200;

	StrictText(JsonParser parser) {
		super(parser);
	}

	public static boolean isClean(String text) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
				i++;
			}
			else if (c == 0 || Character.isSurrogate(c)) {
				return false;
			}
		}
		return true;
	}

	@Override
	public @Nullable JsonToken nextToken() {
		return checked(this.delegate.nextToken());
	}

	@Override
	public @Nullable JsonToken nextValue() {
		JsonToken token = nextToken();
		return (token == JsonToken.PROPERTY_NAME) ? nextToken() : token;
	}

	@Override
	public @Nullable String nextName() {
		return (nextToken() == JsonToken.PROPERTY_NAME) ? currentName() : null;
	}

	@Override
	public boolean nextName(SerializableString name) {
		return name.getValue().equals(nextName());
	}

	@Override
	public int nextNameMatch(PropertyNameMatcher matcher) {
		String name = nextName();
		if (name != null) {
			return matcher.matchName(name);
		}
		return hasToken(JsonToken.END_OBJECT) ? PropertyNameMatcher.MATCH_END_OBJECT
				: PropertyNameMatcher.MATCH_ODD_TOKEN;
	}

	/** As JSON Schema has it, 40.0 is an integer too, and 40.5 is none. */
	@Override
	public boolean isExpectedNumberIntToken() {
		return super.isExpectedNumberIntToken()
				|| (hasToken(JsonToken.VALUE_NUMBER_FLOAT) && PlainNumbers.isWhole(getDecimalValue()));
	}

	private @Nullable JsonToken checked(@Nullable JsonToken token) {
		if (token == JsonToken.PROPERTY_NAME || token == JsonToken.VALUE_STRING) {
			String text = (token == JsonToken.PROPERTY_NAME) ? currentName() : getString();
			if (text != null && !isClean(text)) {
				throw new StreamReadException(this, "Text holds a null character or half a surrogate pair",
						currentTokenLocation());
			}
		}
		else if (token == JsonToken.VALUE_NUMBER_FLOAT && !isSmallExponent(getString())) {
			throw new StreamConstraintsException("The number's exponent is out of range", currentTokenLocation());
		}
		return token;
	}

	/** Beyond this a double is infinite and arithmetic with exact decimals never ends. */
	private static boolean isSmallExponent(String number) {
		int e = number.toLowerCase(Locale.ROOT).indexOf('e');
		return e < 0 || Math.abs(Double.parseDouble(number.substring(e + 1))) <= MAX_EXPONENT;
	}

}
