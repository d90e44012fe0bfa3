package org.hiringpipeline.platform.http.json;

import java.math.BigDecimal;
import java.math.BigInteger;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NumericNode;
import tools.jackson.databind.node.ValueNode;

/**
 * Makes one node of all ways to write a number: 40, 40.0 and 4e1 are the integer 40, as
 * JSON Schema has it.
 */
public final class PlainNumbers extends JsonNodeFactory {

	private static final long serialVersionUID = 1L;

	/** Longer ones are kept with their exponent. */
	private static final int MAX_DIGITS = 400;

	static boolean isWhole(BigDecimal number) {
		return number.signum() == 0 || (number.stripTrailingZeros().scale() <= 0
				&& (long) number.precision() - number.scale() <= MAX_DIGITS);
	}

	@Override
	public ValueNode numberNode(BigDecimal number) {
		return isWhole(number) ? numberNode(number.toBigInteger()) : super.numberNode(number.stripTrailingZeros());
	}

	@Override
	public NumericNode numberNode(double number) {
		return (Double.isFinite(number) && number == Math.rint(number) && Math.abs(number) < Long.MAX_VALUE)
				? super.numberNode((long) number) : super.numberNode(number);
	}

	@Override
	public ValueNode numberNode(BigInteger number) {
		return (number.bitLength() < Long.SIZE) ? super.numberNode(number.longValue()) : super.numberNode(number);
	}

}
