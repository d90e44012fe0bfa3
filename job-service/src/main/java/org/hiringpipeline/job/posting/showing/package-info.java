/**
 * How a posting is shown: to people as Markdown and HTML, to search engines for jobs as
 * schema.org describes it.
 */
@NullMarked
package org.hiringpipeline.job.posting.showing;

import org.jspecify.annotations.NullMarked;
