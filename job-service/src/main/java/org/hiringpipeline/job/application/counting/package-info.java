/**
 * How many applications for a posting stand at each stage, without reading them.
 *
 * <p>
 * A posting has a few tallies; an application always belongs to the same one. Its step
 * and the count of it are two documents, and a crash may come in between, so the
 * application says how many of its steps were counted ({@code stepsCounted}) and, while
 * one is not, how many there are ({@code stepsToCount}). {@link StageTallies} counts:
 * <ol>
 * <li>it reads the tally, then the application and the one that the tally counted last;
 * <li>if that one does not say so yet, it is told, and everything starts again;
 * <li>one write of the tally, guarded by the version that was read, counts down where the
 * application was counted, counts up where it stands and remembers the application;
 * <li>the application is told.
 * </ol>
 * Nobody gets past 2 unless everything counted before is known to its application, so
 * that nothing is counted twice, whoever repeats it. This is done right after each step;
 * what a crash leaves is found by {@code stepsToCount}, and counted by the next sweep.
 */
@NullMarked
package org.hiringpipeline.job.application.counting;

import org.jspecify.annotations.NullMarked;
