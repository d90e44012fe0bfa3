package org.hiringpipeline.assessment.bank;

/**
 * Names one version of one item.
 *
 * @param itemId the item
 * @param version which version, from 1
 */
public record ItemRef(String itemId, int version) {
}
