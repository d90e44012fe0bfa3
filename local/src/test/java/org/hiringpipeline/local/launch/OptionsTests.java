package org.hiringpipeline.local.launch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OptionsTests {

	@Test
	void nothingGivenPlaysTheRoundAndStays() throws Refused {
		Options options = Options.parse();

		assertThat(options.demo()).isTrue();
		assertThat(options.once()).isFalse();
		assertThat(options.fresh()).isFalse();
		assertThat(options.candidates()).isEqualTo(30);
	}

	@Test
	void everyOptionInBothSpellings() throws Refused {
		Options options = Options.parse("--fresh", "--once", "--candidates", "50", "--seed=7", "--port", "kafka=19092",
				"--port=job-service-management=19081");

		assertThat(options.fresh()).isTrue();
		assertThat(options.once()).isTrue();
		assertThat(options.candidates()).isEqualTo(50);
		assertThat(options.seed()).isEqualTo(7);
		assertThat(options.ports().of("kafka")).isEqualTo(19092);
		assertThat(options.ports().of("job-service-management")).isEqualTo(19081);
		assertThat(options.ports().of("mongodb")).isEqualTo(27017);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			--frsh                     | Unknown option --frsh
			round                      | Unknown option round
			--fresh=yes                | --fresh takes no value
			--candidates               | --candidates needs a value
			--candidates many          | not many
			--candidates 0             | from 1 to 1000
			--port kafka               | needs <name>=<number>
			--port kafka=high          | needs <name>=<number>
			--port kafak=1             | no port is called kafak
			--port kafka=70000         | 70000 is not a port
			--once --no-demo           | give one of them
			""")
	void whatCannotBeUnderstoodIsRefusedInWords(String line, String words) {
		assertThatThrownBy(() -> Options.parse(line.split(" ", -1))).isInstanceOf(Refused.class)
			.hasMessageContaining(words);
	}

}
