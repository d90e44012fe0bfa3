package org.hiringpipeline.assessment.sitting;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Does at intervals what no event or request sets off, or what a crash has left. */
@Component
class SittingSweeper {

	private static final Logger logger = LoggerFactory.getLogger(SittingSweeper.class);

	private final List<Runnable> work;

	SittingSweeper(ExpireSittings expire, InviteCandidates invite, CancelSittings cancel) {
		this.work = List.of(expire::sweep, invite::sweep, cancel::sweep);
	}

	@Scheduled(fixedDelayString = "${assessment.expiry.interval:5s}",
			initialDelayString = "${assessment.expiry.interval:5s}")
	void sweep() {
		this.work.forEach(SittingSweeper::attempt);
	}

	private static void attempt(Runnable work) {
		try {
			work.run();
		}
		catch (RuntimeException ex) {
			logger.warn("A sweep failed and is done again at the next interval", ex);
		}
	}

}
