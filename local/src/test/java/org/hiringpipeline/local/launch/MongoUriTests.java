package org.hiringpipeline.local.launch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MongoUriTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			mongodb://host                             | mongodb://host/job
			mongodb://host:27017/                      | mongodb://host:27017/job
			mongodb://a,b/?replicaSet=rs0              | mongodb://a,b/job?replicaSet=rs0
			mongodb://host?w=1                         | mongodb://host/job?w=1
			mongodb://host/other                       | mongodb://host/job
			mongodb://u:p@host/other                   | mongodb://u:p@host/job?authSource=other
			mongodb://u:p@host/other?w=1               | mongodb://u:p@host/job?w=1&authSource=other
			mongodb://u:p@host/other?authSource=admin  | mongodb://u:p@host/job?authSource=admin
			mongodb+srv://u:p@host                     | mongodb+srv://u:p@host/job
			""")
	void theDatabaseIsPutInAndTheRestStays(String uri, String expected) {
		assertThat(MongoUri.withDatabase(uri, "job")).isEqualTo(expected);
	}

	@Test
	void thePasswordIsNotPrinted() {
		assertThat(MongoUri.printable("mongodb://user:secret@host/x")).isEqualTo("mongodb://***@host/x");
	}

}
