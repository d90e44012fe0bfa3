package org.hiringpipeline.platform.http.problem;

/**
 * What is wrong with one part of the input.
 *
 * @param field JSON path such as {@code skills[2].weight}, or the name of a parameter or
 * header
 * @param message what would be right, never the input itself
 */
public record FieldProblem(String field, String message) {
}
