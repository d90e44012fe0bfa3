package org.hiringpipeline.platform.testing.contract;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ContractsTests {

	private final Example opened = Contracts.example("job-postings", "job-posting.opened");

	@Test
	void findsEveryExampleOfAFolder() {
		assertThat(Contracts.examples("candidates")).extracting(Example::name)
			.containsExactly("candidate.erased", "candidate.registered");
	}

	@Test
	void refusesAnExampleThatIsNotThere() {
		assertThatIllegalArgumentException().isThrownBy(() -> Contracts.example("candidates", "candidate.cloned"));
	}

	@Test
	void readsAnExampleAsItStandsOnKafka() {
		assertThat(this.opened.type()).isEqualTo("org.hiringpipeline.job-posting.opened.v1");
		assertThat(this.opened.key()).isEqualTo(this.opened.attribute("subject"));
		assertThat(this.opened.headers()).containsEntry("ce_type", this.opened.type())
			.containsEntry("content-type", "application/json")
			.doesNotContainKeys("ce_datacontenttype", "ce_data");
	}

	@Test
	void acceptsWhatIsPublished() {
		assertThat(Contracts.validate(this.opened.attribute("dataschema"), this.opened.data())).isEmpty();
		assertThat(Contracts.validateEnvelope(this.opened.attributes())).isEmpty();
		assertThat(Contracts.validateEnvelope(this.opened.headers())).isEmpty();
	}

	@Test
	void saysWhatIsWrongWithTheData() {
		String data = this.opened.data().replace("\"team\"", "\"squad\"");
		assertThat(Contracts.validate(this.opened.attribute("dataschema"), data)).singleElement()
			.asString()
			.contains("team");
	}

	@Test
	void asksForKnownValuesOfAnExtensibleEnum() {
		Example sent = Contracts.example("notifications", "notification.sent");
		String data = sent.data().replace("\"invitation\"", "\"invitaton\"");
		assertThat(Contracts.validate(sent.attribute("dataschema"), data)).singleElement().asString().contains("kind");
	}

	@Test
	void saysWhatIsWrongWithTheEnvelope() {
		Map<String, String> headers = new HashMap<>(this.opened.headers());
		headers.remove("ce_subject");
		headers.put("ce_time", "yesterday");
		assertThat(Contracts.validateEnvelope(headers)).anyMatch((error) -> error.contains("subject"))
			.anyMatch((error) -> error.contains("time"));
	}

	@Test
	void saysThatThereIsNoSuchSchema() {
		String dataschema = this.opened.attribute("dataschema");
		assertThat(Contracts.validate(dataschema.replace(".v1", ".v9"), "{}")).hasSize(1);
		assertThat(Contracts.validate("https://example.org/a.json", "{}")).hasSize(1);
	}

}
