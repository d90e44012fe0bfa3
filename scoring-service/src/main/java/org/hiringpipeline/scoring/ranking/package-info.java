/**
 * How the candidates of a posting stand to each other: rank and percentile of one without
 * reading the others.
 *
 * <p>
 * <b>Counting exactly once.</b> A tally counts how many applications stand at each score;
 * a standing is what one application is counted with. They are different documents, there
 * are no transactions, events come more than once, late (a dead letter that is replayed)
 * and from two topics (scores, withdrawals), and a consumer that was taken for dead may
 * wake up at any point. The scheme, in {@link Rankings}:
 * <ol>
 * <li>read the tally, then the standing of the application and the one that the tally
 * counted last; if the latter is not stored yet, store it and begin again;
 * <li>apply the event to the standing (a pure function); if nothing changes, done;
 * <li>in one write of the tally, guarded by the version read in step 1: count down where
 * the application stood, count up where it stands, put the whole new standing into
 * {@code last}, version + 1; if the guard fails, begin again;
 * <li>store the new standing unless a newer one is there.
 * </ol>
 * Why that counts exactly once: whoever gets through step 3 from version v has made sure
 * that the standing counted at v is stored, and so did everybody before, so every
 * standing that was counted up to v was stored before the standing was read; had another
 * one been counted since, the guard would have failed. So the standing that is counted
 * down is the one that was counted up last. A crash between 3 and 4 leaves the new
 * standing in the tally, where the next one to come, be it the redelivered event, stores
 * it. A late writer fails at the guard of 3 or at that of 4. Nothing depends on offsets,
 * partitions or order, which a watermark of offsets would: a dead letter that is replayed
 * is below it, and a withdrawal is on another topic.
 *
 * <p>
 * A posting has a fixed number of tallies, and an application belongs to one by its id,
 * so that many can be counted at a time and a rank is the sum over a handful of
 * documents.
 */
@NullMarked
package org.hiringpipeline.scoring.ranking;

import org.jspecify.annotations.NullMarked;
