package org.hiringpipeline.platform.http.problem;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * 409: the state of the thing does not allow what was asked; the answer carries that
 * state as {@code current}.
 */
@SuppressWarnings("serial")
public final class Conflict extends ProblemException {

	private final @Nullable Object currentState;

	public Conflict(String detail, @Nullable Object currentState) {
		super(ProblemType.CONFLICT, detail);
		this.currentState = currentState;
	}

	@Override
	public Map<String, Object> members() {
		return (this.currentState != null) ? Map.of("current", this.currentState) : Map.of();
	}

}
