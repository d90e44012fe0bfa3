package org.hiringpipeline.assessment.sitting.staff;

import java.util.ArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.hiringpipeline.assessment.Answers;
import org.hiringpipeline.assessment.Pipeline;
import org.hiringpipeline.assessment.ServiceTest;
import org.hiringpipeline.assessment.sitting.CancelSittings;
import org.hiringpipeline.assessment.sitting.Grant;
import org.hiringpipeline.assessment.sitting.Sitting;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What is checked is what is changed, whatever happens in between. */
@ServiceTest
class AsReadIT {

	@Autowired
	Pipeline pipeline;

	@Autowired
	GrantExtraTime extraTime;

	@Autowired
	CancelSittings cancel;

	@Test
	void extraTimeIsForTheSittingThatWasChecked() {
		checksAgain((sitting, check) -> this.extraTime.grant(sitting, new Grant("grant", 60, "ann"), check));
	}

	@Test
	void cancelsTheSittingThatWasChecked() {
		checksAgain((sitting, check) -> this.cancel.cancel(sitting, check));
	}

	private void checksAgain(BiConsumer<String, Consumer<Sitting>> change) {
		var sitting = this.pipeline.apply(this.pipeline.open());
		var candidate = this.pipeline.candidate(this.pipeline.link(sitting));
		var question = candidate.post("/v1/sitting/start").json().at("/questions/0");
		var checked = new ArrayList<Integer>();
		change.accept(sitting, (read) -> {
			checked.add(read.answered());
			if (checked.size() == 1) {
				candidate.put("/v1/sitting/answers/" + question.path("itemId").asString(), Answers.some(question, 1));
			}
		});
		assertThat(checked).containsExactly(0, 1);
	}

}
