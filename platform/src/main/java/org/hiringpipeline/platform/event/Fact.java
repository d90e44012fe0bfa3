package org.hiringpipeline.platform.event;

/**
 * Something that happened to an aggregate and that others are told.
 *
 * @param type the kind of event
 * @param data what the event carries; serialised to JSON when the change is written
 */
public record Fact(EventType type, Object data) {
}
